//! The references for people, in both languages: their tables of keys are made of the data, and they show every example.

use std::fs;

use super::{File, Key, Table, tables};
use crate::golden;
use crate::lang::Lang;

/// The tables of a page, each after a line that says whose keys they are.
fn keys(table: &Table, lang: Lang) -> String {
    let heads = lang.pick("| 键 | 写什么 | 意思 | 不写 |", "| key | takes | meaning | default |");
    let row = |key: &Key| {
        let default = match (&key.default, key.required) {
            (Some(default), _) => format!("`{default}`"),
            (None, true) => lang.pick("必填", "required").to_owned(),
            (None, false) => "–".to_owned(),
        };
        let (takes, about) = (key.form(), key.about.get(lang));
        format!("| `{}` | {} | {about} | {default} |\n", key.key, takes.get(lang))
    };
    let rows: String = table.keys.iter().map(row).collect();
    format!("{heads}\n|---|---|---|---|\n{rows}")
}

/// A page with its tables as they should be.
fn made(page: &str, file: File, lang: Lang) -> String {
    let mut page = page.to_owned();
    for table in tables(file) {
        let mark = format!("<!-- keys of {} -->\n", table.id);
        let Some((before, after)) = page.split_once(&mark) else { continue };
        let rest = after.find("\n\n").map_or("", |end| &after[end + 1..]);
        page = format!("{before}{mark}{}{rest}", keys(table, lang));
    }
    page
}

#[test]
fn the_references_have_the_keys_of_the_data_and_their_examples() {
    for (name, lang, files) in [
        ("rubric.md", Lang::En, &[File::Rubric, File::Cases][..]),
        ("rubric.zh-CN.md", Lang::Zh, &[File::Rubric, File::Cases]),
        ("folder.md", Lang::En, &[File::Assessment]),
    ] {
        let path = format!("{}/docs/{name}", env!("CARGO_MANIFEST_DIR"));
        let page = fs::read_to_string(&path).expect("a page").replace("\r\n", "\n");
        let made = files.iter().fold(page.clone(), |page, &file| made(&page, file, lang));
        golden::holds(&format!("docs/{name}"), &made);
        for table in files.iter().flat_map(|&file| tables(file)) {
            assert!(page.contains(&format!("<!-- keys of {} -->", table.id)), "docs/{name}: no {}", table.id);
            for example in table.keys.iter().filter_map(|key| key.example.as_deref()) {
                assert!(page.contains(&format!("```toml\n{example}```")), "docs/{name} lacks\n{example}");
            }
        }
    }
}
