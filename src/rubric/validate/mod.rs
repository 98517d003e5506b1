//! From the draft of a rubric to the valid one. Everything that is wrong is reported; nothing is guessed.

mod left_out;
mod look;
pub(super) mod number;
mod price;
mod ratio;
mod rule;
mod selector;
mod split;
#[cfg(test)]
mod told;
mod window;
mod words;

use jiff::civil::Date;

use self::rule::Rules;
use self::words::{Taken, Words};
use super::draft::{CategoryDraft, Draft, PeriodDraft, RoundingDraft};
use super::fields::{At, Slot};
use super::problem::{Bounds, Form, RubricProblem, Thing};
use super::report::Report;
use super::{Bonus, Category, Lines, Normalisation, Rounding, Rubric};
use crate::period::{NotPeriod, Period};
use crate::points::Points;
use crate::text;

/// The versions of the form that this program reads, the latest last. From the second on a ratio says what stands of several
/// records; by the first it is the latest where it does not.
const SCHEMAS: [&str; 2] = ["kaohe.rubric/1", "kaohe.rubric/2"];

/// Checks a draft. `None` only where something has been reported.
pub(super) fn validate(draft: &Draft, report: &mut Report) -> Option<Rubric> {
    let schema = draft.schema.given();
    match schema.map(|at| (at, SCHEMAS.iter().position(|known| *known == at.value))) {
        Some((at, None)) => report.add(&RubricProblem::Schema { found: at.value.clone() }, at.span.clone()),
        Some((_, Some(1))) => ratio::says_take(draft, report),
        Some((_, Some(_))) | None => {}
    }
    if let Some(at) = draft.id.given().filter(|at| !at.value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')) {
        words::form("id", at, Form::Name, report);
    }
    let period = draft.period.given().and_then(|at| period(at, report));
    let rounding = draft.rounding.value().and_then(|rounding| rounding_of(rounding, report));
    let normalisation = match &draft.normalisation {
        Slot::Given(at) => at.value.given().and_then(|limit| {
            number::points("limit", limit, Some(Bounds::AboveZero), report).map(|limit| Normalisation { limit })
        }),
        Slot::Absent | Slot::Unreadable => None,
    };
    let full_marks = above_zero("full_marks", &draft.full_marks, report);
    let words = words::check(draft, period, report);
    let mut rules = Rules::of(draft, report);
    let categories = categories(draft, &words, &mut rules, full_marks, report);
    let bonus = bonus(draft, &words, &mut rules, report);
    if !report.is_empty() {
        return None;
    }
    let rubric = Rubric {
        id: draft.id.value()?.clone(),
        title: draft.title.value()?.clone(),
        note: draft.note.value().map(|note| note.trim_end().to_owned()),
        period: period?,
        full_marks: full_marks?,
        normalisation,
        rounding: rounding?,
        vocabulary: words.vocabulary,
        categories: categories?,
        bonus,
        rules: rules.finish()?,
        lines: lines(draft, report),
    };
    left_out::check(draft, &rubric, report);
    report.is_empty().then_some(rubric)
}

fn lines(draft: &Draft, report: &Report) -> Lines {
    Lines {
        title: line(&draft.title, report),
        note: line(&draft.note, report),
        full_marks: line(&draft.full_marks, report),
        materials: line(&draft.materials, report),
        period: line(&draft.period, report),
        normalisation: line(&draft.normalisation, report),
        rounding: line(&draft.rounding, report),
    }
}

/// The line where a key or a table stands.
fn line<T>(slot: &Slot<T>, report: &Report) -> usize {
    slot.given().map_or(0, |at| report.line_of(at.key.start))
}

fn period(at: &At<PeriodDraft>, report: &mut Report) -> Option<Period> {
    let mut date = |slot: &Slot<String>| {
        let at = slot.given()?;
        // a date alone: ten characters, no time of day
        let date = (at.value.len() == 10).then(|| at.value.parse::<Date>().ok()).flatten();
        if date.is_none() {
            report.add(&RubricProblem::Syntax(super::syntax::Syntax::BadDate), at.span.clone());
        }
        date
    };
    let (from, to) = (date(&at.value.from)?, date(&at.value.to)?);
    Period::new(from, to)
        .map_err(|why| {
            let slot = if why == NotPeriod::Begin { &at.value.from } else { &at.value.to };
            let span = slot.given().map_or(at.span.clone(), |at| at.span.clone());
            report.add(&RubricProblem::Period { why }, span);
        })
        .ok()
}

fn rounding_of(draft: &RoundingDraft, report: &mut Report) -> Option<Rounding> {
    let mut places = |key, slot: &Slot<String>| {
        let places = number::whole(key, slot.given()?, Bounds::Places, report)?;
        u32::try_from(places).ok()
    };
    let (proportion, printed) = (places("proportion", &draft.proportion), places("printed", &draft.printed));
    Some(Rounding { proportion: proportion?, printed: printed? })
}

fn above_zero(key: &str, slot: &Slot<String>, report: &mut Report) -> Option<Points> {
    number::points(key, slot.given()?, Some(Bounds::AboveZero), report)
}

fn categories(
    draft: &Draft,
    words: &Words,
    rules: &mut Rules,
    full_marks: Option<Points>,
    report: &mut Report,
) -> Option<Vec<Category>> {
    let mut ids = Taken::default();
    let mut names = Taken::default();
    let categories: Vec<Option<Category>> =
        draft.categories.iter().map(|draft| category(draft, words, rules, (&mut ids, &mut names), report)).collect();
    // the sum is only told where every part of it could be read
    if draft.whole.categories
        && let (Some(declared), Some(at)) = (full_marks, draft.full_marks.given())
        && let Some(marks) = draft
            .categories
            .iter()
            .map(|category| Points::parse(category.marks.value()?).ok())
            .collect::<Option<Vec<Points>>>()
        && !marks.is_empty()
    {
        let sum: Points = marks.into_iter().sum();
        if sum != declared {
            report.add(&RubricProblem::Sum { declared, sum }, at.span.clone());
        }
    }
    categories.into_iter().collect()
}

fn category(
    draft: &CategoryDraft,
    words: &Words,
    rules: &mut Rules,
    (ids, names): (&mut Taken, &mut Taken),
    report: &mut Report,
) -> Option<Category> {
    if let Some(at) = draft.id.given() {
        rule::id_form(at, report);
        ids.take(Thing::Category, at, report);
    }
    if let Some(at) = draft.name.given() {
        names.take(Thing::Category, at, report);
    }
    let marks = above_zero("marks", &draft.marks, report);
    let floor = draft.floor.given().and_then(|at| number::points("floor", at, None, report));
    if let (Some(marks), Some(floor), Some(at)) = (marks, floor, draft.floor.given())
        && floor > marks
    {
        report.add_with(
            &RubricProblem::Floor { floor, marks },
            at.span.clone(),
            draft.marks.given().map_or(draft.span.clone(), |at| at.span.clone()),
            || text!("分值在这里", "the marks are here"),
        );
    }
    let from = rules.len();
    for rule in &draft.rules {
        rules.add(rule, words, report);
    }
    Some(Category {
        id: draft.id.value()?.clone(),
        name: draft.name.value()?.clone(),
        marks: marks?,
        floor: floor?,
        rules: from..rules.len(),
        line: report.line_of(draft.span.start),
    })
}

fn bonus(draft: &Draft, words: &Words, rules: &mut Rules, report: &mut Report) -> Option<Bonus> {
    let bonus = draft.bonus.value()?;
    let cap = bonus.cap.given().and_then(|at| number::points("cap", at, Some(Bounds::NotNegative), report));
    let from = rules.len();
    for rule in &bonus.rules {
        rules.add_bonus(rule, words, report);
    }
    let line = line(&draft.bonus, report);
    Some(Bonus { name: bonus.name.value()?.clone(), cap: cap?, rules: from..rules.len(), line })
}
