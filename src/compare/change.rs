//! A change between two rubrics, as data.

use super::side::Side;
use crate::lang::Text;
use crate::text;

/// What a change does to a town's total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// It never raises it.
    Stricter,
    /// It never lowers it.
    Looser,
    /// It leaves it as it is: the same points, in other words.
    SameOtherWords,
    /// It cannot be told from the rubrics alone.
    CannotTell,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 4] = [Self::Stricter, Self::Looser, Self::SameOtherWords, Self::CannotTell];

    /// Its name in JSON and CSV.
    pub fn code(self) -> &'static str {
        match self {
            Self::Stricter => "stricter",
            Self::Looser => "looser",
            Self::SameOtherWords => "same",
            Self::CannotTell => "cannot_tell",
        }
    }

    /// Its name.
    pub fn name(self) -> Text {
        match self {
            Self::Stricter => text!("更严", "stricter"),
            Self::Looser => text!("更宽", "looser"),
            Self::SameOtherWords => text!("分值不变，说法不同", "same points, other words"),
            Self::CannotTell => text!("只看细则说不准", "cannot be told from the rubrics alone"),
        }
    }

    /// The class of the same change read from new to old.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Self::Stricter => Self::Looser,
            Self::Looser => Self::Stricter,
            same => same,
        }
    }

    /// The class of two changes together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::SameOtherWords, class) | (class, Self::SameOtherWords) => class,
            (a, b) if a == b => a,
            _ => Self::CannotTell,
        }
    }
}

/// What of a rubric changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The rubric as a whole.
    Whole,
    /// A category.
    Category,
    /// The bonus.
    Bonus,
    /// A rule.
    Rule,
    /// A kind of record.
    Kind,
    /// The levels.
    Level,
    /// A material.
    Material,
}

impl Subject {
    /// Its name in JSON and CSV.
    pub fn code(self) -> &'static str {
        match self {
            Self::Whole => "rubric",
            Self::Category => "category",
            Self::Bonus => "bonus",
            Self::Rule => "rule",
            Self::Kind => "kind",
            Self::Level => "level",
            Self::Material => "material",
        }
    }

    /// Its name.
    pub fn name(self) -> Text {
        match self {
            Self::Whole => text!("细则", "rubric"),
            Self::Category => text!("项目", "category"),
            Self::Bonus => text!("加分项目", "bonus"),
            Self::Rule => text!("条款", "rule"),
            Self::Kind => text!("事项", "kind"),
            Self::Level => text!("级别", "level"),
            Self::Material => text!("材料", "material"),
        }
    }
}

/// What happened to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// It stands in both, and differs.
    Changed,
    /// It stands in both, under another id or in another category.
    Moved,
    /// It stands in the new rubric only.
    Added,
    /// It stood in the old rubric only.
    Removed,
}

/// Which part of it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is named by its own word, which `name` gives in both languages")]
pub enum Slot {
    Presence,
    Id,
    Title,
    Note,
    Period,
    FullMarks,
    Marks,
    Floor,
    Cap,
    Normalisation,
    ProportionPlaces,
    PrintedPlaces,
    Category,
    Text,
    Reading,
    Look,
    Kinds,
    Materials,
    Level,
    Split,
    Items,
    Expect,
    Share,
    Take,
    Nothing,
    LetPass,
    Application,
    Price,
    Unless,
    Waivable,
    Dependants,
    CountedBy,
    Unit,
    HasLevel,
    Standing,
    Over,
    SharesEvents,
    OtherNames,
    Order,
    UnclearWords,
}

impl Slot {
    /// Its name in JSON and CSV.
    pub fn code(self) -> &'static str {
        self.names().2
    }

    /// Its name.
    pub fn name(self) -> Text {
        let (zh, en, _) = self.names();
        text!("{zh}", "{en}")
    }

    fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Presence => ("有无", "presence", "presence"),
            Self::Id => ("编号", "id", "id"),
            Self::Title => ("名称", "name", "title"),
            Self::Note => ("说明", "note", "note"),
            Self::Period => ("考核期", "period", "period"),
            Self::FullMarks => ("总分", "full marks", "full_marks"),
            Self::Marks => ("分值", "marks", "marks"),
            Self::Floor => ("下限", "floor", "floor"),
            Self::Cap => ("上限", "cap", "cap"),
            Self::Normalisation => ("折算", "normalisation", "normalisation"),
            Self::ProportionPlaces => ("按比例扣分的小数位", "decimals of a proportion", "rounding_proportion"),
            Self::PrintedPlaces => ("印出的小数位", "decimals printed", "rounding_printed"),
            Self::Category => ("所属项目", "category", "category"),
            Self::Text => ("原文", "wording", "text"),
            Self::Reading => ("读法", "reading", "reading"),
            Self::Look => ("看什么", "what is looked at", "look"),
            Self::Kinds => ("计数的事项", "kinds counted", "kinds"),
            Self::Materials => ("要求的材料", "materials required", "with"),
            Self::Level => ("要求的级别", "level required", "level"),
            Self::Split => ("分段", "split", "split"),
            Self::Items => ("子项", "items", "items"),
            Self::Expect => ("次数", "number expected", "expect"),
            Self::Share => ("比例", "share expected", "share"),
            Self::Take => ("多次记录", "several records", "take"),
            Self::Nothing => ("没有应做的", "nothing to do", "none"),
            Self::LetPass => ("容许的次数", "number let pass", "at_most"),
            Self::Application => ("申报", "application", "application"),
            Self::Price => ("扣分（加分）", "price", "price"),
            Self::Unless => ("不适用的情形", "unless", "unless"),
            Self::Waivable => ("可认定不适用", "may be ruled not applicable", "waivable"),
            Self::Dependants => ("随之不适用的条款", "rules that it lets off", "dependants"),
            Self::CountedBy => ("计数方式", "counted by", "counted_by"),
            Self::Unit => ("单位", "unit", "unit"),
            Self::HasLevel => ("填写级别", "asks for a level", "has_level"),
            Self::Standing => ("长期事项", "standing fact", "standing"),
            Self::Over => ("可以超额完成", "more than all can be done", "over"),
            Self::SharesEvents => ("可以同记的事项", "kinds that share its events", "shares_events_with"),
            Self::OtherNames => ("别称", "other names", "also"),
            Self::Order => ("高低顺序", "order", "order"),
            Self::UnclearWords => ("不明确的说法", "unclear words", "unclear"),
        }
    }
}

/// One slot that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which.
    pub slot: Slot,
    /// The old value; `None` where there was none.
    pub old: Option<Text>,
    /// The new value; `None` where there is none.
    pub new: Option<Text>,
    /// What this slot alone does.
    pub class: Class,
    /// Why it is of that class.
    pub reason: Text,
    /// The lines of both values, from 1, where they are other ones than those of the whole change.
    pub lines: (Option<usize>, Option<usize>),
}

/// One thing that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it is.
    pub subject: Subject,
    /// Where it stood, if it did.
    pub old: Option<Side>,
    /// Where it stands, if it does.
    pub new: Option<Side>,
    /// What all its differences together do: stricter and looser at once cannot be told.
    pub class: Class,
    /// What differs, slot by slot; never empty.
    pub differences: Vec<Difference>,
}

impl Change {
    /// What happened.
    pub fn event(&self) -> Event {
        let moved = |d: &Difference| self.subject == Subject::Rule && matches!(d.slot, Slot::Id | Slot::Category);
        match (&self.old, &self.new) {
            (None, _) => Event::Added,
            (_, None) => Event::Removed,
            _ if self.differences.iter().any(moved) => Event::Moved,
            _ => Event::Changed,
        }
    }

    /// The lines of one of its differences.
    pub fn lines(&self, difference: &Difference) -> (Option<usize>, Option<usize>) {
        let own = |side: Option<&Side>| side.and_then(|side| side.line);
        match difference.lines {
            (None, None) => (own(self.old.as_ref()), own(self.new.as_ref())),
            lines => lines,
        }
    }

    /// A change of these differences; none where there are none.
    pub(super) fn new(
        subject: Subject,
        old: Option<Side>,
        new: Option<Side>,
        differences: Vec<Difference>,
    ) -> Option<Self> {
        let class = differences.iter().map(|difference| difference.class).reduce(Class::and)?;
        Some(Self { subject, old, new, class, differences })
    }
}
