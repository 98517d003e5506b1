//! What a drafter can do about what was found.

use super::flaw::What;
use crate::lang::Text;
use crate::text;

pub(super) fn of(what: &What) -> Text {
    match what {
        What::LosesLess { .. } => text!(
            "如果不是有意，增加规则、提高扣分，或降低该项分值",
            "unless that is meant, add a rule, raise an amount or lower the marks"
        ),
        What::LosesMore { .. } | What::Unbounded { .. } | What::DiscretionUnbounded { .. } => {
            text!("如果不是有意，改用 once，或提高该项分值", "unless that is meant, use `once`, or raise the marks")
        }
        What::AloneMore { .. } => {
            text!("如果不是有意，降低每次的扣分", "unless that is meant, lower the amount of each")
        }
        What::NothingToLose { .. } => text!("降低 floor", "lower `floor`"),
        What::TargetAlways { .. } => text!("删去这条规则", "leave the rule out"),
        What::GivesWayAlways { .. } => {
            text!("去掉 unless，或改看别的事项", "leave out `unless`, or look at another kind")
        }
        What::Always { .. } | What::Contradiction { .. } => {
            text!("改其中一个的次数或条件", "change a number or a condition of one of them")
        }
        What::AbsenceTwice { only: Some((narrow, wide)), .. } => text!(
            "如果不是有意，在「{wide}」写 unless = \"{narrow}\"，「{narrow}」排在它前面",
            "unless that is meant, give `{wide}` unless = \"{narrow}\", with `{narrow}` above it"
        ),
        What::AbsenceTwice { first, second, .. } | What::PresenceTwice { first, second, .. } => text!(
            "如果不是有意，在「{second}」写 unless = \"{first}\"",
            "unless that is meant, give `{second}` unless = \"{first}\""
        ),
        What::RewardedTwice { .. } => {
            text!("如果不是有意，用 level 把两条分开", "unless that is meant, keep the two apart by `level`")
        }
        What::DiscretionUnsettled { .. }
        | What::DiscretionTaken { .. }
        | What::Unsettled { .. }
        | What::HowOften { .. }
        | What::NoAmount { .. } => text!("写 reading 和 why", "write `reading` and `why`"),
        What::CountedOnce { .. } => text!(
            "改用 each 或 each_part（看比例的规则没有这两种）；如果是有意，写 reading 和 why",
            "use `each` or `each_part`, which a ratio does not have, or write `reading` and `why`"
        ),
        What::NotCountedEach { .. } => {
            text!("改用 once；如果是有意，写 reading 和 why", "use `once`, or write `reading` and `why`")
        }
        What::CapNeverBinds { rule: Some(_), .. } => {
            text!("去掉 most，或写小一些", "leave out `most`, or write a lower one")
        }
        What::CapNeverBinds { rule: None, .. } => text!("降低上限，或改用 each", "lower the cap, or use `each`"),
        What::OverCap { .. } => text!("提高上限，或降低加分", "raise the cap, or lower what it brings"),
        What::NeverNormalised { .. } => text!("去掉 [normalisation]", "leave out [normalisation]"),
        What::KindUnused { .. } => {
            text!("删去，或补上看它的规则", "leave it out, or add the rule that looks at it")
        }
        What::MaterialUnused { .. } | What::MaterialNotAsked { .. } => {
            text!("删去，或写进规则的 with", "leave it out, or ask for it with `with`")
        }
        What::LevelUnused { .. } => {
            text!("去掉 level = true，或在规则里写 level", "leave out level = true, or give the rule a `level`")
        }
        What::IdChanged { .. } => {
            text!("换一个编号，例如在末尾加字母", "choose another id, such as one that ends in a letter")
        }
        What::NothingUnsaid { .. } => text!(
            "加写 none：不扣写 \"full\"，不计入、其余折算写 \"left_out\"，同没有记录一样扣写 \"lost\"",
            "write `none`: \"full\" where it costs nothing, \"left_out\" where the rule is left out and the rest converted, \"lost\" where it is as no record"
        ),
        What::SaysMore { .. } => text!(
            "改规则；规则写不出的，在 reading 和 why 里说明怎样掌握",
            "change the rule; where it cannot say so, tell in `reading` and `why` how it is taken"
        ),
        What::AmountDiffers { .. } => text!(
            "改规则的分值；如果是有意，写 reading 和 why",
            "change the amount of the rule, or say in `reading` and `why` how it comes about"
        ),
    }
}
