//! What a check-up can find, as data: one case for each, with its facts.

use crate::diagnostic::{Code, Problem};
use crate::lang::Text;
use crate::points::Points;
use crate::rubric::{KindNo, RuleNo};

use super::{remedy, sentence};

/// What in the file is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    Category(usize),
    Rule(RuleNo),
    Key(RuleNo, &'static str),
    Kind(KindNo),
    Materials,
    Bonus(&'static str),
    Normalisation,
}

/// One thing found, with its place and others that matter.
#[derive(Debug, Clone)]
pub(super) struct Flaw {
    pub(super) place: Where,
    pub(super) what: What,
    pub(super) also: Vec<(Where, Text)>,
}

impl Flaw {
    pub(super) fn new(place: Where, what: What) -> Self {
        Self { place, what, also: Vec::new() }
    }

    #[must_use]
    pub(super) fn also(mut self, place: Where, what: Text) -> Self {
        self.also.push((place, what));
        self
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    LosesLess { category: String, available: Points, most: Points, keeps: Points },
    LosesMore { category: String, available: Points, most: Points, unbounded: Vec<String> },
    Unbounded { rule: String, available: Points },
    AloneMore { rule: String, available: Points, most: Points },
    NothingToLose { category: String },
    TargetAlways { rule: String, target: String },
    GivesWayAlways { rule: String, target: String },
    Always { rule: String },
    Contradiction { rule: String, other: String },
    AbsenceTwice { subject: Text, first: String, second: String, only: Option<(String, String)> },
    PresenceTwice { subject: Text, first: String, second: String },
    RewardedTwice { kinds: String, first: String, second: String },
    DiscretionUnbounded { rule: String },
    DiscretionUnsettled { rule: String, word: &'static str },
    DiscretionTaken { rule: String, word: &'static str },
    CapNeverBinds { rule: Option<String>, cap: Points, most: Points },
    OverCap { rule: String, brings: Points, cap: Points },
    NeverNormalised { limit: Points, most: Points },
    KindUnused { kind: String },
    MaterialUnused { material: String },
    MaterialNotAsked { kind: String, materials: String },
    LevelUnused { kind: String },
    IdChanged { rule: String, into: Text },
    Unsettled { rule: String, word: String },
    AmountDiffers { rule: String, said: String, priced: String },
    CountedOnce { rule: String, word: String },
    NotCountedEach { rule: String },
    HowOften { rule: String },
    NoAmount { rule: String },
    SaysMore { rule: String, words: Vec<String> },
    NothingUnsaid { rule: String },
}

impl Problem for What {
    fn code(&self) -> Code {
        match self {
            Self::LosesLess { .. } => Code::C001,
            Self::LosesMore { .. } => Code::C002,
            Self::Unbounded { .. } => Code::C003,
            Self::AloneMore { .. } => Code::C004,
            Self::NothingToLose { .. } => Code::C005,
            Self::TargetAlways { .. } => Code::C011,
            Self::GivesWayAlways { .. } => Code::C012,
            Self::Always { .. } => Code::C013,
            Self::Contradiction { .. } => Code::C014,
            Self::AbsenceTwice { .. } => Code::C020,
            Self::PresenceTwice { .. } => Code::C021,
            Self::RewardedTwice { .. } => Code::C022,
            Self::DiscretionUnbounded { .. } => Code::C030,
            Self::DiscretionUnsettled { .. } => Code::C031,
            Self::DiscretionTaken { .. } => Code::C032,
            Self::CapNeverBinds { .. } => Code::C040,
            Self::OverCap { .. } => Code::C041,
            Self::NeverNormalised { .. } => Code::C042,
            Self::KindUnused { .. } => Code::C050,
            Self::MaterialUnused { .. } => Code::C051,
            Self::MaterialNotAsked { .. } => Code::C052,
            Self::LevelUnused { .. } => Code::C053,
            Self::IdChanged { .. } => Code::C060,
            Self::Unsettled { .. } => Code::C070,
            Self::AmountDiffers { .. } => Code::C071,
            Self::CountedOnce { .. } => Code::C073,
            Self::NotCountedEach { .. } => Code::C074,
            Self::HowOften { .. } => Code::C075,
            Self::NoAmount { .. } => Code::C076,
            Self::SaysMore { .. } => Code::C077,
            Self::NothingUnsaid { .. } => Code::C080,
        }
    }

    fn text(&self) -> Text {
        sentence::of(self)
    }

    fn help(&self) -> Option<Text> {
        Some(remedy::of(self))
    }
}
