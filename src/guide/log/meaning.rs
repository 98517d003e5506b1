//! L013 to L023: ratios, levels, materials and reviews.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::L013,
        title: words("比例少写了一半", "one half of a ratio"),
        means: words(
            "这个事项按比例算，例如妇联组织覆盖：「数量」写完成了多少，「应完成」写一共多少，两格都要写。这里有一\
             格空着。",
            "This kind is a ratio, such as `妇联组织覆盖`: the count says how many were done and the total out \
             of how many. One of the two is empty.",
        ),
        bad: lines(&["日期,事项,名称,数量,应完成", "2018-10-20,妇联组织覆盖,新建两新组织,7,"]),
        good: lines(&["日期,事项,名称,数量,应完成", "2018-10-20,妇联组织覆盖,新建两新组织,7,10"]),
        why: words(
            "只有一个数，算不出比例，也就不知道够不够 70%。",
            "One number makes no share, and nobody can say whether it reaches 70%.",
        ),
        steps: None,
    },
    Page {
        code: Code::L014,
        title: words("应完成是 0", "a total of 0"),
        means: words(
            "按比例的事项，应完成写了 0，而细则没有写 0 比 0 怎么算。条款里写了 none 的，数量和应完成都可以写 0。",
            "The total of a ratio is 0, and the rubric does not say what 0 of 0 means. Where its rules say so (none), both numbers \
             may be 0.",
        ),
        bad: lines(&["日期,事项,名称,数量,应完成", "2018-10-20,妇联组织覆盖,新建两新组织,0,0"]),
        good: lines(&["日期,事项,名称,数量,应完成", "2018-10-20,妇联组织覆盖,新建两新组织,0,10"]),
        why: words(
            "0 个里面完成几个，没有比例可言。既不能算满分，也不能算没做。",
            "Out of nothing there is no share: it is neither all nor none.",
        ),
        steps: Some(words(
            "确实没有任务的（0 比 0），删去这一行，报告考核办公室：怎么算由办公室决定，记在 ledger.csv 里。",
            "Where there was indeed nothing to do (0 of 0), delete the row and tell the office, which decides what that \
             means and records it in ledger.csv.",
        )),
    },
    Page {
        code: Code::L015,
        title: words("完成数超过应完成", "more done than there was to do"),
        means: words(
            "数量比应完成还大，而这个事项没有超额一说。细则里写明可以超额完成的（over = true），超过多少都不提醒，按全部完成算。",
            "The count is over the total, and of this kind no more than all can be done. Where the rubric says that it can \
             (over = true), nothing is said: it is as good as all.",
        ),
        bad: lines(&["日期,事项,名称,数量,应完成", "2018-10-20,妇联组织覆盖,新建两新组织,10,7"]),
        good: lines(&["日期,事项,名称,数量,应完成", "2018-10-20,妇联组织覆盖,新建两新组织,7,10"]),
        why: words(
            "多半是两格写反了：7 除以 10 不到 100%，10 除以 7 就超额完成了。",
            "Most often the two were swapped: 7 of 10 falls short, while 10 of 7 is more than all.",
        ),
        steps: Some(words(
            "写反了的，两格对调；确实做得比应完成多的，数量写到应完成为止，超额的写在备注里。",
            "If they were swapped, swap them back; if more was indeed done than there was to do, write no more than the total, \
             and the rest in the note.",
        )),
    },
    Page {
        code: Code::L016,
        title: words("应完成不起作用", "a total that is not looked at"),
        means: words(
            "这个事项不按比例算，「应完成」这一格不看。",
            "This kind is no ratio, and its cell `应完成` (`total`) is not looked at.",
        ),
        bad: lines(&["日期,事项,名称,数量,应完成", "2018-03-08,三八活动,纪念大会,,1"]),
        good: lines(&["日期,事项,名称,数量,应完成", "2018-03-08,三八活动,纪念大会,,"]),
        why: words(
            "如果以为写了应完成就按比例算，结果会和想的不一样。",
            "Whoever expects it to be scored by proportion will be surprised.",
        ),
        steps: None,
    },
    Page {
        code: Code::L017,
        title: words("没有写级别", "a record without its level"),
        means: words(
            "这个事项分级别，例如信息录用、承办现场会，每一行都要写是哪一级的。",
            "This kind has levels, as `信息录用` and `承办现场会` do, and every row must give its own.",
        ),
        bad: lines(&["日期,事项,名称,级别", "2018-05-02,信息录用,妇联动态,"]),
        good: lines(&["日期,事项,名称,级别", "2018-05-02,信息录用,妇联动态,如皋"]),
        why: words(
            "不同级别算在不同的条款里，分值也不同。没有级别，就不知道加不加分。",
            "Levels belong to different rules and bring different points. Without one nobody knows whether it \
             counts.",
        ),
        steps: None,
    },
    Page {
        code: Code::L018,
        title: words("不认识的级别", "a level that the rubric does not know"),
        means: words(
            "「级别」要写细则里的级别，或细则列出的别称，例如「南通」可以写「南通市级」。这里写的不在其中。",
            "The level must be one of the rubric, or another name that the rubric gives for it: `南通市级` is `南\
             通`. This one is none.",
        ),
        bad: lines(&["日期,事项,名称,级别", "2018-05-02,信息录用,妇联动态,地市级"]),
        good: lines(&["日期,事项,名称,级别", "2018-05-02,信息录用,妇联动态,南通市级"]),
        why: words("级别认错一级，就可能多加一分或少加一分。", "One level more or less can be a point more or less."),
        steps: None,
    },
    Page {
        code: Code::L019,
        title: words("级别说不清", "a word that could be several levels"),
        means: words(
            "细则写明，这个词可能指几个级别。例如「市级」，可能是如皋市级，也可能是南通市级。",
            "The rubric says that this word could mean several levels: `市级` may be `如皋` or `南通`, which are \
             both cities.",
        ),
        bad: lines(&["日期,事项,名称,级别", "2018-05-02,信息录用,妇联动态,市级"]),
        good: lines(&["日期,事项,名称,级别", "2018-05-02,信息录用,妇联动态,如皋市级"]),
        why: words(
            "有的加分只给南通市级以上的。猜一个，不是多加就是少加。",
            "Some points are for one of them only. A guess would give too much or too little.",
        ),
        steps: None,
    },
    Page {
        code: Code::L020,
        title: words("级别不起作用", "a level that is not looked at"),
        means: words(
            "这个事项不分级别，「级别」这一格不看。",
            "This kind has no levels, and the cell is not looked at.",
        ),
        bad: lines(&["日期,事项,名称,级别", "2018-03-08,三八活动,纪念大会,镇级"]),
        good: lines(&["日期,事项,名称,级别", "2018-03-08,三八活动,纪念大会,"]),
        why: words(
            "如果以为级别高就多得分，结果会和想的不一样。也可能是事项写错了，该写「承办现场会」一类的。",
            "Whoever expects a high level to bring more will be surprised. Or it is the kind that is wrong.",
        ),
        steps: None,
    },
    Page {
        code: Code::L021,
        title: words("不认识的材料", "a material that the rubric does not know"),
        means: words(
            "「材料」一格写备有哪些材料，用 ； ; 、 ， , 隔开，每一个都要是细则里的名称。这一个不是。",
            "The cell `材料` (`materials`) lists what is on file, separated by `；`, `、` or `，`, each by the \
             name that the rubric has for it. This one has none.",
        ),
        bad: lines(&["日期,事项,名称,材料", "2018-04-01,技能培训,月嫂班,通知；内容；花名册；图片"]),
        good: lines(&["日期,事项,名称,材料", "2018-04-01,技能培训,月嫂班,通知；内容；名册；图片"]),
        why: words(
            "材料的名称对不上，就等于缺这样材料，这一次不算数，要扣分。",
            "A material by another name is a material that is missing: the event would not count, and points \
             would go.",
        ),
        steps: Some(words(
            "文件名、照片名写在「附件」里，「材料」只写细则里的名称。",
            "Names of files and photos belong in `附件` (`files`).",
        )),
    },
    Page {
        code: Code::L022,
        title: words("审核写在台账里", "a review in a log"),
        means: words(
            "台账的「审核」「审核意见」写着 不予认定、待核 或别的意见，reviews.csv 里却没有这条记录的审核。审核是办公室的，\
             只有 reviews.csv 里的算数；单独检查一份台账时只是提示。",
            "A log says in `审核` or `审核意见` (`review`, `review_note`) that a record is rejected, under review or anything \
             else, and reviews.csv has no verdict on it. Only reviews.csv is the office's word. In a log that is checked by \
             itself it is a note.",
        ),
        bad: lines(&["日期,事项,名称,审核,审核意见", "2018-03-08,三八活动,纪念大会,不予认定,照片是去年的"]),
        good: lines(&[
            "镇,日期,事项,名称,审核,理由,认定人",
            "白蒲镇,2018-03-08,三八活动,纪念大会,不予认定,照片是去年的,王芳",
        ]),
        why: words(
            "台账由镇里交，重交一次，写在里面的审核就没有了。",
            "The log is the town's: once it is sent again, whatever the office wrote into it is gone.",
        ),
        steps: Some(words(
            "运行 kaohe review --take-over 镇名 --by 姓名，把 不予认定 和 待核 接到 reviews.csv；其余的在那里写上审核。",
            "`kaohe review --take-over TOWN --by NAME` takes rejections and records under review over into reviews.csv; \
             write the rest there yourself.",
        )),
    },
    Page {
        code: Code::L023,
        title: words("台账里自己写的认定", "a log that accepts its own records"),
        means: words(
            "台账的「审核」写着 认定。它不起作用：这条记录仍是没有审核过的。",
            "A log says of its own records that they are accepted. It has no effect: they are as unreviewed as before.",
        ),
        bad: lines(&["日期,事项,名称,审核", "2018-03-08,三八活动,纪念大会,认定"]),
        good: lines(&["日期,事项,名称,审核", "2018-03-08,三八活动,纪念大会,"]),
        why: words("认定不认定由办公室定，不由镇里写。", "Whether a record is accepted is for the office to say."),
        steps: None,
    },
];
