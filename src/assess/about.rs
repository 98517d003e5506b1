//! What an amount of the office's is about: what is short, in the rubric's own words and the same in every language.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::scoresheet::{Found, Part};
use crate::evidence::month_and_day;
use crate::ledger::{Award, Entry, OF_MARK, OF_PROPORTION, RuleJudgement};
use crate::rubric::{Decides, Expect, Look, Rubric, RuleNo};
use crate::sheet::key;

/// What stands between its pieces.
const SEPARATOR: &str = "；";
/// What is short where nothing is split and no more can be said.
const NOTHING: &str = "0/1";

/// What is short of one rule.
#[derive(Debug, Clone)]
pub(super) struct About<'a> {
    rubric: &'a Rubric,
    no: RuleNo,
    judgement: Option<&'a RuleJudgement>,
    pieces: Vec<Piece<'a>>,
}

/// A part that is short, or another thing to go by.
#[derive(Debug, Clone)]
struct Piece<'a> {
    name: Cow<'a, str>,
    /// Whether the days ahead, or a row under review, may still bring it: that a ruling is not about it is no change.
    may_come: bool,
}

impl<'a> About<'a> {
    /// What is short of a rule by what was found and what the office recorded, rows under review left out.
    pub(super) fn new(rubric: &'a Rubric, no: RuleNo, found: &Found, judgement: Option<&'a RuleJudgement>) -> Self {
        let mut about = Self { rubric, no, judgement, pieces: Vec::new() };
        match (&rubric.rule(no).look, found) {
            (Look::Mark { .. }, _) => about.add(OF_MARK.into(), false),
            (Look::Proportion(_), _) => about.add(OF_PROPORTION.into(), false),
            (Look::Count { .. }, Found::Parts(parts)) => about.parts(parts),
            (Look::Ratio { .. }, Found::Ratio(Some(row))) => {
                about.add(format!("{}/{}", row.done, row.total).into(), false);
            }
            (Look::Ratio { .. }, _) => about.add(NOTHING.into(), false),
            (Look::Finding { .. } | Look::Count { .. }, _) => {}
        }
        for finding in judgement.map_or(&[][..], |judgement| &judgement.findings) {
            about.add(name_of(finding), false);
        }
        if about.pieces.is_empty() {
            about.add(NOTHING.into(), false);
        }
        about
    }

    fn add(&mut self, name: Cow<'a, str>, may_come: bool) {
        if self.pieces.iter().all(|piece| piece.name != name) {
            self.pieces.push(Piece { name, may_come });
        }
    }

    /// The parts that are short; where it takes rows under review to make any short, those that may be.
    fn parts(&mut self, parts: &[Part]) {
        let is_short = |part: &Part, counted: u64| part.expect.gap(counted) > 0;
        let any = parts.iter().any(|part| is_short(part, part.counted));
        for (at, part) in parts.iter().enumerate() {
            let most = part.counted.saturating_add(if any { 0 } else { part.pending });
            if !is_short(part, most) {
                continue;
            }
            let name = self.rubric.part_name(self.no, at).unwrap_or_else(|| {
                let (Expect::AtLeast(wanted) | Expect::AtMost(wanted)) = part.expect;
                format!("{}/{wanted}", part.counted).into()
            });
            let is_brought = !is_short(part, part.counted.saturating_add(part.pending));
            self.add(name, part.until.is_some() || is_brought);
        }
    }

    /// The pieces in one text.
    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(|piece| &*piece.name).collect::<Vec<_>>().join(SEPARATOR)
    }

    /// Whether something else is short than a ruling says that it was about. What people wrote in other words is not
    /// compared, nor what says no more than that the ruling is a finding.
    pub(super) fn differs(&self, ruling: &Entry<Award>) -> bool {
        let is_finding_itself = self.judgement.is_some_and(|judgement| {
            self.rubric.form(self.no).is_found_only()
                && judgement.findings.iter().all(|finding| finding.place == ruling.place)
        });
        let Some(was) = self.read(&ruling.about).filter(|was| !was.is_empty() && !is_finding_itself) else {
            return false;
        };
        let now: BTreeSet<String> = self.pieces.iter().flat_map(|piece| pieces(&piece.name)).collect();
        let coming: BTreeSet<String> =
            self.pieces.iter().filter(|piece| piece.may_come).flat_map(|piece| pieces(&piece.name)).collect();
        !was.is_subset(&now) || !now.difference(&was).all(|piece| coming.contains(piece))
    }

    /// The pieces of what a ruling says that it was about; `None` where one is none that the rule can have.
    fn read(&self, written: &str) -> Option<BTreeSet<String>> {
        let own = self.own();
        pieces(written).map(|piece| known(&piece, &own)).collect()
    }

    /// Every piece that the rule can have, but for numbers.
    fn own(&self) -> BTreeSet<String> {
        let form = self.rubric.form(self.no);
        let names = (0..form.parts().len()).filter_map(|part| self.rubric.part_name(self.no, part));
        let recorded = self.judgement.into_iter().flat_map(|judgement| &judgement.history);
        let ids = recorded.map(|row| name_of(&row.entry));
        let word = match form.decides() {
            Decides::Mark(_) => Some(OF_MARK.into()),
            Decides::Entry => Some(OF_PROPORTION.into()),
            Decides::Nothing | Decides::Amount => None,
        };
        names.chain(ids).chain(word).flat_map(|name| pieces(&name).collect::<Vec<_>>()).collect()
    }
}

/// By what a finding is named: its id, or else its day.
fn name_of<T>(finding: &Entry<T>) -> Cow<'_, str> {
    match (&finding.id, finding.date) {
        (Some(id), _) => id.as_str().into(),
        (None, Some(day)) => day.to_string().into(),
        (None, None) => NOTHING.into(),
    }
}

/// The words between the separators, folded so that they can be compared.
fn pieces(written: &str) -> impl Iterator<Item = String> + use<> {
    let words: Vec<String> = key(written)
        .split([';', '；', '、'])
        .map(|word| word.split_whitespace().collect::<String>().to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    words.into_iter()
}

/// The piece that a word is, whatever a spreadsheet may have made of it: 2018-03 becomes Mar-18, and 1/2 a day.
fn known(word: &str, own: &BTreeSet<String>) -> Option<String> {
    if own.contains(word) || is_number(word) {
        return Some(word.to_owned());
    }
    let (month, day) = month_and_day(word).or_else(|| month_alone(word))?;
    let of_month = own.iter().find(|piece| {
        let (year, own) = piece.split_once('-').unwrap_or_default();
        own == format!("{month:02}") && (day == 1 || year.ends_with(&format!("{day:02}")))
    });
    let number = own.iter().all(|piece| !piece.contains('-')).then(|| format!("{month}/{day}"));
    of_month.cloned().or(number)
}

/// The month of `2018/3` and 2018年3月, as its first day.
fn month_alone(word: &str) -> Option<(u8, u8)> {
    let (year, month) = word.trim_end_matches('月').split_once(['年', '/', '.'])?;
    (year.len() == 4).then(|| month.parse().ok()).flatten().map(|month| (month, 1))
}

/// Whether it is one number over another.
fn is_number(word: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    word.split_once('/').is_some_and(|(done, total)| digits(done) && digits(total))
}
