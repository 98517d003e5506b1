//! Logs of two towns that hold the same records: one of them was put where the other belongs.
//!
//! While a log is read a number is kept of each record, and of a long log only the smallest of them: two logs that hold
//! the same keep the same. Where two of them share some, both are read again and their records held against each other.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::{LogOf, Year};
use crate::diagnostic::{Code, Diagnostic, Place, Problem};
use crate::evidence::{Record, folded_title, mark};
use crate::lang::Text;
use crate::rubric::{KindNo, LevelNo, MaterialSet};
use crate::text;

/// How many numbers are kept in all, and the least of one log.
const MOST: usize = 1 << 19;
const LEAST: usize = 32;
/// What more logs than this hold is the county's: every town was there.
const FEW: usize = 3;
/// How many records two logs have in common before it is told, and before it is an error.
const TOLD: usize = 3;
const WRONG: usize = 10;
/// How many of their lines are named.
const NAMED: usize = 3;

/// The logs of two towns that hold the same records.
#[derive(Debug)]
struct SameRecords {
    /// The town.
    town: String,
    /// The other town.
    other: String,
    /// How many records stand in both.
    count: usize,
    /// The first lines on which they stand here.
    lines: Vec<usize>,
    /// Whether they are too many to be of both.
    wrong: bool,
}

impl Problem for SameRecords {
    fn code(&self) -> Code {
        if self.wrong { Code::F077 } else { Code::F078 }
    }

    fn text(&self) -> Text {
        let Self { town, other, count, lines, .. } = self;
        let more = |end: &'static str| if lines.len() < *count { end } else { "" };
        let named = |between| lines.iter().map(usize::to_string).collect::<Vec<_>>().join(between);
        let (zh, en) = (named("、") + more("…"), named(", ") + more(" …"));
        text!(
            "「{town}」和「{other}」的台账里有 {count} 条记录相同：第 {zh} 行",
            "{count} records are also in the log of `{other}`: lines {en}"
        )
    }

    fn help(&self) -> Option<Text> {
        Some(if self.wrong {
            text!(
                "看清是哪个镇做的，换上另一个镇自己的台账",
                "see whose they are; replace the copy by the other town's own log"
            )
        } else {
            text!(
                "看清是哪个镇做的，在另一份里删去；两镇一起办的可以不改",
                "see whose they are, and delete them from the other log; what both did together may stay"
            )
        })
    }
}

/// The numbers of the records of a log.
#[derive(Debug, Default)]
pub(super) struct Marks(pub(super) Vec<u64>);

impl Marks {
    /// Keeps what is needed of one log among so many.
    pub(super) fn keep(&mut self, logs: usize) {
        let most = (MOST / logs.max(1)).max(LEAST);
        if self.0.len() > most {
            self.0.select_nth_unstable(most);
            self.0.truncate(most);
        }
        self.0.shrink_to_fit();
    }
}

/// What is compared of a record: not its line, and not what the office says of it.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Said {
    date: Option<Date>,
    kind: KindNo,
    title: String,
    amount: (u64, u64),
    level: Option<LevelNo>,
    materials: MaterialSet,
}

impl Said {
    fn of(record: &Record<'_>) -> Self {
        Self {
            date: record.date,
            kind: record.kind,
            title: folded_title(&record.title).into_owned(),
            amount: (record.count, record.total),
            level: record.level,
            materials: record.materials,
        }
    }
}

/// What the row of a record says beside it.
#[derive(Debug)]
struct Beside([String; 2]);

impl Beside {
    /// Whether another row says nothing else beside; a copy can have lost a column.
    fn agrees(&self, beside: [&str; 2]) -> bool {
        self.0.iter().zip(beside).all(|(one, other)| one.is_empty() || other.is_empty() || one == other)
    }
}

/// Hands every record of a log to a function once more, with its place and what its row says beside.
pub(super) type Again<'a> = &'a dyn Fn(&LogOf<'_>, &mut dyn FnMut(&Record<'_>, Place, [&str; 2]));

/// Tells of the logs of two towns that hold the same records, each with its marks in the order of the roster.
pub(super) fn report(year: &Year<'_>, marks: Vec<Marks>, again: Again<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Suspicion { pairs, common } = Suspicion::of(marks);
    let mut of_first: Option<(usize, HashMap<Said, Beside>)> = None;
    for (one, other) in pairs {
        let (Some(one_log), Some(log)) = (year.logs.get(one), year.logs.get(other)) else { continue };
        let (town, another) = (&log.town.name, &one_log.town.name);
        // two versions of one town's log, which is told of them
        if year.roster.find(town) == year.roster.find(another) {
            continue;
        }
        let records = match of_first.take() {
            Some((known, records)) if known == one => records,
            _ => {
                let mut records = HashMap::new();
                again(one_log, &mut |record, _, beside| {
                    records.entry(Said::of(record)).or_insert_with(|| Beside(beside.map(str::to_owned)));
                });
                records
            }
        };
        let (mut both, mut seen) = (Both::default(), HashSet::new());
        again(log, &mut |record, place, beside| {
            let said = Said::of(record);
            if !seen.contains(&said) && records.get(&said).is_some_and(|there| there.agrees(beside)) {
                // of what has no day, one title is no sign that it is one thing
                let is_own = said.date.is_some() && common.binary_search(&mark(record)).is_err();
                both.add(place, is_own);
            }
            seen.insert(said);
        });
        diagnostics.extend(both.told(town, another, records.len().min(seen.len())));
        of_first = Some((one, records));
    }
}

/// The records that stand in two logs.
#[derive(Debug, Default)]
struct Both {
    /// How many.
    count: usize,
    /// How many of them hardly any other log holds, and have a day.
    own: usize,
    /// Where the first of them stands.
    first: Option<Place>,
    /// The lines of the first.
    lines: Vec<usize>,
}

impl Both {
    fn add(&mut self, place: Place, is_own: bool) {
        self.count += 1;
        self.own += usize::from(is_own);
        if self.lines.len() < NAMED {
            self.lines.push(place.line);
        }
        self.first.get_or_insert(place);
    }

    /// What is to be told of them; so many records has the shorter log.
    fn told(self, town: &str, other: &str, shorter: usize) -> Option<Diagnostic> {
        let Self { count, own, first, lines } = self;
        let wrong = own >= WRONG || (count >= WRONG && count * 10 >= shorter * 9);
        let place = first.filter(|_| wrong || own >= TOLD)?;
        let (town, other) = (town.to_owned(), other.to_owned());
        let problem = SameRecords { town, other, count, lines, wrong };
        Some(Diagnostic::new(&problem, place))
    }
}

/// Which logs may hold the same.
struct Suspicion {
    /// Positions of two logs, in order.
    pairs: Vec<(usize, usize)>,
    /// The marks that many logs have, in order.
    common: Vec<u64>,
}

impl Suspicion {
    fn of(marks: Vec<Marks>) -> Self {
        let logs = marks.len();
        let mut all: Vec<(u64, u32)> = Vec::with_capacity(marks.iter().map(|marks| marks.0.len()).sum());
        for (log, marks) in (0..).zip(marks) {
            all.extend(marks.0.into_iter().map(|mark| (mark, log)));
        }
        all.sort_unstable();
        all.dedup();
        let (mut few, mut any, mut common) = (Vec::new(), Vec::new(), Vec::new());
        let mut kept = vec![0_usize; logs];
        for (_, log) in &all {
            if let Some(kept) = kept.get_mut(*log as usize) {
                *kept += 1;
            }
        }
        for alike in all.chunk_by(|(one, _), (other, _)| one == other) {
            let Some(((mark, first), rest)) = alike.split_first().filter(|(_, rest)| !rest.is_empty()) else {
                continue;
            };
            any.extend(rest.iter().map(|(_, log)| (*first, *log)));
            if alike.len() > FEW {
                common.push(*mark);
                continue;
            }
            few.extend(rest.iter().map(|(_, log)| (*first, *log)));
            if let [_, (_, second), (_, third)] = alike {
                few.push((*second, *third));
            }
        }
        let of = |log: u32| kept.get(log as usize).copied().unwrap_or(0);
        let mut pairs = runs(few, |_, shared| shared >= TOLD);
        // nearly all of one of them, though other logs hold it too
        pairs.extend(runs(any, |(one, other), shared| shared >= TOLD && shared * 10 >= of(one).min(of(other)) * 8));
        pairs.sort_unstable();
        pairs.dedup();
        let pairs = pairs.into_iter().map(|(one, other)| (one as usize, other as usize)).collect();
        Self { pairs, common }
    }
}

/// The pairs that come as often as is asked for.
fn runs(mut pairs: Vec<(u32, u32)>, often: impl Fn((u32, u32), usize) -> bool) -> Vec<(u32, u32)> {
    pairs.sort_unstable();
    let runs = pairs.chunk_by(|one, other| one == other);
    runs.filter_map(|run| run.first().copied().filter(|pair| often(*pair, run.len()))).collect()
}

#[cfg(test)]
#[path = "shared_tests.rs"]
mod tests;
