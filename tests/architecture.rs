//! The house has one direction: a module uses only what stands before it.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::path::{Path, PathBuf};

/// The floors of the house, each resting only on those before it.
const ORDER: [&str; 26] = [
    "cores",
    "lang",
    "points",
    "interval",
    "period",
    "diagnostic",
    "guide",
    "sheet",
    "rubric",
    "wording",
    "checkup",
    "compare",
    "evidence",
    "chain",
    "ledger",
    "reviews",
    "repair",
    "specimen",
    "assess",
    "cases",
    "rank",
    "year",
    "overlay",
    "runs",
    "report",
    "cli",
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[test]
fn no_module_uses_one_below_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for file in sources(&root) {
        let inside = file.strip_prefix(&root).expect("below src");
        let first = inside.components().next().expect("a name").as_os_str().to_string_lossy().replace(".rs", "");
        let Some(floor) = ORDER.iter().position(|name| *name == first) else {
            assert!(["lib", "main"].contains(&first.as_str()), "{first} has no floor: add it to the order");
            continue;
        };
        seen += 1;
        let text = fs::read_to_string(&file).expect("a source");
        for (above, name) in ORDER.iter().enumerate().skip(floor + 1) {
            if text.contains(&format!("crate::{name}")) {
                wrong.push(format!("{} uses {name}, floor {above} over {floor}", inside.display()));
            }
        }
    }
    assert!(seen > 20, "only {seen} sources were looked at");
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn each_outside_library_is_named_where_it_belongs() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let homes = [
        ("comfy_table", "report/"),
        ("annotate_snippets", "diagnostic/"),
        ("anyhow", "cli/"),
        ("clap", "cli/"),
        ("csv::", "report/"),
        ("encoding_rs", "sheet/"),
        ("sha2::", "cli/"),
        ("hanconv", "sheet/"),
        ("same_file::", "cli/"),
        ("tempfile", "cli/"),
    ];
    for file in sources(&root) {
        let inside = file.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
        // tests may hold our reading against another library's
        if inside.ends_with("tests.rs") {
            continue;
        }
        let text = fs::read_to_string(&file).expect("a source");
        let text = text.split("#[cfg(test)]").next().expect("a first part");
        for (library, home) in homes {
            let used = text.lines().any(|line| {
                let line = line.trim_start();
                !line.starts_with("//") && line.contains(library) && !line.contains(&format!("::{library}"))
            });
            assert!(!used || inside.starts_with(home), "{inside} uses {library}, which belongs in {home}");
        }
    }
}
