//! F013 to F029: cells, rows and headers.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::F013,
        title: words("不是用逗号分隔", "cells that commas do not separate"),
        means: words(
            "第一行里单元格之间是分号、制表符、中文逗号、中文分号、顿号或竖线，不是逗号；或者加了 --delimiter，\
             文件却不是那样分隔的。",
            "In the first row the cells are separated by semicolons, tabs, bars or Chinese commas and \
             semicolons, and not by commas; or `--delimiter` was given and the file is separated otherwise.",
        ),
        bad: lines(&["日期;事项;名称"]),
        good: lines(&["日期,事项,名称"]),
        why: words(
            "不按逗号分，整行就成了一格，什么都读不出来。备注里可能有分号，所以也不能猜。",
            "Without commas a whole row is one cell, and nothing can be read. It cannot be guessed either: a \
             note may hold semicolons.",
        ),
        steps: Some(words(
            "在 Excel 或 WPS 里打开原表，点「文件」「另存为」，类型选「CSV UTF-8（逗号分隔）」。分号和制表符的，\
             也可以加上 --delimiter semicolon 或 --delimiter tab。",
            "Open the original in Excel or WPS, choose File, Save As, and take the type `CSV UTF-8 (comma \
             delimited)`. Semicolons and tabs are read with `--delimiter semicolon` and `--delimiter tab`.",
        )),
    },
    Page {
        code: Code::F014,
        title: words("一行的格子太多", "a row that is too long"),
        means: words(
            "这一行的单元格比表头多，而且多出来的格里有字。多半是名称或备注里有半角逗号，又没有用引号括起来；\
             看得出是哪一格的，消息会写出加上引号的样子。用中文引号“ ”括的不算。数字里的逗号也会把一格切成\
             两格：1,200。",
            "The row has more cells than the header, and there is something in those beyond it. Most often a \
             title or a note has a comma in it and no quotes around it; where it can be told which, the \
             message writes it with them. Chinese quotes are none. A comma in a number cuts it in two as well: \
             1,200.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会,暨表彰会"]),
        good: lines(&["日期,事项,名称", r#"2018-03-08,三八活动,"纪念大会,暨表彰会""#]),
        why: words(
            "多一个逗号，后面的格子全都错位：材料会读成审核，备注会读成材料。",
            "One comma too many shifts every cell behind it: materials would be read as the review, a note as \
             materials.",
        ),
        steps: Some(words(
            "在 Excel 里改好再另存，引号会自动加上；或者把半角逗号改成中文逗号。",
            "Edit it in Excel and save it again, which adds the quotes; or write a Chinese comma instead.",
        )),
    },
    Page {
        code: Code::F015,
        title: words("一行的格子太少", "a row that is too short"),
        means: words(
            "这一行的单元格比表头少。可能漏了逗号，可能用了中文逗号、分号或制表符来分（消息会说是哪一种），可能文件在这里被截断，也可能把中文引号“ ”当成了 CSV 的引号，一\
             格被换行切成了两半。",
            "The row has fewer cells than the header. A comma is missing, or other signs stand between the cells, \
             which the message names, or the file was cut off here, or \
             Chinese quotes “ ” were meant to hold a cell together over a line break, which they do not.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "不知道缺的是哪一格。猜错了，数量、材料、审核就会错位。",
            "It cannot be told which cell is missing, and after a wrong guess count, materials and review would \
             change places.",
        ),
        steps: None,
    },
    Page {
        code: Code::F016,
        title: words("第一行不是表头", "a first row that is no header"),
        means: words(
            "第一行里没有一个认识的列名。常见的是表头上面还有一行大标题，例如「2018年度台账」。标题下面五行以内有\
             表头的，消息会指出在第几行，下面的照样检查。",
            "No column in the first row is known. Most often there is a title above the header. Where the header \
             follows within five rows, the message says on which line, and all below it is looked through.",
        ),
        bad: lines(&["白蒲镇2018年度台账,,", "日期,事项,名称"]),
        good: lines(&["日期,事项,名称"]),
        why: words(
            "靠表头才知道哪一格是日期、哪一格是事项。",
            "The header alone tells which cell is the date and which is the kind.",
        ),
        steps: Some(words(
            "在 Excel 里选中标题那一行，点右键「删除」，再另存。标题写在文件名里就行。",
            "In Excel select the row of the title, right-click, Delete, and save again. The name of the file can \
             say what the title said.",
        )),
    },
    Page {
        code: Code::F017,
        title: words("缺少必须有的列", "a column that must be there"),
        means: words(
            "表头里没有这一列。台账必须有日期、事项、名称；认定记录必须有镇、条款、理由、认定人；镇名单必须有镇。\
             其他的列可以不要，顺序随意，用英文列名也可以。",
            "The header lacks a column. A log must have `日期`, `事项` and `名称` (`date`, `kind`, `title`), a \
             ledger `镇`, `条款`, `理由` and `认定人` (`town`, `rule`, `reason`, `by`), and a roster `镇` \
             (`town`). All others may be left out, in any order.",
        ),
        bad: lines(&["日期,名称", "2018-03-08,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words("没有这一列，每一行都不知道算什么。", "Without it no row says what it counts for."),
        steps: None,
    },
    Page {
        code: Code::F018,
        title: words("同一列有两个", "a column twice"),
        means: words(
            "表头里同一列出现了两次。中文名和英文名算同一列，例如「日期」和 date。",
            "The header has the same column twice. Its Chinese and its English name are one column, such as `日期\
             ` and `date`.",
        ),
        bad: lines(&["日期,事项,名称,日期", "2018-03-08,三八活动,纪念大会,2018-03-09"]),
        good: lines(&["日期,事项,名称,备注", "2018-03-08,三八活动,纪念大会,2018-03-09"]),
        why: words(
            "两格写得不一样时，不知道听哪一格的。",
            "Where the two cells differ, nobody knows which one is meant.",
        ),
        steps: Some(words("多余的一列删去，或改名为「备注」。", "Delete one of them, or call it `备注` (`note`).")),
    },
    Page {
        code: Code::F019,
        title: words("有一列没有列名", "a column without a name"),
        means: words(
            "表头中间有一格是空的，后面还有别的列。表头末尾的空格子不算。",
            "A cell in the middle of the header is empty, with other columns behind it. Empty cells at its end \
             are no mistake.",
        ),
        bad: lines(&["日期,,事项,名称", "2018-03-08,上午,三八活动,纪念大会"]),
        good: lines(&["日期,备注,事项,名称", "2018-03-08,上午,三八活动,纪念大会"]),
        why: words(
            "说不清这一列是什么，也许正是少写了列名的「数量」或「材料」。",
            "Nobody can tell what the column holds: it may be the very count or materials.",
        ),
        steps: None,
    },
    Page {
        code: Code::F020,
        title: words("列名写错了", "a column name with a slip in it"),
        means: words(
            "这一列不认识，但和一个没有出现的列名很像，例如「材枓」和「材料」；或者是它常见的别的叫法，例如「时间」和「日\
             期」。下面的先按那一列检查。",
            "The column is not known, but much like one that is not there, or what people often call that: `时间` \
             for `日期`. For the time being the rows are looked through as if it were.",
        ),
        bad: lines(&["日期,事项,名称,材枓", "2018-03-08,三八活动,纪念大会,图片"]),
        good: lines(&["日期,事项,名称,材料", "2018-03-08,三八活动,纪念大会,图片"]),
        why: words(
            "如果当作不认识的列跳过，材料就全丢了，每一条记录都会因为「缺材料」扣分。",
            "Were it passed over as unknown, all materials would be lost, and every record would be short of \
             them.",
        ),
        steps: None,
    },
    Page {
        code: Code::F021,
        title: words("多余的列", "a column that is not read"),
        means: words(
            "这一列不认识，也不像哪一个列名；「序号」只数行数，也在其内。里面写什么都不起作用，其他列照常读。",
            "The column is not known and not like any that is, or only numbers the rows. What stands in it has no effect; all other \
             columns are read.",
        ),
        bad: lines(&["日期,事项,名称,天气", "2018-03-08,三八活动,纪念大会,晴"]),
        good: lines(&["日期,事项,名称,备注", "2018-03-08,三八活动,纪念大会,晴"]),
        why: words(
            "如果这一列本来是有用的，例如「参加人数」，就要改成能读的列名，否则白写了。",
            "If it was meant to count, it needs a name that is read; as it stands, all that was written there is \
             for nothing.",
        ),
        steps: Some(words(
            "只是自己备查的，可以留着，也可以改名为「备注」。",
            "A column for yourself can stay, or be called `备注` (`note`).",
        )),
    },
    Page {
        code: Code::F022,
        title: words("表头又出现了一次", "the header once more"),
        means: words(
            "下面某一行又是列名，像是两份文件接在了一起。换了语言、换了次序、多几列少几列的都算。",
            "A row further down names the columns again, as if two files had been joined: in the same words or in \
             the other language, in any order, a few more or less.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会", "日期,事项,名称", "2018-04-01,技能培训,月嫂班"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会", "2018-04-01,技能培训,月嫂班"]),
        why: words(
            "接上去的可能是另一个镇的台账，或者是同一份台账的旧版本，记录会算两遍。",
            "What was joined may be the log of another town, or an older copy of this one, whose records would \
             count twice.",
        ),
        steps: Some(words(
            "看清下面的记录是谁的：是本镇的，删去第二个表头；不是的，把下面的行全部删去。",
            "See whose rows they are: of this town, delete the second header; of another, delete all the rows \
             below it too.",
        )),
    },
];
