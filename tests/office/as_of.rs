//! The year as it stood on a day: folders drawn with rows, findings, rulings, withdrawals and verdicts on both sides of
//! it.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use kaohe::cli::Exit;
use kaohe::points::Points;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::Value;

use super::Year;

const TOWNS: [&str; 2] = ["甲镇", "乙镇"];

/// Kinds that only help, each with its 数量, 应完成, 级别 and 材料.
const KINDS: [&str; 9] = [
    "技能培训,1,,,通知、内容、名册、图片",
    "技能培训,1,,,通知",
    "巾帼致富典型,1,,,图片、名册",
    "妇联主席例会,1,,,",
    "家庭教育活动,1,,,",
    "信息录用,1,,南通,",
    "创新工作申报,1,,,",
    "承办现场会,1,,如皋,",
    "妇联组织覆盖,DONE,42,,",
];

/// Rules with what a row of the ledger says of them: 次数, 完成, 应完成, 分值.
const FINDINGS: [&str; 3] = ["10.1,2,,,", "10.2,1,,,", "2.4b,1,,,"];
const AMOUNTS: [&str; 4] = ["9.1,,,,6", "10.3,,7,9,", "2.3,,,,0.5", "5.4,,,,2.5"];
const AMENDED: [&str; 4] = ["9.1,,,,8.5", "10.3,,8,9,", "2.3,,,,1", "5.4,,,,3"];

/// Days behind the first of January, up to the end of the February after.
fn day(at: u16) -> Date {
    date(2018, 1, 1).saturating_add(i64::from(at).days())
}

#[derive(Debug, Clone)]
struct Drawn {
    /// Town, kind and day of each record.
    records: Vec<(usize, usize, u16)>,
    /// By record, its verdict and the day of it, and that of an appeal.
    verdicts: Vec<(usize, u8, u16, Option<u16>)>,
    /// Town, rule, the day and the day of its withdrawal.
    findings: Vec<(usize, usize, u16, Option<u16>)>,
    /// By town and rule the day and the day on which it is amended.
    amounts: Vec<Option<(u16, Option<u16>)>>,
    pending: bool,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let later = || proptest::option::of(0..424_u16);
    let records = vec((0..2_usize, 0..KINDS.len(), 0..365_u16), 4..20);
    let verdicts = vec((any::<usize>(), 0..3_u8, 0..424_u16, later()), 0..12);
    let findings = vec((0..2_usize, 0..FINDINGS.len(), 0..424_u16, later()), 0..5);
    let amounts = vec(proptest::option::of((0..424_u16, later())), 2 * AMOUNTS.len());
    (records, verdicts, findings, amounts, any::<bool>()).prop_map(|(records, verdicts, findings, amounts, pending)| {
        Drawn { records, verdicts, findings, amounts, pending }
    })
}

impl Drawn {
    /// Where nothing that is known is taken back or found to be wrong: what is unreviewed is open, and findings are of
    /// the first day.
    fn settling(mut self) -> Self {
        self.pending = true;
        for (_, verdict, _, appeal) in &mut self.verdicts {
            *appeal = None;
            *verdict %= 2;
        }
        for (.., day, withdrawn) in &mut self.findings {
            (*day, *withdrawn) = (0, None);
        }
        for (_, amended) in self.amounts.iter_mut().flatten() {
            *amended = None;
        }
        self
    }

    /// The rows of the logs, of the ledger and of the reviews, each with its day; those that were known at the end of a
    /// day where one is given.
    fn rows(&self, known: Option<Date>) -> [Vec<String>; 4] {
        let is_known = |of: u16| known.is_none_or(|known| day(of) <= known);
        let mut rows: [Vec<String>; 4] = Default::default();
        for (at, &(town, kind, of)) in self.records.iter().enumerate().filter(|(_, (.., of))| is_known(*of)) {
            let (kind, rest) = KINDS[kind].split_once(',').expect("a kind");
            // a ratio that rises
            let rest = rest.replace("DONE", &(19 + of / 16).to_string());
            rows[town].push(format!("{},{kind},第{at}次,{rest}", day(of)));
        }
        let mut ledger = |id: String, of: u16, (town, says): (usize, &str), supersedes: &str| {
            if is_known(of) {
                rows[2].push(format!("{},{says},{id},{},张,{id},{supersedes}", TOWNS[town], day(of)));
            }
        };
        for (at, &(town, rule, of, withdrawn)) in self.findings.iter().enumerate() {
            let (id, says) = (format!("F{at}"), FINDINGS[rule]);
            ledger(id.clone(), of, (town, says), "");
            if let Some(later) = withdrawn {
                let rule = says.split(',').next().expect("a rule");
                ledger(format!("W{at}"), of.max(later), (town, &format!("{rule},0,,,")), &id);
            }
        }
        for (at, amount) in self.amounts.iter().enumerate() {
            let (town, rule) = (at % 2, at / 2);
            let Some((of, amended)) = *amount else { continue };
            let id = format!("R{at}");
            ledger(id.clone(), of, (town, AMOUNTS[rule]), "");
            if let Some(later) = amended {
                ledger(format!("A{at}"), of.max(later), (town, AMENDED[rule]), &id);
            }
        }
        let mut decided = BTreeSet::new();
        for &(record, verdict, of, appeal) in &self.verdicts {
            let at = record % self.records.len();
            let (town, kind, held) = self.records[at];
            let (kind, _) = KINDS[kind].split_once(',').expect("a kind");
            let mut decide = |id: String, verdict: u8, of: u16, supersedes: &str| {
                let verdict = ["认定", "不予认定", "待核"][usize::from(verdict % 3)];
                // nothing is decided before it is done
                if is_known(of) && is_known(held) {
                    let (town, held, of) = (TOWNS[town], day(held), day(of));
                    rows[3].push(format!("{town},{held},{kind},第{at}次,{verdict},核实,张,{of},{id},{supersedes}"));
                }
            };
            if decided.insert(at) {
                let of = of.max(held);
                decide(format!("V{at}"), verdict, of, "");
                if let Some(later) = appeal {
                    decide(format!("VA{at}"), verdict + 1, of.max(later), &format!("V{at}"));
                }
            }
        }
        rows
    }

    fn folder(&self, known: Option<Date>) -> Year {
        written(&self.rows(known), self.pending)
    }
}

/// A folder of these rows.
fn written(rows: &[Vec<String>; 4], pending: bool) -> Year {
    let year = Year { folder: tempfile::tempdir().expect("a folder"), width: 100 };
    std::fs::create_dir(year.path("evidence")).expect("a folder");
    year.write("towns.csv", &format!("镇,类别\n{},镇\n{},镇\n", TOWNS[0], TOWNS[1]));
    year.write("assessment.toml", if pending { "unreviewed = \"pending\"\n" } else { "" });
    let headers = [
        ("evidence/甲镇.csv", "日期,事项,名称,数量,应完成,级别,材料"),
        ("evidence/乙镇.csv", "日期,事项,名称,数量,应完成,级别,材料"),
        ("ledger.csv", "镇,日期,条款,次数,完成,应完成,分值,理由,认定人,编号,替代"),
        ("reviews.csv", "镇,日期,事项,名称,审核,理由,认定人,认定日期,编号,替代"),
    ];
    for ((name, header), rows) in headers.into_iter().zip(rows) {
        let rows: Vec<String> = rows
            .iter()
            .map(|row| match name {
                "ledger.csv" => ordered(row),
                _ => row.clone(),
            })
            .collect();
        year.write(name, &format!("{header}\n{}\n", rows.join("\n")));
    }
    year
}

/// 镇,条款,次数,完成,应完成,分值,理由,日期,认定人,编号,替代 in the order of the header.
fn ordered(row: &str) -> String {
    let cells: Vec<&str> = row.split(',').collect();
    [0, 7, 1, 2, 3, 4, 5, 6, 8, 9, 10].map(|at| cells[at]).join(",")
}

fn as_of(year: &Year, day: Date) -> Value {
    year.json(&["score", "--as-of", &day.to_string()])
}

/// What each town comes to, wherever the rows of it stand.
fn points(json: &Value) -> Vec<Value> {
    let towns = json["towns"].as_array().expect("towns").iter();
    towns
        .map(|town| serde_json::json!([town["total"], town["now"], town["rank"], town["now_rank"], town["unreviewed"]]))
        .collect()
}

/// The range of what a town's total can be.
fn totals(json: &Value) -> Vec<(Points, Points)> {
    let towns = json["towns"].as_array().expect("towns").iter();
    let end = |town: &Value, end: &str| Points::parse(town["total"][end].as_str().expect("a number")).expect("points");
    towns.map(|town| (end(town, "lo"), end(town, "hi"))).collect()
}

/// The first and the last of the year, days after it, and some between.
fn days(some: &[u16]) -> Vec<Date> {
    let mut days: Vec<u16> = [0, 364, 365, 400].iter().chain(some).copied().collect();
    days.sort_unstable();
    days.into_iter().map(day).collect()
}

fn cases() -> Config {
    Config { cases: 8, rng_seed: RngSeed::Fixed(9), failure_persistence: None, ..Config::default() }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_day_after_everything_is_the_whole_year(drawn in drawn()) {
        let year = drawn.folder(None);
        let plain = year.run(&["score", "--format", "json"]);
        let late = year.run(&["score", "--format", "json", "--as-of", "2019-03-01"]);
        prop_assert_eq!(plain.exit, Exit::Done, "{}", plain.err);
        let late_out = late.out.replace("\"as_of\": \"2019-03-01\"", "\"as_of\": null");
        prop_assert_eq!(&plain.out, &late_out);
        prop_assert_eq!((plain.err, plain.exit), (late.err, late.exit));
        let [plain, late] = [&["validate"][..], &["validate", "--as-of", "2019-03-01"]].map(|args| year.run(args));
        prop_assert_eq!(plain.exit, late.exit);
    }

    #[test]
    fn a_day_is_the_folder_without_what_is_later(drawn in drawn(), some in vec(0..424_u16, 3)) {
        let year = drawn.folder(None);
        for day in days(&some) {
            let (whole, cut) = (as_of(&year, day), as_of(&drawn.folder(Some(day)), day));
            prop_assert_eq!(points(&whole), points(&cut), "{}", day);
            let told = year.run(&["validate", "--as-of", &day.to_string()]);
            prop_assert_eq!(told.exit, Exit::Done, "{}", told.out);
        }
    }

    /// Where what is unreviewed is open, and nothing is found, withdrawn or amended later, a later day never leaves the
    /// range of an earlier one; so the final score lies in every range.
    #[test]
    fn what_comes_lies_within_what_was_possible(drawn in drawn(), some in vec(0..424_u16, 4)) {
        let year = drawn.settling().folder(None);
        let mut ranges: Vec<_> = days(&some).into_iter().map(|day| (day, totals(&as_of(&year, day)))).collect();
        ranges.push((date(2019, 3, 1), totals(&year.json(&["score"]))));
        for pair in ranges.windows(2) {
            let [(early, before), (late, after)] = pair else { unreachable!("two") };
            for (before, after) in before.iter().zip(after) {
                prop_assert!(before.0 <= after.0 && after.1 <= before.1, "{early} {before:?}, {late} {after:?}");
            }
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing(
        (rows, others, pending) in drawn().prop_flat_map(|drawn| {
            let [a, b, c, d] = drawn.rows(None);
            let turned = (Just(a.clone()).prop_shuffle(), Just(b.clone()).prop_shuffle(), Just(c.clone()).prop_shuffle(), Just(d.clone()).prop_shuffle());
            (Just([a, b, c, d]), turned.prop_map(|(a, b, c, d)| [a, b, c, d]), Just(drawn.pending))
        }),
        some in 0..424_u16,
    ) {
        let (year, other) = (written(&rows, pending), written(&others, pending));
        prop_assert_eq!(points(&year.json(&["score"])), points(&other.json(&["score"])));
        prop_assert_eq!(points(&as_of(&year, day(some))), points(&as_of(&other, day(some))));
    }
}

#[test]
fn looking_back_on_the_example_tells_of_nothing_but_what_is_left_out() {
    let year = Year::example();
    let days = (1..=12).map(|month| date(2018, month, 1)).chain([date(2018, 12, 31), date(2019, 1, 15)]);
    for day in days {
        let run = year.run(&["score", "--as-of", &day.to_string()]);
        let codes: Vec<&str> = run.err.lines().filter(|line| line.contains("]：")).collect();
        assert_eq!((run.exit, codes.len()), (Exit::Done, 1), "{day} {}", run.err);
        assert!(codes[0].starts_with("提示[L050]"), "{}", run.err);
    }
    let run = year.run(&["score", "--as-of", "2019-03-01", "--strict", "--final"]);
    assert_eq!((run.exit, run.err.as_str()), (Exit::Done, ""), "{}", run.out);
}

#[test]
fn what_is_recommended_is_of_the_day_that_was_asked_for() {
    let run = Year::example().run(&["validate", "--as-of", "2018-06-30"]);
    assert!(run.out.contains("下一步：kaohe score YEAR --as-of 2018-06-30 计分排名"), "{}", run.out);
}
