//! What was found, in a sentence.

use super::flaw::What;
use crate::lang::Text;
use crate::text;

#[expect(clippy::too_many_lines, reason = "one sentence for each thing that can be found")]
pub(super) fn of(what: &What) -> Text {
    match what {
        What::LosesLess { category, available, most, keeps } => {
            text!(
                "「{category}」最多扣{most}分，可扣的有{available}分：什么都没做的镇也至少还有{keeps}分",
                "`{category}` can lose {most} of its {available} points at most: a town that does nothing keeps at least {keeps}"
            )
        }
        What::LosesMore { category, available, most, unbounded } if unbounded.is_empty() => text!(
            "「{category}」最多可扣{most}分，超过可扣的{available}分：扣完以后再有欠缺不再扣分",
            "`{category}` can be charged {most}, more than its {available} points: once those are gone further failures cost nothing"
        ),
        What::LosesMore { category, available, most, unbounded } => {
            let (zh, en) = (unbounded.join("、"), unbounded.join(", "));
            text!(
                "「{category}」除{zh}外最多扣{most}分，{zh}没有上限，只有可扣的{available}分封底：扣完以后再有欠缺不再扣分",
                "`{category}` can be charged {most} without {en}, and nothing bounds {en} but the floor: once its {available} points are gone further failures cost nothing"
            )
        }
        What::Unbounded { rule, available } => text!(
            "「{rule}」累计扣分没有上限，只有该项可扣的{available}分封底",
            "nothing bounds `{rule}` but the floor of its category, which has {available} points to lose"
        ),
        What::AloneMore { rule, available, most } => text!(
            "「{rule}」一条就可扣{most}分，该项只有{available}分可扣",
            "`{rule}` alone can be charged {most}, and its category has {available} points to lose"
        ),
        What::NothingToLose { category } => text!(
            "「{category}」的下限等于分值：它的规则都扣不到分",
            "the floor of `{category}` is its marks: none of its rules takes anything"
        ),
        What::TargetAlways { rule, target } => text!(
            "「{rule}」永远不会扣分：它让位于「{target}」，而「{target}」总是成立",
            "`{rule}` can never be charged: it gives way to `{target}`, which always comes up"
        ),
        What::GivesWayAlways { rule, target } => text!(
            "凡台账使「{rule}」成立，也使「{target}」成立，而它让位于后者：只有办公室查实才能使它扣分",
            "wherever the log brings up `{rule}` it brings up `{target}`, to which it gives way: only a finding of the office can charge it"
        ),
        What::Always { rule } => text!(
            "「{rule}」的几项要求互相矛盾，对每个镇都成立",
            "`{rule}` expects what excludes each other: it comes up for every town"
        ),
        What::Contradiction { rule, other } => text!(
            "「{rule}」和「{other}」的要求互相矛盾，每个镇总有一条成立",
            "`{rule}` and `{other}` expect what excludes each other: for every town one of the two comes up"
        ),
        What::AbsenceTwice { subject: Text { zh, en }, first, second, only } => match only {
            Some((a, b)) => text!(
                "没有{zh}的，「{first}」和「{second}」都成立；凡台账使「{a}」成立，「{b}」也成立",
                "without any {en} both `{first}` and `{second}` come up; the log never brings up `{a}` without `{b}`"
            ),
            None => text!(
                "没有{zh}的，「{first}」和「{second}」都成立",
                "without any {en} both `{first}` and `{second}` come up"
            ),
        },
        What::PresenceTwice { subject: Text { zh, en }, first, second } => text!(
            "每一条{zh}在「{first}」和「{second}」中都计入，多了两条都扣",
            "each {en} counts under both `{first}` and `{second}`: what is over is charged by both"
        ),
        What::RewardedTwice { kinds, first, second } => text!(
            "同一条{kinds}可以在「{first}」和「{second}」中都加分",
            "one {kinds} can be rewarded by both `{first}` and `{second}`"
        ),
        What::DiscretionUnbounded { rule } => text!(
            "「{rule}」由办公室酌情，又逐次累计，合计没有上限",
            "`{rule}` leaves an amount to the office for each time, without a bound on all of them"
        ),
        What::DiscretionUnsettled { rule, word } => text!(
            "「{rule}」的原文写「{word}」，范围从何而来没有写读法",
            "the text of `{rule}` says `{word}`, and no reading says where its range comes from"
        ),
        What::DiscretionTaken { rule, word } => text!(
            "「{rule}」的原文写「{word}」，规则却是定额，也没有写读法",
            "the text of `{rule}` says `{word}`, the rule has a fixed amount, and no reading says why"
        ),
        What::CapNeverBinds { rule: Some(rule), cap, most } => text!(
            "「{rule}」最多也只有{most}分，most 写的{cap}分永远用不上",
            "`{rule}` comes to {most} at most: its `most` of {cap} can never bind"
        ),
        What::CapNeverBinds { rule: None, cap, most } => text!(
            "加分规则合计最多{most}分，上限{cap}分永远用不上",
            "the bonus rules bring {most} at most: the cap of {cap} can never bind"
        ),
        What::OverCap { rule, brings, cap } => text!(
            "「{rule}」一次就加{brings}分，超过加分上限{cap}分",
            "`{rule}` brings {brings} at once, more than the cap of {cap}"
        ),
        What::NeverNormalised { limit, most } => text!(
            "总分最多{most}分，不会超过折算的界限{limit}分：折算永远用不上",
            "a total is {most} at most and never over the limit of {limit}: nothing is ever normalised"
        ),
        What::KindUnused { kind } => text!("没有规则用到事项「{kind}」", "no rule looks at the kind `{kind}`"),
        What::MaterialUnused { material } => {
            text!("没有规则用到材料「{material}」", "no rule asks for the material `{material}`")
        }
        What::MaterialNotAsked { kind, materials } => text!(
            "事项「{kind}」有材料「{materials}」，没有规则向它要",
            "the kind `{kind}` has the material `{materials}`, which no rule asks of it"
        ),
        What::LevelUnused { kind } => text!(
            "事项「{kind}」每条都要填级别，没有规则看它的级别",
            "every record of the kind `{kind}` must give a level, and no rule looks at it"
        ),
        What::IdChanged { rule, into: Text { zh, en } } => {
            text!("编号「{rule}」填进电子表格会变成{zh}", "a spreadsheet changes the id `{rule}` into {en}")
        }
        What::Unsettled { rule, word } => text!(
            "「{rule}」的原文写「{word}」，可有不同理解，没有写读法",
            "the text of `{rule}` says `{word}`, which can be read in two ways, and no reading is given"
        ),
        What::AmountDiffers { rule, said, priced } => text!(
            "「{rule}」的原文写{said}分，规则是{priced}分",
            "the text of `{rule}` says {said} points, the rule {priced}"
        ),
        What::CountedOnce { rule, word } => text!(
            "「{rule}」的原文写「{word}」，规则却不论多少只扣（加）一次，没有写读法",
            "the text of `{rule}` says `{word}`, the rule counts once however many there are, and no reading says why"
        ),
        What::NotCountedEach { rule } => text!(
            "「{rule}」逐次逐项累计，原文却没有“每”“一次”“一项”一类的字样，也没有写读法",
            "`{rule}` counts each one, the text has no such word as 每, 一次 or 一项, and no reading says why"
        ),
        What::HowOften { rule } => text!(
            "「{rule}」不论多少只扣（加）一次，原文没有说是一次还是逐次，也没有写读法",
            "`{rule}` counts once however many there are; its text does not say whether once or each, and no reading does"
        ),
        What::SaysMore { rule, words } => {
            let (zh, en) = (words.join("」「"), words.join("`, `"));
            text!(
                "「{rule}」的原文写「{zh}」，规则里没有，也没有写读法",
                "the text of `{rule}` says `{en}`, which the rule does not ask, and no reading says why"
            )
        }
        What::NothingUnsaid { rule } => text!(
            "「{rule}」没有写没有应做的（0比0）怎么算：台账写了0比0就报错",
            "`{rule}` does not say what it means that there was nothing to do: 0 of 0 is an error in a log"
        ),
        What::NoAmount { rule } => text!(
            "「{rule}」的原文没有写几分，规则的分值从何而来没有写读法",
            "the text of `{rule}` names no number of points, and no reading says where the rule's come from"
        ),
    }
}
