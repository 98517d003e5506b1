//! What was found, for people.

use super::{Validation, repaired};
use crate::diagnostic::excerpt::{self, Excerpts, Style};
use crate::diagnostic::visible;
use crate::lang::Lang;
use crate::report::text::{blanks, hanging, width};
use crate::text;

pub(super) fn render(validation: &Validation<'_>, lang: Lang, columns: usize, style: Style) -> String {
    let (mut out, mut excerpts) = (String::new(), Excerpts::new(validation.most));
    for (file, found) in validation.by_file().iter().filter(|(_, found)| !found.is_empty()) {
        let (name, count) = (visible(file), excerpt::count(found.iter().copied(), lang));
        out.push_str(text!("{name}：{count}\n\n", "{name}: {count}\n\n").get(lang));
        out.push_str(&excerpts.one_file(found, lang, style));
    }
    out.push_str(&repaired::text(validation, lang, columns));
    for year in validation.years.iter().flatten() {
        out.push_str(&year.text(lang, columns));
        out.push('\n');
    }
    out.push_str(&hanging("", &summary(validation, lang), columns));
    if validation.lacks_years() {
        let lacking =
            text!("有错的台账没有列出得分情况，改好后再看", "the year of a log with errors is not told: mend it first");
        out.push_str(&hanging("", lacking.get(lang), columns));
    }
    let label = lang.pick("下一步：", "next: ");
    for (at, next) in validation.next.iter().enumerate() {
        let head = if at == 0 { label.to_owned() } else { blanks(width(label)) };
        out.push_str(&hanging(&head, next.get(lang), columns));
    }
    out
}

pub(super) fn summary(validation: &Validation<'_>, lang: Lang) -> String {
    let files = validation.checked.len();
    let records: usize = validation.checked.iter().filter_map(|checked| checked.records).sum();
    let logs = validation.checked.iter().any(|checked| checked.records.is_some());
    let with = validation.by_file().iter().filter(|(_, found)| !found.is_empty()).count();
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
    let (zh, en) = (held.zh, held.en);
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
