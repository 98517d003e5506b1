//! A workbook while it is made: its sheets with their names, and the looks of cells.

use std::io;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::page::Page;
use crate::lang::Lang;

/// The longest name of a sheet, in characters.
const LONGEST_NAME: usize = 31;

/// The sheets, in their order.
pub(super) struct Book {
    workbook: Workbook,
    lang: Lang,
    /// Their names in small letters: spreadsheets take those that differ in nothing else for one.
    names: Vec<String>,
}

/// How cells look.
#[derive(Debug, Clone)]
pub(super) struct Looks {
    pub(super) title: Format,
    pub(super) section: Format,
    pub(super) line: Format,
    pub(super) head: Format,
    pub(super) words: Format,
    pub(super) number: Format,
    pub(super) quiet: Format,
    pub(super) sum: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = || Format::new().set_font_name("Microsoft YaHei").set_font_size(10).set_align(FormatAlign::Top);
        let ruled = || plain().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x00BF_BFBF));
        Self {
            title: plain().set_bold().set_font_size(14),
            section: plain().set_bold().set_font_size(11).set_text_wrap(),
            line: plain().set_text_wrap(),
            head: ruled().set_bold().set_text_wrap().set_background_color(Color::RGB(0x00E7_EDF3)),
            words: ruled().set_text_wrap(),
            number: ruled().set_align(FormatAlign::Right),
            // nothing where it is nought
            quiet: ruled().set_align(FormatAlign::Right).set_num_format("General;-General;"),
            sum: ruled().set_bold().set_text_wrap().set_background_color(Color::RGB(0x00F5_F5F5)),
        }
    }
}

impl Book {
    pub(super) fn new(lang: Lang) -> Self {
        Self { workbook: Workbook::new(), lang, names: Vec::new() }
    }

    /// A name that no sheet has yet: what cannot stand in one left out, cut to what fits.
    pub(super) fn name(&mut self, wanted: &str) -> String {
        let allowed = |c: &char| !c.is_control() && !"[]:*?/\\'".contains(*c);
        let clean: String = wanted.chars().filter(allowed).collect();
        let clean = match clean.trim() {
            // the one name that Excel keeps for itself
            name if name.is_empty() || name.eq_ignore_ascii_case("history") => format!("{name}_"),
            name => name.to_owned(),
        };
        let mut numbers = 1..;
        loop {
            let number = numbers.next().filter(|&number| number > 1);
            let end = number.map_or_else(String::new, |number| format!("~{number}"));
            let mut name = clean.clone();
            // sheets count in UTF-16
            while name.encode_utf16().count() + end.len() > LONGEST_NAME {
                name.pop();
            }
            name.push_str(&end);
            let key = name.to_lowercase();
            if !self.names.contains(&key) {
                self.names.push(key);
                return name;
            }
        }
    }

    /// An empty page in this language.
    pub(super) fn page(&self) -> Page {
        Page::new(Worksheet::new(), Looks::new(), self.lang)
    }

    /// Adds a page under a name of [`Book::name`].
    pub(super) fn add(&mut self, page: Page, name: &str) -> Result<(), XlsxError> {
        let mut sheet = page.finish()?;
        sheet.set_name(name)?;
        self.workbook.push_worksheet(sheet);
        Ok(())
    }

    /// The bytes of the file: the same for the same sheets, whenever it is made.
    pub(super) fn bytes(mut self) -> Result<Vec<u8>, XlsxError> {
        let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
        self.workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
        self.workbook.save_to_buffer()
    }
}

/// The trouble of a crate as that of writing.
pub(super) fn trouble(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}
