//! What a rule goes by: the town's log, or the office's ledger.

use super::{amount, subject};
use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;
use crate::rubric::{Decides, Expect, Look, MaterialNo, Rubric, RuleNo, Selector, Split, Take};
use crate::text;

pub(super) fn of(rubric: &Rubric, no: RuleNo) -> Text {
    let rule = rubric.rule(no);
    let Text { zh, en } = match &rule.look {
        Look::Count { split, .. } => counted(rubric, no, split),
        Look::Ratio { selector, take, .. } => {
            let Text { zh, en } = subject::of(rubric, selector);
            let (stands, stands_en) = match take {
                Take::Latest => ("以日期最近的一条为准", "of which the latest stands"),
                Take::Sum => ("各条相加", "all added up"),
            };
            text!(
                "镇的台账：{zh}，写明数量和应完成，{stands}",
                "the town's log: {en} with its count and total, {stands_en}"
            )
        }
        Look::Finding { .. } => text!(
            "认定记录：查实的次数，写明理由和认定人",
            "the office's ledger: a finding, with its reason and by whom"
        ),
        Look::Mark { application, out_of } => marked(rubric, application.as_ref(), *out_of),
        Look::Proportion(_) => text!(
            "认定记录：完成和应完成，没有登记的待定",
            "the office's ledger: done and total, pending until they are recorded"
        ),
    };
    if rubric.form(no).decides() == Decides::Amount {
        let (verb, _) = amount::words(rule.sign);
        text!(
            "{zh}；{verb}多少由办公室裁定并写进认定记录，没有裁定的待定",
            "{en}; the amount as the office rules in its ledger, pending until it does"
        )
    } else {
        Text { zh, en }
    }
}

fn counted(rubric: &Rubric, no: RuleNo, split: &Split) -> Text {
    let mut records: Vec<Text> = Vec::new();
    match split {
        // of a split by material a record needs any one of them
        Split::Materials(selector, list, _) => records.push(holding(rubric, selector, list)),
        Split::Time(..) | Split::Items(_) => {
            for selector in split.selectors() {
                let record = subject::of(rubric, selector);
                if !records.contains(&record) {
                    records.push(record);
                }
            }
        }
    }
    let zh = records.iter().map(|record| record.zh.as_str()).collect::<Vec<_>>().join("；");
    let en = records.iter().map(|record| record.en.as_str()).collect::<Vec<_>>().join("; ");
    let short = split.expects().iter().any(|expect| matches!(expect, Expect::AtLeast(_)));
    if rubric.rule(no).adds() || !short {
        text!(
            "镇的台账：{zh}；办公室另行查实的一并计入",
            "the town's log: {en}; what the office finds besides is counted with it"
        )
    } else {
        text!(
            "镇的台账：{zh}；办公室查实不符的，台账再全也扣",
            "the town's log: {en}; a finding of the office charges it however full the log is"
        )
    }
}

fn holding(rubric: &Rubric, selector: &Selector, list: &[MaterialNo]) -> Text {
    let Text { zh, en } = subject::of(rubric, selector);
    let Text { zh: names, en: names_en } = subject::materials(rubric, list);
    text!("{zh}，注明备有{names}中的哪些", "{en}, saying which of {names_en} are on file")
}

fn marked(rubric: &Rubric, application: Option<&Selector>, marks: Points) -> Text {
    let Interval { lo, hi } = Interval::between(Points::ZERO, marks);
    let mark = text!(
        "认定记录：分值（{lo}至{hi}），没有打分的待定",
        "the office's ledger: a mark from {lo} to {hi}, pending until it is given"
    );
    let Some(selector) = application else { return mark };
    let (Text { zh: mark, en: mark_en }, Text { zh, en }) = (mark, subject::of(rubric, selector));
    text!("镇的台账：{zh}；{mark}", "the town's log: {en}; {mark_en}")
}
