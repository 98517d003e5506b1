//! R013 to R019: values.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::R013,
        title: words("不认识的细则格式", "a form of rubric that is not known"),
        means: words(
            "第一行的 schema 写明文件用的是哪一版格式。这个程序认识 kaohe.rubric/1 和 kaohe.rubric/2。",
            "The schema says which version of the form the file follows. This program knows kaohe.rubric/1 and kaohe.rubric/2.",
        ),
        bad: lines(&[r#"schema = "kaohe.rubric/3""#]),
        good: lines(&[r#"schema = "kaohe.rubric/1""#]),
        why: words("新的格式里，同一个键可能是别的意思。", "In another version the same key may mean something else."),
        steps: Some(words(
            "如果细则是新版程序写的，请换用新版的 kaohe。",
            "If the rubric was written for a newer program, use that one.",
        )),
    },
    Page {
        code: Code::R014,
        title: words("不是精确的数", "a number that is not exact"),
        means: words(
            "数写成普通的十进制，最多四位小数，不超过 999999。科学记数、无穷大、带下划线的都不收。",
            "A number is a plain decimal of at most four decimals and at most 999999. Exponents, infinity and \
             underscores are not read.",
        ),
        bad: lines(&["marks = 1e1"]),
        good: lines(&["marks = 10"]),
        why: words(
            "分数一律按精确的十进制算。小数太多的数，别处算出来会差一点。",
            "Scores are exact decimals. A number that is not one comes out a little differently elsewhere.",
        ),
        steps: None,
    },
    Page {
        code: Code::R015,
        title: words("数不在允许的范围内", "a number out of bounds"),
        means: words(
            "数写得对，但这个键不收：次数要 1 以上的整数，扣分要大于 0，比例大于 0、不超过 1，小数位数 0 到 4。",
            "The number is well written, and the key does not take it: counts are whole numbers of 1 or more, \
             amounts are above 0, shares above 0 and at most 1, decimals 0 to 4.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣3分。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 90",
            "once = 3",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣3分。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 0.9",
            "once = 3",
        ]),
        why: words(
            "at_least = 90 是要求完成 90 倍，谁也做不到，每个镇都会扣分。",
            "With at_least = 90 the rule asks for ninety times the total: every town would be charged.",
        ),
        steps: Some(words("90% 写成 0.9。", "Write 90% as 0.9.")),
    },
    Page {
        code: Code::R016,
        title: words("范围的两端颠倒", "a range whose ends are swapped"),
        means: words(
            "酌情的范围 { from = …, to = … } 要从小到大，两端也不能相等。",
            "A range { from = …, to = … } goes from less to more, and its ends differ.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣3分。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 0.9",
            "once = { from = 3, to = 2 }",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣2-3分。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 0.9",
            "once = { from = 2, to = 3 }",
        ]),
        why: words(
            "颠倒的范围里一个数也没有，什么裁定都会超出范围。",
            "There is no number in such a range, and every ruling would be out of it.",
        ),
        steps: Some(words(
            "固定的分值直接写一个数，例如 once = 3。",
            "Write a fixed amount as a number, such as once = 3.",
        )),
    },
    Page {
        code: Code::R017,
        title: words("各项分值合计不等于满分", "categories that do not add up"),
        means: words(
            "各项（category）的 marks 加起来，要正好等于文件开头的 full_marks。",
            "The marks of all categories add up to the full_marks at the top of the file.",
        ),
        bad: lines(&["full_marks = 100"]),
        good: lines(&["full_marks = 10"]),
        why: words(
            "总分对不上，多半是漏了一项，或有一项的分值写错了。",
            "Where they do not, a category is missing or its marks are wrong.",
        ),
        steps: None,
    },
    Page {
        code: Code::R018,
        title: words("下限高于分值", "a floor above the marks"),
        means: words(
            "一项的下限（floor）是最少保留的分，不能比这一项的分值还高。扣完为止的写 0。",
            "The floor is what a category keeps at least, and cannot be above its marks. Where all can be lost \
             it is 0.",
        ),
        bad: lines(&["marks = 10", "floor = 20"]),
        good: lines(&["marks = 10", "floor = 0"]),
        why: words(
            "下限比分值高，一分不扣的镇反而低于下限。",
            "A town that loses nothing would stand below the floor.",
        ),
        steps: None,
    },
    Page {
        code: Code::R019,
        title: words("考核期不是整月", "a period that is not of whole months"),
        means: words(
            "考核期从某月 1 日到某月最后一天，结束不能早于开始，最长 120 个月。",
            "The period goes from the first day of a month to the last day of one, does not end before it \
             begins, and has 120 months at most.",
        ),
        bad: lines(&["from = 2018-01-01", "to = 2018-12-30"]),
        good: lines(&["from = 2018-01-01", "to = 2018-12-31"]),
        why: words(
            "有的规则按月、按季度算，半个月不知道怎么算。少写一天，12 月 31 日的活动就不算。",
            "Rules go by months and quarters, and nobody knows what half a month asks for. With one day less, \
             what was done on 31 December is lost.",
        ),
        steps: None,
    },
];
