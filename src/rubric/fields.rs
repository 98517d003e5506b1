//! The keys of one table, read by type. What is unknown, of the wrong type or missing is reported here.

use std::ops::Range;

use super::draft::tree::{Entry, Table, Value};
use super::problem::{RubricProblem, Type};
use super::report::Report;
use crate::diagnostic::nearest;

/// Something with its place.
#[derive(Debug, Clone)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) span: Range<usize>,
    /// Where its key stands.
    pub(crate) key: Range<usize>,
}

/// What a key holds.
#[derive(Debug, Clone, Default)]
pub(crate) enum Slot<T> {
    /// It is not there.
    #[default]
    Absent,
    /// It is there and cannot be read, which has been reported; or the table is damaged and it may be there.
    Unreadable,
    /// It is there.
    Given(At<T>),
}

impl<T> Slot<T> {
    pub(crate) fn given(&self) -> Option<&At<T>> {
        match self {
            Self::Given(at) => Some(at),
            Self::Absent | Self::Unreadable => None,
        }
    }

    /// Where its key stands.
    pub(crate) fn place(&self) -> Option<Range<usize>> {
        self.given().map(|at| at.key.clone())
    }

    pub(crate) fn value(&self) -> Option<&T> {
        self.given().map(|at| &at.value)
    }

    pub(crate) fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    pub(crate) fn is_unreadable(&self) -> bool {
        matches!(self, Self::Unreadable)
    }
}

/// A table of a file: how messages name it, and the keys that it has.
pub(crate) struct Shape {
    /// `[[kind]]`; empty for the top of the file.
    pub(crate) name: &'static str,
    pub(crate) keys: &'static [&'static str],
    /// Those that must be there.
    pub(crate) required: &'static [&'static str],
}

/// The keys of one table.
pub(crate) struct Fields<'t, 'r, 'a> {
    table: &'t Table,
    slots: Vec<(&'static str, &'t Entry)>,
    pub(crate) report: &'r mut Report<'a>,
}

impl<'t, 'r, 'a> Fields<'t, 'r, 'a> {
    /// Sorts the entries of a table to its keys. A misspelt key is reported and taken for the near one, unless that is
    /// there too, so that it is not reported as missing besides. `homes` are the shapes of all tables.
    pub(crate) fn of(table: &'t Table, shape: &Shape, homes: &[&Shape], report: &'r mut Report<'a>) -> Self {
        let mut slots: Vec<(&'static str, &'t Entry)> = Vec::new();
        for entry in &table.entries {
            if let Some(&key) = shape.keys.iter().find(|key| **key == entry.key) {
                slots.push((key, entry));
                continue;
            }
            if report.is_full() {
                break;
            }
            // what could not be read has been reported, key and all
            if matches!(entry.value, Value::Unreadable) {
                continue;
            }
            let near = nearest(&entry.key, shape.keys.iter().copied());
            let mut having = homes.iter().filter(|home| home.keys.contains(&entry.key.as_str()));
            // a key that only one other table has most likely belongs there
            let home = having.next().map(|home| home.name).filter(|_| having.next().is_none());
            let near = if home.is_some() { None } else { near };
            let problem = RubricProblem::UnknownKey { key: entry.key.clone(), table: shape.name, near, home };
            report.add(&problem, entry.key_span.clone());
            if let Some(near) = near.filter(|near| table.entry(near).is_none()) {
                slots.push((near, entry));
            }
        }
        let missing = shape.required.iter().filter(|key| !table.damaged && !slots.iter().any(|(slot, _)| slot == *key));
        for key in missing {
            let problem = RubricProblem::Missing { key, table: shape.name };
            if shape.name.is_empty() {
                report.add_file(&problem);
            } else {
                report.add(&problem, table.span.clone());
            }
        }
        Self { table, slots, report }
    }

    fn read<T>(&mut self, key: &str, wanted: Type, take: impl FnOnce(&'t Value) -> Option<T>) -> Slot<T> {
        let Some(&(_, entry)) = self.slots.iter().find(|(slot, _)| *slot == key) else {
            return if self.table.damaged { Slot::Unreadable } else { Slot::Absent };
        };
        if let Some(value) = take(&entry.value) {
            Slot::Given(At { value, span: entry.span.clone(), key: entry.key_span.clone() })
        } else {
            self.wrong(&entry.key, wanted, &entry.value, entry.span.clone());
            Slot::Unreadable
        }
    }

    /// Reports a value of the wrong type.
    pub(crate) fn wrong(&mut self, key: &str, wanted: Type, value: &Value, span: Range<usize>) {
        let Some(found) = type_of(value) else { return };
        let literal = self.report.text().get(span.clone()).unwrap_or_default().to_owned();
        self.report.add(&RubricProblem::Type { key: key.to_owned(), wanted, found, literal }, span);
    }

    pub(crate) fn text(&mut self, key: &str) -> Slot<String> {
        let slot = self.read(key, Type::Text, |value| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        });
        if let Some(at) = slot.given().filter(|at| at.value.trim().is_empty()) {
            self.report.add(&RubricProblem::Empty { key: key.to_owned() }, at.span.clone());
            return Slot::Unreadable;
        }
        slot
    }

    pub(crate) fn number(&mut self, key: &str) -> Slot<String> {
        self.read(key, Type::Number, |value| match value {
            Value::Number(literal) => Some(literal.clone()),
            _ => None,
        })
    }

    pub(crate) fn flag(&mut self, key: &str) -> Slot<bool> {
        self.read(key, Type::Flag, |value| match value {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        })
    }

    pub(crate) fn date(&mut self, key: &str) -> Slot<String> {
        self.read(key, Type::Date, |value| match value {
            Value::Date(literal) => Some(literal.clone()),
            _ => None,
        })
    }

    /// A text, or a date as it is written: where a day without its year is meant.
    pub(crate) fn text_or_date(&mut self, key: &str) -> Slot<String> {
        self.read(key, Type::Text, |value| match value {
            Value::Text(text) => Some(text.clone()),
            Value::Date(literal) => Some(literal.clone()),
            _ => None,
        })
    }

    /// A table in braces or after a line of its own.
    pub(crate) fn table(&mut self, key: &str) -> Slot<&'t Table> {
        self.read(key, Type::Table, |value| match value {
            Value::Table(table) => Some(table),
            _ => None,
        })
    }

    /// A list of texts; with `alone` a single text is a list of one.
    pub(crate) fn texts(&mut self, key: &str, alone: bool) -> Slot<Vec<At<String>>> {
        let wanted = if alone { Type::Texts } else { Type::List };
        let slot = self.read(key, wanted, |value| match value {
            Value::Text(_) if alone => Some(std::slice::from_ref(value)),
            Value::List(_) => Some(std::slice::from_ref(value)),
            _ => None,
        });
        let at = match slot {
            Slot::Absent => return Slot::Absent,
            Slot::Unreadable => return Slot::Unreadable,
            Slot::Given(at) => at,
        };
        let mut texts = Vec::new();
        let mut whole = true;
        for value in at.value {
            match value {
                Value::Text(text) => texts.push((text, at.span.clone())),
                Value::List(list) => {
                    for (value, span) in list {
                        if let Value::Text(text) = value {
                            texts.push((text, span.clone()));
                        } else {
                            self.wrong(key, Type::Text, value, span.clone());
                            whole = false;
                        }
                    }
                }
                _ => {}
            }
        }
        if let Some((_, span)) = texts.iter().find(|(text, _)| text.trim().is_empty()) {
            self.report.add(&RubricProblem::Empty { key: key.to_owned() }, span.clone());
            whole = false;
        }
        let texts =
            texts.into_iter().map(|(text, span)| At { value: text.clone(), span, key: at.key.clone() }).collect();
        if whole { Slot::Given(At { value: texts, span: at.span, key: at.key }) } else { Slot::Unreadable }
    }

    /// A list of tables, with whether all of them could be read.
    pub(crate) fn tables(&mut self, key: &str) -> (Vec<&'t Table>, bool) {
        let slot = self.read(key, Type::List, |value| match value {
            Value::List(list) => Some(list),
            _ => None,
        });
        let (list, mut whole) = match &slot {
            Slot::Given(at) => (at.value.as_slice(), true),
            slot => (&[][..], slot.is_absent()),
        };
        let mut tables = Vec::new();
        for (value, span) in list {
            if let Value::Table(table) = value {
                tables.push(table);
            } else {
                self.wrong(key, Type::Table, value, span.clone());
                whole = false;
            }
        }
        (tables, whole)
    }

    /// Where a list and its key stand, if the key is there.
    pub(crate) fn list_place(&self, key: &str) -> Option<(Range<usize>, Range<usize>)> {
        let (_, entry) = self.slots.iter().find(|(slot, _)| *slot == key)?;
        Some((entry.span.clone(), entry.key_span.clone()))
    }

    /// A text or a table.
    pub(crate) fn text_or_table(&mut self, key: &str, wanted: Type) -> Slot<&'t Value> {
        self.either(key, wanted, |value| {
            matches!(
                (value, wanted),
                (Value::Table(_), _) | (Value::Text(_), Type::Split) | (Value::Number(_), Type::Amount)
            )
        })
    }

    /// A value of whichever forms are taken.
    pub(crate) fn either(&mut self, key: &str, wanted: Type, takes: impl Fn(&Value) -> bool) -> Slot<&'t Value> {
        self.read(key, wanted, |value| Some(value).filter(|value| takes(value)))
    }
}

fn type_of(value: &Value) -> Option<Type> {
    Some(match value {
        Value::Text(_) => Type::Text,
        Value::Number(_) => Type::Number,
        Value::Flag(_) => Type::Flag,
        Value::Date(_) => Type::Date,
        Value::List(_) => Type::List,
        Value::Table(_) => Type::Table,
        Value::Unreadable => return None,
    })
}
