//! The tables of a folder that are read as a whole: the roster, the ledger, the reviews.

use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::{Code, Diagnostic, Place, Problem, any_error};
use crate::evidence::{Roster, Unreviewed, read_roster_in};
use crate::lang::Text;
use crate::ledger::{Ledger, LedgerReader};
use crate::reviews::{Reviews, ReviewsReader};
use crate::rubric::Rubric;
use crate::sheet::Dialect;
use crate::text;

/// A table, not yet read.
#[derive(Debug, Clone, Default)]
pub struct TableText {
    /// Its name for messages.
    pub file: Arc<str>,
    /// Its text; `None` where it cannot be had.
    pub text: Option<String>,
    /// What was told of that.
    pub told: Vec<Diagnostic>,
}

/// The tables of a folder, not yet read.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    /// The roster.
    pub towns: TableText,
    /// The ledgers, which are read as one.
    pub ledgers: Vec<TableText>,
    /// What is told of files beside them that are not read.
    pub beside: Vec<Diagnostic>,
    /// Where a ledger is missed if there is none; `None` where it is one of those.
    pub no_ledger: Option<Arc<str>>,
    /// The reviews, which are read as one.
    pub reviews: Vec<TableText>,
}

/// By what tables are read.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'r> {
    /// The rubric.
    pub rubric: &'r Rubric,
    /// The day at whose end the year is looked at, where one is given.
    pub as_of: Option<Date>,
    /// What becomes of records that nobody has reviewed.
    pub unreviewed: Unreviewed,
    /// How the tables are written, and how large they may be.
    pub dialect: Dialect,
}

/// The tables of a folder.
#[derive(Debug, Default)]
pub struct Tables {
    /// The towns.
    pub roster: Roster,
    /// The text of the roster, where nothing is wrong with it: by a wrong one no other table is read.
    pub listed: Option<TableText>,
    /// What the office recorded; nothing where there is no ledger.
    pub ledger: Ledger,
    /// What the office decided of single records.
    pub reviews: Option<Arc<Reviews>>,
}

impl Tables {
    /// Reads them. What is wrong is added to the diagnostics; what is returned then is what could be understood, and
    /// nothing to score by.
    pub fn read(texts: Texts, reading: Reading<'_>, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let Reading { rubric, as_of, unreviewed, dialect } = reading;
        let Texts { mut towns, mut ledgers, beside, no_ledger, mut reviews } = texts;
        diagnostics.append(&mut towns.told);
        let mut in_roster = Vec::new();
        let text = towns.text.as_deref();
        let roster = text.map(|text| read_roster_in(dialect, &towns.file, text, &mut in_roster)).unwrap_or_default();
        // where the roster is broken, every name that it does not hold is no mistake of its own
        let listed = Some(towns).filter(|towns| towns.text.is_some() && !any_error(&in_roster));
        diagnostics.append(&mut in_roster);

        let mut ledger = Ledger::default();
        diagnostics.extend(ledgers.iter_mut().flat_map(|table| std::mem::take(&mut table.told)));
        if listed.is_some() {
            let texts: Vec<_> = ledgers.iter().map(|table| (Arc::clone(&table.file), table.text.as_deref())).collect();
            let reader = LedgerReader::new(&roster, rubric).as_of(as_of).in_dialect(dialect);
            ledger = reader.read_all(&texts, diagnostics);
        }
        diagnostics.extend(beside);
        let is_blank = ledger.is_blank;
        let missed = match ledgers.first() {
            Some(first) => is_blank.then(|| Arc::clone(&first.file)),
            None => no_ledger,
        };
        diagnostics.extend(missed.map(|file| Diagnostic::new(&NoLedger { is_blank }, Place::file(file))));
        let reviews = listed.is_some().then(|| {
            diagnostics.extend(reviews.iter_mut().flat_map(|table| std::mem::take(&mut table.told)));
            let reader = ReviewsReader::new(&roster, rubric).as_of(as_of).in_dialect(dialect).unreviewed(unreviewed);
            let texts = reviews.iter().filter_map(|table| Some((&table.file, table.text.as_deref()?)));
            Arc::new(reader.read(texts, diagnostics))
        });
        Self { roster, listed, ledger, reviews }
    }
}

/// No ledger, or nothing in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NoLedger {
    /// Whether it is there, with a header alone.
    pub(crate) is_blank: bool,
}

impl Problem for NoLedger {
    fn code(&self) -> Code {
        Code::F036
    }

    fn text(&self) -> Text {
        if self.is_blank {
            text!(
                "ledger.csv 只有表头：查实、裁定和评分一条也没有",
                "a header alone in ledger.csv: no finding, ruling or mark is recorded"
            )
        } else {
            text!(
                "没有 ledger.csv：查实、裁定和评分一条也没有",
                "no ledger.csv: no finding, ruling or mark is recorded"
            )
        }
    }

    fn help(&self) -> Option<Text> {
        Some(text!(
            "有查实、裁定或评分的，记进 ledger.csv；确实没有的，不用改",
            "record what was found, ruled or marked in ledger.csv; if there is nothing, leave it"
        ))
    }
}
