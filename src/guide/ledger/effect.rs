//! J101 to J199: rows that do not do what they say.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::J101,
        title: words("没有发生的情形，裁定不起作用", "a ruling on what did not come up"),
        means: words(
            "对一个酌情条款作了裁定，但按台账和查实的问题，这个镇没有发生这一条说的情形。下面的例子里，白蒲镇台账\
             里有金牌老舅妈，石庄镇没有，2.3 只对石庄镇成立。",
            "A discretionary rule was ruled on, and by the log and the findings it did not come up in this town. \
             In the example the log of `白蒲镇` has a `金牌老舅妈` and that of `石庄镇` has none, so that rule \
             2.3 came up in the second alone.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.3,0.5,未培育,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "石庄镇,2.3,0.5,未培育,王芳"]),
        why: words(
            "以为扣了，其实没有扣。也可能是镇写错了，真正该扣的镇没有扣。",
            "It looks charged and is not. Or the town is wrong, and the one that should be charged is not.",
        ),
        steps: Some(words(
            "认为台账不实的，先在台账的「审核」里不予认定，裁定就会起作用。",
            "If the log is not true, reject the record in it first; then the ruling has its effect.",
        )),
    },
    Page {
        code: Code::J102,
        title: words("这一条已不适用", "a rule that does not apply"),
        means: words(
            "细则写明，另一条成立时这一条不再适用（例如没有议事会的，不再问议事会开展得好不好）。另一条已经成立，\
             这一行不扣分。下面的例子里，白蒲镇没有妇女议事会，石庄镇有。",
            "The rubric says that this rule does not apply where another came up: without a council nobody asks \
             how well it works. The other came up, and this row charges nothing. In the example `白蒲镇` has no \
             `妇女议事会` and `石庄镇` has one.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.5b,0.5,议事会没有活动,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "石庄镇,2.5b,0.5,议事会没有活动,王芳"]),
        why: words("以为扣了两条，其实只扣了一条。", "It looks as if two rules were charged, and only one is."),
        steps: None,
    },
    Page {
        code: Code::J103,
        title: words("裁定不合这个镇的实际", "a ruling that does not fit the town"),
        means: words(
            "裁定在条款的总范围以内，但这个镇的实际情况扣不了这么多（或不能这么少）。例如 2.2 六项每项扣 0 至 1 \
             分：只缺一项的镇最多扣 1 分。",
            "The ruling is within what the rule can cost at all, and not within what it can cost this town. Rule \
             2.2 is 0 to 1 point for each of six: a town that lacks one loses 1 at most.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.2,3,缺总结,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.2,0.8,缺总结,王芳"]),
        why: words(
            "按 3 分扣，比细则允许的多；少扣，又不是裁定的本意。所以不算分，先改。",
            "To take 3 is more than the rubric allows, and to take less is not what was ruled. So nothing is \
             scored before it is mended.",
        ),
        steps: Some(words(
            "看看是台账后来补了材料，还是裁定写错了。",
            "See whether materials were added to the log since, or the ruling is wrong.",
        )),
    },
    Page {
        code: Code::J104,
        title: words("没有申报，评分不起作用", "a mark without an application"),
        means: words(
            "这一条要先申报才评分。这个镇的台账里没有申报（或申报被退回），分全部扣掉，评分不起作用。下面的例子\
             里，石庄镇有创新工作申报，白蒲镇没有。",
            "This rule is marked on an application. The town has none in its log, or it was refused: all marks \
             are lost, and the mark has no effect. In the example `石庄镇` has applied and `白蒲镇` has not.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,9.1,8,年终考评,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "石庄镇,9.1,8,年终考评,王芳"]),
        why: words(
            "评了 8 分，实际得 0 分。多半是镇里忘了把申报写进台账。",
            "A mark of 8 was given and 0 is scored. Most often the town forgot to log its application.",
        ),
        steps: Some(words(
            "已经申报的，在该镇台账里补一行「创新工作申报」。",
            "If there is one, add it to the log of the town.",
        )),
    },
    Page {
        code: Code::J105,
        title: words("待核记录一定，裁定可能不合", "a ruling that rows under review may overtake"),
        means: words(
            "按现在的台账，裁定的分值在幅度以内；但有待核的记录，一旦认定，缺的就少了，幅度也小了，裁定就超出了，\
             到那时是错误（J103）。下面的例子里，白蒲镇缺考核、总结两项，考核的记录待核：认定了最多扣 1 分。",
            "As the log stands, the ruling is within what the rule can cost. But rows are under review, and once \
             they are accepted less is short and the rule costs less: then the ruling is an error (J103). In the \
             example `白蒲镇` lacks `考核` and `总结`, and a record of the first is under review: accepted, it \
             leaves 1 point at most.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.2,2,缺考核、总结,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.2,0.8,缺总结,王芳"]),
        why: words(
            "等审核了才发现，整个文件夹都不计分，要重新裁定。",
            "Found only after the review, it stops the scoring of the whole folder.",
        ),
        steps: Some(words("先审核待核的记录，再裁定。", "Review the rows first, and rule then.")),
    },
    Page {
        code: Code::J106,
        title: words("裁定以后，缺的变了", "something else is short than was ruled on"),
        means: words(
            "裁定时写了依据（当时缺什么），现在缺的不是那几样了：补了材料，台账改了，或者查实的问题撤销了。裁定\
             仍照算。依据里写的不是细则里的名称的，不比对。",
            "The ruling says what was short when it was given, and now something else is: materials came in, the \
             log was changed, or a finding was withdrawn. The ruling stands all the same. What is written in \
             other words than the rubric's is not compared.",
        ),
        bad: lines(&["镇,条款,分值,依据,理由,认定人", "白蒲镇,2.2,0.8,考核；总结,缺考核、总结,王芳"]),
        good: lines(&["镇,条款,分值,依据,理由,认定人", "白蒲镇,2.2,0.8,总结,缺总结,王芳"]),
        why: words(
            "镇里补齐了的还在扣，或者新缺的没有扣。",
            "What the town has since supplied is still charged, or what is short since is not.",
        ),
        steps: None,
    },
    Page {
        code: Code::J107,
        title: words("认定不适用的，又记了查实", "found, and ruled not applicable"),
        means: words(
            "同一个镇的同一条，既认定了不适用，又记了查实。认定不适用的优先：查实的不起作用，不扣分。下面的例子里，白蒲镇没有\
             林区，查实的应是石庄镇。",
            "Of one rule and town the ledger holds both a ruling that it does not apply and a finding. The ruling stands, and the \
             finding has no effect. In the example `白蒲镇` has no forest, and what was found was of `石庄镇`.",
        ),
        bad: lines(&[
            "镇,条款,次数,分值,理由,认定人",
            "白蒲镇,4.1,,不适用,没有林区,王芳",
            "白蒲镇,4.1,1,,巡护记录不实,王芳",
        ]),
        good: lines(&[
            "镇,条款,次数,分值,理由,认定人",
            "白蒲镇,4.1,,不适用,没有林区,王芳",
            "石庄镇,4.1,1,,巡护记录不实,王芳",
        ]),
        why: words(
            "两样不能都对：以为扣了，其实没有扣；或者镇写错了。",
            "Both cannot be right: it looks charged and is not, or the town is another.",
        ),
        steps: Some(words(
            "这一条适用的，给不适用的认定写上编号，另记一行替代它，次数写 0；不适用的，删去查实的一行。",
            "If the rule applies, give the ruling an id and supersede it by a row with a count of 0; if not, remove the finding.",
        )),
    },
];
