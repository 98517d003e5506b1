//! T: the roster.

use super::page::{Page, lines, words};
use crate::diagnostic::Code;

pub(super) const PAGES: &[Page] = &[
    Page {
        code: Code::T001,
        title: words("这一行没有镇名", "a row without a town"),
        means: words(
            "镇名单每行写一个镇。这一行有别的内容（类别或别名），「镇」这一格却是空的。整行都空的不算错，会跳过。",
            "Each row of the roster is one town. This row holds something, a group or another name, but its cell \
             `镇` (`town`) is empty. A row of nothing but empty cells is passed over and is no mistake.",
        ),
        bad: lines(&["镇,类别", "白蒲镇,镇", ",街道"]),
        good: lines(&["镇,类别", "白蒲镇,镇", "如城街道,街道"]),
        why: words(
            "没有镇名，就不知道该考核谁，也找不到它的台账。跳过这一行，就会少考核一个镇。",
            "Without a name nobody knows which town is assessed or which log is its own. Were the row passed \
             over, one town fewer would be assessed.",
        ),
        steps: None,
    },
    Page {
        code: Code::T002,
        title: words("一个名称用了两次", "a name that is taken"),
        means: words(
            "一个名称已经是另一个镇的镇名或别名。大小写、全角半角不同也算同一个。同一个镇写两行也是这个错误。",
            "The name is already the name, or another name, of a town further up. Letter case and full-width \
             letters make no difference. The same town on two rows is this mistake too.",
        ),
        bad: lines(&["镇,别名", "如城街道,如城", "如皋城区,如城"]),
        good: lines(&["镇,别名", "如城街道,如城", "如皋城区,城区"]),
        why: words(
            "台账、认定记录都按名称找镇。一个名称属于两个镇，记录就可能算到别的镇头上。",
            "Logs and rulings find their town by its name. Where two towns share one, what belongs to the first \
             could be charged to the second.",
        ),
        steps: None,
    },
    Page {
        code: Code::T003,
        title: words("镇名不能用作文件名", "a name that no file can have"),
        means: words(
            "台账文件以镇名命名，例如「白蒲镇.csv」。下面这些不能用：含有 / \\ : * ? \" < > | 或制表符的，点在\
             开头、结尾或两点相连的，超过60个字的，以及 CON、NUL、COM1 等 Windows 留用的名称。别名也一样。看不\
             见的字符和控制字符另有代码（F048、F050）。",
            "A log is named after its town, such as `白蒲镇.csv`. Not usable are names with / \\ : * ? \" < > \
             | or a tab, with a dot at either end or two dots together, of more than 60 characters, and those \
             that Windows keeps for devices, such as CON, NUL and COM1. The same holds for other names. \
             Unseen and control characters have codes of their own (F048, F050).",
        ),
        bad: lines(&["镇,类别", "开发区/城北,区"]),
        good: lines(&["镇,类别", "开发区城北,区"]),
        why: words(
            "这样的文件在有的电脑上存不下来，或者会存到别的文件夹里去，那个镇就交不了台账。",
            "On some computers no such file can be saved, or it would land in another folder, and the town could \
             never hand in its log.",
        ),
        steps: None,
    },
    Page {
        code: Code::T004,
        title: words("镇名单是空的", "a roster without a town"),
        means: words("towns.csv 有表头，下面一行也没有。", "There is a header in towns.csv and no row below it."),
        bad: lines(&["镇,类别"]),
        good: lines(&["镇,类别", "白蒲镇,镇"]),
        why: words(
            "名单决定考核哪些镇。空名单会得出一张空排名，看起来却像正常结束。",
            "The roster says which towns are assessed. An empty one would give an empty ranking that looks like \
             a success.",
        ),
        steps: None,
    },
];
