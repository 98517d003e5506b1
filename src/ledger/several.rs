//! Several towns or several rules in one cell, where a row is for one.

use super::row::Reader;
use crate::diagnostic::nearest;
use crate::rubric::RuleNo;
use crate::sheet::key;

/// What separates several: never part of a name.
const MARKS: [char; 9] = ['、', ',', ';', '/', '|', '+', '&', '\\', '·'];
/// What stands between two, and may be part of a name: only where both are known.
const BETWEEN: [&str; 5] = ["以及", "和", "与", "及", " "];
/// What stands between the first and the last of several rules.
const TO: [&str; 7] = ["-", "~", "—", "–", "至", "到", "..."];
/// How many letters may stand behind 等 of the towns that it leaves out: 等三个镇.
const MOST_AFTER_ETC: usize = 3;
/// What is put before the word for all towns of a kind.
const ALL: [&str; 7] = ["所有的", "所有", "全部", "全体", "各个", "各", "全"];
/// What may follow it, beside the groups of the roster.
const TOWNS: [&str; 14] =
    ["", "镇", "乡镇", "镇街", "镇街道", "镇区街道", "镇乡", "单位", "地", "街镇", "县", "市", "区", "被考核单位"];
/// The same of rules.
const RULES: [&str; 5] = ["", "条", "条款", "项", "细则"];

impl Reader<'_, '_> {
    /// The towns that a cell means, where it means several.
    pub(super) fn several_towns(&self, written: &str) -> Option<Vec<String>> {
        let roster = self.roster;
        let name = |part: &str| roster.find(part).and_then(|no| roster.get(no)).map(|town| town.name.clone());
        if let Some(kind) = all_of(written) {
            let is_group = roster.towns.iter().any(|town| !kind.is_empty() && key(&town.group) == kind);
            let of_kind = roster.towns.iter().filter(|town| !is_group || key(&town.group) == kind);
            let is_all = is_group || TOWNS.contains(&&*kind);
            return is_all.then(|| of_kind.map(|town| town.name.clone()).collect());
        }
        let near = |part: &str| roster.suggest(part).map(str::to_owned);
        several(
            written,
            |part, all| {
                // 甲、乙镇: what the last one ends in, the others end in too
                let mut tails = all.last()?.char_indices().rev().take(2).filter_map(|(at, _)| all.last()?.get(at..));
                name(part).or_else(|| tails.find_map(|tail| name(&format!("{part}{tail}"))))
            },
            near,
        )
    }

    /// The ids of the rules that a cell means, where it means several.
    pub(super) fn several_rules(&self, written: &str) -> Option<Vec<String>> {
        let ids = || self.rubric.rules.iter().map(|rule| rule.id.as_str());
        if let Some(kind) = all_of(written) {
            return RULES.contains(&&*kind).then(|| ids().map(str::to_owned).collect());
        }
        let named = |part: &str, all: &[&str]| -> Option<RuleNo> {
            let part = part.trim_start_matches('第').trim_end_matches("条款").trim_end_matches('条').trim();
            // 2.4a、b and 2.2、3: as much of the first as is left out
            let whole = |first: &&str| {
                let at = first.char_indices().rev().nth(part.chars().count().checked_sub(1)?)?.0;
                self.rubric.rule_named(&format!("{}{part}", first.get(..at)?))
            };
            self.rubric.rule_named(part).or_else(|| all.first().and_then(whole))
        };
        let folded = key(written);
        for to in TO {
            let Some((from, until)) = folded.split_once(to) else { continue };
            let ends = [from.trim(), until.trim()];
            if let [Some(RuleNo(first)), Some(RuleNo(last))] = ends.map(|end| named(end, &ends))
                && first < last
            {
                return Some(ids().skip(first).take(last - first + 1).map(str::to_owned).collect());
            }
        }
        let id = |part: &str, all: &[&str]| named(part, all).map(|no| self.rubric.rule(no).id.clone());
        several(written, id, |part| nearest(part, ids()).map(str::to_owned))
    }
}

/// What comes behind the word for all: 镇 of 各镇, nothing of 全部.
fn all_of(written: &str) -> Option<String> {
    let folded: String = key(written).chars().filter(|c| c.is_alphanumeric()).collect();
    let rest = ALL.iter().find_map(|all| folded.strip_prefix(all));
    rest.or_else(|| folded.eq_ignore_ascii_case("all").then_some("")).map(str::to_owned)
}

/// What the parts of a cell mean, where there are several: each as it is known, one that is not as the near one, else
/// as it is written.
fn several(
    written: &str,
    known: impl Fn(&str, &[&str]) -> Option<String>,
    near: impl Fn(&str) -> Option<String>,
) -> Option<Vec<String>> {
    let folded = key(written);
    // 甲镇及乙镇等, 甲镇和乙镇等镇
    let others = folded.rsplit_once('等').filter(|(_, of)| of.chars().count() <= MOST_AFTER_ETC);
    let folded = others.map_or(&*folded, |(named, _)| named);
    let parts = |parts: &mut dyn Iterator<Item = &'_ str>| -> Vec<String> {
        parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let marked = parts(&mut folded.split(MARKS));
    let all: Vec<&str> = marked.iter().map(String::as_str).collect();
    let found: Vec<Option<String>> = all.iter().map(|part| known(part, &all)).collect();
    if all.len() > 1 && found.iter().any(Option::is_some) {
        let is_new = |near: &String| !found.contains(&Some(near.clone()));
        let meant = all.iter().zip(&found).map(|(part, known)| {
            let near = || near(part).filter(is_new).unwrap_or_else(|| (*part).to_owned());
            known.clone().unwrap_or_else(near)
        });
        return distinct(meant.collect());
    }
    BETWEEN.iter().find_map(|between| {
        let divided = parts(&mut folded.split(between));
        let all: Vec<&str> = divided.iter().map(String::as_str).collect();
        let found: Option<Vec<String>> = all.iter().map(|part| known(part, &all)).collect();
        found.and_then(distinct)
    })
}

fn distinct(mut meant: Vec<String>) -> Option<Vec<String>> {
    meant.dedup();
    (meant.len() > 1).then_some(meant)
}
