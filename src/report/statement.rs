//! The statement of a town: every point with its reason, adding up.

use super::figures::{facts, fixed, sum};
use super::lines::{self, Entry};
use super::lost::{self, CONVERTED, bitten};
use super::paint::{Paint, painted};
use super::ranking::until;
use super::result::{Assessment, Scaling};
use super::text::{blanks, hanging, left, right, shortened, width};
use super::{accepted, closing, conversion, markdown, uncounted};
use crate::assess::Conversion;
use crate::diagnostic::excerpt::Style;
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::rubric::Look;
use crate::text;
use crate::year::Standing;

/// How many line numbers of a log are named in a row: one for each month, say.
const MOST_LINES: usize = 12;
/// How much of a rule's words is worth more than what was expected, which they often say.
const MOST_WORDS: usize = 40;
/// How little of a rule's words may be left on a line that is shared with what was found.
const LEAST_WORDS: usize = 12;
/// How little room a label may leave for what is said after it.
const LEAST_ROOM: usize = 16;

/// Every statement there is, for a terminal.
pub(super) fn terminal(assessment: &Assessment, lang: Lang, columns: usize, style: Style) -> String {
    let stated = assessment.standings.iter().filter(|standing| standing.statement.is_some());
    let statements: Vec<String> =
        stated.map(|standing| Page::new(assessment, standing, lang, (columns, style)).print()).collect();
    statements.join("\n\n")
}

/// Every statement there is, for Markdown.
pub(super) fn markdown(assessment: &Assessment, lang: Lang) -> String {
    let mut out = format!("# {}\n", markdown::escaped(assessment.heading().get(lang)));
    for standing in assessment.standings.iter().filter(|standing| standing.statement.is_some()) {
        let table = lines::table(assessment, [standing], lang);
        // the town and how much of it is unreviewed are told around the table
        let columns: Vec<usize> = (1..table.heads.len() - 1).collect();
        let name = markdown::escaped(&standing.town.name);
        let facts = markdown::escaped(Text::joined(facts(assessment, standing), "，", ", ").get(lang));
        out.push_str(&["\n## ", &name, "\n\n", &facts, "\n\n"].concat());
        out.push_str(&markdown::table(&table.columns(&columns), lang));
        out.push_str(&["\n", &markdown::escaped(&sum(assessment, standing, lang)), "\n"].concat());
        for line in closing::of(assessment, standing) {
            out.push_str(&["\n", &markdown::escaped(line.get(lang)), "\n"].concat());
        }
    }
    out
}

struct Page<'a> {
    assessment: &'a Assessment<'a>,
    standing: &'a Standing<'a>,
    entries: Vec<Entry<'a>>,
    lang: Lang,
    columns: usize,
    style: Style,
    widths: [usize; 3],
}

impl<'a> Page<'a> {
    fn new(assessment: &'a Assessment, standing: &'a Standing, lang: Lang, (columns, style): (usize, Style)) -> Self {
        let entries = lines::of(assessment.rubric, standing);
        let mut widths =
            [lang.pick("条款", "rule"), lang.pick("应扣", "charged"), lang.pick("实扣", "taken")].map(width);
        for entry in &entries {
            let cells = [entry.rule().id.clone(), entry.line.charged.to_string(), entry.line.taken.to_string()];
            for (widest, cell) in widths.iter_mut().zip(cells) {
                *widest = width(&cell).max(*widest);
            }
        }
        let converted = standing.score.conversions.iter().map(|conversion| conversion.besides.to_string());
        let [rule, _, taken] = &mut widths;
        for besides in converted {
            *rule = width(lang.pick(CONVERTED.0, CONVERTED.1)).max(*rule);
            *taken = width(&besides).max(*taken);
        }
        Self { assessment, standing, entries, lang, columns, style, widths }
    }

    fn print(&self) -> String {
        let lang = self.lang;
        let mut out = self.painted(&hanging("", &self.standing.town.name, self.columns), Paint::Heading);
        let (from, to) = (self.assessment.rubric.period.from(), self.assessment.rubric.period.to());
        let Text { zh: title, en: title_en } = self.assessment.heading();
        out.push_str(&self.paragraph(&text!("{title}，{from} 至 {to}", "{title_en}, {from} to {to}")));
        out.push_str(&self.paragraph(&Text::joined(facts(self.assessment, self.standing), "，", ", ")));
        // while the year runs, that is told with what can still be had
        if !self.assessment.is_ahead() {
            let lost = lost::line(&self.entries, self.standing, lang, self.columns);
            out.push_str(&self.painted(&lost, Paint::Lost));
        }
        if !self.standing.score.is_settled() && !self.assessment.is_ahead() {
            let all = self.standing.score.pending.len();
            let open = self.standing.score.open().count();
            out.push_str(&self.painted(
                &self.paragraph(&match open {
                    0 => text!("还有 {all} 项待定，都不影响得分", "{all} pending, none of which can move the score"),
                    n if n == all => text!("暂定：还有 {all} 项待定", "provisional: {all} pending"),
                    _ => text!(
                        "暂定：还有 {all} 项待定，其中 {open} 项影响得分",
                        "provisional: {all} pending, {open} of which can move the score"
                    ),
                }),
                Paint::Open,
            ));
        }
        if let Some(day) = self.assessment.as_of.filter(|_| self.assessment.is_ahead()) {
            out.push_str(&self.paragraph(&until(self.assessment, Some(self.standing), day)));
        }
        out.push('\n');
        let header = [("条款", "rule"), ("应扣", "charged"), ("实扣", "taken")].map(|(zh, en)| lang.pick(zh, en));
        let head = self.margin(header[0], header[1], header[2]);
        out.push_str(&hanging(&head, lang.pick("内容", "what for"), self.columns));
        out.push_str(&"-".repeat(self.columns.min(100)));
        out.push('\n');
        let rubric = self.assessment.rubric;
        for (at, (category, &score)) in rubric.categories.iter().zip(&self.standing.score.categories).enumerate() {
            let entries: Vec<&Entry> =
                self.entries.iter().filter(|e| category.rules.contains(&e.line.rule.0)).collect();
            let (id, name, marks) = (&category.id, &category.name, category.marks);
            let converted = conversion::of_category(self.standing, at);
            let lines: Interval = entries.iter().map(|entry| entry.line.taken).sum();
            let most = marks - category.floor;
            let bitten = match converted {
                None => bitten(&entries, most, score.taken_from(marks), false),
                Some(conversion) => bitten(&entries, most.min(marks - conversion.worth.hi), lines, false),
            };
            let (zh, en) = (bitten.zh, bitten.en);
            let text = text!("{id} {name}  满分 {marks}，得分 {score}{zh}", "{id} {name}  {score} of {marks}{en}");
            self.section(&mut out, &text, &entries);
            if let Some(conversion) = converted {
                self.converted(&mut out, conversion, entries.iter().map(|entry| entry.line.charged).sum());
            }
            out.push('\n');
        }
        if let Some(bonus) = &rubric.bonus {
            let entries: Vec<&Entry> = self.entries.iter().filter(|e| bonus.rules.contains(&e.line.rule.0)).collect();
            let (name, cap, score) = (&bonus.name, bonus.cap, self.standing.score.bonus);
            let bitten = bitten(&entries, cap, score, true);
            let (zh, en) = (bitten.zh, bitten.en);
            let text = text!("{name}  最多 {cap}，加 {score}{zh}", "{name}  {score} of at most {cap}{en}");
            self.section(&mut out, &text, &entries);
            out.push('\n');
        }
        out.push_str(&hanging("", &sum(self.assessment, self.standing, lang), self.columns));
        out.push_str(&self.scaled());
        for line in closing::of(self.assessment, self.standing) {
            out.push_str(&self.paragraph(&line));
        }
        for line in
            accepted::of(self.assessment, self.standing).into_iter().flat_map(|(title, of)| [vec![title], of].concat())
        {
            out.push_str(&self.paragraph(&line));
        }
        out.push_str(&uncounted::terminal(rubric, self.standing, lang, self.columns));
        out
    }

    /// How the total becomes the normalised score.
    fn scaled(&self) -> String {
        let (Some(scaling), Some(normalisation)) = (self.assessment.scaling(), self.assessment.rubric.normalisation)
        else {
            return String::new();
        };
        let (limit, top, total) = (normalisation.limit, self.assessment.top(), self.standing.score.total);
        let score = fixed(self.standing.normalised.rounded(self.assessment.places), self.assessment.places);
        match scaling {
            Scaling::Acts if top.is_settled() && total.is_settled() => self.paragraph(&text!(
                "总分 {total} × {limit} ÷ 最高总分 {top} = 折算 {score}",
                "total {total} x {limit} / top total {top} = normalised {score}"
            )),
            Scaling::Acts | Scaling::Open => self.paragraph(&text!(
                "最高总分 {top}，超过 {limit}：第一名折算为 {limit}，其他同比例；本镇折算 {score}",
                "the top total {top}, where over {limit}, becomes {limit} and all others follow: normalised {score}"
            )),
            Scaling::Idle => String::new(),
        }
    }

    fn section(&self, out: &mut String, heading: &Text, entries: &[&Entry]) {
        out.push_str(&self.painted(&self.paragraph(heading), Paint::Heading));
        for entry in entries {
            out.push_str(&if entry.is_quiet() {
                self.painted(&self.quiet(entry), Paint::Quiet)
            } else {
                self.loud(entry)
            });
        }
    }

    /// How what is left of a category is converted, as a line of its own.
    fn converted(&self, out: &mut String, conversion: &Conversion, charged: Interval) {
        let head = self.margin(self.lang.pick(CONVERTED.0, CONVERTED.1), "-", &amount(conversion.besides));
        let said = conversion::said(self.assessment.rubric, self.standing, conversion, charged);
        out.push_str(&hanging(&head, said.unwrap_or_default().get(self.lang), self.columns));
    }

    /// A rule of which nothing came, on one line where there is room: with what was expected where it fits, else
    /// with what was found alone.
    fn quiet(&self, entry: &Entry) -> String {
        let head = self.margin(&entry.rule().id, "-", "-");
        let cited = cited(&entry.counted_lines()).get(self.lang).to_owned();
        let room = self.columns.saturating_sub(width(&head));
        let words = width(&entry.rule().text).min(MOST_WORDS) + 2;
        let measured = entry.measured(self.lang) + &cited;
        let found = entry.measure().found.get(self.lang).to_owned() + &cited;
        let found = if words + width(&measured) <= room { measured } else { found };
        let words = room.saturating_sub(width(&found) + 2);
        if words < LEAST_WORDS {
            let words = shortened(&entry.rule().text, room);
            return hanging(&head, &format!("{words}  {found}"), self.columns);
        }
        format!("{head}{}  {found}\n", shortened(&entry.rule().text, words))
    }

    /// A rule with all that is to be said of it.
    fn loud(&self, entry: &Entry) -> String {
        let rule = entry.rule();
        let (charged, taken) = (amount(entry.line.charged), amount(entry.line.taken));
        let head = self.margin(&rule.id, &charged, &taken);
        let indent = blanks(width(&head));
        let mut out = hanging(&head, &rule.text, self.columns);
        if let Some(words) = out.strip_prefix(&head) {
            out = self.coloured_margin(entry) + words;
        }
        // a finding says itself how often, and not where that stops
        let says_itself = entry.line.findings > 0 && matches!(rule.look, Look::Finding { .. });
        if !says_itself || entry.is_held() {
            out.push_str(&hanging(&indent, &entry.measured(self.lang), self.columns));
        }
        for detail in entry.details(self.lang) {
            let label = detail.label.get(self.lang);
            let label = if label.is_empty() { String::new() } else { label.to_owned() + self.lang.pick("：", ": ") };
            // where the label would leave too little room beside it, what is said goes on below it
            let beside = width(&indent) + width(&label) + LEAST_ROOM <= self.columns;
            out.push_str(&if beside {
                hanging(&format!("{indent}{label}"), &detail.said, self.columns)
            } else {
                hanging(&indent, &(label + &detail.said), self.columns)
            });
        }
        out
    }

    fn painted(&self, text: &str, paint: Paint) -> String {
        painted(text, paint, self.style)
    }

    /// [`Self::margin`] of a rule, what was lost and what can still change in its colour.
    fn coloured_margin(&self, entry: &Entry) -> String {
        let [id, first, second] = self.widths;
        let cell = |amount: Interval, widest| {
            let cell = right(&self::amount(amount), widest);
            match (amount.is_settled(), amount == Interval::ZERO || entry.is_bonus()) {
                (false, _) => self.painted(&cell, Paint::Open),
                (true, true) => cell,
                (true, false) => self.painted(&cell, Paint::Lost),
            }
        };
        let (charged, taken) = (cell(entry.line.charged, first), cell(entry.line.taken, second));
        format!("{}  {charged}  {taken}  ", left(&entry.rule().id, id))
    }

    /// What stands before the words.
    fn margin(&self, rule: &str, charged: &str, taken: &str) -> String {
        let [id, first, second] = self.widths;
        format!("{}  {}  {}  ", left(rule, id), right(charged, first), right(taken, second))
    }

    fn paragraph(&self, text: &Text) -> String {
        hanging("", text.get(self.lang), self.columns)
    }
}

/// An amount, or that there is none.
fn amount(amount: Interval) -> String {
    if amount == Interval::ZERO { "-".to_owned() } else { amount.to_string() }
}

/// The lines of the log that count.
fn cited(lines: &[usize]) -> Text {
    let all = lines.len();
    let some: Vec<String> = lines.iter().take(MOST_LINES).map(ToString::to_string).collect();
    let (zh, en) = (some.join("、"), some.join(", "));
    match all {
        0 => text!("", ""),
        n if n > MOST_LINES => text!("（第 {zh} 等 {all} 行）", " (lines {en} and so on, {all} in all)"),
        1 => text!("（第 {zh} 行）", " (line {en})"),
        _ => text!("（第 {zh} 行）", " (lines {en})"),
    }
}
