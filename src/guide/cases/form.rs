//! K001 to K012: the form of the file.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::K001,
        title: words("用例文件太大", "a file of cases that is too large"),
        means: words(
            "用例文件最多 1 000 000 字节（约 1 MB）。一条规则有十来个用例就够了，整份文件通常几十 KB。",
            "A file of cases has 1,000,000 bytes at most. Ten cases or so are enough for a rule, and the whole \
             file has some tens of kilobytes.",
        ),
        bad: told("把一年的台账抄成了用例。", "A year of logs copied into cases."),
        good: told("每条规则几个用例，各说明一种情形。", "A few cases for each rule, each of which shows one thing."),
        why: words(
            "用例是给人看的：太多了没有人看，错的也发现不了。",
            "Cases are read by people. Nobody reads thousands, and a wrong one among them is never seen.",
        ),
        steps: None,
    },
    Page {
        code: Code::K002,
        title: words("全角符号", "a full-width sign"),
        means: words(
            "引号外面有全角的等号、逗号、引号、括号、数字，或特殊空格。用例文件里的符号要用半角。",
            "Outside the texts there is an equals sign, a comma, a quote, a bracket or a digit of a Chinese \
             keyboard, or an unusual blank.",
        ),
        bad: lines(&["charge ＝ 1"]),
        good: lines(&["charge = 1"]),
        why: words(
            "这一行读不出来，就不知道该扣多少，用例等于没写。",
            "The line cannot be read: the case would expect nothing.",
        ),
        steps: Some(words(
            "切换到英文输入法，把这个符号重新输入一遍。",
            "Switch to the English keyboard and type the sign again.",
        )),
    },
    Page {
        code: Code::K003,
        title: words("键是中文", "a key in Chinese"),
        means: words(
            "等号左边的键只能用英文，中文写在引号里。",
            "Keys to the left of the equals sign are English; Chinese stands within quotes.",
        ),
        bad: lines(&[r#"规则 = "2.5a""#]),
        good: lines(&[r#"rule = "2.5a""#]),
        why: words(
            "TOML 不收没有引号的中文键，不知道这一行说的是什么。",
            "TOML has no bare Chinese keys, and nobody could tell what the line says.",
        ),
        steps: None,
    },
    Page {
        code: Code::K004,
        title: words("这一行不合写法", "a line that is not TOML"),
        means: words(
            "用例文件是 TOML：键 = 值，文字放在半角双引号里。这里少了引号、等号、括号或逗号，或者数写得不对。",
            "A file of cases is TOML: key = value, texts in double quotes. Here a quote, an equals sign, a \
             bracket or a comma is missing, or a number is none.",
        ),
        bad: lines(&[r#"name = "没有议事会"#]),
        good: lines(&[r#"name = "没有议事会""#]),
        why: words(
            "一个引号没有关，后面的用例都可能读错。",
            "One quote left open, and all the cases behind it may be read wrongly.",
        ),
        steps: None,
    },
    Page {
        code: Code::K005,
        title: words("没有这个键", "a key that is not known"),
        means: words(
            "用例里没有这个键。可以写的有 rule、name、why、records、ledger、charge、taken、category、bonus、\
             note。",
            "A case has no such key. There are rule, name, why, records, ledger, charge, taken, category, bonus \
             and note.",
        ),
        bad: lines(&["charge = 1", "takn = 1"]),
        good: lines(&["charge = 1", "taken = 1"]),
        why: words(
            "拼错的键如果跳过，这一样就没有核对，用例看起来还是通过的。",
            "Were it passed over, that much would not be looked at, and the case would seem to pass.",
        ),
        steps: None,
    },
    Page {
        code: Code::K006,
        title: words("没有这张表", "a table that is not known"),
        means: words(
            "方括号里的表名不认识。用例写在 [[case]] 里，它的记录和认定也可以写成 [[case.records]]、\
             [[case.ledger]]。",
            "The name in brackets is no table. Cases are [[case]], and their rows can be [[case.records]] and \
             [[case.ledger]].",
        ),
        bad: lines(&["[[cases]]", r#"rule = "2.5a""#]),
        good: lines(&["[[case]]", r#"rule = "2.5a""#]),
        why: words(
            "整个用例都不会试，规则错了也看不出来。",
            "The whole case would not be tried, and a wrong rule would not show.",
        ),
        steps: None,
    },
    Page {
        code: Code::K007,
        title: words("方括号的层数不对", "brackets of the wrong kind"),
        means: words(
            "一份文件有很多用例，每个都写成 [[case]]，双方括号。",
            "A file has many cases, and each is a [[case]], in double brackets.",
        ),
        bad: lines(&["[case]", r#"rule = "2.5a""#]),
        good: lines(&["[[case]]", r#"rule = "2.5a""#]),
        why: words(
            "单方括号只能有一个，第二个用例就合不上。",
            "Of single brackets there is one only: a second case would not fit.",
        ),
        steps: None,
    },
    Page {
        code: Code::K008,
        title: words("记录写在了用例前面", "rows before their case"),
        means: words(
            "[[case.records]] 和 [[case.ledger]] 属于它们上面的 [[case]]。这里上面还没有。",
            "[[case.records]] and [[case.ledger]] belong to the [[case]] above them. Here there is none above.",
        ),
        bad: lines(&["[[case.records]]", r#"kind = "妇女议事会""#]),
        good: lines(&["charge = 0", "", "[[case.records]]", r#"kind = "妇女议事会""#]),
        why: words("不知道这条记录是哪个用例的。", "Nobody knows to which case the record belongs."),
        steps: None,
    },
    Page {
        code: Code::K009,
        title: words("同一个键写了两次", "a key twice"),
        means: words(
            "一个用例里同一个键写了两次，或者一条记录里同一样写了两次。",
            "A key stands twice in one case, or a part twice in one record.",
        ),
        bad: lines(&["charge = 1", "charge = 0"]),
        good: lines(&["charge = 1"]),
        why: words("不知道该扣 1 分还是 0 分。", "Nobody knows whether 1 or 0 is expected."),
        steps: None,
    },
    Page {
        code: Code::K010,
        title: words("用例重名", "a case twice"),
        means: words("同一条规则的两个用例用了同一个名字。", "Two cases of one rule have the same name."),
        bad: lines(&[r#"name = "没有议事会""#, r#"why = "应有1个，实有0个，扣1分""#]),
        good: lines(&[r#"name = "议事会待核""#, r#"why = "待核的可能不认定，扣0至1分""#]),
        why: words(
            "报告里只写名字，重名的就不知道是哪一个错了。",
            "Reports name a case, and of two by one name nobody knows which one is wrong.",
        ),
        steps: None,
    },
    Page {
        code: Code::K011,
        title: words("值的类型不对", "a value of the wrong type"),
        means: words(
            "这个键要的是另一种值：rule、name、why 是引号里的文字，charge 是数或一对数 [0, 1]，records 是列表。",
            "The key takes another type of value: rule, name and why are texts in quotes, charge is a number or \
             a pair [0, 1], records is a list.",
        ),
        bad: lines(&["rule = 5.4"]),
        good: lines(&[r#"rule = "5.4""#]),
        why: words(
            "条款编号不加引号就成了数，2.10 会变成 2.1，试的就是另一条规则。",
            "Without quotes an id is a number, and 2.10 becomes 2.1: another rule would be tried.",
        ),
        steps: None,
    },
    Page {
        code: Code::K012,
        title: words("缺少必填的键", "a key that is missing"),
        means: words(
            "每个用例都要有 rule（条款）、name（名字）、why（为什么这样算）、charge（扣多少）。",
            "Every case has its rule, a name, why the amount comes about, and the charge.",
        ),
        bad: lines(&[r#"name = "没有议事会""#, "charge = 1"]),
        good: lines(&[r#"name = "没有议事会""#, r#"why = "应有1个，实有0个，扣1分""#, "charge = 1"]),
        why: words(
            "没有 why，别人看不出这个数是怎么算的，对错都说不清。",
            "Without why nobody sees how the number comes about, nor whether it is right.",
        ),
        steps: None,
    },
];
