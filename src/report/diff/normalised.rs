//! The normalised scores under both rubrics, where these are on other scales.

use super::super::document::{Block, Sheet};
use super::super::table::{Cell, Column, Table};
use super::Years;
use crate::overlay::{Effect, TownEffect};
use crate::text;

/// What normalisation does apart from the totals; none where both rubrics scale and round alike.
pub(super) fn block(years: &Years<'_>, effect: &Effect<'_>) -> Option<Block> {
    let (old, new) = (years.old.rubric, years.new.rubric);
    let scaled = |rubric: &crate::rubric::Rubric| (rubric.normalisation, rubric.scale(), rubric.rounding.printed);
    let normalises = old.normalisation.is_some() || new.normalisation.is_some();
    if !normalises || scaled(old) == scaled(new) {
        return None;
    }
    let moved = effect.towns.iter().filter(|town| town.old.normalised != town.new.normalised).count();
    let title = text!(
        "两份细则的折算不同，总分之外折算分和基本分也会变；折算分有变的镇{moved}个：",
        "The two rubrics normalise otherwise, so that normalised and base scores move apart from the totals; towns whose normalised score moves, {moved}:"
    );
    let columns: Vec<Column<'_, TownEffect<'_>>> = vec![
        Column::words(text!("镇", "town"), |town: &TownEffect<'_>| Cell::text(&town.town.name)),
        Column::numbers(text!("折算分", "normalised"), |town: &TownEffect<'_>| Cell::Points(town.old.normalised)),
        Column::numbers(text!("新折算分", "new"), |town: &TownEffect<'_>| Cell::Points(town.new.normalised)),
    ];
    Some(Block::Table(Box::new(Sheet::from(Table::of(columns, &effect.towns)).captioned(title))))
}
