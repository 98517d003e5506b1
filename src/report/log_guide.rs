//! How a log is filled in, as a table: a row that counts under the log's own columns, then what the rule asks.

use std::io;

use super::document::{Document, Sheet};
use super::table::{Cell, Column, Table};
use super::{csv, html, markdown, terminal};
use crate::evidence::columns_to_fill;
use crate::lang::{Lang, Text};
use crate::rubric::{Kind, Rubric, RuleNo};
use crate::specimen::{Demand, Specimen, specimens};
use crate::text;

/// What a clerk who fills in a log by a rubric has to know.
#[derive(Debug)]
pub struct LogGuide<'a> {
    rubric: &'a Rubric,
    specimens: Vec<Specimen>,
}

impl<'a> LogGuide<'a> {
    /// The guide to a rubric's logs.
    pub fn new(rubric: &'a Rubric) -> Self {
        Self { rubric, specimens: specimens(rubric) }
    }

    /// For a terminal: what is to be read and not copied.
    pub fn terminal(&self, lang: Lang, columns: usize) -> String {
        let mut document = Document::default();
        document.table(Sheet { lead: 2, ..Sheet::from(self.short(lang)) });
        terminal::document(&document, lang, columns)
    }

    /// All of it, for a document.
    pub fn markdown(&self, lang: Lang) -> String {
        markdown::table(&self.full(lang), lang)
    }

    /// All of it, to print and to send.
    ///
    /// # Errors
    /// None that writing to memory can meet.
    pub fn html(&self, lang: Lang) -> io::Result<String> {
        let title = &self.rubric.title;
        let title = text!("{title}：台账填写说明", "{title}: how a log is filled in");
        let mut document = Document::titled(title, Vec::<Text>::new());
        document.table(self.full(lang));
        html::page(&[document], lang)
    }

    /// All of it, for a spreadsheet: the file that lies beside the logs.
    ///
    /// # Errors
    /// None that writing to memory can meet.
    pub fn csv(&self, lang: Lang) -> io::Result<Vec<u8>> {
        csv::file(&self.full(lang), lang)
    }

    fn full(&self, lang: Lang) -> Table {
        let of_log = columns_to_fill().enumerate().map(|(at, column)| {
            let (zh, en) = (column.zh, column.en);
            Column::words(text!("{zh}", "{en}"), move |specimen: &Specimen| {
                Cell::text(specimen.example.cells(lang).get(at).map(String::as_str).unwrap_or_default())
            })
        });
        let mut columns: Vec<Column<'_, Specimen>> = of_log.collect();
        columns.extend([
            self.demanded(text!("条款", "rule"), |guide, demand| guide.id(demand.rule)),
            self.demanded(text!("应有", "expected"), move |_, demand| demand.expected.get(lang).to_owned()),
            self.demanded(text!("怎样才计入", "needs"), move |_, demand| demand.needs.get(lang).to_owned()),
            self.demanded(text!("怎样扣分加分", "stake"), move |_, demand| demand.stake.get(lang).to_owned()),
            self.demanded(text!("分值", "points"), move |_, demand| demand.cost.get(lang).to_owned()),
            Column::words(text!("单位", "unit"), |specimen: &Specimen| Cell::text(&self.kind(specimen).unit)),
            Column::words(text!("考核期以前的也算", "older ones count"), move |specimen: &Specimen| {
                Cell::text(older(self.kind(specimen)).get(lang))
            }),
            Column::words(text!("原文", "source"), move |specimen: &Specimen| match &specimen.demand {
                Some(demand) => Cell::text(&self.rubric.rule(demand.rule).text),
                None => Cell::text(unused().get(lang)),
            }),
        ]);
        Table::of(columns, &self.specimens)
    }

    fn short(&self, lang: Lang) -> Table {
        let asked = move |specimen: &Specimen| {
            let Some(demand) = &specimen.demand else { return Cell::text(unused().get(lang)) };
            let said = [&demand.expected, &demand.needs, &demand.stake].map(|said| said.get(lang));
            let said: Vec<&str> = said.into_iter().filter(|said| !said.is_empty()).collect();
            Cell::text(said.join(lang.pick("；", "; ")))
        };
        let columns: Vec<Column<'_, Specimen>> = vec![
            Column::words(text!("事项", "kind"), |specimen: &Specimen| Cell::text(&self.kind(specimen).name)),
            self.demanded(text!("条款", "rule"), |guide, demand| guide.id(demand.rule)),
            Column::flowing(text!("要求", "asked for"), asked),
        ];
        Table::of(columns, &self.specimens)
    }

    /// A column that says something of the demand, where there is one.
    fn demanded<'s>(&'s self, header: Text, words: impl Fn(&'s Self, &Demand) -> String + 's) -> Column<'s, Specimen> {
        Column::words(header, move |specimen: &Specimen| {
            specimen.demand.as_ref().map_or(Cell::Empty, |demand| Cell::text(words(self, demand)))
        })
    }

    fn kind(&self, specimen: &Specimen) -> &'a Kind {
        self.rubric.vocabulary.kind(specimen.kind)
    }

    fn id(&self, no: RuleNo) -> String {
        self.rubric.rule(no).id.clone()
    }
}

fn older(kind: &Kind) -> Text {
    if kind.standing { text!("是，日期可以不写", "yes, and the date may be empty") } else { text!("否", "no") }
}

fn unused() -> Text {
    text!("没有条款看这一事项，记了不影响得分", "no rule looks at this kind: it changes no score")
}
