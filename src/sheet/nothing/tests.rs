use crate::sheet::column::Holds;
use crate::sheet::placeholder::{Placeholder, placeholder};

const NONE: &str = "\
    没有|未开展|（无）|空|未建立|无。|null|待定|x|尚无|未举行|none|×|…|0|无|無|暂无|略|待补|-|——|/|N/A|n/a|NA|\
    n.a.|NULL|None|nil|Nil.|未做|没做|暂未开展|本月无|无此项|无此项工作|无活动|没有开展|没有开展活动|尚未建立|\
    无内容|待补充|暂缺|【无】|“无”|无！|(没有)|没 有|　无　|無此項|沒有|未開展|尚無|暫無|无、无|无无|？|。|*|√|\
    ○|……|xx|XXX|×××|００|0次|零|零次|0人|没有了|没有活动|没有任何活动|没有相关活动|本季度无活动|一季度未开展|\
    第三季度没有开展|3月无|12月份未开展|2018年无|今年没有|上半年未开展|我镇无此项工作|本镇暂无|目前没有|\
    暂时没有|截至目前无|尚未召开|未召开会议|没开会|未举办培训|未组织|未组织开展|未有|不涉及|未涉及|不适用|未知|\
    不详|无此类活动|无相关内容|无记录|无数据|无情况|无名称|没事|取消|已取消|因故未开展|因故取消|作废|筹备中|\
    待开展|暂不开展|以下空白|空白|(空)|tbd|Not held|no activity|no records|nothing|Cancelled|-无-|无/|--|\
    ————————|无\u{200b}|还没有|还没做|因雨未举办|因疫情未开展|本月因故停办|尚未|无理由|均无|不知道|未填报";

const TITLES: &str = "\
    无障碍设施改造|无障碍环境宣传|空巢老人慰问|没有围墙的学校|X光筛查|X光|0距离服务|零距离|零距离服务|无偿献血|\
    无锡考察|无烟日宣传|无讼村创建|无毒社区|无人机培训|无声的爱|无事故|无上访|零上访|零报告|未成年人保护|\
    未来之星|未来活动|未婚青年联谊|不忘初心|不一样的母亲节|空中课堂|空竹表演|缺水村走访|略阳帮扶|待业青年培训|\
    待产包发放|同心圆|同上一堂课|同上一届|同伴教育|暂住人口排查|本月主题活动|本月无烟日|今年培训|一季度例会|\
    第一期|第一期培训班|3月例会|2018年三八节|2018年无偿献血|全年总结|我镇培训|甲|班|会|活动|培训|会议|m8|n1|t1|\
    1|12|①|10次|08|007|30人|1场|x1|xy|no1|None-stop|Nanjing|tba2|没有共产党就没有新中国|没有暴力的家|\
    未开封药品回收|没开的花|无活动能力老人慰问|未开展活动村约谈|不开展形式主义|未建立台账整改|未完成工作清单|\
    无理由退货|无内容创作者大会|无此山|停办证明清理|取消证明事项|延期毕业生帮扶|进行曲|如上海考察|b1|e05|Ｎ１|\
    3·8|“三八”|A+|5G|??乙|×光";

#[test]
fn a_title_that_says_that_there_is_nothing_is_told_from_one_that_says_something() {
    for title in NONE.split('|') {
        assert_eq!(placeholder(title, Holds::Deed), Some(Placeholder::Nothing), "{title}");
    }
    for title in TITLES.split('|') {
        assert_eq!(placeholder(title, Holds::Deed), None, "{title}");
    }
    for title in ["同上", "同左", "同前。", "（同上）", "“同上”", "同 上", "ditto", "〃"] {
        let said = placeholder(title, Holds::Deed);
        assert!(said.is_some(), "{title}");
    }
}

#[test]
fn what_was_not_done_is_a_reason_and_what_says_nothing_is_none() {
    for reason in [
        "未开展",
        "未建立",
        "未上报",
        "没有做",
        "未完成",
        "因故取消",
        "未召开会议",
        "迟报",
        "没有开展",
        "无记录",
        "无活动",
        "没有材料",
        "缺失",
        "不适用",
        "无台账",
    ] {
        assert_eq!(placeholder(reason, Holds::Title), None, "{reason}");
    }
    for reason in [
        "无",
        "没有",
        "空",
        "null",
        "待定",
        "x",
        "0",
        "…",
        "无理由",
        "无意见",
        "（无）",
        "NA",
        "待补充",
        "暂缺",
        "none",
        "不详",
    ] {
        assert_eq!(placeholder(reason, Holds::Title), Some(Placeholder::Nothing), "{reason}");
    }
}

#[test]
fn a_word_that_is_compared_and_a_number_are_few_placeholders() {
    for cell in ["无", "暂无", "略", "待补", "-", "N/A", "（无）", "无。"] {
        for holds in [Holds::Key, Holds::Keys, Holds::Name, Holds::Value, Holds::Amount] {
            assert_eq!(placeholder(cell, holds), Some(Placeholder::Nothing), "{cell}");
        }
    }
    for cell in ["没有", "空", "null", "待定", "None", "暂缺"] {
        assert_eq!(placeholder(cell, Holds::Key), Some(Placeholder::Nothing), "{cell}");
        // a number that is none would be taken for 1
        assert_eq!(placeholder(cell, Holds::Value), None, "{cell}");
    }
    for cell in ["0", "x", "1", "…", "未定级", "X1", "零", "无事故", "?", "(1)", "-1", "无上访"] {
        for holds in [Holds::Key, Holds::Value, Holds::Amount] {
            assert_eq!(placeholder(cell, holds), None, "{cell}");
        }
    }
}
