//! What each rule took of each town: where the county loses its points.

use rust_xlsxwriter::{Color, ConditionalFormat2ColorScale, XlsxError};

use super::page::{Page, address};
use crate::lang::Text;
use crate::points::Points;
use crate::report::result::Assessment;
use crate::text;

/// A row a rule that takes, a column a town, with sums; of what is open the most.
pub(super) fn page(assessment: &Assessment, mut page: Page) -> Result<Page, XlsxError> {
    let lang = page.lang;
    let Text { zh, en } = assessment.heading();
    let title = text!("{zh}：各条扣分", "{en}: points lost by rule");
    page.title(title.get(lang))?;
    let stated: Vec<_> =
        assessment.ranked().into_iter().filter_map(|standing| Some((standing, standing.statement.as_ref()?))).collect();
    if stated.iter().any(|(standing, _)| !standing.score.is_settled()) {
        page.line(lang.pick("没有定下来的按最多扣的计。", "What is open is taken at its most."));
    }
    page.row += 1;
    let head = page.row;
    let heads = [lang.pick("条款", "rule"), lang.pick("原文", "words"), lang.pick("合计", "sum")];
    let towns = stated.iter().map(|(standing, _)| standing.town.name.as_str());
    let all: Vec<&str> = heads.into_iter().chain(towns).collect();
    for (column, name) in (0..).zip(&all) {
        page.head(column, name)?;
    }
    page.row += 1;
    page.looks.number = page.looks.quiet.clone();
    let (first, sum, left) = (page.row, 2, 3);
    let last = left + u16::try_from(stated.len()).unwrap_or(u16::MAX) - 1;
    let rubric = assessment.rubric;
    let mut by_town = vec![Points::ZERO; stated.len()];
    for (no, rule) in rubric.numbered().filter(|(_, rule)| !rule.adds()) {
        let taken: Vec<Points> = stated.iter().map(|(_, statement)| statement.taken_by(no).hi).collect();
        page.words(page.row, 0, &rule.id)?;
        page.words(page.row, 1, &rule.text)?;
        let cells = [address(page.row, left), address(page.row, last)].join(":");
        page.sum((page.row, sum), &cells, taken.iter().copied().sum())?;
        for ((column, taken), of_town) in (left..).zip(taken).zip(&mut by_town) {
            page.points(column, taken)?;
            *of_town = *of_town + taken;
        }
        page.row += 1;
    }
    if page.row > first {
        let scale = ConditionalFormat2ColorScale::new()
            .set_minimum_color(Color::RGB(0x00FF_FFFF))
            .set_maximum_color(Color::RGB(0x00F4_A582));
        page.sheet.add_conditional_format(first, left, page.row - 1, last, &scale)?;
        page.sum_head(lang.pick("合计", "sum"), sum)?;
        let end = page.row - 1;
        let all: Points = by_town.iter().copied().sum();
        for (column, value) in (sum..).zip(std::iter::once(all).chain(by_town)) {
            let cells = [address(first, column), address(end, column)].join(":");
            page.sum((page.row, column), &cells, value)?;
        }
        page.row += 1;
    }
    page.repeated(head, left)?;
    Ok(page)
}
