//! The ranking: a row a town, by place.

use jiff::civil::Date;

use super::pending;
use super::result::{Assessment, Scaling};
use super::table::{Cell, Column, Table};
use super::text::{hanging, packed, plain};
use super::{accepted, closing, markdown, terminal, unreviewed};
use crate::lang::{Lang, Text};
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
        Column::numbers(text!("名次", "rank"), |standing: &Standing| Cell::Rank(standing.now_rank)),
        Column::words(text!("镇", "town"), |standing: &Standing| Cell::text(&standing.town.name)),
    ];
    for (at, category) in rubric.categories.iter().enumerate() {
        let (id, name) = (&category.id, &category.name);
        let header = match heads {
            Heads::Numbers => text!("{id}", "{id}"),
            Heads::Names => text!("{id} {name}", "{id} {name}"),
        };
        columns.push(Column::numbers(header, move |standing: &Standing| {
            standing.score.stands.categories.get(at).map_or(Cell::Empty, |score| Cell::Points(*score))
        }));
    }
    if rubric.bonus.is_some() {
        let bonus = |standing: &Standing| Cell::Points(standing.score.stands.bonus);
        columns.push(Column::numbers(text!("加分", "bonus"), bonus));
    }
    let total = |standing: &Standing| Cell::Points(standing.score.stands.total);
    columns.push(Column::numbers(text!("总分", "total"), total));
    let so_far = assessment.is_so_far();
    if so_far {
        let possible = |standing: &Standing| Cell::Points(standing.score.total);
        columns.push(Column::numbers(text!("可能总分", "possible"), possible));
        columns.push(Column::numbers(text!("可能名次", "places"), |standing: &Standing| Cell::Rank(standing.rank)));
    }
    // what is normalised is what can still come, which says little of how it stands
    let scaled = heads == Heads::Names || !so_far;
    if rubric.normalisation.is_some() && scaled {
        columns.push(Column::rounded(text!("折算", "normalised"), places, move |standing: &Standing| {
            Cell::Points(standing.normalised.rounded(places))
        }));
    }
    if assessment.base_points.is_some() && scaled {
        columns.push(Column::rounded(text!("基本分", "base"), places, move |standing: &Standing| {
            standing.base.map_or(Cell::Empty, |base| Cell::Points(base.rounded(places)))
        }));
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

/// For a terminal of so many columns: one table, or where ranges make it too wide a second one for the categories,
/// or on a narrow terminal a list.
pub(super) fn terminal(assessment: &Assessment, lang: Lang, columns: usize) -> String {
    let mut out = hanging("", assessment.heading().get(lang), columns);
    out.push_str(&hanging("", &facts(assessment, lang), columns));
    out.push('\n');
    if assessment.standings.is_empty() {
        return out;
    }
    let whole = table(assessment, Heads::Numbers);
    let categories = 2..2 + assessment.rubric.categories.len();
    let scores: Vec<usize> = (0..whole.heads.len()).filter(|at| !categories.contains(at)).collect();
    if let Some(grid) = terminal::grid(&whole, lang, columns).filter(|_| columns >= terminal::NARROW) {
        out.push_str(&grid);
        out.push('\n');
        out.push_str(&key(assessment, lang, columns));
    } else if let Some(grid) =
        terminal::grid(&whole.columns(&scores), lang, columns).filter(|_| columns >= terminal::NARROW)
    {
        out.push_str(&grid);
        for part in split(&whole, categories, lang, columns) {
            out.push('\n');
            out.push_str(
                &terminal::grid(&part, lang, columns).unwrap_or_else(|| terminal::list(&part, 2, lang, columns)),
            );
        }
        out.push('\n');
        out.push_str(&key(assessment, lang, columns));
    } else {
        out.push_str(&terminal::list(&table(assessment, Heads::Names), 2, lang, columns));
    }
    out.push('\n');
    out.push_str(&hanging("", &status(assessment, lang), columns));
    if let Some(provisional) = closing::so_far(assessment) {
        out.push_str(&hanging("", provisional.get(lang), columns));
    }
    if let Some(unreviewed) = unreviewed::of_all(assessment) {
        out.push_str(&hanging("", unreviewed.get(lang), columns));
    }
    out.push_str(&pending::terminal(assessment, lang, columns));
    for (at, line) in accepted::all(assessment, lang).iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { "" });
        out.push_str(&hanging(if at == 0 { "" } else { "  " }, line, columns));
    }
    out
}

/// For Markdown.
pub(super) fn markdown(assessment: &Assessment, lang: Lang) -> String {
    let mut out = format!(
        "# {}\n\n{}\n\n",
        markdown::escaped(assessment.heading().get(lang)),
        markdown::escaped(&facts(assessment, lang))
    );
    out.push_str(&markdown::table(&table(assessment, Heads::Numbers), lang));
    let key = keys(assessment, lang).join(lang.pick("；", "; "));
    out.push_str(
        &["\n", &markdown::escaped(&key), "\n\n", &markdown::escaped(&status(assessment, lang)), "\n"].concat(),
    );
    if let Some(provisional) = closing::so_far(assessment) {
        out.push_str(&["\n", &markdown::escaped(provisional.get(lang)), "\n"].concat());
    }
    if let Some(unreviewed) = unreviewed::of_all(assessment) {
        out.push_str(&["\n", &markdown::escaped(unreviewed.get(lang)), "\n"].concat());
    }
    out.push_str(&pending::markdown(assessment, lang));
    for line in accepted::all(assessment, lang) {
        out.push_str(&["\n", &markdown::escaped(&line), "\n"].concat());
    }
    out
}

/// The categories in as many tables as it takes, each beginning with place and town.
fn split(whole: &Table, categories: std::ops::Range<usize>, lang: Lang, columns: usize) -> Vec<Table> {
    let mut parts = Vec::new();
    let mut part: Vec<usize> = vec![0, 1];
    for at in categories {
        part.push(at);
        if part.len() > 3 && !terminal::fits(&whole.columns(&part), lang, columns) {
            part.pop();
            parts.push(whole.columns(&part));
            part = vec![0, 1, at];
        }
    }
    parts.push(whole.columns(&part));
    parts
}

/// The numbers of the categories with their names and full marks.
fn keys(assessment: &Assessment, lang: Lang) -> Vec<String> {
    let categories = assessment.rubric.categories.iter();
    let names = categories.map(|category| match lang {
        Lang::Zh => format!("{} {}（{}）", category.id, category.name, category.marks),
        Lang::En => format!("{} {} ({})", category.id, category.name, category.marks),
    });
    names.collect()
}

fn key(assessment: &Assessment, lang: Lang, columns: usize) -> String {
    packed(&keys(assessment, lang), columns).join("\n") + "\n"
}

/// When, how many, and whether normalisation acts.
pub(super) fn facts(assessment: &Assessment, lang: Lang) -> String {
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
    said(&facts, lang)
}

/// Whether the ranking is final, and if not, how much is pending.
fn status(assessment: &Assessment, lang: Lang) -> String {
    if let Some(day) = assessment.as_of.filter(|_| assessment.is_ahead()) {
        return until(assessment, None, day).get(lang).to_owned();
    }
    let all = assessment.pending().count();
    let open = assessment.pending().filter(|(_, pending)| pending.matters).count();
    let towns = assessment.standings.iter().filter(|standing| !standing.score.is_settled()).count();
    let status = if let Some(Text { zh, en }) = assessment.partial() {
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
    };
    status.get(lang).to_owned()
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

/// Some facts in one line.
pub(super) fn said(facts: &[Text], lang: Lang) -> String {
    let facts: Vec<_> = facts.iter().map(|fact| plain(fact.get(lang)).into_owned()).collect();
    facts.join(lang.pick("，", ", "))
}
