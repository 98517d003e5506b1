//! C001 to C009: what a category and its rules can lose.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::C001,
        title: words("这一项扣不完", "a category that cannot lose all its marks"),
        means: words(
            "把这一项的规则全部按最多扣，也扣不完可扣的分（分值减下限）。什么都不做的镇，还能留下几分。扣不完也可\
             能是有意的。",
            "Charged as much as they can be, the rules of the category do not take all that it has to lose, \
             which is its marks above the floor. A town that does nothing keeps some. That may well be meant.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练不少于4次，少一次扣2分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 4",
            "each = 2",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练不少于5次，少一次扣2分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 5",
            "each = 2",
        ]),
        why: words(
            "镇与镇之间的差距会变小：10 分的一项，最差的也有 2 分。",
            "It brings towns closer together than the marks suggest: of 10 points the worst keeps 2.",
        ),
        steps: Some(words(
            "如果不是有意，增加规则、提高扣分，或降低这一项的分值。",
            "Unless it is meant, add a rule, raise an amount or lower the marks.",
        )),
    },
    Page {
        code: Code::C002,
        title: words("这一项会扣过头", "a category that can be charged more than it has"),
        means: words(
            "这一项的规则加起来，最多能扣的分比可扣的还多。扣到下限以后，再有欠缺也不再扣。",
            "The rules of the category can be charged more than it has to lose. Once the floor is reached, \
             further failures cost nothing.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练不少于5次，少一次扣1分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 5",
            "each = 1",
            "",
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "安全检查每少一次扣1分。""#,
            r#"count = { kind = "patrol" }"#,
            "at_least = 6",
            "each = 1",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练不少于5次，少一次扣1分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 5",
            "each = 1",
            "",
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "安全检查每少一次扣1分。""#,
            r#"count = { kind = "patrol" }"#,
            "at_least = 5",
            "each = 1",
        ]),
        why: words(
            "扣完分的镇，再差也一样，后面几条规则对它没有约束。",
            "A town that has lost all can do no worse, and the rules that remain do not bind it.",
        ),
        steps: Some(words(
            "如果不是有意，改用 once，或提高分值。",
            "Unless it is meant, use once, or raise the marks.",
        )),
    },
    Page {
        code: Code::C003,
        title: words("一条规则没有上限", "a rule that nothing bounds"),
        means: words(
            "这条规则逐次累计，细则里没有哪里限住次数，只有这一项扣完为止。",
            "The rule is charged each time, and nothing in it bounds how often. Only the floor of its category \
             does.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "发生事故的，每起扣2分。""#,
            r#"office = "finding""#,
            "each = 2",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "发生事故的扣10分。""#,
            r#"reading = "不论几次只算一次。""#,
            r#"why = "条款没有“每”“一次”字样。""#,
            r#"office = "finding""#,
            "once = 10",
        ]),
        why: words(
            "五次就扣完 10 分，别的规则就没有分可扣了。",
            "Five times take all 10 points, and leave nothing for the other rules to take.",
        ),
        steps: Some(words(
            "如果不是有意，改用 once，或者提高这一项的分值。",
            "Unless it is meant, use once, or raise the marks of the category.",
        )),
    },
    Page {
        code: Code::C004,
        title: words("一条规则比整项还贵", "a rule dearer than its category"),
        means: words(
            "这一条单独就能扣得比这一项可扣的分还多。",
            "By itself the rule can be charged more than its category has to lose.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "没有应急演练的扣12分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 1",
            "once = 12",
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
            "写着扣 12 分，实际只扣 10 分，镇里会问那 2 分去了哪里。",
            "It says 12 points and takes 10, and towns will ask about the other 2.",
        ),
        steps: Some(words("降低扣分，或提高这一项的分值。", "Lower the amount, or raise the marks of the category.")),
    },
    Page {
        code: Code::C005,
        title: words("这一项没有分可扣", "a category that has nothing to lose"),
        means: words(
            "下限等于分值：这一项的规则无论怎样都扣不到分。",
            "The floor is the marks themselves: none of the rules of the category ever takes anything.",
        ),
        bad: lines(&["marks = 10", "floor = 10"]),
        good: lines(&["marks = 10", "floor = 0"]),
        why: words(
            "这一项的规则全是摆设，每个镇都得满分。",
            "Its rules are for show, and every town has full marks in it.",
        ),
        steps: None,
    },
];
