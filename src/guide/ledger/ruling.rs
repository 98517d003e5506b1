//! J013 to J020: rulings, marks and proportions against their rule.

use crate::diagnostic::Code;
use crate::guide::page::{Page, lines, told, words};

pub(in crate::guide) const PAGES: &[Page] = &[
    Page {
        code: Code::J013,
        title: words("这一条不按完成比例算", "a proportion for a rule that has none"),
        means: words(
            "填了「完成」「应完成」，但细则里这一条不是由考核单位按完成比例认定的。",
            "`完成` and `应完成` (`done`, `total`) are filled, and the rule is not one for which the office \
             gives a proportion.",
        ),
        bad: lines(&["镇,条款,完成,应完成,理由,认定人", "白蒲镇,2.3,5,11,未培育,王芳"]),
        good: lines(&["镇,条款,完成,应完成,理由,认定人", "白蒲镇,10.3,5,11,宣传任务,王芳"]),
        why: words(
            "多半是条款写错了。两个数会被丢掉，真正该写的那一条却还空着。",
            "Most often the rule is wrong: the numbers would be lost, and the rule that wants them would stay \
             open.",
        ),
        steps: None,
    },
    Page {
        code: Code::J014,
        title: words("扣多少是固定的", "points for a rule of a fixed cost"),
        means: words(
            "这一条扣（加）多少分，细则里写死了。「分值」只用于酌情裁定和评分。",
            "What the rule costs, or brings, is fixed in the rubric. Points are for rulings and marks.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.4b,0.5,信访案件查处不力,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.4b,,信访案件查处不力,王芳"]),
        why: words(
            "细则写明扣 1 分，认定记录里写 0.5 分，等于改了细则。",
            "Where the rubric says 1 point and the ledger 0.5, the ledger would amend the rubric.",
        ),
        steps: Some(words(
            "「分值」留空：一行就是查实一次。几次就在「次数」里写几。",
            "Leave it empty: a row is one finding, or as many as its count says.",
        )),
    },
    Page {
        code: Code::J015,
        title: words("按比例的条款不能填分值", "points for a rule by proportion"),
        means: words(
            "这一条按完成比例扣分，要填「完成」和「应完成」，由程序来算。",
            "The rule goes by a proportion: fill `完成` and `应完成` (`done`, `total`), and what it costs is \
             computed.",
        ),
        bad: lines(&["镇,条款,完成,应完成,分值,理由,认定人", "白蒲镇,10.3,,,5.45,宣传任务,王芳"]),
        good: lines(&["镇,条款,完成,应完成,分值,理由,认定人", "白蒲镇,10.3,5,11,,宣传任务,王芳"]),
        why: words(
            "手算容易错，四舍五入的地方也可能不一样，而且别人没法核对。",
            "An amount worked out by hand may be rounded elsewhere, and nobody could check it.",
        ),
        steps: None,
    },
    Page {
        code: Code::J016,
        title: words("裁定超出范围", "a ruling out of range"),
        means: words(
            "细则给这一条定了范围，裁定的分值不在里面。范围是这一条一共能扣（加）的分：三项各扣 0 至 1 分的，就\
             是 0 至 3 分。",
            "The rubric gives the rule a range, and the ruling is outside. The range is of all that the rule can \
             cost or bring: with 0 to 1 for each of three it is 0 to 3.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.3,1.5,未培育,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,2.3,0.5,未培育,王芳"]),
        why: words(
            "超出范围的裁定违反细则，镇里一申诉就要改。",
            "A ruling out of range breaks the rubric, and falls at the first appeal.",
        ),
        steps: Some(words(
            "「分值」写扣多少，不是得多少。满分 10 分、扣 0.5 分的，写 0.5。",
            "Points are what it costs and not what is left: write 0.5 where 0.5 is taken.",
        )),
    },
    Page {
        code: Code::J017,
        title: words("评分超过满分", "a mark above full marks"),
        means: words(
            "这一条由考核单位打分，分值是该得的分，不能超过这一条的满分。",
            "The office marks this rule; the mark is what is given, and cannot be above its full marks.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,9.1,12,年终考评,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,9.1,8,年终考评,王芳"]),
        why: words(
            "超过满分的镇会多得分，名次也跟着错。",
            "A mark above full marks would give points that do not exist, and move the ranks.",
        ),
        steps: None,
    },
    Page {
        code: Code::J018,
        title: words("要评分，却没有写分", "a mark that is not given"),
        means: words(
            "这一条由考核单位打分，这一行却没有填「分值」。这样的条款没有「查实」一说。",
            "The office marks this rule, and the row gives no points. There is nothing to find under such a rule.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,1.3,,年终考评,王芳"]),
        good: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,1.3,2,年终考评,王芳"]),
        why: words(
            "没有分，这一条一直待定，名次也定不下来。",
            "Without a mark the rule stays pending, and so do the ranks.",
        ),
        steps: None,
    },
    Page {
        code: Code::J019,
        title: words("要写完成比例，却没有写", "a proportion that is not given"),
        means: words(
            "这一条按完成比例扣分，这一行却没有填「完成」「应完成」。",
            "The rule goes by a proportion, and the row gives neither `完成` nor `应完成` (`done`, `total`).",
        ),
        bad: lines(&["镇,条款,完成,应完成,理由,认定人", "白蒲镇,10.3,,,宣传任务,王芳"]),
        good: lines(&["镇,条款,完成,应完成,理由,认定人", "白蒲镇,10.3,5,11,宣传任务,王芳"]),
        why: words(
            "没有比例，这一条一直待定，名次也定不下来。",
            "Without a proportion the rule stays pending, and so do the ranks.",
        ),
        steps: None,
    },
    Page {
        code: Code::J020,
        title: words("这一条按台账里的比例算", "a ruling on a ratio of the log"),
        means: words(
            "这一条按镇台账里的「数量」和「应完成」来算扣多少，不能用「分值」另行裁定。",
            "What the rule costs is computed from count and total in the log of the town; no points can be ruled \
             beside it.",
        ),
        bad: lines(&["镇,条款,分值,理由,认定人", "白蒲镇,1.2,1,台账不实,王芳"]),
        good: told(
            "在该镇台账那一行的「审核」里写 不予认定，「审核意见」里写理由。",
            "The record is rejected in the log of the town, in its columns `审核` and `审核意见` (`review`, \
             `review_note`).",
        ),
        why: words(
            "台账算出一个数，裁定又是一个数，不知道按哪个算。",
            "The log gives one number and the ruling another, and nobody knows which one counts.",
        ),
        steps: Some(words(
            "台账不实的，在该镇台账的「审核」里写不予认定，或者改成查实的数。",
            "Where the log is not true, reject the record in its column `审核` (`review`).",
        )),
    },
];
