//! What counts nowhere, and what the office rejects: listed whatever is wrong with it.

use jiff::civil::date;
use kaohe::evidence::{RejectedRow, Review};
use kaohe::lang::Lang;
use kaohe::report::{Assessment, Format, What};
use kaohe::rubric::{CountedBy, Kind, Rubric};
use serde_json::{Value, json};

use super::shown;
use super::year::{Year, assessed, rubric, town};

/// The rubric without the rule that counts any training, and with a kind that no rule looks at.
fn narrow() -> Rubric {
    let mut rubric = rubric();
    rubric.rules[6] = kaohe::rubric::Rule { id: "2.3".to_owned(), ..rubric.rules[7].clone() };
    let visit = Kind {
        code: "visit".to_owned(),
        name: "走访".to_owned(),
        counted_by: CountedBy::Event,
        ..rubric.vocabulary.kinds[0].clone()
    };
    rubric.vocabulary.kinds.push(visit);
    rubric
}

fn rejected(line: usize, [date, kind, title]: [&str; 3], reason: &str) -> RejectedRow {
    let [date, kind, title, reason] = [date, kind, title, reason].map(str::to_owned);
    RejectedRow { line, date, kind, title, reason }
}

/// A town whose records count nowhere in every way, and that has rejected rows of every kind.
fn year() -> Year {
    let unread = [
        rejected(20, ["三月八日", "技能培训", "看不出哪天"], "日期不明"),
        rejected(21, ["2018-05-01", "技能培训", ""], "没有名称"),
        rejected(22, ["2017-10-01", "技能培训", "去年的培训"], "不在考核期"),
        rejected(23, ["", "技能培训", "没有日期"], "查无此事"),
        rejected(24, ["2018-06-01", "不知何事", "晚会"], "不属妇联工作"),
        rejected(25, [" 2018/7/1 ", "ｔｒａｉｎｉｎｇ", "全角的代号"], "重复"),
    ];
    let year = town("白蒲镇")
        .record(0, date(2018, 3, 12), "缺名册", &[0, 2], 0)
        .record(1, date(2018, 3, 13), "什么也没有", &[1], 0)
        .record(2, date(2018, 3, 14), "级别低", &[], 1)
        .record(6, date(2018, 3, 15), "级别高", &[], 2)
        .record(8, date(2018, 3, 16), "走访", &[], 0)
        // under review, and would count nowhere if it were accepted
        .row(0, date(2018, 3, 17), "待核", &[0], 0, Review::Pending, (1, 0))
        // rejected: it has its reason, and is no record that counts nowhere
        .row(0, date(2018, 3, 18), "不认", &[0, 2], 0, Review::Rejected("查无此事".into()), (1, 0))
        .row(8, date(2018, 3, 19), "不认的走访", &[], 0, Review::Rejected("没有走访".into()), (1, 0))
        .record(0, date(2018, 3, 20), "算的", &[0, 1, 2], 0);
    Year { unread: unread.into(), ..year }
}

fn all(read: impl FnOnce(&Assessment)) {
    assessed(&narrow(), None, &[year()], read);
}

/// By hand: 1.1 asks for 通知、名册、图片; 1.2 goes through 通知、图片、总结; 1.3 wants 南通, B.1 如皋 itself.
#[test]
fn what_counts_nowhere_is_told_with_the_nearest_rule_and_what_is_lacking() {
    let nowhere = [
        "2018-03-12 技能培训 缺名册：最接近的是 1.1，缺名册",
        "2018-03-13 平安家庭 什么也没有：最接近的是 1.2，没有这一条要的任何材料",
        "2018-03-14 信息录用 级别低：最接近的是 1.3，级别不够：如皋，应为南通或以上",
        "2018-03-15 承办现场会 级别高：最接近的是 B.1，级别不符：南通，应为如皋",
        "2018-03-16 走访 走访：没有一条细则看「走访」",
        "2018-03-17 技能培训 待核：最接近的是 1.1，缺名册、图片",
    ];
    all(|assessment| {
        let text = shown(assessment, What::Statements, Format::Table, Lang::Zh, 100);
        let (_, behind) = text.split_once("哪一条也不计入的记录：\n").expect(&text);
        let (behind, _) = behind.split_once("\n\n").expect(behind);
        let lines: Vec<&str> =
            behind.lines().map(|line| line.split_once(' ').map_or("", |_| line.trim_start())).collect();
        assert_eq!(lines.len(), nowhere.len(), "{behind}");
        for (line, expected) in lines.iter().zip(nowhere) {
            assert!(line.ends_with(expected), "{line}\n{expected}");
        }
        for format in [Format::Csv, Format::Markdown] {
            let text = shown(assessment, What::Statements, format, Lang::Zh, 0);
            assert!(nowhere.iter().all(|expected| text.contains(expected)), "{text}");
        }
        let json = shown(assessment, What::Statements, Format::Json, Lang::Zh, 0);
        let json: Value = serde_json::from_str(&json).unwrap();
        let list = json["towns"][0]["counted_nowhere"].as_array().unwrap();
        let said =
            list.iter().map(|row| json!([row["title"], row["nearest"], row["reason"], row["lacks"], row["level"]]));
        assert_eq!(
            said.collect::<Vec<_>>(),
            [
                json!(["缺名册", "1.1", "lacks", ["名册"], null]),
                json!(["什么也没有", "1.2", "none_of_these", [], null]),
                json!(["级别低", "1.3", "level", [], "如皋"]),
                json!(["级别高", "B.1", "level", [], "南通"]),
                json!(["走访", null, "no_rule", [], null]),
                json!(["待核", "1.1", "lacks", ["名册", "图片"], null]),
            ]
        );
    });
}

#[test]
fn of_several_rules_the_one_that_lacks_least_is_the_nearest() {
    let mut rubric = narrow();
    // 1.2 now asks three materials of a training, so that two of them lacking are nearer to 1.1's one
    rubric.rules[1].look = rubric.rules[0].look.clone();
    if let kaohe::rubric::Look::Count {
        split: kaohe::rubric::Split::Time(kaohe::period::Span::Whole, selector, _),
        ..
    } = &mut rubric.rules[0].look
    {
        selector.with = selector.with.and(kaohe::rubric::MaterialNo(3));
    }
    let year = town("白蒲镇").record(0, date(2018, 3, 12), "缺一样", &[0, 1], 0);
    assessed(&rubric, None, &[year], |assessment| {
        let text = shown(assessment, What::Statements, Format::Table, Lang::En, 100);
        assert!(text.contains("2018-03-12 技能培训 缺一样: nearest is 1.2: lacks 图片"), "{text}");
    });
}

#[test]
fn a_rejected_row_is_listed_with_its_reason_whatever_else_is_wrong_with_it() {
    // beside its rule, where what it is of and when are understood
    let beside = [
        "21 2018-05-01：不予认定：没有名称",
        "22 2017-10-01 去年的培训：不予认定：不在考核期",
        "23 没有日期：不予认定：查无此事",
        "25 2018-07-01 全角的代号：不予认定：重复",
    ];
    let behind = [
        "9 2018-03-19 走访 不认的走访：没有走访",
        "20 三月八日 技能培训 看不出哪天：日期不明",
        "24 2018-06-01 不知何事 晚会：不属妇联工作",
    ];
    all(|assessment| {
        for format in [Format::Table, Format::Csv, Format::Markdown] {
            let text = shown(assessment, What::Statements, format, Lang::Zh, 200);
            for expected in beside.iter().chain(&behind) {
                assert_eq!(text.matches(&format!(":{expected}")).count(), 1, "{expected}\n{text}");
            }
        }
        let json = shown(assessment, What::Statements, Format::Json, Lang::Zh, 0);
        let json: Value = serde_json::from_str(&json).unwrap();
        let town = &json["towns"][0];
        let rejected = town["rejected"].as_array().unwrap().iter();
        let rejected = rejected.map(|row| json!([row["line"], row["date"], row["kind"], row["title"], row["why"]]));
        assert_eq!(
            rejected.collect::<Vec<_>>(),
            [
                json!([9, "2018-03-19", "走访", "不认的走访", "没有走访"]),
                json!([20, "三月八日", "技能培训", "看不出哪天", "日期不明"]),
                json!([24, "2018-06-01", "不知何事", "晚会", "不属妇联工作"]),
            ]
        );
        let uncounted = town["lines"][0]["not_counted"].as_array().unwrap().iter();
        let lines: Vec<_> =
            uncounted.filter(|row| row["reason"] == "rejected").map(|row| row["line"].clone()).collect();
        assert_eq!(lines, [8, 21, 22, 23, 25], "in the order of the log");
    });
}
