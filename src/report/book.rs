//! All there is to print and to send of a year: the ranking with its charts, where the points were lost, and the statement
//! of each town, a document each.

use super::document::{Bar, Block, Chart, Document, Said, Sheet};
use super::result::Assessment;
use super::table::{Cell, Column, Table, Tone};
use super::{What, ranking, statement};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::points::Points;
use crate::rubric::{Rule, RuleNo};
use crate::text;
use crate::year::Standing;

/// The most towns that have columns beside each other.
const MOST_COLUMNS: usize = 30;
/// The most towns of which each has a statement, unless it is asked for by name.
pub(super) const MOST_STATED: usize = 200;
/// How many rules have a bar.
const MOST_BARS: usize = 12;

/// The documents: the ranking first, unless only statements are asked for.
pub(super) fn documents(assessment: &Assessment, what: What, lang: Lang) -> Vec<Document> {
    let stated = assessment.ranked().into_iter().filter(|standing| standing.statement.is_some());
    let statements = stated.map(|standing| signed(assessment, standing, lang));
    match what {
        What::Ranking if assessment.standings.len() > MOST_STATED => {
            let mut overview = overview(assessment, lang);
            overview.lines([unstated()]);
            vec![overview]
        }
        What::Ranking => std::iter::once(overview(assessment, lang)).chain(statements).collect(),
        What::Statements => statements.collect(),
    }
}

/// The ranking, where points were lost, what is pending.
pub(super) fn overview(assessment: &Assessment, lang: Lang) -> Document {
    let mut first = ranking::document(assessment, ranking::Heads::Numbers, lang);
    // after the table and what is said of it, before what is pending
    let after = first.blocks.iter().position(|block| matches!(block, Block::Table(_))).map_or(0, |at| at + 2);
    let rest = first.blocks.split_off(after.min(first.blocks.len()));
    if !assessment.standings.is_empty() {
        first.section(text!("各镇得分", "Scores"));
        first.blocks.push(Block::Chart(scores(assessment)));
        losses(assessment, &mut first);
    }
    if !rest.is_empty() {
        first.section(text!("待定", "Pending"));
    }
    first.blocks.extend(rest);
    made_of(assessment, &mut first);
    first
}

/// That the statements of so many are left out.
pub(super) fn unstated() -> Text {
    text!(
        "超过 {MOST_STATED} 个镇，没有附各镇的得分说明；用 --town 单独写出。",
        "Of more than {MOST_STATED} towns no statements are here; --town writes them."
    )
}

/// The statement of a town, to be signed.
pub(super) fn signed(assessment: &Assessment, standing: &Standing, lang: Lang) -> Document {
    let mut document = statement::document(assessment, standing, lang);
    document.blocks.push(Block::Signatures(vec![
        text!("镇（区、街道）负责人（签字、盖章）", "For the town (signature, seal)"),
        text!("考核单位（签字、盖章）", "For the office (signature, seal)"),
        text!("日期", "Date"),
    ]));
    if let Some(made_of) = &assessment.made_of {
        let (version, rubric) = (made_of.version, &made_of.rubric);
        let log = made_of.files.iter().find(|made| standing.log.ends_with(&made.file));
        let mut said = vec![
            text!("kaohe {version}", "kaohe {version}"),
            text!("细则 SHA-256 {rubric}", "rubric SHA-256 {rubric}"),
        ];
        said.extend(log.map(|log| {
            let (file, hash) = (&log.file, &log.sha256);
            text!("{file} SHA-256 {hash}", "{file} SHA-256 {hash}")
        }));
        document.lines(said.into_iter().map(|text| Said { tone: Tone::Quiet, text }));
    }
    document
}

/// The totals by category, in order.
fn scores(assessment: &Assessment) -> Chart {
    let rubric = assessment.rubric;
    let categories = rubric.categories.iter().map(|category| (category.id.clone(), category.name.as_str().into()));
    let bonus = rubric.bonus.iter().map(|bonus| ("+".to_owned(), bonus.name.as_str().into()));
    let bars = assessment.ranked().into_iter().map(|standing| {
        let score = &standing.score;
        let bonus = rubric.bonus.iter().map(|_| score.bonus.lo);
        Bar {
            label: standing.town.name.clone(),
            about: String::new(),
            parts: score.categories.iter().map(|score| score.lo).chain(bonus).collect(),
            whole: score.total,
        }
    });
    Chart {
        caption: text!(
            "总分，按项目；线段是还能变动的范围",
            "Totals by category; a line is the range that is still open"
        ),
        parts: categories.chain(bonus).collect(),
        bars: bars.collect(),
    }
}

/// What a rule took from each town.
struct Loss<'a> {
    rule: &'a Rule,
    /// By place; nothing of a town that has no statement.
    taken: Vec<Interval>,
}

impl Loss<'_> {
    fn sum(&self) -> Interval {
        self.taken.iter().copied().sum()
    }
}

/// Where the points were lost, where every town is stated.
fn losses(assessment: &Assessment, document: &mut Document) {
    let ranked = assessment.ranked();
    let statements: Vec<_> = ranked.iter().filter_map(|standing| standing.statement.as_ref()).collect();
    if statements.len() < ranked.len() {
        return;
    }
    let of = |no: RuleNo| {
        let taken = statements.iter().map(|statement| statement.taken_by(no));
        Loss { rule: assessment.rubric.rule(no), taken: taken.collect() }
    };
    let rules = assessment.rubric.numbered().filter(|(_, rule)| !rule.adds());
    let losses: Vec<Loss> = rules.map(|(no, _)| of(no)).filter(|loss| loss.sum().hi > Points::ZERO).collect();
    if losses.is_empty() {
        return;
    }
    document.section(text!("扣分分布", "Where points were lost"));
    document.blocks.push(Block::Chart(largest(&losses)));
    let mut columns: Vec<Column<Loss>> = vec![
        Column::words(text!("条款", "rule"), |loss: &Loss| Cell::text(&loss.rule.id)),
        Column::numbers(text!("合计", "all"), |loss: &Loss| Cell::Points(loss.sum())),
        Column::numbers(text!("镇数", "towns"), |loss: &Loss| {
            Cell::text(loss.taken.iter().filter(|taken| taken.hi > Points::ZERO).count().to_string())
        }),
    ];
    let towns = if ranked.len() <= MOST_COLUMNS { ranked.len() } else { 0 };
    if towns > 0 {
        columns.extend(ranked.iter().enumerate().map(|(at, standing)| {
            Column::numbers(standing.town.name.as_str().into(), move |loss: &Loss| {
                let taken = loss.taken.get(at).filter(|taken| **taken != Interval::ZERO);
                taken.map_or(Cell::Empty, |taken| Cell::Points(*taken))
            })
        }));
    }
    let caption = text!("各条款在各镇扣的分：", "What each rule took from each town:");
    let towns = columns.len() - towns..columns.len();
    document.table(Sheet { shaded: towns, ..Sheet::from(Table::of(columns, &losses)).captioned(caption) });
}

/// The rules that took most from all towns together.
fn largest(losses: &[Loss]) -> Chart {
    let mut bars: Vec<Bar> = losses
        .iter()
        .map(|loss| {
            let whole = loss.sum();
            Bar { label: loss.rule.id.clone(), about: loss.rule.text.clone(), parts: vec![whole.lo], whole }
        })
        .collect();
    bars.sort_by_key(|bar| std::cmp::Reverse((bar.whole.hi, bar.whole.lo)));
    bars.truncate(MOST_BARS);
    let n = bars.len();
    Chart {
        caption: text!("全部镇合计扣分最多的 {n} 条", "The {n} rules that took most from all towns together"),
        parts: Vec::new(),
        bars,
    }
}

/// Of what it was made.
fn made_of(assessment: &Assessment, document: &mut Document) {
    let Some(made_of) = &assessment.made_of else { return };
    let (version, rubric) = (made_of.version, &made_of.rubric);
    document.section(text!("依据", "Made of"));
    document.lines([text!("kaohe {version}，细则 SHA-256 {rubric}", "kaohe {version}, rubric SHA-256 {rubric}")]);
    let columns = vec![
        Column::words(text!("文件", "file"), |made: &super::MadeOfFile| Cell::text(&made.file)),
        Column::flowing(text!("SHA-256", "SHA-256"), |made: &super::MadeOfFile| Cell::text(&made.sha256)),
    ];
    document.table(Table::of(columns, &made_of.files));
}
