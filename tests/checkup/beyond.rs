//! Texts that ask for more than the rule: by which words that is known, and which say no more than it.

use super::{check, written};
use kaohe::diagnostic::Code;

const COUNT: &str = "count = { kind = \"talk\" } | at_least = 2 | each = 1";
const MONTHS: &str = "count = { kind = \"talk\" } | split = \"month\" | at_least = 1 | each_part = 1";
const QUARTERS: &str = "count = { kind = \"talk\" } | split = \"quarter\" | at_least = 1 | each_part = 1";
const HALVES: &str = "count = { kind = \"talk\" } | split = \"half-year\" | at_least = 1 | each_part = 1";
const NOVEMBER: &str = "count = { kind = \"talk\" } | split = { windows = [{ name = \"月\", from = \"11-01\", to = \"11-30\" }] } | at_least = 1 | once = 1";
const JUNE: &str =
    "count = { kind = \"talk\" } | split = { windows = [{ name = \"前\", to = \"06-30\" }] } | at_least = 1 | once = 1";
const OVER: &str = "count = { kind = \"talk\" } | at_most = 2 | each = 1";
const SHARE: &str = "ratio = { kind = \"cover\" } | at_least = 0.9 | once = 1";
const FOUND: &str = "office = \"finding\" | each = 1";
const HELD: &str = "office = \"finding\" | each = 1 | most = 3";
const ONCE: &str = "count = { kind = \"talk\" } | at_least = 2 | once = 1";

/// What C077 says of a rule with this text.
fn said(text: &str, slots: &str) -> Vec<String> {
    let found = check(&written(&format!("1.1 text = \"{text}\" | {slots}")));
    let told = found.warnings.iter().filter(|d| d.code == Code::C077).map(|d| {
        let (_, after) = d.text.zh.split_once("写「").expect("its words");
        after.split_once("」，规则").expect("an end").0.to_owned()
    });
    told.collect()
}

#[test]
fn what_a_text_asks_beyond_its_rule_is_told_in_its_own_words() {
    for (text, slots, words) in [
        ("讲座至少三次，少一次扣1分", COUNT, "至少三次"),
        ("讲座不得少于3场，少一次扣1分", COUNT, "不得少于3场"),
        ("讲座不低于 ３ 次，少一次扣1分", COUNT, "不低于3次"),
        ("讲座未达到十二期的，少一次扣1分", COUNT, "未达到十二期"),
        ("讲座超过3次的，每次扣1分", OVER, "超过3次"),
        ("讲座覆盖不低于95%，不足的扣1分", SHARE, "不低于95%"),
        ("讲座覆盖达到百分之八十，不足的扣1分", SHARE, "达到百分之八十"),
        ("每旬一次讲座，少一次扣1分", COUNT, "每旬"),
        ("每周一次讲座，少一次扣1分", COUNT, "每周"),
        ("每半月一次讲座，少一次扣1分", COUNT, "每半月"),
        ("每两个月一次讲座，少一次扣1分", COUNT, "每两个月"),
        ("每季度一次讲座，少一次扣1分", MONTHS, "每季度"),
        ("逐月举办讲座，少一次扣1分", COUNT, "逐月"),
        ("按季度举办讲座，少一次扣1分", COUNT, "按季度"),
        ("讲座在6月底前举办，少一次扣1分", COUNT, "6月底前"),
        ("讲座在３月15日之前举办，少一次扣1分", COUNT, "3月15日之前"),
        ("讲座于10月31日前举办，少一次扣1分", COUNT, "10月31日前"),
        ("年初前办好讲座，少一次扣1分", COUNT, "年初前"),
        ("第一季度举办讲座，少一次扣1分", COUNT, "第一季度"),
        ("下半年举办讲座，少一次扣1分", COUNT, "下半年"),
        ("下半年举办讲座，少一次扣1分", JUNE, "下半年"),
        ("第三季度举办讲座，少一次扣1分", HALVES, "第三季度"),
        ("每季度一次讲座，少一次扣1分", HALVES, "每季度"),
        ("每半年一次讲座，少一次扣1分", QUARTERS, "每半年"),
        ("每半年一次讲座，少一次扣1分", JUNE, "每半年"),
        ("11月开展讲座，没有的扣1分", COUNT, "11月开展"),
        ("在十一月份集中举办讲座，没有的扣1分", COUNT, "11月份集中"),
        ("10月开展讲座，没有的扣1分", NOVEMBER, "10月开展"),
        ("讲座在6月底前举办，没有的扣1分", NOVEMBER, "6月底前"),
        ("讲座在5月底前举办，没有的扣1分", JUNE, "5月底前"),
        ("缺席的每次扣1分，累计不超过5分", FOUND, "不超过5分"),
        ("缺席的每次扣1分，上限5分", FOUND, "上限5分"),
        ("缺席的每次扣1分，3分封顶", FOUND, "封顶"),
        ("缺席的每次扣1分，最高扣三分", FOUND, "最高扣三分"),
        ("缺席的每次扣1分，最高扣4分", HELD, "最高扣4分"),
        ("缺席的每次扣1分，最高扣2分", HELD, "最高扣2分"),
        ("缺席的每次扣1分，10分封顶", HELD, "封顶"),
        ("讲座少一次扣1分，不重复扣分", COUNT, "不重复"),
        ("缺席的每次扣1分，三次以上一票否决", FOUND, "一票否决"),
        ("每半年讲座至少3次，少一次扣1分", COUNT, "每半年」「至少3次"),
    ] {
        assert_eq!(said(text, slots), [words], "{text}");
    }
}

#[test]
fn a_text_that_asks_no_more_is_left_alone() {
    for (text, slots) in [
        ("全年讲座不少于2次，少一次扣1分", COUNT),
        ("讲座不足两次的，少一次扣1分", COUNT),
        ("讲座少于2次的，每少1次扣1分", COUNT),
        ("讲座一次以上为合格，超过1次为优秀，少一次扣1分", COUNT),
        ("每月讲座不少于1次，全年不少于12次，缺一个月扣1分", MONTHS),
        ("每季度至少一次讲座，四个季度缺一次扣1分", QUARTERS),
        ("每三个月一次讲座，缺一次扣1分", QUARTERS),
        ("每半年一次讲座，缺一次扣1分", HALVES),
        ("每6个月一次讲座，上半年、下半年缺一次扣1分", HALVES),
        ("第一季度、二季度都要有讲座，缺一次扣1分", QUARTERS),
        ("11月开展讲座，没有的扣1分", NOVEMBER),
        ("11月30日前举办讲座，没有的扣1分", NOVEMBER),
        ("上半年办讲座，6月底前报材料，没有的扣1分", JUNE),
        ("讲座在６月30日之前举办，没有的扣1分", JUNE),
        ("每两月开展一次的讲座、3个月完成的课，11月30日的会，少一次扣1分", FOUND),
        ("讲座超过2次的，每超过1次扣1分", OVER),
        ("讲座达到3次的，每多一次扣1分", OVER),
        ("覆盖达到90%，不足的扣1分", SHARE),
        ("覆盖不低于百分之九十，不到的扣1分", SHARE),
        ("讲座时长不少于90分钟，参加者得分不低于60分，少一次扣1分", COUNT),
        ("讲座后3个工作日内上报，少一次扣1分", COUNT),
        ("年底前办完讲座，12月底前上报，少一次扣1分", COUNT),
        ("年内讲座少一次扣1分", COUNT),
        ("2018年以前没有讲座的，今年少一次扣1分", COUNT),
        ("讲座少一次扣1分，扣完为止，最多扣2分", COUNT),
        ("讲座少一次扣1分，本项满分10分，最多扣10分", COUNT),
        ("缺席的每次扣1分，最高扣3分", HELD),
        ("缺席的每次扣1分，三分封顶", HELD),
        ("讲座少一次扣1分，上不封顶", COUNT),
        ("每天迟报一次扣1分，每周通报", FOUND),
        ("6月底前未上报的一次扣1分，上半年、下半年分别通报", FOUND),
        ("讲座不足的扣1分，不重复扣分", ONCE),
        ("讲座达标、提高质量、至少有主题，少一次扣1分", COUNT),
        ("村级讲座超前谋划，会前、课前准备，少一次扣1分", COUNT),
    ] {
        assert_eq!(said(text, slots), Vec::<String>::new(), "{text}");
    }
}
