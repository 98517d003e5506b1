//! The ranking as a sheet: categories point to the towns' sheets, totals are their sums, what is normalised and the places
//! are reckoned from the totals; and a chart of what the totals are made of.

use rust_xlsxwriter::{Chart, ChartLegendPosition, ChartType, XlsxError};

use super::blocks::Stands;
use super::page::{EXACT, Page, address};
use crate::points::Points;
use crate::report::ranking::{self, Heads};
use crate::report::result::Assessment;
use crate::report::table::{Cell, Figure, Table};
use crate::year::Standing;

/// The most towns that a chart shows.
const MOST_BARS: usize = 60;

/// A statement that is written, and where its scores stand.
pub(super) struct Stated {
    /// The town.
    pub(super) town: String,
    /// The name of its sheet.
    pub(super) name: String,
    pub(super) page: Page,
    /// The cell of each category's score, that of the bonus last; `None` where it is open.
    pub(super) scores: Vec<Option<String>>,
}

/// The ranking on a page that will have this name.
pub(super) fn page(assessment: &Assessment, stated: &[Stated], name: &str, mut page: Page) -> Result<Page, XlsxError> {
    let document = ranking::document(assessment, Heads::Names, page.lang);
    let tables = page.document(&document)?;
    let Some((table, stands)) = document.tables().next().zip(tables.first()) else { return Ok(page) };
    formulas(assessment, stated, (table, stands), &mut page)?;
    page.repeated(stands.rows.start - 1, 2)?;
    if table.rows.len() <= MOST_BARS {
        chart(table, stands, name, &mut page)?;
    }
    Ok(page)
}

/// Where a figure stands, if it is one number in every row.
fn settled(table: &Table, stands: &Stands, figure: Figure) -> Option<u16> {
    let at = table.heads.iter().position(|head| head.figure == Some(figure))?;
    let open = table.rows.iter().filter_map(|row| row.get(at)).any(Cell::is_open);
    stands.columns.get(at).copied().filter(|_| !open)
}

fn formulas(
    assessment: &Assessment,
    stated: &[Stated],
    (table, stands): (&Table, &Stands),
    page: &mut Page,
) -> Result<(), XlsxError> {
    // while more can come, what stands is not what the statements come to
    if assessment.is_so_far() {
        return Ok(());
    }
    let column = |figure| settled(table, stands, figure);
    let categories = (0..assessment.rubric.categories.len()).map(Figure::Category);
    let accounts = categories.chain(assessment.rubric.bonus.as_ref().map(|_| Figure::Bonus));
    let accounts: Vec<(Figure, Option<u16>)> = accounts.map(|figure| (figure, column(figure))).collect();
    let [rank, total, normalised, base] = [Figure::Rank, Figure::Total, Figure::Normalised, Figure::Base].map(column);
    let range = total.map(|total| [fixed(stands.rows.start, total), fixed(stands.rows.end - 1, total)].join(":"));
    for (row, standing) in stands.rows.clone().zip(assessment.ranked()) {
        let of_town = stated.iter().find(|stated| stated.town == standing.town.name);
        for (at, &(figure, column)) in accounts.iter().enumerate() {
            let cell = of_town.and_then(|stated| stated.scores.get(at)?.as_ref());
            if let Some((column, cell)) = column.zip(cell) {
                page.formula((row, column), &format!("={cell}"), value(standing, figure))?;
            }
        }
        let Some((total, range)) = total.zip(range.as_ref()) else { continue };
        let scores: Option<Vec<String>> = accounts.iter().map(|&(_, column)| Some(address(row, column?))).collect();
        if let Some(scores) = scores {
            let sum = scores.join("+");
            page.formula((row, total), &format!("=ROUND({sum},{EXACT})"), standing.score.total.lo)?;
        }
        let own = address(row, total);
        if let Some(rank) = rank {
            page.formula(
                (row, rank),
                &format!("=_xlfn.RANK.EQ({own},{range})"),
                Points::whole(standing.rank.best as u64),
            )?;
        }
        // half up is away from nought only above it
        if standing.score.total.lo < Points::ZERO {
            continue;
        }
        let scale = assessment.rubric.scale();
        let divisor = match assessment.rubric.normalisation {
            Some(_) => format!("MAX({scale},MAX({range}))"),
            None => scale.to_string(),
        };
        let places = assessment.places;
        let scaled = |full: Points| format!("=ROUND(ROUND({own}*{full}/{divisor},10),{places})");
        if let Some(column) = normalised {
            page.formula((row, column), &scaled(scale), standing.normalised.rounded(places).lo)?;
        }
        if let Some(((column, full), base)) = base.zip(assessment.base_points).zip(standing.base) {
            page.formula((row, column), &scaled(full), base.rounded(places).lo)?;
        }
    }
    Ok(())
}

fn value(standing: &Standing, figure: Figure) -> Points {
    match figure {
        Figure::Category(at) => standing.score.categories.get(at).map(|score| score.lo).unwrap_or_default(),
        _ => standing.score.bonus.lo,
    }
}

/// A cell that stays the same wherever the formula stands.
fn fixed(row: u32, column: u16) -> String {
    rust_xlsxwriter::utility::row_col_to_cell_absolute(row, column)
}

/// The totals by category, best first, stacked.
fn chart(table: &Table, stands: &Stands, name: &str, page: &mut Page) -> Result<(), XlsxError> {
    let town = stands.columns.get(1).copied().unwrap_or(1);
    let (first, last) = (stands.rows.start, stands.rows.end - 1);
    let mut chart = Chart::new(ChartType::BarStacked);
    for (head, &column) in table.heads.iter().zip(&stands.columns) {
        if matches!(head.figure, Some(Figure::Category(_) | Figure::Bonus)) {
            let series = chart.add_series();
            series
                .set_name((name, first - 1, column))
                .set_categories((name, first, town, last, town))
                .set_values((name, first, column, last, column));
        }
    }
    chart.title().set_name(page.lang.pick("各项得分", "scores by category"));
    chart.y_axis().set_reverse();
    chart.legend().set_position(ChartLegendPosition::Bottom);
    let towns = last - first + 1;
    chart.set_width(900).set_height(160 + 24 * towns);
    page.row += 1;
    page.sheet.insert_chart(page.row, 0, &chart)?;
    // so that it is printed too
    page.row += (160 + 24 * towns).div_ceil(18);
    Ok(())
}
