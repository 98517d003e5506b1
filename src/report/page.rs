//! The page of a code, and the table of all codes, for a terminal.

use super::document::{Block, Document, Item, Sheet};
use super::table::{Cell, Column, Table};
use super::terminal;
use crate::diagnostic::excerpt::word;
use crate::diagnostic::{Code, FileKind};
use crate::guide::{self, Example, PARTS, Page, Words};
use crate::lang::{Lang, Text};
use crate::text;

/// The page of a code. Lines of a file are shown whole, so that they can be copied.
pub fn page(page: &Page, lang: Lang, columns: usize) -> String {
    terminal::document(&document(page), lang, columns)
}

fn document(page: &Page) -> Document {
    let [means, wrong, right, why, steps, near] = PARTS.map(|[zh, en]| text!("{zh}", "{en}"));
    let said = |Words { zh, en }: Words| text!("{zh}", "{en}");
    let (code, severity, title) = (page.code, page.code.severity(), said(page.title));
    let (zh, en) = (word(severity, Lang::Zh), word(severity, Lang::En));
    let Text { zh: title, en: title_en } = title;
    let title = text!("{code}  {zh}：{title}", "{code}  {en}: {title_en}");
    let mut document = Document::titled(title, Vec::<Text>::new());
    document.blocks.push(Block::Facts(vec![(means, said(page.means))]));
    document.blocks.extend([(wrong, page.bad), (right, page.good)].map(|(label, example)| match example {
        Example::Told(words) => Block::Facts(vec![(label, said(words))]),
        Example::Lines(lines) => Block::Example(label, lines.to_owned()),
    }));
    let steps = page.steps.map(|words| (steps, said(words)));
    document.blocks.push(Block::Facts([(why, said(page.why))].into_iter().chain(steps).collect()));
    if !page.near.is_empty() {
        document.section(near);
        let codes = page.near.iter().map(|code| (code.as_str(), said(guide::page(*code).title)));
        document.list(codes.map(|(code, title)| Item { depth: 0, head: code.to_owned(), text: title }).collect());
    }
    document
}

/// Every code with how much it weighs and its title, by the kinds of files that they are found in.
pub fn codes(lang: Lang, columns: usize) -> String {
    let mut document = Document::default();
    for kind in FileKind::ALL {
        let of_kind = Code::ALL.iter().copied().filter(|code| code.kind() == *kind);
        let of_kind: Vec<Page> = of_kind.map(guide::page).collect();
        let columns = vec![
            Column::words(text!("代码", "code"), |page: &Page| Cell::text(page.code.as_str())),
            Column::words(text!("轻重", "severity"), |page: &Page| Cell::text(word(page.code.severity(), lang))),
            Column::flowing(text!("什么不对", "what is wrong"), |page: &Page| Cell::text(page.title.get(lang))),
        ];
        let [zh, en] = kind.name();
        let sheet = Sheet { lead: 2, ..Sheet::from(Table::of(columns, &of_kind)) };
        document.table(sheet.captioned(text!("{zh}", "{en}")));
    }
    terminal::document(&document, lang, columns)
}
