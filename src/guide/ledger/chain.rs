//! J021 to J030: ids, rows that supersede others, and the cells that remain.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::J021,
        title: words("编号重复", "an id twice"),
        means: words(
            "两行用了同一个编号。编号可以不写，写了就不能和别的行相同。",
            "Two rows have the same id. A row needs none, but one that it has is its own.",
        ),
        bad: lines(&[
            "镇,条款,次数,理由,认定人,编号,替代",
            "白蒲镇,2.4b,1,信访案件查处不力,王芳,R1,",
            "石庄镇,2.4b,1,信访案件查处不力,王芳,R1,",
        ]),
        good: lines(&[
            "镇,条款,次数,理由,认定人,编号,替代",
            "白蒲镇,2.4b,1,信访案件查处不力,王芳,R1,",
            "石庄镇,2.4b,1,信访案件查处不力,王芳,R2,",
        ]),
        why: words("以后要替代 R1，就不知道替代哪一行。", "Whoever supersedes R1 later names two rows."),
        steps: None,
    },
    Page {
        code: Code::J022,
        title: words("没有这个编号", "an id that no row has"),
        means: words(
            "「替代」要写被替代那一行的编号，这里写的编号哪一行也没有。",
            "`替代` (`supersedes`) names a row by its id, and no row has this one.",
        ),
        bad: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,R11",
        ]),
        good: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,R1",
        ]),
        why: words(
            "替代落空，原来的裁定还在，改了等于没改。",
            "The earlier ruling would still stand, and the change would change nothing.",
        ),
        steps: None,
    },
    Page {
        code: Code::J023,
        title: words("自己替代自己", "a row that supersedes itself"),
        means: words("「替代」写的是这一行自己的编号。", "`替代` (`supersedes`) names the row itself."),
        bad: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,R2",
        ]),
        good: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,R1",
        ]),
        why: words(
            "这一行会把自己作废，改的结果就没有了。",
            "The row would undo itself, and the new ruling would be lost.",
        ),
        steps: None,
    },
    Page {
        code: Code::J024,
        title: words("替代了另一镇或另一条款的记录", "a row about another town or rule"),
        means: words(
            "「替代」写的那一行，镇或条款和这一行不一样。一行只能替代同一个镇、同一条款的。",
            "The row that is superseded is about another town or another rule. A row supersedes one of its own \
             town and rule.",
        ),
        bad: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "石庄镇,2.3,0.5,复核后改为0.5,王芳,R2,R1",
        ]),
        good: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,R1",
        ]),
        why: words(
            "白蒲镇的裁定会不见，石庄镇会多出一条。",
            "The ruling on one town would vanish, and another town would get one.",
        ),
        steps: None,
    },
    Page {
        code: Code::J025,
        title: words("被替代了两次", "a row that two supersede"),
        means: words(
            "两行都要替代同一行。一行最多被替代一次，再改就替代最后的那一行。",
            "Two rows supersede the same one. A row is superseded once at most; the next change supersedes the \
             last.",
        ),
        bad: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,R1",
            "白蒲镇,2.3,0.2,再次复核,王芳,R3,R1",
        ]),
        good: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,R1",
            "白蒲镇,2.3,0.2,再次复核,王芳,R3,R2",
        ]),
        why: words(
            "0.5 和 0.2 都想替代 1，不知道最后算哪个。",
            "Both 0.5 and 0.2 would stand for the 1, and nobody knows which one is the last.",
        ),
        steps: None,
    },
    Page {
        code: Code::J026,
        title: words("互相替代，成了一个圈", "rows that supersede one another"),
        means: words(
            "几行互相替代：R1 替代 R2，R2 又替代 R1。",
            "Rows supersede one another in a circle: R1 supersedes R2, and R2 supersedes R1.",
        ),
        bad: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,R2",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,R1",
        ]),
        good: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,R1",
        ]),
        why: words(
            "圈里的每一行都被替代，一条裁定也不剩。",
            "Every row of the circle is superseded, and no ruling is left.",
        ),
        steps: None,
    },
    Page {
        code: Code::J027,
        title: words("同一镇、同一条款的第二条裁定", "a second ruling on one town and rule"),
        means: words(
            "裁定、评分、完成比例，一个镇的一条条款只能有一条有效。这是第二条，又没有替代第一条。",
            "A ruling, a mark or a proportion stands once for a town and rule. This is the second, and it does \
             not supersede the first.",
        ),
        bad: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,",
        ]),
        good: lines(&[
            "镇,条款,分值,理由,认定人,编号,替代",
            "白蒲镇,2.3,1,未培育,王芳,R1,",
            "白蒲镇,2.3,0.5,复核后改为0.5,王芳,R2,R1",
        ]),
        why: words(
            "不知道扣 1 分还是 0.5 分，也可能被加成 1.5 分。",
            "Nobody knows whether it costs 1 or 0.5, and some would add them up to 1.5.",
        ),
        steps: Some(words(
            "改裁定不要改原来那一行，另写一行替代它：谁改的、为什么改，就都留着。",
            "Do not edit the earlier row: another that supersedes it keeps who changed what, and why.",
        )),
    },
    Page {
        code: Code::J028,
        title: words("日期看不懂", "a date that is not read"),
        means: words(
            "认定记录的日期可以不写，写了就要写全年月日，例如 2019-01-05，而且日历上要有这一天。认定可以在考核\
             期以后，不限年份。带时间的、电子表格的日期序号，只提醒（J032、J031）；序号离考核期超过一年的，也\
             是这个错误。",
            "A row may go without a date; one that it has is a whole day of the calendar, such as 2019-01-05. \
             It may be after the period, in any year. A time behind it, or a spreadsheet's number for a day, \
             is warned about (J032, J031); a number for a day more than a year off the period is this mistake \
             too.",
        ),
        bad: lines(&["镇,条款,日期,理由,认定人", "白蒲镇,2.4b,1月5日,信访案件查处不力,王芳"]),
        good: lines(&["镇,条款,日期,理由,认定人", "白蒲镇,2.4b,2019年1月5日,信访案件查处不力,王芳"]),
        why: words(
            "没有年份，就说不清是考核前还是考核后认定的，申诉时要用。",
            "Without its year nobody can say whether it was decided before or after the year closed, which an \
             appeal may ask.",
        ),
        steps: None,
    },
    Page {
        code: Code::J029,
        title: words("次数、完成或应完成不是整数", "a count that is no whole number"),
        means: words(
            "「次数」「完成」「应完成」只能写 0 到 999999 的整数；全角数字、前面的加号不要紧。单位、小数、\
             负数、千位逗号和公式都不收。",
            "`次数`, `完成` and `应完成` (`count`, `done`, `total`) are whole numbers up to 999999; \
             full-width digits and a plus before it do not matter. Units, decimals, a minus, separators and \
             formulas are not read.",
        ),
        bad: lines(&["镇,条款,次数,理由,认定人", "白蒲镇,2.4b,2次,信访案件查处不力,王芳"]),
        good: lines(&["镇,条款,次数,理由,认定人", "白蒲镇,2.4b,2,信访案件查处不力,王芳"]),
        why: words(
            "一次扣几分，次数错了分就错了。数字一律不猜。",
            "Each time costs points, so numbers are never guessed.",
        ),
        steps: None,
    },
];
