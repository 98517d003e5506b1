//! One sheet while it is filled, from the top: the blocks of a document, each drawn once.

use std::collections::BTreeMap;
use std::ops::Range;

use rust_xlsxwriter::{DataValidation, Format, Formula, Worksheet, XlsxError, utility};

use super::book::Looks;
use crate::lang::{Lang, Text};
use crate::points::Points;
use crate::report::text::{plain, width};

/// The most characters that a cell holds, in UTF-16.
const MOST: usize = 32_767;
/// How wide a column of words may become, one of numbers by its head, and a page without a table, in columns of a terminal.
const WIDEST: usize = 40;
const WIDEST_HEAD: usize = 10;
const ALONE: usize = 100;
/// The decimals to which sums are rounded: amounts have at most four, what is behind is of binary numbers alone.
pub(super) const EXACT: u32 = 8;
/// How high a line of text is.
const LINE: u32 = 14;

/// A sheet and where it is written next.
pub(super) struct Page {
    pub(super) sheet: Worksheet,
    pub(super) looks: Looks,
    pub(super) lang: Lang,
    /// The next row.
    pub(super) row: u32,
    /// How wide the columns are so far, in columns of a terminal.
    widths: Vec<usize>,
    /// How wide single columns may become.
    widest: BTreeMap<u16, usize>,
    /// How wide the lines of words in cells are, so that rows are made high enough when the widths are known.
    lines: Vec<(u32, u16, Vec<usize>)>,
    /// Sentences across the whole width.
    across: Vec<(u32, String)>,
    /// The cells of the scores of a statement's parts, `None` where one is open.
    pub(super) scores: Vec<Option<String>>,
    /// How numbers of tables are shown.
    shown: BTreeMap<(u32, u16), Format>,
}

impl Page {
    pub(super) fn new(sheet: Worksheet, looks: Looks, lang: Lang) -> Self {
        Self {
            sheet,
            looks,
            lang,
            row: 0,
            widths: Vec::new(),
            widest: BTreeMap::new(),
            lines: Vec::new(),
            across: Vec::new(),
            scores: Vec::new(),
            shown: BTreeMap::new(),
        }
    }

    pub(super) fn title(&mut self, title: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, plain(title), &self.looks.title)?;
        self.row += 1;
        Ok(())
    }

    pub(super) fn lines(&mut self, lines: &[Text]) {
        for said in lines {
            self.line(said.get(self.lang));
        }
    }

    /// A sentence across the whole width, as many rows as it needs.
    pub(super) fn line(&mut self, said: &str) {
        for part in parts(&plain(said)) {
            self.across.push((self.row, part.to_owned()));
            self.row += 1;
        }
    }

    /// The head of a column.
    pub(super) fn head(&mut self, column: u16, header: &str) -> Result<(), XlsxError> {
        self.widen(column, width(header).min(WIDEST_HEAD));
        self.lines.push((self.row, column, vec![width(header)]));
        self.sheet.write_string_with_format(self.row, column, plain(header), &self.looks.head)?;
        Ok(())
    }

    /// Words in a cell, always as words, and in those below what it has no room for: the row behind them.
    pub(super) fn words(&mut self, row: u32, column: u16, said: &str) -> Result<u32, XlsxError> {
        let mut row = row;
        for part in parts(said) {
            let lines: Vec<usize> = part.lines().map(width).collect();
            self.widen(column, lines.iter().copied().max().unwrap_or(0));
            self.lines.push((row, column, lines));
            self.sheet.write_string_with_format(row, column, part, &self.looks.words)?;
            row += 1;
        }
        Ok(row)
    }

    /// Points in a cell of the row that is written, padded to so many decimals.
    pub(super) fn padded(&mut self, column: u16, points: Points, places: u32) -> Result<(), XlsxError> {
        self.widen(column, width(&points.to_string()) + 2);
        let look = self.looks.number.clone().set_num_format(decimals(places));
        self.sheet.write_number_with_format(self.row, column, binary(points), &look)?;
        self.shown.insert((self.row, column), look);
        Ok(())
    }

    /// Points in a cell of the row that is written.
    pub(super) fn points(&mut self, column: u16, points: Points) -> Result<(), XlsxError> {
        self.widen(column, width(&points.to_string()) + 2);
        self.sheet.write_number_with_format(self.row, column, binary(points), &self.looks.number)?;
        Ok(())
    }

    /// A formula with the value that it comes to; a cell that shows a number already keeps its look.
    pub(super) fn formula(&mut self, (row, column): (u32, u16), formula: &str, value: Points) -> Result<(), XlsxError> {
        let formula = Formula::new(formula).set_result(value.to_string());
        let look = self.shown.get(&(row, column)).unwrap_or(&self.looks.number);
        self.sheet.write_formula_with_format(row, column, formula, look)?;
        Ok(())
    }

    /// The sum of some cells.
    pub(super) fn sum(&mut self, at: (u32, u16), cells: &str, value: Points) -> Result<(), XlsxError> {
        self.formula(at, &format!("=ROUND(SUM({cells}),{EXACT})"), value)
    }

    /// The head of a row of sums, as far as a column.
    pub(super) fn sum_head(&mut self, head: &str, to: u16) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, head, &self.looks.sum)?;
        (1..to).try_for_each(|column| self.sheet.write_blank(self.row, column, &self.looks.sum).map(drop))
    }

    /// A heading across the table, as far as a column.
    pub(super) fn banner(&mut self, heading: &str, to: u16) -> Result<(), XlsxError> {
        self.sheet.merge_range(self.row, 0, self.row, to, &plain(heading), &self.looks.sum)?;
        self.row += 1;
        Ok(())
    }

    /// Empty cells of the row, ruled like the others.
    pub(super) fn blank(&mut self, from: u16, to: u16) -> Result<(), XlsxError> {
        (from..to).try_for_each(|column| self.sheet.write_blank(self.row, column, &self.looks.words).map(drop))
    }

    /// A header that stays in sight, with so many columns, and is printed on every page.
    pub(super) fn repeated(&mut self, header: u32, columns: u16) -> Result<(), XlsxError> {
        self.sheet.set_repeat_rows(header, header)?;
        self.sheet.set_freeze_panes(header + 1, columns)?;
        Ok(())
    }

    /// The words of which one is to be chosen in a column of these rows.
    pub(super) fn choice(&mut self, rows: Range<u32>, column: u16, words: &[String]) -> Result<(), XlsxError> {
        // a list that stands in the file holds 255 characters
        let characters: usize = words.iter().map(|word| word.chars().count() + 1).sum();
        if characters > 255 || rows.is_empty() {
            return Ok(());
        }
        let choice = DataValidation::new().allow_list_strings(words)?;
        self.sheet.add_data_validation(rows.start, column, rows.end - 1, column, &choice)?;
        Ok(())
    }

    pub(super) fn widen(&mut self, column: u16, to: usize) {
        let at = usize::from(column);
        if self.widths.len() <= at {
            self.widths.resize(at + 1, 6);
        }
        let widest = self.widest.get(&column).copied().unwrap_or(WIDEST);
        if let Some(width) = self.widths.get_mut(at) {
            *width = (*width).max((to + 2).min(widest));
        }
    }

    /// Sets how wide columns may become.
    pub(super) fn limit(&mut self, widest: impl IntoIterator<Item = (u16, usize)>) {
        self.widest.extend(widest);
    }

    /// The sheet, laid out to be printed on A4: as wide as a page, with page numbers.
    pub(super) fn finish(mut self) -> Result<Worksheet, XlsxError> {
        if self.widths.is_empty() {
            self.widths.push(ALONE);
        }
        for (column, width) in (0_u16..).zip(&self.widths) {
            self.sheet.set_column_width(column, u32::try_from(*width).unwrap_or(u32::MAX))?;
        }
        let all: usize = self.widths.iter().sum();
        let mut heights: BTreeMap<u32, usize> = BTreeMap::new();
        for (row, column, lines) in &self.lines {
            // words are written smaller than what widths are counted in
            let room = self.widths.get(usize::from(*column)).map_or(1, |width| width + width / 12);
            let high: usize = lines.iter().map(|line| line.div_ceil(room).max(1)).sum();
            let height = heights.entry(*row).or_default();
            *height = (*height).max(high);
        }
        for (row, lines) in heights.into_iter().filter(|(_, lines)| *lines > 1) {
            self.sheet.set_row_height(row, u32::try_from(lines).unwrap_or(1) * LINE)?;
        }
        let last = u16::try_from(self.widths.len() - 1).unwrap_or(u16::MAX);
        for (row, said) in &self.across {
            let lines: usize = said.lines().map(|line| width(line).div_ceil(all.saturating_sub(4).max(1)).max(1)).sum();
            if last == 0 {
                self.sheet.write_string_with_format(*row, 0, said, &self.looks.line)?;
            } else {
                self.sheet.merge_range(*row, 0, *row, last, said, &self.looks.line)?;
            }
            self.sheet.set_row_height(*row, u32::try_from(lines.max(1)).unwrap_or(1) * LINE)?;
        }
        self.sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        let footer = self.lang.pick("&C第 &P 页，共 &N 页", "&CPage &P of &N");
        self.sheet.set_footer(footer);
        if self.row > 0 {
            self.sheet.set_print_area(0, 0, self.row - 1, last)?;
        }
        Ok(self.sheet)
    }
}

/// What a cell has room for, cut from the whole.
fn parts(said: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut units) = (0, 0);
    for (at, c) in said.char_indices() {
        if units + c.len_utf16() > MOST {
            parts.push(said.get(start..at).unwrap_or_default());
            (start, units) = (at, 0);
        }
        units += c.len_utf16();
    }
    parts.push(said.get(start..).unwrap_or_default());
    parts
}

/// The address of a cell, `F7`.
pub(super) fn address(row: u32, column: u16) -> String {
    utility::row_col_to_cell(row, column)
}

/// How a number of so many decimals is shown.
fn decimals(places: u32) -> String {
    match usize::try_from(places).unwrap_or(0) {
        0 => "0".to_owned(),
        places => format!("0.{}", "0".repeat(places)),
    }
}

/// The number that a spreadsheet holds, which is a binary one.
fn binary(points: Points) -> f64 {
    points.to_string().parse().unwrap_or(f64::NAN)
}
