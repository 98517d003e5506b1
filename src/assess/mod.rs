//! The engine: rubric × evidence × ledger → a scoresheet per town.
//!
//! It takes validated types and returns values: after validation nothing can go wrong but a mistake of its own,
//! which every account checks in every run: its lines, with what is kept back of them and converted, come to its score.
//!
//! A row is counted (`tally`), a rule's counts and what the office said of it become what it posts (`charge`), and a
//! category or the bonus makes a score of what is posted to it (`account`). Whatever goes through outcomes knows of a
//! [`Posting`] only that it has ends: which of them is worse, whether it is settled, what holds two of them.
//!
//! **Unknown is a value.** A row under review, an amount at the office's discretion (酌情) not ruled on, a mark not
//! given, a proportion not recorded each leave a range. Every end that is reported is reached:
//!
//! - An amount, a mark and a proportion of one town are independent of each other and every account (a category
//!   with its floor, the bonus with its cap) is monotone in what is posted to it, so the ends of the sum are those of the amounts.
//! - Rows under review are settled together, not rule by rule; `outcome` says how.
//! - Where over 4,096 outcomes of entangled rows of one town would have to be gone through, the bound is that of
//!   each rule by itself: it holds every possible total, but may be wider than what can happen, and
//!   [`Score::reached`] is false. No real log comes near it: rows that do the same count as one group.
//! - Where the year is not over, the score goes from what stands if nothing more is recorded to what stands if all is
//!   had that the days ahead still hold; `ahead` says what that is.
//! - Where the files were kept for another rubric, what they cannot tell ([`Unknown`]) is a range too: `doubt` has it
//!   from what the rule comes to when all that is unknown is against the town to when all is for it.
//! - Rules that are left out of what their category is measured against leave the rest to be converted to the whole:
//!   less for the town the more is charged and the more is left out, so that the ends are those of the outcomes, in each
//!   of which a rule is left out or not.
//! - A ruling counts in those outcomes in which its rule comes up and it lies within what the rule can cost there;
//!   in the others in which the rule comes up the amount is open again. One that fits no outcome is an error.

mod about;
mod account;
mod ahead;
mod charge;
mod citation;
mod doubt;
mod hook;
mod lacking;
mod nowhere;
mod openness;
mod outcome;
mod plan;
mod posting;
mod ratio;
mod scoresheet;
mod settlement;
mod so_far;
mod tally;
mod unknown;
mod view;

pub use citation::{Citation, Citations, Citing, WhyNot};
pub use lacking::Lacking;
pub use posting::Posting;
pub use ratio::RatioRow;
pub use scoresheet::{
    Applies, Conversion, DoesNotAddUp, Found, Line, Note, Part, Pending, PendingWhat, Score, Scoresheet, Stands,
};
pub use settlement::Settlement;
pub use so_far::{Change, Completion, Gap, Lost, Missing, Room, SoFar};
pub use tally::{PendingRow, Tally};
pub use unknown::Unknown;

use account::Account;
use ahead::Ahead;
use charge::{Charge, Facts};
use outcome::Outcome;
use plan::Plan;

use jiff::civil::Date;

use crate::evidence::{Record, RejectedRow};
use crate::ledger::{Judgements, RuleJudgement};
use crate::rubric::{Form, Rubric, RuleNo};

/// A rubric made ready to assess towns by.
#[derive(Debug, Clone)]
pub struct Assessor<'r> {
    rubric: &'r Rubric,
    forms: Vec<Form>,
    plan: Plan,
    accounts: Vec<Account>,
    unknown: Unknown,
    day: Option<Date>,
    ahead: Option<Ahead>,
}

impl<'r> Assessor<'r> {
    /// Makes a rubric ready.
    pub fn new(rubric: &'r Rubric) -> Self {
        Self::without(rubric, Unknown::default())
    }

    /// Makes a rubric ready for files that cannot tell so much of what it asks for.
    pub fn without(rubric: &'r Rubric, unknown: Unknown) -> Self {
        let forms: Vec<Form> = rubric.numbered().map(|(no, _)| rubric.form(no)).collect();
        let plan = Plan::new(rubric, &forms, &unknown);
        let accounts = account::accounts(rubric);
        Self { rubric, forms, plan, accounts, unknown, day: None, ahead: None }
    }

    /// Makes a rubric ready for a year as it is at the end of this day. After its period it is the whole year, in which
    /// nothing is open any more.
    pub fn at(rubric: &'r Rubric, day: Date) -> Self {
        let mut assessor = Self { day: Some(day), ..Self::new(rubric) };
        if day <= rubric.period.to() {
            assessor.ahead = Some(Ahead::new(&assessor, day));
            assessor.plan.await_materials(rubric);
        }
        assessor
    }

    /// Whether what the files cannot tell can make a difference to a rule.
    pub fn is_doubted(&self, no: RuleNo) -> bool {
        self.plan.is_doubted(no)
    }

    /// The rubric.
    pub fn rubric(&self) -> &'r Rubric {
        self.rubric
    }

    /// An empty tally, for the log of one town.
    pub fn tally(&self) -> Tally {
        Tally::new(self.rubric, &self.plan)
    }

    /// Counts one record.
    pub fn count(&self, tally: &mut Tally, record: &Record<'_>) {
        tally.add(&self.plan, record);
        if self.ahead.is_some() {
            tally.keep_lacking(&self.plan, record);
        }
    }

    /// Notes which rules a record counts for, and which not and why, for a statement.
    pub fn cite(&self, citing: &mut Citing, record: &Record<'_>) {
        citing.add(self.rubric, &self.plan, record);
    }

    /// Notes a rejected row of which no record can be made.
    pub fn cite_rejected(&self, citing: &mut Citing, row: &RejectedRow) {
        citing.add_rejected(self.rubric, &self.plan, row);
    }

    /// What a rule comes to.
    #[expect(clippy::indexing_slicing, reason = "one form was made of each rule of this rubric")]
    pub(self) fn form(&self, no: RuleNo) -> &Form {
        &self.forms[no.0]
    }

    pub(self) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The charge of every rule in one outcome, in order.
    fn charges(&self, outcome: &Outcome, judged: &Judgements) -> Vec<Charge> {
        let mut charges: Vec<Charge> = Vec::with_capacity(self.rubric.rules.len());
        for (no, rule) in self.rubric.numbered() {
            let applies = !rule.unless.is_some_and(|on| charge::of(&charges, on).came_up);
            charges.push(self.charge(no, outcome, judged, applies));
        }
        charges
    }

    /// The charge of every rule by itself: with an `unless`, both as if it applied and as if it did not.
    fn charges_apart(&self, outcome: &Outcome, judged: &Judgements) -> Vec<Charge> {
        let apart = self.rubric.numbered().map(|(no, rule)| {
            let charge = self.charge(no, outcome, judged, true);
            if rule.unless.is_none() { charge } else { charge.hull(self.charge(no, outcome, judged, false)) }
        });
        apart.collect()
    }

    fn charge(&self, no: RuleNo, outcome: &Outcome, judged: &Judgements, applies: bool) -> Charge {
        let facts = Facts {
            counts: outcome.counts.within(self.plan.slots_of(no)),
            ratio: outcome.ratios[no].row,
            judgement: judged.of(no),
            more_found: 0,
            applies,
        };
        if let Some(had) = &outcome.had {
            return self.charge_ahead(no, outcome, had, facts);
        }
        if self.plan.is_doubted(no) {
            return self.charge_in_doubt(no, outcome, facts);
        }
        charge::charge(self.form(no), facts)
    }

    /// Whether a ruling on a rule may fit for one number of gaps and not for another.
    fn fit_varies(&self, no: RuleNo, judged: &Judgements) -> bool {
        self.form(no).range_goes_with_number() && judged.of(no).is_some_and(|judgement| judgement.award.is_some())
    }

    /// Whether a rule could come up at all, whatever is settled: one that only the office finds needs a finding.
    fn may_come_up(&self, no: RuleNo, judged: &Judgements) -> bool {
        self.plan.is_doubted(no) || !self.form(no).is_found_only() || judged.of(no).is_some_and(RuleJudgement::stands)
    }
}
