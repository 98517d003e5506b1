//! F054 to F064: words that are not what they seem.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::F054,
        title: words("整格用中文引号括着", "a cell in Chinese quotes"),
        means: words(
            "整格内容放在一对中文引号里。CSV 的引号是半角的 \"，中文引号不起这个作用，会当成内容。名称里的一部\
             分用中文引号，不用管。",
            "The whole cell stands between Chinese quotes. A table is quoted with \"; these are taken for \
             part of the words. Around a part of a title they are as they should be.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,“纪念大会”"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,“三八”纪念大会"]),
        why: words(
            "名称里有逗号时，中文引号挡不住，后面的格子会错位。",
            "They do not hold a cell with a comma together, and those behind it would shift.",
        ),
        steps: Some(words("引号不是名称的一部分，就删去。", "Take them out unless they belong to the name.")),
    },
    Page {
        code: Code::F055,
        title: words("电子表格的错误值", "an error of the spreadsheet"),
        means: words(
            "这一格是 #REF!、#N/A、#VALUE! 一类的公式错误，或者一串 #（列太窄，内容没有保存下来）。哪一列都一\
             样。",
            "The cell is what a spreadsheet shows where a formula fails, such as #REF!, #N/A or #VALUE!, or a \
             row of # where a column was too narrow to be saved. It is the same in every column.",
        ),
        bad: lines(&["日期,事项,名称,数量", "2018-05-10,巾帼致富典型,种植能手,#REF!"]),
        good: lines(&["日期,事项,名称,数量", "2018-05-10,巾帼致富典型,种植能手,2"]),
        why: words("原来的文字或数字已经不在文件里了。", "What stood there is not in the file any more."),
        steps: Some(words(
            "在 Excel 里把这一格改成文字或数字；是一串 # 的，把列拉宽，再另存。",
            "In Excel write words or a number into the cell, or widen the column where it shows #, and save \
             it again.",
        )),
    },
    Page {
        code: Code::F056,
        title: words("给电子表格看的写法", "a trick for the spreadsheet"),
        means: words(
            "为了不让 Excel 改动，写成了 =\"001\" 或 '001。导出以后，等号、引号和撇号都成了内容。消息会写出去\
             掉以后的样子。",
            "To keep Excel from changing it, the cell was written =\"001\" or '001. Once exported, the signs \
             are part of what it says. The message shows it without them.",
        ),
        bad: lines(&["日期,事项,名称,数量", "2018-05-10,巾帼致富典型,种植能手,'2"]),
        good: lines(&["日期,事项,名称,数量", "2018-05-10,巾帼致富典型,种植能手,2"]),
        why: words(
            "编号「'001」和「001」不是同一个，数量「'2」也不是数字。",
            "The id '001 is not 001, and '2 is no number.",
        ),
        steps: Some(words(
            "在 Excel 里把这一列设为「文本」，再直接写 001。",
            "In Excel set the column to Text, and write 001 as it is.",
        )),
    },
    Page {
        code: Code::F057,
        title: words("只是看起来一样的字", "a character that only looks alike"),
        means: words(
            "要逐字比对的格子里有部首字或兼容字，例如「⻓」（U+2ED3）只是看起来像「长」。从 PDF 里复制常会这样。",
            "In a word that is compared stands a radical, or a character kept for the sake of old encodings: `\
             ⻓` (U+2ED3) only looks like `长`. Text copied out of a PDF often holds some.",
        ),
        bad: lines(&["镇", "⻓江镇"]),
        good: lines(&["镇", "长江镇"]),
        why: words(
            "看着一样，比对起来却是两个镇，台账和认定记录都找不到它。",
            "It looks the same and is another town: neither its log nor a ruling would be found.",
        ),
        steps: Some(words(
            "用键盘重新输入这个词，不要从 PDF 粘贴。",
            "Type the word again instead of pasting it from the PDF.",
        )),
    },
    Page {
        code: Code::F058,
        title: words("繁体字或异体字", "a traditional or variant character"),
        means: words(
            "事项、级别、镇名一类的词里有繁体字或异体字，换成规范字就认识；或者镇名单里的镇名写了「鎮」「區」一类。\
             不会替你改，请照消息写。",
            "A kind, a level, a town or the like is written in traditional or variant characters, and is \
             known in the usual ones; or a town of the roster says in them what kind of place it is. It is not \
             changed for you: write it as the message says.",
        ),
        bad: lines(&["日期,事项,名称", "2018-04-01,技能培訓,月嫂班"]),
        good: lines(&["日期,事项,名称", "2018-04-01,技能培训,月嫂班"]),
        why: words(
            "同一个词有两种写法，在别的表里一比对、一汇总就漏了。",
            "One word in two spellings is lost as soon as another table looks it up or adds it up.",
        ),
        steps: None,
    },
    Page {
        code: Code::F059,
        title: words("同上", "as above"),
        means: words(
            "格子里写了「同上」「同左」「同前」或「〃」。每一行都要把内容写出来；备注、理由以外的列都不行，必填的理由\
             也不行。",
            "The cell says `同上`, `同左`, `同前` or `〃` (as above). Every row says what it means itself: in all \
             columns but notes, and in a reason that must be given.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会", "2018-03-09,同上,表彰大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会", "2018-03-09,三八活动,表彰大会"]),
        why: words(
            "一排序、一删行，「同上」就指到别的行去了。",
            "As soon as rows are sorted or deleted it means another one.",
        ),
        steps: Some(words(
            "在 Excel 里选中上一格，按住右下角往下拖，就能填好。",
            "In Excel select the cell above and drag its corner down to fill the others.",
        )),
    },
    Page {
        code: Code::F060,
        title: words("用「无」「-」代替空格子", "a word for nothing"),
        means: words(
            "格子里写了「无」「没有」「空」「略」「待定」「N/A」、横线或斜线，几样材料里夹着一个也算；加了括号、句号的也算。\
             备注以外的格子按空的处理；不能空的格子，还会另外报错。认定记录的「次数」「分值」里，0 和空的意思不同，\
             所以是错误。",
            "The cell holds `无`, `没有`, `空`, `略`, `待定`, N/A, a dash or a slash, in brackets or not, be it one among \
             several materials. \
             Outside of notes it is taken as empty; where it must not be, that is told as well. In the ledger's \
             `次数` and `分值` (`count`, `points`) nought and nothing differ, and it is an error.",
        ),
        bad: lines(&["日期,事项,名称,数量", "2018-03-08,三八活动,纪念大会,无"]),
        good: lines(&["日期,事项,名称,数量", "2018-03-08,三八活动,纪念大会,"]),
        why: words(
            "「无」和「待补」意思不同，统一按空的读；如果是待补，补上以后才算得上。",
            "Nothing and not yet are two things, and both are read as empty: what was meant to follow counts \
             once it is written.",
        ),
        steps: Some(words(
            "没有就留空；待补的补上。",
            "Leave it empty where there is nothing, and write what was to follow.",
        )),
    },
    Page {
        code: Code::F061,
        title: words("行末比表头多出空格子", "empty cells that the header has not"),
        means: words(
            "这一行比表头多出几格，都是空的。Excel 存表时每行一样长，表头也会有这些空格子，那样不提醒；只有这一行\
             多，可能前面有没加引号的逗号，后面的格子全都错了一位。有数量、级别、材料一类的格子可能因此错位的，是错误。",
            "The row goes on past the header with empty cells. Excel writes rows of one length, so that the \
             header would have them too, which is accepted. Where only the row does, a comma without quotes may \
             stand in it, and all behind it is one column off; where a count, a level, materials or the like may have \
             moved by it, it is an error.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会,"]),
        good: lines(&["日期,事项,名称,", "2018-03-08,三八活动,纪念大会,"]),
        why: words(
            "错了一位，理由会读成认定人，分值会少算，而看上去什么也没少。",
            "One column off, a reason is read as a name and points as less than they are, and nothing seems to \
             be missing.",
        ),
        steps: Some(words(
            "对照原表看这一行：格子错了位的，给含逗号的那一格加上引号；没有错位的，删去行末多余的逗号。",
            "Hold the row against the original: where cells are shifted, put quotes around the one with the \
             comma; where none is, delete the commas at the end.",
        )),
    },
    Page {
        code: Code::F062,
        title: words("不是记录的行", "a row that is no entry"),
        means: words(
            "这一行开头写着「合计」「总计」「小计」一类，是表的汇总；或者是表格的落款，例如「填表人：张三，审核人：」「第1页共2页」；或者只有一格有字。都不成一条记录。",
            "The row begins with `合计`, `总计`, total or the like and sums up the table, or is the foot of a form, \
             such as signatures or the number of a page, or it says one thing alone: it is no entry.",
        ),
        bad: lines(&["日期,事项,名称,数量", "2018-05-10,巾帼致富典型,种植能手,2", "合计,,,2"]),
        good: lines(&["日期,事项,名称,数量", "2018-05-10,巾帼致富典型,种植能手,2"]),
        why: words(
            "合计当成记录读，数量就算了两遍；只有一格的，说不清是什么。",
            "Read as a record, a total would count everything twice, and of a single cell nobody knows what it means.",
        ),
        steps: Some(words(
            "从交来的表里删去这一行。合计由程序算，改了记录也不会忘记改合计。",
            "Delete the row from the table that is handed in. The program reckons the totals, and never forgets to \
             when a record changes.",
        )),
    },
    Page {
        code: Code::F063,
        title: words("没有读的工作簿", "a workbook that is not read"),
        means: words(
            "evidence 里有一个工作簿（.xlsx、.xls、.et 等），文件名不是哪个镇。这里只读 CSV，工作簿没有读。是某个镇的\
             名称的，另外报错（F033 或 F035）。",
            "There is a workbook in `evidence` (.xlsx, .xls, .et and the like) that bears the name of no town. \
             Logs are CSV here, and it was not read. One named after a town is an error (F033 or F035).",
        ),
        bad: told("evidence 里还有一个「汇总.xlsx」。", "`evidence` holds a `汇总.xlsx` too."),
        good: told("evidence 里只有台账，都是 CSV。", "`evidence` holds nothing but logs, all of them CSV."),
        why: words(
            "交来的台账如果在里面，这个镇就像什么都没做。",
            "Were it a log that was handed in, its town would look as if it had done nothing.",
        ),
        steps: Some(words(
            "是台账的，在 Excel 或 WPS 里打开，另存为「CSV UTF-8（逗号分隔）」，文件名写镇名；不是的，移到别处。",
            "If it is a log, open it in Excel or WPS and save it as `CSV UTF-8 (comma delimited)` under the name of \
             its town; else move it elsewhere.",
        )),
    },
    Page {
        code: Code::F064,
        title: words("名称说的是没有", "a title that says that there was nothing"),
        means: words(
            "名称写的是「没有」「未开展」「尚未建立」「本月无」「待定」「0」「x」、一个标点一类，整格只有这个意思。说了一件事的\
             不算：无障碍设施改造、空巢老人慰问、没有围墙的学校，都是名称。",
            "The title says `没有` (none), `未开展` (not held), `待定` (to be decided), none, 0, x, a mark alone or the like, \
             and nothing else. Where such a word only begins a title, as in `无障碍设施改造`, it is one.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,未开展"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,无偿献血"]),
        why: words(
            "预先填好的表格里，没有做的每一行都会算成做了一次。",
            "In a form that was filled in beforehand every row of what was not done would count as done.",
        ),
        steps: Some(words(
            "没有做的，删去这一行；做了的，在名称里写明做了什么。",
            "Delete the row of what was not done; else write as its title what was.",
        )),
    },
];
