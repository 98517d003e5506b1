//! The warnings that somebody answers for, listed in every result.

use serde::Serialize;

use super::result::Assessment;
use crate::lang::Text;
use crate::text;
use crate::year::Standing;

/// What one entry of `[[accepted]]` owns, by the contract: the one key of `town`, `rule` and `file` that it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AcceptedWarning<'a> {
    /// The code of the warnings.
    pub code: &'a str,
    /// The town that they are about.
    pub town: Option<&'a str>,
    /// The rule that they are about.
    pub rule: Option<&'a str>,
    /// The file that they are in.
    pub file: Option<&'a str>,
    /// The title of the record there.
    pub title: Option<&'a str>,
    /// Why they may stay.
    pub reason: &'a str,
    /// Who answers for it.
    pub by: &'a str,
    /// How many there are.
    pub warnings: usize,
}

/// All of them, under a title; none where nothing is owned.
pub(super) fn all(assessment: &Assessment) -> Option<(Text, Vec<Text>)> {
    listed(&assessment.accepted.iter().collect::<Vec<_>>())
}

/// Those about one town.
pub(super) fn of(assessment: &Assessment, standing: &Standing) -> Option<(Text, Vec<Text>)> {
    let is_of = |name: &str| standing.town.name == name || standing.town.aliases.iter().any(|alias| alias == name);
    let of_town = assessment.accepted.iter().filter(|owned| owned.town.is_some_and(is_of));
    listed(&of_town.collect::<Vec<_>>())
}

fn listed(owned: &[&AcceptedWarning<'_>]) -> Option<(Text, Vec<Text>)> {
    let all: usize = owned.iter().map(|owned| owned.warnings).sum();
    let title = text!("认可的警告 {all} 处：", "Warnings that are accepted, {all}:");
    let entries = owned.iter().map(|owned| {
        let AcceptedWarning { code, town, rule, file, title, reason, by, warnings } = owned;
        let of: Vec<&str> = [town, rule, file, title].into_iter().copied().flatten().collect();
        let of = of.join(" ");
        text!("{code} {of}，{warnings} 处：{reason}（{by}）", "{code} {of}, {warnings}: {reason} ({by})")
    });
    (all > 0).then(|| (title, entries.collect()))
}
