//! What stands at the foot of a form: who filled it in and signed it, when, and on which page.

use super::key::{is_usual, key};

/// What a label says, whatever stands before it: 填表人, 镇妇联负责人, 单位（盖章）.
const LABELS: &str = "\
    填表人 填报人 制表人 审核人 审批人 复核人 统计人 经办人 联系人 负责人 责任人 报送人 签发人 校对人 制表 审核 复核 领导 签字 签名 \
    签章 盖章 公章 电话 手机 单位 日期 时间 注 备注 说明 preparedby checkedby reviewedby approvedby signature signed date tel phone page";

/// Whether a cell is one of the foot of a form, and whether what it asks for may stand in the next one.
fn label(cell: &str) -> Option<bool> {
    const LONGEST: usize = 90;
    if cell.len() > LONGEST {
        return None;
    }
    // most cells show by a look at their letters that they are none
    let asks = cell.contains(':') || cell.ends_with(['人', '字', '名', '章', '页', ')', ']']);
    if !asks && !cell.starts_with(['p', 'P', '(', '[']) && cell.chars().all(is_usual) {
        return None;
    }
    let folded = key(cell);
    let is_between = |c: char| c.is_whitespace() || "()[]【】".contains(c);
    let bare = folded.trim_matches(is_between);
    // nearly no cell of an entry ends as they do
    if !bare.contains(':') && !bare.ends_with(['人', '字', '名', '章', '页']) && !bare.starts_with(['p', 'P']) {
        return None;
    }
    let said: String = bare.to_lowercase().chars().filter(|c| !is_between(*c)).collect();
    let is_label = |words: &str| LABELS.split_ascii_whitespace().any(|label| words.ends_with(label));
    // who or what is asked for is said in few words
    if let Some((asked, given)) = said.split_once(':') {
        return (asked.chars().count() <= 10 && is_label(asked)).then_some(given.is_empty());
    }
    let is_bare = said.chars().count() <= 8 && ["人", "字", "名", "章"].iter().any(|end| said.ends_with(end));
    ((is_bare && is_label(&said)) || is_page(&said)).then_some(is_bare)
}

/// 第1页, 第1页,共2页, 共2页.
fn is_page(said: &str) -> bool {
    let words: String = said.chars().filter(|c| !c.is_ascii_digit() && *c != ',').collect();
    words.len() < said.len() && ["第页", "第页共页", "共页", "共页第页", "/页", "pageof"].contains(&words.as_str())
}

/// A day left open: 年 月 日, 2018年 月 日.
fn is_open_day(cell: &str) -> bool {
    let words: String = cell.chars().filter(|c| !c.is_whitespace() && !c.is_ascii_digit()).collect();
    words == "年月日"
}

/// The first of the cells of a row that is the foot of a form: every cell is a label, or what the one before asks for.
pub(super) fn foot<'r>(cells: impl Iterator<Item = &'r str>) -> Option<&'r str> {
    let (mut first, mut asked) = (None, false);
    for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
        asked = match label(cell) {
            Some(asks) => asks,
            None if asked || (first.is_some() && is_open_day(cell)) => false,
            None => return None,
        };
        first.get_or_insert(cell);
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_foot_of_a_form_is_told_from_an_entry() {
        for row in [
            "填表人：李某,,,,审核人：,,,",
            "填表人:,李某,审核人:,王某",
            "负责人签字：,,,单位盖章：",
            "单位（盖章）,,负责人（签字）：张三",
            "镇妇联主要负责人签字：,,2018年12月20日",
            "联系电话：0513-87654321",
            "制表日期：2018-12-20,制表人：李某",
            "填报单位：白蒲镇妇联,,填报日期：,2018年 月 日",
            "第1页共2页",
            "第 1 页，共 2 页",
            ",,,第3页",
            "注：以上均有佐证材料",
            "备 注：略",
            "Prepared by: Li,,Checked by:",
            "填 表 人：,,审 核 人：,,年 月 日",
        ] {
            assert!(foot(row.split(',')).is_some(), "{row}");
        }
        for row in [
            "",
            ",,",
            "2018-03-08,三八活动,负责人培训",
            "3月8日,三八活动,纪念大会：表彰",
            "2018-03-08,三八活动,主题：说明会,填表人：李某",
            "时间管理讲座",
            "联系人制度",
            "9:30,技能培训,月嫂班",
            "白蒲镇,2.2,1,审核人：王某",
            "填表人：李某,技能培训,月嫂班",
            "第1期",
        ] {
            assert_eq!(foot(row.split(',')), None, "{row}");
        }
    }
}
