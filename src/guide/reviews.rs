//! V001 to V011: the office's verdicts on records.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(super) const PAGES: &[Page] = &[
    Page {
        code: Code::V001,
        title: words("审核没有写是哪条记录", "a verdict on no record"),
        means: words(
            "reviews.csv 的一行写了审核，日期、事项、名称却都是空的。没有写审核的空行不算错。",
            "A row of reviews.csv has a verdict, and its date, kind and title are empty. A row that is empty and has no \
             verdict is let be.",
        ),
        bad: lines(&["镇,日期,事项,名称,审核,理由,认定人", "白蒲镇,,,,不予认定,照片是去年的,王芳"]),
        good: lines(&[
            "镇,日期,事项,名称,审核,理由,认定人",
            "白蒲镇,2018-03-08,三八活动,纪念大会,不予认定,照片是去年的,王芳",
        ]),
        why: words("不知道退的是哪一条，就一条也退不了。", "A verdict that names no record changes none."),
        steps: Some(words(
            "照台账写日期、事项、名称；kaohe review 会把它们写好。",
            "Copy date, kind and title from the log; `kaohe review` writes them by itself.",
        )),
    },
    Page {
        code: Code::V002,
        title: words("不认识的审核", "a verdict that is none of the three"),
        means: words(
            "审核只有三种：认定、不予认定、待核（或 accepted、rejected、pending）。空着是还没有人定。",
            "A verdict is accepted, rejected or pending (`认定`, `不予认定`, `待核`). An empty one says that nobody has \
             decided.",
        ),
        bad: lines(&["镇,日期,事项,名称,审核,理由,认定人", "白蒲镇,2018-03-08,三八活动,纪念大会,通过,,王芳"]),
        good: lines(&["镇,日期,事项,名称,审核,理由,认定人", "白蒲镇,2018-03-08,三八活动,纪念大会,认定,,王芳"]),
        why: words(
            "「通过」「不行」「再看看」说不清算不算。算不算，就差着分。",
            "Of other words nobody can say whether the record counts, and that is worth points.",
        ),
        steps: None,
    },
    Page {
        code: Code::V003,
        title: words("有理由，没有审核", "a reason and no verdict"),
        means: words(
            "写了理由，审核那一格是空的：多半是漏填了。替代别的一行、把原来的审核收回的，可以只写理由。",
            "There is a reason, and the cell of the verdict is empty: most likely it was forgotten. A row that takes back \
             the verdict of another may give its reason alone.",
        ),
        bad: lines(&["镇,日期,事项,名称,审核,理由,认定人", "白蒲镇,2018-03-08,三八活动,纪念大会,,照片是去年的,王芳"]),
        good: lines(&[
            "镇,日期,事项,名称,审核,理由,认定人",
            "白蒲镇,2018-03-08,三八活动,纪念大会,不予认定,照片是去年的,王芳",
        ]),
        why: words(
            "空着的审核不起作用，办公室的意见就丢了。",
            "An empty verdict changes nothing, and a word of the office would be lost.",
        ),
        steps: None,
    },
    Page {
        code: Code::V004,
        title: words("认定日期早于考核期", "a verdict of before the period"),
        means: words(
            "认定日期在考核期第一天之前。考核期里和以后（例如次年一月）的都可以，也可以不写。",
            "The verdict is dated before the first day of the period. In the period and after it (in January) are both \
             right, and the date may be left out.",
        ),
        bad: lines(&[
            "镇,日期,事项,名称,审核,认定人,认定日期",
            "白蒲镇,2018-03-08,三八活动,纪念大会,认定,王芳,2017-12-20",
        ]),
        good: lines(&[
            "镇,日期,事项,名称,审核,认定人,认定日期",
            "白蒲镇,2018-03-08,三八活动,纪念大会,认定,王芳,2018-12-20",
        ]),
        why: words(
            "多半是去年的表：去年的审核不能管今年的记录。",
            "It is most likely a row of last year's table, which says nothing of this year.",
        ),
        steps: None,
    },
    Page {
        code: Code::V005,
        title: words("审核可能指几条记录", "a verdict that could mean several records"),
        means: words(
            "台账里有几条记录的日期、事项、名称都相同，审核的行数不够，或者审核不同，分不清哪一行管哪一条。",
            "Several records have one date, kind and title, and there are not as many verdicts as records, or they differ: \
             nobody can tell which is on which.",
        ),
        bad: lines(&[
            "镇,日期,事项,名称,审核,理由,认定人",
            "白蒲镇,2018-05-10,媒体集中宣传,专版报道,不予认定,不是市级媒体,王芳",
        ]),
        good: lines(&[
            "镇,日期,事项,名称,审核,理由,认定人",
            "白蒲镇,2018-05-10,媒体集中宣传,专版报道,不予认定,不是市级媒体,王芳",
        ]),
        why: words("退错一条，就差着分。", "To reject the wrong one would cost points."),
        steps: Some(words(
            "运行 kaohe review：它给每条记录写一行，「原样」写明是哪一条；再分别填审核。",
            "Run `kaohe review`: it writes a row for each record, which says in `原样` (`seen`) which one it is; then fill \
             in each verdict.",
        )),
    },
    Page {
        code: Code::V006,
        title: words("两个审核互相矛盾", "two verdicts that contradict each other"),
        means: words(
            "对同一条记录有两行不同的审核，哪一行也没有替代另一行。",
            "Two rows say different things of one record, and neither supersedes the other.",
        ),
        bad: lines(&[
            "镇,日期,事项,名称,审核,理由,认定人,编号,替代",
            "白蒲镇,2018-03-08,三八活动,纪念大会,不予认定,照片是去年的,王芳,V1,",
            "白蒲镇,2018-03-08,三八活动,纪念大会,认定,补交了照片,王芳,V2,",
        ]),
        good: lines(&[
            "镇,日期,事项,名称,审核,理由,认定人,编号,替代",
            "白蒲镇,2018-03-08,三八活动,纪念大会,不予认定,照片是去年的,王芳,V1,",
            "白蒲镇,2018-03-08,三八活动,纪念大会,认定,补交了照片,王芳,V2,V1",
        ]),
        why: words(
            "申诉、复核是新的一行，写明替代哪一行，经过才说得清。",
            "An appeal is a row of its own that names the one it supersedes, so that everybody can see what happened.",
        ),
        steps: None,
    },
    Page {
        code: Code::V007,
        title: words("审核之后记录改过", "a record that changed since its verdict"),
        means: words(
            "写这一行审核时的记录（「原样」）和台账里现在的不同：数量、级别、材料或附件改了。认定的按未审核处理，不予认定和\
             待核的照旧。",
            "The record is not what it was when the verdict was written (`原样`, `seen`): its count, level, materials or files \
             have changed. An acceptance lapses; a rejection, and a record under review, stand.",
        ),
        bad: lines(&["日期,事项,名称,材料", "2018-03-08,三八活动,纪念大会,通知"]),
        good: lines(&["日期,事项,名称,材料", "2018-03-08,三八活动,纪念大会,"]),
        why: words(
            "审核的是原来那一条，没有人看过改后的。",
            "The office saw the record as it was, and nobody has seen what it is now.",
        ),
        steps: Some(words(
            "再运行 kaohe review，在新的一行里填审核。",
            "Run `kaohe review` again, and fill in the verdict of the new row.",
        )),
    },
    Page {
        code: Code::V008,
        title: words("认定过的记录不见了", "an accepted record that is gone"),
        means: words(
            "reviews.csv 认定过的一条记录，台账里已经没有了。",
            "A record was accepted in reviews.csv, and the log no longer holds it.",
        ),
        bad: lines(&["镇,日期,事项,名称,审核,理由,认定人", "白蒲镇,2018-05-10,媒体集中宣传,专版报道,认定,,王芳"]),
        good: lines(&["镇,日期,事项,名称,审核,理由,认定人", "白蒲镇,2018-03-08,三八活动,纪念大会,认定,,王芳"]),
        why: words(
            "可能是镇里撤回，也可能是重报台账时漏了一行，那就少得分。",
            "The town may have withdrawn it, or lost a row when it sent its log again, and points with it.",
        ),
        steps: Some(words(
            "问一下镇里；确是撤回的不必改。",
            "Ask the town; nothing has to be done where it withdrew the record.",
        )),
    },
    Page {
        code: Code::V009,
        title: words("退回的记录可能换了名称", "a rejected record that may be there under another name"),
        means: words(
            "不予认定（或待核）的一条记录不在台账里了，却有一条相近的没有审核：事项相同，日期相同或名称相近。",
            "A record that was rejected, or is under review, is gone from the log, and one like it has no verdict: of the same \
             kind, and of the same day or with a title like its.",
        ),
        bad: lines(&["日期,事项,名称", "2018-03-08,三八活动,三八纪念大会"]),
        good: lines(&["日期,事项,名称", "2018-03-08,三八活动,纪念大会"]),
        why: words(
            "换个名称就能让退回的记录算分，审核就白做了。",
            "A rejected record would count again under another name.",
        ),
        steps: Some(words(
            "给相近的那一条写上审核：不予认定，或者认定。",
            "Give the one that is like it a verdict, whichever it is.",
        )),
    },
    Page {
        code: Code::V010,
        title: words("退回的记录已撤回", "a rejected record that was withdrawn"),
        means: words(
            "不予认定（或待核）的一条记录不在台账里了，也没有相近的：镇里撤回了。经过留在得分说明里。",
            "A record that was rejected, or is under review, is gone from the log, and nothing like it is there: the town \
             withdrew it. The statement keeps what happened.",
        ),
        bad: lines(&[
            "镇,日期,事项,名称,审核,理由,认定人",
            "白蒲镇,2018-05-10,媒体集中宣传,专版报道,不予认定,不是市级媒体,王芳",
        ]),
        good: lines(&[
            "镇,日期,事项,名称,审核,理由,认定人",
            "白蒲镇,2018-03-08,三八活动,纪念大会,不予认定,照片是去年的,王芳",
        ]),
        why: words("说一声，免得以为审核丢了。", "It is told so that nobody thinks a verdict was lost."),
        steps: None,
    },
    Page {
        code: Code::V011,
        title: words("同一行审核在两份文件里", "a row that stands in two files of reviews"),
        means: words(
            "reviews.csv 和 reviews-*.csv 合在一起读，其中两份里有完全一样的一行：多半是复制过去的。",
            "`reviews.csv` and `reviews-*.csv` are read as one, and one row stands in two of them: most likely it was copied.",
        ),
        bad: lines(&["镇,日期,事项,名称,审核,理由,认定人", "白蒲镇,2018-03-08,三八活动,纪念大会,认定,,王芳"]),
        good: lines(&["镇,日期,事项,名称,审核,理由,认定人", "白蒲镇,2018-03-08,三八活动,义诊,认定,,李梅"]),
        why: words(
            "改了一份里的，另一份里的还在，就成了两个互相矛盾的审核。",
            "Once one of them is changed, the two contradict each other.",
        ),
        steps: Some(words("删去其中一行。", "Delete one of the two.")),
    },
];
