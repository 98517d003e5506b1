//! K013 to K099: what a case says.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::K013,
        title: words("缺少格式版本，或不认识", "a form of cases that is not known"),
        means: words(
            "文件开头要写 schema = \"kaohe.cases/1\"。这里没有写，或写的是别的版本。",
            "The file begins with schema = \"kaohe.cases/1\". It is missing, or of another version.",
        ),
        bad: lines(&[r#"schema = "kaohe.cases/2""#]),
        good: lines(&[r#"schema = "kaohe.cases/1""#]),
        why: words("别的版本里，同一个键可能是别的意思。", "In another version the same key may mean something else."),
        steps: None,
    },
    Page {
        code: Code::K014,
        title: words("不是精确的数", "a number that is not exact"),
        means: words(
            "数写成普通的十进制，最多四位小数，不超过 999999。",
            "A number is a plain decimal of at most four decimals and at most 999999.",
        ),
        bad: lines(&["charge = 5.45454"]),
        good: lines(&["charge = 5.45"]),
        why: words(
            "按比例的扣分四舍五入到细则写明的位数，期望的数也要写到那一位，才能比较。",
            "A charge by proportion is rounded as the rubric says, and what is expected must be too, or the two \
             never agree.",
        ),
        steps: None,
    },
    Page {
        code: Code::K015,
        title: words("数不在允许的范围内", "a number out of bounds"),
        means: words(
            "扣分写 0 以上的数，不带负号；记录的行数（times）、认定的次数（count）写 1 以上的整数。",
            "A charge is 0 or more, without a minus; the times of a record and the count of a finding are whole \
             numbers of 1 or more.",
        ),
        bad: lines(&["charge = -1"]),
        good: lines(&["charge = 1"]),
        why: words(
            "扣 1 分写 1。写 -1，会让人以为是加分。",
            "A charge of 1 point is 1; with -1 one would think that it brings a point.",
        ),
        steps: None,
    },
    Page {
        code: Code::K016,
        title: words("两头写反了", "ends that are swapped"),
        means: words(
            "还没有定的分写成 [最少, 最多]，这里前面的比后面的大。",
            "What is still open is [least, most], and here the first is above the second.",
        ),
        bad: lines(&["charge = [1, 0]"]),
        good: lines(&["charge = [0, 1]"]),
        why: words(
            "0 至 1 分待定，和「1 到 0」不是一回事：没有一个数在里面。",
            "Between 1 and 0 there is no number, and no result could ever fit.",
        ),
        steps: None,
    },
    Page {
        code: Code::K020,
        title: words("细则里没有这一条", "a rule that the rubric does not have"),
        means: words(
            "用例（或它的认定）写的条款编号，细则里没有。",
            "The case, or a row of its ledger, names a rule that the rubric does not have.",
        ),
        bad: lines(&[r#"rule = "2.5""#]),
        good: lines(&[r#"rule = "2.5a""#]),
        why: words(
            "细则改了编号，用例没有跟着改，那条规则就没有用例了。",
            "Where the rubric changed an id and its cases did not follow, that rule has none any more.",
        ),
        steps: None,
    },
    Page {
        code: Code::K028,
        title: words("值是空的", "an empty value"),
        means: words("名字、理由或列表是空的。", "A name, a reason or a list is empty."),
        bad: lines(&[r#"why = """#]),
        good: lines(&[r#"why = "应有1个，实有0个，扣1分""#]),
        why: words("没有理由的用例，别人没法核对。", "Nobody can check a case that does not say why."),
        steps: None,
    },
    Page {
        code: Code::K030,
        title: words("note 不能写这个词", "a word that note does not know"),
        means: words(
            "note 写认定没有起作用的情形，只有 idle（没有发生）、not_applicable（不再适用）、unfit（超出能扣的范\
             围）三个词。",
            "note says what became of a row of the ledger that did not do what it says: idle (the rule did not \
             come up), not_applicable, or unfit (outside of what the rule can cost).",
        ),
        bad: lines(&[r#"note = "idel""#]),
        good: lines(&[r#"note = "idle""#]),
        why: words(
            "拼错了，就没有核对裁定有没有起作用。",
            "With a slip in it nobody looks whether the ruling had its effect.",
        ),
        steps: None,
    },
    Page {
        code: Code::K032,
        title: words("记录里没有这一项", "a part that a record does not have"),
        means: words(
            "简写的记录先写日期和事项，后面可以写材料，以及 数量=、应完成=、级别=、审核=、名称=、行数=（英文是 \
             count、total、level、review、title、times）。这里等号前面的词不在其中。",
            "A record in short is its date and its kind, then materials and parts by name: title=, count=, \
             total=, level=, review=, times=. What stands before this equals sign is none of them.",
        ),
        bad: lines(&[r#"records = ["2018-01-10, 妇女议事会, 审合=待核"]"#]),
        good: lines(&[r#"records = ["2018-01-10, 妇女议事会, 审核=待核"]"#]),
        why: words(
            "待核没有读到，这条记录就当成认定了，用例试的不是它说的情形。",
            "Without its review the record counts as accepted, and the case tries something else than it says.",
        ),
        steps: None,
    },
    Page {
        code: Code::K033,
        title: words("相同的记录太多", "too many records alike"),
        means: words(
            "行数（times）写的是同样的记录有几条，最多 1000 条。",
            "times says how many records alike there are, and 1000 is the most.",
        ),
        bad: lines(&[r#"records = ["2018-01-10, 妇女议事会, 行数=2000"]"#]),
        good: lines(&[r#"records = ["2018-01-10, 妇女议事会, 行数=2"]"#]),
        why: words(
            "没有哪条规则要上千条记录才看得出对错；写错一个零，试一遍要很久。",
            "No rule needs thousands to be seen through, and one zero too many makes a trial slow.",
        ),
        steps: None,
    },
    Page {
        code: Code::K034,
        title: words("加分条款不属于任何项目", "a category expected of a bonus rule"),
        means: words(
            "category 是这条规则所在项目的得分。加分条款不在任何项目里，要核对加分合计用 bonus。",
            "category is the score of the category of the rule. A bonus rule has none: use bonus for all that \
             the bonus brings.",
        ),
        bad: lines(&["category = 2"]),
        good: lines(&["bonus = 2"]),
        why: words("加分不在项目里，这个数跟什么比都不对。", "There is nothing that the number could be held against."),
        steps: None,
    },
    Page {
        code: Code::K035,
        title: words("同一条规则的第二次裁定", "a second ruling on one rule"),
        means: words(
            "一个用例里，一条规则只能有一个裁定、评分或完成比例。",
            "In one case a rule has one ruling, mark or proportion.",
        ),
        bad: lines(&["ledger = [{ points = 0.5 }, { points = 1 }]"]),
        good: lines(&["ledger = [{ points = 0.5 }]"]),
        why: words("不知道按 0.5 分还是 1 分算。", "Nobody knows whether 0.5 or 1 is meant."),
        steps: Some(words(
            "想试替代的效果，只写最后有效的那一个。",
            "To try a ruling that superseded another, write the last one alone.",
        )),
    },
];
