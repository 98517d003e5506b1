//! What a town came to, above and below the lines of its statement.

use super::result::{Assessment, Scaling};
use crate::interval::Interval;
use crate::lang::Text;
use crate::text;
use crate::year::Standing;

/// Place and scores.
pub(super) fn facts(assessment: &Assessment, standing: &Standing) -> Vec<Text> {
    let score = &standing.score;
    let (rank, total) = (standing.rank, score.total);
    let towns = assessment.standings.len();
    let mut facts: Vec<Text> = assessment.as_of.map(|day| text!("截至 {day}", "as of {day}")).into_iter().collect();
    let so_far = assessment.is_so_far();
    let bonus = if so_far { score.stands.bonus } else { score.bonus };
    if so_far {
        let (rank, total) = (standing.now_rank, score.stands.total);
        facts.push(text!("现有名次 {rank}（共 {towns} 个）", "rank so far {rank} of {towns}"));
        facts.push(text!("现有总分 {total}", "total so far {total}"));
    } else {
        facts.push(text!("名次 {rank}（共 {towns} 个）", "rank {rank} of {towns}"));
        facts.push(text!("总分 {total}", "total {total}"));
    }
    if assessment.rubric.bonus.is_some() {
        facts.push(text!("其中加分 {bonus}", "bonus {bonus} in it"));
    }
    if so_far {
        facts.push(text!("可能名次 {rank}", "possible rank {rank}"));
        facts.push(text!("可能总分 {total}", "possible total {total}"));
    }
    if assessment.rubric.normalisation.is_some() {
        let normalised = fixed(standing.normalised.rounded(assessment.places), assessment.places);
        facts.push(text!("折算 {normalised}", "normalised {normalised}"));
    }
    if let (Some(base), Some(points)) = (standing.base, assessment.base_points) {
        let base = fixed(base.rounded(assessment.places), assessment.places);
        facts.push(text!("基本分 {base}（满 {points}）", "base {base} of {points}"));
    }
    facts
}

pub(super) fn fixed(value: Interval, places: u32) -> String {
    format!("{value:.*}", usize::try_from(places).unwrap_or(0))
}

/// 满分 − 扣 + 加 = 总分.
pub(super) fn sum(assessment: &Assessment, standing: &Standing) -> Text {
    let rubric = assessment.rubric;
    let score = &standing.score;
    let (full, taken, bonus, total) = (rubric.full_marks, score.taken(rubric), score.bonus, score.total);
    if rubric.bonus.is_some() {
        text!(
            "满分 {full} - 扣 {taken} + 加 {bonus} = 总分 {total}",
            "full marks {full} - taken {taken} + bonus {bonus} = total {total}"
        )
    } else {
        text!("满分 {full} - 扣 {taken} = 总分 {total}", "full marks {full} - taken {taken} = total {total}")
    }
}

/// How the total becomes the normalised score.
pub(super) fn scaled(assessment: &Assessment, standing: &Standing) -> Option<Text> {
    let (scaling, normalisation) = assessment.scaling().zip(assessment.rubric.normalisation)?;
    let (limit, top, total) = (normalisation.limit, assessment.top(), standing.score.total);
    let score = fixed(standing.normalised.rounded(assessment.places), assessment.places);
    match scaling {
        Scaling::Acts if top.is_settled() && total.is_settled() => Some(text!(
            "总分 {total} × {limit} ÷ 最高总分 {top} = 折算 {score}",
            "total {total} x {limit} / top total {top} = normalised {score}"
        )),
        Scaling::Acts | Scaling::Open => Some(text!(
            "最高总分 {top}，超过 {limit}：第一名折算为 {limit}，其他同比例；本镇折算 {score}",
            "the top total {top}, where over {limit}, becomes {limit} and all others follow: normalised {score}"
        )),
        Scaling::Idle => None,
    }
}
