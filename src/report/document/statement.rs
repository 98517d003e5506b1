//! The statement of a town as data: parts that add up, in each a line a rule, with what speaks for it.

use jiff::civil::Date;

use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::points::Points;
use crate::report::table::Tone;
use crate::text;

/// What each rule came to.
#[derive(Debug)]
pub(in crate::report) struct Statement {
    /// The categories, and the bonus.
    pub(in crate::report) parts: Vec<Part>,
}

/// A category, or the bonus.
#[derive(Debug)]
pub(in crate::report) struct Part {
    /// Its number and name.
    pub(in crate::report) name: String,
    /// Full marks, or the most that the bonus adds.
    pub(in crate::report) marks: Points,
    /// What can be taken, or added, at most.
    pub(in crate::report) most: Points,
    /// What it came to.
    pub(in crate::report) score: Interval,
    /// What is left out of it, where what is left of the rest is converted, and the decimals to which that is rounded.
    pub(in crate::report) left_out: Option<(Interval, u32)>,
    /// What was charged (or earned) and taken (or added), where a floor or a cap bites.
    pub(in crate::report) bitten: Option<(Interval, Interval)>,
    /// Whether it adds points.
    pub(in crate::report) adds: bool,
    /// Its rules, in order, and how what is left of them is converted.
    pub(in crate::report) lines: Vec<Line>,
}

/// What a rule came to, or a conversion.
#[derive(Debug)]
pub(in crate::report) struct Line {
    /// The id of the rule; of a conversion none.
    pub(in crate::report) rule: Option<String>,
    /// The words of the source, whole.
    pub(in crate::report) clause: String,
    /// What was charged, or earned; nothing is by a conversion.
    pub(in crate::report) charged: Option<Interval>,
    /// What was taken, or added.
    pub(in crate::report) taken: Interval,
    /// What was expected; empty where nothing is that could be counted.
    pub(in crate::report) expected: Text,
    /// What was found.
    pub(in crate::report) found: Text,
    /// Whether the facts say already how often.
    pub(in crate::report) says_itself: bool,
    /// The lines of the log that count, from the first on.
    pub(in crate::report) counted: Vec<usize>,
    /// All else that is to be said.
    pub(in crate::report) facts: Vec<Fact>,
    /// The last day on which something can still be had.
    pub(in crate::report) until: Option<Date>,
    /// Whether nothing came of it and there is nothing to say.
    pub(in crate::report) is_quiet: bool,
}

/// One thing that is said of a line.
#[derive(Debug)]
pub(in crate::report) struct Fact {
    /// What kind of thing it is.
    pub(in crate::report) aspect: Aspect,
    /// What is said.
    pub(in crate::report) said: String,
}

/// The kinds of things that are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Aspect {
    /// It speaks for itself.
    Note,
    /// A row that counts.
    Counted,
    /// A row that does not, and why.
    NotCounted,
    /// What the office recorded.
    Office,
    /// What the office has still to settle.
    Pending,
    /// What can still be had.
    StillOpen,
}

impl Part {
    /// `1 妇女发展  满分 10，得分 9`.
    pub(in crate::report) fn heading(&self) -> Text {
        let Self { name, marks, score, adds, .. } = self;
        let Text { zh, en } = match (&self.bitten, adds) {
            (None, _) => Text::default(),
            (Some((charged, taken)), false) => {
                text!("（应扣 {charged}，实扣 {taken}）", " (charged {charged}, taken {taken})")
            }
            (Some((earned, added)), true) => {
                text!("（应加 {earned}，实加 {added}）", " (earned {earned}, added {added})")
            }
        };
        if *adds {
            text!("{name}  最多 {marks}，加 {score}{zh}", "{name}  {score} of at most {marks}{en}")
        } else {
            text!("{name}  满分 {marks}，得分 {score}{zh}", "{name}  {score} of {marks}{en}")
        }
    }
}

impl Line {
    /// The id of the rule, or what stands for it.
    pub(in crate::report) fn id(&self) -> Text {
        self.rule.as_deref().map_or_else(converted, Into::into)
    }

    /// What was charged and taken, each as it is to be seen, where it adds points or does not.
    pub(in crate::report) fn amounts(&self, adds: bool) -> [(String, Tone); 2] {
        [self.charged.unwrap_or(Interval::ZERO), self.taken].map(|points| match points {
            points if points == Interval::ZERO => ("-".to_owned(), Tone::Plain),
            points if !points.is_settled() => (points.to_string(), Tone::Open),
            points => (points.to_string(), if adds { Tone::Plain } else { Tone::Lost }),
        })
    }

    /// `应有 2 次，实有 1 次`.
    pub(in crate::report) fn measured(&self, lang: Lang) -> String {
        let parts = [&self.expected, &self.found].map(|part| part.get(lang));
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(lang.pick("，", ", "))
    }

    /// What is said of it that is of these kinds.
    pub(in crate::report) fn said(&self, of: impl Fn(Aspect) -> bool) -> Vec<&str> {
        self.facts.iter().filter(|fact| of(fact.aspect)).map(|fact| fact.said.as_str()).collect()
    }
}

impl Aspect {
    /// What stands before what is said; nothing where that speaks for itself.
    pub(in crate::report) fn label(self, adds: bool) -> Text {
        match (self, adds) {
            (Self::Note, _) => Text::default(),
            (Self::Counted, _) => text!("计入", "counted"),
            (Self::NotCounted, _) => text!("不计", "not counted"),
            (Self::Office, _) => text!("办公室", "office"),
            (Self::Pending, _) => text!("待定", "pending"),
            (Self::StillOpen, false) => text!("还可补", "still open"),
            (Self::StillOpen, true) => text!("还可加", "still open"),
        }
    }
}

/// What stands for a rule where a conversion takes points.
pub(in crate::report) fn converted() -> Text {
    text!("折算", "scaled")
}

/// `扣 39.5：` and what it is made of, `8.1 扣10`, `9.1 扣10`.
pub(in crate::report) fn lost(lost: &[(Text, Interval)]) -> (Text, Vec<Text>) {
    let all: Interval = lost.iter().map(|(_, taken)| *taken).sum();
    let each = lost.iter().map(|(Text { zh, en }, taken)| text!("{zh} 扣{taken}", "{taken} by {en}"));
    (text!("扣 {all}：", "lost {all}: "), each.collect())
}
