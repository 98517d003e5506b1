//! What is pending, and the least of it that would settle the order.

use std::collections::BTreeSet;

use super::ahead;
use super::document::{Block, Sheet};
use super::result::Assessment;
use super::sentence;
use super::table::{Cell, Column, Table};
use super::text::shortened;
use crate::assess::{Pending, PendingWhat};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::rubric::Rubric;
use crate::text;
use crate::year::Standing;

/// How much of a rule's words is shown, in columns of a terminal.
const SHORT: usize = 48;

/// The lists of what is pending, none where nothing is.
pub(super) fn blocks(assessment: &Assessment, lang: Lang) -> Vec<Block> {
    let lists = lists(assessment).into_iter().map(|list| {
        if list.items.is_empty() {
            return Block::sentence(list.title);
        }
        let [brief, whole] = [false, true].map(|every| list.table(assessment.rubric, lang, every));
        Block::Table(Box::new(Sheet { brief: Some(brief), lead: 2, ..Sheet::from(whole).captioned(list.title) }))
    });
    ahead::block(assessment, lang).into_iter().chain(lists).collect()
}

/// Some pending things under one title.
struct List<'a> {
    title: Text,
    items: Vec<Item<'a>>,
}

/// One thing that is pending, of one town.
#[derive(Clone, Copy)]
struct Item<'a> {
    standing: &'a Standing<'a>,
    pending: &'a Pending,
}

/// What would settle the order, and what else can move a score.
fn lists<'a>(assessment: &'a Assessment) -> Vec<List<'a>> {
    if assessment.is_settled() {
        return Vec::new();
    }
    if assessment.is_ahead() || assessment.is_unreviewed() {
        return waiting(assessment).into_iter().collect();
    }
    let decisive = assessment.decisive.items.iter().filter_map(|&(town, item)| {
        let standing = assessment.standings.get(town)?;
        Some(Item { standing, pending: standing.score.pending.get(item)? })
    });
    let decisive: Vec<Item> = decisive.collect();
    let all = assessment.waiting().map(|(standing, pending)| Item { standing, pending });
    let (open, idle): (Vec<Item>, Vec<Item>) = all.partition(|item| item.pending.matters);
    let deciding: BTreeSet<*const Pending> = decisive.iter().map(|item| std::ptr::from_ref(item.pending)).collect();
    let rest: Vec<Item> =
        open.into_iter().filter(|item| !deciding.contains(&std::ptr::from_ref(item.pending))).collect();
    let (n, others, idle) = (decisive.len(), rest.len(), idle.len());
    let title = match (n, assessment.decisive.fewest) {
        (0, _) => text!("名次已定：待定事项怎样落定都不改变名次。", "The order is settled, however the rest falls."),
        (_, true) => text!("定下名次最少还需 {n} 项：", "The fewest that would settle the order, {n}:"),
        (_, false) => {
            text!("定下这 {n} 项，名次就定了（也许还可以更少）：", "No more than these {n} would settle the order:")
        }
    };
    let unmoved = match idle {
        0 => text!("", ""),
        _ => text!("（另有 {idle} 项不影响得分）", " (and {idle} that cannot)"),
    };
    let (zh, en) = (unmoved.zh, unmoved.en);
    let mut lists = vec![List { title, items: decisive }];
    if others > 0 {
        let title = match n {
            0 => text!("影响得分的待定事项 {others} 项{zh}：", "Pending and able to move a score, {others}{en}:"),
            _ => text!(
                "其余影响得分、不再影响名次的 {others} 项{zh}：",
                "Others that can move a score, but then no longer the order, {others}{en}:"
            ),
        };
        lists.push(List { title, items: rest });
    }
    lists
}

/// What waits for the office, where the year is not over or records are not reviewed, and no order can be settled yet.
fn waiting<'a>(assessment: &'a Assessment<'a>) -> Option<List<'a>> {
    let all = assessment.waiting().map(|(standing, pending)| Item { standing, pending });
    let (open, idle): (Vec<Item>, Vec<Item>) = all.partition(|item| item.pending.matters);
    let n = open.len();
    let Text { zh, en } = unmoved(idle.len());
    let title = if assessment.is_unreviewed() {
        text!(
            "没有审核的记录以外，等办公室定的 {n} 项{zh}：",
            "Waiting for the office, besides what is not reviewed, {n}{en}:"
        )
    } else {
        text!("等办公室定的 {n} 项{zh}：", "Waiting for the office, {n}{en}:")
    };
    (n > 0).then_some(List { title, items: open })
}

/// How many pending things cannot move a score.
fn unmoved(idle: usize) -> Text {
    match idle {
        0 => text!("", ""),
        _ => text!("（另有 {idle} 项不影响得分）", " (and {idle} that cannot move a score)"),
    }
}

impl List<'_> {
    /// The items as a table; a town is named once, or on every row.
    fn table(&self, rubric: &Rubric, lang: Lang, every: bool) -> Table {
        let above = std::iter::once(None).chain(self.items.iter().map(Some));
        let rows: Vec<(Item, bool)> = self
            .items
            .iter()
            .zip(above)
            .map(|(item, above)| {
                (*item, every || above.is_none_or(|above| !std::ptr::eq(above.standing, item.standing)))
            })
            .collect();
        let columns: Vec<Column<(Item, bool)>> = vec![
            Column::words(text!("镇", "town"), |(item, named): &(Item, bool)| {
                if *named { Cell::text(&item.standing.town.name) } else { Cell::Empty }
            }),
            Column::words(text!("条款", "rule"), |(item, _): &(Item, bool)| {
                let ids: Vec<&str> = item.pending.what.rules().iter().map(|&no| rubric.rule(no).id.as_str()).collect();
                Cell::text(ids.join(lang.pick("、", ", ")))
            }),
            Column::words(text!("待定什么", "pending"), |(item, _): &(Item, bool)| {
                Cell::text(what(&item.pending.what).get(lang))
            }),
            Column::words(text!("扣（加）分幅度", "range"), |(item, _): &(Item, bool)| {
                range(rubric, &item.pending.what).map_or(Cell::Empty, |text| Cell::text(text.get(lang)))
            }),
            Column::flowing(text!("内容", "about"), |(item, _): &(Item, bool)| Cell::text(about(rubric, *item))),
        ];
        Table::of(columns, &rows)
    }
}

/// What has to be settled, in a word.
pub(super) fn what(what: &PendingWhat) -> Text {
    match what {
        PendingWhat::Ruling(..) => text!("酌情裁定", "ruling"),
        PendingWhat::Mark(..) => text!("评分", "mark"),
        PendingWhat::Proportion(..) => text!("完成比例", "proportion"),
        PendingWhat::NoData(..) => text!("没有数据", "no data"),
        PendingWhat::Ahead(..) => text!("还可补", "still to be had"),
        PendingWhat::Review(..) => text!("待核记录", "review"),
    }
}

/// What it can cost or bring; a row under review has no amount of its own.
pub(super) fn range(rubric: &Rubric, what: &PendingWhat) -> Option<Text> {
    match what {
        PendingWhat::Ruling(no, range)
        | PendingWhat::Mark(no, range)
        | PendingWhat::Proportion(no, range)
        | PendingWhat::NoData(no, range)
        | PendingWhat::Ahead(no, range, _) => Some(amount(*range, rubric.rule(*no).adds())),
        PendingWhat::Review(..) => None,
    }
}

fn amount(range: Interval, bonus: bool) -> Text {
    if bonus { text!("加 {range}", "adds {range}") } else { text!("扣 {range}", "costs {range}") }
}

/// The words of the rule, or where the row stands.
fn about(rubric: &Rubric, row: Item) -> String {
    match &row.pending.what {
        PendingWhat::Ruling(no, _)
        | PendingWhat::Mark(no, _)
        | PendingWhat::Proportion(no, _)
        | PendingWhat::NoData(no, _)
        | PendingWhat::Ahead(no, ..) => shortened(&rubric.rule(*no).text, SHORT),
        PendingWhat::Review(record, _) => {
            let kind = &rubric.vocabulary.kind(record.kind).name;
            sentence::row(
                sentence::short_name(&row.standing.log),
                record.line,
                record.date,
                &format!("{kind} {}", record.title),
            )
        }
    }
}
