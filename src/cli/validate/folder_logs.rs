//! Logs that are read together, because they lie in one folder.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Result;

use super::asked::Asked;
use super::context::Context;
use super::inspection::Inspection;
use super::subject::Given;
use crate::cli::console::Console;
use crate::cli::contents::Contents;
use crate::cli::copies;
use crate::cli::day;
use crate::cli::layout::LogFile;
use crate::cli::needed::not_read;
use crate::cli::options::Options;
use crate::cli::problem::FileProblem;
use crate::diagnostic::{Diagnostic, Place};
use crate::evidence::{Roster, Town, TownNo};
use crate::report::Holds;
use crate::sheet::key;
use crate::text;

/// The logs that are read by one context.
pub(super) struct FolderLogs {
    /// The assessment folder in which they lie, where they lie in one.
    pub(super) folder: Option<PathBuf>,
    /// Where the files lie that they name.
    pub(super) base: PathBuf,
    /// `None` where what it rests on is broken, which has been told.
    pub(super) context: Option<Context>,
    pub(super) logs: Vec<Given>,
}

impl FolderLogs {
    /// Reads them.
    ///
    /// # Errors
    /// A scoresheet does not add up: a mistake of the program.
    pub(super) fn read(self, asked: Asked<'_>, console: &mut Console<'_>, inspection: &mut Inspection) -> Result<()> {
        let Some(context) = self.context.filter(|_| !self.logs.is_empty()) else { return Ok(()) };
        if !context.rubric.looks_at_logs() {
            for log in self.logs {
                inspection.found.push(not_read(Arc::clone(&log.file)));
                inspection.check(&*log.file, Holds::Log);
            }
            return Ok(());
        }
        let contents = taken_for_towns(self.logs, (self.base, &context), asked.options, inspection);
        let assessor = day::assessor(&context.rubric, asked.as_of, asked.lang)?;
        let read = inspection.read_logs(&contents, &assessor, (asked.lang, console))?;
        let period = context.rubric.period;
        inspection.day = Some(period.month_end((period.months() * 3 / 4).saturating_sub(1)));
        inspection.without_ledger |= asked.as_of.is_some() && context.contents.is_none();
        if context.is_sound {
            inspection.keep_years(&contents, read, &context.rubric);
        }
        Ok(())
    }
}

/// What the logs are read with: each log taken for the town after which it is named.
fn taken_for_towns(
    logs: Vec<Given>,
    (base, context): (PathBuf, &Context),
    options: Options,
    inspection: &mut Inspection,
) -> Contents {
    let known = context.contents.as_ref();
    let mut towns: Vec<Town> = known.map(|contents| contents.roster.towns.clone()).unwrap_or_default();
    let mut taken: BTreeMap<TownNo, LogFile> = BTreeMap::new();
    for Given { path, file, piped, .. } in logs {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let of = known.and_then(|contents| contents.roster.find(&stem));
        if let (None, Some(contents)) = (of, known) {
            let near = contents.roster.suggest(&key(&stem)).map(str::to_owned).into_iter().collect();
            let problem = FileProblem::NoTown { written: stem.clone(), near };
            inspection.found.push(Diagnostic::new(&problem, Place::file(Arc::clone(&file))));
        }
        let free = of.filter(|no| !taken.contains_key(no));
        let no = free.unwrap_or_else(|| {
            if let Some(first) = of.and_then(|no| taken.get(&no)) {
                let problem = FileProblem::TwoLogs {
                    town: stem.clone(),
                    other: first.file.to_string(),
                    alike: copies::alike(&first.path, &path),
                };
                let told = Diagnostic::new(&problem, Place::file(Arc::clone(&file)));
                let other = Place::file(Arc::clone(&first.file));
                inspection.found.push(told.also(other, text!("另一份", "the other")));
            }
            // 白蒲镇(1).csv is the log of 白蒲镇 too
            let aliases = copies::original(&stem).map(str::to_owned).into_iter().collect();
            towns.push(Town { name: stem, group: String::new(), aliases });
            TownNo(towns.len() - 1)
        });
        taken.insert(no, LogFile { path, file, piped });
    }
    let ledger = known.map(|contents| contents.ledger.clone()).unwrap_or_default();
    let reviews = known.and_then(|contents| contents.reviews.clone());
    Contents { ledger, reviews, ..Contents::of_logs(base, Roster::new(towns), taken, options) }
}
