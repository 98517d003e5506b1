//! Ratios that are given more than once: of one day none is the later, and of several days the latest alone counts.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use jiff::civil::Date;

use super::entry::COUNT;
use super::problem::LogProblem;
use super::{Log, LogReader};
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::{Record, folded_title};
use crate::rubric::{CountedBy, KindNo, LevelNo, Look, Rubric, Take};
use crate::text;

/// The ratios of a log that may count, once for each rule of which the latest of them stands.
#[derive(Debug, Default)]
pub(super) struct Ratios {
    given: Vec<Given>,
}

/// A ratio as it is given for a rule: those of one rule and day stand together, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Given {
    looked_at: Looked,
    date: Option<Date>,
    line: usize,
    done: u64,
    total: u64,
    /// A number for its title.
    title: u64,
    /// Whether another rule adds it up, so that it is there for more than one.
    is_added_up: bool,
}

/// Who looks at a ratio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Looked {
    /// A rule, by its position.
    By(usize),
    /// None.
    ByNone(KindNo, Option<LevelNo>),
}

/// What is told of the ratio on a line.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    line: usize,
    /// Another that it is held against.
    other: usize,
    what: What,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// Both are of one day, and differ.
    Clash { date: Option<Date>, ratios: [String; 2] },
    /// It is the latest and counts, and these do not; whether they are more than the way there.
    Latest { date: Date, ratio: String, others: String, at_odds: bool },
}

impl Ratios {
    /// A record that may count.
    pub(super) fn add(&mut self, rubric: &Rubric, record: &Record<'_>) {
        if rubric.vocabulary.kind(record.kind).counted_by != CountedBy::Ratio {
            return;
        }
        let mut title = DefaultHasher::new();
        // 进度（3月） and 进度（11月） are of one thing
        let is_counter = |c: &char| c.is_numeric() || "一二三四五六七八九十".contains(*c);
        folded_title(&record.title).chars().filter(|c| !is_counter(c)).for_each(|c| c.hash(&mut title));
        let Record { date, line, count: done, total, .. } = *record;
        let title = title.finish();
        let takes = |look: &Look| match look {
            Look::Ratio { selector, take, .. }
                if selector.kinds.contains(&record.kind) && selector.level.admits(record.level) =>
            {
                Some(*take)
            }
            Look::Ratio { .. }
            | Look::Count { .. }
            | Look::Finding { .. }
            | Look::Mark { .. }
            | Look::Proportion(_) => None,
        };
        let rules = rubric.rules.iter().enumerate().filter_map(|(at, rule)| Some((at, takes(&rule.look)?)));
        let rules: Vec<(usize, Take)> = rules.collect();
        let is_added_up = rules.iter().any(|(_, take)| *take == Take::Sum);
        let given = |looked_at| Given { looked_at, date, line, done, total, title, is_added_up };
        // where all are added up none stands in the way of another
        let latest = rules.iter().filter(|(_, take)| *take == Take::Latest);
        self.given.extend(latest.map(|(at, _)| given(Looked::By(*at))));
        if rules.is_empty() {
            self.given.push(given(Looked::ByNone(record.kind, record.level)));
        }
    }

    /// What is to be told of them, in a period that begins on this day.
    fn told(mut self, from: Date) -> BTreeSet<Told> {
        self.given.sort_unstable();
        let mut told = BTreeSet::new();
        for of_rule in self.given.chunk_by(|one, other| one.looked_at == other.looked_at) {
            for of_day in of_rule.chunk_by(|one, other| one.date == other.date) {
                told.extend(clash(of_day));
            }
            // what is older than the period is another year's
            let of_year: Vec<&Given> = of_rule.iter().filter(|given| given.date >= Some(from)).collect();
            told.extend(latest(&of_year));
        }
        told
    }
}

/// Of the ratios of a day the first that differs from the first of all.
fn clash(of_day: &[Given]) -> Option<Told> {
    let (first, others) = of_day.split_first()?;
    let other = others.iter().find(|other| (other.done, other.total) != (first.done, first.total))?;
    let what = What::Clash { date: first.date, ratios: [first, other].map(Given::ratio) };
    Some(Told { line: other.line, other: first.line, what })
}

/// Of the ratios of a year the latest, where it is not plain that the others were the way there: of other wholes, with
/// more done, or by other titles where the latest is all of it.
fn latest(of_year: &[&Given]) -> Option<Told> {
    const NAMED: usize = 3;
    let (latest, earlier) = of_year.split_last()?;
    let Looked::By(_) = latest.looked_at else { return None };
    let others: Vec<&&Given> = earlier.iter().filter(|given| given.date != latest.date).collect();
    let first = others.first()?;
    let at_odds = !of_year.is_sorted_by(|one, next| one.total == next.total && one.done <= next.done);
    let is_way = latest.done < latest.total || others.iter().all(|other| other.title == latest.title);
    // what another rule adds up may be neither deleted nor written as one
    if (!at_odds && is_way) || latest.is_added_up {
        return None;
    }
    let named = others.iter().take(NAMED).filter_map(|other| Some(format!("{} {}", other.date?, other.ratio())));
    let more = if others.len() > NAMED { " …" } else { "" };
    let others = named.collect::<Vec<_>>().join("；") + more;
    let what = What::Latest { date: latest.date?, ratio: latest.ratio(), others, at_odds };
    Some(Told { line: latest.line, other: first.line, what })
}

impl Given {
    fn ratio(&self) -> String {
        format!("{}/{}", self.done, self.total)
    }
}

/// Tells of the ratios of a log that are given more than once. Where there is something to tell, it is read once more for
/// their places.
pub(super) fn report(reader: &LogReader<'_>, log: Log<'_>, ratios: Ratios, diagnostics: &mut Vec<Diagnostic>) {
    let told = ratios.told(reader.rubric.period.from());
    let mut places: BTreeMap<usize, Option<(Place, KindNo)>> =
        told.iter().flat_map(|told| [told.line, told.other]).map(|line| (line, None)).collect();
    if told.is_empty() {
        return;
    }
    let lines = places.keys().copied().collect();
    reader.again(log, &lines, &mut |record, header, row| {
        if let Some(place) = places.get_mut(&record.line) {
            *place = Some((header.place(row, COUNT), record.kind));
        }
    });
    let place = |line: usize| places.get(&line).cloned().flatten();
    diagnostics.extend(told.into_iter().filter_map(|Told { line, other, what }| {
        let ((at, kind), (there, _)) = place(line).zip(place(other))?;
        let kind = &reader.rubric.vocabulary.kind(kind).name;
        Some(match what {
            What::Clash { date, ratios } => Diagnostic::new(&LogProblem::RatioClash { kind, date, ratios }, at)
                .also(there, text!("另一条在这里", "the other is here")),
            What::Latest { date, ratio, others, at_odds } => {
                Diagnostic::new(&LogProblem::RatioLatest { kind, date, ratio, others, at_odds }, at)
                    .also(there, text!("较早的在这里", "an earlier one is here"))
            }
        })
    }));
}
