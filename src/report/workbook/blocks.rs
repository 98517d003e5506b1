//! Documents as sheets: each block drawn once.

use std::ops::Range;

use rust_xlsxwriter::XlsxError;

use super::page::Page;
use crate::lang::Text;
use crate::points::Points;
use crate::report::document::{self, Block, Document, Item, Sheet};
use crate::report::markdown::found;
use crate::report::table::{Align, Cell, Ends, Table};
use crate::report::text::plain;

/// Where a table came to stand.
#[derive(Debug, Clone, Default)]
pub(super) struct Stands {
    /// Its first row below the header, and the one behind its last.
    pub(super) rows: Range<u32>,
    /// The first column of each of its columns.
    pub(super) columns: Vec<u16>,
}

impl Page {
    /// The blocks of a document, and where its tables stand.
    pub(super) fn document(&mut self, document: &Document) -> Result<Vec<Stands>, XlsxError> {
        let mut tables = Vec::new();
        for (at, block) in document.blocks.iter().enumerate() {
            let under_title = at <= 2 && matches!(block, Block::Lines(_) | Block::Lost(_));
            if at > 0 && !under_title {
                self.row += 1;
            }
            tables.extend(self.block(block)?);
        }
        Ok(tables)
    }

    fn block(&mut self, block: &Block) -> Result<Option<Stands>, XlsxError> {
        let lang = self.lang;
        match block {
            Block::Title(titles) => {
                let titles: Vec<&str> = titles.iter().map(|(_, title)| title.get(lang)).collect();
                self.title(&titles.join(" → "))?;
            }
            Block::Section(title) => self.section(title)?,
            Block::Lines(lines) => {
                for said in lines {
                    self.line(said.text.get(lang));
                }
            }
            Block::Lost(lost) if lost.is_empty() => {}
            Block::Lost(lost) => {
                let (all, each) = document::lost(lost);
                let each: Vec<&str> = each.iter().map(|said| said.get(lang)).collect();
                self.line(&[all.get(lang), &each.join(lang.pick("，", ", "))].concat());
            }
            Block::Statement(statement) => self.statement(statement)?,
            // a workbook draws its own, of its own cells
            Block::Chart(_) => {}
            Block::Signatures(who) => {
                for who in who {
                    self.line(&[who.get(lang), lang.pick("：", ": ")].concat());
                }
            }
            Block::Example(label, lines) => {
                self.section(label)?;
                for line in lines.lines() {
                    self.line(line);
                }
            }
            Block::Facts(facts) => {
                for (label, said) in facts {
                    self.line(&[label.get(lang), lang.pick("：", ": "), said.get(lang)].concat());
                }
            }
            Block::List(items) => {
                for Item { depth, head, text } in items {
                    let gap = if head.is_empty() { "" } else { " " };
                    self.line(&["　".repeat(*depth).as_str(), "• ", head, gap, text.get(lang)].concat());
                }
            }
            Block::Names(title, names) => {
                self.section(title)?;
                let names: Vec<&str> = names.iter().map(|name| name.get(lang)).collect();
                self.line(&names.join(lang.pick("、", ", ")));
            }
            Block::Table(sheet) => return self.sheet(sheet).map(Some),
            Block::Findings(findings, _) => {
                return self.table(&found(findings, lang)).map(Some);
            }
        }
        Ok(None)
    }

    fn section(&mut self, title: &Text) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, plain(title.get(self.lang)), &self.looks.section)?;
        self.row += 1;
        Ok(())
    }

    fn sheet(&mut self, sheet: &Sheet) -> Result<Stands, XlsxError> {
        if let Some(caption) = &sheet.caption {
            self.section(caption)?;
        }
        let stands = self.table(&sheet.table)?;
        let key: Vec<&str> = sheet.key.iter().map(|said| said.get(self.lang)).collect();
        if !key.is_empty() {
            self.line(&key.join(self.lang.pick("；", "; ")));
        }
        self.lines(&sheet.notes);
        Ok(stands)
    }

    /// A table: a range takes two columns, so that every number is one.
    pub(super) fn table(&mut self, table: &Table) -> Result<Stands, XlsxError> {
        let ends: Vec<Ends> = (0..table.heads.len()).map(|at| Ends::of(table, at)).collect();
        let mut columns = Vec::new();
        let mut next: u16 = 0;
        for (head, ends) in table.heads.iter().zip(&ends) {
            columns.push(next);
            for header in ends.headers(&head.header, self.lang) {
                self.head(next, &header)?;
                next += 1;
            }
        }
        self.row += 1;
        let first = self.row;
        for row in &table.rows {
            let mut more = self.row + 1;
            for (((cell, ends), head), &column) in row.iter().zip(&ends).zip(&table.heads).zip(&columns) {
                match (cell, ends) {
                    (Cell::Empty, ends) => {
                        for at in 0..ends.columns() {
                            self.sheet.write_blank(self.row, column + at, &self.looks.words)?;
                        }
                    }
                    (Cell::Text(said), _) => {
                        let number = head.align == Align::Right;
                        let whole = number.then(|| said.parse::<u32>().ok()).flatten();
                        if let Some(whole) = whole {
                            let look = self.looks.number.clone().set_num_format("0");
                            self.sheet.write_number_with_format(self.row, column, whole, &look)?;
                        } else {
                            more = more.max(self.words(self.row, column, said)?);
                        }
                    }
                    (Cell::Points(points), Ends::One) => self.padded(column, points.lo, head.places)?,
                    (Cell::Points(points), _) => {
                        self.padded(column, points.lo, head.places)?;
                        self.padded(column + 1, points.hi, head.places)?;
                    }
                    (Cell::Rank(rank), ends) => {
                        let places = [rank.best, rank.worst];
                        for (at, place) in (0..ends.columns()).zip(places) {
                            self.padded(column + at, Points::whole(place as u64), 0)?;
                        }
                    }
                }
            }
            self.row = more;
        }
        Ok(Stands { rows: first..self.row, columns })
    }
}
