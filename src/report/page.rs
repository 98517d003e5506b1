//! The page of a code, and the table of all codes, for a terminal.

use super::document::{Document, Sheet};
use super::table::{Cell, Column, Table};
use super::terminal;
use super::text::{blanks, hanging, left, width};
use crate::diagnostic::excerpt::word;
use crate::diagnostic::{Code, FileKind};
use crate::guide::{self, Example, PARTS, Page};
use crate::lang::Lang;
use crate::text;

/// The page of a code. Prose is wrapped; lines of a file are shown whole, so that they can be copied.
pub fn page(page: &Page, lang: Lang, columns: usize) -> String {
    let head = format!("{}  {}{}", page.code, word(page.code.severity(), lang), lang.pick("：", ": "));
    let mut out = hanging(&head, page.title.get(lang), columns) + "\n";
    let labels = PARTS.map(|[zh, en]| lang.pick(zh, en));
    let indent = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    let [means, wrong, right, why, steps, near] = labels.map(|label| left(label, indent));
    out.push_str(&hanging(&means, page.means.get(lang), columns));
    for (label, example) in [(wrong, page.bad), (right, page.good)] {
        out.push('\n');
        match example {
            Example::Told(words) => out.push_str(&hanging(&label, words.get(lang), columns)),
            Example::Lines(lines) => {
                for (at, line) in lines.lines().enumerate() {
                    let head = if at == 0 { label.clone() } else { blanks(indent) };
                    out.push_str((head + line).trim_end());
                    out.push('\n');
                }
            }
        }
    }
    out.push('\n');
    out.push_str(&hanging(&why, page.why.get(lang), columns));
    if let Some(words) = page.steps {
        out.push_str(&hanging(&steps, words.get(lang), columns));
    }
    for (at, code) in page.near.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { "" });
        let head = if at == 0 { near.clone() } else { blanks(indent) };
        out.push_str(&hanging(&format!("{head}{code}  "), guide::page(*code).title.get(lang), columns));
    }
    out
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
