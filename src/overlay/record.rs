//! A record of the old year under the new rubric.

use super::Overlay;
use crate::assess::{Assessor, Tally};
use crate::evidence::Record;

impl Overlay<'_> {
    /// Counts a record of the old year under the new rubric, by an assessor of that.
    pub fn count(&self, assessor: &Assessor<'_>, tally: &mut Tally, record: &Record<'_>) {
        if let Some(record) = self.carried(record) {
            assessor.count(tally, &record);
        }
    }

    /// The record that it is there; none where its kind is gone or counted otherwise, or its day lies before the year.
    ///
    /// A standing fact of an earlier year, of a kind that stands no more, goes over without its day: nobody had reason to
    /// log that it was renewed, so that whether it counts is unknown.
    pub fn carried<'a>(&self, record: &Record<'a>) -> Option<Record<'a>> {
        let &kind = self.kinds.get(&record.kind)?;
        let (old, new) = (self.old.vocabulary.kind(record.kind), self.new.vocabulary.kind(kind));
        let lapsed = old.standing && !new.standing;
        let in_time = |day| old.standing || new.standing || self.new.period.contains(day);
        if old.counted_by != new.counted_by || !record.date.is_none_or(in_time) {
            return None;
        }
        let date = record.date.filter(|&day| !lapsed || self.new.period.contains(day));
        let level = record.level.filter(|_| new.has_level).and_then(|level| self.levels.get(&level).copied());
        let materials = record.materials.iter().filter_map(|no| self.materials.get(&no)).copied().collect();
        Some(Record { date, kind, level, materials, ..record.clone() })
    }
}
