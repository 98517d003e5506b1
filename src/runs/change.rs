//! What changed from one run to the other.

use std::collections::{BTreeMap, BTreeSet};

use super::cause::{Cause, causes};
use super::files::Verification;
use super::rows::Line;
use super::saved::{Figures, Saved, Town};
use crate::interval::Interval;

/// What changed from one run to the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes<'a> {
    /// What the files say.
    pub files: Verification,
    /// Whether both went by one rubric, so that rules can be held against each other.
    pub same_rubric: bool,
    /// The towns whose figures or rules changed, by the place that they had, those that came last.
    pub towns: Vec<TownChange<'a>>,
    /// How many towns stand in both.
    pub common: usize,
    /// Of which towns the old result, and the new one, has totals only.
    pub totals_only: [Vec<&'a str>; 2],
}

/// What changed of one town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TownChange<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it came to; none where it was not there.
    pub old: Option<&'a Figures>,
    /// What it comes to; none where it is no longer there.
    pub new: Option<&'a Figures>,
    /// The rules that changed, in the order of the rubric; none where not both results tell of them.
    pub rules: Option<Vec<RuleChange<'a>>>,
}

/// What changed of one rule of a town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleChange<'a> {
    /// The rule's id.
    pub rule: &'a str,
    /// Whether it adds, and does not take.
    pub adds: bool,
    /// What it took, or added.
    pub old: Interval,
    /// What it takes, or adds.
    pub new: Interval,
    /// The rows that made the difference. Where there are none another rule did, by a floor, a cap, a conversion or an
    /// `unless`; or the day, or the program.
    pub causes: Vec<Cause<'a>>,
}

impl<'a> TownChange<'a> {
    /// The rules that changed, as far as they are told.
    pub fn rules(&self) -> &[RuleChange<'a>] {
        self.rules.as_deref().unwrap_or_default()
    }
}

impl RuleChange<'_> {
    /// What it does to the total. Those of a town add up to the change of its total where all is settled.
    pub fn gain(&self) -> Interval {
        let (from, to) = if self.adds { (self.old, self.new) } else { (self.new, self.old) };
        Interval { lo: to.lo - from.hi, hi: to.hi - from.lo }
    }
}

impl<'a> Changes<'a> {
    /// From one result to another; whether both went by rubrics that mean the same, where that is known.
    pub fn of(old: &'a Saved, new: &'a Saved, same_rubric: Option<bool>) -> Self {
        let files = Verification::of(old, new);
        let same_rubric = same_rubric.unwrap_or_else(|| one_rubric(old, new));
        let after: BTreeMap<&str, &Town> = new.towns.iter().map(|town| (&*town.name, town)).collect();
        let before: BTreeSet<&str> = old.towns.iter().map(|town| &*town.name).collect();
        let mut towns: Vec<TownChange<'a>> = old
            .towns
            .iter()
            .map(|town| {
                let now = after.get(&*town.name).copied();
                let rules = now.filter(|_| same_rubric).and_then(|now| rules(town, now));
                TownChange { name: &town.name, old: Some(&town.figures), new: now.map(|now| &now.figures), rules }
            })
            .collect();
        let came = new.towns.iter().filter(|town| !before.contains(&*town.name));
        towns.extend(came.map(|town| TownChange {
            name: &town.name,
            old: None,
            new: Some(&town.figures),
            rules: None,
        }));
        let common = towns.iter().filter(|town| town.old.is_some() && town.new.is_some()).count();
        towns.retain(|town| town.old != town.new || !town.rules().is_empty());
        towns.sort_by_key(|town| {
            let place = |figures: Option<&Figures>| figures.map_or(usize::MAX, |figures| figures.rank.best);
            (place(town.old), place(town.new))
        });
        let totals_only = [old, new].map(|side| {
            let only = side.towns.iter().filter(|town| town.lines.is_none());
            only.map(|town| &*town.name).collect()
        });
        Self { files, same_rubric, towns, common, totals_only }
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.towns.is_empty()
    }
}

/// Whether two results say that they went by one rubric.
fn one_rubric(old: &Saved, new: &Saved) -> bool {
    match (&old.made_of, &new.made_of) {
        (Some(one), Some(other)) => one.rubric == other.rubric,
        _ => old.rubric == new.rubric,
    }
}

/// The rules of a town of which not all is as it was.
fn rules<'a>(old: &'a Town, new: &'a Town) -> Option<Vec<RuleChange<'a>>> {
    let (before, after) = (old.lines.as_ref()?, new.lines.as_ref()?);
    let before: BTreeMap<&str, &Line> = before.iter().map(|line| (&*line.rule, line)).collect();
    let changed = after.iter().filter_map(|line| {
        let was = before.get(&*line.rule)?;
        let (before, now) = (old.taken_by(was), new.taken_by(line));
        (before != now).then(|| RuleChange {
            rule: &line.rule,
            adds: line.category.is_none(),
            old: before,
            new: now,
            causes: causes([old, new], was, line),
        })
    });
    Some(changed.collect())
}
