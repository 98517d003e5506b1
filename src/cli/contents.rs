//! What a folder holds, as [`year`](crate::year) takes it: the logs are read from the disk one by one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::civil::Date;

use super::files::{leads_out, read_and_hash, read_file};
use super::hash::{self, Digests};
use super::layout::{ASSESSMENT, EVIDENCE, LEDGER, LogFile, REVIEWS, TOWNS, under};
use super::options::Options;
use super::rubric_file::RubricText;
use super::strays::Stray;
use super::{attachments, office};
use crate::diagnostic::Diagnostic;
use crate::evidence::{Attachment, Roster, Town, TownNo};
use crate::ledger::Ledger;
use crate::repair::Table;
use crate::report::{MadeOf, MadeOfFile};
use crate::reviews::Reviews;
use crate::rubric::Rubric;
use crate::year::{Files, LogOf, Year};

/// What a folder holds: the roster and the ledger, read, and where each town's log lies.
#[derive(Debug)]
pub struct Contents {
    /// The folder itself.
    pub folder: PathBuf,
    /// The towns.
    pub roster: Roster,
    /// What the office recorded; nothing where there is no ledger.
    pub ledger: Ledger,
    /// What the office decided of single records; `None` where the logs lie in no folder of an office.
    pub reviews: Option<Arc<Reviews>>,
    /// The log of each town that has one.
    pub logs: BTreeMap<TownNo, LogFile>,
    /// The logs of no town, as a folder of their own.
    pub strays: Option<Box<Contents>>,
    /// The options of the run, by which the logs are read.
    pub options: Options,
    /// Every file that was read or is to be: no result is ever written over one of them.
    pub inputs: Vec<PathBuf>,
    /// How many of the logs have been read.
    pub(super) read: AtomicUsize,
    /// What its files hold, where the result is to say of what it was made.
    pub(super) digests: Digests,
}

impl Contents {
    /// Logs alone, of these towns: no office has said anything of them.
    pub(super) fn of_logs(folder: PathBuf, roster: Roster, logs: BTreeMap<TownNo, LogFile>, options: Options) -> Self {
        Self {
            folder,
            roster,
            ledger: Ledger::default(),
            reviews: None,
            logs,
            strays: None,
            options,
            inputs: Vec::new(),
            read: AtomicUsize::new(0),
            digests: Digests::default(),
        }
    }

    /// Its year, by the rubric that it was kept for, and as it was at the end of a day, where one is given.
    pub(super) fn year<'a>(&'a self, rubric: &'a Rubric, as_of: Option<Date>) -> Year<'a> {
        let log = |(&no, log): (&TownNo, &'a LogFile)| {
            let town = self.roster.get(no)?;
            Some(LogOf { no, town, file: &log.file, alone: log.piped.is_some() })
        };
        Year {
            rubric,
            as_of,
            roster: &self.roster,
            ledger: &self.ledger,
            reviews: self.reviews.as_deref(),
            logs: self.logs.iter().filter_map(log).collect(),
            files: self,
            dialect: self.options.dialect,
        }
    }
}

impl Contents {
    /// Of what a result of it was made, where its files were hashed.
    pub(super) fn made_of(&self, rubric: &RubricText) -> Option<MadeOf> {
        let tables = [LEDGER, REVIEWS].into_iter().flat_map(|table| office::files(&self.folder, table));
        let tables = [ASSESSMENT.to_owned(), office::own(&self.folder, TOWNS)].into_iter().chain(tables);
        let logs = self.logs.values().map(|log| format!("{EVIDENCE}/{}", log.name()));
        let file =
            |name: String| Some(MadeOfFile { sha256: self.digests.of(&under(&self.folder, &name))?, file: name });
        self.digests.are_wanted().then(|| MadeOf {
            version: env!("CARGO_PKG_VERSION"),
            rubric: hash::of_text(&rubric.text),
            files: tables.chain(logs).filter_map(file).collect(),
        })
    }

    /// Every file that a run over a folder reads; among them what a result would replace, if a log names it, and where the
    /// next run would read it.
    pub(super) fn inputs_and(&self, target: Option<&Path>) -> Vec<PathBuf> {
        let is_input = |target: &&Path| self.is_named(target) || office::is_read(&self.folder, target);
        let named = target.filter(is_input).map(Path::to_owned);
        self.inputs.iter().cloned().chain(named).collect()
    }

    /// Whether a file that is there is one of the folder that a log may name: what it is called stands in one.
    fn is_named(&self, path: &Path) -> bool {
        let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else { return false };
        let mut logs = self.logs.values();
        let says = |log: &LogFile| {
            read_file(&log.path, &log.file, self.options, &mut Vec::new()).is_ok_and(|text| text.contains(&name))
        };
        path.is_file() && !leads_out(&self.folder, path) && logs.any(says)
    }

    /// Logs of no town, as a folder of their own: each for itself, beside the towns that it may be of.
    pub(super) fn of_strays(strays: Vec<Stray>, folder: &Path, roster: &Roster, options: Options) -> Option<Box<Self>> {
        if strays.is_empty() {
            return None;
        }
        let names =
            |no: TownNo| roster.get(no).into_iter().flat_map(|town| std::iter::once(&town.name).chain(&town.aliases));
        let town = |stray: &Stray| Town {
            name: stray.stem.clone(),
            group: String::new(),
            aliases: stray.of.iter().flat_map(|&no| names(no)).cloned().collect(),
        };
        let towns = strays.iter().map(town).collect();
        let logs = strays.into_iter().enumerate().map(|(at, stray)| (TownNo(at), stray.log)).collect();
        Some(Box::new(Self::of_logs(folder.to_owned(), Roster::new(towns), logs, options)))
    }
}

impl Files for Contents {
    fn log<'b>(
        &'b self,
        town: TownNo,
        bytes: &'b mut Vec<u8>,
        told: &mut Vec<Diagnostic>,
    ) -> Result<Cow<'b, str>, Box<Diagnostic>> {
        self.read.fetch_add(1, Ordering::Relaxed);
        match self.logs.get(&town) {
            Some(LogFile { piped: Some(piped), .. }) => Ok(Cow::Borrowed(piped)),
            Some(LogFile { path, file, .. }) => {
                read_and_hash(bytes, (path, file, Some(Table::Log)), &self.digests, self.options, told)
            }
            // only logs that are listed are asked for; else an empty text is an error of its own, and no score
            None => Ok(Cow::Borrowed("")),
        }
    }

    fn shown(&self, name: &str) -> String {
        under(&self.folder, name)
    }

    fn look_at(&self, attachments: &[Attachment], told: &mut Vec<Diagnostic>) {
        attachments::check(&self.folder, attachments, self.options.dialect.limits.in_full, told);
    }
}
