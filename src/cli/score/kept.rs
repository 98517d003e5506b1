//! The tables of the office that go into a workbook: the ledger and the reviews whole, each with a row for what is open.

use std::sync::Arc;

use anyhow::Result;

use super::pending;
use crate::cli::contents::Contents;
use crate::cli::layout::{REVIEWS, under};
use crate::cli::reviewed::{self, Deed};
use crate::cli::trouble::{not_appended, trouble};
use crate::evidence::Decision;
use crate::lang::Lang;
use crate::repair::{Appending, Lacking};
use crate::report::{Assessment, Kept};
use crate::reviews::COLUMNS;
use crate::sheet::decode_told;
use crate::text;

/// The ledger as `--pending` writes it, and the reviews as `kaohe review` does.
///
/// # Errors
/// One of them cannot be read again or added to.
pub(super) fn tables(contents: &Contents, assessment: &Assessment<'_>, lang: Lang) -> Result<Vec<Kept>> {
    let delimiter = contents.options.dialect.delimiter;
    let (ledger, _) = pending::appended(contents, assessment, lang)?;
    let towns = contents.roster.towns.iter().map(|town| town.name.clone()).collect();
    let rules = assessment.rubric.rules.iter().map(|rule| rule.id.clone()).collect();
    let verdicts = Decision::ALL.iter().map(|decision| lang.pick(decision.zh(), decision.en()).to_owned()).collect();
    let ledger = Kept {
        name: text!("待定", "pending"),
        text: text_of(&ledger, lang)?,
        delimiter,
        choices: vec![(["镇", "town"], towns), (["条款", "rule"], rules)],
    };
    let reviews = Kept {
        name: text!("审核", "reviews"),
        text: text_of(&reviews(contents, assessment, lang)?, lang)?,
        delimiter,
        choices: vec![(["认定", "verdict"], verdicts)],
    };
    Ok(vec![ledger, reviews])
}

/// The reviews with a row for each record that nobody has decided on.
fn reviews(contents: &Contents, assessment: &Assessment<'_>, lang: Lang) -> Result<Vec<u8>> {
    let there = pending::table(&contents.folder, REVIEWS, lang)?.unwrap_or_default();
    let file: Arc<str> = under(&contents.folder, REVIEWS).into();
    let dialect = contents.options.dialect;
    let appending = Appending { file: &file, columns: &COLUMNS, dialect, lang, lacking: Lacking::Added };
    let kept_in = appending.kept_in(&there);
    let mut number = contents.reviews.as_ref().map_or(0, |reviews| reviews.greatest);
    let deed = Deed { open: true, rest: false, take_over: false, by: "", on: "" };
    let towns = reviewed::towns(contents, assessment.rubric)?;
    let open: Vec<Vec<String>> =
        towns.iter().flat_map(|(_, town)| town.rows(deed, &mut number, kept_in).rows).collect();
    appending.append(Some(&there), &open).map_err(|_| not_appended(&file, lang))
}

/// The text of a table that was understood before.
fn text_of(bytes: &[u8], lang: Lang) -> Result<String> {
    let unread = |_| trouble(lang, &text!("表读不出来", "a table cannot be read again"));
    decode_told(&Arc::from(""), bytes).map(|decoded| decoded.text.into_owned()).map_err(unread)
}
