//! What an old year's files cannot tell of a new rubric.

use std::collections::{BTreeMap, BTreeSet};

use super::Overlay;
use crate::assess::Unknown;
use crate::rubric::{KindNo, LevelNo, LevelTest, Look, MaterialNo, MaterialSet, Rule, RuleNo, Selector};

pub(super) fn unknown(overlay: &Overlay<'_>) -> Unknown {
    let kinds = &overlay.new.vocabulary.kinds;
    let kinds: Vec<KindNo> = (0..kinds.len()).map(KindNo).collect();
    let mut unknown = Unknown {
        kinds: kinds.iter().copied().filter(|&kind| is_new(overlay, kind)).collect(),
        materials: kinds.iter().map(|&kind| (kind, unasked(overlay, kind))).collect::<BTreeMap<_, _>>(),
        levels: kinds.iter().copied().filter(|&kind| has_unsaid_level(overlay, kind)).collect(),
        unnamed_levels: unnamed(overlay),
        undated: kinds.iter().copied().filter(|&kind| may_be_older(overlay, kind)).collect(),
        rules: BTreeSet::new(),
    };
    unknown.materials.retain(|_, materials| !materials.is_empty());
    let rules = overlay.new.numbered().filter(|(no, rule)| is_unasked(overlay, &unknown, *no, rule));
    unknown.rules = rules.map(|(no, _)| no).collect();
    unknown
}

fn old_kind(overlay: &Overlay<'_>, new: KindNo) -> Option<KindNo> {
    overlay.kinds.iter().find(|(_, other)| **other == new).map(|(old, _)| *old)
}

/// Whether there may be records of a kind that the old logs could not hold: it is new, is counted otherwise, or
/// reaches back before the year where it did not.
fn is_new(overlay: &Overlay<'_>, new: KindNo) -> bool {
    let kind = overlay.new.vocabulary.kind(new);
    old_kind(overlay, new).is_none_or(|old| {
        let old = overlay.old.vocabulary.kind(old);
        old.counted_by != kind.counted_by || (kind.standing && !old.standing)
    })
}

/// The materials that the new kind knows and the old one did not: nobody was asked for them.
fn unasked(overlay: &Overlay<'_>, new: KindNo) -> MaterialSet {
    let asked = overlay.new.vocabulary.kind(new).materials;
    let Some(old) = old_kind(overlay, new) else { return asked };
    let old = overlay.old.vocabulary.kind(old).materials;
    let known: MaterialSet = old.iter().filter_map(|no| overlay.materials.get(&no)).copied().collect::<MaterialSet>();
    asked.iter().filter(|&no: &MaterialNo| !known.has(no)).collect()
}

/// Whether the new kind asks for a level that the old logs did not give, or not all of them in words of the new.
fn has_unsaid_level(overlay: &Overlay<'_>, new: KindNo) -> bool {
    let lost = overlay.levels.len() < overlay.old.vocabulary.levels.len();
    let old = old_kind(overlay, new).map(|old| overlay.old.vocabulary.kind(old));
    overlay.new.vocabulary.kind(new).has_level && old.is_some_and(|old| lost || !old.has_level)
}

/// The levels that the old rubric had no word for.
fn unnamed(overlay: &Overlay<'_>) -> BTreeSet<LevelNo> {
    let named: BTreeSet<LevelNo> = overlay.levels.values().copied().collect();
    (0..overlay.new.vocabulary.levels.len()).map(LevelNo).filter(|level| !named.contains(level)).collect()
}

/// Whether a record without a day, which the old kind admits as a standing fact, may be older than the new one admits.
fn may_be_older(overlay: &Overlay<'_>, new: KindNo) -> bool {
    let standing = old_kind(overlay, new).is_some_and(|old| overlay.old.vocabulary.kind(old).standing);
    standing && !overlay.new.vocabulary.kind(new).standing
}

/// Whether the old year's office was not asked what only the office can tell, or the ratio was not.
fn is_unasked(overlay: &Overlay<'_>, unknown: &Unknown, no: RuleNo, rule: &Rule) -> bool {
    let old = overlay.old_of(no).map(|old| &overlay.old.rule(old).look);
    match &rule.look {
        Look::Count { .. } => false,
        Look::Ratio { selector, .. } => ratio_is_unasked(unknown, selector),
        Look::Finding { .. } => !matches!(old, Some(Look::Finding { .. })),
        Look::Mark { .. } => !matches!(old, Some(Look::Mark { .. })),
        Look::Proportion(_) => !matches!(old, Some(Look::Proportion(_))),
    }
}

/// Only the latest ratio counts, so that one record in doubt puts all in doubt.
fn ratio_is_unasked(unknown: &Unknown, selector: &Selector) -> bool {
    selector.kinds.iter().any(|kind| {
        let materials = unknown.materials.get(kind).copied().unwrap_or_default();
        let level = match selector.level {
            LevelTest::Any => false,
            LevelTest::Exactly(no) | LevelTest::AtLeast(no) => {
                unknown.levels.contains(kind) || unknown.unnamed_levels.contains(&no)
            }
        };
        let undated = unknown.undated.contains(kind);
        unknown.kinds.contains(kind) || selector.with.without(materials) != selector.with || level || undated
    })
}
