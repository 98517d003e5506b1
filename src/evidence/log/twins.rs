//! Rows that say one thing twice.
//!
//! While a log is read a number is kept of each row, made of its day and title. Only where two of them are alike is
//! the log read once more, and the rows in question held against one another.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::num::NonZeroU64;

use jiff::civil::Date;

use super::entry::{FILES, KIND, NOTE, TITLE};
use super::problem::LogProblem;
use super::{Log, LogReader};
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::{Record, folded_title};
use crate::rubric::{Expect, KindNo, LevelNo, Look, MaterialSet, Rubric, Selector};
use crate::sheet::{Header, Row};
use crate::text;

/// A number for the day and title of each row that may count.
#[derive(Debug, Default)]
pub(super) struct Days {
    numbers: Vec<u64>,
    /// Where each row begins.
    lines: Vec<usize>,
}

impl Days {
    /// The number of a row.
    pub(super) fn add(&mut self, number: u64, line: usize) {
        self.numbers.push(number);
        self.lines.push(line);
    }

    /// The lines of the rows whose number another has too.
    pub(super) fn alike(self) -> BTreeSet<usize> {
        let several = self.several();
        let rows = self.numbers.iter().zip(&self.lines).filter(|_| !several.is_empty());
        rows.filter(|(number, _)| several.binary_search(number).is_ok()).map(|(_, line)| *line).collect()
    }

    /// The numbers that several rows have, in order.
    fn several(&self) -> Vec<u64> {
        let mut several = self.met_again().unwrap_or_else(|| {
            let mut numbers = self.numbers.clone();
            numbers.sort_unstable();
            let alike = numbers.windows(2).filter(|pair| pair.first() == pair.last());
            alike.filter_map(|pair| pair.first().copied()).collect()
        });
        several.sort_unstable();
        several.dedup();
        several
    }

    /// The numbers that are met more than once, each put at a place of its own in a table. `None` where too many would
    /// have the same place, as somebody could make them.
    fn met_again(&self) -> Option<Vec<u64>> {
        let places = (self.numbers.len() * 2).next_power_of_two().max(2);
        let mut table: Vec<Option<NonZeroU64>> = vec![None; places];
        let (mut again, mut tries) = (Vec::new(), self.numbers.len() * 8);
        for &number in &self.numbers {
            // 0 and 1 are taken for alike here, and told apart by who looks
            let entry = NonZeroU64::new(number).unwrap_or(NonZeroU64::MIN);
            // the highest bits are mixed best
            let mut at = usize::try_from(number >> 32).unwrap_or(0) % places;
            while let Some(place) = table.get_mut(at) {
                match place {
                    None => {
                        *place = Some(entry);
                        break;
                    }
                    Some(there) if *there == entry => {
                        again.push(number);
                        break;
                    }
                    Some(_) => {
                        tries = tries.checked_sub(1)?;
                        at = (at + 1) % places;
                    }
                }
            }
        }
        Some(again)
    }
}

/// Rows of one day and title have the same number, and hardly any others.
pub(crate) fn number(record: &Record<'_>) -> u64 {
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let day = record.date.map_or(0, |date| {
        u64::from(date.year().unsigned_abs()) << 16
            | u64::from(date.month().unsigned_abs()) << 8
            | u64::from(date.day().unsigned_abs())
    });
    let mix = |mixed: u64, word: u64| (mixed.rotate_left(29) ^ word).wrapping_mul(MIX);
    let title = folded_title(&record.title);
    let (eights, rest) = title.as_bytes().as_chunks();
    let mixed = eights.iter().fold(day.wrapping_mul(MIX), |mixed, eight| mix(mixed, u64::from_le_bytes(*eight)));
    mix(mixed, rest.iter().fold(0, |word, &byte| word << 8 | u64::from(byte)))
}

/// All that a row says beside its day, title and kind.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Rest {
    count: u64,
    total: u64,
    level: Option<LevelNo>,
    materials: MaterialSet,
    /// 附件 and 备注.
    words: [String; 2],
}

/// Where a row of a kind stands.
#[derive(Debug)]
struct There {
    title: Place,
    kind: Place,
}

/// The rows of one day and title: where each thing is said for the first time.
#[derive(Debug, Default)]
struct Alike {
    /// With the title as it is written there.
    said: HashMap<(KindNo, Rest), (Place, String)>,
    kinds: BTreeMap<KindNo, There>,
}

/// Reports the rows of a log that say again what another one does, among those whose number another has too.
pub(super) fn report(reader: &LogReader<'_>, log: Log<'_>, alike: &BTreeSet<usize>, diagnostics: &mut Vec<Diagnostic>) {
    let together = together(reader.rubric);
    let mut days: HashMap<(Option<Date>, String), Alike> = HashMap::new();
    reader.again(log, alike, &mut |record, header, row| {
        let alike = days.entry((record.date, folded_title(&record.title).into_owned())).or_default();
        diagnostics.extend(alike.add((reader.rubric, &together), &record, header, row));
    });
}

impl Alike {
    /// Adds a row, and tells what it says again.
    fn add(
        &mut self,
        (rubric, together): (&Rubric, &BTreeSet<(KindNo, KindNo)>),
        record: &Record<'_>,
        header: &Header,
        row: &Row<'_>,
    ) -> Option<Diagnostic> {
        let (title, kind) = (header.place(row, TITLE), header.place(row, KIND));
        let text = |column| header.cell(row, column).to_owned();
        let rest = Rest {
            count: record.count,
            total: record.total,
            level: record.level,
            materials: record.materials,
            words: [FILES, NOTE].map(text),
        };
        let first = text!("第一次", "the first");
        let said = record.title.clone().into_owned();
        match self.said.entry((record.kind, rest)) {
            Entry::Occupied(same) => {
                let (place, earlier) = same.get();
                let problem = LogProblem::Twin { respelt: Some(earlier.clone()).filter(|earlier| *earlier != said) };
                return Some(Diagnostic::new(&problem, title).also(place.clone(), first));
            }
            Entry::Vacant(free) => {
                free.insert((title.clone(), said.clone()));
            }
        }
        // of what has no day, one title is no sign that it is one thing
        record.date?;
        if let Some(same) = self.kinds.get(&record.kind) {
            let problem = LogProblem::SameTitle { title: said };
            return Some(Diagnostic::new(&problem, title).also(same.title.clone(), first));
        }
        let others = self.kinds.iter().filter(|(other, _)| !together.contains(&(record.kind, **other)));
        let told = others.min_by_key(|(_, there)| there.title.line).map(|(&earlier, there)| {
            let name = |no| rubric.vocabulary.kind(no).name.clone();
            let problem = LogProblem::TwoKinds { title: said, kind: name(record.kind), earlier: name(earlier) };
            Diagnostic::new(&problem, kind.clone()).also(there.kind.clone(), first)
        });
        self.kinds.insert(record.kind, There { title, kind });
        told
    }
}

/// The pairs of kinds of which the rubric says that they share events, and those that a rule counts together where one
/// event is enough: under both it changes nothing. Where more are expected, or each is paid for, it would count twice.
fn together(rubric: &Rubric) -> BTreeSet<(KindNo, KindNo)> {
    let one = |expect: Expect| matches!(expect, Expect::AtLeast(0 | 1));
    let rules = rubric.rules.iter().filter(|rule| !rule.adds());
    let selectors = rules.flat_map(|rule| -> Vec<&Selector> {
        match &rule.look {
            Look::Count { split, .. } => {
                let each = split.selectors().into_iter().zip(split.expects());
                each.filter(|(_, expect)| one(*expect)).map(|(selector, _)| selector).collect()
            }
            Look::Ratio { .. } | Look::Mark { .. } | Look::Finding { .. } | Look::Proportion(_) => {
                rule.look.selectors()
            }
        }
    });
    let by_rules = selectors.flat_map(|selector| {
        selector.kinds.iter().flat_map(|&one| selector.kinds.iter().map(move |&other| (one, other)))
    });
    let kinds = rubric.vocabulary.kinds.iter().enumerate();
    let said = kinds.flat_map(|(at, kind)| kind.shares_events_with.iter().map(move |&other| (KindNo(at), other)));
    by_rules.chain(said.flat_map(|(one, other)| [(one, other), (other, one)])).collect()
}
