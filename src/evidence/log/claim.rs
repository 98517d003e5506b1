//! What a log itself says of a review: words that somebody wrote into a town's file, and no verdicts of the office.

use super::entry::{Entry, REVIEW, REVIEW_NOTE};
use super::problem::LogProblem;
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::{Decision, Verdicts};
use crate::sheet::key;

/// What a row says of its own review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The line where the row begins.
    pub line: usize,
    /// What it says in 审核; `None` where the word is none of the three or there is none.
    pub decision: Option<Decision>,
    /// 审核 and 审核意见 as written.
    pub word: String,
    /// What it gives as the reason.
    pub reason: String,
    /// Where it says so.
    pub place: Place,
}

impl Claim {
    /// Whether a verdict of the office may be lost with it: all but a plain 认定.
    pub fn is_loss(&self) -> bool {
        self.decision != Some(Decision::Accepted) || is_refusal(&self.reason)
    }
}

/// Whether an opinion begins by refusing.
fn is_refusal(reason: &str) -> bool {
    let reason = key(reason);
    let reason = reason.trim_start_matches(|c: char| !c.is_alphanumeric());
    ["不予认定", "不认定", "rejected", "不予通过"]
        .iter()
        .any(|word| reason.get(..word.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(word)))
}

impl Entry<'_, '_> {
    /// What the row says of its own review, if anything.
    pub(super) fn claim(&self) -> Option<Claim> {
        let [mut word, reason] = [REVIEW, REVIEW_NOTE].map(|column| self.cell(column));
        if word.is_empty() {
            // elsewhere such a sign stands for nothing: here it says no
            let written = self.header.index(REVIEW).and_then(|index| self.row.written(index)).unwrap_or_default();
            word = NO.into_iter().find(|no| no.as_bytes() == written.trim_ascii()).unwrap_or_default();
        }
        if word.is_empty() && reason.is_empty() {
            return None;
        }
        let column = if word.is_empty() { REVIEW_NOTE } else { REVIEW };
        Some(Claim {
            line: self.row.line(),
            decision: Decision::read(word),
            word: word.to_owned(),
            reason: reason.to_owned(),
            place: self.header.place(self.row, column),
        })
    }
}

/// What people write for a refusal.
const NO: [&str; 10] = ["否", "不", "×", "✗", "✘", "╳", "x", "X", "no", "N"];

/// How many rows are named.
const MOST_NAMED: usize = 12;

/// Tells of the claims of a log on which the office has not decided: one finding for those that may be lost, and one for
/// the others.
pub(crate) fn report(claims: &[Claim], verdicts: &Verdicts, diagnostics: &mut Vec<Diagnostic>) {
    let open = claims.iter().filter(|claim| verdicts.of(claim.line).is_none());
    let (lost, accepted): (Vec<&Claim>, Vec<&Claim>) = open.partition(|claim| claim.is_loss());
    for (claims, in_folder) in [(lost, Some(verdicts.in_folder)), (accepted, None)] {
        let Some(first) = claims.first() else { continue };
        let count = claims.len();
        let named: Vec<String> = claims.iter().take(MOST_NAMED).map(|claim| claim.line.to_string()).collect();
        let more = if count > MOST_NAMED { " …" } else { "" };
        let lines = named.join("、") + more;
        let problem = match in_folder {
            Some(in_folder) => {
                let written = if first.word.is_empty() { first.reason.clone() } else { first.word.clone() };
                LogProblem::ReviewInLog { written, count, lines, in_folder }
            }
            None => LogProblem::AcceptedInLog { count, lines },
        };
        diagnostics.push(Diagnostic::new(&problem, first.place.clone()));
    }
}
