//! The house has one direction: a module uses only what stands before it.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The floors of the house, each resting only on those before it.
const ORDER: [&str; 27] = [
    "cores",
    "lang",
    "points",
    "interval",
    "period",
    "diagnostic",
    "guide",
    "keys",
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
        ("askama", "report/"),
        ("anyhow", "cli/"),
        ("clap", "cli/"),
        ("csv::", "report/"),
        ("encoding_rs", "sheet/"),
        ("rust_xlsxwriter", "report/workbook/"),
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

/// The paths that a source names, each `use` taken apart: `super::{a, b::{c, d}}` are three.
fn paths(text: &str) -> BTreeSet<String> {
    fn apart(before: &str, tree: &str, paths: &mut BTreeSet<String>) {
        let tree = tree.trim();
        let Some((path, list)) = tree.split_once('{') else {
            paths.insert(format!("{before}{tree}"));
            return;
        };
        let (before, mut depth, mut from) = (format!("{before}{path}"), 0, 0);
        let list = list.strip_suffix('}').unwrap_or(list);
        for (at, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    apart(&before, &list[from..at], paths);
                    from = at + 1;
                }
                _ => {}
            }
        }
        apart(&before, &list[from..], paths);
    }
    let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let mut paths = BTreeSet::new();
    for used in code.split("use ").skip(1).filter_map(|rest| rest.split_once(';')) {
        apart("", used.0, &mut paths);
    }
    for word in code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')) {
        let is_path = ["super::", "self::", "crate::"].iter().any(|root| word.starts_with(root));
        // one that ends so was taken apart above
        if is_path && !word.ends_with(':') {
            paths.insert(word.to_owned());
        }
    }
    paths
}

/// Where a path leads, as the names below `src`, from a module of these names.
fn resolved(module: &[String], path: &str) -> Option<Vec<String>> {
    let mut at = module.to_vec();
    let mut parts = path.split("::").map(str::trim).peekable();
    match *parts.peek()? {
        "crate" => at.clear(),
        "super" | "self" => {}
        _ => return None,
    }
    for part in parts {
        match part {
            "crate" | "self" => {}
            "super" => drop(at.pop()),
            name => at.push(name.to_owned()),
        }
    }
    Some(at)
}

/// What lies in a folder of sources, and what of it each uses; `mod` is the folder's own file.
fn uses(root: &Path, folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder_path = root.join(folder);
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in sources(&folder_path) {
        let inside = file.strip_prefix(root).expect("below src").with_extension("");
        let mut module: Vec<String> = inside.iter().map(|name| name.to_string_lossy().into_owned()).collect();
        if module.last().is_some_and(|name| name.ends_with("tests")) {
            continue;
        }
        if module.last().is_some_and(|name| name == "mod") {
            module.pop();
        }
        let depth = Path::new(folder).iter().count();
        let entry = |names: &[String]| match names.get(depth) {
            Some(name) if folder_path.join(format!("{name}.rs")).is_file() || folder_path.join(name).is_dir() => {
                name.clone()
            }
            _ => "mod".to_owned(),
        };
        let text = fs::read_to_string(&file).expect("a source");
        let text = text.split("#[cfg(test)]").next().expect("a first part");
        let of = entry(&module);
        let used = paths(text).into_iter().filter_map(|path| resolved(&module, &path));
        let used = used.filter(|names| Path::new(folder).iter().eq(names.iter().take(depth).map(String::as_str)));
        // the folder itself is named where something is visible in all of it
        let used = used.filter(|names| names.len() > depth);
        let used: BTreeSet<String> = used.map(|names| entry(&names)).filter(|name| *name != of).collect();
        uses.entry(of).or_default().extend(used);
    }
    // a folder's own file lists what is in it
    let all: BTreeSet<String> = uses.keys().filter(|name| *name != "mod").cloned().collect();
    uses.insert("mod".to_owned(), all);
    uses
}

/// What is left where again and again everything is taken away that uses nothing which is left: circles, and who uses
/// them.
fn circles(mut uses: BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    loop {
        let left: BTreeSet<String> = uses.keys().cloned().collect();
        uses.retain(|_, used| used.iter().any(|name| left.contains(name)));
        if uses.len() == left.len() {
            return uses.iter().map(|(name, used)| format!("{name} uses {used:?}")).collect();
        }
    }
}

/// The folders in which nothing goes round in a circle.
const STRAIGHT: [&str; 8] =
    ["cli", "cli/attachments", "cli/diff", "cli/problem", "cli/review", "cli/score", "cli/template", "cli/validate"];

#[test]
fn nothing_in_a_folder_goes_round_in_a_circle() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    for folder in STRAIGHT {
        let uses = uses(&root, folder);
        seen += uses.values().map(BTreeSet::len).sum::<usize>();
        assert_eq!(circles(uses), Vec::<String>::new(), "{folder}");
    }
    assert!(seen > 100, "only {seen} uses were looked at");
}

#[test]
fn a_circle_is_seen() {
    let uses = |pairs: [(&str, &[&str]); 3]| {
        pairs.map(|(name, used)| (name.to_owned(), used.iter().map(|name| (*name).to_owned()).collect())).into()
    };
    assert!(circles(uses([("a", &["b", "c"]), ("b", &["c"]), ("c", &[])])).is_empty());
    assert_eq!(circles(uses([("a", &["b"]), ("b", &["c"]), ("c", &["b"])])).len(), 3);
    let named: Vec<String> = paths("use super::{a, b::{c, d}};\nuse std::fs;").into_iter().collect();
    assert_eq!(named, ["std::fs", "super::a", "super::b::c", "super::b::d"]);
}
