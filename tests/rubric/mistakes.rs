//! Every mistake that a rubric file can hold.

use kaohe::rubric;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{lines, mistakes, told};
use crate::support::golden;

const MINIMAL: &str = include_str!("../rubrics/minimal.toml");

/// The minimal rubric with the lines of a case changed.
fn changed(name: &str, change: &[&str]) -> String {
    let mut text = MINIMAL.to_owned();
    for hunk in change.chunk_by(|a, b| !(a.starts_with('+') && b.starts_with('-'))) {
        let marked = |sign: char| {
            let line = |l: &str| l.strip_prefix(' ').unwrap_or(l).to_owned();
            lines(hunk.iter().filter_map(|l| l.strip_prefix(sign)).map(line))
        };
        let old = marked('-');
        let at = text.find(&old).unwrap_or_else(|| unreachable!("{name}: minimal.toml does not hold\n{old}"));
        text.replace_range(at..at + old.len(), &marked('+'));
    }
    text
}

#[test]
fn every_mistake_is_told_at_its_place_and_nothing_besides() {
    assert_eq!(mistakes(MINIMAL), "");
    let mut wrong = String::new();
    for case in include_str!("../rubrics/mistakes.txt").split("\n== ").skip(1) {
        let (name, body) = case.split_once('\n').unwrap_or_default();
        let (change, expected): (Vec<&str>, Vec<&str>) =
            body.lines().filter(|l| !l.is_empty()).partition(|l| l.starts_with(['-', '+']));
        let expected = lines(expected.into_iter().map(str::to_owned));
        let found = mistakes(&changed(name, &change));
        if found != expected || found.is_empty() {
            wrong.extend(["== ", name, "\n", &change.join("\n"), "\n", &found, "\n"]);
        }
    }
    assert!(wrong.is_empty(), "these are told otherwise:\n{wrong}");
}

#[test]
fn all_mistakes_of_a_file_are_told_in_one_run() {
    let found = mistakes(include_str!("../rubrics/many.toml"));
    golden::holds("tests/rubrics/many.txt", &found);
}

#[test]
fn a_sign_left_out_is_one_mistake_on_its_own_line() {
    for (at, sign) in MINIMAL.char_indices().filter(|(_, c)| "\"[]{}=,".contains(*c)) {
        let mut text = MINIMAL.to_owned();
        text.remove(at);
        let line = MINIMAL[..at].matches('\n').count() + 1;
        let found = rubric::read("r.toml", &text).err().unwrap_or_default();
        let lines: Vec<usize> = found.iter().map(|d| d.place.line).collect();
        assert_eq!(lines, [line], "without the {sign} on line {line}:\n{}", told(&found));
    }
}

/// In quotes a Chinese name is a key like any other, and no table of a rubric.
#[test]
fn a_table_is_unknown_in_quotes_too() {
    assert_eq!(mistakes("[\"演练\"]\n"), "R006 1:1 there is no table `\"演练\"`\n");
}

#[test]
fn both_places_of_a_duplicate_are_named() {
    let text = MINIMAL.replace("id = \"1.2\"", "id = \"1.1\"").replace("cap = 5", "cap = 5\ncap = 6");
    let found = rubric::read("r.toml", &text).err().unwrap_or_default();
    let places: Vec<(usize, usize)> =
        found.iter().flat_map(|d| d.also.iter().map(|(first, _)| (d.place.line, first.line))).collect();
    assert_eq!(places, [(62, 53), (93, 92)]);
    let alike = MINIMAL.replace("id = \"1.2\"", "id = \"１.１\"");
    let found = rubric::read("r.toml", &alike).err().unwrap_or_default();
    assert_eq!(found.iter().map(|d| (d.place.line, d.also[0].0.line)).collect::<Vec<_>>(), [(62, 53)]);
}

/// Other names of one level may be the same word in other characters: nothing is unclear by that.
#[test]
fn one_level_may_have_names_that_are_read_alike() {
    let text = MINIMAL.replace("also = [\"县级\"]", "also = [\"县级\", \"縣級\", \"县级Ａ\", \"县级a\"]");
    assert_eq!(mistakes(&text), "");
    let text =
        MINIMAL.replace("code = \"drill\"", "code = \"drill\"\nunit = \"次\"").replace("\"应急演练\"", "\"Drill\"");
    assert_eq!(mistakes(&text), "");
}

#[test]
fn what_to_write_instead_is_said_in_both_languages() {
    let help = |old: &str, new: &str| {
        let found = rubric::read("r.toml", &MINIMAL.replacen(old, new, 1)).err().unwrap_or_default();
        found.first().and_then(|d| d.help.clone()).map(|help| (help.zh, help.en)).unwrap_or_default()
    };
    let pair = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
    assert_eq!(
        help("id = \"1.1\"", "id = 1.10"),
        pair(
            "加上引号写成 \"1.10\"；不加引号，1.10 会变成 1.1",
            "write \"1.10\" in quotes: without them 1.10 would become 1.1"
        )
    );
    assert_eq!(help("at_least = 2", "at_leest = 2"), pair("是不是「at_least」？", "did you mean `at_least`?"));
    assert_eq!(help("\"drill\" }", "\"drills\" }"), pair("是不是「drill」？", "did you mean `drill`?"));
    assert_eq!(help("[[bonus.rule]]", "[bonus.rule]"), pair("写成 [[bonus.rule]]", "write [[bonus.rule]]"));
    assert_eq!(
        help("cap = 5", "cap = 5\nnote = \"注\""),
        pair(
            "「note」写在文件开头，第一个方括号行的上面",
            "`note` belongs at the top of the file, above the first line in brackets"
        )
    );
    assert_eq!(help("marks = 20", "marks ＝ 20"), pair("改用半角「=」", "write `=`"));
}

#[test]
fn every_form_of_toml_is_read_alike() {
    let plain = rubric::read("r.toml", MINIMAL).ok().map(|r| format!("{r:?}"));
    let same = |text: &str| {
        let found = rubric::read("r.toml", text);
        let found = found.map_err(|d| told(&d)).map(|r| format!("{r:?}"));
        // the lines may differ, nothing else
        let without_lines = |debug: &str| {
            let (debug, _) = debug.rsplit_once(", lines: ").unwrap_or((debug, ""));
            debug.split("line: ").map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit())).collect::<String>()
        };
        let found = found.unwrap_or_else(|told| unreachable!("{told}\n{text}"));
        assert_eq!(Some(without_lines(&found)), plain.as_deref().map(without_lines));
    };
    same(&MINIMAL.replace('\n', "\r\n"));
    same(&format!("\u{feff}{MINIMAL}"));
    same(&MINIMAL.replace(
        "[period]\nfrom = 2024-01-01\nto = 2024-12-31\n",
        "period.from = 2024-01-01\nperiod.to = 2024-12-31\n",
    ));
    same(&MINIMAL.replace("[rounding]", " [ 'rounding' ] # 注"));
    same(&MINIMAL.replace(
        "ratio = { kind = \"rectified\" }\nat_least = 0.9\nonce = { from = 1, to = 2 }",
        "at_least = 0.9\n[category.rule.ratio]\nkind = [\"隐患整改\"]\n[category.rule.once]\nfrom = 1\nto = 2",
    ));
    same(&MINIMAL.replace(
        "materials = [\"通知\", \"照片\", \"签到\"]",
        "materials = [\n  '通知', # 注\n\n  \"照片\",\n  \"签到\",\n]",
    ));
}

#[test]
fn hostile_files_are_refused_quickly_and_without_a_panic() {
    let large = "#".repeat(rubric::MOST_BYTES + 1);
    assert_eq!(mistakes(&large), "R001 0:0 the file has 1000001 bytes, a rubric has at most 1000000\n");
    let materials: Vec<String> = (0..129).map(|n| format!("\"m{n}\"")).collect();
    let many = MINIMAL.replace("\"签到\"", &materials.join(","));
    assert!(mistakes(&many).starts_with("R027 5:13 there are 131 materials, and 128 at most\n"), "{}", mistakes(&many));
    let deep = format!("note = {}\n", "[".repeat(50_000));
    let dots = format!("a{} = 1\n", ".a".repeat(50_000));
    let header = format!("[a{}]\n", ".a".repeat(50_000));
    for text in
        [deep, dots, header, "\0\n".repeat(1_000), "a\rb".repeat(1_000), "“".repeat(50_000), "=\n".repeat(50_000)]
    {
        assert!(!mistakes(&text).is_empty());
    }
    // a file that was cut off anywhere before the first rule of its last category is complete
    let end = MINIMAL.find("once = {").unwrap_or_default();
    for (at, _) in MINIMAL.char_indices() {
        assert!(rubric::read("r.toml", &MINIMAL[..at]).is_err() || at > end, "{at}");
    }
}

proptest! {
    /// However a file is damaged: no panic, every place lies in the file, both languages speak, and what is read as a
    /// rubric is TOML for every other program too.
    #[test]
    fn a_damaged_file_is_refused_or_still_toml(
        damages in prop::collection::vec((any::<Index>(), 0..12_usize, "[\"'\\[\\]{}=,.#\n\r \\\\“”＝　甲a1_\0\t‘［]{0,2}"), 1..4),
    ) {
        let mut text: Vec<char> = MINIMAL.chars().collect();
        for (at, length, instead) in damages {
            let from = at.index(text.len());
            let to = (from + length).min(text.len());
            text.splice(from..to, instead.chars());
        }
        let text: String = text.into_iter().collect();
        match rubric::read("r.toml", &text) {
            Ok(_) => prop_assert!(toml::de::DeTable::parse(&text).is_ok()),
            Err(found) => {
                prop_assert!(!found.is_empty());
                for d in found {
                    prop_assert!(d.place.line <= text.matches('\n').count() + 1);
                    prop_assert!(d.place.source.get(d.place.span).is_some());
                    prop_assert!(!d.text.zh.is_ascii() && !d.text.en.is_empty());
                }
            }
        }
    }
}
