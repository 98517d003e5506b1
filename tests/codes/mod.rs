//! Every code has a page in both languages (`pages`), what raises it, and a neighbour that does not.
//!
//! They are the two examples of its page, on the ground of their kind of file (`rubric.toml`, `check.toml`, `cases.toml`,
//! or none: whole files). Where that takes another ground it is `CODE/good…`, which does not raise the code, and the
//! wrong lines of the page are put in the place of the right ones (`of_page`). Where words and not lines tell what is
//! wrong, `CODE/bad…` stands beside it. The rest of the name says what the file is (`raise`). What neither git nor every
//! file system can hold is made in a temporary folder (`made`).

#![expect(clippy::expect_used, clippy::panic, reason = "a test stops where its own ground is missing")]

mod made;
mod of_page;
mod pages;
mod raise;
mod sources;

use std::fs;
use std::path::{Path, PathBuf};

use kaohe::diagnostic::{Code, Severity};
use kaohe::guide::{self, Example};
use kaohe::sheet;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Codes that no fixture raises, and why they are there all the same.
const NEVER_RAISED: [(Code, &str); 1] =
    [(Code::F072, "another program has to write in the very moment of reading: `cli::files` has a test that does")];

/// Codes that cannot come alone, with those that come with them. What else a bad fixture raises is a mistake of the
/// fixture, and a good one raises nothing at all.
const COMES_WITH: &[(Code, &[Code])] = &[
    // one rule dearer than its category makes the category dearer than its marks
    (Code::C004, &[Code::C002]),
    // the rule that it gives way to is itself charged to every town, and so never leaves this one a point
    (Code::C011, &[Code::C001, Code::C013]),
    // what is charged twice is more than what there is
    (Code::C020, &[Code::C002]),
    (Code::C021, &[Code::C002]),
    // what nothing bounds is more than what there is
    (Code::C003, &[Code::C002]),
    (Code::C030, &[Code::C002, Code::C003]),
    // charged once, the rule leaves the rest of the marks
    (Code::C073, &[Code::C001]),
    // the town whose log cannot be taken has none
    (Code::F031, &[Code::F033]),
    (Code::F038, &[Code::F033]),
    (Code::F073, &[Code::F033]),
    // there are as many of them as are told of one file
    (Code::F044, &[Code::L003]),
];

/// The fixtures of a code: what raises it, what does not.
struct Pair {
    bad: PathBuf,
    good: PathBuf,
}

/// Those of the folder of a code, or else those that are made or are the page's own; `None` where there are none.
fn pair(code: Code, temporary: &Path) -> Option<Pair> {
    let folder = Path::new(ROOT).join("tests/codes").join(code.as_str());
    let named = |start: &str| {
        let there = fs::read_dir(&folder).ok()?.map(|entry| entry.expect("an entry"));
        let found: Vec<PathBuf> =
            there.filter(|e| e.file_name().to_string_lossy().starts_with(start)).map(|e| e.path()).collect();
        assert!(found.len() <= 1, "{code}: several files begin with {start}");
        found.into_iter().next()
    };
    match (named("bad"), named("good")) {
        (Some(bad), Some(good)) => Some(Pair { bad, good }),
        (None, Some(good)) => Some(Pair { bad: of_page::spoilt(&guide::page(code), &good, temporary), good }),
        (None, None) => {
            let made = made::pair(code, temporary).or_else(|| of_page::on_its_ground(&guide::page(code), temporary));
            made.map(|(bad, good)| Pair { bad, good })
        }
        (Some(_), None) => panic!("{code}: a bad fixture without a good one"),
    }
}

#[test]
fn every_code_is_given_out() {
    assert_eq!(sources::codes(), Code::ALL.iter().copied().collect());
}

#[test]
fn what_is_bad_raises_its_code_as_heavy_as_the_page_says_and_what_is_good_does_not() {
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let mut wrong = Vec::new();
    for &code in Code::ALL {
        let Some(Pair { bad, good }) = pair(code, temporary.path()) else {
            if made::is_possible(code) && !NEVER_RAISED.iter().any(|(never, _)| *never == code) {
                wrong.push(format!("{code}: no fixture"));
            }
            continue;
        };
        let allowed = COMES_WITH.iter().find(|(of, _)| *of == code).map_or(&[][..], |(_, with)| with);
        let raised = raise::raised(&bad);
        let own: Vec<Severity> = raised.iter().filter(|(c, _)| *c == code).map(|(_, severity)| *severity).collect();
        if own.is_empty() || own.iter().any(|severity| *severity != code.severity()) {
            wrong.push(format!("{code}: {raised:?}"));
        }
        if raised.iter().any(|(other, _)| *other != code && !allowed.contains(other)) {
            wrong.push(format!("{code}: not alone in what is bad: {raised:?}"));
        }
        for with in allowed.iter().filter(|with| !raised.iter().any(|(other, _)| other == *with)) {
            wrong.push(format!("{code} comes without {with}"));
        }
        let raised = raise::raised(&good);
        if !raised.is_empty() {
            wrong.push(format!("{code}: what is good raises {raised:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The text of a file, whatever its bytes.
fn text(path: &Path) -> String {
    let bytes = fs::read(path).expect("a fixture");
    let text = sheet::decode("fixture", &bytes).map(std::borrow::Cow::into_owned);
    text.unwrap_or_else(|_| String::from_utf8_lossy(&bytes).into_owned())
}

/// Whether the lines stand in the file, or in a file of the folder, one below the other.
fn holds(path: &Path, lines: &[&str]) -> bool {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("a folder");
        return entries.map(|entry| entry.expect("an entry").path()).any(|path| holds(&path, lines));
    }
    let text = text(path);
    let all: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    all.windows(lines.len()).any(|window| window == lines)
}

#[test]
fn the_lines_of_a_page_stand_in_its_fixtures() {
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let mut wrong = Vec::new();
    for page in guide::pages() {
        let Some(Pair { bad, good }) = pair(page.code, temporary.path()) else { continue };
        for (example, path) in [(page.bad, bad), (page.good, good)] {
            if let Example::Lines(lines) = example
                && !holds(&path, &lines.lines().collect::<Vec<_>>())
            {
                wrong.push(format!("{}: {} does not hold\n{}", page.code, path.display(), lines));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_here_is_of_a_code() {
    for entry in fs::read_dir(Path::new(ROOT).join("tests/codes")).expect("this folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            assert!(Code::named(&name).is_some(), "{name} is no code");
        }
    }
}
