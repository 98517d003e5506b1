//! Counts of 0, which withdraw a finding and say nothing anywhere else.

use super::case::Row;
use super::entry::{Award, Says};
use super::problem::LedgerProblem as P;
use crate::chain::Chains;
use crate::diagnostic::Diagnostic;
use crate::rubric::Rubric;

/// A count of 0 withdraws a finding, a ruling that is itself the finding, or one that the rule does not apply.
pub(super) fn report(rows: &[Row<'_>], chains: &Chains, rubric: &Rubric, diagnostics: &mut Vec<Diagnostic>) {
    for (at, row) in rows.iter().enumerate() {
        if row.says != Some(Says::Finding(0)) || row.is_later {
            continue;
        }
        let withdraws = match chains.supersedes(at).and_then(|target| rows.get(target)) {
            // what it names is not there or not understood, which is reported already
            None => row.supersedes.is_some(),
            Some(Row { says: Some(Says::Award { award, .. }), case, .. }) => {
                *award == Award::NotApplicable || case.is_some_and(|case| rubric.form(case.rule).is_found_only())
            }
            Some(_) => true,
        };
        if !withdraws {
            let place = row.times_place.clone().unwrap_or_else(|| row.place.clone());
            diagnostics.push(Diagnostic::new(&P::ZeroTimes, place));
        }
    }
}
