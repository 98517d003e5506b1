//! What the engine notes of the ledger: rows that came to nothing, and rulings that do not fit.

use crate::assess::{Note, Scoresheet};
use crate::diagnostic::{Code, Diagnostic, Place, Problem, Severity, any_error};
use crate::evidence::Town;
use crate::interval::Interval;
use crate::lang::Text;
use crate::ledger::{Award, Judgements};
use crate::points::Points;
use crate::rubric::{Rubric, RuleNo};
use crate::text;

/// A ledger row that does not do what its writer meant.
#[derive(Debug, Clone)]
enum LedgerNote<'a> {
    Idle {
        town: &'a str,
        rule: &'a str,
    },
    NoApplication {
        town: &'a str,
        rule: &'a str,
        mark: String,
        all: Points,
        kinds: String,
    },
    NotApplicable {
        town: &'a str,
        rule: &'a str,
        unless: &'a str,
    },
    Waived {
        town: &'a str,
        rule: &'a str,
    },
    /// Where something later is left out it is open: more may have come up then.
    Unfit {
        town: &'a str,
        rule: &'a str,
        range: Interval,
        bonus: bool,
        is_open: bool,
    },
    MayNotFit {
        town: &'a str,
        rule: &'a str,
        range: Interval,
        bonus: bool,
    },
    Changed {
        town: &'a str,
        rule: &'a str,
        was: &'a str,
        now: &'a str,
    },
}

impl Problem for LedgerNote<'_> {
    fn code(&self) -> Code {
        match self {
            Self::Idle { .. } => Code::J101,
            Self::NotApplicable { .. } => Code::J102,
            Self::Unfit { .. } => Code::J103,
            Self::NoApplication { .. } => Code::J104,
            Self::MayNotFit { .. } => Code::J105,
            Self::Changed { .. } => Code::J106,
            Self::Waived { .. } => Code::J107,
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Unfit { is_open: true, .. } => Severity::Note,
            _ => self.code().severity(),
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Idle { town, rule } => text!(
                "{town}没有发生 {rule} 的情形，这一行不起作用",
                "rule {rule} did not come up in {town}, so this row has no effect"
            ),
            Self::NoApplication { town, rule, mark, all, .. } => text!(
                "{town}的 {rule} 没有申报（或申报被退回），{all} 分全扣，评分 {mark} 不起作用",
                "{town} has no application under rule {rule}, or it was refused: all {all} are charged, and the mark {mark} has no effect"
            ),
            Self::NotApplicable { town, rule, unless } => text!(
                "{town}已发生 {unless} 的情形，{rule} 不再适用，这一行不扣分",
                "rule {unless} came up in {town}, so {rule} does not apply and this row charges nothing"
            ),
            Self::Waived { town, rule } => text!(
                "办公室已认定 {rule} 对{town}不适用，又记了查实，这一行不扣分",
                "the office ruled that rule {rule} does not apply to {town}, so this finding charges nothing"
            ),
            Self::Unfit { town, rule, range, bonus, is_open: true } => {
                let (verb, verb_en) = if *bonus { ("加", "bring") } else { ("扣", "cost") };
                text!(
                    "{town}的 {rule} 到这一天只能{verb} {range} 分，这条裁定先不算，仍待定",
                    "rule {rule} can {verb_en} {town} only {range} by that day: the ruling does not count yet, and is open"
                )
            }
            Self::Unfit { town, rule, range, bonus: false, .. } => {
                text!("{town}的 {rule} 在这里只能扣 {range} 分", "rule {rule} can cost {town} only {range} here")
            }
            Self::Unfit { town, rule, range, bonus: true, .. } => {
                text!("{town}的 {rule} 在这里只能加 {range} 分", "rule {rule} can bring {town} only {range} here")
            }
            Self::MayNotFit { town, rule, range, bonus: false } => text!(
                "待核记录定下以后，{town}的 {rule} 可能只能扣 {range} 分，这一裁定就不合了",
                "once the rows under review are settled rule {rule} may cost {town} only {range}, and the ruling no longer fits"
            ),
            Self::MayNotFit { town, rule, range, bonus: true } => text!(
                "待核记录定下以后，{town}的 {rule} 可能只能加 {range} 分，这一裁定就不合了",
                "once the rows under review are settled rule {rule} may bring {town} only {range}, and the ruling no longer fits"
            ),
            Self::Changed { town, rule, was, now } => text!(
                "{town}的 {rule} 裁定时的依据是「{was}」，现在是「{now}」",
                "the ruling on rule {rule} of {town} was about `{was}`, and what is short now is `{now}`"
            ),
        }
    }

    fn help(&self) -> Option<Text> {
        match self {
            Self::Idle { .. } | Self::NotApplicable { .. } => Some(text!(
                "如属误记，请删去这一行，或者另记一行替代它",
                "if it was entered by mistake, remove the row, or supersede it with another"
            )),
            Self::Waived { .. } => Some(text!(
                "两样只能有一样：适用的，另记一行（次数写 0）替代不适用的认定；不适用的，删去这一行",
                "only one of the two can be: if the rule applies, withdraw the ruling by a row with a count of 0 that supersedes it; if not, remove this row"
            )),
            Self::NoApplication { kinds, .. } => Some(text!(
                "已经申报的，在该镇台账里补上「{kinds}」；没有申报的，删去这一行",
                "if there is one, add it (`{kinds}`) to the town's log; if not, remove the row"
            )),
            Self::MayNotFit { .. } => Some(text!(
                "先审核那些记录，再看裁定要不要改；要改就另记一行替代它",
                "review those rows first; if the ruling has to change, supersede it with another"
            )),
            Self::Changed { .. } => Some(text!(
                "裁定仍照算；按现在的依据再裁定一次，另记一行替代它",
                "the ruling stands; rule once more on what is short now, in a row that supersedes this one"
            )),
            Self::Unfit { is_open: true, .. } => None,
            Self::Unfit { range, .. } => Some(text!("分值请写 {range} 之间的数", "write an amount within {range}")),
        }
    }
}

/// A town's scoresheet that may hold notes.
#[derive(Debug, Clone, Copy)]
pub struct Noted<'s> {
    /// The town.
    pub town: &'s Town,
    /// What stands for it in the ledger.
    pub judged: &'s Judgements,
    /// Its scoresheet.
    pub sheet: &'s Scoresheet,
    /// Whether anything about it is later than the day that is looked at.
    pub is_cut: bool,
}

/// Adds what the ledger says in vain, where nothing is wrong: a record that is not understood is no sign that a ruling
/// is idle.
pub fn note<'s>(rubric: &Rubric, towns: impl Iterator<Item = Noted<'s>>, diagnostics: &mut Vec<Diagnostic>) {
    if !any_error(diagnostics) {
        towns.for_each(|noted| diagnostics.extend(of(rubric, &noted)));
    }
}

/// The notes on one town's scoresheet, each at its row of the ledger. Where something is left out because it is later,
/// what is idle or does not fit may only be so for want of that, and is told when all of it is read.
fn of(rubric: &Rubric, noted: &Noted<'_>) -> Vec<Diagnostic> {
    let Noted { town: Town { name: town, .. }, judged, sheet: Scoresheet { notes, .. }, is_cut } = *noted;
    let id = |no: RuleNo| rubric.rule(no).id.as_str();
    let mut found = Vec::new();
    for note in notes.iter().filter(|note| !is_cut || matches!(note, Note::Unfit(..))) {
        let no = note.rule();
        let Some(judgement) = judged.of(no) else { continue };
        let (rule, bonus) = (id(no), rubric.rule(no).adds());
        let problem = match note {
            Note::Idle(_) => LedgerNote::Idle { town, rule },
            Note::Unfit(_, range) => LedgerNote::Unfit { town, rule, range: *range, bonus, is_open: is_cut },
            Note::MayNotFit(_, range) => LedgerNote::MayNotFit { town, rule, range: *range, bonus },
            Note::Changed(_, now) => {
                let was = judgement.award.as_ref().map_or("", |entry| &entry.about);
                LedgerNote::Changed { town, rule, was, now }
            }
            Note::NoApplication(_, all) => {
                let mark = match judgement.award.as_ref().map(|entry| entry.what) {
                    Some(Award::Points(mark)) => mark.to_string(),
                    _ => String::new(),
                };
                LedgerNote::NoApplication { town, rule, mark, all: *all, kinds: kinds(rubric, no) }
            }
            Note::Waived(_) => LedgerNote::Waived { town, rule },
            Note::NotApplicable(_) => {
                let unless = rubric.rule(no).unless.map(id).unwrap_or_default();
                LedgerNote::NotApplicable { town, rule, unless }
            }
        };
        let award = judgement.award.as_ref().map(|entry| &entry.place);
        let findings = judgement.findings.iter().map(|entry| &entry.place);
        let mut places: Vec<&Place> = match note {
            Note::Waived(_) => findings.collect(),
            Note::NotApplicable(_) => award.into_iter().chain(findings).collect(),
            Note::Idle(_) | Note::NoApplication(..) | Note::Unfit(..) | Note::MayNotFit(..) | Note::Changed(..) => {
                award.into_iter().collect()
            }
        };
        places.dedup();
        let ruling = award.filter(|_| matches!(note, Note::Waived(_)));
        found.extend(places.into_iter().map(|place| {
            let told = Diagnostic::new(&problem, place.clone());
            match ruling {
                Some(ruling) => told.also(ruling.clone(), text!("认定不适用的在这里", "the ruling is here")),
                None => told,
            }
        }));
    }
    found
}

/// The kinds of record that a rule asks for.
fn kinds(rubric: &Rubric, no: RuleNo) -> String {
    let selectors = rubric.rule(no).look.selectors();
    let kinds = selectors.iter().flat_map(|selector| &selector.kinds);
    kinds.map(|&kind| rubric.vocabulary.kind(kind).name.as_str()).collect::<Vec<_>>().join("、")
}
