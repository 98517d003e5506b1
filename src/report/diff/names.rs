//! What changed, by name.

use super::super::text::shortened;
use super::Years;
use crate::compare::{Change, Class, Difference, Event, Slot, Subject};
use crate::lang::Text;
use crate::rubric::RuleNo;
use crate::text;

/// The subject with its id, and of what moved both: `rule 4.4c → 4.6`.
pub(super) fn change(change: &Change) -> Text {
    let (old, new) = (change.old.as_ref().map(|s| &s.name), change.new.as_ref().map(|s| &s.name));
    let id = match (old, new) {
        _ if matches!(change.subject, Subject::Whole | Subject::Bonus) => return change.subject.name(),
        (Some(old), Some(new)) if old != new => format!("{old} → {new}"),
        (old, new) => new.or(old).cloned().unwrap_or_default(),
    };
    let subject = change.subject.name();
    Text { zh: format!("{} {id}", subject.zh), en: format!("{} {id}", subject.en) }
}

/// A rule by its id, and where it moved both: `10.2 → 8.3`. Without either it is the full marks.
pub(super) fn rule(years: &Years<'_>, old: Option<RuleNo>, new: Option<RuleNo>) -> Text {
    let old = old.map(|no| years.old.rubric.rule(no).id.as_str());
    let new = new.map(|no| years.new.rubric.rule(no).id.as_str());
    match (old, new) {
        (Some(old), Some(new)) if old != new => text!("{old}→{new}", "{old}→{new}"),
        (Some(id), _) | (None, Some(id)) => text!("{id}", "{id}"),
        (None, None) => text!("总分", "full marks"),
    }
}

/// What happened.
pub(super) fn event(event: Event) -> (Text, &'static str) {
    match event {
        Event::Changed => (text!("修改", "changed"), "changed"),
        Event::Moved => (text!("移动", "moved"), "moved"),
        Event::Added => (text!("新增", "added"), "added"),
        Event::Removed => (text!("删除", "removed"), "removed"),
    }
}

/// A class in a word or two.
pub(super) fn class(class: Class) -> Text {
    match class {
        Class::Stricter => text!("更严", "stricter"),
        Class::Looser => text!("更宽", "looser"),
        Class::SameOtherWords => text!("分值不变", "same points"),
        Class::CannotTell => text!("说不准", "cannot tell"),
    }
}

/// The slot and both its values; of what was added or removed, the value alone.
pub(super) fn values(difference: &Difference) -> Text {
    let none = text!("无", "none");
    let (old, new) = (difference.old.as_ref(), difference.new.as_ref());
    if difference.slot == Slot::Presence {
        return new.or(old).cloned().unwrap_or(none);
    }
    let slot = difference.slot.name();
    let (old, new) = (old.unwrap_or(&none), new.unwrap_or(&none));
    Text {
        zh: format!("{}：{} → {}", slot.zh, old.zh, new.zh), en: format!("{}: {} → {}", slot.en, old.en, new.en)
    }
}

/// How much of a long wording is shown on a terminal, in columns.
const SHORT: usize = 36;
/// How much of what both wordings have in common is shown before what differs, in characters.
const BEFORE: usize = 6;

/// [`values`] for a terminal: of long wordings the part where they differ.
pub(super) fn short_values(difference: &Difference) -> Text {
    let (Some(old), Some(new)) = (&difference.old, &difference.new) else { return values(difference) };
    if !matches!(difference.slot, Slot::Text | Slot::Reading | Slot::Note | Slot::Title) {
        return values(difference);
    }
    let ((old_zh, new_zh), (old_en, new_en)) = (parting(&old.zh, &new.zh), parting(&old.en, &new.en));
    let (old, new) = (Text { zh: old_zh, en: old_en }, Text { zh: new_zh, en: new_en });
    values(&Difference { old: Some(old), new: Some(new), ..difference.clone() })
}

/// Both from shortly before where they part.
fn parting(old: &str, new: &str) -> (String, String) {
    let common = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).count();
    let left_out = if common > BEFORE + 2 { common - BEFORE } else { 0 };
    let from = |text: &str| {
        let rest: String = text.chars().skip(left_out).collect();
        let dots = if left_out > 0 { "..." } else { "" };
        format!("{dots}{}", shortened(&rest, SHORT))
    };
    (from(old), from(new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_wordings_are_shown_where_they_part() {
        let (old, new) = ("各镇全年应办技能培训不少于2次。", "各镇全年应办技能培训不少于3次。");
        assert_eq!(parting(old, new), ("...能培训不少于2次。".to_owned(), "...能培训不少于3次。".to_owned()));
        assert_eq!(parting("甲", "乙"), ("甲".to_owned(), "乙".to_owned()));
    }
}
