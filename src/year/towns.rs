//! Every town's log read, beside what the office holds on it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

use super::field::{Field, Scoring, Unsound};
use super::shared::{self, Marks};
use super::{LogOf, Year, later};
use crate::cores::on_all_cores;
use crate::diagnostic::{Diagnostic, Place, Problem, keep_foremost};
use crate::evidence::{Attachment, Identity, Log, LogRead, LogReader, Record, Town, TownNo, Verdicts, Whose};
use crate::ledger::Judgements;
use crate::sheet::Scanner;

/// Nothing stands for a town that the ledger does not name.
static NOTHING: Judgements = Judgements { rules: BTreeMap::new() };

/// One town's year, its log about to be read.
pub struct TownYear<'a, 't> {
    /// Its position on the roster.
    pub no: TownNo,
    /// The town.
    pub town: &'a Town,
    /// What stands for it in the ledger.
    pub judged: &'a Judgements,
    /// The name of its log for messages.
    pub file: &'a Arc<str>,
    year: &'t Year<'a>,
    log: Log<'t>,
    reader: &'t LogReader<'a>,
    met: &'t mut Met,
}

/// What a log holds beside its records.
#[derive(Debug, Default)]
struct Met {
    diagnostics: Vec<Diagnostic>,
    attachments: Vec<Attachment>,
    marks: Marks,
    later: usize,
}

impl TownYear<'_, '_> {
    /// Reads its log, record by record; to be called once. Tells what else it holds, the files that it names apart.
    pub fn records(&mut self, each: &mut dyn FnMut(&Record<'_>)) -> LogRead {
        if !self.year.rubric.looks_at_logs() {
            return LogRead::default();
        }
        let mut read = self.reader.read(self.log, &mut self.met.diagnostics, &mut |record| each(&record));
        self.met.marks = Marks(std::mem::take(&mut read.marks));
        self.met.attachments = std::mem::take(&mut read.attachments);
        self.met.later = read.later;
        read
    }

    /// Whether any of its records, once they are read, or of the office's rows on it is later than the day that is
    /// looked at.
    pub fn is_cut(&self) -> bool {
        self.met.later > 0 || self.year.is_later(self.no)
    }

    /// Which record each row of its log is.
    pub fn identities(&self) -> Vec<Identity> {
        self.reader.identities(self.log)
    }

    /// What is wrong in it so far.
    pub fn told(&self) -> &[Diagnostic] {
        &self.met.diagnostics
    }

    /// Tells something of rows of its log, given by line and title in the order of the file.
    pub fn tell<'w>(&mut self, of_rows: impl Iterator<Item = (usize, &'w str, impl Problem)>) {
        let mut of_rows = of_rows.peekable();
        let mut scanner = Scanner::with(Arc::clone(self.log.file), self.log.text, self.year.dialect);
        let (mut row, mut names) = (scanner.row(), None);
        // what is wrong with the table is told already
        while of_rows.peek().is_some() && scanner.next_row(&mut row, &mut Vec::new()) {
            let names = names.get_or_insert_with(|| row.names());
            if let Some((_, title, problem)) = of_rows.next_if(|(line, ..)| *line == row.line()) {
                let at = row.cells().position(|cell| cell.trim() == title).unwrap_or(0);
                self.met.diagnostics.push(Diagnostic::new(&problem, row.place_below(names, at)));
            }
        }
        self.met.diagnostics.sort_by_key(|told| told.place.line);
    }

    /// What the office decided of its records.
    pub fn verdicts(&self) -> &Verdicts {
        self.log.verdicts
    }
}

impl<'a> Year<'a> {
    /// What every town comes to, in the order of the roster; one whose log cannot be read is left out. What is wrong in
    /// the logs, and with the files that they name, is added to the diagnostics.
    ///
    /// # Errors
    /// A scoresheet does not add up.
    pub fn towns<S: Scoring<'a>>(&self, by: &S, diagnostics: &mut Vec<Diagnostic>) -> Result<Vec<S::Town>, Unsound> {
        let field = Field::default();
        self.each(
            diagnostics,
            || by.desk(),
            |town, desk| {
                by.begin(desk, town.no);
                let read = town.records(&mut |record| by.count(desk, record));
                by.settle(desk, town, &read, &field).map_err(|why| Unsound { town: town.town.name.clone(), why })
            },
        )
    }

    /// Reads the logs for nothing but what is wrong in them.
    pub fn look_through(&self, diagnostics: &mut Vec<Diagnostic>) {
        let read: Result<Vec<()>, std::convert::Infallible> = self.each(
            diagnostics,
            || (),
            |town, ()| {
                town.records(&mut |_| ());
                Ok(())
            },
        );
        drop(read);
    }

    /// What is made of every town, in the order of the roster, on all cores; what is wrong is told as by
    /// [`Self::towns`]. Towns that are read one after the other share a `desk`, so that nothing is made anew for each.
    ///
    /// # Errors
    /// What `make` meets.
    pub fn each<T: Send, D, E: Send>(
        &self,
        diagnostics: &mut Vec<Diagnostic>,
        desk: impl Fn() -> D + Send + Sync,
        make: impl Fn(&mut TownYear<'a, '_>, &mut D) -> Result<T, E> + Sync,
    ) -> Result<Vec<T>, E> {
        let reader = LogReader::new(self.rubric).as_of(self.as_of).in_dialect(self.dialect);
        let in_full = self.dialect.limits.in_full;
        // the bytes of a log are read into the same place as those of the one before it
        let towns = self.logs.par_iter().map_init(
            || (Vec::new(), desk()),
            |(bytes, desk), log| -> Result<(Option<T>, Met), E> {
                let mut met = Met::default();
                let text = match self.files.log(log.no, bytes, &mut met.diagnostics) {
                    Ok(text) => text,
                    Err(diagnostic) => return Ok((None, Met { diagnostics: vec![*diagnostic], ..met })),
                };
                let &LogOf { no, town, file, alone } = log;
                let judged = self.ledger.of(no).unwrap_or(&NOTHING);
                // what came by itself says neither whose it is nor where its files lie
                let whose = if alone { Whose::Nobody } else { Whose::Town(self.roster, no) };
                let verdicts = self.verdicts(&reader, log, &text, &mut met.diagnostics);
                let read = Log { file, text: &text, whose, verdicts: &verdicts };
                let mut town =
                    TownYear { no, town, judged, file, year: self, log: read, reader: &reader, met: &mut met };
                let made = make(&mut town, desk)?;
                if alone {
                    met.attachments.clear();
                }
                met.marks.keep(self.logs.len());
                if !in_full {
                    keep_foremost(&mut met.diagnostics);
                }
                Ok((Some(made), met))
            },
        );
        let towns: Vec<_> = on_all_cores(|| towns.collect());
        let before = diagnostics.len();
        let mut all = Vec::with_capacity(towns.len());
        let (mut named, mut marks) = (Vec::new(), Vec::with_capacity(towns.len()));
        let mut later = 0;
        for town in towns {
            let (made, met) = town?;
            later += met.later;
            diagnostics.extend(met.diagnostics);
            named.extend(met.attachments);
            marks.push(met.marks);
            all.extend(made);
        }
        shared::report(self, marks, &|log, each| self.read_again(&reader, log, each), diagnostics);
        if !named.is_empty() {
            self.files.look_at(&named, diagnostics);
            // each at its row, among what else is wrong with it
            let files = self.logs.iter().enumerate().map(|(at, log)| (&**log.file, at));
            let order: HashMap<&str, usize> = files.collect();
            let place =
                |told: &Diagnostic| (order.get(&*told.place.file).copied().unwrap_or(usize::MAX), told.place.line);
            if let Some(told) = diagnostics.get_mut(before..) {
                told.sort_by_key(place);
            }
        }
        diagnostics.extend(self.as_of.and_then(|day| later::told(self, later, day)));
        // what one file says of many towns
        if !in_full {
            keep_foremost(diagnostics);
        }
        Ok(all)
    }

    /// What the office decided of the records of a town's log. What no longer fits is added to the diagnostics.
    fn verdicts<'v>(
        &self,
        reader: &LogReader<'_>,
        log: &LogOf<'_>,
        text: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Cow<'v, Verdicts> {
        let Some(reviews) = self.reviews else { return Cow::Borrowed(Verdicts::NONE) };
        let &LogOf { no, town, file, .. } = log;
        let identities =
            if reviews.has(no) { reader.identities(Log::alone(file, text, Whose::Nobody)) } else { Vec::new() };
        Cow::Owned(reviews.matched((no, &town.name), &identities, diagnostics).verdicts(diagnostics))
    }

    /// Hands on every record of a log once more that may count.
    fn read_again(&self, reader: &LogReader<'_>, log: &LogOf<'_>, each: &mut dyn FnMut(&Record<'_>, Place, [&str; 2])) {
        let mut bytes = Vec::new();
        if let Ok(text) = self.files.log(log.no, &mut bytes, &mut Vec::new()) {
            let whose = Whose::Town(self.roster, log.no);
            let verdicts = self.verdicts(reader, log, &text, &mut Vec::new());
            reader.with_places(Log { file: log.file, text: &text, whose, verdicts: &verdicts }, each);
        }
    }
}
