//! What the value of a key is written as.

use super::{File, Key, tables};
use crate::lang::Text;
use crate::text;

/// A form of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A text in quotes.
    Text,
    /// An exact decimal.
    Decimal,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    Flag,
    /// A date, without quotes.
    Date,
    /// A day without its year, in quotes.
    Day,
    /// One of some words, in quotes.
    Words,
    /// A table, by its id.
    Table(String),
    /// A list of what has one of these forms.
    List(Vec<Self>),
}

impl Form {
    /// The form that the data name so.
    pub(super) fn named(name: &str) -> Self {
        match name.strip_prefix("list of ") {
            Some(entries) => Self::List(entries.split('/').map(Self::named).collect()),
            None => match name {
                "text" => Self::Text,
                "decimal" => Self::Decimal,
                "whole" => Self::Whole,
                "flag" => Self::Flag,
                "date" => Self::Date,
                "day" => Self::Day,
                "words" => Self::Words,
                table => Self::Table(table.to_owned()),
            },
        }
    }

    /// How it is written, as the value of a key.
    pub fn says(&self, of: &Key) -> Text {
        match self {
            Self::Text => text!("文字", "text"),
            Self::Decimal => text!("数", "number"),
            Self::Whole => text!("整数", "whole number"),
            Self::Flag => text!("`true`、`false`", "`true` or `false`"),
            Self::Date => text!("日期", "date"),
            Self::Day => text!("日子 `\"11-30\"`", "day `\"11-30\"`"),
            Self::Words => {
                let words: Vec<String> = of.words.iter().map(|word| format!("`\"{word}\"`")).collect();
                let (zh, en) = (words.join("、"), words.join(", "));
                text!("{zh}", "{en}")
            }
            Self::Table(id) => {
                let name = table_name(id);
                text!("{name}", "{name}")
            }
            Self::List(entries) => match entries.as_slice() {
                [table @ Self::Table(_)] => table.says(of),
                entries => {
                    let Text { zh, en } = either(entries, of);
                    text!("列表（{zh}）", "list of {en}")
                }
            },
        }
    }
}

/// Any of some forms, in words.
pub(super) fn either(forms: &[Form], of: &Key) -> Text {
    Text::joined(forms.iter().map(|form| form.says(of)), "，或", ", or ")
}

/// How messages name a table: `[[kind]]`; what is written in braces, by its keys.
fn table_name(id: &str) -> String {
    let all = [File::Rubric, File::Cases, File::Assessment].into_iter().flat_map(tables);
    let Some(table) = all.into_iter().find(|table| table.id == id) else { return String::new() };
    if table.name.starts_with(['[', '{']) {
        return format!("`{}`", table.name);
    }
    let keys: Vec<&str> = table.keys.iter().map(|key| key.key.as_str()).collect();
    format!("`{{ {} }}`", keys.join(", "))
}

impl Key {
    /// What it takes, in words.
    pub fn form(&self) -> Text {
        either(&self.takes, self)
    }
}
