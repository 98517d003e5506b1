//! Texts that leave open how often a rule costs, or how much, and for which no reading is given.

use super::discretion;
use super::flaw::{Flaw, What, Where};
use super::number::UNITS;
use crate::lang::narrow;
use crate::rubric::{Expect, Look, RatioPrice, Rubric, RuleNo};

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    for (no, rule) in rubric.numbered().filter(|(_, rule)| rule.reading.is_none()) {
        let (id, place) = (rule.id.clone(), Where::Key(no, "text"));
        // of 酌情 it is said that its range needs a reading
        let discretion = discretion::word(&rule.text).is_some();
        if repeats(rubric, no) {
            let once = rubric.form(no).is_once();
            let what = match counting(&rule.text) {
                Some(word) if once => Some(What::CountedOnce { rule: id.clone(), word }),
                None if !once => Some(What::NotCountedEach { rule: id.clone() }),
                None if !discretion => Some(What::HowOften { rule: id.clone() }),
                Some(_) | None => None,
            };
            flaws.extend(what.map(|what| Flaw::new(place, what)));
        }
        if !names_amount(&rule.text) && !discretion {
            flaws.push(Flaw::new(place, What::NoAmount { rule: id }));
        }
    }
}

/// Whether charging once and for each are two things: not where one at most can be missing.
fn repeats(rubric: &Rubric, no: RuleNo) -> bool {
    let rule = rubric.rule(no);
    match &rule.look {
        Look::Count { split, .. } => {
            let parts = rubric.form(no).parts().len();
            parts > 1 || split.expects().iter().any(|expect| *expect != Expect::AtLeast(1))
        }
        Look::Finding { .. } => true,
        // of these the text may charge for each point that is missing, and the rule cannot
        Look::Ratio { price: RatioPrice::Below(..), .. } => counting(&rule.text).is_some(),
        Look::Ratio { price: RatioPrice::ByProportion(_), .. } | Look::Mark { .. } | Look::Proportion(_) => false,
    }
}

/// The first word by which a text charges for each: 每 (but 每年), 少一次, 一例扣, 一人次再扣, 逐项扣, 扣1分/次.
fn counting(text: &str) -> Option<String> {
    let text: String = text.chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
    let mut before = '，';
    for (at, here) in text.char_indices() {
        let after = text.get(at + here.len_utf8()..).unwrap_or_default();
        let word = match here {
            '每' => (!after.starts_with('年')).then(String::new),
            '一' | '1' => unit(after).filter(|unit| {
                let rest = after.get(unit.len()..).unwrap_or_default();
                let short = "少缺差多超迟晚漏欠期".contains(before) || happens(text.get(..at).unwrap_or_default());
                short || (!before.is_ascii_digit() && is_priced(rest))
            }),
            '逐' | '按' => unit(after).filter(|unit| is_priced(after.get(unit.len()..).unwrap_or_default())),
            '各' => is_priced(after).then(String::new),
            '/' if before == '分' => unit(after),
            _ => None,
        };
        if let Some(word) = word {
            return Some(format!("{here}{word}"));
        }
        before = here;
    }
    None
}

/// Whether what follows is said to have happened: 发生一起, and 有一例 at the beginning of a clause.
fn happens(before: &str) -> bool {
    let clause = before.rsplit(['，', '。', '；', '、', ',', ';']).next().unwrap_or_default();
    clause == "有"
        || (["发现", "出现", "发生"].iter().any(|word| clause.ends_with(word))
            && !clause.contains(['未', '没', '无', '不']))
}

/// What a text begins with that can be counted: 次, 人次, 个百分点.
fn unit(text: &str) -> Option<String> {
    const OF: [&str; 17] = [
        "月",
        "季度",
        "村",
        "镇",
        "乡镇",
        "社区",
        "街道",
        "单位",
        "部门",
        "项目",
        "点",
        "人",
        "百分点",
        "工作日",
        "小时",
        "指标",
        "环节",
    ];
    let mut chars = text.chars();
    let first = chars.next().filter(|first| UNITS.contains(*first))?;
    let rest = chars.as_str();
    let second = match first {
        '个' => OF.into_iter().filter(|of| rest.starts_with(of)).max_by_key(|of| of.len()),
        _ => Some("次").filter(|_| first != '次' && rest.starts_with('次')),
    };
    Some(format!("{first}{}", second.unwrap_or_default()))
}

/// Whether an amount follows, with nothing but small words before it: 一次扣, 一次再扣, 一项没有的，酌情扣; 一次性扣2分 is once.
fn is_priced(text: &str) -> bool {
    const FAILED: [&str; 8] = ["没有", "未达标", "未达到", "未完成", "不达标", "不合格", "不到", "不符"];
    const SMALL: [&str; 21] = [
        "的", "再", "另", "则", "即", "就", "也", "均", "都", "又", "各", "可", "应", "将", "予以", "给予", "额外",
        "酌情", "分别", "一律", ",",
    ];
    let mut rest = FAILED.iter().find_map(|failed| text.strip_prefix(failed)).unwrap_or(text);
    while let Some(after) = SMALL.iter().find_map(|small| rest.strip_prefix(small)) {
        rest = after;
    }
    ["扣", "加", "减", "酌", "倒扣", "记扣", "计扣", "奖"].iter().any(|verb| rest.starts_with(verb))
}

/// Whether a number of points stands in the text: 2分, 0.5分, 两分; 百分之五, 百分点 and 三分之一 are none.
fn names_amount(text: &str) -> bool {
    text.match_indices('分').any(|(at, _)| {
        let (before, after) =
            (text.get(..at).unwrap_or_default(), text.get(at + '分'.len_utf8()..).unwrap_or_default());
        let number = before.trim_end().ends_with(|c: char| {
            c.is_ascii_digit() || ('０'..='９').contains(&c) || "零〇一二两三四五六七八九十百半".contains(c)
        });
        number && !after.starts_with(['之', '点', '制', '钟'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_charges_for_each_is_known_by_its_words() {
        for text in [
            "情节严重的，一次再扣5分。",
            "缺席的一人次扣0.1分",
            "发生一起扣2分",
            "有一例的，另扣1分",
            "一项次扣0.5分",
            "漏报1条，酌情扣分",
            "迟一天扣0.1分",
            "逾期一日扣1分",
            "每迟一天扣1分",
            "每起扣2分",
            "每例、每处、每户、每场、每篇均扣1分",
            "缺席的按次扣1分",
            "逐项扣分",
            "迟到扣0.5分/人次",
            "低一个百分点扣2分",
            "有一个村未达标的扣1分",
            "安全生产中发现一处隐患未整改的扣1分",
            "一处即倒扣1分",
            "甲、乙没有的各扣1分",
            "缺１次扣１分",
            "建有监测站、有名册，一项没有扣3分",
        ] {
            assert!(counting(text).is_some(), "{text}");
        }
        for text in [
            "一次性扣2分",
            "每年一次，没有的扣2分",
            "缺席的扣1分",
            "一次会议也没有的扣2分",
            "按项目台账检查，不全的扣1分",
            "逐条落实，不落实的扣1分",
            "一等奖加3分",
            "评分/考核没有的扣1分",
            "11次扣完",
            "全年没有一次培训的扣1分",
            "未发生一起事故的加1分",
            "经一个单位推荐的加1分",
        ] {
            assert_eq!(counting(text), None, "{text}");
        }
    }
}
