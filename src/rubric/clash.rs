//! Keys of one rule that do not go together, each with the one to use.

use crate::lang::Text;
use crate::points::Points;
use crate::text;

/// One combination that means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clash {
    /// Nothing is looked at.
    NoLook,
    /// Two things are looked at.
    TwoLooks(&'static str, &'static str),
    /// No price.
    NoPrice,
    /// Two prices.
    TwoPrices(&'static str, &'static str),
    /// `count` or an item without an expectation.
    NoExpectation,
    /// `at_least` and `at_most`.
    TwoExpectations,
    /// A key beside `items` that belongs into each item.
    BesideItems(&'static str),
    /// `split` without `count`.
    SplitWithoutCount,
    /// `split` by the whole period.
    SplitOfWhole,
    /// `at_most` of a ratio.
    RatioAtMost,
    /// A ratio with an expectation that goes by proportion too.
    RatioTwice,
    /// A ratio without an expectation that costs something once.
    RatioWithoutShare,
    /// A ratio with a price by number.
    RatioPrice(&'static str),
    /// What only a ratio has, without one.
    WithoutRatio(&'static str),
    /// `at_least` of findings.
    FindingAtLeast,
    /// An expectation of a mark or a proportion.
    OfficeExpectation(&'static str),
    /// `application` without a mark.
    ApplicationWithoutMark,
    /// A mark without `out_of`.
    MarkPrice(&'static str),
    /// A proportion without `by_proportion`.
    ProportionPrice(&'static str),
    /// `out_of` without a mark.
    OutOfWithoutMark,
    /// `by_proportion` without a proportion.
    ProportionWithoutRatio,
    /// A table of a split that lists materials and windows, or neither.
    SplitLists(bool),
    /// `each_part` of something that has no parts.
    EachPartOfWhole,
    /// A rule that may be left out, and of which nothing says what it is worth.
    LeftOutWithoutEnd(&'static str),
    /// Rules that may be left out and leave nothing to measure the others against.
    LeftOutOfAll {
        /// The key that lets the last of them be left out.
        key: &'static str,
        /// What they are worth together.
        most: Points,
        /// What their category is worth.
        marks: Points,
    },
    /// `most` beside a price that is itself the most.
    MostOfOne(&'static str),
    /// `most` below what one costs.
    MostBelowOne,
    /// A look that a bonus rule cannot have.
    BonusLook(&'static str),
    /// A price that a bonus rule cannot have.
    BonusPrice(&'static str),
    /// A key that a bonus rule cannot have.
    BonusKey(&'static str),
    /// Two conditions on the level.
    TwoLevelTests,
    /// A condition on the level that says none.
    NoLevelTest,
    /// `over` of a kind that is no ratio.
    OverOfNoRatio,
}

impl Clash {
    pub(super) fn text(self) -> Text {
        match self {
            Self::NoLook => text!("规则没有写看什么", "the rule does not say what it looks at"),
            Self::NoPrice => text!("规则没有写扣（加）多少分", "the rule has no price"),
            Self::TwoLooks(a, b) | Self::TwoPrices(a, b) => {
                text!("「{a}」和「{b}」不能同时写", "`{a}` and `{b}` do not go together")
            }
            Self::NoExpectation => text!("没有写应有多少", "it does not say how many are expected"),
            Self::TwoExpectations => {
                text!("「at_least」和「at_most」不能同时写", "`at_least` and `at_most` do not go together")
            }
            Self::BesideItems(key) => text!("「{key}」不能写在 items 旁边", "`{key}` does not go beside `items`"),
            Self::SplitWithoutCount => text!("「split」只能和 count 一起写", "`split` goes with `count` only"),
            Self::SplitOfWhole => text!("整个考核期是一份，不用 split", "the whole period is one part without `split`"),
            Self::RatioAtMost => text!("「at_most」不能和 ratio 一起写", "`at_most` does not go with `ratio`"),
            Self::RatioTwice => text!(
                "「by_proportion」不能和 ratio 的 at_least 一起写",
                "`by_proportion` does not go with the `at_least` of a ratio"
            ),
            Self::RatioWithoutShare => {
                text!("「once」没有说比率低于多少才扣", "`once` does not say below which share it is charged")
            }
            Self::RatioPrice(key) => text!("「{key}」不能和 ratio 一起写", "`{key}` does not go with `ratio`"),
            Self::WithoutRatio(key) => text!("「{key}」只能和 ratio 一起写", "`{key}` goes with `ratio` only"),
            Self::FindingAtLeast => text!(
                "「at_least」不能和 office = \"finding\" 一起写",
                "`at_least` does not go with office = \"finding\""
            ),
            Self::OfficeExpectation(key) => text!(
                "打分和按比例的规则不能写「{key}」",
                "`{key}` does not go with office = \"mark\" or \"proportion\""
            ),
            Self::ApplicationWithoutMark => text!(
                "「application」只能和 office = \"mark\" 一起写",
                "`application` goes with office = \"mark\" only"
            ),
            Self::MarkPrice(key) => {
                text!("「{key}」不能和 office = \"mark\" 一起写", "`{key}` does not go with office = \"mark\"")
            }
            Self::ProportionPrice(key) => text!(
                "「{key}」不能和 office = \"proportion\" 一起写",
                "`{key}` does not go with office = \"proportion\""
            ),
            Self::OutOfWithoutMark => {
                text!("「out_of」只能和 office = \"mark\" 一起写", "`out_of` goes with office = \"mark\" only")
            }
            Self::ProportionWithoutRatio => text!(
                "「by_proportion」只能和 ratio 或 office = \"proportion\" 一起写",
                "`by_proportion` goes with `ratio` or office = \"proportion\" only"
            ),
            Self::SplitLists(true) => {
                text!("「materials」和「windows」不能同时写", "`materials` and `windows` do not go together")
            }
            Self::SplitLists(false) => text!("「split」没有写怎么分", "`split` does not say into what"),
            Self::EachPartOfWhole => text!(
                "「each_part」要有 split 或 items，这里没有分成几份",
                "`each_part` needs `split` or `items`: here there are no parts"
            ),
            Self::LeftOutWithoutEnd(key) => text!(
                "「{key} = \"left_out\"」要先知道这条值几分，这里扣分没有上限",
                "`{key} = \"left_out\"` needs to know what the rule is worth, and nothing bounds what it costs"
            ),
            Self::LeftOutOfAll { key, most, marks } => text!(
                "「{key} = \"left_out\"」：可以不计的条款合计{most}分，本项只有{marks}分，其余条款没有分可算",
                "`{key} = \"left_out\"`: what may be left out is worth {most} of the category's {marks}, and leaves the other rules nothing to be measured against"
            ),
            Self::MostOfOne(key) => text!(
                "「most」不能和 {key} 一起写：{key} 本身就是最多的分",
                "`most` does not go with `{key}`, which is the most already"
            ),
            Self::MostBelowOne => text!(
                "「most」比一次的分还少，一次都扣（加）不足",
                "`most` is less than one costs or brings: not even one would count in full"
            ),
            Self::BonusLook(key) | Self::BonusPrice(key) => {
                text!("加分规则不能用「{key}」", "a bonus rule cannot have `{key}`")
            }
            Self::BonusKey(key) => text!("加分规则没有「{key}」", "a bonus rule has no `{key}`"),
            Self::TwoLevelTests => {
                text!("「at_least」和「exactly」不能同时写", "`at_least` and `exactly` do not go together")
            }
            Self::NoLevelTest => text!("级别条件没有写级别", "the condition names no level"),
            Self::OverOfNoRatio => {
                text!("「over」只能和 counted_by = \"ratio\" 一起写", "`over` goes with counted_by = \"ratio\" only")
            }
        }
    }

    pub(super) fn help(self) -> Text {
        match self {
            Self::NoLook => {
                text!("写 count、items、ratio、office 中的一个", "write one of `count`, `items`, `ratio` and `office`")
            }
            Self::TwoLooks(..) => text!(
                "一条规则只看一样；两样都要看，写成两条规则",
                "a rule looks at one thing: for both write two rules"
            ),
            Self::NoPrice => text!(
                "写 once、each、each_part、by_proportion、out_of 中的一个",
                "write one of `once`, `each`, `each_part`, `by_proportion` and `out_of`"
            ),
            Self::TwoPrices(..) => text!(
                "只扣一次用 once，少一次扣一次用 each，每份扣一次用 each_part",
                "use `once` for one charge in all, `each` for each one short, `each_part` for each part"
            ),
            Self::NoExpectation => text!("写 at_least = 1 或 at_most = 0", "write at_least = 1 or at_most = 0"),
            Self::TwoExpectations => text!("写成两条规则", "write two rules"),
            Self::BesideItems("split") => {
                text!("items 已经分成几份：去掉 split", "`items` are the parts already: leave out `split`")
            }
            Self::BesideItems(key) => text!("把 {key} 写进每个分项", "write `{key}` into each item"),
            Self::SplitWithoutCount => text!("改用 count，或去掉 split", "use `count`, or leave out `split`"),
            Self::SplitOfWhole => text!("去掉 split", "leave out `split`"),
            Self::RatioAtMost => text!("比率只用 at_least，例如 0.7", "a ratio takes `at_least`, such as 0.7"),
            Self::RatioTwice => text!(
                "低于某个比率扣一次用 at_least 和 once；按比例扣只用 by_proportion",
                "use `at_least` with `once` below a share, or `by_proportion` alone"
            ),
            Self::RatioWithoutShare => {
                text!("写 at_least = 0.7，或改用 by_proportion", "write at_least = 0.7, or use `by_proportion`")
            }
            Self::RatioPrice(_) => text!(
                "有 at_least 的用 once，没有的用 by_proportion",
                "use `once` with `at_least`, or `by_proportion` without"
            ),
            Self::WithoutRatio(_) => text!("去掉它，或改用 ratio", "leave it out, or use `ratio`"),
            Self::FindingAtLeast => text!(
                "容许几次用 at_most；一次都不容许就不写",
                "use `at_most` for how many are let pass; leave it out for none"
            ),
            Self::ApplicationWithoutMark => text!(
                "要有记录的用 count，要打分的写 office = \"mark\"",
                "use `count` for records, or office = \"mark\" for a mark"
            ),
            Self::MarkPrice(_) => text!("用 out_of，写满分", "use `out_of` with the full marks"),
            Self::ProportionPrice(_) => text!("用 by_proportion", "use `by_proportion`"),
            Self::OutOfWithoutMark | Self::ProportionWithoutRatio => {
                text!("用 once、each 或 each_part", "use `once`, `each` or `each_part`")
            }
            Self::SplitLists(true) => text!(
                "一条规则只有一种分法；两样都要，写成两条规则",
                "a rule is split one way: for both write two rules"
            ),
            Self::SplitLists(false) => text!(
                "写 materials = [\"…\"]，或 windows = [{{ name = \"…\", from = \"11-01\", to = \"11-30\" }}]",
                "write materials = [\"…\"], or windows = [{{ name = \"…\", from = \"11-01\", to = \"11-30\" }}]"
            ),
            Self::EachPartOfWhole => {
                text!("少一次扣一次用 each，只扣一次用 once", "use `each` for each one short, or `once`")
            }
            Self::LeftOutWithoutEnd(_) => text!(
                "加写 most，例如 most = 5：这条一共值几分",
                "write `most` as well, such as most = 5: what the rule is worth in all"
            ),
            Self::LeftOutOfAll { .. } => text!(
                "改用 \"full\"，或用 most 写明各条值几分",
                "use \"full\", or say by `most` what each rule is worth"
            ),
            Self::MostOfOne(_) => text!("去掉 most", "leave out `most`"),
            Self::MostBelowOne => text!(
                "most 写全部加起来最多的分；只扣（加）一次的用 once",
                "`most` is for all of them together; use `once` for one charge in all"
            ),
            Self::BonusLook(_) => text!("用 count 或 office = \"finding\"", "use `count` or office = \"finding\""),
            Self::BonusPrice(_) => text!("每次都加用 each，只加一次用 once", "use `each` for every event, or `once`"),
            Self::BonusKey("at_least") => {
                text!("去掉 at_least；前几次不加分的用 at_most", "leave it out; `at_most` is how many bring nothing")
            }
            Self::OfficeExpectation(key) | Self::BonusKey(key) => text!("去掉 {key}", "leave out `{key}`"),
            Self::TwoLevelTests => text!(
                "某级及以上用 at_least，只限某级用 exactly",
                "use `at_least` for a level and those above it, `exactly` for it alone"
            ),
            Self::OverOfNoRatio => text!(
                "去掉 over；这个事项按比例算的，写 counted_by = \"ratio\"",
                "leave out `over`, or write counted_by = \"ratio\" if the kind is a ratio"
            ),
            Self::NoLevelTest => text!(
                "写 {{ at_least = \"…\" }} 或 {{ exactly = \"…\" }}",
                "write {{ at_least = \"…\" }} or {{ exactly = \"…\" }}"
            ),
        }
    }
}
