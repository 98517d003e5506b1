//! What the ledger holds of a town: every row that ever stood, and what stands after every supersession.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::Place;
use crate::evidence::TownNo;
use crate::points::Points;
use crate::rubric::RuleNo;

/// One row of the ledger: `what` with who, why and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<T> {
    /// What it says: a count of findings, an [`Award`].
    pub what: T,
    /// 理由: why.
    pub reason: String,
    /// 认定人: who.
    pub by: String,
    /// 日期: when, where it is given.
    pub date: Option<Date>,
    /// 依据: what was short when the amount was ruled, or whatever people wrote; empty where nothing is said.
    pub about: String,
    /// 编号: its id, where it has one.
    pub id: Option<String>,
    /// The id of the row that it replaces.
    pub supersedes: Option<String>,
    /// Where it stands in the ledger.
    pub place: Place,
}

/// What settles an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Award {
    /// 分值: the amount ruled on a discretionary rule, or the mark given.
    Points(Points),
    /// 完成 of 应完成; the second above 0 and not under the first.
    Proportion {
        /// 完成.
        done: u64,
        /// 应完成.
        total: u64,
    },
    /// 不适用: the rule does not apply to the town.
    NotApplicable,
}

impl Award {
    /// 完成 and 应完成 of a proportion.
    pub fn proportion(self) -> Option<(u64, u64)> {
        match self {
            Self::Proportion { done, total } => Some((done, total)),
            Self::Points(_) | Self::NotApplicable => None,
        }
    }
}

/// What a row says, its rule considered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Says {
    /// So many findings; 0 withdraws one.
    Finding(u64),
    /// A ruling, a mark or a proportion, and where the office alone finds, so many findings with it.
    Award {
        /// The ruling itself.
        award: Award,
        /// How many times the office found it: 0 on a rule that is not for the office to find.
        found: u64,
    },
}

/// One row of the ledger, whether it still stands or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// What it said, with who, why and when.
    pub entry: Entry<Says>,
    /// The row that superseded it; where there is none it stands.
    pub replaced: Option<Replacement>,
}

impl Recorded {
    /// Whether it withdraws the one that it supersedes.
    pub fn withdraws(&self) -> bool {
        self.entry.what == Says::Finding(0)
    }
}

/// The row that superseded another, as that one tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// 编号: its id, where it has one.
    pub id: Option<String>,
    /// Where it stands in the ledger.
    pub place: Place,
}

/// All that was recorded for one town and rule, and what of it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleJudgement {
    /// Findings that stand, in the order of the file, each with how many times (withdrawn ones are gone). A ruling on
    /// what only the office can find stands here too where no finding was recorded by itself.
    pub findings: Vec<Entry<u64>>,
    /// The one ruling, mark or proportion that stands; none where two of them stood on an earlier day, since nobody
    /// knew then which.
    pub award: Option<Entry<Award>>,
    /// Every row that ever stood, withdrawals too: each chain of supersession from its first row to its last, chains
    /// in the order of their first rows.
    pub history: Vec<Recorded>,
}

impl RuleJudgement {
    /// All that was recorded, and what of it stands.
    pub fn new(history: Vec<Recorded>) -> Self {
        let mut judgement = Self::default();
        let (mut awards, mut implied) = (0, None);
        for Recorded { entry, .. } in history.iter().filter(|row| row.replaced.is_none()) {
            match entry.what {
                Says::Finding(0) => {}
                Says::Finding(times) => judgement.findings.push(entry.saying(times)),
                Says::Award { award, found } => {
                    awards += 1;
                    judgement.award = Some(entry.saying(award)).filter(|_| awards == 1);
                    implied = (found > 0).then(|| entry.saying(found));
                }
            }
        }
        if judgement.findings.is_empty() {
            judgement.findings.extend(implied);
        }
        Self { history, ..judgement }
    }

    /// Whether anything of it stands.
    pub fn stands(&self) -> bool {
        !self.findings.is_empty() || self.award.is_some()
    }

    /// How many times the office had found it by findings that were withdrawn.
    pub fn withdrawn(&self) -> u64 {
        let next = self.history.iter().skip(1);
        let withdrawn = self.history.iter().zip(next).filter(|(row, by)| row.replaced.is_some() && by.withdraws());
        let times = withdrawn.map(|(row, _)| match row.entry.what {
            Says::Finding(times) => times,
            Says::Award { found, .. } => found,
        });
        times.sum()
    }

    /// How many times the office found it, all findings together.
    pub fn found(&self) -> u64 {
        self.findings.iter().map(|entry| entry.what).sum()
    }
}

impl Entry<Says> {
    /// The same row, as it says this.
    fn saying<T>(&self, what: T) -> Entry<T> {
        Entry {
            what,
            reason: self.reason.clone(),
            by: self.by.clone(),
            date: self.date,
            about: self.about.clone(),
            id: self.id.clone(),
            supersedes: self.supersedes.clone(),
            place: self.place.clone(),
        }
    }
}

/// All that was recorded, by town.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The towns of which anything was recorded.
    pub towns: BTreeMap<TownNo, Judgements>,
    /// The rows that wait for an amount, a mark or a proportion, and say nothing until then.
    pub open: Vec<OpenRow>,
    /// The town of each row that was left out because it is dated later than the day that was asked for, in order; `None`
    /// where it is not understood.
    pub later: Vec<Option<TownNo>>,
    /// The same for each row that stands and has no date.
    pub undated: Vec<Option<TownNo>>,
    /// Whether it holds a header alone.
    pub is_blank: bool,
}

/// A row of the ledger that waits for its amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRow {
    /// The town.
    pub town: TownNo,
    /// The rule.
    pub rule: RuleNo,
    /// 依据: what the amount is to be about.
    pub about: String,
    /// Where it stands in the ledger.
    pub place: Place,
}

impl Ledger {
    /// What was recorded for one town, if anything was.
    pub fn of(&self, town: TownNo) -> Option<&Judgements> {
        self.towns.get(&town)
    }
}

/// All that was recorded for one town.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgements {
    /// By rule. Boxed, since a node of a map has room for many and most towns have few.
    pub rules: BTreeMap<RuleNo, Box<RuleJudgement>>,
}

impl Judgements {
    /// What was recorded for one rule, if anything was.
    pub fn of(&self, rule: RuleNo) -> Option<&RuleJudgement> {
        self.rules.get(&rule).map(Box::as_ref)
    }
}
