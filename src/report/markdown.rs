//! Documents for Markdown, with outside text that means itself and nothing else.

use super::document::{self, Block, Document, Item};
use super::json;
use super::table::{Align, Cell, Column, Table};
use super::text::{blanks, left, plain, right, width};
use crate::diagnostic::excerpt;
use crate::diagnostic::{Diagnostic, Group, by_file, grouped};
use crate::lang::{Lang, Text};
use crate::text;

/// Columns wider than this are not padded, so that one long cell does not stretch every line.
const WIDEST: usize = 24;

/// Documents, one below the other.
pub(super) fn documents(documents: &[Document], lang: Lang) -> String {
    documents.iter().map(|document| self::document(document, lang)).collect::<Vec<_>>().join("\n")
}

/// The document, a blank line between blocks.
pub(super) fn document(document: &Document, lang: Lang) -> String {
    let blocks: Vec<String> = document.blocks.iter().map(|block| drawn(block, lang)).collect();
    blocks.into_iter().filter(|block| !block.is_empty()).collect::<Vec<_>>().join("\n")
}

fn drawn(block: &Block, lang: Lang) -> String {
    let escaped = |text: &Text| escaped(text.get(lang));
    let paragraphs = |lines: &[Text]| lines.iter().map(|said| escaped(said) + "\n").collect::<Vec<_>>().join("\n");
    let item = |Item { depth, head, text }: &Item| {
        let gap = if head.is_empty() { "" } else { " " };
        [&blanks(2 * depth), "- ", &self::escaped(head), gap, &escaped(text), "\n"].concat()
    };
    match block {
        Block::Title(titles) => {
            let titles: Vec<String> = titles.iter().map(|(_, title)| escaped(title)).collect();
            ["# ", &titles.join(" → "), "\n"].concat()
        }
        Block::Section(title) => ["## ", &escaped(title), "\n"].concat(),
        Block::Lines(lines) => lines.iter().map(|said| escaped(&said.text) + "\n").collect::<Vec<_>>().join("\n"),
        Block::Lost(lost) if lost.is_empty() => String::new(),
        Block::Lost(lost) => {
            let (head, each) = document::lost(lost);
            ["**", escaped(&head).trim_end(), "** ", &escaped(&Text::joined(each, "，", ", ")), "\n"].concat()
        }
        Block::Statement(statement) => table(&statement.table(lang), lang),
        Block::Chart(_) => String::new(),
        Block::Signatures(who) => {
            who.iter().map(|who| ["- ", &escaped(who), lang.pick("：", ": "), "\n"].concat()).collect()
        }
        Block::Example(label, lines) => {
            let indented: String =
                lines.lines().map(|line| ["    ", &plain(line)].concat().trim_end().to_owned() + "\n").collect();
            ["**", &escaped(label), "**\n\n", &indented].concat()
        }
        Block::Facts(facts) => {
            facts.iter().map(|(label, said)| ["- **", &escaped(label), "** ", &escaped(said), "\n"].concat()).collect()
        }
        Block::List(items) => items.iter().map(item).collect(),
        Block::Names(title, names) => {
            let names: String = names.iter().map(|name| ["- ", &escaped(name), "\n"].concat()).collect();
            let gap = if names.is_empty() { "" } else { "\n" };
            [&escaped(title), "\n", gap, &names].concat()
        }
        Block::Table(sheet) => {
            let mut parts: Vec<String> = sheet.caption.iter().map(|said| escaped(said) + "\n").collect();
            parts.push(table(&sheet.table, lang));
            let key: Vec<&str> = sheet.key.iter().map(|said| said.get(lang)).collect();
            parts.extend((!key.is_empty()).then(|| self::escaped(&key.join(lang.pick("；", "; "))) + "\n"));
            parts.extend((!sheet.notes.is_empty()).then(|| paragraphs(&sheet.notes)));
            parts.join("\n")
        }
        Block::Findings(findings, _) => table(&found(findings, lang), lang),
    }
}

/// Mistakes, a row for those of one kind in one file.
pub(super) fn found(findings: &[Diagnostic], lang: Lang) -> Table {
    let files = by_file([], findings);
    let of_one = files.len() == 1;
    let groups: Vec<Group<'_>> = files.into_iter().flat_map(|(_, found)| grouped(found)).collect();
    let columns: Vec<Column<Group<'_>>> = vec![
        Column::words(text!("轻重", "severity"), move |group: &Group<'_>| {
            Cell::text(excerpt::word(group.severity(), lang))
        }),
        Column::words(text!("代码", "code"), |group: &Group<'_>| Cell::text(group.first.code.as_str())),
        Column::words(text!("位置", "place"), move |group: &Group<'_>| {
            let place = &group.first.place;
            let file = if of_one { json::below(&place.file, 1) } else { &place.file };
            let line = if place.line > 0 { format!(":{}", place.line) } else { String::new() };
            let cell = place.cell.map(|cell| format!(" {cell}")).unwrap_or_default();
            Cell::text([file, &line, &cell].concat())
        }),
        Column::flowing(text!("发现", "found"), move |group: &Group<'_>| Cell::text(said(group, lang))),
        Column::flowing(text!("怎样写", "help"), move |group: &Group<'_>| {
            group.first.help.as_ref().map_or(Cell::Empty, |help| Cell::text(help.get(lang)))
        }),
    ];
    Table::of(columns, &groups)
}

/// What is wrong, and how often and where it is so besides.
fn said(group: &Group<'_>, lang: Lang) -> String {
    let said = group.first.text.get(lang);
    let more = group.times() - 1;
    if more == 0 {
        return said.to_owned();
    }
    let cells = group.others.iter().filter_map(|other| Some(other.place.cell?.to_string()));
    let cells = cells.collect::<Vec<_>>().join(lang.pick("、", ", "));
    let more = text!("（还有 {more} 处：{cells}）", " (and {more} more: {cells})");
    [said, more.get(lang)].concat()
}

/// The table, each line ended.
pub(super) fn table(table: &Table, lang: Lang) -> String {
    let escaped = |cells: &[std::borrow::Cow<'_, str>]| cells.iter().map(|cell| escaped(cell)).collect::<Vec<_>>();
    let headers = escaped(&table.headers(lang));
    let rows: Vec<Vec<String>> = table.shown().map(|row| escaped(&row)).collect();
    let mut widths: Vec<usize> = headers.iter().map(|header| width(header).max(3)).collect();
    for row in &rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = width(cell).max(*widest);
        }
    }
    let mut out = String::new();
    let mut line = |cells: &[String]| {
        for ((cell, head), &columns) in cells.iter().zip(&table.heads).zip(&widths) {
            let columns = if columns > WIDEST { 0 } else { columns };
            let cell = if head.align == Align::Right { right(cell, columns) } else { left(cell, columns) };
            out.push_str("| ");
            out.push_str(&cell);
            out.push(' ');
        }
        out.push_str("|\n");
    };
    let rules: Vec<String> =
        widths.iter().zip(&table.heads).map(|(&columns, head)| rule(columns, head.align)).collect();
    line(&headers);
    line(&rules);
    for row in &rows {
        line(row);
    }
    out
}

fn rule(columns: usize, align: Align) -> String {
    let columns = if columns > WIDEST { 3 } else { columns };
    match align {
        Align::Left | Align::Flow | Align::Below => "-".repeat(columns),
        Align::Right => "-".repeat(columns - 1) + ":",
    }
}

/// Outside text on one line, with every character that Markdown or HTML would act on escaped.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in plain(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' | '#' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outside_text_cannot_leave_its_cell() {
        assert_eq!(escaped("a|b\nc<script>"), "a\\|b c&lt;script>");
        assert_eq!(escaped("92~96、[x](y)"), "92\\~96、\\[x\\](y)");
    }
}
