//! A key of the rubric language.

use super::document::{Block, Document, Item};
use super::terminal;
use crate::keys::{File, Key, Table, tables};
use crate::lang::Lang;
use crate::text;

/// What a key means in each table that has it, or the keys of the table that is called so, for a terminal; `None` where
/// there is none.
pub fn key(name: &str, lang: Lang, columns: usize) -> Option<String> {
    let document = [File::Rubric, File::Cases, File::Assessment].into_iter().find_map(|file| document(file, name))?;
    Some(terminal::document(&document, lang, columns))
}

fn document(file: File, name: &str) -> Option<Document> {
    let mut document = Document::default();
    for table in tables(file) {
        for key in table.keys.iter().filter(|key| key.key == name) {
            document.blocks.extend(one(key, table));
        }
    }
    let called = |table: &&Table| table.id == name || table.name.trim_matches(['[', ']']) == name && !name.is_empty();
    for table in tables(file).iter().filter(called) {
        document.list(vec![Item { depth: 0, head: table.name.clone(), text: table.about.clone() }]);
        let keys = table.keys.iter().map(|key| (key.key.as_str().into(), key.about.clone()));
        document.blocks.push(Block::Facts(keys.collect()));
    }
    (!document.blocks.is_empty()).then_some(document)
}

fn one(key: &Key, table: &Table) -> Vec<Block> {
    let place = match table.name.as_str() {
        "" => text!("文件开头", "top of the file"),
        name => name.into(),
    };
    let otherwise = match (&key.default, key.required) {
        (Some(default), _) => default.as_str().into(),
        (None, true) => text!("必填", "required"),
        (None, false) => text!("就是没有", "none"),
    };
    let facts = vec![
        (text!("写", "takes"), key.form()),
        (text!("意思", "means"), key.about.clone()),
        (text!("不写", "default"), otherwise),
    ];
    let example = key.example.clone().map(|example| Block::Example(text!("例", "example"), example));
    let head = Item { depth: 0, head: key.key.clone(), text: place };
    [Block::List(vec![head]), Block::Facts(facts)].into_iter().chain(example).collect()
}
