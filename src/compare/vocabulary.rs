//! The words of two rubrics, compared. A word by itself costs nothing: what a change of it does to points is a
//! difference of every rule that uses it, and the word's own change says which these are.

use super::change::{Change, Class, Difference, Slot, Subject};
use super::pairing::Pairing;
use super::side::Side;
use super::words::without;
use super::{level, value};
use crate::lang::Text;
use crate::rubric::{Kind, KindNo, Rubric, Rule, Selector, Word};
use crate::text;

/// Every change of kinds, levels and materials.
pub(super) fn changes(pairing: &Pairing<'_>) -> Vec<Change> {
    let mut changes = kinds(pairing);
    changes.extend(level::changes(pairing));
    changes.extend(materials(pairing));
    changes
}

pub(super) fn same(slot: Slot, old: Option<Text>, new: Option<Text>, reason: Text) -> Difference {
    Difference { slot, old, new, class: Class::SameOtherWords, reason, lines: (None, None) }
}

fn kinds(pairing: &Pairing<'_>) -> Vec<Change> {
    let (old, new) = (&pairing.old.vocabulary, &pairing.new.vocabulary);
    let pairs: Vec<(KindNo, KindNo)> = pairing.words.kinds().collect();
    let mut changes = Vec::new();
    for (at, kind) in new.kinds.iter().enumerate() {
        let side = Some(Side::titled(&kind.code, &kind.name).at(kind.line));
        changes.extend(if let Some(&pair) = pairs.iter().find(|(_, twin)| twin.0 == at) {
            let from = old.kind(pair.0);
            let from = Some(Side::titled(&from.code, &from.name).at(from.line));
            Change::new(Subject::Kind, from, side, kind_differences(pairing, pair))
        } else {
            let by = counting(pairing.new, KindNo(at));
            let meant = |word: &str| old.kind_named(word).map(|no| (no, counting(pairing.old, no)));
            let mut added = same(Slot::Presence, None, Some(value::plain(&kind.name)), used(&by));
            if let Some((no, others)) = meant(&kind.name).or_else(|| meant(&kind.code)) {
                (added.class, added.reason) = (Class::CannotTell, taken(&old.kind(no).name, &others, &by));
            }
            Change::new(Subject::Kind, None, side, vec![added])
        });
    }
    let gone = |at: &usize| !pairs.iter().any(|(twin, _)| twin.0 == *at);
    for (at, kind) in old.kinds.iter().enumerate().filter(|(at, _)| gone(at)) {
        let by = counting(pairing.old, KindNo(at));
        let means = |word: &str| new.kind_named(word).map(|no| counting(pairing.new, no));
        let mut removed = same(Slot::Presence, Some(value::plain(&kind.name)), None, used(&by));
        if let Some(others) = means(&kind.name).or_else(|| means(&kind.code)) {
            (removed.class, removed.reason) = (Class::CannotTell, taken(&kind.name, &by, &others));
        }
        changes.extend(Change::new(
            Subject::Kind,
            Some(Side::titled(&kind.code, &kind.name).at(kind.line)),
            None,
            vec![removed],
        ));
    }
    changes
}

fn kind_differences(pairing: &Pairing<'_>, pair: (KindNo, KindNo)) -> Vec<Difference> {
    let (old, new) = (pairing.words.old.kind(pair.0), pairing.words.new.kind(pair.1));
    let mut differences = Vec::new();
    let mut words = |slot, a: &str, b: &str, moved: Option<Text>| {
        if a != b {
            let class = if moved.is_some() { Class::CannotTell } else { Class::SameOtherWords };
            let reason = moved.unwrap_or(text!("叫法不同", "another name"));
            let (old, new) = (Some(value::plain(a)), Some(value::plain(b)));
            differences.push(Difference { class, ..same(slot, old, new, reason) });
        }
    };
    words(Slot::Id, &old.code, &new.code, moved(pairing, pair, &old.code, &new.code));
    words(Slot::Title, &old.name, &new.name, moved(pairing, pair, &old.name, &new.name));
    words(Slot::Unit, &old.unit, &new.unit, None);
    if old.has_level != new.has_level {
        let (a, b) = (Some(value::flag(old.has_level)), Some(value::flag(new.has_level)));
        let reason = text!("只是台账要不要填级别", "only whether a log gives its level");
        differences.push(same(Slot::HasLevel, a, b, reason));
    }
    if old.counted_by != new.counted_by {
        let (a, b) = (Some(old.counted_by.says()), Some(new.counted_by.says()));
        differences.push(same(Slot::CountedBy, a, b, used(&counting(pairing.new, pair.1))));
    }
    if old.standing != new.standing {
        let (a, b) = (Some(value::flag(old.standing)), Some(value::flag(new.standing)));
        differences.push(same(Slot::Standing, a, b, used(&counting(pairing.new, pair.1))));
    }
    if old.over != new.over {
        let (a, b) = (Some(value::flag(old.over)), Some(value::flag(new.over)));
        let reason = text!("只是台账里数量能不能超过应完成", "only whether a log may say more than the total");
        differences.push(same(Slot::Over, a, b, reason));
    }
    let shared = |rubric: &Rubric, kind: &Kind| -> Option<Text> {
        let names = kind.shares_events_with.iter().map(|&no| rubric.vocabulary.kind(no).name.as_str());
        let names: Vec<&str> = names.collect();
        (!names.is_empty()).then(|| value::plain(&names.join("、")))
    };
    let (a, b) = (shared(pairing.old, old), shared(pairing.new, new));
    if a != b {
        let reason = text!("只是一件事能不能也记作另一事项", "only whether a log may have one event under both kinds");
        differences.push(same(Slot::SharesEvents, a, b, reason));
    }
    differences.extend(known(pairing, pair.0, pair.1));
    differences
}

/// Why a word for a kind does not merely change: the new one meant another kind, or the old one now means another, so
/// that the same row of a log counts elsewhere.
fn moved(pairing: &Pairing<'_>, pair: (KindNo, KindNo), from: &str, to: &str) -> Option<Text> {
    let (old, new) = (&pairing.old.vocabulary, &pairing.new.vocabulary);
    let here = (counting(pairing.old, pair.0), counting(pairing.new, pair.1));
    let taken_over = old.kind_named(to).filter(|&other| other != pair.0);
    let given_away = new.kind_named(from).filter(|&other| other != pair.1);
    let taken_over = taken_over.map(|other| taken(to, &counting(pairing.old, other), &here.1));
    taken_over.or_else(|| given_away.map(|other| taken(from, &here.0, &counting(pairing.new, other))))
}

/// A word of the logs that counted for these rules and now counts for those.
fn taken(word: &str, old: &[&str], new: &[&str]) -> Text {
    let ids = |by: &[&str]| if by.is_empty() { "—".to_owned() } else { by.join("、") };
    let (old, new) = (ids(old), ids(new));
    text!(
        "「{word}」原来指另一事项，台账里同样的词，原来计入条款{old}，现在计入{new}",
        "`{word}` meant another kind: the same word of a log counted for the rules {old}, and now for {new}"
    )
}

/// The rules that count a kind.
fn counting(rubric: &Rubric, kind: KindNo) -> Vec<&str> {
    let counts = |rule: &&Rule| rule.look.selectors().iter().any(|selector| selector.kinds.contains(&kind));
    rubric.rules.iter().filter(counts).map(|rule| rule.id.as_str()).collect()
}

/// What a kind costs or brings stands with the rules that count it.
fn used(by: &[&str]) -> Text {
    let ids = by.join("、");
    if ids.is_empty() {
        text!("没有条款用到它", "no rule counts it")
    } else {
        text!("分值在用到它的条款里：{ids}", "the points are with the rules that count it: {ids}")
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
        Change::new(Subject::Material, None, Some(Side::named(name).at(pairing.new.lines.materials)), vec![added])
    });
    let removed = without(&old, &new).into_iter().map(|name| {
        let reason = required(asking(pairing.old, name, None));
        let removed = same(Slot::Presence, Some(value::plain(name)), None, reason);
        Change::new(Subject::Material, Some(Side::named(name).at(pairing.old.lines.materials)), None, vec![removed])
    });
    added.chain(removed).flatten().collect()
}

/// The rules that ask for a material, of one kind or of any.
fn asking<'r>(rubric: &'r Rubric, name: &str, kind: Option<KindNo>) -> Vec<&'r str> {
    let Some(no) = rubric.vocabulary.material_named(name) else { return Vec::new() };
    let asks = |rule: &&Rule| {
        let listed = rule.look.listed().contains(&no);
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
