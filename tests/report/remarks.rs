//! What a statement says beside its numbers: what the office found, marks in vain, and sums narrower than their lines.

use jiff::civil::date;
use kaohe::evidence::Review;
use kaohe::lang::Lang;
use kaohe::ledger::Award;
use kaohe::report::{Format, What};

use super::year::{Year, assessed, points, rubric, town};
use super::{complete, settled, shown};

/// The statement of one town, alone in its year.
fn statement(year: Year, format: Format) -> String {
    assessed(&rubric(), None, &[year], |assessment| shown(assessment, What::Statements, format, Lang::Zh, 100))
}

#[test]
fn a_mark_without_an_application_is_said_to_be_in_vain_and_why() {
    let text = statement(town("白蒲镇").award(8, Award::Points(points("8")), "评委打分"), Format::Table);
    assert!(text.contains("没有申报（或申报被退回），10 分全扣，以上评分不起作用"), "{text}");
    let text = statement(settled("白蒲镇", "8").finding(8, 1, "不是创新"), Format::Table);
    assert!(text.contains("已申报 1 项，办公室已退回申报"), "{text}");
    assert!(text.contains("办公室：退回申报：不是创新（"), "{text}");
    assert!(text.contains("没有申报（或申报被退回），10 分全扣，以上评分不起作用"), "{text}");
    assert!(!statement(settled("白蒲镇", "8"), Format::Table).contains("不起作用"));
}

#[test]
fn a_finding_stands_beside_a_log_that_is_complete() {
    let year = settled("白蒲镇", "8").finding(0, 1, "查无此事").finding(2, 2, "重复").finding(10, 1, "漏报");
    let text = statement(year.finding(3, 1, "虚报"), Format::Table);
    for said in [
        "应有 2 次，实有 2 次，办公室查实另缺 1 次",
        "每月应有 1 条，都够，办公室查实另缺 2 次",
        "应达 70%，应完成 12，完成 11，办公室查实 1 次不符",
        "实有 0 次，办公室查实另有 1 次",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

/// Everything done but the brand, of which a row is under review: with it 2.2b is charged, without it 2.2a.
fn entangled() -> Year {
    let mut year = settled("白蒲镇", "8");
    year.records.retain(|record| record.kind.0 != 3 && record.kind.0 != 4);
    year.row(3, date(2018, 1, 5), "小雨点", &[], 0, Review::Pending, (1, 0))
}

#[test]
fn lines_that_add_up_to_more_than_their_sum_are_explained_and_no_others() {
    let said = "2.2a、2.2b、2.3 由同一条待核记录牵动，不会同时到自己的一端，所以合计的区间比各行相加的窄。";
    for format in [Format::Table, Format::Markdown] {
        let text = statement(entangled(), format);
        assert!(text.contains(said), "{text}");
        assert!(!statement(complete("白蒲镇"), format).contains("各行相加的窄"));
    }
}

#[test]
fn what_is_provisional_says_how_what_is_not_recorded_counts() {
    let said = "还没有记录的（包括还没到的月份、季度）都按没有做计算。";
    assessed(&rubric(), None, &[settled("白蒲镇", "8"), complete("江安镇")], |assessment| {
        for what in [What::Ranking, What::Statements] {
            for format in [Format::Table, Format::Markdown] {
                assert!(shown(assessment, what, format, Lang::Zh, 100).contains(said));
            }
        }
    });
    assessed(&rubric(), None, &[settled("白蒲镇", "8")], |assessment| {
        assert!(!shown(assessment, What::Ranking, Format::Table, Lang::Zh, 100).contains(said));
    });
}

/// Whatever the format, every result says how many records nobody has reviewed.
#[test]
fn what_nobody_has_reviewed_is_counted_in_every_output() {
    let unreviewed = |name: &str, unreviewed| Year { unreviewed, ..settled(name, "9") };
    let years = [unreviewed("白蒲镇", 12), unreviewed("如城街道", 0), unreviewed("搬经镇", 3)];
    assessed(&rubric(), None, &years, |assessment| {
        for format in [Format::Table, Format::Markdown] {
            let text = shown(assessment, What::Ranking, format, Lang::Zh, 100);
            assert!(text.contains("还有 15 条记录没有审核：白蒲镇 12、搬经镇 3。"), "{text}");
            let text = shown(assessment, What::Ranking, format, Lang::En, 100);
            assert!(text.contains("15 records not reviewed by anybody: 白蒲镇 12, 搬经镇 3."), "{text}");
            let text = shown(assessment, What::Statements, format, Lang::Zh, 100);
            assert!(text.contains("还有 12 条记录没有审核。"), "{text}");
            assert_eq!(text.matches("没有审核").count(), 2, "{text}");
        }
        let csv = shown(assessment, What::Ranking, Format::Csv, Lang::Zh, 0);
        let last: Vec<&str> = csv.lines().filter_map(|line| line.rsplit(',').next()).collect();
        assert_eq!(last, ["未审核", "12", "0", "3"], "{csv}");
        let json = shown(assessment, What::Ranking, Format::Json, Lang::Zh, 0);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!([0, 1, 2].map(|at| json["towns"][at]["unreviewed"].as_u64()), [Some(12), Some(0), Some(3)]);
    });
    let text = statement(settled("白蒲镇", "9"), Format::Table);
    assert!(!text.contains("没有审核"), "{text}");
}
