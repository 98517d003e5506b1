//! L052 and L053: ratios that are given more than once.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::L052,
        title: words("同一天的两条比例", "two ratios of one day"),
        means: words(
            "同一天（或者都没有日期）有两条比例，由同一条规则看，数量或应完成不同。比例只算最晚的一条，同一天的两条分不出先后。\
             不予认定的不算在内。",
            "Two ratios of one day, or both without one, are looked at by one rule and differ in count or total. Of ratios the \
             latest counts, and of these none is the later. Rejected ones are left out of account.",
        ),
        bad: lines(&[
            "日期,事项,名称,数量,应完成",
            "2018-12-31,妇联组织覆盖,覆盖统计,6,10",
            "2018-12-31,妇联组织覆盖,覆盖统计（更正）,8,10",
        ]),
        good: lines(&["日期,事项,名称,数量,应完成", "2018-12-31,妇联组织覆盖,覆盖统计（更正）,8,10"]),
        why: words(
            "算哪一条会差好几分，而表一排序，上下就换了。",
            "Points go by which of them counts, and sorting the table would swap the two.",
        ),
        steps: Some(words(
            "镇里删去不作数的一条；或者由考核单位在 reviews.csv 里把它不予认定。",
            "The town deletes the one that does not stand, or the office rejects it in reviews.csv.",
        )),
    },
    Page {
        code: Code::L053,
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
            "几条合起来才是全年的，写成一条，数量和应完成都写合计；只算最晚的，删去较早的。细则本来就是各条相加的，考核单位在条款里写 take = \"sum\"。",
            "If the year is what they come to together, write one record with the sums of both numbers; if the latest alone \
             is meant, delete the others. Where the clause means all of them together, the office writes take = \"sum\" in its rule.",
        )),
    },
];
