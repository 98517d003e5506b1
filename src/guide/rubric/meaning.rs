//! R020 to R099: what is named, and what does not go together.

use crate::diagnostic::Severity::Error;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: "R020",
        severity: Error,
        title: words("用了没有声明的名称", "a name that is not declared"),
        means: words(
            "规则里用的事项、级别、材料，要先在 [[kind]]、[[level]]、materials 里声明；unless 引用的规则要在上\
             面。有相近的会提示。",
            "Kinds, levels and materials are declared in a [[kind]], a [[level]] or materials before a rule uses \
             them, and a rule that unless names stands further up. A near one is suggested.",
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
        code: "R021",
        severity: Error,
        title: words("unless 引用了自己或下面的规则", "an unless that looks down"),
        means: words(
            "unless 写的是：哪一条成立时，这一条不再适用。只能引用上面的规则，不能是自己。",
            "unless names a rule that keeps this one from applying where it came up. It names a rule further up, \
             and never itself.",
        ),
        bad: lines(&["once = 3", r#"unless = "1.2""#]),
        good: lines(&["once = 3", r#"unless = "1.1""#]),
        why: words(
            "规则从上到下算。互相引用，就不知道先算哪一条。",
            "Rules are worked out from above. Where two name each other, nobody knows which one is first.",
        ),
        steps: None,
    },
    Page {
        code: "R022",
        severity: Error,
        title: words("几个键不能放在一起", "keys that do not go together"),
        means: words(
            "一条规则只看一样（count、items、ratio、office），只有一种扣法（once、each、each_part、\
             by_proportion、out_of），要求也只有一种。这里写了两样，或者缺一样，或者这两样配不上。",
            "A rule looks at one thing (count, items, ratio or office), has one price (once, each, each_part, \
             by_proportion or out_of) and one expectation. Here there are two, or one is missing, or the two do \
             not fit.",
        ),
        bad: lines(&["at_least = 0.9", "each = 3"]),
        good: lines(&["at_least = 0.9", "once = 3"]),
        why: words("不知道按哪一个扣，或者根本扣不到分。", "Nobody knows which one is charged, or nothing ever is."),
        steps: Some(words(
            "哪些键可以一起用，见 rubric/README.md 的「What goes together」。",
            "What goes together is in rubric/README.md.",
        )),
    },
    Page {
        code: "R023",
        severity: Error,
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
        code: "R024",
        severity: Error,
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
        code: "R025",
        severity: Error,
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
    Page {
        code: "R026",
        severity: Error,
        title: words("读法和理由要一起写", "a reading without its reason"),
        means: words(
            "原文有两种理解时，reading 写所取的读法，why 写理由。两个要一起写，这里只有一个。",
            "Where the source can be read in two ways, reading says which one is taken and why says why. They go \
             together, and one is missing.",
        ),
        bad: lines(&[r#"reading = "取最后一次的比率。""#, r#"ratio = { kind = "rectified" }"#]),
        good: lines(&[
            r#"reading = "取最后一次的比率。""#,
            r#"why = "整改率到年底为准。""#,
            r#"ratio = { kind = "rectified" }"#,
        ]),
        why: words(
            "没有理由的读法，镇里问起来答不上；没有读法的理由，不知道在解释什么。",
            "A reading without a reason does not survive a question, and a reason without a reading explains \
             nothing.",
        ),
        steps: None,
    },
    Page {
        code: "R027",
        severity: Error,
        title: words("材料的种类太多", "more materials than there can be"),
        means: words("一份细则最多声明 128 种材料。", "A rubric declares 128 materials at most."),
        bad: told("materials 里写了 129 种。", "129 of them in `materials`."),
        good: told("materials 里写了 128 种以内。", "128 of them or fewer."),
        why: words(
            "材料分得太细，镇里认不清，填错一个就不算数。",
            "Where materials are told apart that finely, clerks mistake them, and a record with a wrong one does \
             not count.",
        ),
        steps: Some(words(
            "意思相同的合并成一种，没有规则用到的删去。",
            "Make one of those that mean the same, and leave out those that no rule asks for.",
        )),
    },
    Page {
        code: "R028",
        severity: Error,
        title: words("值是空的", "an empty value"),
        means: words(
            "这个键写了，值却是空的：空的引号、空的列表，或 [[category]] 里没有一条规则。",
            "The key is there and its value is empty: empty quotes, an empty list, or a category without a rule.",
        ),
        bad: lines(&[r#"name = """#, "cap = 5"]),
        good: lines(&[r#"name = "加分""#, "cap = 5"]),
        why: words(
            "印在排名和得分说明上就是一片空白；空的列表则什么也要求不到。",
            "On the ranking and the statements it would be a blank; and an empty list asks for nothing.",
        ),
        steps: None,
    },
    Page {
        code: "R029",
        severity: Error,
        title: words("词的写法不对", "a word of another form"),
        means: words(
            "代码只用小写英文字母、数字和「_」；编号只用字母、数字、「.」「-」「_」；名称首尾不能有空格，中间不能\
             有 ；;、，,: 和看不见的字符。",
            "Codes have small English letters, digits and _; ids have letters, digits and . - _; names have no \
             blanks at their ends and none of ; , : or their Chinese forms.",
        ),
        bad: lines(&[r#"code = "Drill 1""#]),
        good: lines(&[r#"code = "drill""#]),
        why: words(
            "这些词要写进台账的格子里，用来分开材料的标点如果也在名称里，就分不清了。",
            "These words end up in the cells of logs, where such signs keep materials apart.",
        ),
        steps: None,
    },
    Page {
        code: "R030",
        severity: Error,
        title: words("这个键不能写这个词", "a word that the key does not know"),
        means: words(
            "这个键只收固定的几个词，例如 counted_by 只有 event、quantity、ratio，office 只有 finding、mark、\
             proportion，split 只有 month、quarter。",
            "The key takes one of a few words: counted_by is event, quantity or ratio, office is finding, mark \
             or proportion, split is month or quarter.",
        ),
        bad: lines(&[r#"counted_by = "number""#]),
        good: lines(&[r#"counted_by = "quantity""#]),
        why: words(
            "按次数还是按数量，算出来差得很多，不能猜。",
            "Whether rows or quantities are counted makes a great difference and is never guessed.",
        ),
        steps: None,
    },
    Page {
        code: "R031",
        severity: Error,
        title: words("unless 引用了打分的规则", "an unless that names a mark"),
        means: words(
            "unless 引用的规则要有「成立」和「不成立」。由考核单位打分（office = \"mark\"）或按完成比例（office \
             = \"proportion\"）的规则没有这一说。",
            "unless names a rule that comes up or does not. A mark (office = \"mark\") or a proportion (office = \
             \"proportion\") does neither.",
        ),
        bad: lines(&[r#"office = "mark""#, "out_of = 3"]),
        good: lines(&[r#"office = "finding""#, "once = 3"]),
        why: words(
            "打了 8 分，算成立还是不成立？没法定。",
            "With a mark of 8, has the rule come up or not? Nobody can say.",
        ),
        steps: None,
    },
];
