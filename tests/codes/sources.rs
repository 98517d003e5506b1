//! The codes that the sources can give out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kaohe::diagnostic::Code;

use super::ROOT;

/// All of them: every code that is named outside of its list, of pages and of tests.
pub(super) fn codes() -> BTreeSet<Code> {
    let mut codes = BTreeSet::new();
    collect(&Path::new(ROOT).join("src"), &mut codes);
    codes
}

fn collect(folder: &Path, codes: &mut BTreeSet<Code>) {
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
            codes.extend(text.split("Code::").skip(1).filter_map(|rest| Code::named(rest.get(..4)?)));
        }
    }
}
