//! The codes that the sources can give out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::ROOT;

/// All of them: every text in quotes that is a letter and three digits, but for pages and tests.
pub(super) fn codes() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    collect(&Path::new(ROOT).join("src"), &mut codes);
    codes
}

fn collect(folder: &Path, codes: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            if name != "guide" {
                collect(&path, codes);
            }
        } else if !name.ends_with("tests.rs") {
            let text = fs::read_to_string(&path).expect("a source");
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            codes.extend(text.split('"').filter(|word| is_code(word)).map(str::to_owned));
        }
    }
}

fn is_code(word: &str) -> bool {
    matches!(word.as_bytes(), [b'A'..=b'Z', b'0'..=b'9', b'0'..=b'9', b'0'..=b'9'])
}
