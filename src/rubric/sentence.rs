//! What is wrong in a rubric, in a sentence.

use super::problem::RubricProblem;
use crate::lang::Text;
use crate::period::{NotPeriod, Period};
use crate::points::NotPoints;
use crate::text;

/// The sentence of a mistake.
#[expect(clippy::too_many_lines, reason = "one sentence for each mistake, and no mistake without one")]
pub(super) fn of(problem: &RubricProblem) -> Text {
    match problem {
        RubricProblem::TooLarge { bytes, most } => text!(
            "文件有{bytes}字节，细则文件最多{most}字节",
            "the file has {bytes} bytes, a rubric has at most {most}"
        ),
        RubricProblem::FullWidth { found, .. } if found.trim().is_empty() || found.chars().all(char::is_control) => {
            let point = code_point(found);
            text!("这里有一个特殊空格（{point}）", "there is an unusual blank here ({point})")
        }
        RubricProblem::FullWidth { found, .. } => text!("「{found}」是全角符号", "`{found}` is a full-width sign"),
        RubricProblem::BareKey { key } => text!("键「{key}」是中文", "the key `{key}` is not English"),
        RubricProblem::Syntax(syntax) => syntax.text(),
        RubricProblem::UnknownKey { key, table: "", .. } => {
            text!("文件开头没有「{key}」这个键", "there is no key `{key}` at the top of the file")
        }
        RubricProblem::UnknownKey { key, table, .. } => {
            text!("{table} 没有「{key}」这个键", "{table} has no key `{key}`")
        }
        RubricProblem::UnknownTable { name, .. } => {
            text!("没有「{name}」这张表", "there is no table `{name}`")
        }
        RubricProblem::TableForm { name, list: true } => {
            text!(
                "「[{name}]」可以有多个，要用双方括号",
                "there can be several of `[{name}]`: it takes double brackets"
            )
        }
        RubricProblem::TableForm { name, list: false } => {
            text!("「[[{name}]]」只有一个，要用单方括号", "there is only one `[[{name}]]`: it takes single brackets")
        }
        RubricProblem::NoParent { table, parent } => {
            text!("「[[{table}]]」前面还没有「[[{parent}]]」", "there is no `[[{parent}]]` before this `[[{table}]]`")
        }
        RubricProblem::KeyTwice { key } => text!("「{key}」写了两次", "`{key}` is written twice"),
        RubricProblem::NameTwice { thing, name } => {
            let (zh, en) = thing.names();
            text!("{zh}「{name}」有两个", "the {en} `{name}` is there twice")
        }
        RubricProblem::NameAlike { thing, name, other } => {
            let (zh, en) = thing.names();
            text!("{zh}「{name}」和「{other}」读起来是一个", "the {en} `{name}` is read as `{other}`")
        }
        RubricProblem::Type { key, wanted, found, .. } => {
            let ((zh, en), (found_zh, found_en)) = (wanted.names(), found.names());
            text!("「{key}」应当是{zh}，这里是{found_zh}", "`{key}` takes {en}, and this is {found_en}")
        }
        RubricProblem::Missing { key, table: "" } => {
            text!("文件开头缺少「{key}」", "`{key}` is missing at the top of the file")
        }
        RubricProblem::Missing { key, table } => text!("{table} 缺少「{key}」", "{table} lacks `{key}`"),
        RubricProblem::Schema { found } => {
            text!("本程序不认识「{found}」这一版细则格式", "this program does not know the rubric form `{found}`")
        }
        RubricProblem::Inexact { key, literal, why } => match why {
            NotPoints::Form => text!(
                "「{key}」的值「{literal}」不是普通的十进制数",
                "`{key}` is `{literal}`, which is not a plain decimal"
            ),
            NotPoints::TooFine => {
                text!("「{key}」的值「{literal}」超过4位小数", "`{key}` is `{literal}`, which has more than 4 decimals")
            }
            NotPoints::TooLarge => {
                text!("「{key}」的值「{literal}」太大", "`{key}` is `{literal}`, which is too large")
            }
        },
        RubricProblem::Bounds { key, literal, bounds } => {
            let (zh, en) = bounds.names();
            text!("「{key}」的值「{literal}」不合要求：应当是{zh}", "`{key}` is `{literal}`, and it takes {en}")
        }
        RubricProblem::Range { from, to } if from == to => {
            text!("两端都是{from}，不成范围", "both ends are {from}: that is no range")
        }
        RubricProblem::Range { from, to } => {
            text!("范围从{from}到{to}，两端颠倒了", "the range goes from {from} to {to}: its ends are swapped")
        }
        RubricProblem::Sum { declared, sum } => text!(
            "各项分值合计{sum}，满分写的是{declared}",
            "the categories add up to {sum}, and full_marks is {declared}"
        ),
        RubricProblem::Floor { floor, marks } => {
            text!("下限{floor}高于分值{marks}", "the floor {floor} is above the marks {marks}")
        }
        RubricProblem::Period { why } => match why {
            NotPeriod::Swapped => text!("考核期的结束早于开始", "the period ends before it begins"),
            NotPeriod::Begin => {
                text!("考核期不是从某月1日开始", "the period does not begin on the first day of a month")
            }
            NotPeriod::End => {
                text!("考核期不是到某月最后一天结束", "the period does not end on the last day of a month")
            }
            NotPeriod::TooLong => {
                let most = Period::MAX_MONTHS;
                text!("考核期超过{most}个月", "the period is longer than {most} months")
            }
        },
        RubricProblem::WindowDay { day, times: 0, period } => {
            let (from, to) = (period.from(), period.to());
            text!("考核期（{from}至{to}）里没有{day}这一天", "the period ({from} to {to}) has no {day}")
        }
        RubricProblem::WindowDay { day, times, period } => {
            let (from, to) = (period.from(), period.to());
            text!(
                "考核期（{from}至{to}）里有{times}个{day}，不知道指哪一个",
                "the period ({from} to {to}) has {day} {times} times, and nobody knows which is meant"
            )
        }
        RubricProblem::WindowSwapped { from, to } => {
            text!("时间段从{from}到{to}，结束早于开始", "the window goes from {from} to {to}: it ends before it begins")
        }
        RubricProblem::Undeclared { thing, name, .. } => {
            let (zh, en) = thing.names();
            text!("没有声明{zh}「{name}」", "the {en} `{name}` is not declared")
        }
        RubricProblem::Unless { rule, itself: true } => {
            text!("规则「{rule}」不能以自己为例外", "the rule `{rule}` cannot be its own exception")
        }
        RubricProblem::Unless { rule, itself: false } => {
            text!("规则「{rule}」在下面，不能引用", "the rule `{rule}` stands further down")
        }
        RubricProblem::UnlessDecided { rule } => text!(
            "规则「{rule}」是打分或按比例的，没有“是否发生”可言",
            "the rule `{rule}` is a mark or a proportion, which does not come up or fail to"
        ),
        RubricProblem::Clash(clash) => clash.text(),
        RubricProblem::CountedBy { kind, ratio: true } => {
            text!("事项「{kind}」按比率计，不能计数", "the kind `{kind}` is a ratio and cannot be counted")
        }
        RubricProblem::CountedBy { kind, ratio: false } => {
            text!("事项「{kind}」不是按比率计的", "the kind `{kind}` is not a ratio")
        }
        RubricProblem::NoLevel { kind } => text!("事项「{kind}」没有级别", "the kind `{kind}` has no level"),
        RubricProblem::ForeignMaterial { kind, material } => text!(
            "事项「{kind}」的材料里没有「{material}」",
            "`{material}` is not among the materials of the kind `{kind}`"
        ),
        RubricProblem::Reading { missing: "why" } => {
            text!("有读法（reading），没有理由（why）", "there is a `reading` without its `why`")
        }
        RubricProblem::Reading { .. } => {
            text!("有理由（why），没有读法（reading）", "there is a `why` without its `reading`")
        }
        RubricProblem::TooManyMaterials { count, most } => {
            text!("材料有{count}种，最多{most}种", "there are {count} materials, and {most} at most")
        }
        RubricProblem::Empty { key } => text!("「{key}」是空的", "`{key}` is empty"),
        RubricProblem::Form { key, word, form } => {
            let (zh, en) = form.names();
            text!("「{key}」的「{word}」{zh}", "`{key}` is `{word}`: {en}")
        }
        RubricProblem::Choice { key, word, .. } => text!("「{key}」不能是「{word}」", "`{key}` cannot be `{word}`"),
    }
}

/// `U+3000`, or several.
fn code_point(found: &str) -> String {
    found.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect::<Vec<_>>().join(" ")
}
