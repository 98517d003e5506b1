//! A year of one office: every town's log read, beside what the office holds on it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use anyhow::{Context as _, Result};
use jiff::civil::Date;
use rayon::prelude::*;

use super::cores::on_all_cores;
use super::files::read_file_into;
use super::folder::Contents;
use super::logs::LogFile;
use super::nowhere::CountsNowhere;
use super::shared::{self, Marks};
use super::{attachments, later};
use crate::assess::Citations;
use crate::diagnostic::{Diagnostic, Place, keep_foremost};
use crate::evidence::{Attachment, Identity, Log, LogRead, LogReader, Record, Town, TownNo, Verdicts, Whose};
use crate::ledger::Judgements;
use crate::rubric::Rubric;
use crate::sheet::Scanner;

/// Nothing stands for a town that the ledger does not name.
static NOTHING: Judgements = Judgements { rules: BTreeMap::new() };

/// One town's year, its log about to be read.
pub(super) struct TownYear<'a, 't> {
    /// Its position on the roster.
    pub(super) no: TownNo,
    /// The town.
    pub(super) town: &'a Town,
    /// What stands for it in the ledger.
    pub(super) judged: &'a Judgements,
    /// Its log.
    pub(super) file: &'a LogFile,
    contents: &'a Contents,
    log: Log<'t>,
    rubric: &'a Rubric,
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
    pub(super) fn records(&mut self, each: &mut dyn FnMut(&Record<'_>)) -> LogRead {
        if !self.rubric.looks_at_logs() {
            return LogRead::default();
        }
        let Met { diagnostics, marks, .. } = &mut *self.met;
        let mut read = self.reader.read(self.log, diagnostics, &mut |record| {
            marks.add(&record);
            each(&record);
        });
        self.met.attachments = std::mem::take(&mut read.attachments);
        self.met.later = read.later;
        read
    }

    /// Whether any of its records, once they are read, or of the office's rows on it is later than the day that is
    /// looked at.
    pub(super) fn is_cut(&self) -> bool {
        self.met.later > 0 || self.contents.is_later(self.no)
    }

    /// Which record each row of its log is.
    pub(super) fn identities(&self) -> Vec<Identity> {
        self.reader.identities(self.log)
    }

    /// What is wrong in it so far.
    pub(super) fn told(&self) -> &[Diagnostic] {
        &self.met.diagnostics
    }

    /// Tells which of its records count for no rule.
    pub(super) fn tell_nowhere(&mut self, rubric: &Rubric, citations: &Citations) {
        let mut nowhere = citations.nowhere().peekable();
        let mut scanner = Scanner::with(Arc::clone(self.log.file), self.log.text, self.contents.options.dialect);
        let mut row = scanner.row();
        // what is wrong with the table is told already
        while nowhere.peek().is_some() && scanner.next_row(&mut row, &mut Vec::new()) {
            if let Some(record) = nowhere.next_if(|(_, record)| record.line == row.line()) {
                let title = row.cells().position(|cell| cell.trim() == record.1.title).unwrap_or(0);
                let told = Diagnostic::new(&CountsNowhere::new(rubric, record), row.place(title));
                self.met.diagnostics.push(told);
            }
        }
        self.met.diagnostics.sort_by_key(|told| told.place.line);
    }

    /// What the office decided of its records.
    pub(super) fn verdicts(&self) -> &Verdicts {
        self.log.verdicts
    }
}

/// What the office decided of the records of a town's log. What no longer fits is added to the diagnostics.
fn verdicts<'v>(
    contents: &Contents,
    reader: &LogReader<'_>,
    no: TownNo,
    (file, text): (&Arc<str>, &str),
    diagnostics: &mut Vec<Diagnostic>,
) -> Cow<'v, Verdicts> {
    let Some(reviews) = &contents.reviews else { return Cow::Borrowed(Verdicts::NONE) };
    let name = contents.roster.get(no).map_or("", |town| &town.name);
    let identities =
        if reviews.has(no) { reader.identities(Log::alone(file, text, Whose::Nobody)) } else { Vec::new() };
    Cow::Owned(reviews.matched((no, name), &identities, diagnostics).verdicts(diagnostics))
}

/// What is made of every town, in the order of the roster, on all cores, by the rubric that its log was kept for and
/// as it is at the end of a day, where one is given. What is wrong in the logs, and with the files that they name, is
/// added to the diagnostics; a town whose log cannot be read is left out. Towns that are read one after the other share
/// a `desk`, so that nothing is made anew for each.
///
/// # Errors
/// What `make` meets.
pub(super) fn each_town<'a, T: Send, D>(
    contents: &'a Contents,
    (rubric, as_of): (&'a Rubric, Option<Date>),
    diagnostics: &mut Vec<Diagnostic>,
    desk: impl Fn() -> D + Send + Sync,
    make: impl Fn(&mut TownYear<'a, '_>, &mut D) -> Result<T> + Sync,
) -> Result<Vec<T>> {
    let reader = LogReader::new(rubric).as_of(as_of).in_dialect(contents.options.dialect);
    let logs: Vec<(TownNo, &LogFile)> = contents.logs.iter().map(|(town, log)| (*town, log)).collect();
    // the bytes of a log are read into the same place as those of the one before it
    let towns = logs.par_iter().map_init(
        || (Vec::new(), desk()),
        |(bytes, desk), &(no, file)| -> Result<(Option<T>, Met)> {
            let mut met = Met::default();
            let town = contents.roster.get(no).context("a log of a town that is not on the roster")?;
            let read = match file.piped.as_deref() {
                Some(piped) => Ok(Cow::Borrowed(piped)),
                None => read_file_into(bytes, &file.path, &file.file, contents.options, &mut met.diagnostics),
            };
            let text = match read {
                Ok(text) => text,
                Err(diagnostic) => return Ok((None, Met { diagnostics: vec![*diagnostic], ..met })),
            };
            let judged = contents.ledger.of(no).unwrap_or(&NOTHING);
            // what comes through a pipe says neither whose it is nor where its files lie
            let whose = if file.piped.is_some() { Whose::Nobody } else { Whose::Town(&contents.roster, no) };
            let verdicts = verdicts(contents, &reader, no, (&file.file, &text), &mut met.diagnostics);
            let log = Log { file: &file.file, text: &text, whose, verdicts: &verdicts };
            let made = make(
                &mut TownYear { no, town, judged, file, contents, log, rubric, reader: &reader, met: &mut met },
                desk,
            )?;
            if file.piped.is_some() {
                met.attachments.clear();
            }
            met.marks.keep(logs.len());
            keep_foremost(contents.options.dialect.limits.kept, &mut met.diagnostics);
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
    shared::report(
        contents,
        &logs,
        marks,
        &|no, log, each| read_again(contents, &reader, (no, log), each),
        diagnostics,
    );
    if !named.is_empty() {
        attachments::check(&contents.folder, &named, contents.options.dialect.limits.kept, diagnostics);
        // each at its row, among what else is wrong with it
        let order: HashMap<&str, usize> = logs.iter().enumerate().map(|(at, (_, log))| (&*log.file, at)).collect();
        let place = |told: &Diagnostic| (order.get(&*told.place.file).copied().unwrap_or(usize::MAX), told.place.line);
        if let Some(told) = diagnostics.get_mut(before..) {
            told.sort_by_key(place);
        }
    }
    diagnostics.extend(as_of.and_then(|day| later::told(contents, later, day)));
    // what one file says of many towns
    keep_foremost(contents.options.dialect.limits.kept, diagnostics);
    Ok(all)
}

/// Hands on every record of a log once more that may count.
fn read_again(
    contents: &Contents,
    reader: &LogReader<'_>,
    (no, log): (TownNo, &LogFile),
    each: &mut dyn FnMut(&Record<'_>, Place, [&str; 2]),
) {
    let mut bytes = Vec::new();
    let read = match log.piped.as_deref() {
        Some(piped) => Ok(Cow::Borrowed(piped)),
        None => read_file_into(&mut bytes, &log.path, &log.file, contents.options, &mut Vec::new()),
    };
    if let Ok(text) = read {
        let whose = Whose::Town(&contents.roster, no);
        let verdicts = verdicts(contents, reader, no, (&log.file, &text), &mut Vec::new());
        reader.with_places(Log { file: &log.file, text: &text, whose, verdicts: &verdicts }, each);
    }
}
