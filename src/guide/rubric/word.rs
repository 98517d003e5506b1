//! R026 to R099: readings, materials and words.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::R026,
        title: words("读法和理由要一起写", "a reading without its reason"),
        means: words(
            "原文有两种理解时，reading 写所取的读法，why 写理由。两个要一起写，这里只有一个。",
            "Where the source can be read in two ways, reading says which one is taken and why says why. They go \
             together, and one is missing.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣3分。""#,
            r#"reading = "取最后一次的比率。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 0.9",
            "once = 3",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣3分。""#,
            r#"reading = "取最后一次的比率。""#,
            r#"why = "整改率到年底为准。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 0.9",
            "once = 3",
        ]),
        why: words(
            "没有理由的读法，镇里问起来答不上；没有读法的理由，不知道在解释什么。",
            "A reading without a reason does not survive a question, and a reason without a reading explains \
             nothing.",
        ),
        steps: None,
    },
    Page {
        code: Code::R027,
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
        code: Code::R028,
        title: words("值是空的", "an empty value"),
        means: words(
            "这个键写了，值却是空的：空的引号，或空的列表。",
            "The key is there and its value is empty: empty quotes, or an empty list.",
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
        code: Code::R029,
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
        code: Code::R030,
        title: words("这个键不能写这个词", "a word that the key does not know"),
        means: words(
            "这个键只收固定的几个词，例如 counted_by 只有 event、quantity、ratio，office 只有 finding、mark、\
             proportion，split 只有 month、quarter、half-year（或者 materials、windows 的表）。",
            "The key takes one of a few words: counted_by is event, quantity or ratio, office is finding, mark \
             or proportion, split is month, quarter or half-year \
             (or a table of materials or windows).",
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
        code: Code::R031,
        title: words("unless 引用了打分的规则", "an unless that names a mark"),
        means: words(
            "unless 引用的规则要有「成立」和「不成立」。由考核单位打分（office = \"mark\"）或按完成比例（office \
             = \"proportion\"）的规则没有这一说。",
            "unless names a rule that comes up or does not. A mark (office = \"mark\") or a proportion (office = \
             \"proportion\") does neither.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1a""#,
            r#"text = "发生事故的扣3分。""#,
            r#"reading = "不论几次只扣一次。""#,
            r#"why = "条款没有“每”字样。""#,
            r#"office = "mark""#,
            "out_of = 3",
            "",
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣3分。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 0.9",
            "once = 3",
            r#"unless = "1.1a""#,
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.1a""#,
            r#"text = "发生事故的扣3分。""#,
            r#"reading = "不论几次只扣一次。""#,
            r#"why = "条款没有“每”字样。""#,
            r#"office = "finding""#,
            "once = 3",
            "",
            "[[category.rule]]",
            r#"id = "1.2""#,
            r#"text = "隐患整改率低于90%的扣3分。""#,
            r#"ratio = { kind = "rectified" }"#,
            r#"none = "lost""#,
            "at_least = 0.9",
            "once = 3",
            r#"unless = "1.1a""#,
        ]),
        why: words(
            "打了 8 分，算成立还是不成立？没法定。",
            "With a mark of 8, has the rule come up or not? Nobody can say.",
        ),
        steps: None,
    },
    Page {
        code: Code::R032,
        title: words("时间段不在考核期里", "a window that the period does not hold"),
        means: words(
            "时间段（windows）写开始和结束的月、日，不写年份，下一年的细则照抄也对；省去 from 的，从考核期的第一天算起。\
             每一天要在考核期里正好有一个，结束不能早于开始。",
            "A window (windows) has the month and day on which it begins and ends, without a year, so that next \
             year's rubric can copy it; without from it begins with the period. The period holds each of the two \
             days just once, and the end is not before the beginning.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "11月消防宣传月应急演练不少于2次，有方案、有照片，少一次扣2分。""#,
            r#"count = { kind = "drill", with = ["方案", "照片"] }"#,
            r#"split = { windows = [{ name = "消防宣传月", from = "11-30", to = "11-01" }] }"#,
            "at_least = 2",
            "each = 2",
        ]),
        good: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "11月消防宣传月应急演练不少于2次，有方案、有照片，少一次扣2分。""#,
            r#"count = { kind = "drill", with = ["方案", "照片"] }"#,
            r#"split = { windows = [{ name = "消防宣传月", from = "11-01", to = "11-30" }] }"#,
            "at_least = 2",
            "each = 2",
        ]),
        why: words(
            "没有哪天的活动能落在这样的时间段里，每个镇都会扣分。",
            "Nothing can be dated in such a window, and every town would be charged.",
        ),
        steps: Some(words(
            "2月的最后一天，平年写 02-28，闰年写 02-29。",
            "The last day of February is 02-28, or 02-29 in a leap year.",
        )),
    },
];
