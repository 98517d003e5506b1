//! The words that are read are those that are told of a rubric's keys.

use super::SCHEMAS;
use super::look::OFFICE;
use super::split::SPLITS;
use crate::keys::{File, tables};
use crate::period::Span;
use crate::rubric::clash::Clash;
use crate::rubric::{CountedBy, Nothing, PriceKey, Take, Waived, Word};

#[test]
fn the_words_that_are_read_are_those_that_are_told() {
    let splits: Vec<&str> = SPLITS.iter().copied().filter(|word| !word.starts_with('{')).collect();
    assert_eq!(splits, Span::WORDS);
    assert!(splits.iter().all(|word| Span::of(word).is_some()));
    let latest_first: Vec<&str> = SCHEMAS.into_iter().rev().collect();
    let keys = tables(File::Rubric).iter().flat_map(|table| &table.keys);
    for key in keys.filter(|key| !key.words.is_empty()) {
        let read: &[&str] = match key.key.as_str() {
            "schema" => &latest_first,
            "counted_by" => CountedBy::WORDS,
            "split" => &splits,
            "take" => Take::WORDS,
            "none" => Nothing::WORDS,
            "office" => OFFICE,
            "waivable" => Waived::WORDS,
            key => panic!("a test of the words of `{key}`"),
        };
        assert_eq!(key.words, read, "{}", key.key);
    }
}

#[test]
fn the_prices_that_are_read_are_those_that_are_told() {
    let rule = tables(File::Rubric).iter().find(|table| table.id == "rule").unwrap();
    assert_eq!(rule.one_of.last().unwrap(), PriceKey::WORDS);
    let remedy = Clash::NoPrice.help();
    for word in PriceKey::WORDS {
        assert!(
            remedy.zh.contains(word) && remedy.en.contains(word),
            "`{word}` in what to write where there is no price"
        );
    }
}
