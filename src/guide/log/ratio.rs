//! L053: ratios that are given more than once.

use crate::diagnostic::Severity::Warning;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[Page {
    code: "L053",
    severity: Warning,
    title: words("比例只算最晚的一条", "the latest ratio alone counts"),
    means: words(
        "一年里同一事项有几条比例，应完成不一样，或者后来完成的反而少了。只算最晚的一条，较早的不算。应完成一样、完成数只增不减的，\
             是进度，不提醒；最后全部完成、名称又各不相同的，是提示。",
        "There are several ratios of one kind in the year, with different totals, or with fewer done later. The latest alone \
             counts. Where the total stays and what is done only grows, nothing is said; where the latest is all of it and the titles differ, it \
             is a note.",
    ),
    bad: lines(&[
        "日期,事项,名称,数量,应完成",
        "2018-06-30,妇联组织覆盖,上半年,0,10",
        "2018-12-31,妇联组织覆盖,下半年,6,6",
    ]),
    good: lines(&[
        "日期,事项,名称,数量,应完成",
        "2018-06-30,妇联组织覆盖,进度（6月）,2,16",
        "2018-12-31,妇联组织覆盖,进度（12月）,6,16",
    ]),
    why: words(
        "分几次填的是一年里的几部分，只算最后一部分，前面没有完成的就看不见了。",
        "If each row is a part of the year, the last part counts alone, and what was not done before goes unseen.",
    ),
    steps: Some(words(
        "几条合起来才是全年的，写成一条，数量和应完成都写合计；只算最晚的，删去较早的。",
        "If the year is what they come to together, write one record with the sums of both numbers; if the latest alone \
             is meant, delete the others.",
    )),
}];
