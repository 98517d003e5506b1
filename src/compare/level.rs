//! The levels of two rubrics, and the words for them, compared.

use super::change::{Change, Class, Difference, Slot, Subject};
use super::pairing::Pairing;
use super::side::{Side, known};
use super::value;
use super::vocabulary::same;
use crate::lang::Text;
use crate::rubric::{LevelTest, Rubric, Vocabulary};
use crate::text;

/// Every change of the levels and of the words for them, as one.
pub(super) fn changes(pairing: &Pairing<'_>) -> Option<Change> {
    let (words, old, new) = (&pairing.words, pairing.words.old, pairing.words.new);
    let names = |words: &Vocabulary| {
        let names: Vec<&str> = words.levels.iter().map(|level| level.name.as_str()).collect();
        Some(value::plain(&names.join("、")))
    };
    let pairs: Vec<_> = words.levels().collect();
    let first = |words: &Vocabulary| words.levels.first().and_then(|level| known(level.line));
    let whole = (first(old), first(new));
    let mut differences = Vec::new();
    if pairs.len() != old.levels.len() || pairs.len() != new.levels.len() {
        differences.push(Difference { lines: whole, ..same(Slot::Presence, names(old), names(new), elsewhere()) });
    }
    if !pairs.is_sorted_by_key(|&(_, new)| new) {
        differences.push(Difference { lines: whole, ..same(Slot::Order, names(old), names(new), elsewhere()) });
    }
    for &(a, b) in &pairs {
        let (from, to) = (old.level(a), new.level(b));
        if from != to {
            let reason = text!("叫法不同", "another name");
            let lines = (line_of(old, from), line_of(new, to));
            let renamed = same(Slot::Title, Some(value::plain(from)), Some(value::plain(to)), reason);
            differences.push(Difference { lines, ..renamed });
        }
    }
    differences.extend(level_words(pairing));
    Change::new(Subject::Level, Some(Side::named("level")), Some(Side::named("level")), differences)
}

/// Where a word for a level, or for one of several, stands.
fn line_of(words: &Vocabulary, word: &str) -> Option<usize> {
    let level = words.levels.iter().find(|level| level.name == word || level.also.iter().any(|also| also == word));
    let unclear = || words.unclear_levels.iter().find(|unclear| unclear.word == word);
    known(level.map(|level| level.line).or_else(|| Some(unclear()?.line))?)
}

/// Points stand with the rules: a word by itself costs nothing.
fn elsewhere() -> Text {
    text!(
        "分值在要求级别的条款里，条款另列",
        "the points are with the rules that ask for a level, which are listed by themselves"
    )
}

/// Words for levels: one that means another level than before moves records, one that was not known moves none.
fn level_words(pairing: &Pairing<'_>) -> Vec<Difference> {
    let (old, new) = (pairing.words.old, pairing.words.new);
    let mut all: Vec<&str> = Vec::new();
    for words in [old, new] {
        all.extend(words.levels.iter().flat_map(|level| level.also.iter().map(String::as_str)));
        all.extend(words.unclear_levels.iter().map(|unclear| unclear.word.as_str()));
    }
    all.sort_unstable();
    all.dedup();
    let meaning = |words: &Vocabulary, word: &str| {
        words.level_named(word).map(|no| words.level(no).to_owned()).or_else(|| {
            let unclear = words.unclear_levels.iter().find(|unclear| unclear.word == word)?;
            let mut between: Vec<&str> = unclear.between.iter().map(|&no| words.level(no)).collect();
            between.sort_unstable();
            Some(format!("{}？", between.join("／")))
        })
    };
    let tested = |rubric: &Rubric| {
        rubric.rules.iter().flat_map(|rule| rule.look.selectors()).any(|selector| selector.level != LevelTest::Any)
    };
    let mut differences = Vec::new();
    for word in all {
        let (from, to) = (old.level_named(word), new.level_named(word));
        let (a, b) = (meaning(old, word), meaning(new, word));
        let moved = matches!((from, to), (Some(a), Some(b)) if pairing.words.level(a) != Some(b));
        let clear = matches!((from, to), (Some(_), Some(_)));
        if a == b || (clear && !moved) {
            continue;
        }
        let slot = if from.or(to).is_some() { Slot::OtherNames } else { Slot::UnclearWords };
        let lines = (line_of(old, word), line_of(new, word));
        let name = |meaning: Option<String>| meaning.map(|meaning| text!("{word}＝{meaning}", "{word} = {meaning}"));
        differences.push(if moved && tested(pairing.old) && tested(pairing.new) {
            let reason = text!("「{word}」指另一级别", "`{word}` means another level");
            Difference { slot, old: name(a), new: name(b), class: Class::CannotTell, reason, lines }
        } else {
            let reason = text!("只是台账里能不能这样写", "only how a log may put it");
            Difference { lines, ..same(slot, name(a), name(b), reason) }
        });
    }
    differences
}
