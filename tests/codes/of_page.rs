//! Fixtures that say only what differs: what a page calls right stands in them, and what it calls wrong is put in its
//! place.

use std::fs;
use std::path::{Path, PathBuf};

use kaohe::diagnostic::FileKind;
use kaohe::guide::{Example, Page};

use super::text;

/// The two examples of a page on the ground of its kind of file: the right lines where they first stand in it, or else
/// below it, which for most kinds is an empty file.
pub(super) fn on_its_ground(page: &Page, below: &Path) -> Option<(PathBuf, PathBuf)> {
    let (Example::Lines(wrong), Example::Lines(right)) = (page.bad, page.good) else { return None };
    let (ending, ground) = match page.code.kind() {
        FileKind::Assessment => ("assessment.toml", ""),
        FileKind::Check => ("toml", include_str!("check.toml")),
        FileKind::Rubric => ("toml", include_str!("rubric.toml")),
        FileKind::Cases => ("cases.toml", include_str!("cases.toml")),
        FileKind::Ledger => ("ledger.csv", ""),
        FileKind::Log | FileKind::Table => ("csv", ""),
        FileKind::Roster => ("towns.csv", ""),
        FileKind::Reviews => ("reviews.csv", ""),
    };
    let [bad, good] = [("bad", wrong), ("good", right)].map(|(name, lines)| {
        let text = replaced(ground, right, lines).unwrap_or_else(|| format!("{ground}{lines}\n"));
        let path = below.join(page.code.as_str()).join(name).with_extension(ending);
        fs::write(&path, text).expect("a file");
        path
    });
    Some((bad, good))
}

/// A copy of the folder of a code, which holds what is good alone, with what is bad beside it.
pub(super) fn spoilt(page: &Page, good: &Path, below: &Path) -> PathBuf {
    let (Example::Lines(wrong), Example::Lines(right)) = (page.bad, page.good) else {
        panic!("{}: lines on its page, or a bad fixture", page.code)
    };
    let copy = below.join(page.code.as_str());
    copied(good.parent().expect("a folder around it"), &copy);
    let name = good.file_name().expect("a name").to_string_lossy();
    let bad = copy.join(name.replacen("good", "bad", 1));
    copied(good, &bad);
    let places = spoil(&bad, wrong, right);
    assert_eq!(places, 1, "{}: files that hold what its page calls right", page.code);
    bad
}

/// Puts the wrong lines in the place of the right ones, in every file that holds them; how many that are.
fn spoil(path: &Path, wrong: &str, right: &str) -> usize {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path());
        return entries.map(|path| spoil(&path, wrong, right)).sum();
    }
    let spoilt = replaced(&text(path), right, wrong);
    spoilt.map_or(0, |text| {
        fs::write(path, text).expect("a file");
        1
    })
}

/// The text with other whole lines where those first stand.
fn replaced(text: &str, lines: &str, others: &str) -> Option<String> {
    let whole = format!("\n{lines}\n");
    let text = format!("\n{text}");
    text.contains(&whole).then(|| text.replacen(&whole, &format!("\n{others}\n"), 1)[1..].to_owned())
}

fn copied(from: &Path, to: &Path) {
    if !from.is_dir() {
        fs::copy(from, to).expect("a copy");
        return;
    }
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        copied(&entry.path(), &to.join(entry.file_name()));
    }
}
