//! C030 to C049: discretion, the bonus and normalisation.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::C030,
        title: words("酌情扣分没有上限", "discretion without an end"),
        means: words(
            "每次扣多少由考核单位酌情，次数又没有限，加起来没有上限。",
            "The office decides how much each time costs, and nothing bounds how often: there is no most of all \
             of them.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "整改不力的酌情扣1分。""#,
            r#"reading = "由考核单位在0至1分内认定。""#,
            r#"why = "酌情的数额只能由考核单位认定。""#,
            r#"office = "finding""#,
            "each = { from = 0, to = 1 }",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "整改不力的酌情扣1分。""#,
            r#"reading = "由考核单位在0至1分内认定。""#,
            r#"why = "酌情的数额只能由考核单位认定。""#,
            r#"office = "finding""#,
            "once = { from = 0, to = 1 }",
        ]),
        why: words(
            "裁定之前，这一条的分从 0 到整项都有可能，名次没法定；裁定也没有标准可依。",
            "Until it is ruled on it can cost anything up to the whole category, so that no rank is settled; and \
             there is nothing to hold a ruling against.",
        ),
        steps: Some(words("改用 once，或者写明每次的固定分值。", "Use once, or give a fixed amount for each.")),
    },
    Page {
        code: Code::C031,
        title: words("酌情的范围没有说明", "a range that no reading explains"),
        means: words(
            "原文写「酌情」「视情」之类，没有写多少；规则给了一个范围，却没有写读法（reading）说明范围从哪里来。",
            "The source leaves the amount open, in a word such as `酌情`; the rule has a range, and no reading \
             says where it comes from.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "没有应急演练的酌情扣分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 1",
            "once = { from = 0, to = 10 }",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "没有应急演练的酌情扣分。""#,
            r#"reading = "由考核单位在0至10分内认定。""#,
            r#"why = "该项分值10分，最多扣完。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 1",
            "once = { from = 0, to = 10 }",
        ]),
        why: words(
            "别的镇问「凭什么是 0 至 10 分」，没有答案。",
            "Towns will ask why the range is what it is, and there is no answer.",
        ),
        steps: None,
    },
    Page {
        code: Code::C032,
        title: words("原文酌情，规则却是定额", "a fixed amount for what the source leaves open"),
        means: words(
            "原文写「酌情」「视情节」之类，让考核单位决定扣多少；规则却写了固定的分值，也没有写读法说明。",
            "The source leaves the amount to the office, in a word such as `酌情` or `视情节`; the rule has a \
             fixed one, and no reading says why.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "没有应急演练的酌情扣10分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 1",
            "once = 10",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "没有应急演练的扣10分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 1",
            "once = 10",
        ]),
        why: words(
            "考核单位想少扣也不行：固定的分值不收裁定。",
            "The office could not take less if it wanted to: a fixed amount takes no ruling.",
        ),
        steps: Some(words(
            "改成 { from = 0, to = 10 }，或者写 reading 和 why。",
            "Use { from = 0, to = 10 }, or write reading and why.",
        )),
    },
    Page {
        code: Code::C040,
        title: words("加分上限用不上", "a cap that cannot bind"),
        means: words(
            "加分规则全部加满，也到不了上限；或者一条规则扣满（加满），也到不了自己的 most。",
            "All bonus rules together bring less than the cap, or one rule at its fullest less than its own `most`.",
        ),
        bad: lines(&[
            "[bonus]",
            r#"name = "加分""#,
            "cap = 5",
            "",
            "[[bonus.rule]]",
            r#"id = "B.1""#,
            r#"text = "受市级表彰的加1分。""#,
            r#"reading = "不论几次只算一次。""#,
            r#"why = "条款没有“每”“一次”字样。""#,
            r#"office = "finding""#,
            "once = 1",
        ]),
        good: lines(&[
            "[bonus]",
            r#"name = "加分""#,
            "cap = 1",
            "",
            "[[bonus.rule]]",
            r#"id = "B.1""#,
            r#"text = "受市级表彰的加1分。""#,
            r#"reading = "不论几次只算一次。""#,
            r#"why = "条款没有“每”“一次”字样。""#,
            r#"office = "finding""#,
            "once = 1",
        ]),
        why: words(
            "写着最多加 5 分，镇里会以为加得到；其实最多 1 分。",
            "It says up to 5 points, and towns will reckon with them; there is 1 to be had.",
        ),
        steps: Some(words("降低上限，或者改用 each，每次都加。", "Lower the cap, or use each, for every event.")),
    },
    Page {
        code: Code::C041,
        title: words("一次就超过加分上限", "one event over the cap"),
        means: words(
            "一条加分规则加一次，就超过了加分的上限。",
            "One event under the rule brings more than the cap of the whole bonus.",
        ),
        bad: lines(&[
            "[bonus]",
            r#"name = "加分""#,
            "cap = 1",
            "",
            "[[bonus.rule]]",
            r#"id = "B.1""#,
            r#"text = "受市级表彰的，每次加2分。""#,
            r#"office = "finding""#,
            "each = 2",
        ]),
        good: lines(&[
            "[bonus]",
            r#"name = "加分""#,
            "cap = 2",
            "",
            "[[bonus.rule]]",
            r#"id = "B.1""#,
            r#"text = "受市级表彰的，每次加2分。""#,
            r#"office = "finding""#,
            "each = 2",
        ]),
        why: words("写着加 2 分，实际只能加 1 分。", "It says 2 points and brings 1."),
        steps: None,
    },
    Page {
        code: Code::C042,
        title: words("永远不会折算", "a limit that no total passes"),
        means: words(
            "总分加满，也超不过折算的界限（limit），所以永远不会折算。例如满分 10 分、加分最多 5 分，总分不会超\
             过 15 分。",
            "Full marks and all the bonus do not pass the limit, so that nothing is ever normalised. With full \
             marks of 10 and a bonus of 5 at most, no total is over 15.",
        ),
        bad: lines(&["[normalisation]", "limit = 15"]),
        good: lines(&["[normalisation]", "limit = 14"]),
        why: words(
            "写着要折算，读细则的人会以为名次是折算后定的。",
            "It says that scores are normalised, and readers will think that ranks depend on it.",
        ),
        steps: Some(words("降低 limit，或者去掉 [normalisation]。", "Lower the limit, or leave out [normalisation].")),
    },
];
