//! The statement of a town: every point with its reason, adding up.

use std::cmp::Reverse;
use std::ops::Range;

use super::document::rows::{self, Row, What};
use super::document::{self, Aspect, Block, Document, Fact, Item, Line, Part, Said, Statement};
use super::figures::{facts, scaled, sum};
use super::lines::{self, Entry};
use super::ranking::until;
use super::result::Assessment;
use super::table::Table;
use super::uncounted::{self, List};
use super::{about, accepted, closing, conversion};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::points::Points;
use crate::rubric::Category;
use crate::text;
use crate::year::Standing;

/// Every statement there is, a document each.
pub(super) fn documents(assessment: &Assessment, lang: Lang) -> Vec<Document> {
    stated(assessment).map(|standing| document(assessment, standing, lang)).collect()
}

/// Those that have a statement.
pub(super) fn stated<'a>(assessment: &'a Assessment) -> impl Iterator<Item = &'a Standing<'a>> {
    assessment.standings.iter().filter(|standing| standing.statement.is_some())
}

/// The statements of these towns in one table: a row a rule, and behind those of a category one for its conversion; then
/// one for each list of what counts nowhere.
pub(super) fn table(assessment: &Assessment, towns: &[Standing], lang: Lang) -> Table {
    let statements: Vec<(&Standing, Vec<Part>)> =
        towns.iter().map(|standing| (standing, parts(assessment, standing, lang))).collect();
    let rows = statements.iter().flat_map(|(standing, parts)| {
        let lines = parts.iter().flat_map(|part| part.lines.iter().map(move |line| What::Line(part, line)));
        let lists = uncounted::lists(assessment.rubric, standing, lang).into_iter();
        let behind = lists.map(|list| What::Behind(list.title, list.rows));
        lines.chain(behind).map(|what| Row { town: &standing.town.name, unreviewed: standing.unreviewed, what })
    });
    let rows: Vec<Row> = rows.collect();
    rows::table(&rows, (assessment.rubric.bonus.is_some(), assessment.as_of.is_some()), lang)
}

/// The statement of a town: what it came to and lost, then the lines by the rubric's order, then how they add up.
pub(super) fn document(assessment: &Assessment, standing: &Standing, lang: Lang) -> Document {
    let (from, to) = (assessment.rubric.period.from(), assessment.rubric.period.to());
    let Text { zh: title, en: title_en } = assessment.heading();
    let mut head = vec![
        text!("{title}，{from} 至 {to}", "{title_en}, {from} to {to}"),
        Text::joined(facts(assessment, standing), "，", ", "),
    ];
    if assessment.is_ahead() {
        // while the year runs, what was lost is told with what can still be had
        head.extend(assessment.as_of.map(|day| until(assessment, Some(standing), day)));
    }
    let mut document = Document::titled(standing.town.name.as_str(), head);
    if !assessment.is_ahead() {
        document.blocks.push(Block::Lost(lost(assessment, standing)));
        document.lines(provisional(standing).map(Said::open));
    }
    document.blocks.push(Block::Statement(Statement { parts: parts(assessment, standing, lang) }));
    let end = [Some(sum(assessment, standing)), scaled(assessment, standing)].into_iter().flatten();
    document.lines(end.chain(closing::of(assessment, standing)));
    if let Some((title, entries)) = accepted::of(assessment, standing) {
        document.section(title);
        document.list(entries.into_iter().map(Item::mere).collect());
    }
    for List { title: Text { zh, en }, rows } in uncounted::lists(assessment.rubric, standing, lang) {
        document.section(text!("{zh}：", "{en}:"));
        document.list(rows.iter().map(|row| Item::mere(row.as_str())).collect());
    }
    document
}

/// That what is pending can move the score, or cannot.
fn provisional(standing: &Standing) -> Option<Text> {
    let all = standing.score.pending.len();
    let open = standing.score.open().count();
    let said = match open {
        0 => text!("还有 {all} 项待定，都不影响得分", "{all} pending, none of which can move the score"),
        n if n == all => text!("暂定：还有 {all} 项待定", "provisional: {all} pending"),
        _ => text!(
            "暂定：还有 {all} 项待定，其中 {open} 项影响得分",
            "provisional: {all} pending, {open} of which can move the score"
        ),
    };
    (!standing.score.is_settled()).then_some(said)
}

/// What was lost by which rules, the largest first.
fn lost(assessment: &Assessment, standing: &Standing) -> Vec<(Text, Interval)> {
    let converted = standing.score.conversions.iter();
    let converted = converted.map(|conversion| (document::converted(), conversion.besides));
    let entries = lines::of(assessment.rubric, standing);
    let rules = entries.iter().filter(|entry| !entry.is_bonus());
    let rules = rules.map(|entry| (entry.rule().id.as_str().into(), entry.line.taken));
    let mut lost: Vec<(Text, Interval)> =
        rules.chain(converted).filter(|(_, taken)| *taken != Interval::ZERO).collect();
    lost.sort_by_key(|(_, taken)| Reverse((taken.hi, taken.lo)));
    lost
}

/// The categories and the bonus, each with its lines.
fn parts(assessment: &Assessment, standing: &Standing, lang: Lang) -> Vec<Part> {
    let rubric = assessment.rubric;
    let entries = lines::of(rubric, standing);
    let of = |rules: &Range<usize>| -> Vec<&Entry> {
        entries.iter().filter(|entry| rules.contains(&entry.line.rule.0)).collect()
    };
    let categories = rubric.categories.iter().zip(&standing.score.categories).enumerate();
    let categories = categories.map(|(at, (category, &score))| {
        let Category { id: _, name: _, marks, floor: _, rules, line: _ } = category;
        let (entries, marks, most) = (of(rules), *marks, category.room());
        let converted = conversion::of_category(standing, at);
        let taken = |entries: &[&Entry]| entries.iter().map(|entry| entry.line.taken).sum();
        let bitten = match converted {
            None => bitten(&entries, most, score.taken_from(marks)),
            Some(conversion) => bitten(&entries, most.min(marks - conversion.worth.hi), taken(&entries)),
        };
        let conversion = converted.map(|conversion| {
            let charged = entries.iter().map(|entry| entry.line.charged).sum();
            self::converted(conversion::said(rubric, standing, conversion, charged), conversion.besides, lang)
        });
        let lines = entries.iter().map(|entry| entry.line(lang)).chain(conversion);
        let left_out = converted.map(|conversion| (conversion.worth, rubric.rounding.proportion));
        let (name, lines) = (about::named(category), lines.collect());
        Part { name, marks, most, score, left_out, bitten, adds: false, lines }
    });
    let bonus = rubric.bonus.iter().map(|bonus| {
        let (entries, score) = (of(&bonus.rules), standing.score.bonus);
        let lines = entries.iter().map(|entry| entry.line(lang)).collect();
        let bitten = bitten(&entries, bonus.cap, score);
        let (name, cap) = (bonus.name.clone(), bonus.cap);
        Part { name, marks: cap, most: cap, score, left_out: None, bitten, adds: true, lines }
    });
    if entries.is_empty() { Vec::new() } else { categories.chain(bonus).collect() }
}

/// Where a floor or a cap bites: what was charged and what was taken.
fn bitten(entries: &[&Entry], most: Points, taken: Interval) -> Option<(Interval, Interval)> {
    let charged: Interval = entries.iter().map(|entry| entry.line.charged).sum();
    (charged.hi > most).then_some((charged, taken))
}

/// How what is left of a category is converted, as a line of its own.
fn converted(said: Option<Text>, besides: Interval, lang: Lang) -> Line {
    let said = said.map(|said| Fact { aspect: Aspect::Note, said: said.get(lang).to_owned() });
    Line {
        rule: None,
        clause: String::new(),
        charged: None,
        taken: besides,
        expected: Text::default(),
        found: Text::default(),
        says_itself: true,
        counted: Vec::new(),
        facts: said.into_iter().collect(),
        until: None,
        is_quiet: false,
    }
}
