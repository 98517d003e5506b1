//! What cells were found to mean: the same few come again and again.

use jiff::civil::Date;

use super::words::LevelWord;
use crate::evidence::{NotDate, NotNumber, Unusual};
use crate::rubric::{KindNo, MaterialSet};

/// How many are remembered at once.
const SLOTS: usize = 256;

/// What was understood of one log so far.
#[derive(Debug)]
pub(super) struct Known<'t> {
    /// Kinds, by the cell; of a word that means nothing that too.
    pub(super) kinds: Memo<'t, Option<KindNo>>,
    /// Days, or why a cell is none.
    pub(super) dates: Memo<'t, Result<(Date, Option<Unusual>), NotDate>>,
    /// Counts and totals, or why a cell is none.
    pub(super) counts: Memo<'t, Result<u64, NotNumber>>,
    /// Levels; of a word that means none that too.
    pub(super) levels: Memo<'t, Option<LevelWord>>,
    /// All that a cell for materials lists, where nothing in it is wrong.
    pub(super) materials: Memo<'t, MaterialSet>,
    /// The last name of the town whose log it is.
    pub(super) town: Option<&'t str>,
}

impl Known<'_> {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self {
            kinds: Memo::new(),
            dates: Memo::new(),
            counts: Memo::new(),
            levels: Memo::new(),
            materials: Memo::new(),
            town: None,
        }
    }
}

/// Cells of one text and what each means. It forgets: two cells that fall into one slot drive each other out, so that
/// it never grows, whatever a log holds.
#[derive(Debug)]
pub(super) struct Memo<'t, T> {
    slots: [Option<(&'t str, T)>; SLOTS],
}

impl<'t, T> Memo<'t, T> {
    fn new() -> Self {
        Self { slots: std::array::from_fn(|_| None) }
    }

    /// What a cell means, where it is remembered.
    pub(super) fn get(&self, cell: &str) -> Option<&T> {
        let (known, meaning) = self.slots.get(slot(cell))?.as_ref()?;
        (*known == cell).then_some(meaning)
    }

    /// Remembers what a cell means.
    pub(super) fn put(&mut self, cell: &'t str, meaning: T) {
        if let Some(slot) = self.slots.get_mut(slot(cell)) {
            *slot = Some((cell, meaning));
        }
    }
}

/// Words, and lists of words, differ most in how long they are and how they end.
fn slot(cell: &str) -> usize {
    let end = cell.as_bytes().last_chunk().map_or(0, |end| u64::from_le_bytes(*end));
    let mixed = (end ^ cell.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    // the highest bits are mixed best
    (mixed >> 32) as usize % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_means_what_was_put_last_or_nothing() {
        let cells: Vec<String> = (0..1000).map(|n| format!("通知；图片{n}")).collect();
        let mut memo = Memo::new();
        for (n, cell) in cells.iter().enumerate() {
            memo.put(cell, n);
            assert_eq!(memo.get(cell), Some(&n));
        }
        for (n, cell) in cells.iter().enumerate() {
            assert!(memo.get(cell).is_none_or(|known| *known == n));
        }
    }
}
