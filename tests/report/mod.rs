//! What a reader of the reports relies on.
#![expect(clippy::indexing_slicing, reason = "test fixtures")]

mod drafter;
mod page;
mod remarks;
mod statement;
mod uncounted;
mod windows;
mod workbook;
pub(crate) mod year;

use jiff::civil::date;
use kaohe::evidence::Review;
use kaohe::lang::Lang;
use kaohe::ledger::Award;
use kaohe::points::Points;
use kaohe::report::{Assessment, Format, What, render};
use unicode_width::UnicodeWidthStr;
use year::{Year, assessed, points, rubric, town};

/// A town that did everything that the rubric asks for.
fn complete(name: &str) -> Year {
    let mut year = town(name)
        .record(0, date(2018, 3, 12), "春季电商培训", &[0, 1, 2], 0)
        .record(0, date(2018, 9, 3), "月嫂培训", &[0, 1, 2], 0)
        .record(1, date(2018, 5, 15), "平安家庭启动", &[0, 2, 3], 0)
        .record(3, date(2018, 1, 5), "小雨点", &[], 0)
        .record(4, date(2018, 6, 1), "六一亲子活动", &[], 0)
        .record(5, date(2018, 11, 20), "网格妈妈", &[], 0);
    for month in 1..=12 {
        year = year.record(2, date(2018, month, 10), "信息", &[], 2);
    }
    year.row(7, date(2018, 10, 8), "覆盖统计", &[], 0, Review::Accepted, (11, 12))
}

fn settled(name: &str, mark: &str) -> Year {
    complete(name).award(8, Award::Points(points(mark)), "专家组平均分").award(
        9,
        Award::Proportion { done: 11, total: 11 },
        "年度任务表",
    )
}

/// A town with something to say of every rule.
fn eventful(name: &str) -> Year {
    let mut year = town(name)
        .record(0, date(2018, 3, 12), "春季电商培训", &[0, 1, 2], 0)
        .record(0, date(2018, 9, 3), "月嫂培训", &[0, 2], 0)
        .row(0, date(2018, 10, 9), "刺绣培训", &[0, 1, 2], 0, Review::Rejected("名册为2017年".into()), (1, 0))
        .row(0, date(2018, 11, 1), "家政培训", &[0, 1, 2], 0, Review::Pending, (1, 0))
        .record(1, date(2018, 5, 15), "平安家庭启动", &[0], 0)
        .record(4, date(2018, 6, 1), "六一亲子活动", &[], 0)
        .record(5, date(2018, 11, 20), "网格妈妈", &[], 0)
        .record(6, date(2018, 4, 20), "妇女之家现场会", &[], 1)
        .record(6, date(2018, 5, 20), "女企业家现场会", &[], 2)
        .row(7, date(2018, 6, 8), "半年覆盖统计", &[], 0, Review::Accepted, (6, 12))
        .row(7, date(2018, 10, 8), "覆盖统计", &[], 0, Review::Accepted, (8, 12));
    for month in [1, 2, 4, 5, 6, 8, 9, 10, 11, 12] {
        year = year.record(2, date(2018, month, 10), "镇妇联开展“巾帼心向党”宣讲", &[], if month == 2 { 1 } else { 2 });
    }
    year.finding(7, 2, "两次例会未到").award(9, Award::Proportion { done: 6, total: 11 }, "年度任务表")
}

fn shown(assessment: &Assessment, what: What, format: Format, lang: Lang, width: usize) -> String {
    render(assessment, what, format, lang, width)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_else(|| unreachable!("rendering writes text"))
}

/// Four towns, two of them open.
fn open_year() -> [Year; 4] {
    [eventful("白蒲镇"), settled("如城街道", "9.5"), settled("长江镇（开发区）", "8.25"), complete("江安镇")]
}

/// The lines of the ranking table whose header holds this word.
fn grid<'t>(text: &'t str, word: &str) -> Vec<&'t str> {
    let heads = |line: &str| {
        let mut words = line.split_whitespace();
        matches!(words.next(), Some("名次" | "rank")) && words.any(|w| w == word)
    };
    text.lines().skip_while(|line| !heads(line)).take_while(|line| !line.is_empty()).collect()
}

#[test]
fn every_row_of_the_ranking_is_equally_wide_under_chinese() {
    let rubric = rubric();
    assessed(&rubric, Some(Points::whole(10)), &open_year(), |assessment| {
        for lang in [Lang::Zh, Lang::En] {
            for width in [68, 80, 100] {
                let text = shown(assessment, What::Ranking, Format::Table, lang, width);
                assert!(text.lines().all(|line| line.width() <= width), "{width}: {text}");
                assert!(!text.lines().any(|line| line.ends_with(' ')), "{width}: {text}");
                for word in [lang.pick("总分", "total"), "1"] {
                    let rows = grid(&text, word);
                    assert_eq!(rows.len(), 6, "{width}: {text}");
                    // the last column stands to the right, so that no row ends before another
                    assert!(rows.iter().all(|row| row.width() == rows[0].width()), "{width}: {rows:#?}");
                }
            }
            let narrow = shown(assessment, What::Ranking, Format::Table, lang, 40);
            assert!(narrow.lines().all(|line| line.width() <= 40), "{narrow}");
            assert!(narrow.contains("2~3  长江镇（开发区）\n"), "{narrow}");
        }
    });
}

#[test]
fn the_best_stands_first_and_what_is_pending_is_named_once() {
    let rubric = rubric();
    assessed(&rubric, None, &open_year(), |assessment| {
        let text = shown(assessment, What::Ranking, Format::Table, Lang::Zh, 100);
        let towns: Vec<&str> =
            grid(&text, "总分").iter().skip(2).filter_map(|row| row.split_whitespace().nth(1)).collect();
        assert_eq!(towns, ["如城街道", "江安镇", "长江镇（开发区）", "白蒲镇"]);
        assert!(text.contains("暂定：2 个镇（区、街道）还有 6 项待定。"), "{text}");
        assert!(text.contains("定下名次最少还需 6 项："), "{text}");
        assert_eq!(text.matches("白蒲镇.csv:5").count(), 1, "{text}");
        assert!(!text.contains("基本分"), "no base points are set: {text}");
    });
    assessed(&rubric, None, &[settled("如城街道", "9.5"), eventful("白蒲镇")], |assessment| {
        let text = shown(assessment, What::Ranking, Format::Table, Lang::Zh, 100);
        assert!(text.contains("名次已定"), "{text}");
    });
    assessed(&rubric, None, &[settled("如城街道", "9.5")], |assessment| {
        let text = shown(assessment, What::Ranking, Format::Table, Lang::En, 100);
        assert!(text.ends_with("Final: nothing is pending.\n"), "{text}");
    });
}

#[test]
fn a_statement_gives_every_point_its_reason() {
    let rubric = rubric();
    assessed(&rubric, Some(Points::whole(10)), &[eventful("白蒲镇"), settled("如城街道", "9.5")], |assessment| {
        let text = shown(assessment, What::Statements, Format::Table, Lang::Zh, 90);
        for said in [
            "应有 2 次，实有 1 次，待核 1 次",
            "计入：白蒲镇.csv:2 2018-03-12 春季电商培训",
            "不计：白蒲镇.csv:3 2018-09-03 月嫂培训：缺名册",
            "不计：白蒲镇.csv:4 2018-10-09 刺绣培训：不予认定：名册为2017年",
            "不计：白蒲镇.csv:5 2018-11-01 家政培训：待核",
            "不计：白蒲镇.csv:11 2018-06-08 半年覆盖统计（6/12）：后有更新的记录",
            "级别不符：南通，应为如皋",
            "各应有 1 次，缺：图片、总结",
            "每月应有 1 条，缺 2、3、7 月",
            "不适用：2.2a 的情形已发生",
            "办公室：查实 2 次：两次例会未到（王敏，2019-01-08，编号 R2）",
            "待定：评分，扣 0~10",
            "满分 40 - 扣 13.55~27.55 + 加 1 = 总分 13.45~27.45",
        ] {
            assert!(text.contains(said), "{said}\n{text}");
        }
        let english = shown(assessment, What::Statements, Format::Table, Lang::En, 90);
        assert!(english.contains("full marks 40 - taken 13.55~27.55 + bonus 1 = total 13.45~27.45"), "{english}");
        for width in [40, 60, 80, 100] {
            let text = shown(assessment, What::Statements, Format::Table, Lang::Zh, width);
            assert!(text.lines().all(|line| line.width() <= width), "{width}: {text}");
        }
    });
}

#[test]
fn where_a_floor_bites_both_sides_are_shown_and_the_lines_add_up() {
    let rubric = rubric();
    let mut lost = settled("石庄镇", "7.5").finding(7, 25, "二十五次缺席");
    for day in 1..=3 {
        lost = lost.record(6, date(2018, 4, day), "现场会", &[], 1);
    }
    assessed(&rubric, None, &[lost], |assessment| {
        let text = shown(assessment, What::Statements, Format::Table, Lang::Zh, 100);
        assert!(text.contains("满分 10，得分 0（应扣 12.5，实扣 10）"), "{text}");
        assert!(text.contains("加分项目  最多 2，加 2（应加 3，实加 2）"), "{text}");
        assert!(text.contains("满分 40 - 扣 12.5 + 加 2 = 总分 29.5"), "{text}");
        let csv = shown(assessment, What::Statements, Format::Csv, Lang::Zh, 0);
        let cells: Vec<Vec<&str>> = csv.lines().skip(1).map(|line| line.split(',').collect()).collect();
        let sum = |at: usize| cells.iter().filter(|row| !row[at].is_empty()).map(|row| points(row[at])).sum::<Points>();
        assert_eq!(Points::whole(40) - sum(7) + sum(9), points("29.5"), "{csv}");
    });
}

#[test]
fn normalisation_is_told_with_its_numbers() {
    let rubric = rubric();
    let top = settled("如城街道", "10").record(6, date(2018, 4, 1), "现场会", &[], 1);
    assessed(&rubric, Some(Points::whole(10)), &[settled("白蒲镇", "9"), top], |assessment| {
        let text = shown(assessment, What::Ranking, Format::Table, Lang::Zh, 100);
        assert!(text.contains("最高总分 41，超过 40：第一名折算为 40，其他同比例"), "{text}");
        assert!(text.contains("41  40.00   10.00\n"), "{text}");
        // 39 × 40 ÷ 41 = 38.048…
        assert!(text.contains("39  38.05    9.51\n"), "{text}");
        let statement = shown(assessment, What::Statements, Format::Table, Lang::Zh, 100);
        assert!(statement.contains("总分 39 × 40 ÷ 最高总分 41 = 折算 38.05\n"), "{statement}");
    });
}

#[test]
fn a_spreadsheet_gets_numbers_and_no_formula() {
    let rubric = rubric();
    let years = [settled("=SUM(A1)", "9.5").finding(7, 1, "@理由"), settled("如城街道", "9")];
    assessed(&rubric, None, &years, |assessment| {
        let csv = shown(assessment, What::Ranking, Format::Csv, Lang::Zh, 0);
        assert!(csv.starts_with("\u{feff}名次,镇,1 妇女发展,"), "{csv}");
        assert_eq!(csv.matches('\n').count(), csv.matches("\r\n").count());
        assert!(csv.contains("\r\n1,'=SUM(A1),10,9.5,9.5,10,0,39,39.00,0\r\n"), "{csv}");
    });
    assessed(&rubric, None, &open_year(), |assessment| {
        let csv = shown(assessment, What::Ranking, Format::Csv, Lang::Zh, 0);
        assert!(
            csv.contains("最好名次,最差名次,镇,")
                && csv.contains("加分,总分下限,总分上限,折算下限,折算上限,未审核\r\n"),
            "{csv}"
        );
        assert!(csv.contains("3,4,白蒲镇,4,7,3,4,0.00,10.00,5.45,5.45,1,13.45,27.45,13.45,27.45,0\r\n"), "{csv}");
        assert!(!csv.contains('~'), "{csv}");
    });
}

#[test]
fn outside_text_acts_on_nothing() {
    let rubric = rubric();
    let years = [settled("a|b<c>\n\u{202e}d", "9").finding(7, 1, "\u{1b}[31m红\r\n| 假行 |")];
    assessed(&rubric, None, &years, |assessment| {
        for what in [What::Ranking, What::Statements] {
            for format in [Format::Table, Format::Csv, Format::Markdown] {
                let text = shown(assessment, what, format, Lang::Zh, 100);
                let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
                let acts = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
                assert!(!text.contains(acts), "{what:?} {format:?}: {text:?}");
                assert!(!text.lines().any(|line| line.starts_with("| 假行")), "{what:?} {format:?}: {text}");
            }
        }
        let markdown = shown(assessment, What::Ranking, Format::Markdown, Lang::Zh, 0);
        assert!(markdown.contains("| a\\|b&lt;c> &lt;U+202E>d |"), "{markdown}");
    });
}

#[test]
fn json_is_the_same_in_both_languages_and_holds_every_line() {
    let rubric = rubric();
    assessed(&rubric, Some(Points::whole(10)), &open_year(), |assessment| {
        let json = shown(assessment, What::Statements, Format::Json, Lang::Zh, 80);
        assert_eq!(json, shown(assessment, What::Ranking, Format::Json, Lang::En, 0));
        assert!(json.starts_with("{\n  \"schema\": \"kaohe.score/1\",\n") && json.ends_with("}\n"));
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        let town = &value["towns"][0];
        assert_eq!(town["name"], "白蒲镇", "roster order");
        assert_eq!(town["total"], serde_json::json!({ "lo": "13.45", "hi": "27.45" }));
        assert_eq!(value["towns"][1]["normalised"], serde_json::json!({ "lo": "39.50", "hi": "39.50" }));
        let lines = town["lines"].as_array().unwrap();
        assert_eq!(lines.len(), rubric.rules.len());
        assert_eq!(lines[0]["not_counted"][0]["reason"], "lacks");
        assert_eq!(lines[0]["not_counted"][0]["lacks"], serde_json::json!(["名册"]));
        assert_eq!(lines[0]["not_counted"][1]["why"], "名册为2017年");
        assert_eq!(lines[2]["parts"][6]["name"], "2018-07");
        assert_eq!(lines[7]["findings"][0]["by"], "王敏");
        assert_eq!(lines[9]["award"]["done"], 6);
        assert_eq!(town["pending"][3]["line"], 5);
        assert_eq!(town["pending"][3]["file"], "evidence/白蒲镇.csv", "wherever the folder lies");
        assert_eq!(value["decisive"]["items"][0], serde_json::json!({ "town": "白蒲镇", "pending": 0 }));
    });
}
