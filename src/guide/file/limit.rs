//! F041 to F045: foreign letters, limits and the spelling of columns.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::F041,
        title: words("可能是 GBK 的汉字，被读成了外文字母", "letters that may be Chinese in GBK"),
        means: words(
            "整个文件没有一个汉字，却有希腊、希伯来一类的外文字母；这些字节按 GBK 读正好是汉字，例如「石庄」「\
             磨头」。汉字很少的 GBK 文件，碰巧也是合格的 UTF-8。照样检查，只提醒。",
            "The whole file holds no Chinese, but letters of other scripts whose bytes are Chinese in GBK, as \
             those of `石庄` are. A file in GBK with hardly any Chinese in it can be valid UTF-8 by chance. \
             It is read as it stands, and only warned about.",
        ),
        bad: told(
            "表头用英文、名称只有「石庄」两个字的 GBK 台账：读出来是两个外文字母。",
            "A log in GBK whose header is English and whose only Chinese is `石庄`: it comes out as two \
             foreign letters.",
        ),
        good: lines(&["date,kind,title", "2018-03-08,march8_activity,石庄"]),
        why: words(
            "名称会变成谁也不认识的字母，印在得分说明上；镇名变了，台账就对不上。",
            "The title would stand on the statement as letters that nobody knows; of a town's name nothing \
             would be recognised.",
        ),
        steps: Some(words(
            "在 Excel 或 WPS 里打开原表，点「文件」「另存为」，类型选「CSV UTF-8（逗号分隔）」，保存后交这个新\
             文件。",
            "Open the original in Excel or WPS, choose File, Save As, take the type `CSV UTF-8 (comma \
             delimited)`, and hand in the new file.",
        )),
    },
    Page {
        code: Code::F042,
        title: words("一格的字太多", "a cell that is too long"),
        means: words(
            "一格最多 4096 个字，这一格超过了。加上 --no-limits 就没有这个限制。",
            "A cell has at most 4,096 characters, and this one has more. `--no-limits` lifts the limit.",
        ),
        bad: told("备注里粘贴了 4097 个字。", "A note of 4,097 characters."),
        good: told("备注里 4096 个字。", "A note of 4,096 characters."),
        why: words(
            "把整篇总结贴进一格，得分说明就没法看。这么长，也可能是引号放错，把下面的行都吞了进来。",
            "With a whole report in one cell no statement can be read. Or a quote stands in the wrong place, \
             and the rows below were swallowed.",
        ),
        steps: Some(words(
            "详情另存一个文件，在「附件」里写上文件名。",
            "Keep the details in a file of their own, and name it in `附件` (`files`).",
        )),
    },
    Page {
        code: Code::F043,
        title: words("列太多", "too many columns"),
        means: words(
            "一行最多 64 列，第 64 列以后还有内容。后面空着的格子不算。加上 --no-limits 就没有这个限制。",
            "A row has at most 64 columns, and there is something beyond the 64th. Empty cells at its end are \
             not counted. `--no-limits` lifts the limit.",
        ),
        bad: told("一行有 65 格写了内容。", "A row with something in 65 cells."),
        good: told("3 列，后面是 97 个空格子。", "Three columns with 97 empty cells behind them."),
        why: words(
            "台账最多十几列。这么多列，多半是放错了文件，或者用逗号代替了换行。",
            "A log has a dozen columns. With so many it is most likely another file, or commas stand for line \
             ends.",
        ),
        steps: Some(words(
            "看是不是放错了文件；不是的，删去多余的列。",
            "See whether it is the right file; if it is, delete the columns that are not needed.",
        )),
    },
    Page {
        code: Code::F044,
        title: words("问题太多，后面的没有看", "too many findings"),
        means: words(
            "一个文件里已经有 10000 处问题，后面的行不再看了。加上 --no-limits 会全部列出。",
            "There are 10,000 findings in one file, and the rest of it was not looked at. With `--no-limits` \
             all are listed.",
        ),
        bad: told("10000 行，每一行的日期都没有年份。", "10,000 rows, each with a date that has no year."),
        good: told("日期都写全的台账。", "A log whose dates are whole."),
        why: words(
            "这么多问题，多半是同一个毛病，或者放错了文件。没有看的行里还可能有别的问题，所以不能算分。",
            "So many are most likely one and the same, or it is the wrong file. In the rows that were not \
             looked at there may be others, so nothing is scored.",
        ),
        steps: Some(words(
            "先改好前面的，同一个毛病用 Excel 的「替换」整列改；改完再检查一次。",
            "Mend the first; a mistake that repeats is mended in a whole column with Replace in Excel. Then \
             check again.",
        )),
    },
    Page {
        code: Code::F045,
        title: words("列名和规定的写法不同", "a column that is not written as it should be"),
        means: words(
            "列名里有空格、繁体字、异体字、看不见的字符或部首字，或者后面有冒号、括号里的单位（「数量（次）」），去掉就认识。照\
             样按这一列读，只提醒；--fix 会改好。",
            "The name of the column holds spaces, traditional, variant or unseen characters, or ends with a colon \
             or a unit in brackets; without these it is known. The column is read, and only warned about; \
             `--fix` mends it.",
        ),
        bad: lines(&["日期,事项,名稱", "2018-03-08,三八活动,纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "别的软件按列名找列，字不一样就找不到。",
            "Other programs look for a column by its name, and would not find it.",
        ),
        steps: None,
    },
];
