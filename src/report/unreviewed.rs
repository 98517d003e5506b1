//! How many records nobody has reviewed: a count, which every result tells.

use super::result::Assessment;
use crate::lang::Text;
use crate::text;
use crate::year::Standing;

/// Of all towns, each with its number; `None` where every record was reviewed.
pub(super) fn of_all(assessment: &Assessment) -> Option<Text> {
    let open = || assessment.standings.iter().filter(|standing| standing.unreviewed > 0);
    let all = assessment.unreviewed();
    let (zh, en): (Vec<String>, Vec<String>) = open()
        .map(|Standing { town, unreviewed, .. }| format!("{} {unreviewed}", town.name))
        .map(|s| (s.clone(), s))
        .unzip();
    let (zh, en) = (zh.join("、"), en.join(", "));
    let records = if all == 1 { "record" } else { "records" };
    (all > 0).then(|| text!("还有 {all} 条记录没有审核：{zh}。", "{all} {records} not reviewed by anybody: {en}."))
}

/// Of one town; `None` where every record was reviewed.
pub(super) fn of(standing: &Standing) -> Option<Text> {
    let all = standing.unreviewed;
    let records = if all == 1 { "record" } else { "records" };
    (all > 0).then(|| text!("还有 {all} 条记录没有审核。", "{all} {records} not reviewed by anybody."))
}
