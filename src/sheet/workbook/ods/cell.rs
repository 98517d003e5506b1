//! One cell: what it holds, and what it shows.

use crate::sheet::workbook::fault::Fault;
use crate::sheet::workbook::format::Format;
use crate::sheet::workbook::value::{self, Epoch};
use crate::sheet::workbook::xml::{Node, Tag, Xml};

/// A cell.
#[derive(Default)]
pub(super) struct Cell {
    kind: String,
    value: String,
    has_formula: bool,
    /// What it shows.
    shown: String,
    paragraphs: usize,
}

impl Cell {
    /// A cell by its tag.
    pub(super) fn of(tag: &Tag<'_>) -> Self {
        let kind = tag.get("office:value-type").unwrap_or_default().into_owned();
        let name = match &*kind {
            "date" => "office:date-value",
            "boolean" => "office:boolean-value",
            "string" => "office:string-value",
            _ => "office:value",
        };
        let value = tag.get(name).unwrap_or_default().into_owned();
        Self { kind, value, has_formula: tag.get("table:formula").is_some(), ..Self::default() }
    }

    /// Takes what stands inside its tag: its own words, and not what somebody remarked beside it.
    pub(super) fn fill(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        let mut depth = 0_usize;
        loop {
            let is_other = match xml.next()? {
                Node::Open(tag) => match tag.name() {
                    "p" if depth == 0 => {
                        if self.paragraphs > 0 {
                            self.shown.push('\n');
                        }
                        self.paragraphs += 1;
                        depth = 1;
                        false
                    }
                    "span" | "a" | "ruby" | "ruby-base" if depth > 0 => {
                        depth += 1;
                        false
                    }
                    "s" if depth > 0 => {
                        let blanks = tag.number::<usize>("text:c").unwrap_or(1).min(1000);
                        self.shown.extend(std::iter::repeat_n(' ', blanks));
                        true
                    }
                    "tab" if depth > 0 => {
                        self.shown.push('\t');
                        true
                    }
                    "line-break" if depth > 0 => {
                        self.shown.push('\n');
                        true
                    }
                    _ => true,
                },
                Node::Close(_) if depth == 0 => return Ok(()),
                Node::Close(_) => {
                    depth -= 1;
                    false
                }
                Node::Text(said) => {
                    if depth > 0 {
                        self.shown.push_str(&said);
                    }
                    false
                }
                Node::Nothing => false,
                Node::End => return Err(Fault::cut()),
            };
            if is_other {
                xml.skip()?;
            }
        }
    }

    /// Whether it has a formula of which nobody knows what it comes to.
    pub(super) fn is_unknown(&self) -> bool {
        self.has_formula && self.kind.is_empty() && self.shown.is_empty()
    }

    /// What it says.
    pub(super) fn text(self) -> String {
        let number = |format| value::number(&self.value, 0, format, Epoch::Of1900).into_owned();
        match &*self.kind {
            "float" | "currency" => number(Format::Number),
            "percentage" => number(Format::Share),
            "date" => {
                let value = self.value.strip_suffix("T00:00:00").unwrap_or(&self.value);
                match value.split_once('T') {
                    Some((day, time)) => format!("{day} {time}"),
                    // typed as a month alone it stands for its first day, and that is nobody's word
                    None if value.ends_with("-01") && groups(&self.shown) == 2 => self.shown,
                    None => value.to_owned(),
                }
            }
            "boolean" => self.value.to_ascii_uppercase(),
            "string" if self.paragraphs == 0 => self.value,
            _ => self.shown,
        }
    }
}

/// How many groups of digits a text shows.
fn groups(shown: &str) -> usize {
    shown.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).count()
}
