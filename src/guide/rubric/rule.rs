//! R020 to R025: what a rule names and what goes together in it.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::R020,
        title: words("用了没有声明的名称", "a name that is not declared"),
        means: words(
            "规则里用的事项、级别、材料，要先在 [[kind]]、[[level]]、materials 里声明；unless 引用的规则，细则里\
             要有。有相近的会提示。",
            "Kinds, levels and materials are declared in a [[kind]], a [[level]] or materials before a rule uses \
             them, and a rule that unless names is one of the rubric. A near one is suggested.",
        ),
        bad: lines(&[r#"ratio = { kind = "rectify" }"#]),
        good: lines(&[r#"ratio = { kind = "rectified" }"#]),
        why: words(
            "这条规则找不到任何记录，每个镇都会被扣分。",
            "The rule would find no record at all, and charge every town.",
        ),
        steps: None,
    },
    Page {
        code: Code::R021,
        title: words("unless 引用了自己或下面的规则", "an unless that looks down"),
        means: words(
            "unless 写的是：哪一条成立时，这一条不再适用。只能引用上面的规则，不能是自己。",
            "unless names a rule that keeps this one from applying where it came up. It names a rule further up, \
             and never itself.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣3分。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 0.9",
            "once = 3",
            r#"unless = "1.2""#,
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣3分。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 0.9",
            "once = 3",
            r#"unless = "1.1""#,
        ]),
        why: words(
            "规则从上到下算。互相引用，就不知道先算哪一条。",
            "Rules are worked out from above. Where two name each other, nobody knows which one is first.",
        ),
        steps: None,
    },
    Page {
        code: Code::R022,
        title: words("几个键不能放在一起", "keys that do not go together"),
        means: words(
            "一条规则只看一样（count、items、ratio、office），只有一种扣法（once、each、each_part、\
             by_proportion、out_of），要求也只有一种。这里写了两样，或者缺一样，或者这两样配不上。",
            "A rule looks at one thing (count, items, ratio or office), has one price (once, each, each_part, \
             by_proportion or out_of) and one expectation. Here there are two, or one is missing, or the two do \
             not fit.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣3分。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 0.9",
            "each = 3",
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
        why: words("不知道按哪一个扣，或者根本扣不到分。", "Nobody knows which one is charged, or nothing ever is."),
        steps: Some(words(
            "哪些键可以一起用，见 rubric/README.md 的「What goes together」。",
            "What goes together is in rubric/README.md.",
        )),
    },
    Page {
        code: Code::R023,
        title: words("计数和比率弄混了", "a kind counted the wrong way"),
        means: words(
            "按比率计的事项（counted_by = \"ratio\"）用 ratio，其他事项用 count。这里反了。",
            "A kind with counted_by = \"ratio\" goes with ratio, and any other with count. Here it is the other \
             way round.",
        ),
        bad: lines(&[r#"ratio = { kind = "drill" }"#]),
        good: lines(&[r#"ratio = { kind = "rectified" }"#]),
        why: words(
            "演练是一次一次数的，没有「应完成」，算不出比率。",
            "Drills are counted one by one and have no total: there is no share to be had.",
        ),
        steps: None,
    },
    Page {
        code: Code::R024,
        title: words("这个事项没有级别", "a level asked of a kind that has none"),
        means: words(
            "规则对这个事项提了级别的要求，但 [[kind]] 里没有写 level = true，台账里就不会填级别。",
            "The rule asks for a level of this kind, whose [[kind]] does not say level = true: logs give none \
             for it.",
        ),
        bad: lines(&[r#"count = { kind = "drill", with = ["方案", "照片"], level = { at_least = "县" } }"#]),
        good: lines(&[r#"count = { kind = "drill", with = ["方案", "照片"] }"#]),
        why: words(
            "一条记录也不会符合要求，每个镇都会被扣分。",
            "No record could ever fit, and every town would be charged.",
        ),
        steps: None,
    },
    Page {
        code: Code::R025,
        title: words("这个事项没有这样材料", "a material asked of a kind that does not have it"),
        means: words(
            "规则（with 或按材料拆分）向这个事项要一样材料，但这个事项的 materials 里没有它。",
            "The rule asks this kind for a material, by with or by its split, that is not among the materials of \
             its [[kind]].",
        ),
        bad: lines(&[r#"code = "drill""#, r#"name = "应急演练""#, r#"materials = ["方案"]"#]),
        good: lines(&[r#"code = "drill""#, r#"name = "应急演练""#, r#"materials = ["方案", "照片"]"#]),
        why: words(
            "镇里看事项的说明，不知道还要这样材料，交上来的都不算。",
            "Towns read what a kind needs; not told of this material, they would hand in records that do not \
             count.",
        ),
        steps: None,
    },
];
