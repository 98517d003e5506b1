//! A year as a workbook: the ranking, what each rule took, a sheet a town, what waits for the office, and of what all of it
//! was made.

use std::io;

use ::csv::ReaderBuilder;
use rust_xlsxwriter::XlsxError;

use super::book::{Book, trouble};
use super::losses;
use super::page::Page;
use super::ranking::{self, Stated};
use crate::lang::{Lang, Text};
use crate::report::document::{Document, Item};
use crate::report::result::{Assessment, MadeOf, MadeOfFile};
use crate::report::{accepted, book};
use crate::sheet::Delimiter;
use crate::text;

/// A table of the office that goes into the workbook as it is written, with rows to fill in below it.
#[derive(Debug)]
pub struct Kept {
    /// The name of its sheet.
    pub name: Text,
    /// Its header and rows, as CSV that was understood before.
    pub text: String,
    /// What separates its cells.
    pub delimiter: Delimiter,
    /// By the name of a column, the words of which one is to be chosen.
    pub choices: Vec<([&'static str; 2], Vec<String>)>,
}

/// Writes the workbook.
///
/// # Errors
/// None that writing to memory can meet, and those of `out`.
pub fn write(out: &mut dyn io::Write, assessment: &Assessment, kept: &[Kept], lang: Lang) -> io::Result<()> {
    let bytes = made(assessment, kept, lang).map_err(trouble)?;
    out.write_all(&bytes)
}

fn made(assessment: &Assessment, kept: &[Kept], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::new(lang);
    let names = [text!("排名", "ranking"), text!("扣分分布", "points lost"), text!("依据", "made of")];
    let [first, lost, last] = names.map(|name| book.name(name.get(lang)));
    let kept_names: Vec<String> = kept.iter().map(|kept| book.name(kept.name.get(lang))).collect();
    let stated: Vec<Stated> = if assessment.standings.len() > book::MOST_STATED {
        Vec::new()
    } else {
        let with = assessment.ranked().into_iter().filter(|standing| standing.statement.is_some());
        let stated = with.map(|standing| {
            let name = book.name(&standing.town.name);
            let mut page = book.page();
            page.document(&book::signed(assessment, standing, lang))?;
            let scores = page.scores.iter().map(|cell| cell.as_ref().map(|cell| format!("'{name}'!{cell}"))).collect();
            Ok::<Stated, XlsxError>(Stated { town: standing.town.name.clone(), name, page, scores })
        });
        stated.collect::<Result<_, _>>()?
    };
    let mut page = ranking::page(assessment, &stated, &first, book.page())?;
    if assessment.standings.len() > book::MOST_STATED {
        page.lines(&[book::unstated()]);
    }
    book.add(page, &first)?;
    if !stated.is_empty() {
        let page = losses::page(assessment, book.page())?;
        book.add(page, &lost)?;
    }
    for Stated { page, name, .. } in stated {
        book.add(page, &name)?;
    }
    for (kept, name) in kept.iter().zip(&kept_names) {
        let page = table(kept, book.page())?;
        book.add(page, name)?;
    }
    let mut page = book.page();
    page.document(&made_of(assessment))?;
    book.add(page, &last)?;
    book.bytes()
}

/// A table of the office, with what can be chosen.
fn table(kept: &Kept, mut page: Page) -> Result<Page, XlsxError> {
    let mut reader = ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(kept.delimiter.byte());
    let mut header = Vec::new();
    for (at, row) in reader.from_reader(kept.text.as_bytes()).records().flatten().enumerate() {
        let mut below = page.row + 1;
        for (column, cell) in (0_u16..).zip(&row) {
            if at == 0 {
                page.head(column, cell)?;
                header.push(cell.trim().to_owned());
            } else {
                below = below.max(page.words(page.row, column, cell)?);
            }
        }
        page.row = below;
    }
    for (names, words) in &kept.choices {
        let at = header.iter().position(|head| names.contains(&head.as_str()));
        if let Some(column) = at.and_then(|at| u16::try_from(at).ok()) {
            page.choice(1..page.row, column, words)?;
        }
    }
    page.repeated(0, 1)?;
    Ok(page)
}

/// Of what it was made, and who answers for what.
fn made_of(assessment: &Assessment) -> Document {
    let mut document = Document::titled(assessment.heading(), None::<Text>);
    if let Some(MadeOf { version, rubric, files }) = &assessment.made_of {
        let mut lines = vec![
            text!("程序：kaohe {version}", "program: kaohe {version}"),
            text!("细则：SHA-256 {rubric}", "rubric: SHA-256 {rubric}"),
        ];
        lines.extend(
            files
                .iter()
                .map(|MadeOfFile { file, sha256 }| text!("{file}：SHA-256 {sha256}", "{file}: SHA-256 {sha256}")),
        );
        document.lines(lines);
    }
    let rules = assessment.rubric.rules.iter();
    let readings = rules.filter_map(|rule| Some((rule, rule.reading.as_ref()?)));
    let readings: Vec<Item> = readings
        .map(|(rule, reading)| Item { depth: 0, head: rule.id.clone(), text: reading.text.as_str().into() })
        .collect();
    if !readings.is_empty() {
        document.section(text!("细则的理解", "readings taken"));
        document.list(readings);
    }
    if let Some((title, accepted)) = accepted::all(assessment) {
        document.section(title);
        document.list(accepted.into_iter().map(Item::mere).collect());
    }
    document
}
