//! The pages of the codes, `docs/codes`: in one form and both languages, each with neighbours that there are.
//!
//! With `TRYCMD=overwrite` the list of them, `docs/codes/README.md`, is written anew.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use kaohe::diagnostic::{Code, FileKind, excerpt};
use kaohe::guide::{self, Example, PARTS, Page, Words};
use kaohe::lang::Lang;
use kaohe::report::page;
use unicode_width::UnicodeWidthStr as _;

use super::ROOT;
use crate::support::golden;

/// What a code is said to weigh, and in which files it is found: once where both languages say the same.
fn both(of: impl Fn(Lang) -> &'static str) -> String {
    let (zh, en) = (of(Lang::Zh), of(Lang::En));
    if zh == en { zh.to_owned() } else { format!("{zh} · {en}") }
}

/// A page as it has to be written.
fn written(page: &Page) -> String {
    let Page { code, title, means, bad, good, why, steps, near } = page;
    let [weight, kind] = [both(|lang| excerpt::word(code.severity(), lang)), both(|lang| code.kind().get(lang))];
    let mut out = format!("# {code} {} · {}\n\n**{weight}** {kind}\n", title.zh, title.en);
    let words = |words: &Words| Some(format!("{}\n\n{}", words.zh, words.en));
    let example = |example: &Example| match example {
        Example::Lines(lines) => Some(format!("```{}\n{lines}\n```", language(*code))),
        Example::Told(told) => words(told),
    };
    let links: Vec<String> = near.iter().map(|near| format!("[{near}]({near}.md)")).collect();
    let near = (!links.is_empty()).then(|| links.join(" "));
    let parts = [words(means), example(bad), example(good), words(why), steps.as_ref().and_then(words), near];
    for ([zh, en], part) in PARTS.iter().zip(parts) {
        if let Some(part) = part {
            writeln!(out, "\n## {zh} · {en}\n\n{part}").expect("text");
        }
    }
    out
}

/// What the lines of an example are written in.
fn language(code: Code) -> &'static str {
    match code.kind() {
        FileKind::Assessment | FileKind::Check | FileKind::Cases | FileKind::Rubric => "toml",
        FileKind::Table | FileKind::Ledger | FileKind::Log | FileKind::Roster | FileKind::Reviews => "csv",
    }
}

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join("docs/codes").join(name)).unwrap_or_default()
}

#[test]
fn every_page_is_written_in_the_one_form() {
    for page in guide::pages() {
        assert_eq!(read(&format!("{}.md", page.code)), written(&page));
    }
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
    for page in guide::pages() {
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
            if !zh.chars().any(is_chinese) || zh.contains('\n') {
                wrong.push(format!("{} {part}: no paragraph of Chinese in 「{zh}」", page.code));
            }
            let odd = en.matches('`').count() % 2 == 1;
            if unquoted(en).chars().any(is_chinese) || odd || en.len() < 5 || en.contains('\n') {
                wrong.push(format!("{} {part}: no paragraph of English in `{en}`", page.code));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Neighbours know one another, and a code that the words of a page name is one of them.
#[test]
fn every_neighbour_is_one() {
    for page in guide::pages() {
        let links = read(&format!("{}.md", page.code)).matches(".md)").count();
        assert_eq!(page.near.len(), links, "{}: a neighbour that is no code", page.code);
        let words = [Some(page.means), Some(page.why), page.steps].into_iter().flatten();
        let prose = words.flat_map(|words| [words.zh, words.en]).collect::<Vec<_>>().join(" ");
        let named = prose.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(Code::named);
        for code in named.filter(|code| *code != page.code) {
            assert!(page.near.contains(&code), "{} names {code}, which is no neighbour", page.code);
        }
        for &near in &page.near {
            assert!(near != page.code && guide::page(near).near.contains(&page.code), "{} and {near}", page.code);
        }
        assert!(page.near.is_sorted(), "{}", page.code);
    }
}

#[test]
fn the_list_of_the_pages_is_that_of_the_codes() {
    let mut list = "# 全部代码 · all codes\n".to_owned();
    for kind in FileKind::ALL {
        writeln!(list, "\n## {}\n\n| | | | |\n|---|---|---|---|", both(|lang| kind.get(lang))).expect("text");
        for Page { code, title, .. } in guide::pages().filter(|page| page.code.kind() == *kind) {
            let weight = both(|lang| excerpt::word(code.severity(), lang));
            writeln!(list, "| [{code}]({code}.md) | {weight} | {} | {} |", title.zh, title.en).expect("text");
        }
    }
    golden::holds("docs/codes/README.md", &list);
    for entry in fs::read_dir(Path::new(ROOT).join("docs/codes")).expect("the pages") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(name == "README.md" || list.contains(&format!("({name})")), "{name} is the page of no code");
    }
}

#[test]
fn every_page_fits_the_terminal() {
    let copied = |page: &Page, line: &str| {
        [page.bad, page.good].iter().any(|example| match example {
            Example::Lines(lines) => lines.lines().any(|l| line.ends_with(l)),
            Example::Told(_) => false,
        })
    };
    for lang in [Lang::Zh, Lang::En] {
        for columns in [40, 80, 100] {
            for one in guide::pages() {
                for line in page::page(&one, lang, columns).lines() {
                    // lines of a file are shown whole, to be copied
                    let room = if columns < 100 && copied(&one, line) { 100 } else { columns };
                    assert!(line.width() <= room, "{} in {columns} columns: {line}", one.code);
                }
            }
            let listed = page::codes(lang, columns);
            for line in listed.lines() {
                assert!(line.width() <= columns, "{columns} columns: {line}");
            }
            for code in Code::ALL {
                assert_eq!(listed.matches(code.as_str()).count(), 1, "{code} is listed once");
            }
        }
    }
}
