//! F070 to F099: copies, links, and what is told of files.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::F070,
        title: words("台账旁边有它的副本", "a copy beside a log"),
        means: words(
            "evidence 里有一个文件，名称像是某镇台账的副本，例如「白蒲镇(1).csv」「白蒲镇 - 副本.csv」，而那份\
             台账也在。消息会说两份内容是否相同。",
            "A file in `evidence` is named like a copy of a town's log, such as `白蒲镇(1).csv` or `白蒲镇 - \
             副本.csv`, and the log itself is there too. The message says whether both hold the same.",
        ),
        bad: told(
            "「白蒲镇.csv」和「白蒲镇(1).csv」都在 evidence 里。",
            "`白蒲镇.csv` and `白蒲镇(1).csv` are both in `evidence`.",
        ),
        good: told("evidence 里只有「白蒲镇.csv」。", "`evidence` holds `白蒲镇.csv` alone."),
        why: words(
            "同一个文件收了两次，微信和浏览器会自动加上 (1)，后收的往往才是改过的。读错一份，分数就是旧的。",
            "A file that is received twice gets a (1), and the later one is often the one that was mended. \
             With the wrong one the score is of yesterday.",
        ),
        steps: Some(words(
            "看清哪一份是对的，留下它，名称改成镇名，另一份移出 evidence。",
            "See which of the two is right, keep it under the town's name, and move the other out of \
             `evidence`.",
        )),
    },
    Page {
        code: Code::F071,
        title: words("文件名里的点是全角的", "a full-width dot in a file name"),
        means: words(
            "台账的扩展名前面是全角的「．」或「。」，不是半角的「.」。照样读，只提醒。",
            "Before the ending of the log stands a full-width `．` or `。` and not a plain dot. It is read \
             all the same, and only warned about.",
        ),
        bad: told("「白蒲镇．csv」。", "`白蒲镇．csv`."),
        good: told("「白蒲镇.csv」。", "`白蒲镇.csv`."),
        why: words(
            "Windows 认不出它的扩展名，双击打不开，别的程序也不会当作 CSV。",
            "Windows sees no ending in it: a double click opens nothing, and no other program takes it for \
             CSV.",
        ),
        steps: Some(words(
            "切换到英文输入法，把点改成半角的。",
            "Rename it with a plain dot from the English keyboard.",
        )),
    },
    Page {
        code: Code::F072,
        title: words("读的时候文件正在改动", "a file that changed while it was read"),
        means: words(
            "读文件的时候，它的大小或修改时间变了：有人正在保存，或者网盘正在同步。要直接改的文件（--fix \
             --in-place）读过以后变了，就不动它。",
            "While the file was read its size or its time changed: someone was saving it, or it was being \
             synchronised. A file that was to be repaired in its place (--fix --in-place) and has changed since it \
             was read is left alone.",
        ),
        bad: told("正在保存或同步的台账。", "A log that is being saved or synchronised."),
        good: told("保存完、同步完的台账。", "A log that has been saved."),
        why: words(
            "读到的可能前一半是旧的，后一半是新的，少了几行也看不出来；写回去，别人刚保存的就没有了。",
            "What was read may be half old and half new, and nobody would see which rows are missing; written back it \
             would undo what somebody has just saved.",
        ),
        steps: Some(words(
            "等它保存完、同步完，再运行一次。",
            "Wait until it is saved and synchronised, and run it again.",
        )),
    },
    Page {
        code: Code::F073,
        title: words("链接到另一份台账", "a link to another log"),
        means: words(
            "evidence 里的这一项是链接，指向 evidence 里的另一份台账，同一个文件就会读两次。",
            "This entry of `evidence` is a link to another log in it, and one file would be read twice.",
        ),
        bad: told("「石庄镇.csv」是链接，指向「白蒲镇.csv」。", "`石庄镇.csv` is a link to `白蒲镇.csv`."),
        good: told("「石庄镇.csv」是它自己的台账。", "`石庄镇.csv` is a file of its own."),
        why: words("白蒲镇做的事会给石庄镇再算一次。", "What one town did would count for the other once more."),
        steps: Some(words("删去链接，放上这个镇自己的台账。", "Delete the link, and put the town's own log there.")),
    },
    Page {
        code: Code::F074,
        title: words("不是 UTF-8，已经转换", "a file that is not UTF-8"),
        means: words(
            "文件是 GBK（GB18030）或带 BOM 的 UTF-16，已经照这种编码读了。加上 -v 才会说。",
            "The file is in GBK (GB18030) or in UTF-16 with its mark, and was read as that. It is told with \
             -v alone.",
        ),
        bad: told("用 GBK 保存的台账。", "A log saved in GBK."),
        good: told("用 UTF-8 保存的台账。", "A log saved in UTF-8."),
        why: words(
            "如果有字看起来不对，先看是按哪种编码读的。",
            "Where characters look wrong, this says how they were read.",
        ),
        steps: Some(words(
            "不用改。想统一的，另存为「CSV UTF-8（逗号分隔）」。",
            "Nothing has to be done; to have all files alike, save it as `CSV UTF-8 (comma delimited)`.",
        )),
    },
    Page {
        code: Code::F075,
        title: words("略过的文件", "files that were passed over"),
        means: words(
            "evidence 里有的文件不是 .csv 或 .txt：工作簿、文档、照片，或 Excel 和系统留下的 ~$ 开头的文件、\
             Thumbs.db 等。这些都没有读。加上 -v 才会说，最多列出 10 个。",
            "Some files in `evidence` are neither .csv nor .txt: workbooks, documents, photos, or what Excel \
             and the system leave behind (~$ files, Thumbs.db). None was read. It is told with -v alone, with \
             ten names at most.",
        ),
        bad: told("evidence 里还有一个「说明.docx」。", "`evidence` holds a `说明.docx` too."),
        good: told("evidence 里只有台账。", "`evidence` holds nothing but logs."),
        why: words(
            "以为交了的台账如果在里面，就是存错了格式。",
            "A log that someone believes to be handed in may be among them, in the wrong form.",
        ),
        steps: None,
    },
    Page {
        code: Code::F076,
        title: words("像是副本，没有读", "a copy that is not read"),
        means: words(
            "考核文件夹里有一个文件，名称像是 ledger.csv、towns.csv 或 assessment.toml 的副本，或者是另一种格式的\
             ledger.xlsx、towns.txt 一类，或者叫 ledger_张.csv、ledger 张.csv。和 ledger.csv 一起读的，只有 ledger-某某.csv；\
             别的不读。",
            "A file in the assessment folder is named like a copy of ledger.csv, towns.csv or assessment.toml, is one of \
             these in another form, such as ledger.xlsx, or is called ledger_NAME.csv. With ledger.csv nothing is read \
             but ledger-NAME.csv.",
        ),
        bad: told("ledger.csv 旁边有「ledger(1).csv」。", "`ledger(1).csv` beside ledger.csv."),
        good: told("文件夹里只有 ledger.csv。", "The folder holds ledger.csv alone."),
        why: words(
            "新的裁定如果写进了副本，就一条也不算。",
            "Rulings that were written into the copy would count for nothing.",
        ),
        steps: Some(words(
            "要用的内容写进原来的文件，副本放到别处。",
            "Write what is to count into the original, and keep copies elsewhere.",
        )),
    },
    Page {
        code: Code::F077,
        title: words("两个镇的台账是同一份", "the logs of two towns hold the same records"),
        means: words(
            "两个镇的台账里有十条以上相同的记录：日期、事项、名称、数量、级别、材料都一样，备注和附件也不矛盾。行的\
             先后、编码、列的多少不算；不予认定的和很多镇都有的不算，除非一份台账几乎全在另一份里。",
            "Ten records or more stand in the logs of two towns: day, kind, title, amount, level and materials are \
             the same, and notes and files do not contradict. The order of rows, the encoding and other columns say \
             nothing; rejected records do not count, nor what many towns hold, unless nearly all of one log stands \
             in the other.",
        ),
        bad: told(
            "石庄镇的附件存成了「白蒲镇.csv」，覆盖了白蒲镇自己的台账。",
            "The attachment of one town was saved as `白蒲镇.csv`, over the log of that town.",
        ),
        good: told("两份台账各是各镇的。", "Each log is that of its town."),
        why: words(
            "一个镇做的事会给另一个镇也算上，而那个镇自己做的一件也没有算，排名就不对了。",
            "What one town did would count for the other too, and nothing of what that town did itself.",
        ),
        steps: Some(words(
            "看清这些记录是哪个镇的，把另一个镇自己的台账找来换上。",
            "See whose records they are, and put the other town's own log in the place of the copy.",
        )),
    },
    Page {
        code: Code::F078,
        title: words("两个镇的台账里有几条相同的记录", "the logs of two towns share some records"),
        means: words(
            "两个镇的台账里有三到九条相同的记录，别的镇大多没有。一两条不提醒，十条以上是错误（F077）。",
            "Three to nine records stand in the logs of two towns and in hardly any other. One or two are not told; \
             ten or more are an error (F077).",
        ),
        bad: told("三场活动，两个镇都写成自己的。", "Three events that two towns have both written down."),
        good: told("一场活动只在办它的那个镇的台账里。", "An event stands in the log of the town that held it."),
        why: words(
            "可能是从别的镇的台账里复制了几行，忘了改。两镇一起办的活动，两边都记也是对的。",
            "Some rows may have been copied from another town's log and left as they were. What both did together \
             may well stand in both.",
        ),
        steps: Some(words(
            "问清是哪个镇做的，在另一份里删去那几行；一起办的不用改。",
            "Ask which town did them, and delete the rows from the other log; what both did together may stay.",
        )),
    },
    Page {
        code: Code::F080,
        title: words("同一个文件给了两次", "a file that is given twice"),
        means: words(
            "kaohe validate 后面同一个文件或文件夹写了两次，写法不同、用链接指过去的也算；写了考核文件夹，又写里面的台账，也算。",
            "The same file or folder stands twice behind `kaohe validate`, spelt alike or not, or is reached \
             by a link; or a log stands beside the folder in which it lies.",
        ),
        bad: told("kaohe validate 白蒲镇.csv ./白蒲镇.csv", "kaohe validate `白蒲镇.csv` ./`白蒲镇.csv`"),
        good: told("kaohe validate 白蒲镇.csv 石庄镇.csv", "kaohe validate `白蒲镇.csv` `石庄镇.csv`"),
        why: words(
            "多半是另一个文件写错了，那一份还没有检查。",
            "Most often another file was meant, which has not been looked at.",
        ),
        steps: None,
    },
    Page {
        code: Code::F081,
        title: words("找不到要检查的文件", "a file that is not there"),
        means: words(
            "kaohe validate 后面写的文件或文件夹不存在，也不是内置细则的名称。旁边有名称相近的，消息会提示。退\
             出状态是 2。",
            "What is given to `kaohe validate` is not there, nor is it the name of a built-in rubric. A near \
             name in the same folder is suggested. The exit status is 2.",
        ),
        bad: told(
            "要检查「石庄镇.csv」，文件夹里只有「石庄.csv」。",
            "`石庄镇.csv` is given, and the folder holds `石庄.csv`.",
        ),
        good: told("文件夹里有「石庄镇.csv」。", "The folder holds `石庄镇.csv`."),
        why: words("没有检查，不等于没有问题。", "Not looked at does not mean that nothing is wrong."),
        steps: Some(words(
            "看看文件名、扩展名和所在的文件夹；名称里有空格的，用引号括起来。",
            "See its name, its ending and its folder; a name with spaces needs quotes.",
        )),
    },
    Page {
        code: Code::F082,
        title: words("换了写法照样读入", "what is read though it is written otherwise"),
        means: words(
            "加 -v 时，统计这份台账里哪些写法照样读入：首尾空格、别的日期写法、全角字符、中间的空行。这些都不是\
             错，写不写成统一的样子，分数一样。",
            "With -v: how often the log has spaces around a word, another form of date, full-width characters or \
             blank rows between its rows, which are all read. None of them is wrong, and the score is the same \
             without them.",
        ),
        bad: lines(&["日期,事项,名称", "２０１８/3/8,三八活动,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "别的程序不一定这样宽：拿这份表去排序、汇总，同一天会当成不同的写法。",
            "Other programs may not read as much: where the table is sorted or summed up, one day in two forms \
             is two.",
        ),
        steps: Some(words(
            "运行 kaohe validate --fix，改好的一份写到 fixed 文件夹。",
            "Run `kaohe validate --fix`: a repaired copy is written to the folder fixed.",
        )),
    },
];
