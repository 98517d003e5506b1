//! What categories can lose, worked out by hand and held against the engine.

use std::fmt::Write as _;

use kaohe::assess::{Assessor, Settlement};
use kaohe::checkup::{Verdict, losses};
use kaohe::diagnostic::Place;
use kaohe::interval::Interval;
use kaohe::ledger::{Award, Entry, Judgements};
use kaohe::points::Points;
use kaohe::rubric::{Look, Rubric, RuleNo};

use super::{points, read, shipped, written};

/// What the bounded rules come to, the rules without a bound, what an empty log loses, and the verdict.
type ByHand = (&'static str, &'static [&'static str], (&'static str, &'static str), Verdict);

#[test]
fn what_each_category_of_2018_can_lose() {
    // worked out by hand from the source table; of 2.5a and 2.5b, and of 4.2a and 4.2b, only one is ever charged
    let by_hand: [ByHand; 10] = [
        // 2 trainings, 3 items, 2, 2
        ("9", &[], ("9", "9"), Verdict::Less),
        // 4 activities, 6 elements, 1, 1, 1, 2, and 1 of 2.5; an empty log: 4 + 0~6 + 0~1 + 1 + 1, of 10
        ("16", &[], ("6", "10"), Verdict::More),
        // 2, 2, 1, 1; each petition 2 more
        ("6", &["3.3b"], ("5", "5"), Verdict::More),
        // 1, 1, 1, the 2 of 4.2a, 1, 1, 1, 1, 1, 3 elements; an empty log: 1 + 1 + 2 + 1 + 1 + 1 + 1 + 0~3, of 10
        ("13", &[], ("8", "10"), Verdict::More),
        // 1, 2, 1, 1, 3, 1, 1
        ("10", &[], ("9", "10"), Verdict::Equal),
        // 1, 2, 1, 4, 1, 1
        ("10", &[], ("10", "10"), Verdict::Equal),
        // 2, 2, 1, 1
        ("6", &[], ("6", "6"), Verdict::Less),
        // 12 months, 2
        ("14", &[], ("10", "10"), Verdict::More),
        // the mark
        ("10", &[], ("10", "10"), Verdict::Equal),
        // the proportion; each absence and each late report 0.5 more
        ("10", &["10.1", "10.2"], ("0", "10"), Verdict::More),
    ];
    let (rubric, _) = shipped();
    let found = losses(&rubric);
    assert_eq!(found.len(), by_hand.len());
    for (losses, (bounded, unbounded, idle, verdict)) in found.iter().zip(by_hand) {
        let ids: Vec<&str> = losses.unbounded.iter().map(|&no| rubric.rule(no).id.as_str()).collect();
        let name = &rubric.categories.get(losses.category).expect("a category").name;
        assert_eq!((losses.bounded, ids.as_slice()), (points(bounded), unbounded), "{name}");
        assert_eq!(losses.most().is_none(), !unbounded.is_empty(), "{name}");
        assert_eq!(
            (losses.idle, losses.verdict()),
            (Interval::between(points(idle.0), points(idle.1)), verdict),
            "{name}"
        );
    }
}

fn entry<T>(what: T) -> Entry<T> {
    let (reason, by) = ("查实".to_owned(), "甲".to_owned());
    Entry {
        what,
        reason,
        by,
        date: None,
        about: String::new(),
        id: None,
        supersedes: None,
        place: Place::file("ledger.csv"),
    }
}

/// What the engine charges by rule, and what it leaves of each category, where the log is empty and the office found
/// so many of each of these rules.
fn assessed(rubric: &Rubric, found: &[RuleNo]) -> (Vec<Interval>, Vec<Interval>) {
    let mut judged = Judgements::default();
    for &no in found {
        let judgement = judged.rules.entry(no).or_default();
        if matches!(rubric.rule(no).look, Look::Proportion(_)) {
            judgement.award = Some(entry(Award::Proportion { done: 0, total: 7 }));
        } else {
            judgement.findings.push(entry(1000));
        }
    }
    let assessor = Assessor::new(rubric);
    let sheet = Settlement::new(&assessor, &assessor.tally(), &judged).sheet().expect("lines that add up");
    (sheet.lines.iter().map(|line| line.charged).collect(), sheet.score.categories)
}

#[test]
fn the_engine_reaches_what_is_said_of_losses() {
    let combinations = include_str!("../wording/combinations.toml");
    for rubric in [shipped().0, read(combinations)] {
        let every: Vec<RuleNo> = rubric.numbered().map(|(no, _)| no).filter(|&no| !rubric.rule(no).adds()).collect();
        let (most, _) = assessed(&rubric, &every);
        let (_, idle) = assessed(&rubric, &[]);
        for (losses, category) in losses(&rubric).iter().zip(&rubric.categories) {
            let bounded = category.rules.clone().filter(|&at| !losses.unbounded.contains(&RuleNo(at)));
            let charged: Points = bounded.map(|at| most.get(at).expect("a line").hi).sum();
            assert_eq!(charged, losses.bounded, "{}", category.name);
            let left = idle.get(losses.category).expect("a score");
            assert_eq!(*left, losses.idle.taken_from(category.marks), "{}", category.name);
        }
    }
}

#[test]
fn of_rules_that_give_way_to_each_other_the_dearest_that_can_meet_are_counted() {
    for (shape, prices) in
        (0..24_usize).flat_map(|shape| [[1, 2, 3, 4], [5, 3, 4, 1], [2, 2, 5, 3]].map(|p| (shape, p)))
    {
        let mut rules = String::new();
        // each rule gives way to none or to one above it: 1 × 2 × 3 × 4 shapes
        let mut rest = shape;
        for (at, price) in prices.iter().enumerate() {
            let target = rest % (at + 1);
            rest /= at + 1;
            write!(rules, "1.{at} office = \"finding\" | once = {price}").unwrap();
            writeln!(rules, "{}", if target > 0 { format!(" | unless = \"1.{}\"", target - 1) } else { String::new() })
                .unwrap();
        }
        let rubric = read(&written(&rules));
        let most = (0..16_u32).map(|chosen| {
            let found: Vec<RuleNo> = (0..4).filter(|at| chosen & (1 << at) != 0).map(RuleNo).collect();
            assessed(&rubric, &found).0.iter().map(|charged| charged.hi).sum::<Points>()
        });
        assert_eq!(losses(&rubric).first().expect("a category").most(), most.max(), "{rules}");
    }
}
