//! The statement of a town for terminals: rule, charged, taken, then the clause, and all else below it in one column.
//! What lost nothing stands on a line, what lost something is seen at once.

use super::paint::painted;
use crate::diagnostic::excerpt::View;
use crate::lang::Text;
use crate::report::document::{Fact, Line, Part, Statement, Tone};
use crate::report::text::{blanks, hanging, left, right, shortened, width};
use crate::text;

/// How many line numbers of a log are named in a row: one for each month, say.
const MOST_LINES: usize = 12;
/// How much of a rule's words is worth more than what was expected, which they often say.
const MOST_WORDS: usize = 40;
/// How little of a rule's words may be left on a line that is shared with what was found.
const LEAST_WORDS: usize = 12;
/// How little room a label may leave for what is said after it.
const LEAST_ROOM: usize = 16;
/// As wide as a printed page.
const PAGE: usize = 100;

pub(super) fn drawn(statement: &Statement, view: View) -> String {
    let heads = [text!("条款", "rule"), text!("应扣", "charged"), text!("实扣", "taken")];
    let mut widths = heads.each_ref().map(|head| width(head.get(view.lang)));
    for line in statement.parts.iter().flat_map(|part| &part.lines) {
        let [(charged, _), (taken, _)] = line.amounts(true);
        let cells = [line.id().get(view.lang).to_owned(), charged, taken];
        for (widest, cell) in widths.iter_mut().zip(cells) {
            *widest = width(&cell).max(*widest);
        }
    }
    let page = Page { view, widths };
    let [rule, charged, taken] = heads.each_ref().map(|head| head.get(view.lang));
    let head = page.margin(rule, &page.right(charged, 1), &page.right(taken, 2));
    let head = hanging(&head, view.lang.pick("内容", "what for"), view.columns);
    let parts: Vec<String> = statement.parts.iter().map(|part| page.part(part)).collect();
    [head, "-".repeat(view.columns.min(PAGE)), "\n".into(), parts.join("\n")].concat()
}

struct Page {
    view: View,
    /// How wide the ids and the two amounts are.
    widths: [usize; 3],
}

impl Page {
    fn part(&self, part: &Part) -> String {
        let heading = self.painted(&hanging("", part.heading().get(self.view.lang), self.view.columns), Tone::Heading);
        let line = |line: &Line| {
            if line.is_quiet { self.painted(&self.quiet(line), Tone::Quiet) } else { self.loud(line, part.adds) }
        };
        let lines = part.lines.iter().map(line);
        heading + &lines.collect::<String>()
    }

    /// A rule of which nothing came, on one line where there is room: with what was expected where it fits, else
    /// with what was found alone.
    fn quiet(&self, line: &Line) -> String {
        let View { lang, columns, every, .. } = self.view;
        let head = self.margin(line.id().get(lang), &self.right("-", 1), &self.right("-", 2));
        let cited = cited(&line.counted).get(lang).to_owned();
        let measured = line.measured(lang) + &cited;
        if every {
            return hanging(&head, &format!("{}  {measured}", line.clause), columns);
        }
        let room = columns.saturating_sub(width(&head));
        let words = width(&line.clause).min(MOST_WORDS) + 2;
        let found = line.found.get(lang).to_owned() + &cited;
        let found = if words + width(&measured) <= room { measured } else { found };
        let words = room.saturating_sub(width(&found) + 2);
        if words < LEAST_WORDS {
            let words = shortened(&line.clause, room);
            return hanging(&head, &format!("{words}  {found}"), columns);
        }
        format!("{head}{}  {found}\n", shortened(&line.clause, words))
    }

    /// A rule with all that is to be said of it.
    fn loud(&self, line: &Line, adds: bool) -> String {
        let lang = self.view.lang;
        let [charged, taken] = line.amounts(adds);
        let [charged, taken] =
            [(charged, 1), (taken, 2)].map(|((said, tone), at)| self.painted(&self.right(&said, at), tone));
        let indent = self.widths.iter().sum::<usize>() + 6;
        let mut said: Vec<(Text, &str)> = vec![(Text::default(), &line.clause)];
        let measured = line.measured(lang);
        if !line.says_itself {
            said.push((Text::default(), &measured));
        }
        said.extend(line.facts.iter().map(|Fact { aspect, said }| (aspect.label(adds), said.as_str())));
        let said = said.iter().filter(|(_, said)| !said.is_empty());
        let below: String = said.map(|(label, said)| self.below(indent, label, said)).collect();
        self.margin(line.id().get(lang), &charged, &taken) + below.get(indent..).unwrap_or_default()
    }

    /// What is said, after its label; where that would leave too little room beside it, below it.
    fn below(&self, indent: usize, label: &Text, said: &str) -> String {
        let View { lang, columns, .. } = self.view;
        let label = match label.get(lang) {
            "" => String::new(),
            label => label.to_owned() + lang.pick("：", ": "),
        };
        if indent + width(&label) + LEAST_ROOM <= columns {
            hanging(&(blanks(indent) + &label), said, columns)
        } else {
            hanging(&blanks(indent), &(label + said), columns)
        }
    }

    /// What stands before the words, its amounts as wide as they are to be.
    fn margin(&self, rule: &str, charged: &str, taken: &str) -> String {
        let [id, ..] = self.widths;
        format!("{}  {charged}  {taken}  ", left(rule, id))
    }

    fn right(&self, cell: &str, at: usize) -> String {
        right(cell, self.widths.get(at).copied().unwrap_or(0))
    }

    fn painted(&self, text: &str, tone: Tone) -> String {
        painted(text, tone, self.view.style)
    }
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
