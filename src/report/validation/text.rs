//! What was found, as a document: file by file, what was mended, what to do first in which file, and what to do next.

use std::collections::BTreeSet;

use super::{Validation, overview, repaired};
use crate::diagnostic::{Diagnostic, Group, excerpt, grouped};
use crate::lang::{Lang, Text};
use crate::report::document::{Block, Document};
use crate::text;

/// From so many kinds of fault on, how much there is and where to begin is said before them too.
const SCREEN: usize = 8;

pub(super) fn document(validation: &Validation<'_>, lang: Lang) -> Document {
    let told = || validation.by_file().into_iter().filter(|(_, found)| !found.is_empty());
    let files: Vec<(&str, Vec<Group<'_>>)> = told().map(|(file, found)| (file, grouped(found))).collect();
    let mut document = Document::default();
    if files.iter().map(|(_, groups)| groups.len()).sum::<usize>() > SCREEN {
        document.lines([summary(validation)].into_iter().chain(next(validation)));
    }
    let found: Vec<Diagnostic> = told().flat_map(|(_, found)| found).cloned().collect();
    if !found.is_empty() {
        document.blocks.push(Block::Findings(found, validation.most));
    }
    repaired::told(&mut document, validation, &files);
    for year in validation.years.iter().flatten() {
        document.blocks.extend(year.document(lang).blocks);
    }
    if let Some(table) = overview::table(validation, &files, lang) {
        document.table(table);
    }
    let lacking = validation.lacks_years().then(|| {
        text!("有错的台账没有列出得分情况，改好后再看", "the year of a log with errors is not told: mend it first")
    });
    let notes = validation.notes.iter().cloned();
    document.lines([summary(validation)].into_iter().chain(lacking).chain(notes).chain(next(validation)));
    document
}

fn next(validation: &Validation<'_>) -> Option<Text> {
    validation.next.as_ref().map(|Text { zh, en }| text!("下一步：{zh}", "next: {en}"))
}

/// How many files, and what was found in them, in one sentence.
pub(super) fn summary(validation: &Validation<'_>) -> Text {
    let files = validation.checked.len();
    let records: usize = validation.checked.iter().filter_map(|checked| checked.records).sum();
    let logs = validation.checked.iter().any(|checked| checked.records.is_some());
    let with = validation.found.iter().map(|found| &*found.place.file).collect::<BTreeSet<&str>>().len();
    let [found, found_en] = [Lang::Zh, Lang::En].map(|lang| excerpt::count(validation.found, lang));
    let held = if logs {
        let (record, file) = (if records == 1 { "record" } else { "records" }, plural(files));
        // where rows are wrong it is not how many there are
        let (usable, usable_en) = if found.is_empty() { ("", "") } else { ("可用的", "usable ") };
        text!(
            "检查了 {files} 个文件，{usable}记录 {records} 条",
            "{files} {file} checked, {records} {usable_en}{record}"
        )
    } else {
        let file = plural(files);
        text!("检查了 {files} 个文件", "{files} {file} checked")
    };
    let Text { zh, en } = held;
    let told = if found.is_empty() {
        text!("{zh}：没有问题", "{en}: nothing is wrong")
    } else if files > 1 {
        text!("{zh}：{with} 个文件里有 {found}", "{en}: {found_en} in {with} of them")
    } else {
        text!("{zh}：{found}", "{en}: {found_en}")
    };
    Text::joined([told].into_iter().chain(validation.unread.clone()), "；", "; ")
}

fn plural(files: usize) -> &'static str {
    if files == 1 { "file" } else { "files" }
}
