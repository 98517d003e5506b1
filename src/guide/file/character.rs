//! F046 to F053: characters that a cell cannot hold, or that nobody sees.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::F046,
        title: words("这一格里不能换行", "a line break where none can be"),
        means: words(
            "事项、级别、材料、镇名、条款一类的格子里有换行，开头和末尾的也算。备注、名称、理由可以换行，这些要逐字比对的格子不\
             行。",
            "There is a line break in a cell, be it at an end of it, whose words are compared: a kind, a level, materials, a town, a \
             rule. Notes, titles and reasons may hold one.",
        ),
        bad: lines(&["日期,事项,名称,备注", r#"2018-03-08,"三八"#, r#"活动",纪念大会,甲"#]),
        good: lines(&["日期,事项,名称,备注", r#"2018-03-08,三八活动,纪念大会,"参加60人"#, r#"发放资料""#]),
        why: words(
            "「三八」和「活动」分成两行，就不是细则里的「三八活动」了。材料写成几行，也不知道是几样。",
            "With `三八` and `活动` on two lines it is not the kind `三八活动` any more, and of materials on \
             several lines nobody knows how many there are.",
        ),
        steps: Some(words(
            "在 Excel 里按 Alt+Enter 会换行：删去它。材料之间用「；」分开。",
            "In Excel Alt+Enter makes one: delete it, and put `；` between materials.",
        )),
    },
    Page {
        code: Code::F047,
        title: words("前后有空格", "spaces around a word"),
        means: words(
            "事项、级别、材料一类要逐字比对的格子，前后有空格或全角空格。照样认，只提醒；镇名单里的镇名前后有，\
             就是错误，因为文件要按镇名找。日期、数量、名称前后的空格不用管。",
            "There are spaces, usual or full-width, around a word that is compared: a kind, a level, a \
             material. It is understood all the same; but around a town of the roster, after which files are named, they are \
             an error. Around dates, numbers and titles they do not matter.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08, 三八活动,纪念大会"]),
        good: lines(&["日期,事项,名称", " 2018-03-08,三八活动, 纪念大会"]),
        why: words(
            "在 Excel 里筛选、透视时，「 三八活动」和「三八活动」会分成两类，人工核对的数就对不上。",
            "Filtered or counted in Excel the two are different words, and a count by hand comes to another \
             number.",
        ),
        steps: None,
    },
    Page {
        code: Code::F048,
        title: words("看不见的字符", "characters that nobody sees"),
        means: words(
            "格子里有零宽空格（U+200B）、变体选择符（U+FE0F）一类看不见的字符，多半是从网页或微信里粘贴来的。在事项、镇名、条款等逐\
             字比对的格子里是错误；在名称、备注等格子里只警告。",
            "The cell holds characters that nobody sees, such as a zero-width space (U+200B) or a selector (U+FE0F), mostly pasted \
             from a page or a chat. In a word that is compared, a kind, a town, a rule, it is an error; in \
             titles, notes and numbers a warning.",
        ),
        bad: told(
            "「三八活动」的「八」后面有一个零宽空格 U+200B。",
            "A zero-width space U+200B inside the kind `三八活动`.",
        ),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "看起来一模一样的两个词其实不同，谁也找不出为什么对不上。",
            "Two words that look the same are not, and nobody can see why they do not match.",
        ),
        steps: Some(words(
            "看不出是哪个字，就把这一格删掉，用键盘重新输入，不要粘贴。",
            "If you see nothing wrong, clear the cell and type it again instead of pasting it.",
        )),
    },
    Page {
        code: Code::F049,
        title: words("改变文字方向的字符", "a character that turns text around"),
        means: words(
            "格子里有控制文字方向的字符（U+202A 至 U+202E、U+2066 至 U+2069 等）。它自己看不见，却能让后面的字\
             倒过来显示。",
            "The cell holds a character that sets the direction of text (U+202A to U+202E, U+2066 to U+2069 \
             and the like). It is not seen itself, and can make what follows appear in reverse.",
        ),
        bad: told(
            "名称里有一个 U+202E：「12」显示成「21」。",
            "A U+202E in the title, behind which `12` is shown as `21`.",
        ),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "屏幕上看到的和文件里写的不一样：核对的人看到的是一个数，算的是另一个。",
            "What is seen is not what is there: whoever checks it reads one number, and another one counts.",
        ),
        steps: Some(words(
            "看不出是哪个字，就把这一格删掉，用键盘重新输入，不要粘贴。",
            "If you see nothing wrong, clear the cell and type it again instead of pasting it.",
        )),
    },
    Page {
        code: Code::F050,
        title: words("控制字符", "a control character"),
        means: words(
            "格子里有控制字符，例如 ESC（U+001B）、退格、DEL。制表符和换行不算。多半是从终端或旧系统里导出来的。",
            "The cell holds a control character, such as ESC (U+001B), backspace or DEL; tabs and line breaks \
             are none. Most come out of a terminal or an old system.",
        ),
        bad: told(
            "名称前面有 ESC 和「[31m」，在终端里会变成红字。",
            "ESC and `[31m` before the title, which would turn a terminal red.",
        ),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "控制字符能清屏、改色、盖住前面的字，印出来的结果就不可信了。",
            "It can clear a screen, change its colours and cover other words, and what is shown could not be \
             relied on.",
        ),
        steps: Some(words(
            "看不出是哪个字，就把这一格删掉，用键盘重新输入，不要粘贴。",
            "If you see nothing wrong, clear the cell and type it again instead of pasting it.",
        )),
    },
    Page {
        code: Code::F051,
        title: words("特殊的换行符", "a line end of another kind"),
        means: words(
            "格子里有 U+2028、U+2029、U+0085、垂直制表符或换页符。有的软件把它们当换行，这里不算换行，照样读。",
            "The cell holds U+2028, U+2029, U+0085, a vertical tab or a form feed. Some programs end a line \
             there; here it is none, and the row is read on.",
        ),
        bad: told("名称「纪念大会」中间有一个 U+2028。", "A U+2028 inside the title `纪念大会`."),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words("别的软件会从这里分成两行，行数和内容就不同了。", "Another program would make two rows of it."),
        steps: Some(words(
            "看不出是哪个字，就把这一格删掉，用键盘重新输入，不要粘贴。",
            "If you see nothing wrong, clear the cell and type it again instead of pasting it.",
        )),
    },
    Page {
        code: Code::F052,
        title: words("可能有字变成了问号", "a question mark for a lost character"),
        means: words(
            "名称、理由、认定人或要比对的词里，两个汉字中间有半角问号，或者整格只有几个问号。有的软件导出时遇到不认识的字，\
             就写成「?」。全角问号「？」不算。",
            "In a title, a reason, a name or a word that is compared a `?` stands between two Chinese characters, or there are \
             only several of them. Some programs write it for a character that they cannot export. A \
             full-width `？` is none.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,如?镇纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,该不该表彰?"]),
        why: words(
            "人名、地名里的生僻字丢了，印在得分说明上就是「?」，以后也没法核对。",
            "A rare character of a name is gone: the statement would print `?`, and nobody could check it.",
        ),
        steps: Some(words(
            "对照原表补上，再另存为「CSV UTF-8」。真是问号的，写成全角「？」。",
            "Put it back as it is in the original, and save as `CSV UTF-8`. Where a question is meant, write \
             a full-width `？`.",
        )),
    },
    Page {
        code: Code::F053,
        title: words("自造字", "a private character"),
        means: words(
            "格子里有自造字（例如 U+E76C）。这种字没有统一的规定，只在装了那种字体的电脑上看得到。",
            "The cell holds a private character, such as U+E76C. What it looks like is settled nowhere: only \
             computers with that font show it.",
        ),
        bad: told("名称「种植能手」后面有一个 U+E76C。", "A U+E76C behind the title `种植能手`."),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "别的电脑上是一个空框，看不出是谁的名字。",
            "Elsewhere there is an empty box, and nobody can tell the name.",
        ),
        steps: Some(words(
            "换成通用的字；实在没有这个字的，用同音字并在备注里说明。",
            "Use a character that every computer knows; where there is none, write one that sounds alike and \
             say so in the note.",
        )),
    },
];
