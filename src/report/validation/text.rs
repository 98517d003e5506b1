//! What was found, for people.

use std::collections::BTreeSet;

use super::{Validation, overview, repaired};
use crate::diagnostic::excerpt::{self, Excerpts, View};
use crate::diagnostic::{Group, grouped};
use crate::lang::{Lang, Text};
use crate::report::text::hanging;
use crate::text;

/// From so many lines of findings on, how much there is and where to begin is said before them too.
const SCREEN: usize = 30;

pub(super) fn render(validation: &Validation<'_>, view: View) -> String {
    let View { lang, columns, .. } = view;
    let mut excerpts = Excerpts::new(validation.most, view);
    let told = validation.by_file().into_iter().filter(|(_, found)| !found.is_empty());
    let files: Vec<(&str, Vec<Group<'_>>)> = told.map(|(file, found)| (file, grouped(found))).collect();
    let mut out: String = files.iter().map(|(_, groups)| excerpts.one_file(groups)).collect();
    if out.lines().count() > SCREEN {
        out = summary_lines(validation, lang, columns) + &next(validation, lang, columns) + "\n" + &out;
    }
    out.push_str(&repaired::text(validation, &files, lang, columns));
    for year in validation.years.iter().flatten() {
        out.push_str(&year.text(lang, columns));
        out.push('\n');
    }
    out.push_str(&overview::terminal(validation, &files, lang, columns));
    out.push_str(&summary_lines(validation, lang, columns));
    if validation.lacks_years() {
        let lacking =
            text!("有错的台账没有列出得分情况，改好后再看", "the year of a log with errors is not told: mend it first");
        out.push_str(&hanging("", lacking.get(lang), columns));
    }
    for note in &validation.notes {
        out.push_str(&hanging("", note.get(lang), columns));
    }
    out.push_str(&next(validation, lang, columns));
    out
}

fn next(validation: &Validation<'_>, lang: Lang, columns: usize) -> String {
    let next = validation.next.as_ref();
    next.map(|next| hanging(lang.pick("下一步：", "next: "), next.get(lang), columns)).unwrap_or_default()
}

fn summary_lines(validation: &Validation<'_>, lang: Lang, columns: usize) -> String {
    hanging("", &summary(validation, lang), columns)
}

pub(super) fn summary(validation: &Validation<'_>, lang: Lang) -> String {
    let files = validation.checked.len();
    let records: usize = validation.checked.iter().filter_map(|checked| checked.records).sum();
    let logs = validation.checked.iter().any(|checked| checked.records.is_some());
    let with = validation.found.iter().map(|found| &*found.place.file).collect::<BTreeSet<&str>>().len();
    let found = excerpt::count(validation.found, lang);
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
        text!("{zh}：{with} 个文件里有 {found}", "{en}: {found} in {with} of them")
    } else {
        text!("{zh}：{found}", "{en}: {found}")
    };
    let said = told.get(lang).to_owned();
    match &validation.unread {
        Some(why) => said + lang.pick("；", "; ") + why.get(lang),
        None => said,
    }
}

fn plural(files: usize) -> &'static str {
    if files == 1 { "file" } else { "files" }
}
