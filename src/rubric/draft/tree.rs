//! The file as nested tables in the order they are written, with the place of everything in it.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::problem::RubricProblem;
use super::super::report::Report;
use super::super::syntax::Syntax;
use super::glyph::{self, Mended};
use super::header;
use super::statement::{self, Statement};
use crate::text;

/// A table: a file, what follows a `[table]` line, or `{ … }`.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// The `[table]` line, or the braces and what is between.
    pub(crate) span: Range<usize>,
    pub(crate) entries: Vec<Entry>,
    /// Where each key is in `entries`.
    positions: BTreeMap<String, usize>,
    /// Something in it could not be read, not even its key: what is missing may be there.
    pub(crate) damaged: bool,
    /// A whole table of the file could not be read.
    pub(crate) lost: bool,
    /// It has no line of its own, only lines of tables within it, or dotted keys.
    implicit: bool,
}

/// A key with its value.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) value: Value,
    pub(crate) span: Range<usize>,
}

/// A value as it is written.
#[derive(Debug)]
pub(crate) enum Value {
    Text(String),
    /// A number, in the digits of the file.
    Number(String),
    Flag(bool),
    /// A date, in the digits of the file.
    Date(String),
    List(Vec<(Self, Range<usize>)>),
    Table(Table),
    /// It could not be read, and that has been reported.
    Unreadable,
}

impl Table {
    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        self.positions.get(key).and_then(|at| self.entries.get(*at))
    }

    fn entry_mut(&mut self, key: &str) -> Option<&mut Entry> {
        self.positions.get(key).and_then(|at| self.entries.get_mut(*at))
    }

    fn push(&mut self, entry: Entry) {
        self.positions.insert(entry.key.clone(), self.entries.len());
        self.entries.push(entry);
    }

    /// Adds an entry; of two with one key the first stays.
    fn insert(&mut self, entry: Entry, report: &mut Report) {
        let Some(old) = self.entry_mut(&entry.key) else { return self.push(entry) };
        match (&mut old.value, entry.value) {
            (Value::Table(old), Value::Table(new)) if old.implicit && new.implicit => {
                for entry in new.entries {
                    old.insert(entry, report);
                }
            }
            _ => twice(entry.key, entry.key_span, old.key_span.clone(), report),
        }
    }
}

fn twice(key: String, span: Range<usize>, first: Range<usize>, report: &mut Report) {
    report.add_with(&RubricProblem::KeyTwice { key }, span, first, || text!("第一次写在这里", "first written here"));
}

/// Of one statement no more mistakes than this are looked at.
const MOST_ERRORS: usize = 100;

/// Reads a whole file. What cannot be read is reported, and left out or marked.
pub(crate) fn grow(report: &mut Report) -> Table {
    let text = report.text();
    let mended = glyph::mend(text, report);
    let mut root = Table::default();
    // the path of the table that the pairs belong to, None where its line could not be read
    let mut path = Some(Vec::new());
    for statement in statement::split(&mended.text) {
        match statement {
            Statement::Header(span) => path = open(&mut root, &span, &mended, report),
            Statement::Pair(span) => {
                let entry = pair(&span, &mended, report);
                match (path.as_deref().and_then(|path| descend(&mut root, path)), entry) {
                    (Some(table), Some(entry)) => table.insert(entry, report),
                    (Some(table), None) => table.damaged = true,
                    (None, _) => {}
                }
            }
        }
    }
    if report.is_empty() {
        // the parser has the last word on the whole: what is read here is TOML for every other program too
        let (_, errors) = DeTable::parse_recoverable(text.strip_prefix('\u{feff}').unwrap_or(text));
        let shift = text.len() - text.trim_start_matches('\u{feff}').len();
        if let Some(error) = errors.first() {
            let span = error.span().unwrap_or_default();
            let problem = RubricProblem::Syntax(Syntax::from_parser(error.message(), span.is_empty()));
            report.add(&problem, span.start + shift..span.end + shift);
        }
    }
    root
}

/// The table of a path, of a list of tables its last.
fn descend<'t>(root: &'t mut Table, path: &[String]) -> Option<&'t mut Table> {
    path.iter().try_fold(root, |table, key| match &mut table.entry_mut(key)?.value {
        Value::Table(table) => Some(table),
        Value::List(list) => match list.last_mut() {
            Some((Value::Table(table), _)) => Some(table),
            _ => None,
        },
        _ => None,
    })
}

/// Makes the table of a `[table]` line and gives its path.
fn open(root: &mut Table, span: &Range<usize>, mended: &Mended, report: &mut Report) -> Option<Vec<String>> {
    let Some(header) = header::read(&mended.text, span, report) else {
        (root.damaged, root.lost) = (true, true);
        return None;
    };
    let (last, parents) = header.path.split_last()?;
    let mut parent = &mut *root;
    for key in parents {
        if parent.entry(key).is_none() {
            if header::is_list(key, report) {
                let parent = key.clone();
                report.add(&RubricProblem::NoParent { table: header.path.join("."), parent }, span.clone());
                (root.damaged, root.lost) = (true, true);
                return None;
            }
            let damaged = parent.damaged;
            let value = Value::Table(Table { span: span.clone(), implicit: true, damaged, ..Table::default() });
            parent.push(Entry { key: key.clone(), key_span: span.clone(), value, span: span.clone() });
        }
        parent = descend(parent, std::slice::from_ref(key))?;
    }
    let table = Value::Table(Table { span: span.clone(), ..Table::default() });
    let entry = Entry { key: last.clone(), key_span: span.clone(), value: Value::Unreadable, span: span.clone() };
    match (parent.entry_mut(last), header.list) {
        (None, true) => parent.push(Entry { value: Value::List(vec![(table, span.clone())]), ..entry }),
        (None, false) => parent.push(Entry { value: table, ..entry }),
        // a list that was written with a key of its own cannot be added to
        (Some(old), true) if old.key_span == old.span => match &mut old.value {
            Value::List(list) => list.push((table, span.clone())),
            _ => return None,
        },
        (Some(old), list) => match &mut old.value {
            Value::Table(table) if !list && table.implicit => {
                (table.implicit, table.span) = (false, span.clone());
                (old.key_span, old.span) = (span.clone(), span.clone());
            }
            _ => {
                twice(last.clone(), span.clone(), old.key_span.clone(), report);
                return None;
            }
        },
    }
    Some(header.path)
}

/// Reads `key = value`. Of several mistakes on one line the first is told, the others mostly follow from it.
fn pair(span: &Range<usize>, mended: &Mended, report: &mut Report) -> Option<Entry> {
    let source = mended.text.get(span.clone()).unwrap_or_default();
    let (table, errors) = DeTable::parse_recoverable(source);
    let table = from_table(table.get_ref(), span.start, (&mended.text, report.text()), span.clone());
    let first_broken = mended.broken.get(mended.broken.partition_point(|range| range.start < span.start));
    let broken = first_broken.is_some_and(|range| range.start < span.end);
    for error in errors.iter().take(MOST_ERRORS) {
        let at = error.span().unwrap_or(0..source.len());
        let at = span.start + at.start..span.start + at.end;
        if report.is_full() {
            break;
        }
        if Syntax::is_duplicate(error.message()) {
            let key = mended.text.get(at.clone()).unwrap_or_default().to_owned();
            let first = first_key(&table, &key, at.start).unwrap_or(at.clone());
            twice(key, at, first, report);
        } else if !(report.has_any_on(&at) || broken && report.has_any_on(span)) {
            report.add(&RubricProblem::Syntax(Syntax::from_parser(error.message(), at.is_empty())), at);
        }
    }
    if is_foreign(report.text(), span) || first_broken.is_some_and(|range| range.start == span.start) {
        return None;
    }
    if errors.is_empty() && !broken {
        return table.entries.into_iter().next();
    }
    let length = source.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').unwrap_or(source.len());
    let key = source.get(..length).filter(|key| !key.is_empty())?.to_owned();
    let key_span = span.start..span.start + length;
    Some(Entry { key, key_span, value: Value::Unreadable, span: span.clone() })
}

/// The nearest key of a name before a place, at any depth.
fn first_key(table: &Table, key: &str, before: usize) -> Option<Range<usize>> {
    let within = |entry: &Entry| match &entry.value {
        Value::Table(table) => first_key(table, key, before),
        Value::List(list) => list
            .iter()
            .filter_map(|(value, _)| match value {
                Value::Table(table) => first_key(table, key, before),
                _ => None,
            })
            .max_by_key(|span| span.start),
        _ => None,
    };
    let own = |entry: &Entry| (entry.key == key && entry.key_span.start < before).then(|| entry.key_span.clone());
    table.entries.iter().filter_map(|entry| within(entry).or_else(|| own(entry))).max_by_key(|span| span.start)
}

/// `text` is the mended file and the file as it was given.
fn from_table(table: &DeTable, shift: usize, text: (&str, &str), span: Range<usize>) -> Table {
    let shifted = |span: Range<usize>| span.start + shift..span.end + shift;
    let mut entries: Vec<Entry> = table
        .iter()
        .map(|(key, value)| {
            let (key_span, span) = (shifted(key.span()), shifted(value.span()));
            let value = from_value(value, shift, text, span.clone());
            Entry { key: key.get_ref().to_string(), key_span, value, span }
        })
        .collect();
    // the parser sorts keys by name
    entries.sort_by_key(|entry| entry.key_span.start);
    let implicit = !text.0.get(span.clone()).is_some_and(|source| source.starts_with('{'));
    let all = entries.len();
    entries.retain(|entry| !is_foreign(text.1, &entry.key_span));
    let damaged = entries.len() < all;
    let mut table = Table { span, damaged, implicit, ..Table::default() };
    for entry in entries {
        table.push(entry);
    }
    table
}

/// Whether a key was not ASCII: it is reported and masked, and what it stood for is unknown.
fn is_foreign(original: &str, key: &Range<usize>) -> bool {
    original.get(key.clone()).is_some_and(|key| key.starts_with(|c: char| !c.is_ascii() && c.is_alphanumeric()))
}

fn from_value(value: &Spanned<DeValue>, shift: usize, text: (&str, &str), span: Range<usize>) -> Value {
    let literal = || text.0.get(span.clone()).unwrap_or_default().to_owned();
    match value.get_ref() {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(_) | DeValue::Float(_) => Value::Number(literal()),
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Datetime(_) => Value::Date(literal()),
        DeValue::Array(array) => Value::List(
            array
                .iter()
                .map(|element| {
                    let span = element.span().start + shift..element.span().end + shift;
                    (from_value(element, shift, text, span.clone()), span)
                })
                .collect(),
        ),
        DeValue::Table(table) => Value::Table(from_table(table, shift, text, span)),
    }
}
