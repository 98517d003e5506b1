//! F030 to F040: the files of an assessment folder.

use crate::diagnostic::Code;
use crate::guide::page::{Page, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::F030,
        title: words("读不了这个文件", "a file that cannot be read"),
        means: words(
            "文件（或 evidence 文件夹）在那里，系统却不让读：正被 Excel 或 WPS 打开，没有权限，链接指向的文件已经\
             没有了，或者该是文件夹的地方是一个文件。",
            "The file, or the folder `evidence`, is there, but the system does not give it out: Excel or WPS \
             holds it open, you may not read it, a link leads to nothing, or a file stands where a folder should \
             be.",
        ),
        bad: told("evidence 是一个文件，不是文件夹。", "`evidence` is a file and no folder."),
        good: told(
            "evidence 是文件夹，里面每镇一份台账，都没有被别的程序占用。",
            "`evidence` is a folder with a log for each town, none of them held open by another program.",
        ),
        why: words(
            "读不到的台账不能当作没有记录，否则这个镇会按最差的算。",
            "A log that cannot be read is not an empty one: the town would be scored as if it had done nothing.",
        ),
        steps: Some(words(
            "关闭 Excel 和 WPS，再运行一次。还不行，看看文件的「属性」「安全」里有没有读取权限。",
            "Close Excel and WPS and run it again. If that does not help, look at Properties, Security for the \
             right to read it.",
        )),
    },
    Page {
        code: Code::F031,
        title: words("不是普通文件", "not a regular file"),
        means: words(
            "这个位置应当是一个文件，却是文件夹或设备。例如建了一个名叫「白蒲镇.csv」的文件夹。",
            "There should be a file here, and it is a folder or a device: a folder by the name of `白蒲镇.csv`, \
             say.",
        ),
        bad: told("「evidence/白蒲镇.csv」是文件夹。", "`evidence/白蒲镇.csv` is a folder."),
        good: told("「evidence/白蒲镇.csv」是 CSV 文件。", "`evidence/白蒲镇.csv` is a CSV file."),
        why: words(
            "文件夹里可能有几个版本，不知道哪一个算数。",
            "In a folder there may be several versions, and nobody knows which one counts.",
        ),
        steps: Some(words(
            "把要用的那一份移到 evidence 里，以镇名命名，再删去这个文件夹。",
            "Move the one that counts into `evidence`, name it after the town, and remove the folder.",
        )),
    },
    Page {
        code: Code::F032,
        title: words("文件太大", "a file that is too large"),
        means: words(
            "文件超过 64 MB。一个镇一年的台账通常只有几十 KB，这么大多半是放错了文件。确实要读的，加上 \
             --no-limits，最多读到 4095 MB。",
            "The file is over 64 MB. A year of one town is some tens of kilobytes, so this is most likely \
             another file. With `--no-limits` files up to 4,095 MB are read.",
        ),
        bad: told("70 MB 的台账。", "A log of 70 MB."),
        good: told("几十 KB 的台账。", "A log of some tens of kilobytes."),
        why: words(
            "把录像、压缩包改名放进来，既读不懂，又会把电脑的内存占满。",
            "A film or an archive by that name would be no log, and would fill the memory of the computer.",
        ),
        steps: Some(words(
            "确实有这么多记录，先删去空行和没用的列再导出，或者加上 --no-limits。",
            "If there are indeed so many records, delete blank rows and columns that are not read and export \
             it again, or give `--no-limits`.",
        )),
    },
    Page {
        code: Code::F033,
        title: words("这个镇没有台账", "a town without a log"),
        means: words(
            "镇名单里有这个镇，evidence 文件夹里却没有它的台账（镇名或别名.csv）。只有工作簿（.xlsx 等）也算没\
             有，消息会指出是哪一个。",
            "The town is on the roster, and in `evidence` there is no log of its name or another name of it. A \
             workbook (.xlsx and the like) is none; the message names it where there is one.",
        ),
        bad: told(
            "名单里有石庄镇，evidence 里只有「白蒲镇.csv」。",
            "`石庄镇` is on the roster, and `evidence` holds `白蒲镇.csv` alone.",
        ),
        good: told("evidence 里有「白蒲镇.csv」和「石庄镇.csv」。", "`evidence` holds `白蒲镇.csv` and `石庄镇.csv`."),
        why: words(
            "没有交的台账既不能按满分算，也不能按零分算，而且会改变别的镇的名次。",
            "A log that was not handed in is neither full marks nor none, and either would move the ranks of all \
             others.",
        ),
        steps: Some(words(
            "向该镇催交。确实什么也没做的，交一份只有表头的。",
            "Ask the town for it. If indeed nothing was done, a header alone says so.",
        )),
    },
    Page {
        code: Code::F034,
        title: words("不知是谁的台账", "a log of no town"),
        means: words(
            "evidence 里有一份台账，文件名不是镇名单里的任何镇名或别名。有相近的会提示。「白蒲镇(1).csv」一类\
             的，旁边没有「白蒲镇.csv」时也是；有的话是 F070。",
            "A log in `evidence` bears a name that is no name or other name on the roster; a near one is \
             suggested. `白蒲镇(1).csv` is such a name too where there is no `白蒲镇.csv`; beside one it is \
             F070.",
        ),
        bad: told("evidence 里多了一份「白浦镇.csv」。", "`evidence` holds a `白浦镇.csv` too."),
        good: told("evidence 里的文件名都在镇名单里。", "Every name in `evidence` is on the roster."),
        why: words(
            "可能是写错字的镇名，也可能是同一个镇的另一个版本。跳过它，也许就跳过了真正的台账。",
            "It may be a town with a slip in its name, or another version of a log. Passed over, it may be the \
             real one that is lost.",
        ),
        steps: None,
    },
    Page {
        code: Code::F035,
        title: words("一个镇有两份台账", "two logs of one town"),
        means: words(
            "两个文件名是同一个镇：一个用镇名，一个用别名；或者一个 .csv，一个 .txt 或工作簿（.xlsx、.et 等）。都是文本的，\
             消息会说两份内容是否相同。",
            "Two file names are of one town: one by its name and one by another name, or one .csv and one \
             .txt or a workbook. Of two texts the message says whether both hold the same.",
        ),
        bad: told(
            "「白蒲镇.csv」和「白蒲镇.txt」都在 evidence 里。",
            "`白蒲镇.csv` and `白蒲镇.txt` are both in `evidence`.",
        ),
        good: told("evidence 里只有「白蒲镇.csv」。", "`evidence` holds `白蒲镇.csv` alone."),
        why: words(
            "两份都算，记录会重复；只算一份，又不知道该算哪一份。",
            "If both counted, records would count twice; if one did, nobody knows which.",
        ),
        steps: Some(words(
            "问清哪一份是最后的版本，其余的移出 evidence。",
            "Ask which one is the last version, and move the other out of `evidence`.",
        )),
    },
    Page {
        code: Code::F036,
        title: words("没有认定记录", "no ledger"),
        means: words(
            "考核文件夹里没有 ledger.csv，或者它只有表头。照样算分，但查实的问题、酌情裁定、评分一条也没有。",
            "There is no ledger.csv in the folder, or one with a header alone. It is scored all the same, but without a \
             finding, a ruling or a mark.",
        ),
        bad: told("文件夹里没有 ledger.csv。", "The folder holds no ledger.csv."),
        good: told("ledger.csv 里有一行认定。", "There is a ledger.csv with a row in it."),
        why: words(
            "如果只是忘了放进来，镇会少扣分，要评分的条款会一直待定。",
            "If it was only forgotten, towns lose less than they should, and every mark stays open.",
        ),
        steps: Some(words("确实还没有认定的，不用改。", "If there is indeed nothing to record yet, leave it.")),
    },
    Page {
        code: Code::F037,
        title: words("没有 evidence 文件夹", "no folder of logs"),
        means: words(
            "考核文件夹里没有 evidence 文件夹，各镇的台账都找不到。名称要用小写英文，一个字母也不能错。",
            "The assessment folder holds no folder `evidence`, so no log can be found. Its name is in small \
             English letters.",
        ),
        bad: told("台账放在「台账」文件夹里。", "The logs are in a folder `台账`."),
        good: told("台账放在 evidence 文件夹里。", "The logs are in the folder `evidence`."),
        why: words("一份台账也没有，就无分可算。", "Without any log there is nothing to score."),
        steps: None,
    },
    Page {
        code: Code::F038,
        title: words("链接指向文件夹之外", "a link that leads out of the folder"),
        means: words(
            "evidence 里的这一项是一个链接（快捷方式一类的符号链接），它指向考核文件夹以外的文件。",
            "This entry of `evidence` is a symbolic link, and it leads to a file outside the assessment folder.",
        ),
        bad: told(
            "「evidence/白蒲镇.csv」是链接，指向桌面上的文件。",
            "`evidence/白蒲镇.csv` is a link to a file on the desktop.",
        ),
        good: told("「evidence/白蒲镇.csv」是文件本身。", "`evidence/白蒲镇.csv` is the file itself."),
        why: words(
            "文件夹拷到别的电脑上，链接就断了；外面的文件改了，分数也会跟着变，谁也不知道。",
            "On another computer the link leads nowhere; and whoever changes the file outside changes the score \
             without anyone knowing.",
        ),
        steps: None,
    },
    Page {
        code: Code::F039,
        title: words("文件名损坏", "a file name that is no text"),
        means: words(
            "evidence 里有一个文件，它的名称不是正确的文字。常见于从旧的压缩包里解压出来的文件。",
            "A file in `evidence` has a name that is no valid text. Files out of old archives often have.",
        ),
        bad: told(
            "从 GBK 压缩包解压出来的「白蒲镇.csv」，名称成了乱码。",
            "`白蒲镇.csv` out of an archive in GBK, with its name garbled.",
        ),
        good: told("名称正常的「白蒲镇.csv」。", "`白蒲镇.csv`, with its name as it should be."),
        why: words("看不出是哪个镇的，就可能漏掉一份台账。", "Nobody can tell whose it is, and a log may be lost."),
        steps: Some(words("把它改名为「镇名.csv」。", "Rename it after its town.")),
    },
    Page {
        code: Code::F040,
        title: words("evidence 里还有文件夹", "a folder among the logs"),
        means: words(
            "evidence 里面有文件夹。只读直接放在 evidence 里的文件，不看里层的。",
            "There is a folder inside `evidence`. Only the files in `evidence` itself are read.",
        ),
        bad: told("「evidence/补交/石庄镇.csv」。", "`evidence/补交/石庄镇.csv`."),
        good: told("补交的也直接放在 evidence 里。", "Late logs stand in `evidence` itself too."),
        why: words("里层如果有补交的台账，不会被读到。", "A log in there would not be read."),
        steps: Some(words(
            "台账移到 evidence 里；照片一类的材料放到 evidence 外面。",
            "Move logs into `evidence` itself, and photos and the like out of it.",
        )),
    },
];
