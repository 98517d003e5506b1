//! What people write into a cell that they have nothing to write into.

use std::sync::LazyLock;

use memchr::memchr_iter;

use super::cell_problem::CellProblem;
use super::column::Holds;
use super::nothing::{Bare, is_nothing, is_undone, said_of};
use super::simplified::Letters;
use crate::diagnostic::Problem;

/// What a word stands for that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placeholder {
    /// Nothing: 无, a dash.
    Nothing,
    /// What the row above says, 同上: rows are sorted and deleted.
    Above,
}

impl Placeholder {
    /// What is wrong with it in a cell.
    pub(super) fn problem(self, written: String, holds: Holds) -> CellProblem {
        match (self, holds) {
            (Self::Above, _) => CellProblem::Above { written },
            (Self::Nothing, Holds::Deed) => CellProblem::NoDeed { written },
            (Self::Nothing, _) => CellProblem::Placeholder { written, in_amount: holds == Holds::Amount },
        }
    }
}

/// One of several words in a cell that is a placeholder, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandIn {
    problem: CellProblem,
}

impl StandIn {
    /// What is wrong with a word; `None` of a word that says something.
    pub fn of(written: &str) -> Option<Self> {
        let written = written.trim();
        Some(Self { problem: placeholder(written, Holds::Keys)?.problem(written.to_owned(), Holds::Keys) })
    }

    /// What is wrong with it.
    pub fn problem(&self) -> &impl Problem {
        &self.problem
    }
}

/// The most bytes of a placeholder, with what may stand around it; of one that is no sentence.
const LONGEST: usize = 60;
const SHORT: usize = 18;

/// Whether a cell may be a placeholder, by how it begins. Nearly all that are filled cannot.
#[inline]
pub(super) fn may_be_one(cell: &[u8], holds: Holds) -> bool {
    match cell {
        [b'N' | b'n', ..] => cell.len() <= SHORT,
        [b'X' | b'x' | b'T' | b't' | b'B' | b'b' | b'E' | b'e' | b'D' | b'd' | b'C' | b'c', ..] => {
            holds.is_words() && cell.len() <= SHORT
        }
        [b'0', ..] => holds.is_words() && cell.len() <= SHORT,
        [first, ..] if first.is_ascii_alphanumeric() => holds.is_words() && cell.len() <= LONGEST && may_say_none(cell),
        // Chinese in common use begins with E4 to E9
        [0xE4..=0xE9, ..] => {
            if NONE.begin(cell) {
                cell.len() <= if holds.is_words() { LONGEST } else { SHORT }
            } else {
                holds.is_words() && cell.len() <= LONGEST && WHERE.begin(cell) && may_say_none(cell)
            }
        }
        _ => cell.len() <= LONGEST,
    }
}

fn may_say_none(cell: &[u8]) -> bool {
    let zero = "〇".as_bytes();
    NONE.are_in(cell) || memchr_iter(0xE3, cell).any(|at| cell.get(at..).is_some_and(|rest| rest.starts_with(zero)))
}

/// The characters that may begin what says that there is nothing, or that something was not done.
static NONE: LazyLock<Letters> = LazyLock::new(|| {
    Letters::of("无無没沒未空缺略待从從省不暂暫尚同如还還并並均皆也都毋零否作取已停推延筹籌准準计計策正进進忘因")
});

/// The characters that may begin what says when and where that is.
static WHERE: LazyLock<Letters> =
    LazyLock::new(|| Letters::of("本今当當上下去全年该該此这這我目至截迄到现現仍第一二三四季以"));

/// What a trimmed cell stands for, where it is a placeholder.
pub(super) fn placeholder(cell: &str, holds: Holds) -> Option<Placeholder> {
    if !may_be_one(cell.as_bytes(), holds) {
        return None;
    }
    if !cell.is_empty() && cell.chars().all(|c| matches!(c, '-' | '－' | '—' | '–' | '―' | '─' | '/' | '／' | '\\'))
    {
        return Some(Placeholder::Nothing);
    }
    let nothing = match said_of(cell) {
        Bare::Empty => return None,
        // several question marks are what is left of words
        Bare::Marks if cell.contains('〃') => return Some(Placeholder::Above),
        Bare::Marks => holds.is_words() && !cell.starts_with("??"),
        Bare::Words(word) => match word.as_str() {
            "同上" | "同前" | "同左" | "同右" | "同下" | "同上行" | "同上一行" | "同前行" | "如上" | "ditto" =>
            {
                return Some(Placeholder::Above);
            }
            "无" | "暂无" | "略" | "待补" | "na" => true,
            _ if holds.is_value() => false,
            "没有" | "空" | "待定" | "待补充" | "暂缺" | "尚无" | "null" | "none" | "nil" => true,
            word if holds.is_words() => is_nothing(word) || (holds == Holds::Deed && is_undone(word)),
            _ => false,
        },
    };
    nothing.then_some(Placeholder::Nothing)
}
