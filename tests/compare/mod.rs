//! What a drafter relies on: a comparison says what changed and which way, and a class never promises too much.

#![expect(clippy::indexing_slicing, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod frame;
mod laws;
mod moved;
mod prices;
mod sketch;
mod slots;
mod years;

use kaohe::compare::{Change, Class, Comparison, Subject, compare};
use kaohe::rubric::{self, Rubric};

/// A small rubric: its words, one category of ten points and a bonus, each with these rules.
fn page(rules: &str, bonus: &str) -> String {
    format!(
        r#"
schema = "kaohe.rubric/1"
id = "page"
title = "细则"
full_marks = 10
materials = ["甲", "乙", "丙"]
[period]
from = 2018-01-01
to = 2018-12-31
[rounding]
proportion = 2
printed = 2
[[level]]
name = "低"
[[level]]
name = "中"
[[level]]
name = "高"
[[kind]]
code = "a"
name = "活动"
level = true
materials = ["甲", "乙", "丙"]
[[kind]]
code = "b"
name = "会议"
level = true
materials = ["甲", "乙", "丙"]
[[kind]]
code = "r"
name = "覆盖"
counted_by = "ratio"
[[kind]]
code = "s"
name = "组织"
standing = true
[[category]]
id = "1"
name = "项目"
marks = 10
floor = 0
{rules}
[bonus]
name = "加分"
cap = 5
{bonus}
"#
    )
}

/// One rule of these slots.
fn rule(table: &str, id: &str, text: &str, slots: &str) -> String {
    format!("[[{table}]]\nid = \"{id}\"\ntext = \"{text}\"\n{slots}\n")
}

fn charge(slots: &str) -> String {
    rule("category.rule", "1.1", "条款", slots)
}

fn reward(slots: &str) -> String {
    rule("bonus.rule", "B.1", "加分条款", slots)
}

/// A page whose only charge, beside another that never changes, is this.
fn charging(slots: &str) -> Rubric {
    read(&page(&charge(slots), &reward("count = { kind = \"b\" }\neach = 1")))
}

fn rewarding(slots: &str) -> Rubric {
    read(&page(&charge("count = { kind = \"b\" }\nat_least = 1\nonce = 1"), &reward(slots)))
}

fn read(text: &str) -> Rubric {
    rubric::read("page.toml", text).unwrap_or_else(|mistakes| {
        let told: Vec<String> = mistakes.iter().map(|m| format!("{} {}", m.place, m.text.en)).collect();
        panic!("{}\n{text}", told.join("\n"))
    })
}

/// Every change on a line: class, subject, names, and its slots.
fn told(comparison: &Comparison) -> Vec<String> {
    comparison.changes.iter().map(told_one).collect()
}

fn told_one(change: &Change) -> String {
    let name = |side: &Option<kaohe::compare::Side>| side.as_ref().map_or("-".to_owned(), |side| side.name.clone());
    let slots: Vec<String> =
        change.differences.iter().map(|d| format!("{} {}", d.slot.code(), d.class.code())).collect();
    let (subject, old, new) = (change.subject.code(), name(&change.old), name(&change.new));
    format!("{} {subject} {old} > {new}: {}", change.class.code(), slots.join(", "))
}

/// Each change of the one direction is the mirrored change of the other.
fn assert_mirrored(old: &Rubric, new: &Rubric, what: &str) {
    let (there, back) = (compare(old, new), compare(new, old));
    let mut forward: Vec<String> = there.changes.iter().map(|change| told_one(&mirrored(change))).collect();
    let mut backward = told(&back);
    for all in [&mut forward, &mut backward] {
        for line in all.iter_mut() {
            *line = sorted_slots(line);
        }
        all.sort();
    }
    assert_eq!(forward, backward, "{what}");
    assert_eq!(there.verdict.comparable(), back.verdict.comparable(), "{what}");
}

fn sorted_slots(line: &str) -> String {
    let (head, slots) = line.split_once(": ").unwrap_or((line, ""));
    let mut slots: Vec<&str> = slots.split(", ").collect();
    slots.sort_unstable();
    format!("{head}: {}", slots.join(", "))
}

fn mirrored(change: &Change) -> Change {
    let mut other = change.clone();
    std::mem::swap(&mut other.old, &mut other.new);
    other.class = change.class.mirrored();
    for difference in &mut other.differences {
        difference.class = difference.class.mirrored();
    }
    other
}

/// The one change of a rule.
fn of_rule(comparison: &Comparison) -> Option<Class> {
    let mut rules = comparison.changes.iter().filter(|change| change.subject == Subject::Rule);
    let class = rules.next().map(|change| change.class);
    assert!(rules.next().is_none(), "{:?}", told(comparison));
    class
}
