//! L060: what the rules make of a record.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[Page {
    code: Code::L060,
    title: words("哪一条也不计入的记录", "a record that counts nowhere"),
    means: words(
        "这一条记录看得懂，可是细则里没有一条把它算进去：级别不够，缺材料，或者没有一条看这个事项。说的是最接近的\
         一条，和它在那里缺什么。加上 -v 才会说；得分说明的最后也列出来。",
        "The record is understood, and yet no rule of the rubric counts it: its level is too low, a material is \
         missing, or no rule looks at its kind. The rule that it comes nearest to is named, and what it lacks \
         there. It is told with -v alone, and listed at the end of the statement.",
    ),
    bad: lines(&["日期,事项,名称,级别", "2018-09-09,承办现场会,垃圾分类现场会,镇"]),
    good: lines(&["日期,事项,名称,级别", "2018-09-09,承办现场会,垃圾分类现场会,如皋"]),
    why: words(
        "镇里以为得了分的，在年底之前就知道没有算。",
        "A town that thinks it has points for it learns before the end of the year that it has none.",
    ),
    steps: Some(words(
        "材料补得齐的补齐，事项或级别写错的改正；本来就不算分的，不用管。",
        "Supply the material, or mend the kind or the level; where it was never meant to count, leave it.",
    )),
}];
