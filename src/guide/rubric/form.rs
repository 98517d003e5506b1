//! R001 to R015: the form of the file.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::R001,
        title: words("细则文件太大", "a rubric file that is too large"),
        means: words(
            "细则文件最多 1 000 000 字节（约 1 MB）。一份上百条的细则通常只有几十 KB。",
            "A rubric file has 1,000,000 bytes at most. One of a hundred rules has some tens of kilobytes.",
        ),
        bad: told(
            "把扫描件或整本文件汇编存成了细则。",
            "A scan, or a whole volume of documents, under the name of the rubric.",
        ),
        good: told("只有规则的文本文件。", "A text file of the rules alone."),
        why: words(
            "这么大的文件多半放错了，读下去只会报出一长串看不懂的错误。",
            "A file of that size is most likely another one, and to read on would only give a long list of \
             strange mistakes.",
        ),
        steps: None,
    },
    Page {
        code: Code::R002,
        title: words("全角符号", "a full-width sign"),
        means: words(
            "引号外面有全角的等号、逗号、引号、括号、数字，或特殊空格。细则里的符号要用半角，只有引号里的中文可以\
             用全角标点。",
            "Outside the texts there is an equals sign, a comma, a quote, a bracket or a digit of a Chinese \
             keyboard, or an unusual blank. Only within quotes can they stand.",
        ),
        bad: lines(&["marks ＝ 10"]),
        good: lines(&["marks = 10"]),
        why: words(
            "看起来一样，程序却读不出来，这一行等于没写。",
            "It looks the same and cannot be read: the line would say nothing.",
        ),
        steps: Some(words(
            "切换到英文输入法，把这个符号重新输入一遍。",
            "Switch to the English keyboard and type the sign again.",
        )),
    },
    Page {
        code: Code::R003,
        title: words("键是中文", "a key in Chinese"),
        means: words(
            "等号左边的键、方括号里的表名只能用英文，中文只写在引号里。",
            "Keys to the left of the equals sign, and names of tables in brackets, are English; Chinese stands \
             within quotes.",
        ),
        bad: lines(&["分值 = 10"]),
        good: lines(&["marks = 10"]),
        why: words(
            "TOML 不收没有引号的中文键，程序也不知道它是哪一项。",
            "TOML has no bare Chinese keys, and nobody could tell which key is meant.",
        ),
        steps: Some(words(
            "全部的键和意思见 rubric/README.md。",
            "All keys and what they mean are in rubric/README.md.",
        )),
    },
    Page {
        code: Code::R004,
        title: words("这一行不合写法", "a line that is not TOML"),
        means: words(
            "细则是 TOML 文件：键 = 值，文字放在半角双引号里，列表用 [ ]，表用 { }。这里少了引号、等号、括号或逗\
             号，或者数、日期写得不对。消息会说是哪一样。",
            "A rubric is a TOML file: key = value, texts in double quotes, lists in [ ], tables in { }. Here a \
             quote, an equals sign, a bracket or a comma is missing, or a number or a date is none. The message \
             says which.",
        ),
        bad: lines(&[r#"name = "日常工作"#]),
        good: lines(&[r#"name = "日常工作""#]),
        why: words(
            "一个引号没有关，后面的规则都可能读错。",
            "One quote left open, and all the rules behind it may be read wrongly.",
        ),
        steps: None,
    },
    Page {
        code: Code::R005,
        title: words("没有这个键", "a key that is not known"),
        means: words(
            "这张表里没有这个键。多半是拼错了一个字母，或者写到了别的表里。有相近的会提示。",
            "This table has no such key. Most often a letter is wrong, or it belongs to another table. A near \
             one is suggested.",
        ),
        bad: lines(&["at_leest = 0.9"]),
        good: lines(&["at_least = 0.9"]),
        why: words(
            "拼错的键如果跳过，这条规则就没有了要求，永远扣不到分。",
            "Were it passed over, the rule would expect nothing and never charge anyone.",
        ),
        steps: None,
    },
    Page {
        code: Code::R006,
        title: words("没有这张表", "a table that is not known"),
        means: words(
            "方括号里的表名不认识。有的是 period、rounding、normalisation、level、unclear_level、kind、category、\
             category.rule、bonus、bonus.rule。",
            "The name in brackets is no table of a rubric. There are period, rounding, normalisation, level, \
             unclear_level, kind, category, category.rule, bonus and bonus.rule.",
        ),
        bad: lines(&["[bonuss]", r#"name = "加分""#, "cap = 5"]),
        good: lines(&["[bonus]", r#"name = "加分""#, "cap = 5"]),
        why: words(
            "整张表都会没有：加分、考核期或一类事项会不见。",
            "The whole table would be missing: the bonus, the period, a kind of record.",
        ),
        steps: None,
    },
    Page {
        code: Code::R007,
        title: words("方括号的层数不对", "brackets of the wrong kind"),
        means: words(
            "可以有多个的表用双方括号，例如 [[kind]]、[[category]]、[[category.rule]]；只有一个的用单方括号，例\
             如 [period]、[bonus]。",
            "Tables of which there can be several take double brackets, such as [[kind]], [[category]] and \
             [[category.rule]]; tables of which there is one take single brackets, such as [period] and [bonus].",
        ),
        bad: lines(&["[[bonus]]", r#"name = "加分""#, "cap = 5"]),
        good: lines(&["[bonus]", r#"name = "加分""#, "cap = 5"]),
        why: words(
            "层数不对，后面的同名表会互相覆盖或合不上。",
            "With the wrong brackets later tables of that name would replace one another, or not fit.",
        ),
        steps: None,
    },
    Page {
        code: Code::R008,
        title: words("上一级的表还没有", "a table before the one it belongs to"),
        means: words(
            "[[category.rule]] 属于它上面的 [[category]]。这里上面一个 [[category]] 也没有。",
            "A [[category.rule]] belongs to the [[category]] above it. Here there is none above.",
        ),
        bad: lines(&[
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练不少于2次，有方案、有照片，少一次扣2分。""#,
            r#"count = { kind = "drill", with = ["方案", "照片"] }"#,
            "at_least = 2",
            "each = 2",
            "",
            "[[category]]",
            r#"id = "1""#,
            r#"name = "日常工作""#,
            "marks = 10",
            "floor = 0",
        ]),
        good: lines(&[
            "[[category]]",
            r#"id = "1""#,
            r#"name = "日常工作""#,
            "marks = 10",
            "floor = 0",
            "",
            "[[category.rule]]",
            r#"id = "1.1""#,
            r#"text = "应急演练不少于2次，有方案、有照片，少一次扣2分。""#,
            r#"count = { kind = "drill", with = ["方案", "照片"] }"#,
            "at_least = 2",
            "each = 2",
        ]),
        why: words(
            "不知道这条规则属于哪一项，也就不知道扣到哪一项的分。",
            "Nobody knows to which category the rule belongs, and from whose marks it takes.",
        ),
        steps: None,
    },
    Page {
        code: Code::R009,
        title: words("同一个键写了两次", "a key twice"),
        means: words(
            "同一张表里一个键写了两次，即使值相同；只能有一张的表写了两张也算。",
            "A key stands twice in one table, even if with the same value; or a table of which there is one \
             stands twice.",
        ),
        bad: lines(&["once = 3", "once = 2"]),
        good: lines(&["once = 3"]),
        why: words("不知道扣 3 分还是 2 分。", "Nobody knows whether it costs 3 or 2."),
        steps: None,
    },
    Page {
        code: Code::R010,
        title: words("名字重复", "a name for two things"),
        means: words(
            "两条规则用了同一个编号，或两个事项、级别、材料、项目用了同一个名称（事项的代码和名称合在一起算，级别\
             的别称也算）。全角半角、大小写、繁体和形近字都算一个：「１.1」就是「1.1」。",
            "Two rules have the same id, or two kinds, levels, materials or categories the same name. Codes and \
             names of kinds are one list, and other names of levels count too. Width, case, traditional characters \
             and lookalikes make no difference.",
        ),
        bad: lines(&[r#"id = "1.1""#, r#"text = "没有信息被市级录用的扣3分。""#]),
        good: lines(&[r#"id = "1.3""#, r#"text = "没有信息被市级录用的扣3分。""#]),
        why: words(
            "台账和认定记录按名字找。一个名字指两样东西，就会记到别处去。",
            "Logs and the ledger find things by their names. With one name for two, records go astray.",
        ),
        steps: None,
    },
    Page {
        code: Code::R011,
        title: words("值的类型不对", "a value of the wrong type"),
        means: words(
            "这个键要的是另一种值：文字要加引号，数、日期、true 和 false 不加引号，列表用 [ ]，表用 { }。",
            "The key takes another type of value: texts in quotes; numbers, dates, true and false without; lists \
             in [ ]; tables in { }.",
        ),
        bad: lines(&["id = 1.2", r#"text = "隐患整改率低于90%的扣3分。""#]),
        good: lines(&[r#"id = "1.2""#, r#"text = "隐患整改率低于90%的扣3分。""#]),
        why: words(
            "编号不加引号就成了数，1.10 会变成 1.1，和另一条规则混在一起。",
            "Without quotes an id is a number, and 1.10 becomes 1.1, which is another rule.",
        ),
        steps: None,
    },
    Page {
        code: Code::R012,
        title: words("缺少必填的键", "a key that is missing"),
        means: words(
            "这张表少了一个必须有的键。消息里有一行可以照抄的例子。",
            "The table lacks a key that it must have. The message gives a line to copy.",
        ),
        bad: lines(&["marks = 10", "", "[[category.rule]]"]),
        good: lines(&["marks = 10", "floor = 0", "", "[[category.rule]]"]),
        why: words(
            "程序不替你定分值、下限或考核期：差一个数，所有镇的分都会变。",
            "Marks, floors and the period are never assumed: one number changes the score of every town.",
        ),
        steps: None,
    },
];
