//! Reading the data files of tests: a missing or mistyped value fails the test that reads it.

use toml::de::{DeTable, DeValue};

/// A table of a data file.
pub(crate) type Table<'a> = DeTable<'a>;

/// The array of tables of a name, of a whole file.
pub(crate) fn tables<'t>(text: &'t str, name: &str) -> Vec<Table<'t>> {
    let file = DeTable::parse(text).unwrap_or_else(|why| panic!("{why}")).into_inner();
    list(&file, name).into_iter().cloned().collect()
}

/// A text that may be left out.
pub(crate) fn text_at<'t>(table: &'t Table<'_>, key: &str) -> Option<&'t str> {
    table.get(key).map(|v| v.get_ref().as_str().unwrap_or_else(|| panic!("`{key}` is no text")))
}

/// A text that must be there.
pub(crate) fn text<'t>(table: &'t Table<'_>, key: &str) -> &'t str {
    text_at(table, key).unwrap_or_else(|| panic!("`{key}` is missing in {table:?}"))
}

/// A list of texts, of one where it stands alone; empty where it is left out.
pub(crate) fn texts<'t>(table: &'t Table<'_>, key: &str) -> Vec<&'t str> {
    match table.get(key).map(toml::Spanned::get_ref) {
        None => Vec::new(),
        Some(DeValue::String(one)) => vec![one],
        Some(DeValue::Array(many)) => {
            many.iter().map(|v| v.get_ref().as_str().unwrap_or_else(|| panic!("`{key}` holds no text"))).collect()
        }
        Some(_) => panic!("`{key}` is no list of texts"),
    }
}

/// A whole number that may be left out.
pub(crate) fn number_at(table: &Table<'_>, key: &str) -> Option<u64> {
    table.get(key).map(|v| match v.get_ref() {
        DeValue::Integer(n) => n.as_str().parse().unwrap_or_else(|_| panic!("`{key}` is no whole number")),
        _ => panic!("`{key}` is no whole number"),
    })
}

/// A list of tables; empty where it is left out.
pub(crate) fn list<'t, 'a>(table: &'t Table<'a>, key: &str) -> Vec<&'t Table<'a>> {
    let Some(value) = table.get(key) else { return Vec::new() };
    let list = value.get_ref().as_array().unwrap_or_else(|| panic!("`{key}` is no list"));
    list.iter().map(|v| v.get_ref().as_table().unwrap_or_else(|| panic!("`{key}` holds no table"))).collect()
}

/// Stops at a key that no test reads: a misspelt expectation would check nothing.
pub(crate) fn only(table: &Table<'_>, keys: &[&str]) {
    for key in table.keys() {
        assert!(keys.contains(&key.get_ref().as_ref()), "`{}` is not one of {keys:?}", key.get_ref());
    }
}
