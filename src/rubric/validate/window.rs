//! Windows of the year by which a rule is split.

use super::super::draft::WindowDraft;
use super::super::fields::{At, Slot};
use super::super::problem::{Form, RubricProblem, Thing};
use super::super::report::Report;
use super::words::{Taken, Words, form};
use crate::period::{MonthDay, Stretch, Window};

/// Windows of the year, each of which the period holds once, from its first day to its last.
pub(super) fn windows(at: &At<Vec<WindowDraft>>, words: &Words, report: &mut Report) -> Option<Vec<Window>> {
    if at.value.is_empty() {
        report.add(&RubricProblem::Empty { key: "windows".to_owned() }, at.span.clone());
    }
    let mut names = Taken::default();
    let windows: Vec<Option<Window>> = at
        .value
        .iter()
        .map(|window| {
            if let Some(at) = window.name.given() {
                names.take(Thing::Window, at, report);
            }
            let from = match &window.from {
                Slot::Absent => Some(None),
                slot => day("from", slot, words, report).map(Some),
            };
            let to = day("to", &window.to, words, report);
            let (period, from, to) = (words.period?, from?, to?);
            let days = Window { name: window.name.value()?.clone(), from, to };
            let Stretch { from: first, to: last } = period.days_of(&days);
            let swapped = last < first;
            if let Some(from) = from.filter(|_| swapped) {
                let problem = RubricProblem::WindowSwapped { from: from.to_string(), to: to.to_string() };
                report.add(&problem, window.span.clone());
            }
            (!swapped).then_some(days)
        })
        .collect();
    windows.into_iter().collect()
}

/// A day without its year, which the period holds once.
fn day(key: &'static str, slot: &Slot<String>, words: &Words, report: &mut Report) -> Option<MonthDay> {
    let at = slot.given()?;
    let Some(day) = MonthDay::read(&at.value) else {
        form(key, at, Form::MonthDay, report);
        return None;
    };
    let period = words.period?;
    let times = period.times(day);
    if times != 1 {
        report.add(&RubricProblem::WindowDay { day, times, period }, at.span.clone());
    }
    (times == 1).then_some(day)
}
