//! A record of the old year under the new rubric.

use super::Overlay;
use crate::assess::{Assessor, Tally};
use crate::evidence::Record;

/// What becomes of a record.
enum Carried<'a> {
    /// It is a record there.
    Over(Record<'a>),
    /// Its day is not known, so that it may lie in the year or before it.
    InDoubt(Record<'a>),
    /// It is none there: its kind is gone or counted otherwise, or its day lies before the year.
    Left,
}

impl Overlay<'_> {
    /// Counts a record of the old year under the new rubric, by an assessor of that.
    pub fn count(&self, assessor: &Assessor<'_>, tally: &mut Tally, record: &Record<'_>) {
        match self.carried(record) {
            Carried::Over(record) => assessor.count(tally, &record),
            Carried::InDoubt(record) => assessor.count_in_doubt(tally, &record),
            Carried::Left => {}
        }
    }

    fn carried<'a>(&self, record: &Record<'a>) -> Carried<'a> {
        let Some(&kind) = self.kinds.get(&record.kind) else { return Carried::Left };
        let (old, new) = (self.old.vocabulary.kind(record.kind), self.new.vocabulary.kind(kind));
        if old.counted_by != new.counted_by {
            return Carried::Left;
        }
        let level = record.level.filter(|_| new.has_level).and_then(|level| self.levels.get(&level).copied());
        let materials = record.materials.iter().filter_map(|no| self.materials.get(&no)).copied().collect();
        let carried = Record { kind, level, materials, ..record.clone() };
        match record.date {
            _ if new.standing => Carried::Over(carried),
            Some(day) if self.new.period.contains(day) => Carried::Over(carried),
            Some(_) => Carried::Left,
            None => Carried::InDoubt(carried),
        }
    }
}
