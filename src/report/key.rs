//! A key of the rubric language, for a terminal.

use super::text::{blanks, hanging, left, width};
use crate::keys::{File, Key, Table, tables};
use crate::lang::Lang;

/// What a key means in each table that has it, or the keys of the table that is called so; `None` where there is none.
pub fn key(name: &str, lang: Lang, columns: usize) -> Option<String> {
    [File::Rubric, File::Cases, File::Assessment].into_iter().find_map(|file| of_file(file, name, lang, columns))
}

fn of_file(file: File, name: &str, lang: Lang, columns: usize) -> Option<String> {
    let mut said = Vec::new();
    for table in tables(file) {
        for key in table.keys.iter().filter(|key| key.key == name) {
            said.push(one(key, table, lang, columns));
        }
    }
    let called = |table: &&Table| table.id == name || table.name.trim_matches(['[', ']']) == name && !name.is_empty();
    let listed = tables(file).iter().filter(called).map(|table| list(table, lang, columns));
    said.extend(listed);
    (!said.is_empty()).then(|| said.join("\n"))
}

fn one(key: &Key, table: &Table, lang: Lang, columns: usize) -> String {
    let place = match table.name.as_str() {
        "" => lang.pick("文件开头", "top of the file"),
        name => name,
    };
    let mut out = hanging(&format!("{}  ", key.key), place, columns) + "\n";
    let labels = lang.pick(["写", "意思", "不写", "例"], ["takes", "means", "default", "example"]);
    let indent = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    let [takes, means, default, example] = labels.map(|label| left(label, indent));
    out.push_str(&hanging(&takes, key.form().get(lang), columns));
    out.push_str(&hanging(&means, key.about.get(lang), columns));
    let otherwise = match (&key.default, key.required) {
        (Some(default), _) => default,
        (None, true) => lang.pick("必填", "required"),
        (None, false) => lang.pick("就是没有", "none"),
    };
    out.push_str(&hanging(&default, otherwise, columns));
    for (at, line) in key.example.iter().flat_map(|example| example.lines()).enumerate() {
        out.push_str(if at == 0 { "\n" } else { "" });
        out.push_str((if at == 0 { example.clone() } else { blanks(indent) } + line).trim_end());
        out.push('\n');
    }
    out
}

/// The keys of a table, a line each.
fn list(table: &Table, lang: Lang, columns: usize) -> String {
    let mut out = hanging(&format!("{}  ", table.name), table.about.get(lang), columns) + "\n";
    let widest = table.keys.iter().map(|key| width(&key.key)).max().unwrap_or(0);
    for key in &table.keys {
        out.push_str(&hanging(&format!("  {:widest$}  ", key.key), key.about.get(lang), columns));
    }
    out
}
