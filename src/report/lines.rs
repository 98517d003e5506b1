//! The lines of a statement: what each rule came to and all that speaks for it.

use super::document::{self, Aspect, Fact};
use super::measure::{self, Measure};
use super::{conversion, open, pending, sentence};
use crate::assess::{Citation, Line, Note, Pending, PendingWhat};
use crate::interval::Interval;
use crate::lang::{Lang, Text};
use crate::ledger::RuleJudgement;
use crate::rubric::{Look, Rubric, Rule};
use crate::text;
use crate::year::{Standing, Statement};

/// One line of one town's statement.
pub(super) struct Entry<'a> {
    rubric: &'a Rubric,
    standing: &'a Standing<'a>,
    statement: &'a Statement<'a>,
    /// The line.
    pub(super) line: &'a Line,
}

/// The lines of a town, where it has a statement.
pub(super) fn of<'a>(rubric: &'a Rubric, standing: &'a Standing<'a>) -> Vec<Entry<'a>> {
    let lines =
        standing.statement.iter().flat_map(|statement| statement.lines.iter().map(move |line| (statement, line)));
    lines.map(|(statement, line)| Entry { rubric, standing, statement, line }).collect()
}

impl<'a> Entry<'a> {
    /// The rule.
    pub(super) fn rule(&self) -> &'a Rule {
        self.rubric.rule(self.line.rule)
    }

    /// Whether it adds points.
    pub(super) fn is_bonus(&self) -> bool {
        self.rubric.rule(self.line.rule).adds()
    }

    /// All of it as it is reported.
    pub(super) fn line(&self, lang: Lang) -> document::Line {
        let Measure { expected, found } = measure::of(self.rubric, self.line);
        let ahead = self.ahead();
        // a finding says itself how often, and not where that stops
        let is_finding = self.line.findings > 0 && matches!(self.rule().look, Look::Finding { .. });
        document::Line {
            rule: Some(self.rule().id.clone()),
            clause: self.rule().text.clone(),
            charged: Some(self.line.charged),
            taken: self.line.taken,
            expected,
            found,
            says_itself: is_finding && !measure::is_held(self.rubric, self.line),
            counted: self.counted_lines(),
            until: ahead.as_ref().and(self.line.until),
            is_quiet: self.is_quiet(),
            facts: self.facts(ahead, lang),
        }
    }

    /// Whether nothing came of the rule and there is nothing to say of it.
    fn is_quiet(&self) -> bool {
        self.line.charged == Interval::ZERO
            && self
                .rows()
                .all(|row| row.why_not.is_none() && sentence::reviewed(&self.statement.verdicts, row.line).is_none())
            && self.judged().is_none()
            && self.notes().next().is_none()
            && self.pending().next().is_none()
            && sentence::applies(self.rubric, self.line).is_none()
            && conversion::of_rule(self.line).is_none()
    }

    /// The lines of the log that count, from the first on.
    fn counted_lines(&self) -> Vec<usize> {
        self.rows().filter(|citation| citation.why_not.is_none()).map(|citation| citation.line).collect()
    }

    /// All that is to be said, but the measure.
    fn facts(&self, ahead: Option<Text>, lang: Lang) -> Vec<Fact> {
        let get = |text: Text| text.get(lang).to_owned();
        let of = |aspect| move |said| Fact { aspect, said };
        let mut facts: Vec<Fact> = Vec::new();
        facts.extend(sentence::applies(self.rubric, self.line).map(get).map(of(Aspect::Note)));
        facts.extend(conversion::of_rule(self.line).map(get).map(of(Aspect::Note)));
        facts.extend(self.counted(lang).into_iter().map(of(Aspect::Counted)));
        facts.extend(self.not_counted(lang).into_iter().map(of(Aspect::NotCounted)));
        facts.extend(self.office().into_iter().map(get).map(of(Aspect::Office)));
        facts.extend(self.notes().map(|note| get(sentence::note(self.rubric, note))).map(of(Aspect::Note)));
        facts.extend(self.open().into_iter().map(get).map(of(Aspect::Pending)));
        facts.extend(ahead.map(get).map(of(Aspect::StillOpen)));
        facts
    }

    fn counted(&self, lang: Lang) -> Vec<String> {
        let rows = self.rows().filter(|citation| citation.why_not.is_none());
        let counted = rows.map(|citation| {
            let row = sentence::counted(&self.standing.log, &citation, lang);
            let reviewed = sentence::reviewed(&self.statement.verdicts, citation.line);
            reviewed.map_or_else(|| row.clone(), |said| [row.as_str(), lang.pick("：", ": "), said.get(lang)].concat())
        });
        counted.collect()
    }

    fn not_counted(&self, lang: Lang) -> Vec<String> {
        let rows = self.rows().filter(|citation| citation.why_not.is_some());
        let verdicts = &self.statement.verdicts;
        let said = |row| sentence::not_counted(self.rubric, self.rule(), (&self.standing.log, &row), verdicts, lang);
        rows.map(said).collect()
    }

    /// Every row of the ledger that ever stood.
    fn office(&self) -> Vec<Text> {
        let Some(judged) = self.judged() else { return Vec::new() };
        // each is superseded by the one behind it
        let next = judged.history.iter().skip(1).map(Some).chain([None]);
        let rows = judged.history.iter().zip(next);
        rows.map(|(row, by)| sentence::recorded(self.rule(), judged, row, by)).collect()
    }

    fn open(&self) -> Vec<Text> {
        // a row under review is said where the rows that do not count are
        let open = self.pending().filter_map(|pending| {
            let range = pending::range(self.rubric, &pending.what)?;
            if matches!(pending.what, PendingWhat::Ahead(..)) {
                return None;
            }
            let what = pending::what(&pending.what);
            let idle = idle(pending);
            Some(Text {
                zh: format!("{}，{}{}", what.zh, range.zh, idle.zh),
                en: format!("{}, {}{}", what.en, range.en, idle.en),
            })
        });
        open.collect()
    }

    /// What is still to be had, until when, and within which range the rule then comes to lie.
    fn ahead(&self) -> Option<Text> {
        let pending = self.pending().find(|pending| matches!(pending.what, PendingWhat::Ahead(..)))?;
        let Text { zh: range, en: range_en } = pending::range(self.rubric, &pending.what)?;
        let Text { zh: open, en: open_en } = open::of(self.rubric, self.line);
        let Text { zh: idle, en: idle_en } = idle(pending);
        Some(text!("{open}，{range}{idle}", "{open_en}, {range_en}{idle_en}"))
    }

    /// The rows of the log that the rule looked at.
    fn rows(&self) -> impl Iterator<Item = Citation<&'a str>> {
        self.statement.citations.of(self.line.rule)
    }

    /// What was recorded in the ledger for the rule.
    fn judged(&self) -> Option<&'a RuleJudgement> {
        self.statement.judged.of(self.line.rule)
    }

    fn notes(&self) -> impl Iterator<Item = &'a Note> {
        let rule = self.line.rule;
        self.statement.notes.iter().filter(move |note| note.rule() == rule)
    }

    fn pending(&self) -> impl Iterator<Item = &'a Pending> {
        let rule = self.line.rule;
        self.standing.score.pending.iter().filter(move |pending| pending.what.rules().contains(&rule))
    }
}

fn idle(pending: &Pending) -> Text {
    if pending.matters { text!("", "") } else { text!("，不影响得分", ", cannot move the score") }
}
