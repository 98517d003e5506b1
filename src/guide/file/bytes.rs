//! F001 to F012: the bytes of a file and its quotes.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::F001,
        title: words("这是工作簿，不是 CSV", "a workbook under the name of a CSV file"),
        means: words(
            "文件名是 .csv，内容却是 Excel 或 WPS 的工作簿（.xlsx、.xls、.et）。只改扩展名，不会变成 CSV。靠文件\
             开头的几个字节就能认出来。",
            "The name ends in .csv, but what is inside is a workbook of Excel or WPS (.xlsx, .xls or .et). \
             Renaming a workbook does not make it CSV. Its first bytes give it away.",
        ),
        bad: told("把「白蒲镇.xlsx」改名为「白蒲镇.csv」。", "`白蒲镇.xlsx`, renamed to `白蒲镇.csv`."),
        good: told(
            "把「白蒲镇.xlsx」另存为「CSV UTF-8（逗号分隔）」。",
            "`白蒲镇.xlsx`, saved as `CSV UTF-8 (comma delimited)`.",
        ),
        why: words(
            "工作簿不是文本，里面的记录一条也读不出来。这个镇会像什么都没做一样。",
            "A workbook is no text: not one record in it can be read, and the town would look as if it had done \
             nothing.",
        ),
        steps: Some(words(
            "在 Excel 或 WPS 里打开原表，点「文件」「另存为」，类型选「CSV UTF-8（逗号分隔）」，保存后交这个新文\
             件。",
            "Open the original in Excel or WPS, choose File, Save As, take the type `CSV UTF-8 (comma \
             delimited)`, and hand in the new file.",
        )),
    },
    Page {
        code: Code::F002,
        title: words("文件里有 NUL 字节", "a NUL byte"),
        means: words(
            "文本里不该有 0 字节。有的话，文件多半是没有 BOM 的 UTF-16（有的软件导出「Unicode 文本」时会这样），\
             或者根本不是文本。",
            "Text has no byte of value 0. A file with one is UTF-16 without its byte order mark, as some \
             programs export `Unicode text`, or no text at all.",
        ),
        bad: told(
            "导出为没有 BOM 的 UTF-16：每个英文字母、逗号后面都跟着一个 0 字节。",
            "UTF-16 without its mark: a zero byte beside every comma and every Latin letter.",
        ),
        good: told(
            "同一张表，另存为「CSV UTF-8（逗号分隔）」。",
            "The same table, saved as `CSV UTF-8 (comma delimited)`.",
        ),
        why: words(
            "没有 BOM 就分不清字节的先后，猜错了，整份台账就成了乱码。",
            "Without the mark nobody can tell the order of the bytes, and a wrong guess garbles the whole log.",
        ),
        steps: Some(words(
            "在 Excel 或 WPS 里打开原表，点「文件」「另存为」，类型选「CSV UTF-8（逗号分隔）」，保存后交这个新文\
             件。",
            "Open the original in Excel or WPS, choose File, Save As, take the type `CSV UTF-8 (comma \
             delimited)`, and hand in the new file.",
        )),
    },
    Page {
        code: Code::F003,
        title: words("看不懂的编码", "no encoding that is known"),
        means: words(
            "文件不是 UTF-8，按 GB18030（GBK）或按它自己的 BOM 也解不开，或者解出来没有意义。像是繁体的 Big5 \
             或日文的 Shift_JIS 的，消息会说明；否则写明第几个字节出的问题：可能是损坏的 GBK，也可能根本不是文\
             本。",
            "The file is not UTF-8, and cannot be read as GB18030 (GBK) or as its own byte order mark says, \
             or makes no sense in it. Where it seems to be Big5 or Shift_JIS the message says so; else it \
             names the byte where it goes wrong: GBK that was damaged, or no text at all.",
        ),
        bad: told("GBK 的台账，里面有一个字节坏成了 FF。", "A log in GBK, one byte of which was damaged and is FF."),
        good: told(
            "同一份台账，另存为「CSV UTF-8（逗号分隔）」。",
            "The same log, saved as `CSV UTF-8 (comma delimited)`.",
        ),
        why: words(
            "编码不能猜：猜错了，镇名和事项会变成别的字，还不一定看得出来。",
            "An encoding cannot be guessed: a wrong guess turns names and kinds into other characters, and not \
             always visibly.",
        ),
        steps: Some(words(
            "在 Excel 或 WPS 里打开原表，点「文件」「另存为」，类型选「CSV UTF-8（逗号分隔）」，保存后交这个新文\
             件。",
            "Open the original in Excel or WPS, choose File, Save As, take the type `CSV UTF-8 (comma \
             delimited)`, and hand in the new file.",
        )),
    },
    Page {
        code: Code::F004,
        title: words("UTF-8 文件损坏", "damaged UTF-8"),
        means: words(
            "文件大部分是 UTF-8，中间却有几个字节不对。从某一行起一直到最后都是 GBK 的（或者前面是\
             GBK，后面才是 UTF-8），消息会说从第几行换了编码，多半是两份文件接在了一起；否则是传输时坏了，消息写明第几行、第几个字节。",
            "Most of the file is good UTF-8, and some bytes in it are not. Where all that follows is GBK, or all \
             before it is and the rest UTF-8, the message names the line on which the encoding changes: two files \
             were joined. Else it was damaged \
             on the way, and the message names line and byte.",
        ),
        bad: told("前两行是 UTF-8，后面粘了一行 GBK。", "Two rows in UTF-8, with a row in GBK pasted below them."),
        good: told("三行都是 UTF-8。", "All three rows in UTF-8."),
        why: words(
            "坏掉的地方可能正好是日期、数量或镇名。整份文件按 GBK 读，其余的字就全错了。",
            "What is broken may be the very date, count or name. And read as GBK, all the rest would be wrong.",
        ),
        steps: Some(words(
            "从原表重新导出为「CSV UTF-8」。不要用记事本把两个文件粘在一起。",
            "Export it again from the original as `CSV UTF-8`, and do not paste two files together in Notepad.",
        )),
    },
    Page {
        code: Code::F005,
        title: words("乱码", "garbled text"),
        means: words(
            "UTF-8 文件被当成 GBK 或西文打开，又存了一次：开头成了「锘」或「ï»¿」，汉字成了「鏃ユ湡」或「æ—¥」\
             一类的字。反过来还原，正好是通顺的汉字，所以认得出来。只有一格这样的，消息会写出原来像是什么。",
            "A UTF-8 file was opened as GBK or as Western text and saved again: it begins with `锘` or `ï»¿`, \
             or its Chinese has become the like of `鏃ユ湡` or `æ—¥`. Read back it is Chinese, and by that it \
             is known. Of a single cell the message says what it seems to have been.",
        ),
        bad: lines(&["锘挎棩鏈,浜嬮」,鍚嶇О"]),
        good: lines(&["日期,事项,名称"]),
        why: words(
            "字已经变了，改不回来。照着读，会说表头和事项都不认识。",
            "The characters are others now, and nothing brings them back. Read as they stand, no column and no \
             kind would be known.",
        ),
        steps: Some(words(
            "从原表重新导出为「CSV UTF-8」；只有一两格的，对照原表重新输入。",
            "Export it again from the original as `CSV UTF-8`; where it is but a cell or two, type them again as they \
             are in the original.",
        )),
    },
    Page {
        code: Code::F006,
        title: words("有字丢了", "a lost character"),
        means: words(
            "文件里有替换符 �（U+FFFD）。某个软件存盘前就没认出这个字，用它顶替，原来的字已经没有了。",
            "There is a replacement character � (U+FFFD) in the file. Some program did not know a character, put \
             this in its place and saved; the character itself is gone.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大�"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "看不出丢的是什么字。丢在日期或数量里，分数就会错。",
            "Nobody can tell which character it was; in a date or a count it would change the score.",
        ),
        steps: Some(words(
            "从原表重新导出；原表里也是这样，就照纸面材料重新输入这一格。",
            "Export it again from the original; if it is there too, type the cell again from the papers.",
        )),
    },
    Page {
        code: Code::F007,
        title: words("空文件", "an empty file"),
        means: words(
            "文件里什么也没有，连表头也没有，或者只有空行。0 字节的文件，可能是网盘里的还没有下载到本机，消息\
             会这样提醒。",
            "There is nothing in the file, not even a header, or nothing but blank rows. One of 0 bytes may \
             be a file that a cloud drive has not downloaded yet, and the message says so.",
        ),
        bad: told("0 字节的文件。", "A file of 0 bytes."),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会", "2018-04-01,技能培训,月嫂班"]),
        why: words(
            "没有记录和交错了文件，要分得清：真的没有记录，就只写一行表头。",
            "That nothing was done and that the wrong file was handed in are two things: a header alone says the \
             first.",
        ),
        steps: None,
    },
    Page {
        code: Code::F008,
        title: words("中间又有一个 BOM", "a byte order mark inside"),
        means: words(
            "BOM 是 UTF-8 文件开头的标记。这里有一行以它开头，说明从这一行起是另一份文件：两份被接在了一起（例\
             如用 copy a+b）。",
            "A byte order mark belongs at the beginning of a file. Here a row begins with one, which shows \
             that another file was joined at it, as `copy a+b` does.",
        ),
        bad: told(
            "第二份文件的 BOM 还在第 3 行开头。",
            "The mark of the second file still stands at the beginning of line 3.",
        ),
        good: told("两份文件的记录放在一张表里，只有一个表头。", "The records of both in one table, with one header."),
        why: words(
            "第二份文件可能是别的镇的，列的顺序也可能不同。接着读会张冠李戴。",
            "The second file may be of another town, or have its columns in another order: its rows would be \
             taken for something else.",
        ),
        steps: Some(words(
            "用 Excel 或 WPS 分别打开两份文件，把第二份的记录复制到第一份下面，再另存为「CSV UTF-8」。",
            "Open both files in Excel or WPS, copy the rows of the second below those of the first, and save it \
             as `CSV UTF-8`.",
        )),
    },
    Page {
        code: Code::F009,
        title: words("单独的回车符", "a carriage return alone"),
        means: words(
            "换行应当是 LF 或 CR LF。这里有一个回车符（CR），后面没有 LF。老的苹果电脑软件存的文件会这样，单元格\
             里也可能混进一个。",
            "A line ends in LF or in CR LF. Here is a carriage return (CR) that no LF follows. Old Mac programs \
             save files like this, and one can slip into a cell.",
        ),
        bad: told("「三八活动」后面有一个看不见的回车符。", "An invisible carriage return behind `三八活动`."),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "有的软件把它当换行，有的不当。同一份文件，行数就不一样了。",
            "Some programs take it for a line end and some do not: one file would have two numbers of rows.",
        ),
        steps: Some(words(
            "在 Excel 或 WPS 里打开原表，点「文件」「另存为」，类型选「CSV UTF-8（逗号分隔）」，保存后交这个新文\
             件。",
            "Open the original in Excel or WPS, choose File, Save As, take the type `CSV UTF-8 (comma \
             delimited)`, and hand in the new file.",
        )),
    },
    Page {
        code: Code::F010,
        title: words("引号没有关闭", "a quote that never closes"),
        means: words(
            "单元格以半角双引号开头，就要以半角双引号结尾。这个引号打开以后一直没有关闭，或者要到下面别的格子\
             的引号才关上。消息会说下面有几行会被当成这一格的内容。",
            "A cell that begins with a double quote ends with one. The quote opened here never closes, or \
             only at the quote of another cell further down. The message says how many lines below would be \
             taken for this cell.",
        ),
        bad: lines(&["日期,事项,名称", r#"2018-03-08,三八活动,"纪念大会"#]),
        good: lines(&["日期,事项,名称", r#"2018-03-08,三八活动,"纪念大会""#]),
        why: words(
            "引号不关闭，下面的行都会被吞进这一格，一条也不计，而且没有一个软件会提醒。",
            "An open quote swallows the rows below it into its cell: none of them would count, and no program \
             would say so.",
        ),
        steps: None,
    },
    Page {
        code: Code::F011,
        title: words("关闭引号后面还有字", "text after a closing quote"),
        means: words(
            "单元格用引号括起来了，引号关闭以后、逗号之前还有别的字。多半是里面的引号没有写成两个。",
            "A cell stands in quotes, and between its closing quote and the next comma there is something else. \
             Most often a quote inside it was not doubled.",
        ),
        bad: lines(&["日期,事项,名称", r#"2018-03-08,三八活动,"巾帼"大会"#]),
        good: lines(&["日期,事项,名称", r#"2018-03-08,三八活动,"""巾帼""大会""#]),
        why: words(
            "有的软件会丢掉引号后面的字，有的会把后面几格连在一起。",
            "Some programs drop what follows the quote, others run the next cells together.",
        ),
        steps: Some(words(
            "中文的引号“ ”不用处理，可以直接写：“巾帼”大会。",
            "Chinese quotes “ ” need none of this and can be written as they are.",
        )),
    },
    Page {
        code: Code::F012,
        title: words("没加引号的单元格里有引号", "a quote inside a bare cell"),
        means: words(
            "单元格不是以引号开头，中间却有半角双引号。",
            "The cell does not begin with a quote, and there is a double quote inside it.",
        ),
        bad: lines(&["日期,事项,名称", r#"2018-03-08,三八活动,纪念"三八"大会"#]),
        good: lines(&["日期,事项,名称", r#"2018-03-08,三八活动,"纪念""三八""大会""#]),
        why: words(
            "半角引号在 CSV 里有特殊意思，写在中间，各个软件读法不同。",
            "In CSV a double quote has a meaning of its own, and programs differ in what one in the middle means.",
        ),
        steps: Some(words(
            "最简单的办法是改用中文引号：纪念“三八”大会。",
            "The simplest is to use Chinese quotes “ ” instead.",
        )),
    },
];
