//! A town made by hand: its records and what the ledger says of it.

use kaohe::assess::{Assessor, Scoresheet, Settlement, Tally};
use kaohe::diagnostic::Place;
use kaohe::evidence::{Record, Review};
use kaohe::ledger::{Award, Entry, Judgements};
use kaohe::rubric::{CountedBy, Look, MaterialSet, Rubric, RuleNo};

/// Records and judgements, no files.
#[derive(Debug, Clone, Default)]
pub(crate) struct Town {
    pub(crate) records: Vec<Record<'static>>,
    pub(crate) judged: Judgements,
}

impl Town {
    /// Adds a row as test data writes it: `2018-03-08, training, 通知；内容, level=南通, count=2, review=pending, times=3`.
    pub(crate) fn log(&mut self, rubric: &Rubric, row: &str) {
        let words = &rubric.vocabulary;
        let mut cells = row.split(',').map(str::trim);
        let date = match cells.next() {
            Some("-") => None,
            Some(day) => Some(day.parse().unwrap_or_else(|why| panic!("`{row}`: {why}"))),
            None => panic!("an empty row"),
        };
        let kind = cells.next().and_then(|word| words.kind_named(word)).unwrap_or_else(|| panic!("no kind in `{row}`"));
        let mut record = Record {
            line: 0,
            date,
            kind,
            title: "一次".into(),
            count: 1,
            total: 0,
            level: None,
            materials: MaterialSet::default(),
            review: Review::Accepted,
        };
        let mut times = 1;
        let whole = |text: &str| text.parse::<u64>().unwrap_or_else(|_| panic!("`{text}` in `{row}`"));
        for cell in cells {
            match cell.split_once('=') {
                None => {
                    let named = |m| words.material_named(m).unwrap_or_else(|| panic!("material `{m}` in `{row}`"));
                    record.materials = cell.split('；').map(named).collect();
                }
                Some(("level", level)) => {
                    record.level = Some(words.level_named(level).unwrap_or_else(|| panic!("level in `{row}`")));
                }
                Some(("count", n)) => record.count = whole(n),
                Some(("total", n)) => record.total = whole(n),
                Some(("times", n)) => times = whole(n),
                Some(("review", "accepted")) => record.review = Review::Accepted,
                Some(("review", "rejected")) => record.review = Review::Rejected("不属实".into()),
                Some(("review", "pending")) => record.review = Review::Pending,
                Some(_) => panic!("`{cell}` in `{row}`"),
            }
        }
        Self::check(rubric, &record, row);
        for _ in 0..times {
            self.push(record.clone());
        }
    }

    /// What no reader would let through proves nothing about the engine.
    fn check(rubric: &Rubric, record: &Record<'_>, row: &str) {
        let kind = rubric.vocabulary.kind(record.kind);
        assert_eq!(record.level.is_some(), kind.has_level, "level in `{row}`");
        assert_eq!(record.total > 0, kind.counted_by == CountedBy::Ratio, "total in `{row}`");
        assert!(record.count == 1 || kind.counted_by != CountedBy::Event, "count in `{row}`");
        let in_time = |day| rubric.period.contains(day) || (kind.standing && day <= rubric.period.to());
        assert!(record.date.map_or(kind.standing, in_time), "date in `{row}`");
    }

    /// Adds a record on the next line, the header being the first.
    pub(crate) fn push(&mut self, mut record: Record<'static>) {
        record.line = self.records.len() + 2;
        self.records.push(record);
    }

    /// The office finds so many.
    pub(crate) fn find(&mut self, rule: RuleNo, count: u64) {
        self.judged.rules.entry(rule).or_default().findings.push(entry(count));
    }

    /// The office rules, marks or enters a proportion, in place of what it said before. On a rule that only the
    /// office can find, the reader of the ledger makes a ruling the finding too.
    pub(crate) fn award(&mut self, rubric: &Rubric, rule: RuleNo, award: Award) {
        let judgement = self.judged.rules.entry(rule).or_default();
        judgement.award = Some(entry(award));
        if matches!(rubric.rule(rule).look, Look::Finding { .. }) && judgement.findings.is_empty() {
            judgement.findings.push(entry(1));
        }
    }

    /// Its tally.
    pub(crate) fn tally(&self, assessor: &Assessor<'_>) -> Tally {
        let mut tally = assessor.tally();
        for record in &self.records {
            assessor.count(&mut tally, record);
        }
        tally
    }

    /// Its scoresheet, whose lines add up.
    pub(crate) fn sheet(&self, assessor: &Assessor<'_>) -> Scoresheet {
        let tally = self.tally(assessor);
        Settlement::new(assessor, &tally, &self.judged).sheet().unwrap_or_else(|why| panic!("{why}"))
    }
}

/// A row of the ledger.
fn entry<T>(what: T) -> Entry<T> {
    let place = Place::file("ledger.csv");
    Entry { what, reason: "核实".to_owned(), by: "张".to_owned(), date: None, id: None, supersedes: None, place }
}
