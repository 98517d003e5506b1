//! Tables and charts as the page shows them.

use std::collections::BTreeMap;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::lang::Lang;
use crate::points::Points;
use crate::report::document::Chart;
use crate::report::table::{Align, Cell, Table, Tone};
use crate::report::text::plain;

/// How many shades there are.
const SHADES: u8 = 4;
/// The least share of the scale, in hundredths, that has room for what stands for a part.
const ROOM: i64 = 3;

/// A table.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) name: String,
    pub(super) has_caption: bool,
    pub(super) is_shaded: bool,
    pub(super) heads: Vec<ShownCell>,
    pub(super) rows: Vec<Vec<ShownCell>>,
}

pub(super) struct ShownCell {
    pub(super) text: String,
    pub(super) class: String,
    /// The document that is called so.
    pub(super) link: Option<usize>,
}

impl Shown {
    pub(super) fn of(table: &Table, shaded: &Range<usize>, anchors: &BTreeMap<String, usize>, lang: Lang) -> Self {
        let align = |align| match align {
            Align::Right => "n",
            Align::Left => "short",
            Align::Flow | Align::Below => "",
        };
        let heads = table.headers(lang).into_iter().zip(&table.heads);
        let heads = heads.map(|(text, head)| ShownCell {
            text: text.into_owned(),
            class: align(head.align).to_owned(),
            link: None,
        });
        let compared = table.rows.iter().flat_map(|row| row.get(shaded.clone()).unwrap_or_default());
        let most = compared.filter_map(size).max().unwrap_or_default();
        let rows = table.shown().zip(&table.rows).map(|(shown, cells)| {
            let row = shown.into_iter().zip(cells).zip(&table.heads).enumerate();
            let row = row.map(|(at, ((text, cell), head))| {
                let tone = if cell.is_open() { Tone::Open } else { head.tone };
                let shade = if shaded.contains(&at) { shade(cell, most) } else { String::new() };
                let classes = [align(head.align), class(tone), &shade];
                let classes: Vec<&str> = classes.into_iter().filter(|class| !class.is_empty()).collect();
                ShownCell {
                    link: anchors.get(text.as_ref()).copied(),
                    text: text.into_owned(),
                    class: classes.join(" "),
                }
            });
            row.collect()
        });
        Self { is_shaded: !shaded.is_empty(), heads: heads.collect(), rows: rows.collect(), ..Self::default() }
    }
}

/// The class of what is to be seen so.
pub(super) fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain | Tone::Heading => "",
        Tone::Lost => "lost",
        Tone::Open => "open",
        Tone::Quiet => "quiet",
    }
}

fn size(cell: &Cell) -> Option<Points> {
    match cell {
        Cell::Points(points) => Some(points.hi),
        Cell::Empty | Cell::Text(_) | Cell::Rank(_) => None,
    }
}

/// The shade of a number beside the largest; none of nothing.
fn shade(cell: &Cell, most: Points) -> String {
    let Some(size) = size(cell).filter(|size| !size.is_zero()) else { return String::new() };
    let nth = (1..SHADES).find(|&nth| size.decimal() * Decimal::from(SHADES) <= most.decimal() * Decimal::from(nth));
    format!("s{}", nth.unwrap_or(SHADES))
}

/// A bar, all lengths in hundredths of the scale.
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) link: Option<usize>,
    pub(super) said: String,
    pub(super) about: String,
    pub(super) value: String,
    pub(super) class: &'static str,
    pub(super) parts: Vec<BarPart>,
    /// From what is certain to what it can still be.
    pub(super) open: Option<(Decimal, Decimal)>,
}

pub(super) struct BarPart {
    pub(super) nth: usize,
    pub(super) short: String,
    pub(super) from: Decimal,
    pub(super) width: Decimal,
    pub(super) middle: Decimal,
    pub(super) is_wide: bool,
}

pub(super) fn bars(chart: &Chart, anchors: &BTreeMap<String, usize>) -> Vec<Bar> {
    let most = chart.most().decimal();
    let share = |length: Decimal| {
        if most.is_zero() { most } else { (length * Decimal::ONE_HUNDRED / most).round_dp(2).normalize() }
    };
    let bars = chart.bars.iter().map(|bar| {
        let mut at = Decimal::ZERO;
        let parts = bar.parts.iter().enumerate().map(|(nth, length)| {
            let (from, length) = (at, length.decimal());
            at += length;
            let (from, width, middle) = (share(from), share(length), share(from + length / Decimal::TWO));
            let short = chart.parts.get(nth).map(|(short, _)| plain(short).into_owned()).unwrap_or_default();
            BarPart { nth, short, from, width, middle, is_wide: width >= Decimal::from(ROOM) }
        });
        let parts = parts.filter(|part| !part.width.is_zero()).collect();
        let ends = (share(bar.whole.lo.decimal()), share(bar.whole.hi.decimal()));
        let is_open = !bar.whole.is_settled();
        let label = plain(&bar.label).into_owned();
        Bar {
            link: anchors.get(&label).copied(),
            said: format!("{label} {}", bar.whole),
            label,
            about: bar.about.clone(),
            value: bar.whole.to_string(),
            class: if is_open { class(Tone::Open) } else { "" },
            parts,
            open: is_open.then_some(ends),
        }
    });
    bars.collect()
}
