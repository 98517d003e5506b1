//! The sentences of a statement: rows, what the office said, and what came to nothing.

use jiff::civil::Date;

use crate::assess::{Applies, Citation, Line, Note, WhyNot};
use crate::evidence::{Decision, Verdict, Verdicts};
use crate::lang::{Lang, Text};
use crate::ledger::{Award, Entry, Recorded, RuleJudgement, Says};
use crate::rubric::{LevelTest, Rubric, Rule, RuleNo};
use crate::text;

/// A row of a log: `白蒲镇.csv:9 2018-03-12 标题`.
pub(super) fn row(log: &str, line: usize, date: Option<Date>, title: &str) -> String {
    let date = date.map_or(String::new(), |date| format!("{date} "));
    format!("{log}:{line} {date}{title}").trim_end().to_owned()
}

/// The name of a log without its folder.
pub(super) fn short_name(log: &str) -> &str {
    log.rsplit('/').next().unwrap_or(log)
}

/// A row that counts, with how many where it is not one.
pub(super) fn counted(log: &str, citation: &Citation<&str>, lang: Lang) -> String {
    let (count, total) = (citation.count, citation.total);
    let many = match (total, count) {
        // how many a rejected row says may not be understood
        (0, 0 | 1) => String::new(),
        (0, n) => lang.pick(format!("（{n}）"), format!(" ({n})")),
        (total, done) => lang.pick(format!("（{done}/{total}）"), format!(" ({done} of {total})")),
    };
    format!("{}{many}", row(short_name(log), citation.line, citation.date, citation.title))
}

/// A row that does not count, and why.
pub(super) fn not_counted(
    rubric: &Rubric,
    rule: &Rule,
    (log, citation): (&str, &Citation<&str>),
    verdicts: &Verdicts,
    lang: Lang,
) -> String {
    let row = counted(log, citation, lang);
    let reviewed = reviewed(verdicts, citation.line);
    let why = match (citation.why_not.as_ref(), reviewed) {
        // the office's own words say more
        (Some(WhyNot::Rejected(_) | WhyNot::Pending) | None, Some(reviewed)) => reviewed,
        (Some(why), reviewed) => {
            let (why, of) = (why_not(rubric, rule, citation, why), reviewed.unwrap_or_default());
            let zh = [why.zh, of.zh].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join("，");
            let en = [why.en, of.en].into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join("; ");
            Text { zh, en }
        }
        (None, None) => text!("", ""),
    };
    let why = why.get(lang);
    lang.pick(format!("{row}：{why}"), format!("{row}: {why}"))
}

/// All that the office decided of a row of the log, in order; `None` where it is a plain acceptance.
pub(super) fn reviewed(verdicts: &Verdicts, line: usize) -> Option<Text> {
    history(&verdicts.of(line)?.history)
}

/// Verdicts one after the other: `待核：名册待补（顾知远，2018-09-28，编号 V1） → 认定（顾知远，2018-12-21，编号 V9）`.
pub(super) fn history(verdicts: &[Verdict]) -> Option<Text> {
    if let [Verdict { decision: Some(Decision::Accepted), reason, .. }] = verdicts
        && reason.is_empty()
    {
        return None;
    }
    (!verdicts.is_empty()).then(|| Text::joined(verdicts.iter().map(verdict), " → ", " -> "))
}

fn verdict(Verdict { decision, reason, by, on, id, .. }: &Verdict) -> Text {
    let what = decision.map_or(text!("收回审核", "taken back"), |decision| {
        let (zh, en) = (decision.zh(), decision.en());
        text!("{zh}", "{en}")
    });
    let on = on.map(|on| on.to_string());
    let id = id.as_ref().map(|id| text!("编号 {id}", "no. {id}"));
    let signed = |id: Option<&String>, by_sign: &str| {
        let parts = [Some(by).filter(|by| !by.is_empty()), on.as_ref(), id];
        parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(by_sign)
    };
    let zh = signed(id.as_ref().map(|id| &id.zh), "，");
    let en = signed(id.as_ref().map(|id| &id.en), ", ");
    let because = |colon: &str| if reason.is_empty() { String::new() } else { format!("{colon}{reason}") };
    Text { zh: format!("{}{}（{zh}）", what.zh, because("：")), en: format!("{}{} ({en})", what.en, because(": ")) }
}

/// What a record that counts nowhere lacks to count for the rule that it comes nearest to.
pub fn nearest(rubric: &Rubric, nearest: Option<RuleNo>, citation: &Citation<&str>) -> Text {
    let rule = nearest.map(|no| rubric.rule(no));
    if let Some((rule, why)) = rule.zip(citation.why_not.as_ref()) {
        let (id, Text { zh, en }) = (&rule.id, why_not(rubric, rule, citation, why));
        text!("最接近的是 {id}，{zh}", "nearest is {id}: {en}")
    } else {
        let kind = &rubric.vocabulary.kind(citation.kind).name;
        text!("没有一条细则看「{kind}」", "no rule looks at `{kind}`")
    }
}

fn why_not(rubric: &Rubric, rule: &Rule, citation: &Citation<&str>, why: &WhyNot<&str>) -> Text {
    let vocabulary = &rubric.vocabulary;
    match why {
        WhyNot::Lacks(materials) => {
            let names = vocabulary.material_names(*materials);
            text!("缺{names}", "lacks {names}")
        }
        WhyNot::Level(level) => {
            let has = level.map_or("", |level| vocabulary.level(level));
            match asked_level(rule, citation) {
                LevelTest::AtLeast(asked) => {
                    let asked = vocabulary.level(asked);
                    text!("级别不够：{has}，应为{asked}或以上", "level too low: {has}, {asked} or above is asked for")
                }
                LevelTest::Exactly(asked) => {
                    let asked = vocabulary.level(asked);
                    text!("级别不符：{has}，应为{asked}", "another level: {has}, {asked} is asked for")
                }
                LevelTest::Any => text!("级别不符：{has}", "another level: {has}"),
            }
        }
        WhyNot::Day => text!("不在规定的时间段里", "dated outside the windows of this rule"),
        WhyNot::NoneOfThese => {
            text!("没有这一条要的任何材料", "holds none of the materials that this rule goes through")
        }
        WhyNot::Rejected(reason) => text!("不予认定：{reason}", "rejected: {reason}"),
        WhyNot::Pending => text!("待核", "under review"),
        WhyNot::Superseded => text!("后有更新的记录", "a later record stands"),
    }
}

/// The level that the rule asks of this kind of record.
fn asked_level(rule: &Rule, citation: &Citation<&str>) -> LevelTest {
    let selectors = rule.look.selectors();
    let asked = selectors.iter().filter(|selector| selector.kinds.contains(&citation.kind)).map(|s| s.level);
    asked.into_iter().find(|level| *level != LevelTest::Any).unwrap_or(LevelTest::Any)
}

/// A row of the ledger that stood, with its reason, who wrote it, and what superseded it. Where the office found it by
/// a ruling alone, the ruling says how often.
pub(super) fn recorded(rule: &Rule, judgement: &RuleJudgement, row: &Recorded, by: Option<&Recorded>) -> Text {
    let times = |n: u64| match n {
        1 => text!("查实 1 次", "found once"),
        n => text!("查实 {n} 次", "found {n} times"),
    };
    let what = match row.entry.what {
        Says::Finding(0) => text!("撤销", "withdrawn"),
        Says::Finding(_) if rule.look.is_mark() => text!("退回申报", "application refused"),
        Says::Finding(n) => times(n),
        Says::Award { award, found } => {
            let award = match award {
                Award::Points(mark) if rule.look.is_mark() => text!("评分 {mark}", "mark {mark}"),
                Award::Points(points) => text!("裁定 {points} 分", "ruled {points}"),
                Award::NotApplicable => text!("认定不适用", "ruled not applicable"),
                Award::Proportion { done, total } => text!("完成 {done}/{total}", "{done} of {total} done"),
            };
            let apart = judgement.history.iter().any(|row| matches!(row.entry.what, Says::Finding(1..)));
            if found == 0 || apart {
                award
            } else {
                let (Text { zh, en }, found) = (award, times(found));
                Text { zh: format!("{}，{zh}", found.zh), en: format!("{}, {en}", found.en) }
            }
        }
    };
    let Text { zh, en } = signed(&what, &row.entry);
    let Some(replaced) = &row.replaced else { return text!("{zh}", "{en}") };
    let by_id = replaced.id.as_ref().map(|id| text!("{id}", "{id}"));
    let Text { zh: place, en: place_en } = by_id.unwrap_or_else(|| {
        let (file, line) = (short_name(&replaced.place.file), replaced.place.line);
        text!("{file}:{line}", "{file}:{line}")
    });
    if by.is_some_and(Recorded::withdraws) {
        text!("{zh}，已被 {place} 撤销", "{en}, withdrawn by {place_en}")
    } else {
        text!("{zh}，已被 {place} 替代", "{en}, superseded by {place_en}")
    }
}

fn signed<T>(what: &Text, entry: &Entry<T>) -> Text {
    let (reason, by) = (&entry.reason, &entry.by);
    let mut zh = vec![by.clone()];
    let mut en = vec![by.clone()];
    let mut add = |text: Text| {
        zh.push(text.zh);
        en.push(text.en);
    };
    if let Some(date) = entry.date {
        add(text!("{date}", "{date}"));
    }
    if !entry.about.is_empty() {
        let about = &entry.about;
        add(text!("依据 {about}", "about {about}"));
    }
    if let Some(id) = &entry.id {
        add(text!("编号 {id}", "no. {id}"));
    }
    if let Some(id) = &entry.supersedes {
        add(text!("替代 {id}", "supersedes {id}"));
    }
    let (zh, en) = (zh.join("，"), en.join(", "));
    Text { zh: format!("{}：{reason}（{zh}）", what.zh), en: format!("{}: {reason} ({en})", what.en) }
}

/// What became of a ledger row that does not do what its writer meant.
pub(super) fn note(rubric: &Rubric, note: &Note) -> Text {
    match note {
        Note::Idle(_) => text!("以上裁定没有起作用：这一条没有发生", "it has no effect: the rule did not come up"),
        Note::NoApplication(_, all) => text!(
            "没有申报（或申报被退回），{all} 分全扣，以上评分不起作用",
            "no application, or it was refused: all {all} are charged, and the mark has no effect"
        ),
        Note::NotApplicable(_) => {
            text!("以上记录没有起作用：这一条在此不适用", "it has no effect: the rule does not apply here")
        }
        Note::Waived(_) => text!(
            "办公室既认定不适用，又有查实：查实的没有起作用",
            "ruled not applicable, and found all the same: the findings have no effect"
        ),
        Note::Unfit(no, range) if rubric.rule(*no).adds() => {
            text!("以上裁定超出这一条可加的 {range}", "it lies outside of what the rule can bring here, {range}")
        }
        Note::Unfit(_, range) => {
            text!("以上裁定超出这一条可扣的 {range}", "it lies outside of what the rule can cost here, {range}")
        }
        Note::MayNotFit(_, range) => text!(
            "待核记录怎样落定，会使以上裁定超出 {range}",
            "by how rows under review are settled it may lie outside of {range}"
        ),
        Note::Changed(_, short) => {
            text!(
                "以上裁定时的依据已有变化，现在缺的是：{short}",
                "something else is short now than it was about: {short}"
            )
        }
    }
}

/// Why a rule does not apply, or may not.
pub(super) fn applies(rubric: &Rubric, line: &Line) -> Option<Text> {
    let on = &rubric.rule(rubric.rule(line.rule).unless?).id;
    match line.applies {
        Applies::Yes => None,
        Applies::No => Some(text!("不适用：{on} 的情形已发生", "does not apply: {on} came up")),
        Applies::Open => Some(text!("是否适用，要看 {on} 的情形是否发生", "applies only if {on} does not come up")),
    }
}
