//! What a result says of itself at its end: that it is provisional, and why its lines add up to more than its total.

use super::conversion;
use super::lines::{self, Entry};
use super::result::Assessment;
use super::unreviewed;
use crate::assess::PendingWhat;
use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;
use crate::rubric::RuleNo;
use crate::text;
use crate::year::Standing;

/// How what is not recorded counts, where a score is still open.
pub(super) fn provisional(assessment: &Assessment) -> Option<Text> {
    if assessment.is_ahead() {
        return Some(text!(
            "得分的下限是以后什么也不再记的得分，上限是还能做的都做到、材料都补齐的得分；以后才发生、才查实的问题没有算在内。",
            "A score goes from what stands if nothing more is recorded to what stands if all is had that still can be; \
             what may yet go wrong, or be found by the office, is not foreseen."
        ));
    }
    let open = assessment.pending().any(|(_, pending)| pending.matters);
    open.then(|| {
        text!(
            "还没有记录的（包括还没到的月份、季度）都按没有做计算。",
            "What is not recorded yet, months to come included, counts as not done."
        )
    })
}

/// What the places and totals of a ranking so far are, and what the possible ones.
pub(super) fn so_far(assessment: &Assessment) -> Option<Text> {
    if assessment.is_ahead() {
        return Some(text!(
            "名次、各项得分和总分是现有的；可能总分从以后什么也不再记，到还能做的都做到、材料都补齐；以后才发生、才查实的问题没有算在内。",
            "Places, categories and totals are as they stand; what is possible goes from nothing more recorded to all \
             had that still can be; what may yet go wrong, or be found by the office, is not foreseen."
        ));
    }
    if assessment.is_so_far() {
        return Some(text!(
            "名次、各项得分和总分只算审核过的；没有审核的记录怎样审核，看可能总分和可能名次。",
            "Places, categories and totals go by what was reviewed; what may come of the rest is in what is possible."
        ));
    }
    provisional(assessment)
}

/// The closing lines of a statement.
pub(super) fn of(assessment: &Assessment, standing: &Standing) -> Vec<Text> {
    let rubric = assessment.rubric;
    let entries = lines::of(rubric, standing);
    let mut said = Vec::new();
    for (at, (category, score)) in rubric.categories.iter().zip(&standing.score.categories).enumerate() {
        let of: Vec<&Entry> = entries.iter().filter(|entry| category.rules.contains(&entry.line.rule.0)).collect();
        let (most, taken) = (category.room(), score.taken_from(category.marks));
        let besides = conversion::of_category(standing, at).map_or(Interval::ZERO, |conversion| conversion.besides);
        said.extend(narrower(standing, (&of, besides), most, taken, &category.name));
    }
    if let Some(bonus) = &rubric.bonus {
        let of: Vec<&Entry> = entries.iter().filter(|entry| bonus.rules.contains(&entry.line.rule.0)).collect();
        said.extend(narrower(standing, (&of, Interval::ZERO), bonus.cap, standing.score.bonus, &bonus.name));
    }
    let total = score_of_parts(assessment, standing);
    if said.is_empty() && assessment.as_of.is_none_or(|day| day > rubric.period.to()) && total != standing.score.total {
        said.push(text!(
            "有的待核记录同时牵动几条，各条不会同时到自己的一端，所以总分的区间比各项相加的窄。",
            "Some rows under review move several rules at once, which cannot all be at their ends together: \
             the total has less room than its parts."
        ));
    }
    said.extend(provisional(assessment));
    said.extend(unreviewed::of(standing));
    said
}

fn score_of_parts(assessment: &Assessment, standing: &Standing) -> Interval {
    standing.score.taken(assessment.rubric).taken_from(assessment.rubric.full_marks) + standing.score.bonus
}

/// Why the lines of a category or of the bonus, and what conversion takes besides, add up to more than can be taken, where
/// they do.
fn narrower(
    standing: &Standing,
    (entries, besides): (&[&Entry], Interval),
    most: Points,
    taken: Interval,
    name: &str,
) -> Option<Text> {
    let lines = entries.iter().map(|entry| entry.line.taken).sum::<Interval>() + besides;
    if lines.lo >= taken.lo && lines.hi <= taken.hi {
        return None;
    }
    let ids = linked(standing, entries);
    Some(if ids.is_empty() || lines.hi > most {
        text!(
            "「{name}」合计以 {most} 分为限，各行不会同时到自己的一端，所以合计的区间比各行相加的窄。",
            "`{name}` comes to {most} at most, so its lines cannot all be at their ends together: \
             the sum has less room than they have."
        )
    } else {
        let (zh, en) = (ids.join("、"), ids.join(" and "));
        if standing.score.now != standing.score.total {
            text!(
                "{zh} 不会同时到自己的一端，所以合计的区间比各行相加的窄。",
                "{en} cannot all be at their ends together, so the sum has less room than the lines."
            )
        } else if exclusive(entries, &ids) {
            text!(
                "{zh} 由同一条待核记录决定，不会同时扣，所以合计的区间比各行相加的窄。",
                "{en} hang on the same row under review and are never both charged, so the sum has less room than the \
                 lines."
            )
        } else {
            text!(
                "{zh} 由同一条待核记录牵动，不会同时到自己的一端，所以合计的区间比各行相加的窄。",
                "{en} are moved by the same row under review and cannot all be at their ends together, so the sum has \
                 less room than the lines."
            )
        }
    })
}

/// The open lines that one row under review moves together, itself or by a rule that depends on another.
fn linked<'a>(standing: &Standing, entries: &[&Entry<'a>]) -> Vec<&'a str> {
    let mut ids: Vec<&str> = Vec::new();
    for pending in &standing.score.pending {
        if !matches!(pending.what, PendingWhat::Review(..) | PendingWhat::Ahead(..)) {
            continue;
        }
        let rules = pending.what.rules();
        let hangs = |no: RuleNo| rules.contains(&no);
        let moved = entries.iter().filter(|entry| {
            !entry.line.taken.is_settled() && (hangs(entry.line.rule) || entry.rule().unless.is_some_and(hangs))
        });
        let moved: Vec<&str> = moved.map(|entry| entry.rule().id.as_str()).collect();
        if moved.len() > 1 {
            ids.extend(moved.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
        }
    }
    ids
}

/// Whether these are two rules of which one applies only where the other did not come up.
fn exclusive(entries: &[&Entry], ids: &[&str]) -> bool {
    let [first, second] = ids else { return false };
    let on = |id: &str| entries.iter().find(|entry| entry.rule().id == id).map(|entry| entry.line.rule);
    entries
        .iter()
        .any(|entry| entry.rule().id == *second && entry.rule().unless.is_some() && entry.rule().unless == on(first))
}
