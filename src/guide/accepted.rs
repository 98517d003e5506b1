//! A015 to A020: what somebody answers for, and what nobody has reviewed.

use super::page::{Page, lines, words};
use crate::diagnostic::Code;

pub(super) const PAGES: &[Page] = &[
    Page {
        code: Code::A015,
        title: words("认可警告的一段没有写全", "an accepted warning that is not written in full"),
        means: words(
            "一段 [[accepted]] 认可一类警告：code 是警告的代码，reason 是理由，by 是认可人，再写 town（镇）、rule（条款）、\
             file（文件）中的一样。指某一条记录的，file 之外写 title（名称）；只写 file 的，是不在任何一行上的警告。",
            "A part [[accepted]] says who answers for some warnings: code is theirs, reason why they may stay, by who \
             answers; and one of town, rule and file says which. For one record title stands beside file; file alone \
             is for warnings that are about no row.",
        ),
        bad: lines(&["[[accepted]]", r#"code = "C074""#, r#"rule = "5.4""#, r#"by = "顾知远""#]),
        good: lines(&["places = 2"]),
        why: words(
            "不写理由和认可人，发文以后没有人说得清当时为什么放过。",
            "Without a reason and a name nobody can say later why it was let pass.",
        ),
        steps: Some(words(
            "补上缺的一项；town、rule、file 只留一样。文件名从考核文件夹写起，如 evidence/白蒲镇.csv。",
            "Add what is missing, and keep one of town, rule and file. Files are written from the assessment folder on, \
             such as evidence/NAME.csv.",
        )),
    },
    Page {
        code: Code::A016,
        title: words("认可的不是警告", "an accepted code that is no warning"),
        means: words(
            "code 写的代码没有，或者是提示，或者那里是错误。能认可的只有警告；不予认定的一行里，错误也只算警告。",
            "There is no such code, or it is a note, or an error where it is. Warnings alone can be accepted; in a \
             rejected row errors are warnings too.",
        ),
        bad: lines(&[
            "[[accepted]]",
            r#"code = "F082""#,
            r#"town = "白蒲镇""#,
            r#"reason = "已核对""#,
            r#"by = "顾知远""#,
        ]),
        good: lines(&["places = 2"]),
        why: words("错误会动分数，放过去分就错了。", "An error can move points: to let it pass is to score wrongly."),
        steps: Some(words(
            "错误照提示改正；代码写错的，照警告里的写。",
            "Mend the error; where the code is misspelt, copy it from the warning.",
        )),
    },
    Page {
        code: Code::A017,
        title: words("认可的警告一处也没有", "an accepted warning that is not there"),
        means: words(
            "这一段 [[accepted]] 写的警告，这次一处也没有出现。用 --without、--as-of 时不说。",
            "None of the warnings that this part is for came up. Under --without and --as-of nothing is said of it.",
        ),
        bad: lines(&[
            "[[accepted]]",
            r#"code = "L028""#,
            r#"town = "白蒲镇""#,
            r#"reason = "确有两场""#,
            r#"by = "顾知远""#,
        ]),
        good: lines(&["places = 2"]),
        why: words(
            "留着不用的认可，会悄悄放过以后新的问题。",
            "Left behind, it would let a later mistake pass in silence.",
        ),
        steps: Some(words(
            "警告已经改好的，删去这一段；镇名、文件名写错的改正。",
            "Delete the part where the warning was mended; else mend the name of the town or the file.",
        )),
    },
    Page {
        code: Code::A020,
        title: words("没有审核的怎么算", "what an unreviewed record counts for"),
        means: words(
            "unreviewed 只能写 \"accepted\"（没有审核的先算数，不写就是它）或 \"pending\"（先不算数，得分写成区间）。",
            "unreviewed is \"accepted\", where a record counts until it is reviewed, as it does if the key is left out, or \
             \"pending\", where it may come to count and the score is a range.",
        ),
        bad: lines(&["unreviewed = \"rejected\""]),
        good: lines(&["unreviewed = \"pending\""]),
        why: words(
            "写错了就不知道没有审核的算不算。",
            "Whether a record counts that nobody has seen would not be known.",
        ),
        steps: None,
    },
];
