//! What a gap is, in words: `每少1次`, `for each one short`.

use crate::lang::Text;
use crate::period::Span;
use crate::rubric::{Expect, GoesBy, Price, Split};
use crate::text;

/// Which way a part can miss what is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// One was expected, and there is none.
    None,
    /// There are fewer.
    Short,
    /// None was expected, and there is one.
    Any,
    /// There are more.
    Over,
    /// Items, of which some are short and some over.
    Either,
}

impl Side {
    fn of(expect: Expect) -> Self {
        match expect {
            Expect::AtLeast(0 | 1) => Self::None,
            Expect::AtLeast(_) => Self::Short,
            Expect::AtMost(0) => Self::Any,
            Expect::AtMost(_) => Self::Over,
        }
    }

    fn of_items(expects: impl Iterator<Item = Expect>) -> Self {
        let sides = expects.map(|expect| match Self::of(expect) {
            Self::None | Self::Short => Self::Short,
            _ => Self::Over,
        });
        sides.reduce(|a, b| if a == b { a } else { Self::Either }).unwrap_or(Self::Short)
    }

    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::None => ("没有", "is none", "falls short"),
            Self::Short => ("不足", "are fewer", "falls short"),
            Self::Any => ("出现", "is any", "has any"),
            Self::Over => ("超过", "are more", "goes over"),
            Self::Either => ("未达到", "are too few or too many", "is not met"),
        }
    }
}

/// When a counting rule charges, with the price between: the words before it in Chinese, after it in English, and
/// whether it must be said that it is charged only once.
pub(super) fn of(split: &Split, price: Price, unit: &str) -> (Text, bool) {
    let (part, part_en) = match split {
        Split::Time(Span::Whole, ..) => ("", ""),
        Split::Time(Span::Windows(windows), ..) if windows.len() == 1 => ("", ""),
        Split::Time(Span::Windows(_), ..) => ("个时间段", "window"),
        Split::Materials(_, list, _) if list.len() == 1 => ("", ""),
        Split::Time(Span::Month, ..) => ("个月", "month"),
        Split::Time(Span::Quarter, ..) => ("个季度", "quarter"),
        Split::Time(Span::HalfYear, ..) => ("个半年", "half-year"),
        Split::Materials(..) | Split::Items(_) => ("项", "of them"),
    };
    let side = match split {
        Split::Items(items) => Side::of_items(items.iter().map(|item| item.expect)),
        Split::Time(_, _, expect) | Split::Materials(_, _, expect) => Side::of(*expect),
    };
    let (zh, there, it) = side.words();
    let (zh, it) = match split {
        Split::Items(_) => ("未达到", "is not met"),
        Split::Materials(..) if side == Side::Any => (zh, "is there"),
        Split::Time(..) | Split::Materials(..) => (zh, it),
    };
    match price.goes_by() {
        GoesBy::Units => (each(side, unit), false),
        GoesBy::Any | GoesBy::Parts if part.is_empty() => (text!("{zh}的", "if there {there}"), side != Side::None),
        GoesBy::Parts if side == Side::None => (text!("每缺1{part}", "for each {part_en} that {it}"), false),
        GoesBy::Parts => (text!("每有1{part}{zh}，", "for each {part_en} that {it}"), false),
        GoesBy::Any => (text!("任何一{part}{zh}的", "if any {part_en} {it}"), true),
    }
}

fn each(side: Side, unit: &str) -> Text {
    match side {
        Side::None | Side::Short => text!("每少1{unit}", "for each one short"),
        Side::Any => text!("每有1{unit}", "for each one"),
        Side::Over => text!("每多1{unit}", "for each one over"),
        Side::Either => text!("每差1{unit}", "for each one short or over"),
    }
}
