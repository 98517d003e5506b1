//! J001 to J012: the cells of a row.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::J001,
        title: words("必填的格子空着", "a cell that must be filled"),
        means: words(
            "认定记录的每一行都要有镇、条款、理由、认定人。这一格空着。合并过的单元格，只有最上面一格有字：每行都要写。",
            "Every row of the ledger needs its town, rule, reason and by whom. This cell is empty. Of merged cells \
             only the topmost keeps its words: write them in every row.",
        ),
        bad: lines(&["镇,条款,理由,认定人", "白蒲镇,2.4b,,王芳"]),
        good: lines(&["镇,条款,理由,认定人", "白蒲镇,2.4b,信访案件查处不力,王芳"]),
        why: words(
            "没有镇和条款，不知道扣谁、扣哪一条；没有理由和认定人，扣了也说不清，镇里申诉就站不住。",
            "Without town and rule nobody knows what is charged to whom; without reason and name the charge does \
             not survive an appeal.",
        ),
        steps: None,
    },
    Page {
        code: Code::J002,
        title: words("镇名单里没有这个镇", "a town that is not on the roster"),
        means: words(
            "「镇」一格不是 towns.csv 里的镇名或别名。有相近的会提示，但不会替你改。",
            "The town is neither a name nor another name on the roster. A near one is suggested and never \
             assumed.",
        ),
        bad: lines(&["镇,条款,理由,认定人", "白蒲,2.4b,信访案件查处不力,王芳"]),
        good: lines(&["镇,条款,理由,认定人", "白蒲镇,2.4b,信访案件查处不力,王芳"]),
        why: words(
            "认错了镇，就会扣到别的镇头上；跳过这一行，该扣的就没有扣。",
            "Taken for another town, the charge falls on the wrong one; passed over, on none.",
        ),
        steps: Some(words(
            "常用的简称可以写进 towns.csv 的「别名」列，以后就都认识了。",
            "A short name in use can go into the column `别名` (`alias`) of towns.csv, and is known from then on.",
        )),
    },
    Page {
        code: Code::J003,
        title: words("细则里没有这一条", "a rule that the rubric does not have"),
        means: words(
            "「条款」要写细则里的条款编号，例如 2.4b。这里写的没有。一条分成几款的，要写到款：写 2.4b，不能只写 \
             2.4。",
            "The rule must be the id of one in the rubric, such as 2.4b, and this is none. Where a clause is \
             several rules, the letter belongs to it: 2.4b and not 2.4.",
        ),
        bad: lines(&["镇,条款,理由,认定人", "白蒲镇,2.4,信访案件查处不力,王芳"]),
        good: lines(&["镇,条款,理由,认定人", "白蒲镇,2.4b,信访案件查处不力,王芳"]),
        why: words(
            "2.4a、2.4b、2.4c 扣的分不一样，猜一个就可能扣错。",
            "2.4a, 2.4b and 2.4c do not cost the same, so a guess may charge the wrong amount.",
        ),
        steps: Some(words("kaohe rubric 列出全部条款编号。", "`kaohe rubric` lists the ids of all rules.")),
    },
    Page {
        code: Code::J004,
        title: words("条款编号被表格软件改了", "an id that a spreadsheet changed"),
        means: words(
            "「条款」一格像是被 Excel 或 WPS 自动改过：3.1 或 3-1 变成了「3月1日」或 43160，1.10 变成了 1.1，1E2 \
             变成了 100。消息会列出原来可能是哪一条。",
            "The cell looks like the work of a spreadsheet, which makes a date of 3.1 or 3-1, 1.1 of 1.10 and \
             100 of 1E2. The message lists what it may have been.",
        ),
        bad: lines(&["镇,条款,理由,认定人", "白蒲镇,3月1日,未开展中期评估,王芳"]),
        good: lines(&["镇,条款,理由,认定人", "白蒲镇,3.1,未开展中期评估,王芳"]),
        why: words(
            "同一个日期可能是 3.1，也可能是 3-1，认错就扣错了条款。",
            "One date can have been 3.1 or 3-1, and a wrong guess charges the wrong rule.",
        ),
        steps: Some(words(
            "在 Excel 里选中「条款」整列，点右键「设置单元格格式」，选「文本」，再重新填写。改好格式以后，原来的\
             内容不会变回来，要重填。",
            "In Excel select the whole column, right-click, Format Cells, Text, and type the ids again: what was \
             changed does not come back by itself.",
        )),
    },
    Page {
        code: Code::J005,
        title: words("编号变成了科学记数或日期", "an id that became a number or a date"),
        means: words(
            "「编号」或「替代」一格像 1.23E+17，或者像「3月1日」「2018/3/1」「1-Mar」：长数字被 Excel 或 WPS 改成了\
             科学记数，3-1 被改成了日期。自己编的 2018-03-01 不算。",
            "The cell `编号` or `替代` (`id`, `supersedes`) reads like 1.23E+17, or like `3月1日`, 2018/3/1 or \
             1-Mar: a spreadsheet has made a number of many digits out of it, or a date of 3-1. An id such as \
             2018-03-01 is left alone.",
        ),
        bad: lines(&["镇,条款,次数,理由,认定人,编号,替代", "白蒲镇,2.4b,1,信访案件查处不力,王芳,2.01901E+13,"]),
        good: lines(&["镇,条款,次数,理由,认定人,编号,替代", "白蒲镇,2.4b,1,信访案件查处不力,王芳,R-20190105-1,"]),
        why: words(
            "后面的数字丢了，或者 3-1 和 3.1 成了同一天：几个不同的编号会变成同一个，替代就会替错行。",
            "Its last digits are gone, or 3-1 and 3.1 are one day now: several ids may have become one, and a \
             row would supersede the wrong one.",
        ),
        steps: Some(words(
            "把这两列设为「文本」，再重新填写；编号写成 R1、R2 这样，就不会被改。",
            "Set both columns to Text and type them again; ids such as R1 and R2 are never changed.",
        )),
    },
    Page {
        code: Code::J006,
        title: words("分值不是数字", "points that are no number"),
        means: words(
            "「分值」写大于或等于 0 的数，最多四位小数，不超过 999999；全角数字、前面的加号不要紧。负数、「1分」、\
             「2-3」、百分数、公式都不收。看得出是多少的，消息会写出来。",
            "Points are a number of 0 or more, with at most four decimals and at most 999999; full-width \
             digits and a plus before it do not matter. A minus, a unit, `2-3`, a percentage or a formula is \
             none. Where there is no doubt which number is meant, the message writes it.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.3,-0.5,未培育,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.3,0.5,未培育,王芳"]),
        why: words(
            "扣多少就写多少，不带负号。负号会让人分不清是扣分还是加分。",
            "Write how much it costs, without a minus: with one nobody can tell a charge from a gain.",
        ),
        steps: None,
    },
    Page {
        code: Code::J007,
        title: words("次数是 0，却没有撤销什么", "a count of 0 that withdraws nothing"),
        means: words(
            "次数写 0，只有一个用处：撤销以前查实的一条问题。那一条的编号要写在「替代」里。这一行没有写。",
            "A count of 0 has one use: it withdraws a finding, whose id then stands in `替代` (`supersedes`). \
             This row names none.",
        ),
        bad: lines(&[
            "镇,条款,次数,理由,认定人,编号,替代",
            "白蒲镇,2.4b,1,信访案件查处不力,王芳,R1,",
            "白蒲镇,2.4b,0,复核后不属实,王芳,R2,",
        ]),
        good: lines(&[
            "镇,条款,次数,理由,认定人,编号,替代",
            "白蒲镇,2.4b,1,信访案件查处不力,王芳,R1,",
            "白蒲镇,2.4b,0,复核后不属实,王芳,R2,R1",
        ]),
        why: words(
            "本来想撤销，却什么也没撤销，那一条照样扣分。",
            "Meant to withdraw, it withdraws nothing, and the finding would still be charged.",
        ),
        steps: None,
    },
    Page {
        code: Code::J008,
        title: words("裁定不能写次数", "a count beside a ruling"),
        means: words(
            "裁定、评分、完成比例管的是整条条款，不论几次。旁边的次数只能空着或写 1。只靠考核单位查实的条款除外：\
             裁定同时就是查实，可以写几次。",
            "A ruling, a mark or a proportion stands for the whole rule, however often it came up, so its count \
             is empty or 1. Only under a rule that the office alone finds is the ruling the finding too, and may \
             give how often.",
        ),
        bad: lines(&["镇,条款,次数,分值,理由,认定人", "白蒲镇,2.3,2,0.5,未培育,王芳"]),
        good: lines(&["镇,条款,次数,分值,理由,认定人", "白蒲镇,2.3,,0.5,未培育,王芳"]),
        why: words(
            "不知道 0.5 分是一次的，还是两次一共的：差一倍。",
            "Nobody can tell whether 0.5 is for each or for both: that is twice as much.",
        ),
        steps: Some(words(
            "「分值」写一共扣多少分，「次数」留空。",
            "Write in `分值` (`points`) what it costs altogether, and leave the count empty.",
        )),
    },
    Page {
        code: Code::J009,
        title: words("分值和比例写在同一行", "points and a proportion in one row"),
        means: words(
            "一行里既填了「分值」，又填了「完成」或「应完成」。一行只能是一样：酌情和评分填分值，按完成比例的填完\
             成和应完成。",
            "The row fills both `分值` (`points`) and `完成` or `应完成` (`done`, `total`). A row is one of the \
             two: points for a ruling or a mark, done and total for a proportion.",
        ),
        bad: lines(&["镇,条款,完成,应完成,分值,理由,认定人", "白蒲镇,10.3,5,11,5.45,宣传任务,王芳"]),
        good: lines(&["镇,条款,完成,应完成,分值,理由,认定人", "白蒲镇,10.3,5,11,,宣传任务,王芳"]),
        why: words("两个数对不上时，不知道按哪个算。", "Where the two disagree, nobody knows which one counts."),
        steps: None,
    },
    Page {
        code: Code::J010,
        title: words("比例少写了一半", "one half of a proportion"),
        means: words(
            "「完成」和「应完成」要一起填，这里只填了一格。",
            "`完成` and `应完成` (`done`, `total`) go together, and one of them is empty.",
        ),
        bad: lines(&["镇,条款,完成,应完成,理由,认定人", "白蒲镇,10.3,5,,宣传任务,王芳"]),
        good: lines(&["镇,条款,完成,应完成,理由,认定人", "白蒲镇,10.3,5,11,宣传任务,王芳"]),
        why: words("只有一个数，算不出比例。", "One number makes no proportion."),
        steps: None,
    },
    Page {
        code: Code::J011,
        title: words("完成大于应完成", "more done than there was to do"),
        means: words(
            "「完成」比「应完成」大。比例最多是全部完成。",
            "`完成` (`done`) is more than `应完成` (`total`). At most all can be done.",
        ),
        bad: lines(&["镇,条款,完成,应完成,理由,认定人", "白蒲镇,10.3,11,5,宣传任务,王芳"]),
        good: lines(&["镇,条款,完成,应完成,理由,认定人", "白蒲镇,10.3,5,11,宣传任务,王芳"]),
        why: words(
            "多半是两格写反了。照算的话，没完成的镇一分也不扣。",
            "Most often the two were swapped, and a town that fell short would lose nothing.",
        ),
        steps: Some(words(
            "超额完成的，两格写成一样。",
            "Where more was done than asked, write the same number in both.",
        )),
    },
    Page {
        code: Code::J012,
        title: words("应完成是 0", "a total of 0"),
        means: words("「应完成」写了 0。", "`应完成` (`total`) is 0."),
        bad: lines(&["镇,条款,完成,应完成,理由,认定人", "白蒲镇,10.3,0,0,宣传任务,王芳"]),
        good: lines(&["镇,条款,完成,应完成,理由,认定人", "白蒲镇,10.3,0,11,宣传任务,王芳"]),
        why: words(
            "0 个里面完成几个，没有比例可言，算不出扣多少。",
            "Out of nothing there is no share, and no charge can be computed.",
        ),
        steps: Some(words(
            "这个镇没有任务的，先看细则怎么说；要按全部完成算，就两格写同一个数，例如 1 和 1，理由里写明。",
            "For a town that was given nothing to do, see what the rubric says; to count it as all done, write \
             the same number in both, such as 1 and 1, and say so in the reason.",
        )),
    },
];
