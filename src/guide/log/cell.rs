//! L001 to L012: dates, kinds, titles and counts.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::L001,
        title: words("只有表头，没有记录", "a log without a record"),
        means: words(
            "台账有表头，下面一行记录也没有。能算分：所有要有记录的条款都按没有做。",
            "The log has a header and no row below it. It is scored: under every rule that wants a record, \
             nothing was done.",
        ),
        bad: lines(&["日期,事项,名称"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "真的什么也没做，就是这样交。但也可能是交错了空白模板，那么每一条都会扣分。",
            "This is how a town says that nothing was done. But it may also be the empty template by mistake, \
             and then every rule is charged.",
        ),
        steps: Some(words(
            "确实没有记录的不用改；交错了的换成填好的那一份。",
            "Leave it as it is if there is nothing to record; else hand in the one that was filled in.",
        )),
    },
    Page {
        code: Code::L002,
        title: words("没有日期", "a record without a date"),
        means: words(
            "这一行没有写日期。只有长期存在的事项（例如妇女议事会）可以不写日期。合并过的单元格，只有最上面一格有字：\
             每行都要写。",
            "The row gives no date. Only a standing fact, such as `妇女议事会`, may go without. Of merged cells \
             only the topmost keeps the date: write it in every row.",
        ),
        bad: lines(&["日期,事项,名称", ",三八活动,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "很多条款按季度、按月算。没有日期，就不知道这一次算在哪个月。",
            "Many rules go by quarters or months, and without a date nobody knows into which one the record \
             falls.",
        ),
        steps: None,
    },
    Page {
        code: Code::L003,
        title: words("日期看不懂", "a date in a form that is not read"),
        means: words(
            "可以写 2018-03-08、2018/3/8、2018.3.8、2018年3月8日、20180308，数字全角也行。带时间的、电子表格的\
             日期序号，只提醒（L025、L024）。别的写法都不收：没有年份（3月8日）、两位年份（18-3-8）、年份在后\
             （3/8/2018）、只有年月、起止两个日期，以及不在考核期内的序号。",
            "Read are 2018-03-08, 2018/3/8, 2018.3.8, `2018年3月8日` and 20180308, in full-width digits too; \
             a time behind it, or a spreadsheet's number for a day, is warned about (L025, L024). Nothing \
             else is read: no year (3/8), two digits of it (18-3-8), the year at the end (3/8/2018), a month \
             alone, two dates in one cell, or a number for a day out of the period.",
        ),
        bad: lines(&["日期,事项,名称", "3月8日,三八活动,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018年3月8日,三八活动,纪念大会"]),
        why: words(
            "猜错年份或月份，这一条就可能算到别的季度，或者算不上。",
            "After a wrong guess at year or month the record could fall into another quarter, or out of the year.",
        ),
        steps: Some(words(
            "在 Excel 里选中「日期」整列，点右键「设置单元格格式」，选「日期」里的 2012-03-14 这一种，再另存为 \
             CSV。",
            "In Excel select the whole column, right-click, Format Cells, take the date form 2012-03-14, and \
             save it as CSV again.",
        )),
    },
    Page {
        code: Code::L004,
        title: words("日历上没有这一天", "a day that is not in the calendar"),
        means: words(
            "日期的写法对，但没有这一天，例如 2 月 30 日、13 月、非闰年的 2 月 29 日。",
            "The date is well written, and there is no such day: the 30th of February, a 13th month, the 29th of \
             February in a common year.",
        ),
        bad: lines(&["日期,事项,名称", "2018-02-29,技能培训,月嫂班"]),
        good: lines(&["日期,事项,名称", "2018-02-28,技能培训,月嫂班"]),
        why: words(
            "一定有一个数字写错了，只有写的人知道是哪一个。",
            "One of its digits is wrong, and only who wrote it knows which.",
        ),
        steps: None,
    },
    Page {
        code: Code::L005,
        title: words("日期不在考核期内", "a date outside the period"),
        means: words(
            "日期在细则写明的考核期之前或之后。长期存在的事项可以早于考核期，但不能晚于它的最后一天，也不能早得不\
             可能（一百年以前）。",
            "The date is before or after the period that the rubric declares. A standing fact may be older than \
             the period, but not younger than its last day, and not older than a hundred years.",
        ),
        bad: lines(&["日期,事项,名称", "2017-03-08,三八活动,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "往年的活动不能拿来抵今年的。1 月里习惯写旧年份，把今年的写成去年的也很常见。",
            "What was done in another year does not count for this one. And in January many a hand still writes \
             the old year.",
        ),
        steps: Some(words(
            "年份写错的，改年份；真是往年的，删去这一行。",
            "Mend the year if it is a slip; delete the row if it is indeed of another year.",
        )),
    },
    Page {
        code: Code::L006,
        title: words("没有写事项", "a record without a kind"),
        means: words(
            "这一行没有写事项，也就是细则里规定的哪一类工作。表格里合并过的单元格，另存为 CSV 后只有最上面一格有字，\
             下面的都空着：这样的几行只说一次，并写出上面一格的内容，但不会替你填。",
            "The row does not say which kind of work it is, out of those that the rubric declares. Of cells that \
             were merged in a spreadsheet, only the topmost keeps its words when it is saved as CSV: such rows \
             are told once, with what stands above them, which is never filled in for you.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "条款按事项找记录。没有事项，这一条哪里也算不上。",
            "Rules look for records by their kind. Without one it counts nowhere.",
        ),
        steps: None,
    },
    Page {
        code: Code::L007,
        title: words("不认识的事项", "a kind that the rubric does not know"),
        means: words(
            "「事项」要写细则里声明的名称或代码，一字不差（全角半角、大小写不论）。这里写的不在其中。有相近的，\
             消息会提示，但不会替你改。",
            "The kind must be one that the rubric declares, by its name or its code, to the letter; letter \
             case and full-width letters do not matter. This one is none. A near one is suggested and never \
             assumed.",
        ),
        bad: lines(&["日期,事项,名称", "2018-04-01,技能培训班,月嫂班"]),
        good: lines(&["日期,事项,名称", "2018-04-01,技能培训,月嫂班"]),
        why: words(
            "事项写错，就等于没有这一条，要求的次数会不够。",
            "Under a wrong name the record counts for nothing, and the number expected is not reached.",
        ),
        steps: Some(words(
            "自己起的名字写在「名称」里，「事项」只从细则里选。",
            "Your own name for it belongs in `名称` (`title`); the kind is one out of the rubric.",
        )),
    },
    Page {
        code: Code::L008,
        title: words("没有写名称", "a record without a title"),
        means: words("这一行没有写做了什么。", "The row does not say what it was."),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "得分说明里要列出是哪几次活动。没有名称，就没法核对，也没法申诉。",
            "The statement lists which events counted. Without a title nobody can check it or argue with it.",
        ),
        steps: None,
    },
    Page {
        code: Code::L010,
        title: words("数量不是整数", "a count that is no whole number"),
        means: words(
            "数量、应完成只能写 0 到 999999 的整数；全角数字、前面的加号不要紧。带单位（60人）、小数、负数、\
             前面的零、千位逗号、公式和汉字数字都不收。看得出是多少的，消息会写出来。",
            "A count or a total is a whole number up to 999999; full-width digits and a plus before it do \
             not matter. Units (`60人`), decimals, a minus, leading zeros, separators, formulas and numbers \
             in words are not read. Where there is no doubt which number is meant, the message writes it.",
        ),
        bad: lines(&["日期,事项,名称,数量", "2018-05-10,巾帼致富典型,种植能手,2人"]),
        good: lines(&["日期,事项,名称,数量", "2018-05-10,巾帼致富典型,种植能手,2"]),
        why: words(
            "「2人」还看得懂，「1,000」和「一百多」就各有各的读法。数字一律不猜。",
            "Whoever reads `2人` may be sure of it; of `1,000` or `一百多` nobody is. Numbers are never guessed.",
        ),
        steps: None,
    },
    Page {
        code: Code::L011,
        title: words("一行是一次，数量不能大于 1", "more than one event on a row"),
        means: words(
            "这个事项一行就是一次，例如一次培训、一场活动。数量写了 2 或更多，多半是把参加人数写在了这里。",
            "Of this kind one row is one event: one training, one meeting. A count of 2 or more is most often \
             the number of people who came.",
        ),
        bad: lines(&["日期,事项,名称,数量,备注", "2018-04-01,技能培训,月嫂班,60,"]),
        good: lines(&["日期,事项,名称,数量,备注", "2018-04-01,技能培训,月嫂班,,参加60人"]),
        why: words(
            "60 人参加的一次培训，如果算成 60 次，全年的要求一下子就满了。",
            "One training of 60 people would pass for 60 trainings, and the year would be fulfilled at one \
             stroke.",
        ),
        steps: Some(words(
            "数量留空，人数写在备注里。办了几次，就写几行，每行一个日期。",
            "Leave the count empty and put the people into `备注` (`note`). For several events write several \
             rows, each with its date.",
        )),
    },
    Page {
        code: Code::L012,
        title: words("数量是 0", "a count of 0"),
        means: words(
            "数量写了 0。只有按比例的事项可以写 0（一个也没完成）。",
            "The count is 0. Only a ratio can have a 0, where none was done.",
        ),
        bad: lines(&["日期,事项,名称,数量", "2018-05-10,巾帼致富典型,种植能手,0"]),
        good: lines(&["日期,事项,名称,数量", "2018-05-10,巾帼致富典型,种植能手,1"]),
        why: words(
            "台账只记做了的。写 0 的一行，说不清是没有做，还是忘了填。",
            "A log records what was done. Of a 0 nobody knows whether nothing was done or the number was \
             forgotten.",
        ),
        steps: Some(words(
            "没有做的，删去这一行；做了的，写实际的数。",
            "Delete the row if nothing was done; else write the number.",
        )),
    },
];
