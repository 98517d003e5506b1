//! J051 to J059: rows that wait for their amounts.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::J051,
        title: words("有依据，没有分值", "what it is about, and no amount"),
        means: words(
            "「依据」写的是裁定时缺什么。写了依据，又写了理由或认定人，却没有分值（按比例的没有完成、应完成），\
             就是裁定没有写完。有依据的行从来不是查实问题；要记查实的问题，依据留空。",
            "`依据` (`about`) says what was short when the amount was ruled. With it, and with a reason or an \
             author, and without an amount (without done and total for a proportion), a ruling is half \
             written. A row with it is never a finding: a finding leaves it empty.",
        ),
        bad: lines(&["镇,条款,依据,分值,理由,认定人", "白蒲镇,2.2,总结,,总结没有交,王芳"]),
        good: lines(&["镇,条款,依据,分值,理由,认定人", "白蒲镇,2.2,总结,0.8,总结没有交,王芳"]),
        why: words(
            "当成查实问题会多扣，当成没有裁定会少扣。",
            "Taken for a finding it would cost too much, and taken for nothing too little.",
        ),
        steps: None,
    },
    Page {
        code: Code::J052,
        title: words("还有行没有裁定", "rows that wait for their amounts"),
        means: words(
            "有依据，分值、理由、认定人都空着，是 kaohe score --pending 写下、等着填的。填好以前仍作待定，不影响\
             得分。",
            "With `依据` (`about`) and without an amount, a reason and an author, a row waits to be filled in, as \
             kaohe score --pending writes it. Until then what it is about is pending, and no score changes.",
        ),
        bad: lines(&["镇,条款,依据,分值,理由,认定人", "白蒲镇,2.2,总结,,,"]),
        good: lines(&["镇,条款,依据,分值,理由,认定人", "白蒲镇,2.2,总结,0.8,总结没有交,王芳"]),
        why: words("以为都定了，其实还有没填的。", "What looks settled is not while such rows are left."),
        steps: None,
    },
    Page {
        code: Code::J053,
        title: words("这一条没有要裁定的数额", "nothing to be ruled"),
        means: words(
            "这一行有依据，别的都空着，是等着填的；但这一条扣多少是固定的（或按台账里的比例算），没有要裁定的数\
             额，也不评分。这一行不起作用。",
            "The row waits to be filled in, and what its rule costs is fixed (or goes by the ratio in the log): \
             no amount of it is ruled and no mark given. The row has no effect.",
        ),
        bad: lines(&["镇,条款,依据,分值,理由,认定人", "白蒲镇,2.4b,信访,,,"]),
        good: lines(&["镇,条款,依据,分值,理由,认定人", "白蒲镇,2.4b,,,一件信访逾期未报,王芳"]),
        why: words(
            "也许本来要记一次查实的问题：现在没有扣。",
            "It may have been meant for a finding, and as it stands charges nothing.",
        ),
        steps: None,
    },
];
