//! Which records count, compared.

use super::change::Slot;
use super::value;
use super::way::{Found, Way};
use super::words::{Words, without};
use crate::lang::Text;
use crate::rubric::{CountedBy, Kind, KindNo, LevelTest, Selector, Word};
use crate::text;

/// How two selectors differ, with what a row of their kinds amounts to, where one more record that counts makes the
/// amount go `pull`.
pub(super) fn found(words: &Words<'_>, old: &Selector, new: &Selector, pull: Way) -> Vec<Found> {
    let mut found = conditions(words, old, new, pull);
    found.extend(amounts(words, old, new, pull));
    found
}

/// How the conditions of two selectors differ.
pub(super) fn conditions(words: &Words<'_>, old: &Selector, new: &Selector, pull: Way) -> Vec<Found> {
    [kinds(words, old, new, pull), materials(words, old, new, pull), level(words, old, new, pull)]
        .into_iter()
        .flatten()
        .collect()
}

/// How the kinds that both selectors name are counted.
pub(super) fn amounts(words: &Words<'_>, old: &Selector, new: &Selector, pull: Way) -> Vec<Found> {
    let both = words.kinds().filter(|(a, b)| old.kinds.contains(a) && new.kinds.contains(b));
    both.flat_map(|(a, b)| kind(words.old.kind(a), words.new.kind(b), pull)).collect()
}

fn kind(old: &Kind, new: &Kind, pull: Way) -> Vec<Found> {
    let name = &new.name;
    let of = |value: Text| Some(Text { zh: format!("{name}：{}", value.zh), en: format!("{name}: {}", value.en) });
    let mut found = Vec::new();
    if old.counted_by != new.counted_by {
        let (way, fact) = match (old.counted_by, new.counted_by) {
            (CountedBy::Event, CountedBy::Quantity) => {
                (Way::More, text!("「{name}」一行可以算多个", "a row of `{name}` can amount to several"))
            }
            (CountedBy::Quantity, CountedBy::Event) => {
                (Way::Less, text!("「{name}」一行只算一个", "a row of `{name}` amounts to one"))
            }
            _ => (Way::Open, text!("「{name}」一行算多少变了", "a row of `{name}` amounts to something else")),
        };
        let (old, new) = (of(old.counted_by.says()), of(new.counted_by.says()));
        found.push(Found { slot: Slot::CountedBy, old, new, way: way.pulled(pull), fact });
    }
    if old.standing != new.standing {
        let (way, fact) = if new.standing {
            (Way::More, text!("考核期以前的「{name}」也算", "`{name}` from before the period counts too"))
        } else {
            (Way::Less, text!("考核期以前的「{name}」不再算", "`{name}` from before the period no longer counts"))
        };
        let (old, new) = (of(value::flag(old.standing)), of(value::flag(new.standing)));
        found.push(Found { slot: Slot::Standing, old, new, way: way.pulled(pull), fact });
    }
    found
}

fn kinds(words: &Words<'_>, old: &Selector, new: &Selector, pull: Way) -> Option<Found> {
    let twins: Vec<KindNo> = old.kinds.iter().filter_map(|&kind| words.kind(kind)).collect();
    let won = without(&new.kinds, &twins);
    let lost = old.kinds.iter().filter(|&&kind| !words.kind(kind).is_some_and(|twin| new.kinds.contains(&twin)));
    let lost: Vec<&str> = lost.map(|&kind| words.old.kind(kind).name.as_str()).collect();
    let won: Vec<&str> = won.iter().map(|&kind| words.new.kind(kind).name.as_str()).collect();
    let counted = Way::of(!won.is_empty(), !lost.is_empty());
    let (lost, won) = (lost.join("、"), won.join("、"));
    let fact = match counted {
        Way::Same => return None,
        Way::More => text!("「{won}」的记录也算", "records of `{won}` count too"),
        Way::Less => text!("「{lost}」的记录不再算", "records of `{lost}` no longer count"),
        Way::Open => text!("算「{won}」的记录，不再算「{lost}」的", "records of `{won}` count instead of `{lost}`"),
    };
    Some(Found {
        slot: Slot::Kinds,
        old: Some(value::kinds(words.old, old)),
        new: Some(value::kinds(words.new, new)),
        way: counted.pulled(pull),
        fact,
    })
}

fn materials(words: &Words<'_>, old: &Selector, new: &Selector, pull: Way) -> Option<Found> {
    let (dropped, required) = words.materials(old.with, new.with);
    let counted = Way::of(!dropped.is_empty(), !required.is_empty());
    let (dropped, required) = (dropped.join("、"), required.join("、"));
    let fact = match counted {
        Way::Same => return None,
        Way::Less => text!("还要有「{required}」才算", "a record needs `{required}` too"),
        Way::More => text!("没有「{dropped}」也算", "a record no longer needs `{dropped}`"),
        Way::Open => {
            text!("要有「{required}」，不再要「{dropped}」", "a record needs `{required}` instead of `{dropped}`")
        }
    };
    Some(Found {
        slot: Slot::Materials,
        old: Some(value::materials(words.old, old)),
        new: Some(value::materials(words.new, new)),
        way: counted.pulled(pull),
        fact,
    })
}

fn level(words: &Words<'_>, old: &Selector, new: &Selector, pull: Way) -> Option<Found> {
    if (old.level, new.level) == (LevelTest::Any, LevelTest::Any) {
        return None;
    }
    let (lost, won) = words.admitted(old.level, new.level);
    let counted = Way::of(!won.is_empty(), !lost.is_empty());
    if counted == Way::Same && words.same_test(old.level, new.level) {
        return None;
    }
    let levels = |names: &[&str]| -> Text {
        let named = names
            .iter()
            .map(|&name| if name == "—" { text!("未填级别", "no level") } else { text!("{name}", "{name}") });
        Text::joined(named, "、", ", ")
    };
    let (lost, won) = (levels(&lost), levels(&won));
    let fact = match counted {
        Way::Same => text!("算的是同样的级别", "the same levels count"),
        Way::More => {
            Text { zh: format!("级别为「{}」的也算", won.zh), en: format!("records at `{}` count too", won.en) }
        }
        Way::Less => Text {
            zh: format!("级别为「{}」的不再算", lost.zh),
            en: format!("records at `{}` no longer count", lost.en),
        },
        Way::Open => Text {
            zh: format!("算级别为「{}」的，不再算「{}」的", won.zh, lost.zh),
            en: format!("records at `{}` count instead of `{}`", won.en, lost.en),
        },
    };
    Some(Found {
        slot: Slot::Level,
        old: Some(value::level(words.old, old.level)),
        new: Some(value::level(words.new, new.level)),
        way: counted.pulled(pull),
        fact,
    })
}
