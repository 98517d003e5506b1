//! C001 to C029: what a category and its rules can lose.

use crate::diagnostic::Severity::{Note, Warning};
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: "C001",
        severity: Note,
        title: words("这一项扣不完", "a category that cannot lose all its marks"),
        means: words(
            "把这一项的规则全部按最多扣，也扣不完可扣的分（分值减下限）。什么都不做的镇，还能留下几分。扣不完也可\
             能是有意的。",
            "Charged as much as they can be, the rules of the category do not take all that it has to lose, \
             which is its marks above the floor. A town that does nothing keeps some. That may well be meant.",
        ),
        bad: lines(&["at_least = 4", "each = 2"]),
        good: lines(&["at_least = 5", "each = 2"]),
        why: words(
            "镇与镇之间的差距会变小：10 分的一项，最差的也有 2 分。",
            "It brings towns closer together than the marks suggest: of 10 points the worst keeps 2.",
        ),
        steps: Some(words(
            "如果不是有意，增加规则、提高扣分，或降低这一项的分值。",
            "Unless it is meant, add a rule, raise an amount or lower the marks.",
        )),
    },
    Page {
        code: "C002",
        severity: Note,
        title: words("这一项会扣过头", "a category that can be charged more than it has"),
        means: words(
            "这一项的规则加起来，最多能扣的分比可扣的还多。扣到下限以后，再有欠缺也不再扣。",
            "The rules of the category can be charged more than it has to lose. Once the floor is reached, \
             further failures cost nothing.",
        ),
        bad: lines(&[r#"count = { kind = "patrol" }"#, "at_least = 6"]),
        good: lines(&[r#"count = { kind = "patrol" }"#, "at_least = 5"]),
        why: words(
            "扣完分的镇，再差也一样，后面几条规则对它没有约束。",
            "A town that has lost all can do no worse, and the rules that remain do not bind it.",
        ),
        steps: Some(words(
            "如果不是有意，改用 once，或提高分值。",
            "Unless it is meant, use once, or raise the marks.",
        )),
    },
    Page {
        code: "C003",
        severity: Note,
        title: words("一条规则没有上限", "a rule that nothing bounds"),
        means: words(
            "这条规则逐次累计，细则里没有哪里限住次数，只有这一项扣完为止。",
            "The rule is charged each time, and nothing in it bounds how often. Only the floor of its category \
             does.",
        ),
        bad: lines(&[r#"office = "finding""#, "each = 2"]),
        good: lines(&[r#"office = "finding""#, "once = 10"]),
        why: words(
            "五次就扣完 10 分，别的规则就没有分可扣了。",
            "Five times take all 10 points, and leave nothing for the other rules to take.",
        ),
        steps: Some(words(
            "如果不是有意，改用 once，或者提高这一项的分值。",
            "Unless it is meant, use once, or raise the marks of the category.",
        )),
    },
    Page {
        code: "C004",
        severity: Note,
        title: words("一条规则比整项还贵", "a rule dearer than its category"),
        means: words(
            "这一条单独就能扣得比这一项可扣的分还多。",
            "By itself the rule can be charged more than its category has to lose.",
        ),
        bad: lines(&["at_least = 1", "once = 12"]),
        good: lines(&["at_least = 1", "once = 10"]),
        why: words(
            "写着扣 12 分，实际只扣 10 分，镇里会问那 2 分去了哪里。",
            "It says 12 points and takes 10, and towns will ask about the other 2.",
        ),
        steps: Some(words("降低扣分，或提高这一项的分值。", "Lower the amount, or raise the marks of the category.")),
    },
    Page {
        code: "C005",
        severity: Warning,
        title: words("这一项没有分可扣", "a category that has nothing to lose"),
        means: words(
            "下限等于分值：这一项的规则无论怎样都扣不到分。",
            "The floor is the marks themselves: none of the rules of the category ever takes anything.",
        ),
        bad: lines(&["marks = 10", "floor = 10"]),
        good: lines(&["marks = 10", "floor = 0"]),
        why: words(
            "这一项的规则全是摆设，每个镇都得满分。",
            "Its rules are for show, and every town has full marks in it.",
        ),
        steps: None,
    },
    Page {
        code: "C010",
        severity: Warning,
        title: words("没有要求的规则", "a rule that expects nothing"),
        means: words(
            "这条规则要求至少 0 次，什么都不做也符合，永远不会扣分。细则文件里写 at_least = 0 会先报 R015，所以只\
             有程序里直接拼出来的细则才会遇到。",
            "The rule expects at least none, which is always so: it can never be charged. In a file at_least = 0 \
             is refused as R015 before that, so that only a rubric put together by a program can have it.",
        ),
        bad: lines(&["at_least = 0"]),
        good: lines(&["at_least = 1"]),
        why: words(
            "写在细则里的规则扣不到分，读的人会以为扣得到。",
            "A rule that stands in the rubric and takes nothing misleads whoever reads it.",
        ),
        steps: None,
    },
    Page {
        code: "C011",
        severity: Warning,
        title: words("永远不会扣分的规则", "a rule that can never be charged"),
        means: words(
            "这条规则写了 unless，让位于另一条；那一条的要求互相矛盾，对每个镇都成立，于是这一条永远轮不到。",
            "The rule gives way to another by unless, and that one expects what excludes each other: it comes up \
             for every town, and this rule never has its turn.",
        ),
        bad: lines(&[
            r#"    { name = "应有", kind = "drill", at_least = 3 },"#,
            r#"    { name = "最多", kind = "drill", at_most = 2 },"#,
        ]),
        good: lines(&[
            r#"    { name = "应有", kind = "drill", at_least = 2 },"#,
            r#"    { name = "最多", kind = "drill", at_most = 2 },"#,
        ]),
        why: words("看起来有两条规则，实际只有一条。", "There seem to be two rules, and there is one."),
        steps: Some(words(
            "改那一条的次数，或者去掉 unless。",
            "Change the numbers of the other rule, or leave out the unless.",
        )),
    },
    Page {
        code: "C012",
        severity: Warning,
        title: words("台账扣不到分的规则", "a rule that only a finding can charge"),
        means: words(
            "凡是台账使这一条成立，也一定使它让位的那一条成立。所以靠台账永远扣不到它，只有考核单位查实才行。",
            "Whatever in a log brings this rule up brings up the one to which it gives way. So the log never \
             charges it, and only a finding of the office does.",
        ),
        bad: lines(&["at_least = 1", "once = 5", r#"unless = "1.1""#]),
        good: lines(&["at_least = 4", "once = 5", r#"unless = "1.1""#]),
        why: words("这一条本来要管的情形，永远轮不到它。", "What the rule was written for never falls to it."),
        steps: Some(words("去掉 unless，或者改看别的事项。", "Leave out the unless, or look at another kind.")),
    },
    Page {
        code: "C013",
        severity: Warning,
        title: words("每个镇都会扣分的规则", "a rule that every town is charged under"),
        means: words(
            "这条规则的几项要求互相矛盾：做到一项，就做不到另一项。",
            "What the rule expects excludes each other: whoever meets the one fails the other.",
        ),
        bad: lines(&[
            r#"    { name = "应有", kind = "drill", at_least = 3 },"#,
            r#"    { name = "最多", kind = "drill", at_most = 2 },"#,
        ]),
        good: lines(&[
            r#"    { name = "应有", kind = "drill", at_least = 2 },"#,
            r#"    { name = "最多", kind = "drill", at_most = 2 },"#,
        ]),
        why: words(
            "每个镇都扣一样的分，分不出好坏，镇里也会有意见。",
            "Every town loses the same, which tells good from bad no better, and angers all of them.",
        ),
        steps: None,
    },
    Page {
        code: "C014",
        severity: Warning,
        title: words("互相矛盾的两条规则", "two rules that exclude each other"),
        means: words(
            "两条规则的要求不能同时做到，每个镇总有一条要扣分。",
            "No town can meet both rules: one of the two always comes up.",
        ),
        bad: lines(&["at_most = 2", "once = 5"]),
        good: lines(&["at_most = 3", "once = 5"]),
        why: words(
            "怎么做都扣分，镇里不知道该听哪一条。",
            "Whatever a town does it is charged, and nobody knows which rule to follow.",
        ),
        steps: None,
    },
    Page {
        code: "C020",
        severity: Note,
        title: words("一件事没做，扣两次", "one absence under two rules"),
        means: words(
            "同一样工作没有做，两条规则都会扣分。有时是有意的。",
            "Where one kind of work is missing, both rules are charged. It may well be meant.",
        ),
        bad: lines(&["at_least = 4", "each = 2.5"]),
        good: lines(&["at_least = 4", "each = 2.5", r#"unless = "1.1""#]),
        why: words(
            "一次没有演练，先按「没有」扣，又按「次数不够」扣，镇里会说重复扣分。",
            "Without any drill a town is charged for having none and for having too few, and will call it twice.",
        ),
        steps: Some(words(
            "如果不是有意，在后一条写 unless，让它在前一条成立时不再适用。",
            "Unless it is meant, give the second an unless that names the first.",
        )),
    },
    Page {
        code: "C021",
        severity: Note,
        title: words("一件事超过，扣两次", "one record over two limits"),
        means: words(
            "同一条记录在两条规则里都计入，超过了两条都扣。",
            "A record counts under both rules, and where there are too many both are charged.",
        ),
        bad: lines(&["at_most = 2", "once = 5"]),
        good: lines(&["at_most = 2", "once = 5", r#"unless = "1.1""#]),
        why: words(
            "多一次信访，可能扣两份分，镇里会说重复扣分。",
            "One record too many can cost twice, and the town will say so.",
        ),
        steps: Some(words(
            "如果不是有意，在后一条写 unless。",
            "Unless it is meant, give the second an unless that names the first.",
        )),
    },
    Page {
        code: "C022",
        severity: Note,
        title: words("一件事加两次分", "one event rewarded twice"),
        means: words("同一条记录可以在两条加分规则里都加分。", "One record can bring points under both bonus rules."),
        bad: lines(&[r#"count = { kind = "report" }"#, "each = 1"]),
        good: lines(&[r#"count = { kind = "report", level = { exactly = "县" } }"#, "each = 1"]),
        why: words(
            "一条市级信息，县级以上的加一次，市级的再加一次，加分很快就满了。",
            "One record at the higher level is rewarded by both, and the cap is soon reached.",
        ),
        steps: Some(words("如果不是有意，用 level 把两条分开。", "Unless it is meant, keep the two apart by level.")),
    },
];
