//! The ways in which rows under review can be settled, and the ends of the total over all of them.
//!
//! Most rows pull one way: accepted, they can only raise the total (or, under an `at_most`, only lower it). The
//! ends of the total then have them all accepted or all rejected. What is left are *entangled* rows: a ratio that
//! may be better or worse than the one it replaces, a row that ends one rule and lets another begin (`unless`), a
//! row that helps one rule and costs under another, a row by which a ruling comes to fit or not, a row by which a range
//! comes to its cap, where there is nothing left to rule on. Their outcomes are
//! gone through one by one, rows that do the same as one group: for each number of them accepted, for a ratio
//! each choice of the latest, for one that is added up each of its ends, all others are set to their better and their
//! worse end.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Assessor;
use super::ahead::Had;
use super::charge::Charge;
use super::doubt::Fork;
use super::posting::Posting;
use super::ratio::{self, RatioRow, Standing};
use super::tally::{Counts, PendingRow, Tally};
use crate::ledger::Judgements;
use crate::rubric::{ByRule, RuleNo};

/// How many outcomes are gone through before the bound becomes that of each rule by itself.
pub(super) const MOST: usize = 4096;

/// One way of settling all rows: what counts then.
#[derive(Debug, Clone)]
pub(super) struct Outcome {
    pub(super) counts: Counts,
    pub(super) ratios: ByRule<Standing>,
    /// Which way that goes which the files cannot tell.
    pub(super) forks: BTreeMap<Fork, bool>,
    /// What is had besides of what the days ahead hold.
    pub(super) had: Option<Arc<Had>>,
}

/// The better and the worse end of one choice about the entangled rows.
#[derive(Debug, Clone)]
pub(super) struct Ends {
    worse: Vec<Charge>,
    /// `None` where both are the same.
    better: Option<Vec<Charge>>,
}

impl Ends {
    /// The charges of each end: one where both are the same.
    pub(super) fn each(&self) -> impl Iterator<Item = &[Charge]> {
        std::iter::once(self.worse.as_slice()).chain(self.better.as_deref())
    }

    /// What each rule posts by itself, with all that it can be between the ends.
    pub(super) fn postings(&self) -> Vec<Posting> {
        let worse = self.worse.iter().map(|charge| charge.posting);
        match &self.better {
            Some(better) => worse.zip(better).map(|(worse, better)| worse.hull(better.posting)).collect(),
            None => worse.collect(),
        }
    }
}

/// Which rows under review are taken as settled, by position, and how.
pub(super) type Settled = BTreeMap<usize, bool>;

/// Rows that can only be settled together with what they do elsewhere.
enum Tangle<'a> {
    /// Rows that count in the same slots: so many of them.
    Same(&'a [(usize, u64)], u64),
    /// One of these or none, on top of what stands of the ratios of these rules.
    Ratio(&'a [RuleNo], Vec<RatioRow>),
    /// What the files cannot tell.
    Fork(Fork),
}

impl Outcome {
    /// What counts without the rows under review.
    pub(super) fn of(tally: &Tally, had: Option<Arc<Had>>) -> Self {
        let (counts, ratios) = (tally.counts.clone(), tally.ratios.clone());
        Self { counts, ratios, forks: BTreeMap::new(), had }
    }

    fn accept(&mut self, hits: &[(usize, u64)], times: u64) {
        for &(slot, n) in hits {
            self.counts.add(slot, n.saturating_mul(times));
        }
    }

    fn accept_ratio(&mut self, rules: &[RuleNo], row: RatioRow) {
        for &rule in rules {
            self.ratios[rule] = self.ratios[rule].with(row);
        }
    }

    pub(super) fn accept_row(&mut self, row: &PendingRow) {
        self.accept(&row.hits, 1);
        if let Some((rules, ratio)) = &row.ratio {
            self.accept_ratio(rules, *ratio);
        }
    }
}

/// Every end of every choice, and whether those ends are reached.
pub(super) fn ends(assessor: &Assessor, tally: &Tally, judged: &Judgements, settled: &Settled) -> (Vec<Ends>, bool) {
    ends_of(assessor, tally, judged, settled, (None, MOST))
}

/// The ends of one way of what the days ahead hold, of at most so many outcomes.
pub(super) fn ends_of(
    assessor: &Assessor,
    tally: &Tally,
    judged: &Judgements,
    settled: &Settled,
    (had, most): (Option<Arc<Had>>, usize),
) -> (Vec<Ends>, bool) {
    let mut base = Outcome::of(tally, had);
    let open = tally.pending.iter().enumerate().filter(|(at, row)| match settled.get(at) {
        Some(true) => {
            base.accept_row(row);
            false
        }
        Some(false) => false,
        None => true,
    });
    let open: Vec<&PendingRow> = open.map(|(_, row)| row).collect();
    let forks = assessor.forks();
    if open.is_empty() && forks.is_empty() && most > 0 {
        return (vec![Ends { worse: assessor.charges(&base, judged), better: None }], true);
    }
    let (mut worse, mut better) = (base.clone(), base);
    let mut tangled = Vec::new();
    for row in open {
        match pull(assessor, judged, row) {
            Pull::Up => better.accept_row(row),
            Pull::Down => worse.accept_row(row),
            Pull::Both => tangled.push(row),
        }
    }
    let mut tangles = tangles(assessor, judged, &worse, &tangled);
    tangles.extend(forks.into_iter().map(Tangle::Fork));
    let number = tangles.iter().fold(1_usize, |n, tangle| n.saturating_mul(tangle.choices()));
    if number > most {
        return (vec![wide(assessor, judged, &worse, &better, &tangled)], false);
    }
    let all = (0..number).map(|number| {
        let (mut worse, mut better) = (worse.clone(), better.clone());
        let mut rest = number;
        for tangle in &tangles {
            let choice = rest % tangle.choices();
            rest /= tangle.choices();
            tangle.choose(choice, &mut worse);
            tangle.choose(choice, &mut better);
        }
        Ends { worse: assessor.charges(&worse, judged), better: Some(assessor.charges(&better, judged)) }
    });
    (all.collect(), true)
}

/// Which way a row pulls the total when it is accepted.
enum Pull {
    Up,
    Down,
    Both,
}

fn pull(assessor: &Assessor, judged: &Judgements, row: &PendingRow) -> Pull {
    let slots: Vec<_> = row.hits.iter().map(|&(slot, _)| assessor.plan().slot_of(slot)).collect();
    let decides = |rule| assessor.plan().dependants(rule).iter().any(|&other| assessor.may_come_up(other, judged));
    let varies = |rule| assessor.fit_varies(rule, judged) || assessor.form(rule).is_range_held();
    if row.ratio.is_some() || slots.iter().any(|slot| decides(slot.rule) || varies(slot.rule)) {
        Pull::Both
    } else if slots.iter().all(|slot| slot.helps) {
        Pull::Up
    } else if slots.iter().all(|slot| !slot.helps) {
        Pull::Down
    } else {
        Pull::Both
    }
}

fn tangles<'a>(assessor: &Assessor, judged: &Judgements, base: &Outcome, rows: &[&'a PendingRow]) -> Vec<Tangle<'a>> {
    let mut same: BTreeMap<&[(usize, u64)], u64> = BTreeMap::new();
    let mut ratios: BTreeMap<&[RuleNo], Vec<RatioRow>> = BTreeMap::new();
    for row in rows {
        match &row.ratio {
            Some((rules, ratio)) => ratios.entry(rules).or_default().push(*ratio),
            None => *same.entry(&row.hits).or_default() += 1,
        }
    }
    let same = same.into_iter().map(|(hits, n)| Tangle::Same(hits, n));
    let ratios = ratios.into_iter().flat_map(|(rules, rows)| {
        let stands: Vec<Standing> = rules.iter().map(|&no| base.ratios[no]).collect();
        let hangs = rules.iter().any(|&no| {
            let waiting = assessor.plan().dependants(no);
            assessor.form(no).least().is_none() && waiting.iter().any(|&other| assessor.may_come_up(other, judged))
        });
        ratio::choices(&stands, hangs, rows).into_iter().map(|rows| Tangle::Ratio(rules, rows))
    });
    same.chain(ratios).collect()
}

impl Tangle<'_> {
    /// In how many ways it can be settled that differ.
    fn choices(&self) -> usize {
        match self {
            Self::Same(_, rows) => usize::try_from(*rows).map_or(usize::MAX, |n| n.saturating_add(1)),
            Self::Ratio(_, rows) => rows.len() + 1,
            Self::Fork(_) => 2,
        }
    }

    fn choose(&self, choice: usize, outcome: &mut Outcome) {
        match self {
            Self::Same(hits, _) => outcome.accept(hits, choice as u64),
            Self::Ratio(rules, rows) => {
                if let Some(row) = rows.get(choice) {
                    outcome.accept_ratio(rules, *row);
                }
            }
            Self::Fork(fork) => {
                outcome.forks.insert(*fork, choice == 1);
            }
        }
    }
}

/// The bound of each rule by itself: sound, and wider than what can happen where rules hang together.
fn wide(assessor: &Assessor, judged: &Judgements, worse: &Outcome, better: &Outcome, tangled: &[&PendingRow]) -> Ends {
    let mut seen = Vec::new();
    // part by part, so that a rule of which some parts gain by a row and others lose is bounded too
    let helps = |slot: usize| assessor.plan().slot_of(slot).helps;
    for (start, wanted) in [(worse, false), (better, true)] {
        let mut end = start.clone();
        for row in tangled {
            let hits: Vec<(usize, u64)> = row.hits.iter().copied().filter(|&(slot, _)| helps(slot) == wanted).collect();
            end.accept(&hits, 1);
        }
        for counts in [start, &end] {
            let rows = tangled.iter().filter_map(|row| row.ratio.as_ref());
            for ratios in ratio::apart(&counts.ratios, rows) {
                let outcome = Outcome { ratios, ..counts.clone() };
                seen.push(assessor.charges_apart(&outcome, judged));
            }
        }
    }
    let hull = seen.into_iter().reduce(|mut hull, charges| {
        for (whole, charge) in hull.iter_mut().zip(charges) {
            *whole = whole.hull(charge);
        }
        hull
    });
    Ends { worse: hull.unwrap_or_else(|| unreachable!("each end was charged without the rows too")), better: None }
}
