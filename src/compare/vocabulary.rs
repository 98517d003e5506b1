//! The words of two rubrics, compared: what a change of a word does to the rules that use it.

use super::bound;
use super::change::{Change, Class, Difference, Side, Slot, Subject};
use super::pairing::{Pair, Pairing};
use super::way::Way;
use super::words::without;
use super::{level, value};
use crate::lang::Text;
use crate::rubric::{CountedBy, Expect, KindNo, Look, Rubric, Rule, Selector, Split};
use crate::text;

/// Every change of kinds, levels and materials.
pub(super) fn changes(pairing: &Pairing<'_>) -> Vec<Change> {
    let mut changes = kinds(pairing);
    changes.extend(level::changes(pairing));
    changes.extend(materials(pairing));
    changes
}

pub(super) fn same(slot: Slot, old: Option<Text>, new: Option<Text>, reason: Text) -> Difference {
    Difference { slot, old, new, class: Class::SameOtherWords, reason }
}

/// Points stand with the rules: a word by itself costs nothing.
pub(super) fn elsewhere() -> Text {
    text!("分值在用到它的条款里，条款另列", "the points are with the rules that use it, which are listed by themselves")
}

fn kinds(pairing: &Pairing<'_>) -> Vec<Change> {
    let (old, new) = (&pairing.old.vocabulary, &pairing.new.vocabulary);
    let pairs: Vec<(KindNo, KindNo)> = pairing.words.kinds().collect();
    let mut changes = Vec::new();
    for (at, kind) in new.kinds.iter().enumerate() {
        let side = Some(Side::named(&kind.code));
        changes.extend(if let Some(&pair) = pairs.iter().find(|(_, twin)| twin.0 == at) {
            let from = Some(Side::named(&old.kind(pair.0).code));
            Change::new(Subject::Kind, from, side, kind_differences(pairing, pair))
        } else {
            let added = same(Slot::Presence, None, Some(value::plain(&kind.name)), elsewhere());
            Change::new(Subject::Kind, None, side, vec![added])
        });
    }
    let gone = |at: &usize| !pairs.iter().any(|(twin, _)| twin.0 == *at);
    for (_, kind) in old.kinds.iter().enumerate().filter(|(at, _)| gone(at)) {
        let removed = same(Slot::Presence, Some(value::plain(&kind.name)), None, elsewhere());
        changes.extend(Change::new(Subject::Kind, Some(Side::named(&kind.code)), None, vec![removed]));
    }
    changes
}

fn kind_differences(pairing: &Pairing<'_>, pair: (KindNo, KindNo)) -> Vec<Difference> {
    let (old, new) = (pairing.words.old.kind(pair.0), pairing.words.new.kind(pair.1));
    let mut differences = Vec::new();
    let mut words = |slot, a: &str, b: &str| {
        if a != b {
            let reason = text!("叫法不同", "another name");
            differences.push(same(slot, Some(value::plain(a)), Some(value::plain(b)), reason));
        }
    };
    words(Slot::Id, &old.code, &new.code);
    words(Slot::Title, &old.name, &new.name);
    words(Slot::Unit, &old.unit, &new.unit);
    if old.has_level != new.has_level {
        let (a, b) = (Some(value::flag(old.has_level)), Some(value::flag(new.has_level)));
        let reason = text!("只是台账要不要填级别", "only whether a log gives its level");
        differences.push(same(Slot::HasLevel, a, b, reason));
    }
    if old.counted_by != new.counted_by {
        let (a, b) = (Some(value::counted_by(old.counted_by)), Some(value::counted_by(new.counted_by)));
        let counted = match (old.counted_by, new.counted_by) {
            (CountedBy::Event, CountedBy::Quantity) => Way::More,
            (CountedBy::Quantity, CountedBy::Event) => Way::Less,
            _ => Way::Open,
        };
        let fact = match counted {
            Way::More => text!("一行可以算多个", "a row can amount to several"),
            Way::Less => text!("一行只算一个", "a row amounts to one"),
            _ => text!("一行算多少变了", "a row amounts to something else"),
        };
        differences.push(used(pairing, pair, Slot::CountedBy, (a, b), counted, &fact));
    }
    if old.standing != new.standing {
        let (a, b) = (Some(value::flag(old.standing)), Some(value::flag(new.standing)));
        let (counted, fact) = if new.standing {
            (Way::More, text!("考核期以前的也算", "records from before the period count too"))
        } else {
            (Way::Less, text!("考核期以前的不再算", "records from before the period no longer count"))
        };
        differences.push(used(pairing, pair, Slot::Standing, (a, b), counted, &fact));
    }
    differences.extend(known(pairing, pair.0, pair.1));
    differences
}

/// A change of what a kind counts, by what it does to every rule of both years that counts it.
fn used(
    pairing: &Pairing<'_>,
    (old, new): (KindNo, KindNo),
    slot: Slot,
    (from, to): (Option<Text>, Option<Text>),
    counted: Way,
    fact: &Text,
) -> Difference {
    let mut class = Class::SameOtherWords;
    let mut ids = Vec::new();
    for &pair in &pairing.rules {
        let way = counted.pulled(pull(pairing.old.rule(pair.old), old).and(pull(pairing.new.rule(pair.new), new)));
        if way == Way::Same {
            continue;
        }
        ids.push(pairing.new.rule(pair.new).id.as_str());
        class = class.and(class_of(pairing, pair, way));
    }
    let ids = ids.join("、");
    let reason = if ids.is_empty() {
        text!("没有两年都用到它的条款", "no rule of both years counts it")
    } else {
        let Text { zh, en } = fact;
        text!("{zh}：影响条款{ids}", "{en}: it acts on {ids}")
    };
    Difference { slot, old: from, new: to, class, reason }
}

fn class_of(pairing: &Pairing<'_>, pair: Pair, way: Way) -> Class {
    if bound::outweighs_dependants(pairing, pair.old, pair.new, way) {
        way.class(pairing.sign(pair))
    } else {
        Class::CannotTell
    }
}

/// What one more record of a kind makes of what a rule comes to.
fn pull(rule: &Rule, kind: KindNo) -> Way {
    let counts = |selector: &Selector| selector.kinds.contains(&kind);
    let toward = |expect: Expect| match expect {
        Expect::AtLeast(_) => Way::Less,
        Expect::AtMost(_) => Way::More,
    };
    match &rule.look {
        Look::Count { split: Split::Items(items) } => {
            let ways = items.iter().filter(|item| counts(&item.selector)).map(|item| toward(item.expect));
            ways.fold(Way::Same, Way::and)
        }
        // of a ratio the latest record stands: one from before the period only where there was none, which is worst
        look if look.selectors().into_iter().any(counts) => match look {
            Look::Count { split } => toward(split.expect(0)),
            _ => Way::Less,
        },
        _ => Way::Same,
    }
}

/// The materials that a kind knows.
fn known(pairing: &Pairing<'_>, old: KindNo, new: KindNo) -> Option<Difference> {
    let words = &pairing.words;
    let (from, to) = (words.old.kind(old).materials, words.new.kind(new).materials);
    let (lost, won) = words.materials(from, to);
    if lost.is_empty() && won.is_empty() {
        return None;
    }
    let asked = won.iter().flat_map(|name| asking(pairing.new, name, Some(new)));
    let asked: Vec<&str> = asked.chain(lost.iter().flat_map(|name| asking(pairing.old, name, Some(old)))).collect();
    let (a, b) = (words.old.material_names(from), words.new.material_names(to));
    Some(same(Slot::Materials, Some(value::plain(&a)), Some(value::plain(&b)), required(asked)))
}

fn materials(pairing: &Pairing<'_>) -> Vec<Change> {
    let old: Vec<&str> = pairing.words.old.materials.iter().map(String::as_str).collect();
    let new: Vec<&str> = pairing.words.new.materials.iter().map(String::as_str).collect();
    let added = without(&new, &old).into_iter().map(|name| {
        let reason = required(asking(pairing.new, name, None));
        let added = same(Slot::Presence, None, Some(value::plain(name)), reason);
        Change::new(Subject::Material, None, Some(Side::named(name)), vec![added])
    });
    let removed = without(&old, &new).into_iter().map(|name| {
        let reason = required(asking(pairing.old, name, None));
        let removed = same(Slot::Presence, Some(value::plain(name)), None, reason);
        Change::new(Subject::Material, Some(Side::named(name)), None, vec![removed])
    });
    added.chain(removed).flatten().collect()
}

/// The rules that ask for a material, of one kind or of any.
fn asking<'r>(rubric: &'r Rubric, name: &str, kind: Option<KindNo>) -> Vec<&'r str> {
    let Some(no) = rubric.vocabulary.material_named(name) else { return Vec::new() };
    let asks = |rule: &&Rule| {
        let listed = matches!(&rule.look, Look::Count { split: Split::Materials(_, list, _) } if list.contains(&no));
        let counted = |selector: &&Selector| kind.is_none_or(|kind| selector.kinds.contains(&kind));
        rule.look.selectors().into_iter().filter(counted).any(|selector| listed || selector.with.has(no))
    };
    rubric.rules.iter().filter(asks).map(|rule| rule.id.as_str()).collect()
}

/// What a material costs stands with the rules that require it.
fn required(mut by: Vec<&str>) -> Text {
    by.sort_unstable();
    by.dedup();
    let ids = by.join("、");
    if ids.is_empty() {
        text!("没有条款要求这些材料", "no rule requires them")
    } else {
        text!("分值在要求它的条款里：{ids}", "the points are with the rules that require it: {ids}")
    }
}
