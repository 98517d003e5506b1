//! Documents for terminals.

mod grid;
mod paint;
mod statement;

use paint::painted;

use super::document::{self, Block, Document, Item, Said, Tone};
use super::text::{blanks, hanging, left, packed, plain, width};
use crate::diagnostic::excerpt::{self, Style, View};
use crate::interval::Interval;
use crate::lang::{Lang, Text};

/// The document without colours.
pub(super) fn document(document: &Document, lang: Lang, columns: usize) -> String {
    viewed(document, View { lang, style: Style::Plain, columns, every: false })
}

/// Documents, one below the other.
pub(super) fn documents(documents: &[Document], view: View) -> String {
    documents.iter().map(|document| viewed(document, view)).collect::<Vec<_>>().join("\n\n")
}

/// The document: a blank line between blocks, none under a title. Labels all stand in one column.
pub(super) fn viewed(document: &Document, view: View) -> String {
    let labels = document.blocks.iter().flat_map(|block| match block {
        Block::Facts(facts) => facts.iter().map(|(label, _)| label).collect(),
        Block::Example(label, _) => vec![label],
        _ => Vec::new(),
    });
    let label = labels.map(|label| width(label.get(view.lang))).max().unwrap_or(0) + 2;
    let mut out = String::new();
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        let is_below = match (before, block) {
            (Some(Block::Title(titles)), Block::Lines(_)) => titles.len() == 1,
            (Some(Block::Lines(_)), Block::Lost(_))
            | (Some(Block::Lost(_)), Block::Lines(_))
            | (Some(Block::Section(_)), Block::List(_) | Block::Lines(_) | Block::Facts(_)) => true,
            _ => false,
        };
        // bars are for pictures, and nobody signs a terminal
        if matches!(block, Block::Chart(_) | Block::Signatures(_)) {
            continue;
        }
        if !out.is_empty() && !is_below {
            out.push('\n');
        }
        let in_section = is_below && matches!(before, Some(Block::Section(_)));
        out.push_str(&Drawing { view, indent: if in_section { 2 } else { 0 }, label }.block(block));
        before = Some(block);
    }
    out
}

/// How blocks are drawn.
#[derive(Debug, Clone, Copy)]
struct Drawing {
    view: View,
    /// How far from the left.
    indent: usize,
    /// How wide the labels are, with what stands between them and what they label.
    label: usize,
}

impl Drawing {
    fn block(self, block: &Block) -> String {
        let (lang, columns) = (self.view.lang, self.view.columns);
        match block {
            Block::Title(titles) => {
                let title = |(label, title): &(Text, Text)| self.line(label.get(lang), title);
                self.painted(&titles.iter().map(title).collect::<String>(), Tone::Heading)
            }
            Block::Section(title) => self.painted(&self.line("", title), Tone::Heading),
            Block::Lines(lines) => lines.iter().map(|said| self.said(said)).collect(),
            Block::Lost(lost) => self.painted(&self.lost(lost), Tone::Lost),
            Block::Statement(statement) => statement::drawn(statement, self.view),
            Block::Facts(facts) => {
                facts.iter().map(|(label, said)| self.headed(&left(label.get(lang), self.label), said)).collect()
            }
            Block::List(items) => items.iter().map(|item| self.headed(&marked(item), &item.text)).collect(),
            Block::Names(title, names) => {
                let names: Vec<String> = names.iter().map(|name| name.get(lang).to_owned()).collect();
                let packed = packed(&names, columns.saturating_sub(2)).into_iter();
                self.line("", title) + &packed.map(|names| ["  ", &names, "\n"].concat()).collect::<String>()
            }
            Block::Table(sheet) => {
                let caption = sheet.caption.as_ref().map_or_else(String::new, |said| self.line("", said) + "\n");
                let notes: String = sheet.notes.iter().map(|said| self.line("", said)).collect();
                caption + &grid::sheet(sheet, self.view) + &notes
            }
            Block::Chart(_) | Block::Signatures(_) => String::new(),
            Block::Example(label, lines) => {
                let line = |(at, line): (usize, &str)| {
                    let head = if at == 0 { label.get(lang) } else { "" };
                    (left(head, self.label) + line).trim_end().to_owned() + "\n"
                };
                lines.lines().enumerate().map(line).collect()
            }
            Block::Findings(findings, most) => {
                excerpt::by_file_within(*most, findings, self.view).trim_end_matches('\n').to_owned() + "\n"
            }
        }
    }

    fn line(self, head: &str, text: &Text) -> String {
        hanging(&(blanks(self.indent) + head), text.get(self.view.lang), self.view.columns)
    }

    /// What is said, after a head that is seen first.
    fn headed(self, head: &str, text: &Text) -> String {
        let line = self.line(head, text);
        let end = self.indent + head.trim_end().len();
        match line.split_at_checked(end) {
            Some((head, rest)) => self.painted(head, Tone::Heading) + rest,
            None => line,
        }
    }

    fn said(self, said: &Said) -> String {
        self.painted(&self.line("", &said.text), said.tone)
    }

    /// As far as it goes on one line, unless all is to be told: what is left out stands below, each at its place.
    fn lost(self, lost: &[(Text, Interval)]) -> String {
        let View { lang, columns, every, .. } = self.view;
        if lost.is_empty() {
            return String::new();
        }
        let (head, each) = document::lost(lost);
        let mut line = head.get(lang).to_owned();
        for (at, next) in each.iter().enumerate() {
            let next = [if at == 0 { "" } else { lang.pick("，", ", ") }, next.get(lang)].concat();
            if at > 0 && !every && width(&line) + width(&next) + 2 > columns {
                line.push_str(" …");
                break;
            }
            line.push_str(&next);
        }
        hanging("", &line, columns)
    }

    fn painted(self, text: &str, tone: Tone) -> String {
        painted(text, tone, self.view.style)
    }
}

/// What an item begins with, as far from the left as it stands below others.
fn marked(item: &Item) -> String {
    let head = if item.head.is_empty() { "- ".to_owned() } else { format!("{}  ", plain(&item.head)) };
    blanks(2 * item.depth) + &head
}
