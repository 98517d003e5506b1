//! What is reported: an assessment with all its standings.

use jiff::civil::Date;
use serde::Serialize;

use super::accepted::AcceptedWarning;
use crate::assess::{Pending, PendingWhat};
use crate::evidence::Town;
use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;
use crate::rank::Decisive;
use crate::rubric::Rubric;
use crate::text;
use crate::year::Standing;

/// A year of one office, assessed.
#[derive(Debug)]
pub struct Assessment<'a> {
    /// Its title: the assessment's own, else the rubric's.
    pub title: &'a str,
    /// The rubric.
    pub rubric: &'a Rubric,
    /// The base points (基本分) that a full score is worth, where the office has set them.
    pub base_points: Option<Points>,
    /// Decimals of normalised and base scores.
    pub places: u32,
    /// The day at whose end the year is looked at; `None` where all of it is over.
    pub as_of: Option<Date>,
    /// The towns that were left out: what is ranked is a part of the year.
    pub without: Vec<&'a Town>,
    /// The warnings that somebody answers for.
    pub accepted: Vec<AcceptedWarning<'a>>,
    /// Of what it was made, where that is to be said.
    pub made_of: Option<MadeOf>,
    /// One for each town, in the order of the roster.
    pub standings: Vec<Standing<'a>>,
    /// What would settle the order: positions in `standings`, and there in the score's `pending`.
    pub decisive: Decisive,
}

/// Of what a result was made, by the contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MadeOf {
    /// The version of the program.
    pub version: &'static str,
    /// The SHA-256 of the rubric's text; how its lines end, and a byte order mark, make no difference.
    pub rubric: String,
    /// The files of the folder, those of the office first, then the logs in the order of the roster.
    pub files: Vec<MadeOfFile>,
}

/// A file of which a result was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MadeOfFile {
    /// Its name, below the assessment folder.
    pub file: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// Whether normalisation scales anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scaling {
    /// The top total is over the limit, whatever is settled.
    Acts,
    /// The top total is not over the limit, whatever is settled.
    Idle,
    /// What is pending decides.
    Open,
}

impl<'a> Assessment<'a> {
    /// What the top raw total can be; 0 where there are no towns.
    pub fn top(&self) -> Interval {
        let totals = || self.standings.iter().map(|standing| standing.score.total);
        Interval {
            lo: totals().map(|total| total.lo).max().unwrap_or_default(),
            hi: totals().map(|total| total.hi).max().unwrap_or_default(),
        }
    }

    /// Whether the rubric's normalisation acts, where it has one.
    pub fn scaling(&self) -> Option<Scaling> {
        let top = self.top();
        self.rubric.normalisation.map(|normalisation| match normalisation.limit {
            limit if top.lo > limit => Scaling::Acts,
            limit if top.hi > limit => Scaling::Open,
            _ => Scaling::Idle,
        })
    }

    /// Whether what stands so far is less than what can still come of it.
    pub fn is_so_far(&self) -> bool {
        self.is_ahead() || self.standings.iter().any(|standing| standing.score.stands.total != standing.score.total)
    }

    /// The standings by place, by what stands so far: best first, of equal ones the one that can fall less, then in the
    /// order of the roster.
    pub fn ranked(&self) -> Vec<&Standing<'a>> {
        let mut ranked: Vec<&Standing> = self.standings.iter().collect();
        ranked.sort_by_key(|standing| (standing.now_rank.best, standing.now_rank.worst, standing.rank.best));
        ranked
    }

    /// Everything that is pending, with its town, in the order of the roster.
    pub fn pending(&self) -> impl Iterator<Item = (&Standing<'a>, &Pending)> {
        self.standings.iter().flat_map(|standing| standing.score.pending.iter().map(move |pending| (standing, pending)))
    }

    /// What waits for the office to decide: all that is pending but what the days ahead hold, and records that nobody
    /// has reviewed, which are only counted.
    pub fn waiting(&self) -> impl Iterator<Item = (&Standing<'a>, &Pending)> {
        self.pending()
            .filter(|(_, pending)| !matches!(pending.what, PendingWhat::Ahead(..)) && !pending.what.is_unreviewed())
    }

    /// Whether records that nobody has reviewed keep the order open.
    pub fn is_unreviewed(&self) -> bool {
        self.pending().any(|(_, pending)| pending.matters && pending.what.is_unreviewed())
    }

    /// Whether the year is looked at while something can still be had: its days are not over, or materials can be
    /// supplied.
    pub fn is_ahead(&self) -> bool {
        let days = self.as_of.is_some_and(|day| day < self.rubric.period.to());
        days || self.pending().any(|(_, pending)| matches!(pending.what, PendingWhat::Ahead(..)))
    }

    /// How many records of all towns nobody has reviewed.
    pub fn unreviewed(&self) -> u64 {
        self.standings.iter().map(|standing| standing.unreviewed).sum()
    }

    /// That towns were left out, and which; `None` where none was.
    pub fn partial(&self) -> Option<Text> {
        let names: Vec<&str> = self.without.iter().map(|town| town.name.as_str()).collect();
        let (zh, en) = (names.join("、"), names.join(", "));
        (!names.is_empty()).then(|| text!("不含{zh}", "without {en}"))
    }

    /// Its title, which says of a part that it is one.
    pub fn heading(&self) -> Text {
        let title = self.title;
        match self.partial() {
            Some(Text { zh, en }) => text!("{title}（部分：{zh}）", "{title} (partial: {en})"),
            None => text!("{title}", "{title}"),
        }
    }

    /// Whether every score is final.
    pub fn is_settled(&self) -> bool {
        self.standings.iter().all(|standing| standing.score.is_settled())
    }
}
