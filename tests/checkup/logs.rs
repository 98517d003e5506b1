//! What is said to hold whatever a town does, held against the engine on generated logs.

use kaohe::assess::{Assessor, Settlement};
use kaohe::diagnostic::Code;
use kaohe::evidence::{Record, Review};
use kaohe::ledger::Judgements;
use kaohe::points::Points;
use kaohe::rubric::{KindNo, LevelNo, MaterialNo};
use proptest::prelude::*;
use proptest::sample::select;

use super::{check, codes, read, written};

/// A counting rule with small numbers, as it is written in short.
fn counting() -> impl Strategy<Value = String> {
    let selectors = [
        "kind = \"talk\"",
        "kind = \"talk\", with = [\"图片\"]",
        "kind = [\"talk\", \"drill\"]",
        "kind = \"report\"",
        "kind = \"report\", level = { at_least = \"镇\" }",
        "kind = \"report\", level = { exactly = \"县\" }",
    ];
    let splits = ["", " | split = \"month\"", " | split = \"quarter\"", " | split = { materials = [\"图片\"] }"];
    let expects = ["at_least = 1", "at_least = 2", "at_least = 5", "at_most = 0", "at_most = 1", "at_most = 4"];
    (select(selectors.to_vec()), select(splits.to_vec()), select(expects.to_vec())).prop_filter_map(
        "a known material",
        |(s, p, e)| {
            (!p.contains("materials") || s.contains("talk\"") && !s.contains("drill"))
                .then(|| format!("count = {{ {s} }}{p} | {e} | once = 1"))
        },
    )
}

/// A kind, a month, how many, a level and whether there is a picture.
fn logged() -> impl Strategy<Value = Vec<(usize, i8, u64, usize, bool)>> {
    proptest::collection::vec((0..3_usize, 1..=5_i8, 1..=3_u64, 0..3_usize, any::<bool>()), 0..14)
}

proptest! {
    #[test]
    fn what_is_said_to_hold_for_every_log_holds(a in counting(), b in counting(), months in 1..=5_i8, log in logged()) {
        let text = written(&format!("1.1 {a}\n1.2 {b}\n"));
        let last = jiff::civil::date(2018, months, 1).last_of_month();
        let text = text.replace("to = 2018-12-31", &format!("to = {last}"));
        let found = check(&text);
        let rubric = read(&text);
        let assessor = Assessor::new(&rubric);
        let mut tally = assessor.tally();
        for (at, &(kind, month, count, level, picture)) in log.iter().enumerate() {
            assessor.count(&mut tally, &Record {
                line: at + 2,
                date: Some(jiff::civil::date(2018, month.min(months), 9)),
                kind: KindNo(kind),
                title: "略".into(),
                count: if kind == 2 { count } else { 1 },
                total: 0,
                level: (kind == 2).then_some(LevelNo(level)),
                materials: (picture && kind < 2).then_some(MaterialNo(0)).into_iter().collect(),
                review: Review::Accepted,
            });
        }
        let none = Judgements::default();
        let sheet = Settlement::new(&assessor, &tally, &none).sheet().expect("lines that add up");
        let up: Vec<bool> = sheet.lines.iter().map(|line| line.charged.hi > Points::ZERO).collect();
        for d in found.warnings.iter().chain(&found.notes) {
            match d.code {
                Code::C014 => prop_assert!(up.contains(&true), "{}", d.text.en),
                Code::C020 if log.is_empty() => prop_assert!(!up.contains(&false), "{}", d.text.en),
                Code::C020 if d.text.en.ends_with("`1.1` without `1.2`") => prop_assert!(up != [true, false], "{}", d.text.en),
                Code::C020 if d.text.en.ends_with("`1.2` without `1.1`") => prop_assert!(up != [false, true], "{}", d.text.en),
                _ => {}
            }
        }
        // the same pair, the second giving way to the first
        let gives_way = text.replacen(&b.replace(" | ", "\n"), &format!("{}\nunless = \"1.1\"", b.replace(" | ", "\n")), 1);
        if a != b && codes(&check(&gives_way)).contains(&Code::C012) {
            prop_assert!(up != [false, true], "{a}; {b}");
        }
    }
}
