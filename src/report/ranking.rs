//! The ranking: a row a town, by place.

use jiff::civil::Date;

use super::document::{Document, Item, Said, Sheet};
use super::result::{Assessment, Scaling};
use super::table::{Cell, Column, Figure, Table};
use super::{accepted, closing, pending, unreviewed};
use crate::lang::{Lang, Text};
use crate::rubric::Category;
use crate::text;
use crate::year::Standing;

/// How the columns of categories are headed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heads {
    /// By number, with a key beside the table.
    Numbers,
    /// By number and name.
    Names,
}

/// The whole ranking: by what stands so far, with what can still come of it, where that is not the same.
pub(super) fn table(assessment: &Assessment, heads: Heads) -> Table {
    let rubric = assessment.rubric;
    let places = assessment.places;
    let mut columns: Vec<Column<Standing>> = vec![
        Column::numbers(text!("名次", "rank"), |standing: &Standing| Cell::Rank(standing.now_rank)).of(Figure::Rank),
        Column::words(text!("镇", "town"), |standing: &Standing| Cell::text(&standing.town.name)),
    ];
    for (at, category) in rubric.categories.iter().enumerate() {
        let (id, name) = (&category.id, &category.name);
        let header = match heads {
            Heads::Numbers => text!("{id}", "{id}"),
            Heads::Names => text!("{id} {name}", "{id} {name}"),
        };
        let score = move |standing: &Standing| {
            standing.score.stands.categories.get(at).map_or(Cell::Empty, |score| Cell::Points(*score))
        };
        columns.push(Column::numbers(header, score).of(Figure::Category(at)));
    }
    if rubric.bonus.is_some() {
        let bonus = |standing: &Standing| Cell::Points(standing.score.stands.bonus);
        columns.push(Column::numbers(text!("加分", "bonus"), bonus).of(Figure::Bonus));
    }
    let total = |standing: &Standing| Cell::Points(standing.score.stands.total);
    columns.push(Column::numbers(text!("总分", "total"), total).of(Figure::Total));
    let so_far = assessment.is_so_far();
    if so_far {
        let possible = |standing: &Standing| Cell::Points(standing.score.total);
        columns.push(Column::numbers(text!("可能总分", "possible"), possible));
        columns.push(Column::numbers(text!("可能名次", "places"), |standing: &Standing| Cell::Rank(standing.rank)));
    }
    // what is normalised is what can still come, which says little of how it stands
    let scaled = heads == Heads::Names || !so_far;
    if rubric.normalisation.is_some() && scaled {
        let normalised = move |standing: &Standing| Cell::Points(standing.normalised.rounded(places));
        columns.push(Column::rounded(text!("折算", "normalised"), places, normalised).of(Figure::Normalised));
    }
    if assessment.base_points.is_some() && scaled {
        let base =
            move |standing: &Standing| standing.base.map_or(Cell::Empty, |base| Cell::Points(base.rounded(places)));
        columns.push(Column::rounded(text!("基本分", "base"), places, base).of(Figure::Base));
    }
    if heads == Heads::Names {
        columns.push(Column::numbers(text!("未审核", "unreviewed"), |standing: &Standing| {
            Cell::text(standing.unreviewed.to_string())
        }));
    }
    if let Some(day) = assessment.as_of.filter(|_| heads == Heads::Names) {
        columns.push(Column::words(text!("截至", "as of"), move |_: &Standing| Cell::text(day.to_string())));
    }
    if heads == Heads::Names && !assessment.without.is_empty() {
        let without: Vec<&str> = assessment.without.iter().map(|town| town.name.as_str()).collect();
        let without = without.join("、");
        columns.push(Column::words(text!("不含", "without"), move |_: &Standing| Cell::text(without.as_str())));
    }
    Table::of(columns, assessment.ranked())
}

/// The ranking with what is pending. Categories are headed by their numbers, which a key explains; on a narrow
/// terminal by their names.
pub(super) fn document(assessment: &Assessment, heads: Heads, lang: Lang) -> Document {
    let mut document = Document::titled(assessment.heading(), [facts(assessment)]);
    if assessment.standings.is_empty() {
        return document;
    }
    document.table(Sheet {
        narrow: Some(table(assessment, Heads::Names)),
        lead: 2,
        aside: 2..2 + assessment.rubric.categories.len(),
        key: keys(assessment),
        ..Sheet::from(table(assessment, heads))
    });
    let status = status(assessment);
    let is_open = assessment.is_ahead() || assessment.pending().next().is_some() || assessment.partial().is_some();
    let status = if is_open { Said::open(status) } else { status.into() };
    let more = [closing::so_far(assessment), unreviewed::of_all(assessment)];
    document.lines([status].into_iter().chain(more.into_iter().flatten().map(Said::from)));
    document.blocks.extend(pending::blocks(assessment, lang));
    if let Some((title, accepted)) = accepted::all(assessment) {
        document.section(title);
        document.list(accepted.into_iter().map(Item::mere).collect());
    }
    document
}

/// The numbers of the categories with their names and full marks.
fn keys(assessment: &Assessment) -> Vec<Text> {
    let categories = assessment.rubric.categories.iter();
    let names =
        categories.map(|Category { id, name, marks, .. }| text!("{id} {name}（{marks}）", "{id} {name} ({marks})"));
    names.collect()
}

/// When, how many, and whether normalisation acts.
fn facts(assessment: &Assessment) -> Text {
    let (from, to) = (assessment.rubric.period.from(), assessment.rubric.period.to());
    let towns = assessment.standings.len();
    let top = assessment.top();
    let mut facts = vec![text!("{from} 至 {to}", "{from} to {to}")];
    facts.extend(assessment.as_of.map(|day| text!("截至 {day}", "as of {day}")));
    facts.push(text!("{towns} 个镇（区、街道）", "{towns} towns"));
    facts.push(text!("最高总分 {top}", "top total {top}"));
    if let (Some(scaling), Some(normalisation)) = (assessment.scaling(), assessment.rubric.normalisation) {
        let limit = normalisation.limit;
        facts.push(match scaling {
            Scaling::Acts => text!(
                "超过 {limit}：第一名折算为 {limit}，其他同比例",
                "which becomes {limit}, all others by the same ratio"
            ),
            Scaling::Idle => text!("不超过 {limit}，不折算", "not over {limit}, so nothing is scaled"),
            Scaling::Open => text!("超过 {limit} 才折算", "scaled only if it is over {limit}"),
        });
    }
    Text::joined(facts, "，", ", ")
}

/// Whether the ranking is final, and if not, how much is pending.
fn status(assessment: &Assessment) -> Text {
    if let Some(day) = assessment.as_of.filter(|_| assessment.is_ahead()) {
        return until(assessment, None, day);
    }
    let all = assessment.pending().count();
    let open = assessment.pending().filter(|(_, pending)| pending.matters).count();
    let towns = assessment.standings.iter().filter(|standing| !standing.score.is_settled()).count();
    if let Some(Text { zh, en }) = assessment.partial() {
        match all {
            0 => text!("暂定：{zh}。", "Provisional: {en}."),
            _ => text!("暂定：{zh}；另有 {all} 项待定。", "Provisional: {en}; {all} more pending."),
        }
    } else if all == 0 {
        text!("已定：没有待定事项。", "Final: nothing is pending.")
    } else if open == 0 {
        text!(
            "得分已定：{towns} 个镇（区、街道）还有 {all} 项待定，都不影响得分。",
            "Scores are final: {all} pending in {towns} towns, none of which can move a score."
        )
    } else if open == all {
        text!("暂定：{towns} 个镇（区、街道）还有 {all} 项待定。", "Provisional: {all} pending in {towns} towns.")
    } else {
        text!(
            "暂定：{towns} 个镇（区、街道）还有 {all} 项待定，其中 {open} 项影响得分。",
            "Provisional: {all} pending in {towns} towns, {open} of which can move a score."
        )
    }
}

/// That the year is not over, and how much waits for the office.
pub(super) fn until(assessment: &Assessment, of: Option<&Standing>, day: Date) -> Text {
    let waiting = assessment.waiting().filter(|(standing, _)| of.is_none_or(|of| std::ptr::eq(of, *standing)));
    let (to, waiting) = (assessment.rubric.period.to(), waiting.count());
    let Text { zh, en } = if day < to {
        text!(
            "暂定：考核期到 {to} 才结束，这是到 {day} 为止的情况",
            "Provisional: the year ends on {to}, and this is how it stands on {day}"
        )
    } else {
        text!("暂定：考核期已满，材料还可以补", "Provisional: the year is over, but materials can still be supplied")
    };
    match waiting {
        0 => text!("{zh}。", "{en}."),
        n => text!("{zh}；另有 {n} 项等办公室定。", "{en}; {n} more wait for the office."),
    }
}
