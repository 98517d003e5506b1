//! Every code has a page in both languages, a fixture that raises it, and a neighbour that does not.
//!
//! `CODE/bad…` raises the code and `CODE/good…` does not; the rest of the name says what the file is (`raise`). What
//! neither git nor every file system can hold is made in a temporary folder (`made`). A folder dropped in is a test.

#![expect(clippy::expect_used, clippy::panic, reason = "a test stops where its own ground is missing")]

mod made;
mod raise;
mod sources;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use kaohe::diagnostic::{Code, Severity};
use kaohe::guide::{self, Example, Page, Words};
use kaohe::lang::Lang;
use kaohe::report::page;
use kaohe::sheet;
use unicode_width::UnicodeWidthStr as _;

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

fn pages() -> Vec<&'static Page> {
    guide::pages().collect()
}

/// The fixtures of a code: what raises it, what does not.
struct Pair {
    bad: PathBuf,
    good: PathBuf,
}

/// Those of the folder of a code, or else those that are made; `None` where there are none.
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
        (None, None) => made::pair(code, temporary).map(|(bad, good)| Pair { bad, good }),
        _ => panic!("{code}: a bad fixture and a good one belong together"),
    }
}

#[test]
fn every_code_of_the_sources_has_one_page_and_every_page_a_code() {
    let of_pages: Vec<Code> = pages().iter().map(|page| page.code).collect();
    let once: BTreeSet<Code> = of_pages.iter().copied().collect();
    assert_eq!(of_pages.len(), once.len(), "a code has two pages");
    assert_eq!(once, sources::codes());
}

/// English words without what they quote.
fn unquoted(words: &str) -> String {
    words.split('`').step_by(2).collect()
}

fn is_chinese(c: char) -> bool {
    ('\u{2e80}'..='\u{9fff}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c)
}

#[test]
fn every_page_speaks_both_languages() {
    let mut wrong = Vec::new();
    for page in pages() {
        let mut all = vec![("title", page.title), ("means", page.means), ("why", page.why)];
        all.extend(page.steps.map(|words| ("steps", words)));
        for example in [page.bad, page.good] {
            match example {
                Example::Told(words) => all.push(("example", words)),
                Example::Lines(lines) => assert!(!lines.is_empty(), "{}: an example of no line", page.code),
            }
        }
        for (part, Words { zh, en }) in all {
            // a title can be a name alone, in no language
            if !zh.chars().any(is_chinese) {
                wrong.push(format!("{} {part}: no Chinese in 「{zh}」", page.code));
            }
            if unquoted(en).chars().any(is_chinese) || en.matches('`').count() % 2 == 1 || en.len() < 5 {
                wrong.push(format!("{} {part}: no English in `{en}`", page.code));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_is_bad_raises_its_code_as_heavy_as_the_page_says_and_what_is_good_does_not() {
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let mut wrong = Vec::new();
    for page in pages() {
        let code = page.code;
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
            wrong.push(format!("{code} {}: {raised:?}", page.code));
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
    for page in pages() {
        let Some(Pair { bad, good }) = pair(page.code, temporary.path()) else { continue };
        for (example, path) in [(page.bad, bad), (page.good, good)] {
            if let Example::Lines(lines) = example
                && !holds(&path, lines)
            {
                wrong.push(format!("{}: {} does not hold\n{}", page.code, path.display(), lines.join("\n")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_here_is_of_a_code_with_a_page() {
    for entry in fs::read_dir(Path::new(ROOT).join("tests/codes")).expect("this folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            assert!(Code::named(&name).is_some_and(|code| guide::page(code).is_some()), "{name} has no page");
        }
    }
}

#[test]
fn every_page_fits_the_terminal() {
    let copied = |page: &Page, line: &str| {
        [page.bad, page.good].iter().any(|example| match example {
            Example::Lines(lines) => lines.iter().any(|l| line.ends_with(l)),
            Example::Told(_) => false,
        })
    };
    for lang in [Lang::Zh, Lang::En] {
        for columns in [40, 80, 100] {
            for one in pages() {
                for line in page::page(one, lang, columns).lines() {
                    // lines of a file are shown whole, to be copied
                    let room = if columns < 100 && copied(one, line) { 100 } else { columns };
                    assert!(line.width() <= room, "{} in {columns} columns: {line}", one.code);
                }
            }
            let listed = page::codes(lang, columns);
            for line in listed.lines() {
                assert!(line.width() <= columns, "{columns} columns: {line}");
            }
            for Page { code, .. } in pages() {
                assert_eq!(listed.matches(&format!("\n{code}  ")).count(), 1, "{code} is listed once");
            }
        }
    }
}
