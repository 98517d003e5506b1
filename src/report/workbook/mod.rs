//! Workbooks: the same documents in one more dialect, and a year as a workbook that can be clicked through, with formulas
//! where a number is settled. Whatever comes from outside stands in cells as text and is never a formula or a link.

mod blocks;
mod book;
mod losses;
mod page;
mod ranking;
mod statement;
mod year;

use std::io;

pub use self::year::{Kept, write};

use self::book::{Book, trouble};
use super::document::Document;
use crate::lang::Lang;

/// A document as a workbook of one sheet.
///
/// # Errors
/// None that writing to memory can meet.
pub(super) fn document(document: &Document, lang: Lang) -> io::Result<Vec<u8>> {
    let mut book = Book::new(lang);
    let name = book.name(document.title(lang));
    let mut page = book.page();
    page.document(document).and_then(|_| book.add(page, &name)).map_err(trouble)?;
    book.bytes().map_err(trouble)
}
