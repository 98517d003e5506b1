//! A workbook: what is written, and what its formulas come to.

use kaohe::assess::Score;
use kaohe::ledger::Award;
use kaohe::points::Points;

use super::year::{Year, assessed, points, rubric, town};
use super::{eventful, settled};
use crate::engine_of_formulas::{formulas, opened, row, sheet, shown, written_and_reckoned};
use kaohe::lang::Lang;
use kaohe::report::{Format, What, render};
use kaohe::rubric::Rubric;

/// The bytes of the workbook of these towns.
fn workbook(rubric: &Rubric, base: Option<Points>, towns: &[Year], lang: Lang) -> Vec<u8> {
    assessed(rubric, base, towns, |assessment| {
        render(assessment, What::Ranking, Format::Workbook, lang, 80).unwrap_or_else(|error| unreachable!("{error}"))
    })
}

/// Two that are level, one that loses more than its categories hold, one whose bonus is over its cap.
fn settled_year() -> Vec<Year> {
    let mut busy = settled("如城街道", "9.5");
    for month in 3..8 {
        busy = busy.record(6, jiff::civil::date(2018, month, 20), &format!("现场会{month}"), &[], 1);
    }
    let lazy =
        town("江安镇").finding(7, 30, "三十次例会未到").award(9, Award::Proportion { done: 1, total: 3 }, "年度任务表");
    let lazy = lazy.award(1, Award::Points(points("0.25")), "缺总结").award(3, Award::Points(points("2.5")), "不到位");
    vec![settled("白蒲镇", "8.25"), settled("长江镇（开发区）", "8.25"), busy, lazy]
}

/// Whatever the engine reckons is what was written.
fn agrees(bytes: &[u8]) -> usize {
    let [written, reckoned] = written_and_reckoned(bytes);
    for (written, reckoned) in written.iter().zip(&reckoned) {
        assert_eq!(written, reckoned);
    }
    written.len()
}

#[test]
fn formulas_come_to_the_figures_of_the_program() {
    let mut small = rubric();
    for normalised in [true, false] {
        if !normalised {
            small.normalisation = None;
        }
        for base in [None, Some(points("5"))] {
            // four towns: 12 formulas a town in the ranking at most, and on its sheet 11 lines, 5 sums of 3, a total
            assert!(agrees(&workbook(&small, base, &settled_year(), Lang::Zh)) > 4 * (5 + 11 + 16));
        }
    }
}

#[test]
fn a_cell_that_is_changed_moves_all_that_hangs_on_it() {
    let bytes = workbook(&rubric(), None, &settled_year(), Lang::Zh);
    let mut model = opened(&bytes);
    model.evaluate();
    let sheet = sheet(&model, "白蒲镇");
    let (rule, sum, total) = (row(&model, sheet, "1.1"), row(&model, sheet, "小计"), row(&model, sheet, "总分"));
    let (charged, taken, score) = (5, 6, 7);
    assert_eq!(shown(&model, (sheet, sum, score)), "10", "the score of the first category");
    let before = shown(&model, (sheet, total, score));
    // 1.1 is charged 3 more
    model.set_user_input(sheet, rule, charged, "3".to_owned()).unwrap();
    model.evaluate();
    assert_eq!(shown(&model, (sheet, rule, taken)), "3");
    assert_eq!(shown(&model, (sheet, sum, score)), "7");
    assert_eq!([before.as_str(), &shown(&model, (sheet, total, score))], ["38.25", "35.25"]);
    // and the ranking follows: 长江镇（开发区）, which was level, keeps its place
    let town = (1..20).find(|row| shown(&model, (0, *row, 2)) == "白蒲镇").unwrap();
    assert_eq!(shown(&model, (0, town, 1)), "3");
}

#[test]
fn what_is_open_is_two_numbers_and_no_formula() {
    let towns = [eventful("白蒲镇"), settled("如城街道", "9.5")];
    let bytes = workbook(&rubric(), None, &towns, Lang::En);
    agrees(&bytes);
    let model = opened(&bytes);
    let total = |score: &Score| [score.total.lo.to_string(), score.total.hi.to_string()];
    let ends = assessed(&rubric(), None, &towns, |assessment| total(&assessment.standings[0].score));
    assert_ne!(ends[0], ends[1]);
    let mut found = Vec::new();
    for row in 4..8 {
        for column in 1..20 {
            if let Ok(value) = model.get_formatted_cell_value(0, row, column) {
                found.push(value);
            }
        }
    }
    for end in ends {
        assert!(found.contains(&end), "{end} is not in {found:?}");
    }
}

#[test]
fn outside_text_is_text_wherever_it_stands() {
    let evil = ["=1+1", "@cmd", "+1", "-1", "http://a.b/", "=HYPERLINK(\"http://a.b\")", "1.10", "TRUE", "#N/A"];
    for words in evil {
        let mut year = settled("白蒲镇", "8");
        year = year.finding(7, 1, words);
        let mut odd = rubric();
        odd.title = words.to_owned();
        odd.rules[0].text = words.to_owned();
        odd.categories[0].name = words.to_owned();
        let bytes = workbook(&odd, None, &[year], Lang::Zh);
        let model = opened(&bytes);
        let ours = |formula: &str| {
            ["=MIN(", "=ROUND(", "='白蒲镇'!", "=_xlfn.RANK.EQ(", "=RANK.EQ(", "=白蒲镇!", "=F"]
                .iter()
                .any(|ours| formula.contains(ours))
        };
        for (cell, _) in formulas(&model) {
            assert!(ours(&cell), "{words}: {cell}");
        }
    }
}

#[test]
fn sheets_have_names_that_spreadsheets_take() {
    let names = [
        "排名",
        "a/b:c*d?e[f]g\\h",
        "History",
        "'引号'",
        "很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的镇",
        "   ",
        "ranking",
    ];
    let towns: Vec<Year> = names.iter().map(|name| settled(name, "8")).collect();
    let bytes = workbook(&rubric(), None, &towns, Lang::Zh);
    assert!(agrees(&bytes) > 100);
    let model = opened(&bytes);
    let sheets: Vec<String> = model.get_worksheets_properties().into_iter().map(|sheet| sheet.name).collect();
    for sheet in &sheets {
        assert!(!sheet.is_empty() && sheet.encode_utf16().count() <= 31, "{sheet}");
        assert!(!sheet.contains(['/', ':', '*', '?', '[', ']', '\\', '\'']), "{sheet}");
    }
    let mut unique = sheets.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), sheets.len(), "{sheets:?}");
}

#[test]
fn the_same_year_gives_the_same_bytes() {
    let year = || workbook(&rubric(), None, &settled_year(), Lang::Zh);
    assert_eq!(year(), year());
}
