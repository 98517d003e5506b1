//! What the new rubric would have done to a year: whom it would have moved, by which rules, and how far.

use super::super::document::{Block, Sheet};
use super::super::table::{Cell, Column, Table};
use super::{Years, names, normalised};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::ledger::Award;
use crate::overlay::{Effect, Misfit, Moved, Order, Shift, TownEffect, What, Why};
use crate::points::Points;
use crate::text;

/// What the effect is, each table under what it shows.
pub(super) fn blocks<'a>(years: &'a Years<'a>, effect: &'a Effect<'a>, lang: Lang) -> Vec<Block> {
    let under = |caption: Text, table: Table| Block::Table(Box::new(Sheet::from(table).captioned(caption)));
    let mut blocks = vec![under(laid_over(years, effect, lang), towns(years, effect, lang))];
    let reworded = years.comparison.verdict.reworded;
    if reworded {
        blocks.push(Block::sentence(text!(
            "记录按旧细则读，按当时所指的事项和级别套用；下一年的台账里同样的词计入别处，这里看不出来。",
            "Records are read by OLD and carried over by what they meant; next year's logs by the same words count elsewhere, which is not shown here."
        )));
    }
    if effect.rules.is_empty() {
        blocks.push(Block::sentence(if reworded {
            text!("这样套用，没有一个镇的总分会变。", "Carried over so, no town's total would change.")
        } else {
            text!("没有一个镇的总分会变。", "No town's total would change.")
        }));
    } else {
        let title = text!("各条款使全部镇的总分合计变动：", "What each rule makes of all towns' totals together:");
        blocks.push(under(title, rules(years, effect, lang)));
    }
    blocks.extend(normalised::block(years, effect));
    let misfits: Vec<(&TownEffect<'_>, &Misfit)> =
        effect.towns.iter().flat_map(|town| town.misfits.iter().map(move |misfit| (town, misfit))).collect();
    if misfits.is_empty() {
        blocks.push(Block::sentence(text!("认定记录全都适用于新细则。", "Every row of the ledger still fits.")));
    } else {
        let n = misfits.len();
        let title = text!("不再适用的认定记录 {n} 条：", "Rows of the ledger that no longer fit, {n}:");
        blocks.push(under(title, unfit(years, &misfits, lang)));
    }
    let (title, items) = order(effect);
    blocks.push(Block::Names(title, items));
    blocks
}

/// Whose year it is, and what of the new rubric it cannot tell.
fn laid_over(years: &Years<'_>, effect: &Effect<'_>, lang: Lang) -> Text {
    let (old, new) = (years.old.rubric.period, years.new.rubric.period);
    let (from, to, then, until) = (old.from(), old.to(), new.from(), new.to());
    let ids: Vec<String> =
        effect.unknown.iter().map(|&no| names::rule(years, None, Some(no)).get(lang).to_owned()).collect();
    let ids = ids.join(lang.pick("、", ", "));
    let laid = if old == new {
        text!("{from}至{to}这一年按两份细则各算一遍。", "The year from {from} to {to}, scored under both.")
    } else {
        text!(
            "{from}至{to}这一年按两份细则各算一遍：日期都属于旧的一年，新细则的{then}至{until}已套到这一年上。",
            "The year from {from} to {to}, scored under both: its days belong to the old year, and the new rubric's {then} to {until} was laid over them."
        )
    };
    if ids.is_empty() {
        return laid;
    }
    let (zh, en) = (laid.zh, laid.en);
    text!(
        "{zh}旧的一年对新细则的{ids}没有记全，是未知，不是零，所以写成区间，列在「未知」之后。",
        "{en} What it cannot tell of the new rules {ids} is unknown, not zero: a range, listed after `unknown`."
    )
}

fn towns<'a>(years: &'a Years<'a>, effect: &'a Effect<'a>, lang: Lang) -> Table {
    let columns: Vec<Column<'a, TownEffect<'a>>> = vec![
        Column::words(text!("镇", "town"), |town: &TownEffect<'_>| Cell::text(&town.town.name)),
        Column::numbers(text!("名次", "rank"), |town: &TownEffect<'_>| Cell::Rank(town.old.rank)),
        Column::numbers(text!("新名次", "new"), |town: &TownEffect<'_>| Cell::Rank(town.new.rank)),
        Column::numbers(text!("总分", "total"), |town: &TownEffect<'_>| Cell::Points(town.old.total)),
        Column::numbers(text!("新总分", "new"), |town: &TownEffect<'_>| Cell::Points(town.new.total)),
        Column::flowing(
            text!("因哪些条款，大的在前", "by which rules, the largest first"),
            move |town: &TownEffect<'_>| Cell::text(by(years, &town.shifts, lang)),
        ),
    ];
    let mut ranked: Vec<&TownEffect<'_>> = effect.towns.iter().collect();
    ranked.sort_by_key(|town| (town.old.rank.best, town.old.rank.worst));
    Table::of(columns, ranked)
}

/// Every rule with what it makes; what is not known behind that word.
fn by(years: &Years<'_>, shifts: &[Shift], lang: Lang) -> String {
    let listed = |known: bool| -> Vec<String> {
        let shifts = shifts.iter().filter(|shift| shift.known == known);
        // no blank between: a rule and its amount stay on one line
        shifts.map(|s| format!("{}({})", names::rule(years, s.old, s.new).get(lang), signed(s.amount))).collect()
    };
    let (known, unknown) = (listed(true).join(lang.pick("，", ", ")), listed(false).join(lang.pick("，", ", ")));
    if unknown.is_empty() {
        return known;
    }
    let between = if known.is_empty() { "" } else { lang.pick("；", "; ") };
    let head: &str = lang.pick("未知：", "unknown: ");
    [known.as_str(), between, head, &unknown].concat()
}

/// What is added or taken, with its sign.
pub(in crate::report) fn signed(amount: Interval) -> String {
    let one = |points: Points| if points > Points::ZERO { format!("+{points}") } else { points.to_string() };
    if amount.is_settled() { one(amount.lo) } else { format!("{}~{}", one(amount.lo), one(amount.hi)) }
}

fn rules<'a>(years: &'a Years<'a>, effect: &'a Effect<'a>, lang: Lang) -> Table {
    let words = move |shift: &Shift| {
        let new = shift.new.map(|no| &years.new.rubric.rule(no).text);
        let old = shift.old.map(|no| &years.old.rubric.rule(no).text);
        new.or(old).map_or(Cell::Empty, |text| Cell::text(super::super::text::shortened(text, 56)))
    };
    let columns: Vec<Column<'a, Shift>> = vec![
        Column::words(text!("条款", "rule"), move |shift: &Shift| {
            Cell::text(names::rule(years, shift.old, shift.new).get(lang))
        }),
        Column::numbers(text!("变动", "change"), |shift: &Shift| {
            if shift.known { Cell::text(signed(shift.amount)) } else { Cell::Empty }
        }),
        Column::numbers(text!("未知", "unknown"), |shift: &Shift| {
            if shift.known { Cell::Empty } else { Cell::text(signed(shift.amount)) }
        }),
        Column::numbers(text!("镇数", "towns"), |shift: &Shift| {
            let has = |town: &&TownEffect<'_>| {
                town.shifts.iter().any(|other| (other.old, other.new) == (shift.old, shift.new))
            };
            Cell::text(effect.towns.iter().filter(has).count().to_string())
        }),
        Column::flowing(text!("内容", "about"), words),
    ];
    Table::of(columns, &effect.rules)
}

fn unfit<'a>(years: &'a Years<'a>, misfits: &[(&TownEffect<'_>, &Misfit)], lang: Lang) -> Table {
    type Row<'r> = (&'r TownEffect<'r>, &'r Misfit);
    let columns: Vec<Column<'_, Row<'_>>> = vec![
        Column::words(text!("镇", "town"), |(town, _): &Row<'_>| Cell::text(&town.town.name)),
        Column::words(text!("条款", "rule"), move |(_, misfit): &Row<'_>| {
            Cell::text(names::rule(years, Some(misfit.old), misfit.new).get(lang))
        }),
        Column::words(text!("内容", "what"), move |(_, misfit): &Row<'_>| Cell::text(what(misfit.what).get(lang))),
        Column::words(text!("出处", "place"), |(_, misfit): &Row<'_>| {
            let place = &misfit.place;
            Cell::text(format!("{}:{}", place.file, place.line))
        }),
        Column::flowing(text!("理由", "why"), move |(_, misfit): &Row<'_>| Cell::text(why(misfit.why).get(lang))),
    ];
    Table::of(columns, misfits)
}

fn what(what: What) -> Text {
    match what {
        What::Findings(n) => text!("查实{n}次", "found, {n}"),
        What::Award(Award::Points(points)) => text!("{points}分", "{points} points"),
        What::Award(Award::NotApplicable) => text!("不适用", "not applicable"),
        What::Award(Award::Proportion { done, total }) => text!("完成{done}/{total}", "{done} of {total} done"),
    }
}

fn why(why: Why) -> Text {
    match why {
        Why::Gone => text!("条款已删除", "the rule is gone"),
        Why::NoPlace => text!("新条款不需要这样的认定", "the new rule has no place for it"),
        Why::Outside(range) => text!("新条款在这里只能是{range}分", "the new rule can only cost {range} here"),
        Why::Idle => text!("新条款在这里没有发生", "the new rule does not come up here"),
        Why::NoApplication => text!(
            "没有新条款认可的申报，无从评分",
            "there is no application that the new rule takes, so nothing to mark"
        ),
        Why::NotApplicable => text!("新条款在这里不适用", "the new rule does not apply here"),
    }
}

/// The towns whose order changes: those that are known first.
fn order(effect: &Effect<'_>) -> (Text, Vec<Text>) {
    let known: Vec<&Moved> = effect.moved.iter().filter(|moved| moved.new != Order::Open).collect();
    let open = effect.moved.len() - known.len();
    let name = |at: usize| effect.towns.get(at).map_or("", |town| town.town.name.as_str());
    let said = known.iter().map(|moved| {
        let (a, b) = (name(moved.first), name(moved.second));
        match (moved.old, moved.new) {
            (_, Order::Level) => text!("{a}与{b}并列", "{a} and {b} tie"),
            (Order::Above | Order::Level | Order::Below, Order::Below) => text!("{b}反超{a}", "{b} passes {a}"),
            (Order::Level, _) => text!("{a}领先{b}", "{a} leaves {b} behind"),
            (_, Order::Below) => text!("{b}高于{a}", "{b} is above {a}"),
            _ => text!("{a}高于{b}", "{a} is above {b}"),
        }
    });
    let said: Vec<Text> = said.collect();
    let n = said.len();
    let more = match open {
        0 => text!("", ""),
        _ => text!(
            "；另有{open}对的先后要看未知和待定的部分",
            "; what is unknown or pending decides the order of {open} more"
        ),
    };
    let (zh, en) = (more.zh, more.en);
    let end = if n == 0 { "" } else { ":" };
    let end_zh = if n == 0 { "。" } else { "：" };
    let title = match n {
        0 => text!("没有哪两个镇的先后必定改变{zh}{end_zh}", "No two towns change their order for certain{en}."),
        1 => text!("先后必定改变的有1对{zh}{end_zh}", "1 pair of towns changes its order for certain{en}{end}"),
        _ => text!("先后必定改变的有{n}对{zh}{end_zh}", "{n} pairs of towns change their order for certain{en}{end}"),
    };
    (title, said)
}

/// For a spreadsheet: a row for each town and rule, under what the town comes to.
pub(super) fn file(years: &Years<'_>, effect: &Effect<'_>) -> Table {
    type Row<'r> = (&'r TownEffect<'r>, Option<&'r Shift>);
    let mut rows: Vec<Row<'_>> = Vec::new();
    for town in &effect.towns {
        rows.push((town, None));
        rows.extend(town.shifts.iter().map(|shift| (town, Some(shift))));
    }
    let total = |row: &Row<'_>, points: Interval| if row.1.is_none() { Cell::Points(points) } else { Cell::Empty };
    let id = |rubric: &crate::rubric::Rubric, no: Option<crate::rubric::RuleNo>| {
        no.map_or(Cell::Empty, |no| Cell::text(&rubric.rule(no).id))
    };
    let (old, new) = (years.old.rubric, years.new.rubric);
    let columns: Vec<Column<'_, Row<'_>>> = vec![
        Column::words(text!("镇", "town"), |(town, _): &Row<'_>| Cell::text(&town.town.name)),
        Column::numbers(
            text!("名次", "rank"),
            |(town, shift): &Row<'_>| {
                if shift.is_none() { Cell::Rank(town.old.rank) } else { Cell::Empty }
            },
        ),
        Column::numbers(text!("新名次", "new rank"), |(town, shift): &Row<'_>| {
            if shift.is_none() { Cell::Rank(town.new.rank) } else { Cell::Empty }
        }),
        Column::numbers(text!("总分", "total"), move |row: &Row<'_>| total(row, row.0.old.total)),
        Column::numbers(text!("新总分", "new total"), move |row: &Row<'_>| total(row, row.0.new.total)),
        Column::words(text!("旧条款", "old rule"), move |(_, shift): &Row<'_>| id(old, shift.and_then(|s| s.old))),
        Column::words(text!("新条款", "new rule"), move |(_, shift): &Row<'_>| id(new, shift.and_then(|s| s.new))),
        Column::numbers(text!("变动", "change"), |(_, shift): &Row<'_>| {
            shift.map_or(Cell::Empty, |shift| Cell::Points(shift.amount))
        }),
        Column::words(text!("未知", "unknown"), |(_, shift): &Row<'_>| {
            shift.filter(|shift| !shift.known).map_or(Cell::Empty, |_| Cell::text("1"))
        }),
    ];
    Table::of(columns, &rows)
}
