//! Every way of settling what is pending of a town, gone through by brute force.

use kaohe::assess::{Assessor, PendingWhat, Scoresheet};
use kaohe::evidence::Review;
use kaohe::ledger::Award;
use kaohe::points::Points;
use kaohe::rubric::{Look, Rubric, RuleNo};

use crate::support::town::Town;

/// The positions of a town's rows under review.
pub(crate) fn waiting(town: &Town) -> Vec<usize> {
    (0..town.records.len()).filter(|&at| town.records[at].review == Review::Pending).collect()
}

/// The town with its rows under review accepted or rejected by the bits of `way`.
pub(crate) fn with_rows(town: &Town, way: usize) -> Town {
    let mut settled = town.clone();
    for (bit, at) in waiting(town).into_iter().enumerate() {
        settled.records[at].review =
            if way >> bit & 1 == 1 { Review::Accepted } else { Review::Rejected("不属实".into()) };
    }
    settled
}

/// The rules whose amount is open.
pub(crate) fn open_amounts(sheet: &Scoresheet) -> Vec<(RuleNo, kaohe::interval::Interval)> {
    let amounts = sheet.score.pending.iter().filter_map(|pending| match &pending.what {
        PendingWhat::Ruling(rule, range)
        | PendingWhat::Mark(rule, range)
        | PendingWhat::Proportion(rule, range)
        | PendingWhat::NoData(rule, range)
        | PendingWhat::Ahead(rule, range, _) => Some((*rule, *range)),
        PendingWhat::Review(..) => None,
    });
    amounts.collect()
}

/// The office charges this much on a rule, as far as the form of its rule lets it say so.
pub(crate) fn charge(rubric: &Rubric, town: &mut Town, rule: RuleNo, amount: Points) {
    match rubric.rule(rule).look {
        Look::Mark { out_of: marks, .. } => town.award(rubric, rule, Award::Points(marks - amount)),
        // 10000 ÷ 10000 of the points is all of them; amounts here have no more than 2 decimals
        Look::Proportion(points) => {
            let done = (points - amount).share(100.into(), 1.into(), 0).decimal().try_into().unwrap();
            let total = points.share(100.into(), 1.into(), 0).decimal().try_into().unwrap();
            town.award(rubric, rule, Award::Proportion { done, total });
        }
        _ => town.award(rubric, rule, Award::Points(amount)),
    }
}

/// Every scoresheet in which all rows are settled and every open amount lies at one of its ends. What is open
/// after the rows are settled is asked of the engine, each outcome by itself.
pub(crate) fn extremes(assessor: &Assessor<'_>, town: &Town) -> Vec<(Town, Scoresheet)> {
    let mut all = Vec::new();
    for way in 0..1_usize << waiting(town).len() {
        let settled = with_rows(town, way);
        let amounts = open_amounts(&settled.sheet(assessor));
        for ends in 0..1_usize << amounts.len().min(6) {
            let mut town = settled.clone();
            for (bit, (rule, range)) in amounts.iter().enumerate() {
                // the ends of the amounts past the sixth go with that of the sixth
                let end = if ends >> bit.min(5) & 1 == 1 { range.hi } else { range.lo };
                charge(assessor.rubric(), &mut town, *rule, end);
            }
            let sheet = town.sheet(assessor);
            all.push((town, sheet));
        }
    }
    all
}

/// One settlement at random: rows by the bits of `way`, amounts so many eighths through their range.
pub(crate) fn somewhere(assessor: &Assessor<'_>, town: &Town, way: usize, eighths: &[u64]) -> Scoresheet {
    let mut settled = with_rows(town, way);
    let amounts = open_amounts(&settled.sheet(assessor));
    for ((rule, range), eighths) in amounts.iter().zip(eighths.iter().cycle()) {
        let amount = range.lo + range.width().share((*eighths).into(), 8.into(), 2);
        charge(assessor.rubric(), &mut settled, *rule, amount);
    }
    settled.sheet(assessor)
}
