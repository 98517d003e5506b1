//! A town made by hand: its records and what the ledger says of it.

use std::sync::Arc;

use kaohe::assess::{Assessor, Scoresheet, Settlement, Tally};
use kaohe::diagnostic::{Place, Severity};
use kaohe::evidence::{Log, LogReader, Record, Whose};
use kaohe::ledger::{Award, Entry, Judgements};
use kaohe::rubric::{Look, Rubric, RuleNo};

use super::verdicts::taken_over;

/// Records and judgements, no files.
#[derive(Debug, Clone, Default)]
pub(crate) struct Town {
    pub(crate) records: Vec<Record<'static>>,
    pub(crate) judged: Judgements,
}

impl Town {
    /// Adds the records of a log that is expected to hold no mistake, though it may warn of some. What it says of its own review is taken for the office's
    /// word.
    pub(crate) fn log(&mut self, rubric: &Rubric, log: &str) {
        let (reader, file, mut mistakes) = (LogReader::new(rubric), Arc::from("log.csv"), Vec::new());
        let alone = Log::alone(&file, log, Whose::Nobody);
        let verdicts = taken_over(&reader, alone);
        let log = Log { verdicts: &verdicts, ..alone };
        reader.read(log, &mut mistakes, &mut |record| self.push(record.into_owned()));
        mistakes.retain(|mistake| mistake.severity == Severity::Error);
        assert_eq!(mistakes, []);
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
    let (reason, by, about) = ("核实".to_owned(), "张".to_owned(), String::new());
    Entry { what, reason, by, date: None, about, id: None, supersedes: None, place }
}
