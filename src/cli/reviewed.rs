//! The logs held against the reviews, and the rows that the reviews want of each town.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::contents::Contents;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::evidence::{Claim, Decision, Identity, Town, TownNo, Verdicts, report_claims};
use crate::lang::Lang;
use crate::reviews::{COLUMNS, State, column};
use crate::rubric::Rubric;

/// One town's log, held against the reviews.
pub(super) struct Reviewed<'a> {
    /// The town.
    pub(super) town: &'a Town,
    /// Its records, and how each stands.
    pub(super) records: Vec<(Identity, State)>,
    /// The lines of those that are understood.
    pub(super) understood: BTreeSet<usize>,
    /// What its log says of their review.
    pub(super) claims: Vec<Claim>,
    /// How many verdicts are on records that it no longer holds.
    pub(super) gone: usize,
    /// What is wrong with the verdicts on it.
    pub(super) told: Vec<Diagnostic>,
}

/// Every town's log held against the reviews, in the order of the roster.
pub(super) fn towns<'a>(contents: &'a Contents, rubric: &'a Rubric) -> Result<Vec<(TownNo, Reviewed<'a>)>> {
    contents.year(rubric, None).each(
        &mut Vec::new(),
        || (),
        |year, ()| {
            let mut understood = BTreeSet::new();
            let claims = year.records(&mut |record| {
                understood.insert(record.line);
            });
            let claims = claims.claims;
            let identities = year.identities();
            let mut told = Vec::new();
            let (states, gone) = match &contents.reviews {
                None => (Vec::new(), 0),
                Some(reviews) => {
                    let matching = reviews.matched((year.no, &year.town.name), &identities, &mut told);
                    matching.verdicts(&mut told);
                    (matching.states(), matching.gone_count())
                }
            };
            told.retain(|told| told.severity > Severity::Note);
            told.extend(year.told().iter().filter(|told| told.code == Code::L022).cloned());
            let records = identities.into_iter().zip(states).collect();
            Ok((year.no, Reviewed { town: year.town, records, understood, claims, gone, told }))
        },
    )
}

/// What the office does with the records of a town that nobody has decided on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deed<'a> {
    /// Whether a row is written for what nobody has decided on.
    pub(super) open: bool,
    /// Whether all that is left is accepted.
    pub(super) rest: bool,
    /// Whether words of the office in the log are taken over.
    pub(super) take_over: bool,
    /// Who decides.
    pub(super) by: &'a str,
    /// When, as written.
    pub(super) on: &'a str,
}

/// New rows, with what became of words of the office.
#[derive(Debug, Default)]
pub(super) struct Added {
    /// A cell for every column.
    pub(super) rows: Vec<Vec<String>>,
    /// Records that were decided by it.
    pub(super) decided: usize,
    /// What was taken over from the log.
    pub(super) taken: Vec<Taken>,
    /// The lines of rejections without a reason, which were left.
    pub(super) unexplained: Vec<usize>,
}

/// A word of the office that was taken over from a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Taken {
    /// The line of the log.
    pub(super) line: usize,
    /// What it is on.
    pub(super) title: String,
    /// What it says.
    pub(super) decision: Decision,
    /// Why.
    pub(super) reason: String,
}

impl Reviewed<'_> {
    /// How many records have a verdict.
    pub(super) fn decided(&self) -> usize {
        self.records.iter().filter(|(_, state)| *state == State::Decided).count()
    }

    /// How many have changed since a row was written on them.
    pub(super) fn changed(&self) -> usize {
        self.records.iter().filter(|(_, state)| matches!(state, State::Changed(_))).count()
    }

    /// Words of the office in the log that nobody has taken over yet.
    pub(super) fn left(&self, added: &Added) -> Vec<Diagnostic> {
        let decided = self.records.iter().filter(|(_, state)| *state == State::Decided).map(|(record, _)| record.line);
        let decided: BTreeSet<usize> = decided.chain(added.taken.iter().map(|taken| taken.line)).collect();
        let left = self.claims.iter().filter(|claim| claim.is_loss() && !decided.contains(&claim.line));
        let left: Vec<Claim> = left.cloned().collect();
        let mut told = Vec::new();
        report_claims(&left, &Verdicts { in_folder: true, ..Verdicts::NONE.clone() }, &mut told);
        told
    }

    /// A row for every record that wants one; `number` is the greatest number of an id so far.
    pub(super) fn rows(&self, deed: Deed<'_>, number: &mut u64, lang: Lang) -> Added {
        let claims: BTreeMap<usize, &Claim> = self.claims.iter().map(|claim| (claim.line, claim)).collect();
        let mut added = Added::default();
        for (identity, state) in &self.records {
            let supersedes = match state {
                State::Decided => continue,
                State::Changed(id) => id.as_deref().unwrap_or_default(),
                State::New | State::Undecided => "",
            };
            let claim = claims.get(&identity.line).filter(|_| deed.take_over);
            let taken = claim.and_then(|claim| Some((claim.decision?, claim.reason.as_str())));
            let taken = taken.filter(|(decision, _)| *decision != Decision::Accepted);
            let verdict = match taken {
                Some((Decision::Rejected, "")) => {
                    added.unexplained.push(identity.line);
                    None
                }
                Some((decision, reason)) => {
                    let (line, title) = (identity.line, identity.title.clone());
                    added.taken.push(Taken { line, title, decision, reason: reason.to_owned() });
                    Some((decision, reason))
                }
                // what the log says of it is left for the office
                None if claim.is_some_and(|claim| claim.is_loss()) => None,
                None if deed.rest && self.understood.contains(&identity.line) => Some((Decision::Accepted, "")),
                None => None,
            };
            if verdict.is_none() && (*state == State::Undecided || !deed.open) {
                continue;
            }
            *number += 1;
            added.decided += usize::from(verdict.is_some());
            added.rows.push(self.row(identity, (verdict, supersedes), deed, *number, lang));
        }
        added
    }

    fn row(
        &self,
        identity: &Identity,
        (verdict, supersedes): (Option<(Decision, &str)>, &str),
        deed: Deed<'_>,
        number: u64,
        lang: Lang,
    ) -> Vec<String> {
        let mut row = vec![String::new(); COLUMNS.len()];
        let mut put = |column: usize, words: &str| {
            if let Some(cell) = row.get_mut(column) {
                words.clone_into(cell);
            }
        };
        put(column::TOWN, &self.town.name);
        put(column::DATE, &identity.date);
        put(column::KIND, &identity.kind);
        put(column::TITLE, &identity.title);
        put(column::RECORD, &identity.number);
        if let Some((decision, reason)) = verdict {
            put(column::REVIEW, lang.pick(decision.zh(), decision.en()));
            put(column::REASON, reason);
            put(column::BY, deed.by);
            put(column::ON, deed.on);
        }
        put(column::ID, &format!("V{number}"));
        put(column::SUPERSEDES, supersedes);
        put(column::SEEN, &identity.seen);
        row
    }
}
