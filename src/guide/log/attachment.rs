//! L030 to L099: the files that rows name, and days that are still to come.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::L030,
        title: words("附件不在文件夹里", "an attachment out of the folder"),
        means: words(
            "「附件」要写从考核文件夹（单独的台账就是它所在的文件夹）起的路径。这里写的指到了外面：有盘符（\
             C:\\）、以 / 开头、有「..」、是网络路径或网址。这样的路径从不打开。",
            "A file is named by its path from the assessment folder, or from the folder of a log by itself. \
             This one leads elsewhere: a drive (C:\\), a path from the root, `..`, another computer or an \
             address on the net. Nothing of the kind is ever opened.",
        ),
        bad: lines(&["日期,事项,名称,附件", "2018-03-08,三八活动,纪念大会,../照片/签到.jpg"]),
        good: lines(&["日期,事项,名称,附件", "2018-03-08,三八活动,纪念大会,附件/签到.jpg"]),
        why: words(
            "换一台电脑，桌面上的文件就没有了，材料也就无从核对。",
            "On another computer there is no such file, and nobody can check it.",
        ),
        steps: Some(words(
            "把文件复制到考核文件夹的「附件」文件夹里，写 附件/签到.jpg。",
            "Copy the file into a folder `附件` of the assessment folder, and write `附件/签到.jpg`.",
        )),
    },
    Page {
        code: Code::L031,
        title: words("不能作文件名", "a name that no file can have"),
        means: words(
            "「附件」里写的名称，有的电脑上不能用：CON、NUL、COM1 等 Windows 留用的名称，含 : * ? \" < > | 的，\
             末尾是点或空格的。",
            "The name in `附件` (`files`) is one that some computers cannot have: CON, NUL, COM1 and others \
             that Windows keeps for devices, one with : * ? \" < > |, or one that ends in a dot or a space.",
        ),
        bad: lines(&["日期,事项,名称,附件", "2018-03-08,三八活动,纪念大会,附件/nul.jpg"]),
        good: lines(&["日期,事项,名称,附件", "2018-03-08,三八活动,纪念大会,附件/签到.jpg"]),
        why: words(
            "文件夹拷到 Windows 上，这个文件就丢了，或者打开的是设备。",
            "Copied to Windows the file is lost, or a device is opened in its place.",
        ),
        steps: Some(words("给文件换一个名称，「附件」里也跟着改。", "Give the file another name, and write that.")),
    },
    Page {
        code: Code::L032,
        title: words("附件不在", "an attachment that is absent"),
        means: words(
            "「附件」里写的文件，文件夹里没有。有名称相近的，消息会提示。",
            "There is no such file in the folder. A near name beside it is suggested.",
        ),
        bad: told("写了「附件/签到.jpg」，附件文件夹里没有。", "`附件/签到.jpg` is named, and there is none."),
        good: told("写的文件在附件文件夹里。", "The file that is named is there."),
        why: words(
            "没有材料，这一次就没法核对；申诉的时候拿不出来。",
            "Without it nobody can check the event, and there is nothing to show in an appeal.",
        ),
        steps: Some(words("补上文件，或改正路径。", "Add the file, or correct its path.")),
    },
    Page {
        code: Code::L033,
        title: words("附件是空文件", "an empty attachment"),
        means: words(
            "文件在，大小却是 0 字节。多半是复制中断了，或者网盘里的文件还没有下载。",
            "The file is there and has 0 bytes: it was not copied to the end, or a cloud drive has not \
             fetched it yet.",
        ),
        bad: told("「附件/签到.jpg」是 0 字节。", "`附件/签到.jpg` has 0 bytes."),
        good: told("「附件/签到.jpg」打得开。", "`附件/签到.jpg` can be opened."),
        why: words(
            "看上去有材料，打开什么也没有。",
            "It looks as if there were something to show, and there is nothing.",
        ),
        steps: Some(words(
            "重新放一份；网盘里的，先下载到本机。",
            "Put it there again; one that is kept online has to be fetched first.",
        )),
    },
    Page {
        code: Code::L034,
        title: words("附件的名称不完全一致", "an attachment spelt otherwise"),
        means: words(
            "写的名称和实际文件名只差大小写或全角半角，例如 .JPG 和 .jpg。照样找到了，只提醒。",
            "What is written differs from the real name in letter case or in the width of its letters alone, \
             such as .JPG and .jpg. The file is found, and it is only warned about.",
        ),
        bad: told(
            "写的是「附件/签到.JPG」，文件是「附件/签到.jpg」。",
            "`附件/签到.JPG` is written, and the file is `附件/签到.jpg`.",
        ),
        good: told("两处都是「附件/签到.jpg」。", "Both are `附件/签到.jpg`."),
        why: words(
            "有的电脑区分大小写，拿过去就找不到了。",
            "Some computers tell the two apart, and would not find it.",
        ),
        steps: Some(words("照实际的文件名写。", "Write it as the file is named.")),
    },
    Page {
        code: Code::L035,
        title: words("不是图片", "no image under the name of one"),
        means: words(
            "文件名以 .jpg、.png 等结尾，开头的字节却不是任何一种图片。多半是网页或文档改了扩展名。",
            "The name ends in .jpg, .png or the like, and the first bytes are of no image of any kind: most \
             often a page or a document under a new ending.",
        ),
        bad: told("「附件/签到.jpg」其实是网页。", "`附件/签到.jpg` is a page of the web."),
        good: told("「附件/签到.jpg」是照片。", "`附件/签到.jpg` is a photo."),
        why: words(
            "从网页上另存时没有存到照片，只存了一个提示登录的网页，自己往往不知道。",
            "Who saves a photo from a page may have saved a request to log in instead, without knowing.",
        ),
        steps: Some(words("打开看一看，换成真正的照片。", "Open it, and put the photo itself there.")),
    },
    Page {
        code: Code::L036,
        title: words("一份材料用了两次", "one attachment behind two rows"),
        means: words(
            "两行写了同一个附件，或者两个内容完全相同的文件；两个镇之间也比。只提醒，不扣分。同一行里重复的、\
             不予认定的行不算。",
            "Two rows, of one town or of two, name one file, or two that hold the same. It is only told, and \
             nothing is deducted. Within one row, and in rejected rows, it does not matter.",
        ),
        bad: told("两次活动写的都是「附件/签到.jpg」。", "Two events both name `附件/签到.jpg`."),
        good: told("两次活动各有自己的签到照片。", "Each event has a photo of its own."),
        why: words("同一张照片证明不了两次活动。", "One photo is no proof of two events."),
        steps: Some(words(
            "核对是不是用错了；确是一份材料两处用的，可以不改。",
            "See whether the wrong one was taken; where one file belongs to both, leave it.",
        )),
    },
    Page {
        code: Code::L037,
        title: words("有文件没有一行用到", "files that no row names"),
        means: words(
            "附件所在的文件夹里还有别的文件，哪一行的「附件」里都没有写。考核文件夹本身和 evidence 里，只看图\
             片。",
            "In a folder with attachments lie others that no row names. In the assessment folder itself and \
             among the logs only images are looked at.",
        ),
        bad: told(
            "附件文件夹里有「签到.jpg」和「合影.jpg」，台账里只写了「签到.jpg」。",
            "The folder holds `签到.jpg` and `合影.jpg`, and the log names the first alone.",
        ),
        good: told("附件文件夹里的文件都写在台账里。", "Every file of the folder is named in the log."),
        why: words("可能有一次活动忘了登记，或者附件写漏了。", "An event may have been forgotten, or its file."),
        steps: Some(words(
            "该用的在「附件」里写上，不用的拿走。",
            "Name those that are needed in `附件` (`files`), and take away the rest.",
        )),
    },
    Page {
        code: Code::L038,
        title: words("附件是指向外面的链接", "an attachment that is a link"),
        means: words(
            "「附件」里写的文件是一个链接，指向考核文件夹以外，或者指向的文件已经没有了。",
            "The file is a link that leads out of the assessment folder, or to nothing.",
        ),
        bad: told(
            "「附件/签到.jpg」是链接，指向桌面上的照片。",
            "`附件/签到.jpg` is a link to a photo on the desktop.",
        ),
        good: told("「附件/签到.jpg」是照片本身。", "`附件/签到.jpg` is the photo itself."),
        why: words(
            "文件夹拷到别的电脑上，链接就断了；外面的文件换了，谁也不知道。",
            "On another computer it leads nowhere, and nobody would see that the file outside was changed.",
        ),
        steps: Some(words("删去链接，把文件本身放进来。", "Delete the link, and put the file itself there.")),
    },
    Page {
        code: Code::L039,
        title: words("附件是文件夹", "an attachment that is a folder"),
        means: words(
            "「附件」里写的是文件夹（或设备），不是文件。",
            "What is named is a folder, or a device, and no file.",
        ),
        bad: lines(&["日期,事项,名称,附件", "2018-03-08,三八活动,纪念大会,附件/签到"]),
        good: lines(&["日期,事项,名称,附件", "2018-03-08,三八活动,纪念大会,附件/签到/1.jpg"]),
        why: words(
            "文件夹里有几个、是哪几个，谁也没有写，少了一张也看不出来。",
            "How many files belong to it is said nowhere, and nobody would miss one.",
        ),
        steps: Some(words("写里面文件的名称，几个就用「；」分开。", "Name the files in it, with `；` between them.")),
    },
    Page {
        code: Code::L040,
        title: words("读不了附件", "an attachment that cannot be read"),
        means: words(
            "文件（或它所在的文件夹）在那里，系统却不让读：没有权限，或者被别的程序占用。",
            "The file, or its folder, is there, but the system does not give it out: you may not read it, or \
             another program holds it.",
        ),
        bad: told("「附件/签到.jpg」没有读取权限。", "`附件/签到.jpg`, which you may not read."),
        good: told("「附件/签到.jpg」能打开。", "`附件/签到.jpg`, which can be opened."),
        why: words(
            "读不了，就不知道是不是照片，也不知道和别的是不是同一份。",
            "Nobody can tell whether it is a photo, or the same as another.",
        ),
        steps: Some(words(
            "在别的程序里关闭它，再看「属性」「安全」里有没有读取权限。",
            "Close it in other programs, and look at Properties, Security for the right to read it.",
        )),
    },
    Page {
        code: Code::L050,
        title: words("晚于截止日的没有算", "what is later than the day asked for"),
        means: words(
            "加了 --as-of，看的是那一天结束时的情况：以后的记录、认定记录和审核都不算，写错了也不管，只说有多少。认定记录和审核没有写日期的，哪一天都算，也说有多少行。",
            "With `--as-of` the year is looked at as it was known at the end of a day: records, rows of the ledger and verdicts \
             of later days are left out, whatever is wrong in them, and counted. A row of the office's without a date stands on \
             every day, and is counted too.",
        ),
        bad: lines(&["日期,事项,名称", "2018-10-01,家庭教育活动,亲子课堂"]),
        good: lines(&["日期,事项,名称", "2018-09-30,家庭教育活动,亲子课堂"]),
        why: words("说一声，免得以为少了记录。", "It is told so that nobody misses a record."),
        steps: None,
    },
    Page {
        code: Code::L051,
        title: words("填写说明里的示例", "an example of the guide"),
        means: words(
            "名称以「示例：」开头：这是从填写说明里复制来的示例，不是记录。",
            "The title begins with `example: ` or `示例：`: the row was copied from the guide and is no record.",
        ),
        bad: lines(&["日期,事项,名称", "2018-01-15,三八活动,示例：三八活动"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "示例样样齐全，留在台账里就会得分，而事情并没有做。",
            "An example has all that it takes: left in a log it would score for what nobody did.",
        ),
        steps: Some(words(
            "换成自己的记录，或删去这一行。",
            "Put a record of your own in its place, or delete the row.",
        )),
    },
];
