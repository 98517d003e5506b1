//! What the engine notes of the ledger: rows that came to nothing, and rulings that do not fit.

use crate::assess::Note;
use crate::diagnostic::{Diagnostic, Place, Problem, Severity};
use crate::interval::Interval;
use crate::lang::Text;
use crate::ledger::Judgements;
use crate::rubric::{Rubric, RuleNo};
use crate::text;

/// A ledger row that does not do what its writer meant.
#[derive(Debug, Clone)]
enum LedgerNote<'a> {
    Idle { town: &'a str, rule: &'a str },
    NotApplicable { town: &'a str, rule: &'a str, unless: &'a str },
    Unfit { town: &'a str, rule: &'a str, range: Interval },
}

impl Problem for LedgerNote<'_> {
    fn code(&self) -> &'static str {
        match self {
            Self::Idle { .. } => "J101",
            Self::NotApplicable { .. } => "J102",
            Self::Unfit { .. } => "J103",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Idle { .. } | Self::NotApplicable { .. } => Severity::Warning,
            Self::Unfit { .. } => Severity::Error,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Idle { town, rule } => text!(
                "{town}没有发生{rule}的情形，这一认定不起作用",
                "rule {rule} did not come up in {town}, so this row has no effect"
            ),
            Self::NotApplicable { town, rule, unless } => text!(
                "{town}已按{unless}扣分，{rule}不再适用，这一认定不扣分",
                "rule {unless} came up in {town}, so {rule} does not apply and this finding charges nothing"
            ),
            Self::Unfit { town, rule, range } => {
                text!("{town}的{rule}在这里只能认定{range}分", "rule {rule} can cost {town} only {range} here")
            }
        }
    }

    fn help(&self) -> Option<Text> {
        match self {
            Self::Idle { .. } | Self::NotApplicable { .. } => Some(text!(
                "如属误记，请删去这一行，或者另记一行替代它",
                "if it was entered by mistake, remove the row, or supersede it with another"
            )),
            Self::Unfit { range, .. } => Some(text!("分值请写{range}之间的数", "write an amount within {range}")),
        }
    }
}

/// The notes on one town's scoresheet, each at its row of the ledger.
pub(super) fn diagnostics(rubric: &Rubric, town: &str, judged: &Judgements, notes: &[Note]) -> Vec<Diagnostic> {
    let id = |no: RuleNo| rubric.rule(no).id.as_str();
    let mut found = Vec::new();
    for note in notes {
        let (no, problem) = match *note {
            Note::Idle(no) => (no, LedgerNote::Idle { town, rule: id(no) }),
            Note::Unfit(no, range) => (no, LedgerNote::Unfit { town, rule: id(no), range }),
            Note::NotApplicable(no) => {
                let unless = rubric.rule(no).unless.map(id).unwrap_or_default();
                (no, LedgerNote::NotApplicable { town, rule: id(no), unless })
            }
        };
        let Some(judgement) = judged.of(no) else { continue };
        let award = judgement.award.iter().map(|entry| &entry.place);
        let mut places: Vec<&Place> = award.collect();
        if matches!(note, Note::NotApplicable(_)) {
            places.extend(judgement.findings.iter().map(|entry| &entry.place));
            places.dedup();
        }
        found.extend(places.into_iter().map(|place| Diagnostic::new(&problem, place.clone())));
    }
    found
}
