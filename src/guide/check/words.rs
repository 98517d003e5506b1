//! C050 to C069: words and ids of the rubric.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::C050,
        title: words("没有用到的事项", "a kind that no rule looks at"),
        means: words(
            "[[kind]] 里声明了这个事项，没有一条规则看它。例子里声明了 drill 和 patrol 两个事项。",
            "A [[kind]] declares it, and no rule looks at it. In the example the kinds drill and patrol are \
             declared.",
        ),
        bad: lines(&[r#"count = { kind = "drill" }"#]),
        good: lines(&[r#"count = { kind = ["drill", "patrol"] }"#]),
        why: words(
            "镇里照样填、照样交材料，却一分也不影响。",
            "Towns would log it and collect its materials, and it would count for nothing.",
        ),
        steps: Some(words("删去，或者补上看它的规则。", "Leave it out, or add the rule that was meant to look at it.")),
    },
    Page {
        code: Code::C051,
        title: words("没有用到的材料", "a material that no rule asks for"),
        means: words(
            "文件开头的 materials 里有这样材料，没有一条规则要它。",
            "It is among the materials at the top of the file, and no rule asks for it.",
        ),
        bad: lines(&["full_marks = 10", r#"materials = ["方案", "照片", "签到表"]"#]),
        good: lines(&["full_marks = 10", r#"materials = ["方案", "照片"]"#]),
        why: words(
            "镇里会白白准备；也可能是规则里漏写了 with。",
            "Towns would collect it for nothing; or a rule lacks its with.",
        ),
        steps: Some(words("删去，或者写进规则的 with。", "Leave it out, or ask for it with with.")),
    },
    Page {
        code: Code::C052,
        title: words("事项的材料没有规则要", "a material that is not asked of its kind"),
        means: words(
            "这个事项的 materials 里有这样材料，看这个事项的规则没有一条要它（别的事项可能要）。",
            "It is among the materials of the kind, and no rule that looks at the kind asks for it, though one \
             may ask it of another.",
        ),
        bad: lines(&[r#"count = { kind = "drill", with = ["方案"] }"#]),
        good: lines(&[r#"count = { kind = "drill", with = ["方案", "照片"] }"#]),
        why: words(
            "镇里以为这个事项也要这样材料，会白白准备；也可能是规则漏写了。",
            "Towns would think that it is needed here too; or the rule lacks it.",
        ),
        steps: Some(words("从事项里删去，或者写进规则的 with。", "Leave it out of the kind, or ask for it with with.")),
    },
    Page {
        code: Code::C053,
        title: words("没有规则看的级别", "a level that no rule looks at"),
        means: words(
            "这个事项写了 level = true，每条记录都要填级别，却没有一条规则看级别。",
            "The kind has level = true, so every record must give its level, and no rule looks at it.",
        ),
        bad: lines(&[r#"count = { kind = "report" }"#]),
        good: lines(&[r#"count = { kind = "report", level = { at_least = "县" } }"#]),
        why: words(
            "镇里不填级别就报错，填了又没有用处。",
            "Clerks are told to give a level, and it makes no difference.",
        ),
        steps: Some(words(
            "去掉 level = true，或者在规则里写 level。",
            "Leave out level = true, or give the rule a level.",
        )),
    },
    Page {
        code: Code::C060,
        title: words("编号会被表格软件改掉", "an id that a spreadsheet changes"),
        means: words(
            "条款编号填进 Excel 或 WPS 的格子里会自动变成别的：3-1 变成 3月1日，1.10 变成 1.1，1E2 变成 100，长数\
             字变成科学记数。",
            "Typed into a cell of a spreadsheet the id becomes something else: 3-1 a date, 1.10 the number 1.1, \
             1E2 the number 100, many digits an exponent.",
        ),
        bad: lines(&[r#"id = "3-1""#]),
        good: lines(&[r#"id = "3-1a""#]),
        why: words(
            "认定记录里写的条款会对不上，或者变成另一条真有的条款，扣错了也看不出来。",
            "In the ledger the rule would not be known, or be another that exists, and nobody would see it.",
        ),
        steps: Some(words(
            "换一个不会变的编号，例如在末尾加一个字母。",
            "Choose another, such as one that ends in a letter.",
        )),
    },
];
