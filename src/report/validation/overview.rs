//! File by file how much is wrong, and what to do first.

use std::collections::{BTreeMap, BTreeSet};

use super::Validation;
use crate::diagnostic::{Diagnostic, Group, Severity};
use crate::lang::{Lang, Text};
use crate::report::table::{Cell, Column, Table};
use crate::text;

/// A file in which something is to be mended.
struct Row<'a> {
    name: &'a str,
    records: Option<usize>,
    errors: usize,
    warnings: usize,
    first: Text,
}

/// The table; `None` where one file alone was looked through, or none is to be mended.
pub(super) fn table(validation: &Validation<'_>, files: &[(&str, Vec<Group<'_>>)], lang: Lang) -> Option<Table> {
    let rows = rows(validation, files);
    if rows.is_empty() || validation.checked.len() < 2 {
        return None;
    }
    let number = |n: usize| Cell::text(n.to_string());
    let columns: Vec<Column<Row<'_>>> = vec![
        Column::words(text!("文件", "file"), |row: &Row<'_>| Cell::text(row.name)),
        Column::numbers(text!("记录", "records"), move |row: &Row<'_>| row.records.map_or(Cell::Empty, number)),
        Column::numbers(text!("错误", "errors"), move |row: &Row<'_>| number(row.errors)),
        Column::numbers(text!("警告", "warnings"), move |row: &Row<'_>| number(row.warnings)),
        Column::flowing(text!("先做", "first"), move |row: &Row<'_>| Cell::text(row.first.get(lang))),
    ];
    Some(Table::of(columns, &rows))
}

fn rows<'a>(validation: &Validation<'_>, files: &[(&'a str, Vec<Group<'_>>)]) -> Vec<Row<'a>> {
    let records: BTreeMap<&str, Option<usize>> =
        validation.checked.iter().map(|checked| (checked.file.as_str(), checked.records)).collect();
    // the names alone, where they tell the files apart
    let last = |file: &'a str| file.rsplit('/').next().unwrap_or(file);
    let names: BTreeSet<&str> = files.iter().map(|(file, _)| last(file)).collect();
    let short = names.len() == files.len();
    let mended = |file: &str| {
        let repaired = validation.repaired.iter().flatten().find(|repaired| repaired.file == file);
        validation.suggested && repaired.is_some_and(|repaired| repaired.to.is_some())
    };
    let of = |(file, groups): &(&'a str, Vec<Group<'_>>)| {
        let number =
            |severity| groups.iter().filter(|group| group.severity() == severity).map(Group::times).sum::<usize>();
        let (errors, warnings) = (number(Severity::Error), number(Severity::Warning));
        let first = first(groups, errors + warnings, mended(file)).filter(|_| errors + warnings > 0)?;
        let name = if short { last(file) } else { *file };
        Some(Row { name, records: records.get(file).copied().flatten(), errors, warnings, first })
    };
    files.iter().filter_map(of).collect()
}

/// What to do first: what to write instead of the first mistake, as far as one clause says it; the first that is left
/// where what messages offer has been written.
fn first(groups: &[Group<'_>], wrong: usize, mended: bool) -> Option<Text> {
    let offered: usize = groups.iter().flat_map(Group::all).map(Diagnostic::offered).sum();
    if offered * 2 > wrong && !mended {
        return Some(text!("--fix --suggested 能改 {offered} 处", "--fix --suggested mends {offered}"));
    }
    let is_left = |group: &&Group<'_>| !mended || group.first.offered() == 0;
    let Some(first) = groups.iter().find(is_left).map(|group| group.first) else {
        return Some(text!("改好了 {offered} 处", "{offered} are mended"));
    };
    if !first.is_said() {
        return None;
    }
    let said = first.help.as_ref().unwrap_or(&first.text);
    let (zh, en) = (clause(&said.zh), clause(&said.en));
    Some(match first.place.cell {
        Some(cell) => text!("{cell}：{zh}", "{cell}: {en}"),
        None => text!("{zh}", "{en}"),
    })
}

/// The first clause of a sentence: what is said in full above. A condition alone would be no advice.
fn clause(sentence: &str) -> &str {
    let (mut depth, mut ticked) = (0_usize, false);
    for (at, c) in sentence.char_indices() {
        match c {
            '「' | '（' | '(' => depth += 1,
            '」' | '）' | ')' => depth = depth.saturating_sub(1),
            '`' => ticked = !ticked,
            '？' | '?' if depth == 0 && !ticked => return sentence.get(..at + c.len_utf8()).unwrap_or(sentence),
            '；' | '，' | '：' | ';' | ',' | ':' if depth == 0 && !ticked => {
                let first = sentence.get(..at).unwrap_or(sentence);
                return if first.starts_with("如果") || first.starts_with("if ") { sentence } else { first };
            }
            _ => {}
        }
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_clause_is_what_to_do_and_no_quoted_mark_ends_it() {
        for (sentence, first) in [
            ("数量留空；60 人参加写在备注里", "数量留空"),
            ("是不是「通知；内容」？", "是不是「通知；内容」？"),
            ("did you mean `a; b`? If not, delete it", "did you mean `a; b`?"),
            ("save it as `CSV (a, b)`, or by a command", "save it as `CSV (a, b)`"),
            ("如果都属于上面的，每行都写上", "如果都属于上面的，每行都写上"),
            ("写成 2", "写成 2"),
        ] {
            assert_eq!(clause(sentence), first);
        }
    }
}
