//! What adds up, what is capped, and what one more row does.

use kaohe::assess::{Assessor, Scoresheet};
use kaohe::evidence::Record;
use kaohe::interval::Interval;
use kaohe::points::Points;
use kaohe::rubric::{CountedBy, Expect, Look, Rubric, RuleNo};
use proptest::collection::vec;
use proptest::prelude::*;

use super::cases;
use super::draw::{Row, judged, row, rubric, town};
use super::settle::somewhere;
use crate::support::{RUGAO, rugao};

/// Full marks − what is taken + bonus = total, no category below its floor, the bonus within its cap.
fn adds_up(rubric: &Rubric, sheet: &Scoresheet) -> Result<(), TestCaseError> {
    let taken =
        |range: &std::ops::Range<usize>| -> Points { sheet.lines[range.clone()].iter().map(|l| l.taken.lo).sum() };
    let charged =
        |range: &std::ops::Range<usize>| -> Points { sheet.lines[range.clone()].iter().map(|l| l.charged.lo).sum() };
    let mut total = rubric.full_marks;
    for (at, (category, score)) in rubric.categories.iter().zip(&sheet.score.categories).enumerate() {
        let conversion = sheet.score.conversions.iter().find(|conversion| conversion.category == at);
        let besides = conversion.map_or(Points::ZERO, |conversion| conversion.besides.lo);
        let (marks, floor) = (category.marks, category.floor);
        let out = category.rules.clone().filter(|&no| !sheet.lines[no].left_out.hi.is_zero()).map(RuleNo);
        let out: Points = out.map(|no| rubric.form(no).worth().unwrap()).sum();
        prop_assert_eq!(out.is_zero(), conversion.is_none());
        let rest = marks - out;
        let left = (rest - charged(&category.rules)).max(Points::ZERO);
        // all amounts are quarters or of two decimals, so that no rounding holds it
        let converted = if rest.is_zero() { marks } else { left.share(marks.decimal(), rest.decimal(), 2) };
        prop_assert_eq!(score.lo, if out.is_zero() { left.max(floor) } else { converted.max(floor) });
        prop_assert_eq!(score.lo, marks - taken(&category.rules) - besides);
        total = total - taken(&category.rules) - besides;
    }
    if let Some(bonus) = &rubric.bonus {
        prop_assert_eq!(sheet.score.bonus.lo, charged(&bonus.rules).min(bonus.cap));
        prop_assert_eq!(sheet.score.bonus.lo, taken(&bonus.rules));
        total = total + taken(&bonus.rules);
    }
    for line in &sheet.lines {
        prop_assert!(Points::ZERO <= line.taken.lo && line.taken.lo <= line.charged.lo);
    }
    prop_assert_eq!(sheet.score.total.lo, total);
    prop_assert_eq!(sheet.score.taken(rubric).lo, rubric.full_marks + sheet.score.bonus.lo - total);
    Ok(())
}

/// Whether more of a record can only help: it is no ratio, and no rule expects few of it.
fn helps(rubric: &Rubric, record: &Record<'_>) -> bool {
    let costs = rubric.rules.iter().any(|rule| match &rule.look {
        Look::Count { split, .. } if !rule.adds() => {
            let few = split.expects().iter().any(|expect| matches!(expect, Expect::AtMost(_)));
            few && split.selectors().iter().any(|selector| selector.kinds.contains(&record.kind))
        }
        _ => false,
    });
    rubric.vocabulary.kind(record.kind).counted_by != CountedBy::Ratio && !costs
}

/// Whether a rule, from one sheet to the next, charges no more at either end (under the bonus: brings no less).
fn no_worse(rubric: &Rubric, no: RuleNo, before: &Scoresheet, after: &Scoresheet) -> bool {
    let (before, after) = (before.lines[no.0].charged, after.lines[no.0].charged);
    let (before, after) = if rubric.rule(no).adds() { (after, before) } else { (before, after) };
    after.lo <= before.lo && after.hi <= before.hi
}

/// Rows, and the same in another order.
fn rows_in_two_orders(most: usize) -> impl Strategy<Value = (Vec<Row>, Vec<Row>)> {
    vec(row(), 0..most).prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
}

/// What a sheet comes to, without the lines of the log that it names.
fn points(sheet: &Scoresheet) -> Vec<Interval> {
    let lines = sheet.lines.iter().flat_map(|line| [line.charged, line.taken]);
    let score = &sheet.score;
    lines.chain(score.categories.iter().copied()).chain([score.bonus, score.total]).collect()
}

proptest! {
    #![proptest_config(cases(300))]

    /// Whatever a record is of, a ratio too, and two of one day: the order of the rows decides nothing.
    #[test]
    fn the_order_of_the_rows_changes_no_score(
        rubric in rubric(), (rows, others) in rows_in_two_orders(9), ledger in vec(judged(), 0..6),
    ) {
        let assessor = Assessor::new(&rubric);
        let [one, other] = [rows, others].map(|rows| points(&town(&rubric, &rows, &ledger, 8).sheet(&assessor)));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_order_of_the_rows_changes_no_score_in_2018(
        (rows, others) in rows_in_two_orders(120), ledger in vec(judged(), 0..40),
    ) {
        let [one, other] = [rows, others].map(|rows| points(&town(&RUGAO, &rows, &ledger, 0).sheet(&rugao())));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn parts_sum_to_the_whole(
        rubric in rubric(), rows in vec(row(), 0..12), ledger in vec(judged(), 0..6),
        way in any::<usize>(), eighths in vec(0..9_u64, 1..6),
    ) {
        let town = town(&rubric, &rows, &ledger, 8);
        adds_up(&rubric, &somewhere(&Assessor::new(&rubric), &town, way, &eighths))?;
    }

    #[test]
    fn parts_sum_to_the_whole_in_2018(
        rows in vec(row(), 0..120), ledger in vec(judged(), 0..40), way in any::<usize>(), eighths in vec(0..9_u64, 1..6),
    ) {
        adds_up(&RUGAO, &somewhere(&rugao(), &town(&RUGAO, &rows, &ledger, 8), way, &eighths))?;
    }

    /// A rule that depends on another may begin when the other is met (the first council lets 2.5b begin): its own
    /// charge may rise then, and in a rubric that prices it above the other so does what is lost.
    #[test]
    fn one_more_accepted_record_never_lowers(
        rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5), more in row(),
    ) {
        let assessor = Assessor::new(&rubric);
        let before = town(&rubric, &rows, &ledger, 4);
        let record = more.accepted(&rubric);
        prop_assume!(helps(&rubric, &record));
        let mut after = before.clone();
        after.push(record);
        let (before, after) = (before.sheet(&assessor), after.sheet(&assessor));
        for (no, rule) in rubric.numbered() {
            let begun = rule.unless.is_some();
            prop_assert!(begun || no_worse(&rubric, no, &before, &after), "{}: {:?} -> {:?}", rule.id, before.lines[no.0].charged, after.lines[no.0].charged);
        }
        if rubric.rules.iter().all(|rule| rule.unless.is_none()) {
            let (before, after) = (before.score.total, after.score.total);
            prop_assert!(before.lo <= after.lo && before.hi <= after.hi, "{before} -> {after}");
        }
    }

    #[test]
    fn one_more_accepted_record_never_lowers_in_2018(
        rows in vec(row(), 0..80), ledger in vec(judged(), 0..20), more in row(),
    ) {
        let before = town(&RUGAO, &rows, &ledger, 4);
        let record = more.accepted(&RUGAO);
        prop_assume!(helps(&RUGAO, &record));
        let mut after = before.clone();
        after.push(record);
        let (before, after) = (before.sheet(&rugao()), after.sheet(&rugao()));
        for (no, rule) in RUGAO.numbered() {
            // 2.5b and 4.2b begin where 2.5a and 4.2a are met, and cost no more than those
            prop_assert!(rule.unless.is_some() || no_worse(&RUGAO, no, &before, &after), "{}", rule.id);
        }
        let (before, after) = (before.score.total, after.score.total);
        prop_assert!(before.lo <= after.lo && before.hi <= after.hi, "{before} -> {after}");
    }

    #[test]
    fn one_more_finding_never_raises(
        rubric in rubric(), rows in vec(row(), 0..10), ledger in vec(judged(), 0..5), on in any::<prop::sample::Index>(),
    ) {
        let assessor = Assessor::new(&rubric);
        let rule = RuleNo(on.index(rubric.rules.len()));
        prop_assume!(!matches!(rubric.rule(rule).look, Look::Proportion(_)));
        let before = town(&rubric, &rows, &ledger, 4);
        let mut after = before.clone();
        after.find(rule, 1);
        let (before, after) = (before.sheet(&assessor), after.sheet(&assessor));
        let (one, other) = (before.lines[rule.0].charged, after.lines[rule.0].charged);
        prop_assert!(one.lo <= other.lo && one.hi <= other.hi, "{one} -> {other}");
        let alone = rubric.rules.iter().all(|other| other.unless != Some(rule));
        if alone && !rubric.rule(rule).adds() {
            let (before, after) = (before.score.total, after.score.total);
            prop_assert!(after.lo <= before.lo && after.hi <= before.hi, "{before} -> {after}");
        }
    }

    #[test]
    fn one_more_finding_never_raises_in_2018(
        rows in vec(row(), 0..80), ledger in vec(judged(), 0..20), on in any::<prop::sample::Index>(),
    ) {
        let rule = RuleNo(on.index(RUGAO.rules.len()));
        prop_assume!(!matches!(RUGAO.rule(rule).look, Look::Proportion(_)) && !RUGAO.rule(rule).adds());
        let before = town(&RUGAO, &rows, &ledger, 4);
        let mut after = before.clone();
        after.find(rule, 1);
        let (before, after) = (before.sheet(&rugao()).score.total, after.sheet(&rugao()).score.total);
        prop_assert!(after.lo <= before.lo && after.hi <= before.hi, "{before} -> {after}");
    }
}
