//! Which record a row of a log is: what a verdict of the office names it by.

use super::entry::{COUNT, DATE, Entry, FILES, ID, KIND, LEVEL, MATERIALS, TITLE, TOTAL};
use super::{Log, LogRead, LogReader};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::evidence::{folded_title, read_date, words_of};
use crate::rubric::{CountedBy, Kind};
use crate::sheet::key;

/// Which record a row of a log is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The line where the row begins.
    pub line: usize,
    /// Where its title stands.
    pub place: Place,
    /// 日期: the day where it is understood, else as written.
    pub date: String,
    /// 事项: the name of the kind where it is known, else as written.
    pub kind: String,
    /// 名称 as written.
    pub title: String,
    /// 编号 of the record, where the log has that column; empty where it has not.
    pub number: String,
    /// 原样: the whole record as it reads, however it is written.
    pub seen: String,
    /// Whether its kind is a ratio.
    pub is_ratio: bool,
}

/// By what rows of a log and rows of the reviews are held against one another: day, kind and title, each by its value as
/// far as it is understood.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// The day and the kind.
    pub what: [String; 2],
    /// The title, folded.
    pub title: String,
}

impl Identity {
    /// Its key.
    pub fn key(&self) -> RecordKey {
        let what = [&self.date, &self.kind].map(|word| key(word).to_lowercase());
        RecordKey { what, title: folded_title(&self.title).into_owned() }
    }
}

/// Between the parts of a reading.
const BETWEEN: char = '｜';

/// A reading as it is compared: each part of it as titles are.
pub(crate) fn folded_reading(seen: &str) -> String {
    seen.split(BETWEEN).map(folded_title).collect::<Vec<_>>().join("｜")
}

/// More characters of a cell are not repeated in a reading.
const LONGEST: usize = 600;
/// How many of these are those at its end.
const END: usize = 100;

impl LogReader<'_> {
    /// Which record each row of a log is, in the order of the file; of rows that are not understood too. What is wrong in
    /// it is told when it is read.
    pub fn identities(&self, log: Log<'_>) -> Vec<Identity> {
        let mut identities = Vec::new();
        let mut untold = Vec::new();
        self.scan(log, None, &mut untold, &mut LogRead::default(), &mut |entry, _, of_row| {
            let identity = entry.identity();
            let is_stray = entry.found.len() > of_row && entry.header.is_stray(entry.row, entry.found);
            identities.extend((!is_stray).then_some(identity));
            entry.found.truncate(of_row);
        });
        identities
    }

    /// The key of a record that is named by its day, kind and title.
    pub fn key_of(&self, date: &str, kind: &str, title: &str) -> RecordKey {
        let kind_no = self.words.kinds.get(key(kind).as_ref());
        let kind = kind_no.map_or(kind, |no| &self.rubric.vocabulary.kind(no).name);
        let [date, kind] = [self.day_of(date), kind.to_owned()];
        let what = [date, kind].map(|word| key(&word).to_lowercase());
        RecordKey { what, title: folded_title(title).into_owned() }
    }

    /// A day as it is compared: however it is written, where it is understood.
    fn day_of(&self, written: &str) -> String {
        let period = self.rubric.period;
        match read_date(written, |date| period.contains(date)) {
            Ok((date, _)) => date.to_string(),
            Err(_) => written.trim().to_owned(),
        }
    }
}

impl Entry<'_, '_> {
    /// Which record the row is. What is wrong in it is added to what was found.
    fn identity(&mut self) -> Identity {
        let number = self.kind();
        let kind = number.map(|number| self.reader.rubric.vocabulary.kind(number));
        let [date, title, id] = [DATE, TITLE, ID].map(|column| self.cell(column));
        let (date, title, id) = (self.reader.day_of(date), title.to_owned(), id.to_owned());
        let kind_name = kind.map_or_else(|| self.cell(KIND).to_owned(), |kind| kind.name.clone());
        let seen = self.seen(kind, &[&date, &kind_name, &title]);
        let is_ratio = kind.is_some_and(|kind| kind.counted_by == CountedBy::Ratio);
        let place = self.header.place(self.row, TITLE);
        Identity { line: self.row.line(), place, date, kind: kind_name, title, number: id, seen, is_ratio }
    }

    /// The record as it reads: one text that no spreadsheet takes for a number, a day or a formula.
    fn seen(&mut self, kind: Option<&Kind>, key: &[&str; 3]) -> String {
        let mut parts: Vec<String> = key.iter().filter(|part| !part.is_empty()).map(|part| shortened(part)).collect();
        let mut add = |label: &str, value: String| {
            if !value.is_empty() {
                parts.push(format!("{label} {}", shortened(&value)));
            }
        };
        let rubric = self.reader.rubric;
        // what is not understood is as it is written
        let (count, total) = self.understood(|entry| entry.amount(kind)).unwrap_or((0, 0));
        let [count_written, total_written] = [COUNT, TOTAL].map(|column| self.cell(column).to_owned());
        let is_ratio = kind.is_some_and(|kind| kind.counted_by == CountedBy::Ratio);
        match count {
            0 => add("数量", count_written),
            1 if !is_ratio => {}
            _ => add("数量", count.to_string()),
        }
        add("应完成", if total == 0 { total_written } else { total.to_string() });
        let level = self.understood(|entry| entry.level(kind)).flatten();
        add("级别", level.map_or_else(|| self.cell(LEVEL).to_owned(), |no| rubric.vocabulary.level(no).to_owned()));
        let materials = self.understood(|entry| entry.materials(kind));
        let materials = materials.map(|set| rubric.vocabulary.material_names(set));
        add("材料", materials.unwrap_or_else(|| self.cell(MATERIALS).to_owned()));
        let mut files: Vec<&str> = words_of(self.cell(FILES)).map(|(_, file)| file).collect();
        files.sort_unstable();
        add("附件", files.join("、"));
        format!("记录：{}", parts.join("｜"))
    }

    /// What a part of the row comes to, unless it is wrong.
    fn understood<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let before = self.found.len();
        let value = read(self);
        let is_wrong = |told: &Diagnostic| told.severity == Severity::Error;
        (!self.found.iter().skip(before).any(is_wrong)).then_some(value)
    }
}

/// A text on one line; of a very long one its ends and its length, which tell it from others.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = line.chars().count();
    if length <= LONGEST {
        return line;
    }
    let begin: String = line.chars().take(LONGEST - END).collect();
    let end: String = line.chars().skip(length - END).collect();
    format!("{begin}…{end}（共{length}字）")
}
