//! What is said of two runs.

use super::super::diff::signed;
use super::Runs;
use crate::interval::Interval;
use crate::lang::Text;
use crate::points::Points;
use crate::runs::{Cause, Changes, Counts, FileChange, Recorded, Row, RuleChange, Saved, Verdict, Verification};
use crate::text;

/// How many of the files that are not the same are named; JSON names all.
const MOST_NAMED: usize = 6;

/// On which day a year was looked at, and without whom, behind a comma; nothing of a whole one.
pub(super) fn cut(saved: &Saved) -> Text {
    let day = saved.as_of.as_ref().map_or_else(|| text!("", ""), |day| text!("，看到 {day}", ", as of {day}"));
    let (zh, en) = (saved.without.join("、"), saved.without.join(", "));
    let without = if saved.without.is_empty() { text!("", "") } else { text!("，不含{zh}", ", without {en}") };
    Text { zh: day.zh + &without.zh, en: day.en + &without.en }
}

/// What the files and the rubrics are to each other.
pub(super) fn files(runs: &Runs<'_>) -> Vec<Text> {
    let (old, new) = (runs.old.saved, runs.new.saved);
    let said = match (&runs.changes.files, runs.changes.is_empty()) {
        (Verification::Unknown, _) => {
            let before = [runs.old, runs.new].into_iter().find(|run| run.saved.made_of.is_none());
            let name = before.map_or("", |run| run.name);
            text!("「{name}」没有写明由哪些文件算出。", "`{name}` does not say of which files it was made.")
        }
        (Verification::Same(_), true) => text!("文件相同，结果相同。", "Same files, same result."),
        (Verification::Same(_), false) if old.as_of != new.as_of => {
            text!("文件相同，看的日子不同。", "Same files, looked at on another day.")
        }
        (Verification::Same(_), false) if old.without != new.without => {
            text!("文件相同，略去的镇不同。", "Same files, other towns left out.")
        }
        (Verification::Same(Some((old, new))), false) => text!(
            "文件相同，结果不同：程序由 {old} 版变为 {new} 版。",
            "Same files, another result: version {old} of the program became {new}."
        ),
        (Verification::Same(None), false) => text!(
            "文件相同，程序也是同一版，结果却不同：存下的结果改动过。",
            "Same files, same version of the program, and another result: the saved one was changed."
        ),
        (Verification::Other(changed), is_same) => {
            let named = Text::joined(changed.iter().take(MOST_NAMED).map(file), "、", ", ");
            let more = changed.len().saturating_sub(MOST_NAMED);
            let end = if more == 0 { text!("", "") } else { text!("，还有 {more} 个", ", and {more} more") };
            let (zh, en) = (named.zh + &end.zh, named.en + &end.en);
            if is_same {
                text!("文件不同（{zh}），结果相同。", "Other files ({en}), same result.")
            } else {
                text!("文件不同：{zh}。", "Other files: {en}.")
            }
        }
    };
    let other_rubric = text!(
        "用的细则不同，只比总分和名次；各条款怎样改的，用 kaohe diff 比两份细则。",
        "They went by different rubrics, so that only totals and places are compared; `kaohe diff` of the two rubrics compares the rules."
    );
    let other_rubric = (!runs.changes.same_rubric).then_some(other_rubric);
    std::iter::once(said).chain(other_rubric).collect()
}

fn file(change: &FileChange) -> Text {
    match change {
        FileChange::Came(file) => text!("{file} 新增", "{file} is new"),
        FileChange::Went(file) => text!("{file} 没有了", "{file} is gone"),
        FileChange::Changed(file) => text!("{file} 有改动", "{file} changed"),
        FileChange::Rubric => text!("细则有改动", "the rubric changed"),
    }
}

/// How many towns changed.
pub(super) fn count(changes: &Changes<'_>) -> Text {
    let (changed, all) = (changes.towns.len(), changes.common);
    let came = changes.towns.iter().filter(|town| town.old.is_none() || town.new.is_none()).count();
    let changed = changed - came;
    let towns = match (changed, all) {
        (0, _) => text!("没有一个镇的总分、名次有变化", "no town's total or place changed"),
        _ if changed == all => text!("{all} 个镇都有变化", "all {all} towns changed"),
        (1, _) => text!("{all} 个镇中 1 个有变化", "1 of {all} towns changed"),
        _ => text!("{all} 个镇中 {changed} 个有变化", "{changed} of {all} towns changed"),
    };
    let Text { zh, en } = match came {
        0 => towns,
        _ => Text {
            zh: format!("{}，{came} 个只在一边有", towns.zh),
            en: format!("{}, {came} on one side only", towns.en),
        },
    };
    let mut chars = en.chars();
    let en: String = chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default();
    text!("{zh}。", "{en}.")
}

/// What a rule takes, or adds, and did.
pub(super) fn rule(change: &RuleChange<'_>) -> Text {
    let (was, is, gain) = (shown(change.old, 0), shown(change.new, 0), signed(change.gain()));
    if change.adds {
        text!("加 {was} → {is}（{gain}）", "adds {was} → {is} ({gain})")
    } else {
        text!("扣 {was} → {is}（{gain}）", "takes {was} → {is} ({gain})")
    }
}

/// A score, or what it can still be, to so many decimals or more.
pub(super) fn shown(interval: Interval, places: u32) -> String {
    let places = usize::try_from(places).unwrap_or(0);
    let one = |points: Points| if places == 0 { points.to_string() } else { format!("{points:.places$}") };
    if interval.is_settled() { one(interval.lo) } else { format!("{}~{}", one(interval.lo), one(interval.hi)) }
}

/// The rows behind a change, or that there are none.
pub(super) fn causes(change: &RuleChange<'_>) -> Vec<Text> {
    if change.causes.is_empty() {
        return vec![text!("这一条的各行没有变", "no row of this rule changed")];
    }
    change.causes.iter().map(cause).collect()
}

/// A row that made a difference, at its place.
pub(super) fn cause(cause: &Cause<'_>) -> Text {
    let (file, line) = place(cause);
    let Text { zh, en } = said(cause);
    text!("{file}:{line} {zh}", "{file}:{line} {en}")
}

/// Where it stands, or stood.
pub(super) fn place<'c>(cause: &Cause<'c>) -> (&'c str, usize) {
    match cause {
        Cause::Entered(row) | Cause::Struck(row) => (&row.file, row.line),
        Cause::Record { row, .. } => (&row.file, row.line),
    }
}

/// What is said of it.
pub(super) fn said(cause: &Cause<'_>) -> Text {
    match cause {
        Cause::Entered(row) => recorded(row),
        Cause::Struck(row) => {
            let Text { zh, en } = recorded(row);
            text!("没有了：{zh}", "gone: {en}")
        }
        Cause::Record { row, old, new, verdict } => {
            let title = &row.title;
            let day = row.date.as_deref().unwrap_or_default();
            let Text { zh: was, en: was_en } = counts(*old);
            let Text { zh: is, en: is_en } = counts(*new);
            let amount = match row.total {
                Some(total) => format!(" {}/{total}", row.count),
                None if row.count > 1 => format!(" ×{}", row.count),
                None => String::new(),
            };
            let Text { zh, en } = verdict.map_or_else(|| text!("", ""), reviewed);
            text!(
                "{day}「{title}」{amount}：原来{was}，现在{is}{zh}",
                "{day} `{title}`{amount}: {was_en} before, {is_en} now{en}"
            )
        }
    }
}

fn counts(counts: Counts<'_>) -> Text {
    match counts {
        Counts::Absent => text!("没有", "absent"),
        Counts::Yes => text!("计入", "counted"),
        Counts::No(row) => {
            let Text { zh, en } = why_not(row);
            text!("不计（{zh}）", "not counted ({en})")
        }
    }
}

fn why_not(row: &Row) -> Text {
    match row.reason.as_deref() {
        Some("lacks") => {
            let (zh, en) = (row.lacks.join("、"), row.lacks.join(", "));
            text!("缺{zh}", "lacks {en}")
        }
        Some("level") => text!("级别不符", "another level"),
        Some("none_of_these") => text!("没有这一条要的任何材料", "holds none of the materials asked for"),
        Some("rejected") => text!("不予认定", "rejected"),
        Some("pending") => text!("待核", "under review"),
        Some("superseded") => text!("后有更新的记录", "a later record stands"),
        other => {
            let other = other.unwrap_or_default();
            text!("{other}", "{other}")
        }
    }
}

/// The verdict that stands on a record, behind a semicolon.
fn reviewed(verdict: &Verdict) -> Text {
    let what = match verdict.review.as_deref() {
        Some("accepted") => text!("认定", "accepted"),
        Some("rejected") => text!("不予认定", "rejected"),
        Some("pending") => text!("待核", "to be reviewed"),
        _ => text!("收回审核", "verdict taken back"),
    };
    let Text { zh, en } = what;
    let because = if verdict.reason.is_empty() { String::new() } else { format!("：{}", verdict.reason) };
    let because_en = because.replace('：', ": ");
    let (file, line) = (&verdict.file, verdict.line);
    let (who, who_en) = who((&verdict.by, &verdict.date), None, (&verdict.id, &verdict.supersedes));
    text!("；{file}:{line} {zh}{because}（{who}）", "; {file}:{line} {en}{because_en} ({who_en})")
}

/// A row of the ledger, with who wrote it.
fn recorded(row: &Recorded) -> Text {
    let (points, reason) = (row.points.as_deref().unwrap_or_default(), &row.reason);
    let (times, done, total) = (row.count.unwrap_or(1), row.done.unwrap_or(0), row.total.unwrap_or(0));
    let what = match row.what.as_str() {
        "withdrawal" => text!("撤销", "withdrawn"),
        "finding" if times == 1 => text!("查实 1 次", "found once"),
        "finding" => text!("查实 {times} 次", "found {times} times"),
        "mark" => text!("评分 {points}", "mark {points}"),
        "proportion" => text!("完成 {done}/{total}", "{done} of {total} done"),
        _ => text!("裁定 {points} 分", "ruled {points}"),
    };
    let Text { zh, en } = what;
    let (who, who_en) = who((&row.by, &row.date), Some(&row.about), (&row.id, &row.supersedes));
    text!("{zh}：{reason}（{who}）", "{en}: {reason} ({who_en})")
}

/// Who wrote a row and when, on what it was, its id, and the id of the row that it replaces.
fn who(
    (by, date): (&str, &Option<String>),
    about: Option<&String>,
    (id, supersedes): (&Option<String>, &Option<String>),
) -> (String, String) {
    let about = about.filter(|about| !about.is_empty());
    let parts = [
        Some(text!("{by}", "{by}")),
        date.as_ref().map(|date| text!("{date}", "{date}")),
        about.map(|about| text!("依据 {about}", "about {about}")),
        id.as_ref().map(|id| text!("编号 {id}", "no. {id}")),
        supersedes.as_ref().map(|id| text!("替代 {id}", "supersedes {id}")),
    ];
    let Text { zh, en } = Text::joined(parts.into_iter().flatten(), "，", ", ");
    (zh, en)
}

/// Of which towns a result tells no more than totals, where the rules are compared.
pub(super) fn totals_only(runs: &Runs<'_>) -> Vec<Text> {
    let sides = [runs.old, runs.new].into_iter().zip(&runs.changes.totals_only);
    let said = sides.filter(|(_, towns)| runs.changes.same_rubric && !towns.is_empty()).map(|(run, towns)| {
        let (name, zh, en) = (run.name, towns.join("、"), towns.join(", "));
        text!(
            "「{name}」里这些镇只有总分，没有得分说明，看不出因哪些条款：{zh}。",
            "`{name}` has no statements of these towns, only totals, so that the rules are not told: {en}."
        )
    });
    said.collect()
}
