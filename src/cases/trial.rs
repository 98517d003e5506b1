//! Cases tried: what differs from what was expected.

use super::boundary::{self, Side};
use super::case::{Case, Noted};
use super::coverage::{Coverage, Outcome, coverage};
use crate::assess::{Assessor, DoesNotAddUp, Note, Scoresheet, Settlement};
use crate::interval::Interval;
use crate::rubric::Rubric;

/// All cases of a file, tried.
#[derive(Debug, Clone)]
pub struct Trial<'a> {
    /// The rubric that they are of.
    pub rubric: &'a Rubric,
    /// Each case, in the order of the file.
    pub tried: Vec<Tried<'a>>,
    /// Each rule, in the order of the rubric.
    pub coverage: Vec<Coverage>,
}

/// A case, tried.
#[derive(Debug, Clone)]
pub struct Tried<'a> {
    /// The case.
    pub case: &'a Case,
    /// What its rule charges.
    pub charged: Interval,
    /// What became of its rule.
    pub outcome: Outcome,
    /// Its side, where it stands at the boundary of its rule.
    pub side: Option<Side>,
    /// All that is not as expected.
    pub differences: Vec<Difference>,
}

/// Something that is not as expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// What.
    pub what: What,
    /// What the case says.
    pub expected: Value,
    /// What there is.
    pub got: Value,
}

/// What a case can expect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// What the rule charges.
    Charge,
    /// What is taken of it.
    Taken,
    /// The score of its category.
    Category,
    /// The bonus.
    Bonus,
    /// What is noted of the ledger.
    Note,
}

/// An expected or a found value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// Points.
    Points(Interval),
    /// A note, or none.
    Note(Option<Noted>),
}

impl Trial<'_> {
    /// The cases that are not as expected.
    pub fn differing(&self) -> impl Iterator<Item = &Tried<'_>> {
        self.tried.iter().filter(|tried| !tried.differences.is_empty())
    }

    /// Whether every case is as expected.
    pub fn is_as_expected(&self) -> bool {
        self.differing().next().is_none()
    }

    /// Whether every rule is seen from all sides.
    pub fn is_complete(&self) -> bool {
        self.coverage.iter().all(|rule| rule.gaps.is_empty())
    }
}

/// Tries cases that were read by the assessor's rubric.
///
/// # Errors
/// [`DoesNotAddUp`] where a scoresheet does not: a mistake of the program.
pub fn run<'a>(assessor: &'a Assessor<'a>, cases: &'a [Case]) -> Result<Trial<'a>, DoesNotAddUp> {
    let rubric = assessor.rubric();
    let tried = cases.iter().map(|case| attempt(assessor, case)).collect::<Result<Vec<_>, _>>()?;
    let stands: Vec<_> = tried.iter().map(|tried| (tried.case.rule, tried.outcome, tried.side)).collect();
    Ok(Trial { rubric, coverage: coverage(rubric, &stands), tried })
}

fn attempt<'a>(assessor: &'a Assessor<'a>, case: &'a Case) -> Result<Tried<'a>, DoesNotAddUp> {
    let mut tally = assessor.tally();
    for record in &case.records {
        assessor.count(&mut tally, record);
    }
    let sheet = Settlement::new(assessor, &tally, &case.judged).sheet()?;
    let rubric = assessor.rubric();
    let line = sheet.line(case.rule);
    let charged = line.map(|line| line.charged).unwrap_or_default();
    Ok(Tried {
        case,
        charged,
        outcome: Outcome::of(charged),
        side: line.and_then(|line| boundary::side(rubric.rule(case.rule), line)),
        differences: differences(rubric, case, &sheet),
    })
}

fn differences(rubric: &Rubric, case: &Case, sheet: &Scoresheet) -> Vec<Difference> {
    let expected = case.expected;
    let line = sheet.line(case.rule);
    let of_rule = rubric.categories.iter().position(|category| category.rules.contains(&case.rule.0));
    let category = of_rule.and_then(|at| sheet.score.categories.get(at)).copied();
    let points = [
        (What::Charge, Some(expected.charge), line.map(|line| line.charged)),
        (What::Taken, expected.taken, line.map(|line| line.taken)),
        (What::Category, expected.category, category),
        (What::Bonus, expected.bonus, Some(sheet.score.bonus)),
    ];
    let points = points.into_iter().filter_map(|(what, expected, got)| {
        let (expected, got) = (expected?, got?);
        (expected != got).then_some(Difference { what, expected: Value::Points(expected), got: Value::Points(got) })
    });
    let note = noted(case, sheet);
    let of_note = Difference { what: What::Note, expected: Value::Note(expected.note), got: Value::Note(note) };
    points.chain((note != expected.note).then_some(of_note)).collect()
}

/// What the sheet notes of the ledger's rows on the rule of a case.
fn noted(case: &Case, sheet: &Scoresheet) -> Option<Noted> {
    sheet.notes.iter().filter(|note| note.rule() == case.rule).find_map(|note| match note {
        Note::Idle(_) | Note::NoApplication(..) => Some(Noted::Idle),
        Note::NotApplicable(_) | Note::Waived(_) => Some(Noted::NotApplicable),
        Note::Unfit(..) => Some(Noted::Unfit),
        Note::MayNotFit(..) | Note::Changed(..) => None,
    })
}
