//! A: `assessment.toml`.

use super::page::{Page, lines, words};
use crate::diagnostic::Code;

pub(super) const PAGES: &[Page] = &[
    Page {
        code: Code::A001,
        title: words("这一行不合格式", "a line that is not TOML"),
        means: words(
            "assessment.toml 每行写一项：键、半角等号、值。文字放在半角双引号里。这一行不是这样：缺等号、缺引号，\
             或用了全角的＝和“ ”。",
            "Each line of assessment.toml is one item: a key, an equals sign and a value, with texts in straight \
             double quotes. This line is not: a sign is missing, or one from a Chinese keyboard such as `＝` or \
             `“` stands for it.",
        ),
        bad: lines(&["title = “2018年度考核”"]),
        good: lines(&[r#"title = "2018年度考核""#]),
        why: words(
            "看不懂的一行如果跳过，就会用默认的细则或标题，结果可能算错了年度。",
            "Were the line passed over, the default rubric or title would be used, and the year might be scored \
             by the wrong rubric.",
        ),
        steps: Some(words(
            "用记事本打开，切换到英文输入法，重新输入等号和引号，保存。",
            "Open the file in Notepad, switch to the English keyboard, type the equals sign and the quotes \
             again, and save.",
        )),
    },
    Page {
        code: Code::A002,
        title: words("没有这一项", "a key that is not known"),
        means: words(
            "assessment.toml 只有 rubric、rubric_sha256、title、base_points、places、unreviewed 和 [[accepted]] 七项。别的键\
             都不认识，拼错一个字母也算。",
            "There are seven keys in assessment.toml: rubric, rubric_sha256, title, base_points, places, unreviewed and [[accepted]]. \
             Any other is not known, nor is one with a letter wrong.",
        ),
        bad: lines(&[r#"titel = "2018年度考核""#]),
        good: lines(&[r#"title = "2018年度考核""#]),
        why: words(
            "拼错的键如果不报，这一项就等于没写：基本分那一列会悄悄消失。",
            "A misspelt key that nobody told of would be a setting that is not there: the column of base scores \
             would silently vanish.",
        ),
        steps: None,
    },
    Page {
        code: Code::A003,
        title: words("要写引号里的文字", "a text is expected"),
        means: words(
            "rubric 和 title 的值要放在半角双引号里，而且不能是空的。写成数字、日期或空引号都不行。",
            "The values of rubric and title are texts in straight double quotes, and not empty. A number, a date \
             or empty quotes will not do.",
        ),
        bad: lines(&["title = 2018"]),
        good: lines(&[r#"title = "2018""#]),
        why: words(
            "标题印在排名和得分说明的最上面；细则的名称决定按哪份细则算分。空着或写成别的，就不知道指什么。",
            "The title heads the ranking and every statement, and the name of the rubric decides by which one is \
             scored. Anything else leaves open what is meant.",
        ),
        steps: None,
    },
    Page {
        code: Code::A004,
        title: words("基本分不对", "base points out of bounds"),
        means: words(
            "base_points 是最高分折合多少基本分。要大于 0，不超过 999999，最多四位小数，不加引号，不用科学记数。",
            "base_points says what the top score is worth. It must be above 0 and at most 999999, with at most \
             four decimals, without quotes and without an exponent.",
        ),
        bad: lines(&["base_points = 0"]),
        good: lines(&["base_points = 5"]),
        why: words(
            "基本分按它折算。写 0，所有镇都是 0 分；小数太多，折算出来的数就不准。",
            "Base scores are scaled by it. With 0 every town would have 0, and with more decimals they would not \
             be exact.",
        ),
        steps: None,
    },
    Page {
        code: Code::A005,
        title: words("小数位数不对", "decimals out of bounds"),
        means: words(
            "places 是打印时保留几位小数，写 0 到 4 的整数，不加引号。",
            "places says how many decimals are printed: a whole number from 0 to 4, without quotes.",
        ),
        bad: lines(&["places = 5"]),
        good: lines(&["places = 2"]),
        why: words(
            "分数最多四位小数。位数太多印不出来；写成别的，就不知道在哪一位四舍五入。",
            "Scores have four decimals at most, so more cannot be printed; and anything else leaves open where \
             to round.",
        ),
        steps: None,
    },
    Page {
        code: Code::A006,
        title: words("找不到细则", "no such rubric"),
        means: words(
            "rubric 可以写内置细则的名称，也可以写细则文件的路径。路径从 assessment.toml 所在的文件夹算起。写的既\
             不是内置名称，那里也没有这个文件（或者它是文件夹）。",
            "rubric is the name of a built-in rubric, or the path of a rubric file as seen from the folder of \
             assessment.toml. This is no built-in name, and there is no such file, or it is a folder.",
        ),
        bad: lines(&[r#"rubric = "rugao-women-2081""#]),
        good: lines(&[r#"rubric = "rugao-women-2018""#]),
        why: words(
            "换一份细则，分数就全变了。所以找不到时不会改用默认的，而是停下来。",
            "Another rubric means other scores for everyone. So nothing else is used in its place, and the run \
             stops.",
        ),
        steps: Some(words(
            "细则文件放进同一个文件夹，写 rubric = \"rubric.toml\"。",
            "Put the rubric file into the same folder and write rubric = \"rubric.toml\".",
        )),
    },
    Page {
        code: Code::A007,
        title: words("同一项写了两次", "a key twice"),
        means: words(
            "同一个键在 assessment.toml 里出现了两次，即使值相同。",
            "The same key stands twice in assessment.toml, even if with the same value.",
        ),
        bad: lines(&["places = 2", "places = 3"]),
        good: lines(&["places = 2"]),
        why: words("两行不一样时，不知道听哪一行的。", "Where the two differ, nobody knows which one is meant."),
        steps: None,
    },
    Page {
        code: Code::A008,
        title: words("键是中文", "a key in Chinese"),
        means: words(
            "等号左边的键只能用英文，中文写在引号里。五个键是 rubric（细则）、rubric_sha256（细则的 SHA-256）、\
             title（标题）、base_points（基本分）、places（小数位数）。",
            "The key to the left of the equals sign must be English; Chinese stands within quotes. The five \
             keys are rubric, rubric_sha256, title, base_points and places.",
        ),
        bad: lines(&[r#"标题 = "2018年度考核""#]),
        good: lines(&[r#"title = "2018年度考核""#]),
        why: words(
            "中文的键不合格式，别的程序也读不了。",
            "A bare Chinese key is not allowed in TOML, and no program could read it.",
        ),
        steps: None,
    },
    Page {
        code: Code::A009,
        title: words("SHA-256 写得不对", "no SHA-256"),
        means: words(
            "rubric_sha256 写当时那份细则的 SHA-256：64 位十六进制数字（0-9、a-f），放在引号里。这里写的不是。\
             不需要的，可以不写这一项。",
            "rubric_sha256 is the SHA-256 of the rubric as it was when the office ruled: 64 hexadecimal \
             digits in quotes. This is none. The key may be left out.",
        ),
        bad: lines(&[r#"rubric = "rubric.toml""#, r#"rubric_sha256 = "第一版""#]),
        good: lines(&[
            r#"rubric = "rubric.toml""#,
            r#"rubric_sha256 = "3fa44ed4f52d7e6d52f20cfdadcafac3b391df77acc483c2adf9aa620e8b83c7""#,
        ]),
        why: words(
            "写错了就核对不了：细则改没改，谁也不知道。",
            "With anything else nobody can tell whether the rubric has changed since.",
        ),
        steps: None,
    },
    Page {
        code: Code::A010,
        title: words("细则在裁定以后改过", "a rubric that changed since the rulings"),
        means: words(
            "细则的 SHA-256 和 rubric_sha256 写的不一样：裁定和评分之后，细则改过，哪怕只改了一个字。",
            "The SHA-256 of the rubric is not the one that rubric_sha256 gives: it was changed since rulings \
             and marks were given, if only by a letter.",
        ),
        bad: lines(&[
            r#"rubric = "rubric.toml""#,
            r#"rubric_sha256 = "632bd41417c2f8108bcd2b8438fef8fc219df5c20d3cad0311638cbd5df2dcb7""#,
        ]),
        good: lines(&[
            r#"rubric = "rubric.toml""#,
            r#"rubric_sha256 = "3fa44ed4f52d7e6d52f20cfdadcafac3b391df77acc483c2adf9aa620e8b83c7""#,
        ]),
        why: words(
            "裁定是按原来的条文作的。条文变了，同一个裁定可能已经不合细则，申诉就站不住。",
            "They were given under the words as they were. Under others the same ruling may break the rubric, \
             and falls at an appeal.",
        ),
        steps: Some(words(
            "改回当时的细则；或者逐条核对裁定以后，照消息里的新值改 rubric_sha256。",
            "Use the rubric as it was; or look at every ruling again, and write the value that the message \
             gives.",
        )),
    },
    Page {
        code: Code::A011,
        title: words("细则在考核文件夹之外", "a rubric in another folder"),
        means: words(
            "rubric 写的路径通到了考核文件夹外面：以 ../ 开头，是整条路径，或者经过一个指向外面的链接。细则要么是\
             内置的，要么放在这个文件夹里。",
            "The path of the rubric leads out of the assessment folder: by ../, as a full path, or through a \
             link. A rubric is built in, or lies in the folder itself.",
        ),
        bad: lines(&[r#"rubric = "../rubric.toml""#]),
        good: lines(&[r#"rubric = "rubric.toml""#]),
        why: words(
            "一个文件夹就是一个年度。细则放在外面，别人改一个字，这一年的分就变了；复制、寄出、存档时也会落下。",
            "One folder is one year. Were its rubric elsewhere, somebody could change the scores of the year by \
             a word in it, and it would be left behind when the folder is copied, sent or put away.",
        ),
        steps: Some(words(
            "把细则文件复制到这个文件夹里，rubric 写它的文件名。",
            "Copy the rubric into the folder, and write its name.",
        )),
    },
    Page {
        code: Code::A012,
        title: words("文件夹里有一份没有用到的细则", "a rubric in the folder that is not used"),
        means: words(
            "文件夹里有一份细则，id 和在用的一样，内容不一样，assessment.toml 却没有写它的文件名：它不起作用。明年的草案\
             换一个 id，就可以放在这里。",
            "A rubric in the folder has the id of the one in use and another text, and assessment.toml does not name \
             it: it has no effect. Next year's draft may lie here under an id of its own.",
        ),
        bad: lines(&[r#"rubric = "rubric.toml""#]),
        good: lines(&[r#"rubric = "revised.toml""#]),
        why: words(
            "改了那一份的人，以为分已经按改过的算了。",
            "Whoever changed that file believes that the scores are by it.",
        ),
        steps: Some(words(
            "要用它，把 rubric 写成它的文件名；不用的，移到别处。",
            "To use it write its name as the rubric; else move it elsewhere.",
        )),
    },
    Page {
        code: Code::A013,
        title: words("没有规则看的台账", "logs that no rule looks at"),
        means: words(
            "细则的每一条都由办公室查实、打分或登记，没有一条看台账。镇里不用台账，evidence 文件夹也可以没有；有台账的，没有读。",
            "Of every rule of the rubric the office finds, marks or enters what it needs, and none looks at a log. No \
             town needs one, nor is there need of the folder evidence; logs that are there were not read.",
        ),
        bad: lines(&[r#"office = "finding""#]),
        good: lines(&[r#"count = { kind = "drill" }"#]),
        why: words("填台账的人会以为记了就算。", "Whoever fills them in believes that they count."),
        steps: Some(words(
            "查到的问题写在 ledger.csv 里。要看台账的，在细则里写看台账的规则。",
            "Write what was found into ledger.csv. Where logs should count, give the rubric a rule that looks at them.",
        )),
    },
];
