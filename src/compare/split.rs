//! How what is counted is split, and how many are expected, compared.

use std::cmp::Reverse;

use super::change::Slot;
use super::pairing::Pairing;
use super::way::{Found, Way};
use super::words::{Words, pair, without};
use super::{selector, value};
use crate::lang::Text;
use crate::period::{Span, Stretch, Window};
use crate::rubric::{Expect, Item, MaterialNo, Split};
use crate::text;
use crate::wording;

/// How two splits differ.
pub(super) fn found(pairing: &Pairing<'_>, old: &Split, new: &Split) -> Vec<Found> {
    let words = &pairing.words;
    match (old, new) {
        (Split::Materials(a, old_list, from), Split::Materials(b, new_list, to)) => {
            let mut found = selector::found(words, a, b, pull(*from, *to));
            found.extend(materials(words, old_list, new_list));
            found.extend(expect(*from, *to));
            found
        }
        (Split::Items(a), Split::Items(b)) => items(words, a, b),
        (Split::Time(a, counts, from), Split::Time(b, counted, to)) => {
            let mut found = selector::found(words, counts, counted, pull(*from, *to));
            match (a, b) {
                _ if a == b => found.extend(expect(*from, *to)),
                (Span::Windows(a), Span::Windows(b)) => {
                    found.extend(windows(pairing, a, b, pull(*from, *to)));
                    found.extend(expect(*from, *to));
                }
                _ => {
                    let (way, fact) = spans(pairing, (a, *from), (b, *to));
                    let (old, new) = (Some(value::split(words.old, old)), Some(value::split(words.new, new)));
                    found.push(Found { slot: Slot::Split, old, new, way, fact });
                }
            }
            found
        }
        (Split::Time(..) | Split::Materials(..) | Split::Items(_), _) => vec![Found {
            slot: Slot::Split,
            old: Some(value::split(words.old, old)),
            new: Some(value::split(words.new, new)),
            way: Way::Open,
            fact: text!("分法不同，两种分法的缺口不能互推", "split otherwise, and neither gap follows from the other"),
        }],
    }
}

/// What one more record does to the amount: it helps with a shortfall, it adds to what is over.
pub(super) fn pull(old: Expect, new: Expect) -> Way {
    match (old, new) {
        (Expect::AtLeast(_), Expect::AtLeast(_)) => Way::Less,
        (Expect::AtMost(_), Expect::AtMost(_)) => Way::More,
        _ => Way::Open,
    }
}

fn expect(old: Expect, new: Expect) -> Option<Found> {
    let (way, fact) = match (old, new) {
        (Expect::AtLeast(a), Expect::AtLeast(b)) => {
            let by = a.abs_diff(b);
            let fact = if b > a {
                text!("多要求{by}", "{by} more expected")
            } else {
                text!("少要求{by}", "{by} fewer expected")
            };
            (Way::between(&a, &b), fact)
        }
        (Expect::AtMost(a), Expect::AtMost(b)) => {
            let by = a.abs_diff(b);
            let fact = if b > a {
                text!("多容许{by}", "{by} more let pass")
            } else {
                text!("少容许{by}", "{by} fewer let pass")
            };
            (Way::between(&a, &b).flipped(), fact)
        }
        _ => (Way::Open, text!("至少变为至多，或者相反", "at least became at most, or the other way round")),
    };
    let differs = way != Way::Same;
    differs.then(|| Found {
        slot: Slot::Expect,
        old: Some(value::expect(old)),
        new: Some(value::expect(new)),
        way,
        fact,
    })
}

fn materials(words: &Words<'_>, old: &[MaterialNo], new: &[MaterialNo]) -> Option<Found> {
    let old_names: Vec<&str> = old.iter().map(|&no| words.old.material(no)).collect();
    let new_names: Vec<&str> = new.iter().map(|&no| words.new.material(no)).collect();
    let (lost, won) = (without(&old_names, &new_names), without(&new_names, &old_names));
    let way = Way::of(!won.is_empty(), !lost.is_empty());
    let (lost, won) = (lost.join("、"), won.join("、"));
    let fact = match way {
        Way::Same => return None,
        Way::More => text!("多查一项「{won}」", "`{won}` is looked for too"),
        Way::Less => text!("不再查「{lost}」", "`{lost}` is no longer looked for"),
        Way::Open => text!("查「{won}」，不再查「{lost}」", "`{won}` is looked for instead of `{lost}`"),
    };
    let (old, new) = (old_names.join("、"), new_names.join("、"));
    let (old, new) = (text!("{old}", "{old}"), text!("{new}", "{new}"));
    Some(Found { slot: Slot::Split, old: Some(old), new: Some(new), way, fact })
}

/// Two splits by other stretches of time.
fn spans(pairing: &Pairing<'_>, old: (&Span, Expect), new: (&Span, Expect)) -> (Way, Text) {
    let always = |few: (&Span, Expect), many: (&Span, Expect)| {
        [pairing.old.period, pairing.new.period]
            .iter()
            .all(|period| implies((&period.stretches(few.0), few.1), (&period.stretches(many.0), many.1)))
    };
    let windows = matches!((old.0, new.0), (Span::Windows(_), _) | (_, Span::Windows(_)));
    match (always(old, new), always(new, old)) {
        (true, false) if windows => (
            Way::More,
            text!(
                "看的日子变了，现在达到的从前必定达到",
                "other days are looked at: whoever meets it now met it before"
            ),
        ),
        (false, true) if windows => (
            Way::Less,
            text!(
                "看的日子变了，从前达到的现在必定达到",
                "other days are looked at: whoever met it before meets it now"
            ),
        ),
        (true, true) => (Way::Same, text!("写法变了，分成的各段没有变", "split into the same parts by another word")),
        (true, false) => (
            Way::More,
            text!(
                "分段更细，各段达到的全期必定达到",
                "split finer: whoever meets every part meets the whole of before"
            ),
        ),
        (false, true) => (
            Way::Less,
            text!("分段更粗，从前各段达到的现在必定达到", "split coarser: whoever met every part before meets it"),
        ),
        (false, false) => (
            Way::Open,
            text!(
                "分段和次数都变了，缺口不能互推",
                "split and number both changed, and neither gap follows from the other"
            ),
        ),
    }
}

/// Whether the gap over the parts of `other` is never less than that over these. Where each of several parts has its
/// `f`, `k` of them that share no day and lie within one of these have `k × f`: an expectation of no more than that is
/// met there too, and what those are short together is no less than what this one is short. What is let pass is the
/// other way round, over those that cover it. Each of the others stands for one of these at most.
fn implies(these: (&[Stretch], Expect), others: (&[Stretch], Expect)) -> bool {
    let mut left = others.0.to_vec();
    let mut parts = these.0.to_vec();
    // what lies within another before it where the others are to lie within, after it where they are to cover
    parts.sort_by_key(|days| (Reverse(days.from), days.to));
    if matches!(these.1, Expect::AtMost(_)) {
        parts.reverse();
    }
    parts.iter().all(|days| {
        let found = match (these.1, others.1) {
            (Expect::AtLeast(wanted), Expect::AtLeast(each)) => {
                let enough = usize::try_from(wanted.div_ceil(each.max(1))).unwrap_or(usize::MAX);
                let held = days.held(&left);
                held.get(..enough).map(<[usize]>::to_vec)
            }
            (Expect::AtMost(allowed), Expect::AtMost(each)) => {
                days.covered(&left).filter(|cover| allowed >= each.saturating_mul(cover.len() as u64))
            }
            (Expect::AtLeast(_), Expect::AtMost(_)) | (Expect::AtMost(_), Expect::AtLeast(_)) => None,
        };
        let Some(mut taken) = found else { return false };
        taken.sort_unstable_by(|a, b| b.cmp(a));
        for at in taken {
            left.swap_remove(at);
        }
        true
    })
}

/// Windows are the same by their days, else by name, else where one lies within the other. One more of them is one more
/// that can be short, and a wider one holds more records.
fn windows(pairing: &Pairing<'_>, old: &[Window], new: &[Window], pull: Way) -> Vec<Found> {
    let days = |a: &Window, b: &Window| {
        let both = [pairing.old.period, pairing.new.period].map(|period| (period.days_of(a), period.days_of(b)));
        let (wider, narrower) = (both.iter().all(|(a, b)| b.holds(*a)), both.iter().all(|(a, b)| a.holds(*b)));
        match (wider, narrower) {
            (true, true) => Way::Same,
            (true, false) => Way::More,
            (false, true) => Way::Less,
            (false, false) => Way::Open,
        }
    };
    let same = |a: &Window, b: &Window| days(a, b) == Way::Same;
    let named = |a: &Window, b: &Window| a.name == b.name;
    let nested = |a: &Window, b: &Window| days(a, b) != Way::Open;
    let pairs = pair(old, new, &[&|a, b| named(a, b) && same(a, b), &same, &named, &nested]);
    let found = |a: Option<&Window>, b: Option<&Window>, way, fact| Found {
        slot: Slot::Split,
        old: a.map(wording::window),
        new: b.map(wording::window),
        way,
        fact,
    };
    let mut all = Vec::new();
    for (a, twin) in old.iter().zip(&pairs) {
        let Some(b) = twin.and_then(|at| new.get(at)) else {
            let fact = text!("不再看这个时间段", "this window is no longer looked at");
            all.push(found(Some(a), None, Way::Less, fact));
            continue;
        };
        let counted = days(a, b);
        let fact = match counted {
            Way::Same if named(a, b) => continue,
            Way::Same => text!("时间段改了名称", "the window has another name"),
            Way::More => text!("时间段放宽了，原来算的都还算", "the window is wider: what counted still counts"),
            Way::Less => {
                text!("时间段收窄了，原来算的有的不再算", "the window is narrower: not all that counted still counts")
            }
            Way::Open => text!("时间段移动了", "the window was moved"),
        };
        all.push(found(Some(a), Some(b), counted.pulled(pull), fact));
    }
    for (_, b) in new.iter().enumerate().filter(|&(at, _)| !pairs.contains(&Some(at))) {
        all.push(found(None, Some(b), Way::More, text!("多看一个时间段", "one more window is looked at")));
    }
    all
}

/// Items are the same by name, else by what they count.
fn items(words: &Words<'_>, old: &[Item], new: &[Item]) -> Vec<Found> {
    let same = |a: &Item, b: &Item| {
        expect(a.expect, b.expect).is_none() && selector::found(words, &a.selector, &b.selector, Way::Open).is_empty()
    };
    let pairs = pair(old, new, &[&|a, b| a.name == b.name, &same]);
    let mut found = Vec::new();
    for (a, twin) in old.iter().zip(&pairs) {
        let Some(b) = twin.and_then(|at| new.get(at)) else {
            let fact = text!("不再要求这一项", "the item is no longer asked for");
            let old = Some(value::item(words.old, a));
            found.push(Found { slot: Slot::Items, old, new: None, way: Way::Less, fact });
            continue;
        };
        if a.name != b.name {
            found.push(Found {
                slot: Slot::Items,
                old: Some(value::item(words.old, a)),
                new: Some(value::item(words.new, b)),
                way: Way::Same,
                fact: text!("子项改了名称", "the item has another name"),
            });
        }
        let mut inside = selector::found(words, &a.selector, &b.selector, pull(a.expect, b.expect));
        inside.extend(expect(a.expect, b.expect));
        found.extend(inside.into_iter().map(|slot| within(slot, &b.name)));
    }
    for (_, b) in new.iter().enumerate().filter(|&(at, _)| !pairs.contains(&Some(at))) {
        let fact = text!("多要求一项", "one more item is asked for");
        found.push(Found { slot: Slot::Items, old: None, new: Some(value::item(words.new, b)), way: Way::More, fact });
    }
    found
}

/// What is said of an item names it.
fn within(mut found: Found, item: &str) -> Found {
    let Text { zh, en } = &found.fact;
    found.fact = Text { zh: format!("子项「{item}」{zh}"), en: format!("item `{item}`: {en}") };
    found
}
