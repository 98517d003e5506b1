//! A document: what people read of a result, as blocks. Whoever has something to say builds one, and each dialect
//! draws every block once ([`super::terminal`], [`super::markdown`]). What a block holds is typed (points, places, what is
//! still open, what nothing came of), and never laid out. A document is a page, a sheet of a workbook, or a file.

mod chart;
pub(super) mod rows;
mod statement;

use std::ops::Range;

pub(super) use chart::{Bar, Chart};
pub(super) use statement::{Aspect, Fact, Line, Part, Statement, converted, lost};

use super::table::Table;
pub(super) use super::table::Tone;
use crate::diagnostic::Diagnostic;
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::text;

/// Blocks, in the order in which they are read.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) blocks: Vec<Block>,
}

/// What one look takes in.
#[derive(Debug)]
pub(super) enum Block {
    /// What all of it is about: one thing, or two that are held against each other, each with what it is among them.
    Title(Vec<(Text, Text)>),
    /// What the blocks after it are about.
    Section(Text),
    /// Sentences that belong together, each on its own line.
    Lines(Vec<Said>),
    /// What was lost by which rules, the largest first; none where nothing was.
    Lost(Vec<(Text, Interval)>),
    /// What each rule of a town came to, and all that speaks for it.
    Statement(Statement),
    /// What there is to say of one thing, each after what it is.
    Facts(Vec<(Text, Text)>),
    /// Items, one below the other.
    List(Vec<Item>),
    /// Items so short that several share a line.
    Names(Text, Vec<Text>),
    /// A table.
    Table(Box<Sheet>),
    /// What numbers look like beside each other.
    Chart(Chart),
    /// Who signs, each with room to do so.
    Signatures(Vec<Text>),
    /// Lines of a file, shown as they are so that they can be copied, after what they are.
    Example(Text, String),
    /// Mistakes, or what is to be known, file by file; and of how many kinds a terminal has those of one file at most.
    Findings(Vec<Diagnostic>, usize),
}

/// A sentence.
#[derive(Debug)]
pub(super) struct Said {
    /// How it is to be seen.
    pub(super) tone: Tone,
    /// What it says.
    pub(super) text: Text,
}

/// An item of a list.
#[derive(Debug)]
pub(super) struct Item {
    /// How deep it stands below others, from 0.
    pub(super) depth: usize,
    /// What it begins with, such as the id of a rule; nothing for a mere item.
    pub(super) head: String,
    /// What it says.
    pub(super) text: Text,
}

/// A table with what stands around it.
#[derive(Debug)]
pub(super) struct Sheet {
    /// What it shows.
    pub(super) caption: Option<Text>,
    /// All of it.
    pub(super) table: Table,
    /// What a terminal has room for, where that is less.
    pub(super) brief: Option<Table>,
    /// What a narrow terminal lists row by row, where that is not all of it.
    pub(super) narrow: Option<Table>,
    /// How many of its columns say what a row is about.
    pub(super) lead: usize,
    /// The columns that stand in tables of their own where the room is too small for all.
    pub(super) aside: Range<usize>,
    /// The columns whose numbers are shaded, all by one measure.
    pub(super) shaded: Range<usize>,
    /// What its heads stand for.
    pub(super) key: Vec<Text>,
    /// How it is to be read.
    pub(super) notes: Vec<Text>,
}

impl Item {
    /// One that says this and no more.
    pub(super) fn mere(text: impl Into<Text>) -> Self {
        Self { depth: 0, head: String::new(), text: text.into() }
    }
}

impl Block {
    /// A sentence that stands by itself.
    pub(super) fn sentence(text: Text) -> Self {
        Self::Lines(vec![text.into()])
    }
}

impl From<Text> for Said {
    fn from(text: Text) -> Self {
        Self { tone: Tone::Plain, text }
    }
}

impl Said {
    /// One on what can still change.
    pub(super) fn open(text: Text) -> Self {
        Self { tone: Tone::Open, text }
    }
}

impl From<Table> for Sheet {
    fn from(table: Table) -> Self {
        Self {
            caption: None,
            table,
            brief: None,
            narrow: None,
            lead: 1,
            aside: 0..0,
            shaded: 0..0,
            key: Vec::new(),
            notes: Vec::new(),
        }
    }
}

impl Sheet {
    /// The same under a sentence that says what it shows.
    pub(super) fn captioned(self, caption: Text) -> Self {
        Self { caption: Some(caption), ..self }
    }
}

impl Document {
    /// What all of it is about, and some lines on it.
    pub(super) fn titled(title: impl Into<Text>, facts: impl IntoIterator<Item = impl Into<Said>>) -> Self {
        let mut document = Self { blocks: vec![Block::Title(vec![(Text::default(), title.into())])] };
        document.lines(facts);
        document
    }

    /// Of the two things that are compared, the old one and the new.
    pub(super) fn comparing(old: Text, new: Text) -> Self {
        let (before, after) = (text!("旧：", "old: "), text!("新：", "new: "));
        Self { blocks: vec![Block::Title(vec![(before, old), (after, new)])] }
    }

    /// What all of it is about, in few words: of two things that are compared, the new one.
    pub(super) fn title(&self, lang: Lang) -> &str {
        let titles = self.blocks.iter().find_map(|block| match block {
            Block::Title(titles) => titles.last(),
            _ => None,
        });
        titles.map_or("kaohe", |(_, title)| title.get(lang))
    }

    /// Its tables, in order.
    pub(super) fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(sheet) => Some(&sheet.table),
            _ => None,
        })
    }

    pub(super) fn section(&mut self, title: impl Into<Text>) {
        self.blocks.push(Block::Section(title.into()));
    }

    /// Sentences that belong together; nothing where there are none.
    pub(super) fn lines(&mut self, lines: impl IntoIterator<Item = impl Into<Said>>) {
        let lines: Vec<Said> = lines.into_iter().map(Into::into).collect();
        if !lines.is_empty() {
            self.blocks.push(Block::Lines(lines));
        }
    }

    pub(super) fn facts(&mut self, facts: Vec<(Text, Text)>) {
        if !facts.is_empty() {
            self.blocks.push(Block::Facts(facts));
        }
    }

    pub(super) fn list(&mut self, items: Vec<Item>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    pub(super) fn table(&mut self, sheet: impl Into<Sheet>) {
        self.blocks.push(Block::Table(Box::new(sheet.into())));
    }
}
