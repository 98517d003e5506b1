//! Whether two years' totals can be set side by side.

use super::change::{Change, Class, Slot, Subject};
use crate::lang::Text;
use crate::text;

/// Whether the totals under two rubrics are points of the same scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Why they are not; empty where they are.
    pub because: Vec<Text>,
    /// How many rules differ in more than words.
    pub rules: usize,
    /// Whether a word of the logs means another kind or level than it did: the same log counts otherwise.
    pub reworded: bool,
}

impl Verdict {
    pub(super) fn of(changes: &[Change]) -> Self {
        let frame = [Subject::Whole, Subject::Category, Subject::Bonus];
        let mut because = Vec::new();
        for change in changes.iter().filter(|change| frame.contains(&change.subject)) {
            for difference in &change.differences {
                let scale = difference.class != Class::SameOtherWords && difference.slot != Slot::PrintedPlaces;
                if scale {
                    because.push(sentence(change, difference.slot, difference.old.as_ref(), difference.new.as_ref()));
                }
            }
        }
        let moved = |change: &&Change| change.subject == Subject::Rule && change.class != Class::SameOtherWords;
        let word = |change: &Change| matches!(change.subject, Subject::Kind | Subject::Level);
        let reworded = changes.iter().any(|change| word(change) && change.class == Class::CannotTell);
        Self { because, rules: changes.iter().filter(moved).count(), reworded }
    }

    /// Whether they can.
    pub fn comparable(&self) -> bool {
        self.because.is_empty()
    }

    /// The verdict in a sentence; its reasons are [`Verdict::because`].
    pub fn sentence(&self) -> Text {
        let said = self.scale();
        if !self.reworded {
            return said;
        }
        let (zh, en) = (said.zh, said.en);
        text!(
            "{zh}；台账里有的词两年所指不同，同样的台账得分会不同",
            "{en}; some words of the logs mean something else, so that the same log scores otherwise"
        )
    }

    fn scale(&self) -> Text {
        let rules = self.rules;
        match (self.comparable(), rules) {
            (true, 0) => text!("两年的总分可以相比", "the totals of the two years can be compared"),
            (true, 1) => text!(
                "两年的总分同一尺度，可以相比；有1条条款的扣分（加分）变了",
                "the totals of the two years are on one scale and can be compared; 1 rule charges otherwise"
            ),
            (true, _) => text!(
                "两年的总分同一尺度，可以相比；有{rules}条条款的扣分（加分）变了",
                "the totals of the two years are on one scale and can be compared; {rules} rules charge otherwise"
            ),
            (false, _) => text!(
                "两年的总分尺度不同，不能直接相比",
                "the totals of the two years are on different scales and cannot be compared directly"
            ),
        }
    }
}

/// Which part of the frame is another one: 项目「1 妇女发展」的分值：10分 → 12分.
fn sentence(change: &Change, slot: Slot, old: Option<&Text>, new: Option<&Text>) -> Text {
    let none = text!("无", "none");
    let (old, new) = (old.unwrap_or(&none), new.unwrap_or(&none));
    let (subject, slot) = (change.subject.name(), slot.name());
    let side = change.new.as_ref().or(change.old.as_ref());
    let name = side.map(|side| format!("{} {}", side.name, side.title.as_deref().unwrap_or_default()));
    let name = name.as_deref().unwrap_or_default().trim_end();
    let (zh, en) = match change.subject {
        Subject::Whole => (slot.zh, slot.en),
        Subject::Bonus => (format!("{}的{}", subject.zh, slot.zh), format!("{}: {}", subject.en, slot.en)),
        _ => (format!("{}「{name}」的{}", subject.zh, slot.zh), format!("{} `{name}`: {}", subject.en, slot.en)),
    };
    Text { zh: format!("{zh}：{} → {}", old.zh, new.zh), en: format!("{en}: {} → {}", old.en, new.en) }
}
