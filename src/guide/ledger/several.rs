//! J037 to J045: ledgers that are not read, of an earlier year or there twice, and rows that mean several.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::J037,
        title: words("只有工作簿或别的名字的认定记录", "a ledger in another form alone"),
        means: words(
            "考核文件夹里有 ledger.xlsx、ledger.ods、ledger.txt 或 Ledger.CSV 一类的文件，却没有 ledger.csv，也没有\
             ledger-某某.csv。这里只读 CSV，名字一个字母也不能错。",
            "The folder holds ledger.xlsx, ledger.ods, ledger.txt or Ledger.CSV, and neither ledger.csv nor a \
             ledger-NAME.csv. CSV alone is read, under that very name.",
        ),
        bad: told("文件夹里只有 ledger.xlsx。", "The folder holds ledger.xlsx alone."),
        good: told("另存成了 ledger.csv。", "It was saved as ledger.csv."),
        why: words(
            "里面的查实、裁定一条也不算，排名就不对。",
            "No finding or ruling in it would count, and the ranking would be wrong.",
        ),
        steps: Some(words(
            "在 Excel 或 WPS 里打开，另存为「CSV UTF-8（逗号分隔）」，名字写 ledger.csv。",
            "Open it in Excel or WPS and save it as `CSV UTF-8 (comma delimited)` under the name ledger.csv.",
        )),
    },
    Page {
        code: Code::J038,
        title: words("上一年的认定", "a row of an earlier year"),
        means: words(
            "日期在考核期第一天以前。考核期以后的日期不要紧：一月里还可以认定。",
            "The date is before the first day of the period. One after the period is fine: much is decided in January.",
        ),
        bad: lines(&["镇,条款,日期,理由,认定人", "白蒲镇,2.4b,2017-06-01,信访案件查处不力,王芳"]),
        good: lines(&["镇,条款,日期,理由,认定人", "白蒲镇,2.4b,2018-06-01,信访案件查处不力,王芳"]),
        why: words(
            "从去年的表抄来、忘了删的行，会在今年再扣一次。",
            "A row left over from last year's table would be charged once more.",
        ),
        steps: None,
    },
    Page {
        code: Code::J039,
        title: words("两条条款是同一个数", "two rules that are one number"),
        means: words(
            "细则里有两条条款的编号，在表格软件里是同一个数，例如 1.1 和 1.10；认定记录里写着 1.1 的行，可能原来是 1.10。\
             一份记录只提醒一次。同一列里还有别的数保留着末尾的 0 的，说明没有被改过，就不提醒。",
            "The ids of two rules are one number to a spreadsheet, such as 1.1 and 1.10: a row that says 1.1 may have \
             said 1.10. It is warned about once a file, and not at all where another number of the column has kept a 0 \
             at its end, so that nothing was changed.",
        ),
        bad: told(
            "细则有 1.1（少一次扣 5 分）和 1.10（一次扣 0.1 分），记录里写 1.1。",
            "The rubric has 1.1 (5 points each) and 1.10 (0.1 each), and the ledger says 1.1.",
        ),
        good: told("记录里也有写 1.10 的行。", "The ledger has a row that says 1.10 too."),
        why: words("差一个 0，就会多扣或少扣许多分。", "The 0 that was lost decides how much is charged."),
        steps: Some(words(
            "逐行核对；先把「条款」列设为文本再改。下一年的细则不要用这样的编号。",
            "See each of the rows, and set the column to text before changing one. Next year's rubric had better not use \
             such ids.",
        )),
    },
    Page {
        code: Code::J040,
        title: words("一格里写了几个镇或几条条款", "several towns or rules in one cell"),
        means: words(
            "「镇」写了几个镇，或者「各镇」「全部」；或者「条款」写了几条，例如 2.2、2.3 或 2.2-2.4。一行只记一个镇的一条条\
             款。",
            "The town names several, or all of them; or the rule does, such as `2.2、2.3` or 2.2-2.4. A row is for one \
             town and one rule.",
        ),
        bad: lines(&["镇,条款,理由,认定人", "白蒲镇、石庄镇,2.4b,信访案件查处不力,王芳"]),
        good: lines(&["镇,条款,理由,认定人", "白蒲镇,2.4b,信访案件查处不力,王芳", "石庄镇,2.4b,信访案件查处不力,王芳"]),
        why: words(
            "只算一个，别的镇或条款就漏了。",
            "If one of them counted, the other towns or rules would be forgotten.",
        ),
        steps: None,
    },
    Page {
        code: Code::J041,
        title: words("同一天查实了两次", "two findings of one day"),
        means: words(
            "两行查实的镇、条款、日期都一样，理由、次数或认定人不同。两行都扣，只提醒。",
            "Two findings are alike in town, rule and date, and differ in reason, count or by. Both are charged; it is \
             only warned about.",
        ),
        bad: lines(&[
            "镇,条款,日期,理由,认定人",
            "白蒲镇,10.1,2018-03-08,年中会议缺席,王芳",
            "白蒲镇,10.1,2018-03-08,年中会无人到会,李明",
        ]),
        good: lines(&[
            "镇,条款,日期,理由,认定人",
            "白蒲镇,10.1,2018-03-08,年中会议缺席,王芳",
            "白蒲镇,10.1,2018-09-05,总结会议缺席,李明",
        ]),
        why: words(
            "两个人各记了一遍同一件事，就会扣两次。",
            "One thing that two people recorded, each in other words, would be charged twice.",
        ),
        steps: Some(words(
            "是同一件事的，删去一行；确实是两件事的，并成一行，次数写 2。",
            "Delete one of the two; where it did happen twice, make one row of them with a count of 2.",
        )),
    },
    Page {
        code: Code::J042,
        title: words("认定记录或审核的副本", "a copy of a ledger or of the reviews"),
        means: words(
            "文件夹里有几份认定记录（ledger.csv 和 ledger-某某.csv）或几份审核（reviews.csv 和 reviews-某某.csv），合起来读。\
             其中一份的每一行，另一份里都有。",
            "The folder holds several ledgers, ledger.csv and ledger-NAME.csv, or several files of reviews, which are read \
             as one. Every row of one of them stands in another too.",
        ),
        bad: told("「ledger-副本.csv」和 ledger.csv 一样。", "`ledger-副本.csv` holds what ledger.csv holds."),
        good: told(
            "ledger.csv 和「ledger-张.csv」里没有相同的行。",
            "ledger.csv and `ledger-张.csv` have no row in common.",
        ),
        why: words(
            "两份都算，就会扣两次；审核改了一份，另一份还是旧的。",
            "If both counted, everything would be charged twice; of two reviews one would go stale.",
        ),
        steps: Some(words(
            "看清哪一份是最后的，留下它，另一份移出文件夹。",
            "See which one is the last, keep it, and move the other out of the folder.",
        )),
    },
    Page {
        code: Code::J043,
        title: words("这一条不能认定不适用", "a rule that cannot be ruled not applicable"),
        means: words(
            "「分值」写了不适用，而细则里这一条没有写 waivable。写了 waivable = \"full\" 的条款，办公室可以认定它不适用于某个镇，\
             那个镇这一条不扣分；理由和认定人照写，要改就用「替代」。",
            "The points say `not applicable`, and the rule has no waivable. Of a rule with waivable = \"full\" the office \
             may rule that it does not apply to a town, which then loses nothing by it; the row has its reason and author, and is \
             superseded like any other.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.3,不适用,没有适合培育的人,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.3,0.5,未培育,王芳"]),
        why: words(
            "哪些条款可以免，是细则定的，不能一个镇一个镇地开口子。",
            "What may be waived is the rubric's to say, and not settled town by town.",
        ),
        steps: Some(words(
            "照实认定；确实应该允许不适用的，先在细则的这一条里加 waivable = \"full\"。",
            "Record what is lost; where the rule should be waivable indeed, add waivable = \"full\" to it in the rubric first.",
        )),
    },
];
