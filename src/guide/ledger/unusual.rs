//! J031 to J036: days in unusual forms, charges that are too much, and rows alike.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::J031,
        title: words("日期写成了序号", "a date as a number"),
        means: words(
            "「日期」是电子表格的日期序号，例如 43167 就是 2018-03-08。落在考核期前后一年以内的整数，就按那一\
             天记，只提醒；其余的是错误（J028）。",
            "The date is a spreadsheet's number for a day: 43167 is 2018-03-08. A whole number within a year \
             of the period is taken for that day, and only warned about; any other is an error (J028).",
        ),
        bad: lines(&["镇,条款,日期,理由,认定人", "白蒲镇,2.4b,43167,信访案件查处不力,王芳"]),
        good: lines(&["镇,条款,日期,理由,认定人", "白蒲镇,2.4b,2018-03-08,信访案件查处不力,王芳"]),
        why: words(
            "认定的日期申诉时要用，人看不懂序号；从 1904 年起算的工作簿还会差四年多。",
            "An appeal asks for the date, and nobody can read a number; in a workbook that counts from 1904 \
             it is another day.",
        ),
        steps: Some(words(
            "把这一列设为日期格式 2012-03-14，再另存为 CSV。",
            "Set the column to the date form 2012-03-14, and save it as CSV again.",
        )),
    },
    Page {
        code: Code::J032,
        title: words("日期后面有时间", "a time behind the date"),
        means: words(
            "「日期」后面写了时间。只取日期，时间不看。电子表格自己加上的 0:00 不算。",
            "Behind the day stands a time. The day alone is taken. The 0:00 that a spreadsheet adds by itself \
             is none.",
        ),
        bad: lines(&["镇,条款,日期,理由,认定人", "白蒲镇,2.4b,2019/1/5 9:30,信访案件查处不力,王芳"]),
        good: lines(&["镇,条款,日期,理由,认定人", "白蒲镇,2.4b,2019/1/5 0:00,信访案件查处不力,王芳"]),
        why: words(
            "有时间的一格，可能是录入的时刻，不一定是认定的日子。",
            "A time may be that of the entry, and not of the decision.",
        ),
        steps: Some(words("只写年月日，时间写在理由里。", "Write the day alone, and the time in the reason.")),
    },
    Page {
        code: Code::J034,
        title: words("两行完全一样", "two rows alike"),
        means: words(
            "两行完全一样，编号和替代也一样，或者都没有；在两份认定记录里也算。镇写别名、日期换一种写法也算一样。",
            "Two rows are alike in all that they say, their ids too, or neither has one, in one ledger or in two. \
             Another name of the town or another form of the date makes no difference.",
        ),
        bad: lines(&[
            "镇,条款,日期,理由,认定人",
            "白蒲镇,10.1,2018-03-08,年中会议缺席,王芳",
            "白蒲镇,10.1,2018/3/8,年中会议缺席,王芳",
        ]),
        good: lines(&[
            "镇,条款,日期,理由,认定人",
            "白蒲镇,10.1,2018-03-08,年中会议缺席,王芳",
            "白蒲镇,10.1,2018-09-05,年中会议缺席,王芳",
        ]),
        why: words("同一件事记了两遍，就会扣两次。", "One thing that was recorded twice would be charged twice."),
        steps: Some(words(
            "记重了的，删去一行；确实是两次的，写清各自的日期或理由，或者并成一行，次数写 2。",
            "Delete one of the two; where it did happen twice, give each its own date or reason, or make one row of \
             them with a count of 2.",
        )),
    },
    Page {
        code: Code::J035,
        title: words("两行只有编号不同", "two rows alike but for their ids"),
        means: words(
            "两行查实的镇、条款、日期、次数、理由、认定人都一样，只有编号不同，或者一行有编号一行没有。两行都照扣，只提\
             醒。",
            "Two findings are alike in town, rule, date, count, reason and by, and differ in their ids alone, or one \
             has none. Both are charged; it is only warned about.",
        ),
        bad: lines(&[
            "镇,条款,日期,理由,认定人,编号",
            "白蒲镇,10.1,2018-03-08,年中会议缺席,王芳,F01",
            "白蒲镇,10.1,2018-03-08,年中会议缺席,王芳,F02",
        ]),
        good: lines(&[
            "镇,条款,日期,理由,认定人,编号",
            "白蒲镇,10.1,2018-03-08,年中会议缺席,王芳,F01",
            "白蒲镇,10.1,2018-09-05,年中会议缺席,王芳,F02",
        ]),
        why: words(
            "在 Excel 里复制一行再往下拖编号，就会多出这样一行，多扣一次。",
            "A row that was copied in Excel, its id dragged on, looks just like this, and is charged once more.",
        ),
        steps: Some(words(
            "记重了的，删去一行；确实是两次的，写清各自的日期或理由。",
            "Delete one of the two; where it did happen twice, give each its own date or reason.",
        )),
    },
    Page {
        code: Code::J036,
        title: words("两个编号是同一个数", "two ids that are one number"),
        means: words(
            "两行的编号写法不同，当数来看却是同一个：1.1 和 1.10，001 和 1。照写的分别认，只提醒。",
            "The ids of two rows are written otherwise and are the same number: 1.1 and 1.10, or 001 and 1. Each is \
             taken as it is written; it is only warned about.",
        ),
        bad: lines(&[
            "镇,条款,理由,认定人,编号",
            "白蒲镇,10.1,年初会议缺席,王芳,1.1",
            "白蒲镇,10.1,年中会议缺席,王芳,1.10",
        ]),
        good: lines(&[
            "镇,条款,理由,认定人,编号",
            "白蒲镇,10.1,年初会议缺席,王芳,R1",
            "白蒲镇,10.1,年中会议缺席,王芳,R10",
        ]),
        why: words(
            "在 Excel 里存一次，1.10 就成了 1.1，替代就会替错行。",
            "Saved in Excel, 1.10 becomes 1.1, and a row supersedes the wrong one.",
        ),
        steps: Some(words("编号写成 R1、R2 这样，就不会被改。", "Ids such as R1 and R2 are never changed.")),
    },
];
