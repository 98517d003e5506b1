//! The keys of the files that people write in TOML: what each takes and what it means. They are data, in TOML files
//! beside this one; the references, the JSON Schemas and what `kaohe explain KEY` says are all made of them, and the
//! readers of the files know the same keys.

mod form;
#[cfg(test)]
mod reference;
#[cfg(test)]
pub(crate) mod schema;

use std::sync::LazyLock;

use toml::de::{DeTable, DeValue};

pub use self::form::Form;
use crate::lang::Text;

/// Files that people write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// A rubric.
    Rubric,
    /// The cases of a rubric.
    Cases,
    /// `assessment.toml`.
    Assessment,
}

/// A table of a file.
#[derive(Debug)]
pub struct Table {
    /// By which other tables name it.
    pub id: String,
    /// How messages name it, `[[kind]]`; empty for the top of the file.
    pub name: String,
    /// What it is.
    pub about: Text,
    /// Of each list just one key is there.
    pub one_of: Vec<Vec<String>>,
    /// Its keys, in the order in which they are best read.
    pub keys: Vec<Key>,
}

/// A key.
#[derive(Debug)]
pub struct Key {
    /// The key.
    pub key: String,
    /// The forms that its value may have.
    pub takes: Vec<Form>,
    /// The words that it takes, of [`Form::Words`].
    pub words: Vec<String>,
    /// Whether it must be there.
    pub required: bool,
    /// What it is where it is left out, as it would be written; `None` where it is then nothing.
    pub default: Option<String>,
    /// What it means.
    pub about: Text,
    /// A rule of the reference that uses it.
    pub example: Option<String>,
}

static RUBRIC: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let (whole, rule) = (include_str!("rubric.toml"), include_str!("rule.toml"));
    [read(whole), read(rule)].into_iter().flatten().collect()
});
static CASES: LazyLock<Vec<Table>> = LazyLock::new(|| read(include_str!("cases.toml")));
static ASSESSMENT: LazyLock<Vec<Table>> = LazyLock::new(|| read(include_str!("assessment.toml")));

/// The tables of a file, its top first.
pub fn tables(file: File) -> &'static [Table] {
    match file {
        File::Rubric => &RUBRIC,
        File::Cases => &CASES,
        File::Assessment => &ASSESSMENT,
    }
}

/// Whether a reader knows the keys of a table that the data tell of, and requires the same of them.
#[cfg(test)]
pub(crate) fn assert_known(file: File, id: &str, keys: &[&str], required: &[&str]) {
    let table = tables(file).iter().find(|table| table.id == id).expect("a table of that id");
    let sorted = |mut keys: Vec<&str>| {
        keys.sort_unstable();
        keys.join(" ")
    };
    let told = table.keys.iter().map(|key| key.key.as_str());
    assert_eq!(sorted(told.collect()), sorted(keys.to_vec()), "the keys of {id}");
    let told = table.keys.iter().filter(|key| key.required).map(|key| key.key.as_str());
    assert_eq!(sorted(told.collect()), sorted(required.to_vec()), "what is required of {id}");
}

/// Every name that a key has in a rubric, some more than once.
pub fn names() -> impl Iterator<Item = &'static str> {
    tables(File::Rubric).iter().flat_map(|table| table.keys.iter().map(|key| key.key.as_str()))
}

fn read(text: &str) -> Vec<Table> {
    let (top, _) = DeTable::parse_recoverable(text);
    list(top.get_ref(), "table").map(table).collect()
}

fn table(of: &DeTable<'_>) -> Table {
    let one_of = of.get("one_of").and_then(|value| value.get_ref().as_array());
    Table {
        id: word(of, "id").unwrap_or_default(),
        name: word(of, "name").unwrap_or_default(),
        about: about(of),
        one_of: one_of.into_iter().flatten().map(|keys| words(keys.get_ref())).collect(),
        keys: list(of, "key").map(key).collect(),
    }
}

fn key(of: &DeTable<'_>) -> Key {
    let takes = word(of, "takes").unwrap_or_default();
    Key {
        key: word(of, "key").unwrap_or_default(),
        takes: takes.split(" | ").map(Form::named).collect(),
        words: of.get("words").map(|value| words(value.get_ref())).unwrap_or_default(),
        required: of.get("required").and_then(|value| value.get_ref().as_bool()).unwrap_or(false),
        default: word(of, "default"),
        about: about(of),
        example: word(of, "example"),
    }
}

fn about(of: &DeTable<'_>) -> Text {
    Text { zh: word(of, "zh").unwrap_or_default(), en: word(of, "en").unwrap_or_default() }
}

fn word(of: &DeTable<'_>, key: &str) -> Option<String> {
    Some(of.get(key)?.get_ref().as_str()?.to_owned())
}

fn words(value: &DeValue<'_>) -> Vec<String> {
    let list = value.as_array().into_iter().flatten();
    list.filter_map(|word| word.get_ref().as_str().map(str::to_owned)).collect()
}

fn list<'t>(of: &'t DeTable<'_>, key: &str) -> impl Iterator<Item = &'t DeTable<'t>> {
    let list = of.get(key).and_then(|value| value.get_ref().as_array());
    list.into_iter().flatten().filter_map(|value| value.get_ref().as_table())
}
