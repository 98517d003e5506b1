//! L024 to L029: days in unusual forms, rows of others, and what is said twice.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::L024,
        title: words("日期写成了序号", "a date as a number"),
        means: words(
            "这一格是电子表格的日期序号，例如 43167 就是 2018-03-08。落在考核期内的整数，就按那一天算，只提醒；\
             不在考核期内的、带小数的，是错误（L003）。",
            "The cell is a spreadsheet's number for a day: 43167 is 2018-03-08. A whole number that falls \
             within the period is taken for that day, and only warned about; any other is an error (L003).",
        ),
        bad: lines(&["日期,事项,名称", "43167,三八活动,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "老的苹果电脑工作簿从 1904 年起算，同一个序号会差四年多，所以要看一眼。",
            "Old Macintosh workbooks count from 1904, and the same number is four years later there: have a \
             look.",
        ),
        steps: Some(words(
            "在 Excel 里把「日期」整列设为日期格式 2012-03-14，再另存为 CSV。",
            "In Excel set the whole column to the date form 2012-03-14, and save it as CSV again.",
        )),
    },
    Page {
        code: Code::L025,
        title: words("日期后面有时间", "a time behind the date"),
        means: words(
            "日期后面写了时间，例如 9:30、下午3点。只取日期，时间不看。电子表格自己加上的 0:00 不算。",
            "Behind the day stands a time, such as 9:30. The day alone is taken. The 0:00 that a spreadsheet \
             adds by itself is none.",
        ),
        bad: lines(&["日期,事项,名称", "2018/3/8 9:30,三八活动,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018/3/8 0:00,三八活动,纪念大会"]),
        why: words(
            "有时间的一格，可能是登记或打卡的时刻，不一定是活动的日子。",
            "A time may be that of an entry or a stamp, and not of the event.",
        ),
        steps: Some(words("只写年月日，时间写在备注里。", "Write the day alone, and the time in the note.")),
    },
    Page {
        code: Code::L026,
        title: words("这一行写的是别的镇", "a row of another town"),
        means: words(
            "「镇」这一列写的不是这份台账的镇。台账的镇看文件名；别名也认。这一列可以不要，空着也行。",
            "The column `镇` (`town`) names another town than the one whose log it is, by its file name; \
             other names of it will do. The column may be left out or empty.",
        ),
        bad: lines(&["日期,事项,名称,镇", "2018-03-08,三八活动,纪念大会,石庄镇"]),
        good: lines(&["日期,事项,名称,镇", "2018-03-08,三八活动,纪念大会,白蒲镇"]),
        why: words(
            "几个镇的记录混在一份里，会全部算到一个镇头上。",
            "Rows of several towns in one log would all count for one of them.",
        ),
        steps: Some(words(
            "是别的镇的，移到它的台账里；写错了的，改镇名。",
            "Move the row to the log of its town, or mend the name.",
        )),
    },
    Page {
        code: Code::L027,
        title: words("两行完全相同", "a row twice"),
        means: words(
            "这一行和前面一行，日期、事项、名称和其余各格的意思都相同；名称只差引号、句号、空格、全角半角或繁简的，也是相同。\
             不予认定的行不算。",
            "The row says the same as an earlier one in every cell. Titles that differ in quotes, end marks, spaces, \
             width, case or traditional characters alone are the same. Rejected rows are left out of account.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会", "2018-03-08,三八活动,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会", "2018-03-08,三八活动,表彰大会"]),
        why: words(
            "一次活动会算成两次，要求的次数一下子就够了。",
            "One event would count twice, and so reach a number that was not reached.",
        ),
        steps: Some(words(
            "重复的删去一行；确实是两次的，在名称里区别开，例如「上午场」「下午场」。",
            "Delete one of the two; if there were two events, give them titles that differ.",
        )),
    },
    Page {
        code: Code::L028,
        title: words("同一天有同名的记录", "one title twice on a day"),
        means: words(
            "前面已有一行，日期、事项、名称都一样，只是其他格不同。照样算两条，只提醒。",
            "An earlier row has the same day, kind and title, and other cells differ. Both count, and it is \
             only warned about.",
        ),
        bad: lines(&["日期,事项,名称,备注", "2018-03-08,三八活动,纪念大会,甲", "2018-03-08,三八活动,纪念大会,乙"]),
        good: lines(&["日期,事项,名称,备注", "2018-03-08,三八活动,纪念大会,甲", "2018-03-08,三八活动,表彰大会,乙"]),
        why: words(
            "多半是同一件事改过一次，旧的一行忘了删，结果算了两次。",
            "Most often one event was entered anew and the earlier row was left, so that it counts twice.",
        ),
        steps: Some(words(
            "同一件事只留一行；确实是两件的，在名称里区别开。",
            "Keep one row for one event; if there were two, give them titles that differ.",
        )),
    },
    Page {
        code: Code::L029,
        title: words("一件事记成了两个事项", "one event under two kinds"),
        means: words(
            "同一天、同一名称的事，前面记成一个事项，这里又记成另一个。细则里有一条规则把两个事项合在一起数，而且有\
             一次就够的，或者事项里写了 shares_events_with 的，不提醒。两条都算。",
            "The same day and title stand under one kind further up, and here under another. Both count. \
             Where a rule of the rubric counts the two kinds together, and one event is enough for it, or one of \
             them has shares_events_with, nothing is said.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会", "2018-03-08,技能培训,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会", "2018-03-08,技能培训,月嫂班"]),
        why: words(
            "一次活动抵了两条要求；核对的人会问到底是哪一类。",
            "One event meets two demands, and whoever checks it will ask which kind it was.",
        ),
        steps: Some(words(
            "一件事只记一个事项；确实是两件的，在名称里区别开。",
            "Keep one kind for one event; if there were two, give them titles that differ.",
        )),
    },
];
