//! C070 to C099: what the source says, against the rule.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::C070,
        title: words("原文可有两种理解", "a text that can be read in two ways"),
        means: words(
            "原文里有「等」「及时」「以上」这样的词，可以有不同理解，规则也和它对不上，又没有写读法。",
            "The source has a word that can be read in two ways, such as `等` (and others), `及时` (in time) or \
             `以上` (or more), the rule does not settle it, and no reading is given.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练等活动不少于5次，少一次扣2分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 5",
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
            "一个镇按这种理解准备，另一个镇按那种，年底说不清谁对。",
            "One town prepares by one reading and another by the other, and in the end both are right.",
        ),
        steps: Some(words(
            "写 reading（取哪一种读法）和 why（为什么）。",
            "Write reading, which one is taken, and why.",
        )),
    },
    Page {
        code: Code::C071,
        title: words("原文和规则的分值不一样", "an amount that is not that of the source"),
        means: words(
            "原文写扣（加）几分，规则写的是另一个数，又没有写读法说明。",
            "The source names a number of points, the rule has another, and no reading says why.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练不少于5次，少一次扣1分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 5",
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
            "文件写扣 1 分，程序扣 2 分，镇里一申诉就要退。",
            "Where the document says 1 point and 2 are taken, the first appeal succeeds.",
        ),
        steps: None,
    },
    Page {
        code: Code::C073,
        title: words("原文逐次，规则只扣一次", "a rule that counts once where the source counts each"),
        means: words(
            "原文有「每」「少一次」「一项」这样的字样，规则却用 once，不论差多少只扣一次，又没有写读法。",
            "The source counts, with a word such as `每`, `一次` or `一项`; the rule has once, however many are \
             missing, and no reading says why.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练不少于5次，少一次扣2分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 5",
            "once = 2",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练不少于5次，少一次扣2分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 5",
            "each = 2",
        ]),
        why: words("差一次和差五次扣得一样多。", "One short costs as much as five."),
        steps: Some(words(
            "改用 each（逐次）或 each_part（逐项），或者写 reading 和 why。",
            "Use each or each_part, or write reading and why.",
        )),
    },
    Page {
        code: Code::C074,
        title: words("规则逐次，原文没有说", "a rule that counts each where the source does not"),
        means: words(
            "规则用 each 或 each_part，逐次逐项累计；原文里没有「每」「一次」「一项」这样的字样，也没有写读法。",
            "The rule is charged for each, and the source has no word such as `每`, `一次` or `一项`, nor is \
             there a reading.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练不足5次的扣2分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 5",
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
            "原文看起来只扣 2 分，实际能扣 10 分。",
            "The source seems to take 2 points, and the rule can take 10.",
        ),
        steps: Some(words(
            "改用 once；如果是有意，写 reading 和 why。",
            "Use once, or if it is meant write reading and why.",
        )),
    },
    Page {
        code: Code::C075,
        title: words("没有说扣一次还是逐次", "a text that does not say how often it costs"),
        means: words(
            "规则用 once，不论几次只扣一次；原文没有说是一次还是逐次，也没有写读法。",
            "The rule is charged once however many there are; its text does not say whether once or each time, \
             and no reading does.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "发生事故的扣10分。""#,
            r#"office = "finding""#,
            "once = 10",
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
            "出了两次的镇，会有人主张扣两次。",
            "Of a town where it happened twice someone will say that it costs twice.",
        ),
        steps: Some(words("写 reading 和 why。", "Write reading and why.")),
    },
    Page {
        code: Code::C076,
        title: words("原文没有写几分", "a text without a number of points"),
        means: words(
            "原文里没有写扣（加）几分，规则里的分值从哪里来，也没有写读法。",
            "The source names no number of points, and no reading says where those of the rule come from.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "没有应急演练的扣分。""#,
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
            "镇里问「为什么扣 10 分」，文件里找不到。",
            "Towns will ask why it is 10, and the document does not say.",
        ),
        steps: Some(words("写 reading 和 why。", "Write reading and why.")),
    },
    Page {
        code: Code::C077,
        title: words("原文比规则要求得多", "a text that asks for more than the rule"),
        means: words(
            "原文里有规则没有的要求：另一个次数（不少于3次），规则没有分的时段（每半年、每周），月份（11月开展），期限（6月底前、上半年），\
             扣分的上限（最多扣5分），或者几条只取一条（就高不就低），又没有写读法。",
            "The source asks for what the rule does not: another number, a stretch of time that the rule is not split \
             by, a month, a day by which, a most that is taken, or the best alone; and no reading is given.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "每半年开展一次应急演练，少一次扣5分。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 2",
            "each = 5",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "每半年开展一次应急演练，少一次扣5分。""#,
            r#"reading = "全年共2次即可，不看在哪半年。""#,
            r#"why = "演练常因天气改期。""#,
            r#"count = { kind = "drill" }"#,
            "at_least = 2",
            "each = 5",
        ]),
        why: words(
            "12月补办两次的镇也得满分，文件却要求每半年一次，别的镇不会服气。",
            "Two of them in December would do, where the document asks for one each half year.",
        ),
        steps: Some(words(
            "改规则：每半年写 split = \"half-year\"，月份和期限用 split 的 windows；规则写不出的，写 reading 和 why，说明怎样掌握。",
            "Change the rule: half-years are split = \"half-year\", months and deadlines the windows of split; where it cannot say so, write reading and why.",
        )),
    },
    Page {
        code: Code::C080,
        title: words("没有应做的怎样算，没有写", "what it means that there was nothing to do is not said"),
        means: words(
            "规则按完成比例扣分，没有写没有应做的（0比0：没有隐患、没有积案）怎样算。台账写了 0比0 就报错。",
            "The rule goes by what is done of what there was to do, and does not say what it means that there was nothing to do \
             (0 of 0: no hazards, no cases). A log that holds 0 of 0 is refused.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "2.1""#,
            r#"text = "隐患整改率低于95%的扣5分。""#,
            r#"ratio = { kind = "rectified" }"#,
            "at_least = 0.95",
            "once = 5",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "2.1""#,
            r#"text = "隐患整改率低于95%的扣5分。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "full""#,
            "at_least = 0.95",
            "once = 5",
        ]),
        why: words(
            "没有隐患的镇写不了台账；不写，又同没有整改一样扣分。年底才定，镇与镇算法可能不一样。",
            "A town without hazards cannot log it; unlogged, it loses as much as one that mended none. Settled late, it may be \
             settled town by town.",
        ),
        steps: Some(words(
            "加写 none：不扣写 \"full\"；不计入、其余折算写 \"left_out\"；同没有记录一样扣写 \"lost\"。",
            "Write none: \"full\" where it costs nothing, \"left_out\" where the rule is left out and the rest converted, \
             \"lost\" where it is as no record.",
        )),
    },
];
