//! What stands in the ledger for a town, after every supersession.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::diagnostic::Place;
use crate::evidence::TownNo;
use crate::points::Points;
use crate::rubric::RuleNo;

/// One row of the ledger that stands: `what` with who, why and when.
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
    /// 编号: its id, where it has one.
    pub id: Option<String>,
    /// The id of the row that it replaces.
    pub supersedes: Option<String>,
    /// Where it stands in the ledger.
    pub place: Place,
}

/// What settles an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
}

impl Award {
    /// 完成 and 应完成 of a proportion.
    pub fn proportion(self) -> Option<(u64, u64)> {
        match self {
            Self::Proportion { done, total } => Some((done, total)),
            Self::Points(_) => None,
        }
    }
}

/// All that stands for one town and rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleJudgement {
    /// Findings, in the order of the file, each with how many times (withdrawn ones are gone). A ruling on what only
    /// the office can find stands here too where no finding was recorded by itself.
    pub findings: Vec<Entry<u64>>,
    /// The one ruling, mark or proportion.
    pub award: Option<Entry<Award>>,
}

impl RuleJudgement {
    /// How many times the office found it, all findings together.
    pub fn found(&self) -> u64 {
        self.findings.iter().map(|entry| entry.what).sum()
    }
}

/// All that stands, by town.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The towns of which anything stands.
    pub towns: BTreeMap<TownNo, Judgements>,
}

impl Ledger {
    /// What stands for one town, if anything does.
    pub fn of(&self, town: TownNo) -> Option<&Judgements> {
        self.towns.get(&town)
    }
}

/// All that stands for one town.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgements {
    /// By rule. Boxed, since a node of a map has room for many and most towns have few.
    pub rules: BTreeMap<RuleNo, Box<RuleJudgement>>,
}

impl Judgements {
    /// What stands for one rule, if anything does.
    pub fn of(&self, rule: RuleNo) -> Option<&RuleJudgement> {
        self.rules.get(&rule).map(Box::as_ref)
    }
}
