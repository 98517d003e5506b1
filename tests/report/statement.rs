//! A statement is one document in every dialect.

use kaohe::diagnostic::excerpt::{Style, View};
use kaohe::lang::Lang;
use kaohe::report::{Format, What, write};

use super::year::{assessed, rubric};
use super::{eventful, settled, shown};

#[test]
fn what_was_lost_comes_first_and_every_dialect_says_the_same() {
    let rubric = rubric();
    assessed(&rubric, None, &[eventful("白蒲镇"), settled("如城街道", "9.5")], |assessment| {
        for format in [Format::Table, Format::Markdown] {
            let text = shown(assessment, What::Statements, format, Lang::Zh, 100).replace('\\', "");
            for said in [
                "白蒲镇",
                "扣 13.55~27.55：",
                "3.1 扣0~10",
                "暂定：还有 4 项待定",
                "缺名册",
                "满分 40 - 扣 13.55~27.55 + 加 1",
            ] {
                assert!(text.contains(said), "{said}\n{text}");
            }
            let at = |said| text.find(said).unwrap_or(usize::MAX);
            assert!(at("扣 13.55~27.55：") < at("1.1"), "{text}");
        }
        // a document a town: its name is the title
        let markdown = shown(assessment, What::Statements, Format::Markdown, Lang::En, 0);
        assert_eq!(markdown.lines().filter(|line| line.starts_with("# ")).count(), 2, "{markdown}");
        assert!(markdown.contains("| 1 妇女发展  4\\~7 of 10 |"), "{markdown}");
    });
}

#[test]
fn in_a_file_nothing_is_cut_and_colours_change_no_word() {
    let rubric = rubric();
    assessed(&rubric, None, &[eventful("白蒲镇"), settled("如城街道", "9.5")], |assessment| {
        let drawn = |what, style, columns, every| {
            let mut out = Vec::new();
            let view = View { lang: Lang::Zh, style, columns, every };
            write(&mut out, assessment, what, Format::Table, view).expect("written");
            String::from_utf8(out).expect("text")
        };
        for columns in [40, 80, 100] {
            let file = drawn(What::Statements, Style::Plain, columns, true);
            assert!(!file.contains("...") && !file.contains('…'), "{columns}: {file}");
            for what in [What::Statements, What::Ranking] {
                let coloured = drawn(what, Style::Coloured, columns, false);
                let stripped: String = coloured
                    .split("\u{1b}[")
                    .enumerate()
                    .map(|(at, part)| if at == 0 { part } else { part.split_once('m').map_or(part, |(_, rest)| rest) })
                    .collect();
                assert_eq!(stripped, drawn(what, Style::Plain, columns, false), "{columns}");
                assert!(coloured.contains("\u{1b}[33m"), "what can still change: {coloured}");
            }
        }
    });
}
