//! Rules that come, go, move, change their id or let others off.

use kaohe::compare::{Event, compare};
use kaohe::rubric::Rubric;

use super::{assert_mirrored, charging, page, read, reward, rule, told};

/// Two categories of five points with these rules.
fn two(first: &str, second: &str) -> Rubric {
    let text = page(first, &reward("count = { kind = \"b\" }\neach = 1"));
    let second = format!("[[category]]\nid = \"2\"\nname = \"另一项目\"\nmarks = 5\nfloor = 0\n{second}\n[bonus]");
    read(&text.replace("\nmarks = 10", "\nmarks = 5").replace("[bonus]", &second))
}

fn charge(id: &str, text: &str, slots: &str) -> String {
    rule("category.rule", id, text, slots)
}

const MEETING: &str = "count = { kind = \"b\" }\nat_least = 1\nonce = 1";
const FINDING: &str = "office = \"finding\"\nonce = 1";

#[test]
fn rules_come_and_go() {
    let one = charge("1.1", "未开会的扣1分", MEETING);
    let both = one.clone() + &charge("1.2", "数据不准确的扣1分", FINDING);
    let other = charge("2.1", "迟报的扣1分", FINDING);
    let (old, new) = (two(&one, &other), two(&both, &other));
    assert_eq!(told(&compare(&old, &new)), ["stricter rule - > 1.2: presence stricter"]);
    assert_mirrored(&old, &new, "added");
}

#[test]
fn a_rule_is_known_by_its_words_under_another_id() {
    let other = charge("2.1", "迟报的扣1分", FINDING);
    let old = two(&charge("1.2", "数据不准确的扣1分", FINDING), &other);
    let new = two(&charge("1.3", "数据不准确的扣1分", "office = \"finding\"\nonce = 2"), &other);
    let comparison = compare(&old, &new);
    assert_eq!(told(&comparison), ["stricter rule 1.2 > 1.3: id same, price stricter"]);
    assert_eq!(comparison.changes[0].event(), Event::Moved);
    assert!(comparison.changes[0].differences[0].reason.en.contains("the same words"));
    assert_mirrored(&old, &new, "moved");
}

#[test]
fn a_rule_is_known_by_its_form_and_by_much_the_same_words() {
    let other = charge("2.1", "迟报的扣1分", FINDING);
    let old = two(&charge("1.2", "全年未开会的扣1分", MEETING), &other);
    // it looks at the same and costs the same
    let form = two(&charge("1.3", "例会一次也没有的，扣一分", MEETING), &other);
    assert_eq!(told(&compare(&old, &form)), ["same rule 1.2 > 1.3: id same, text same"]);
    assert_mirrored(&old, &form, "by form");
    // much the same words, at another price
    let words = two(&charge("1.3", "全年未开会的扣2分", "count = { kind = \"b\" }\nat_least = 1\nonce = 2"), &other);
    assert_eq!(told(&compare(&old, &words)), ["stricter rule 1.2 > 1.3: id same, price stricter, text same"]);
    assert_mirrored(&old, &words, "by words");
    // neither: one went, another came
    let neither = two(&charge("1.3", "岗位一个也没有", "count = { kind = \"a\" }\nat_least = 1\nonce = 1"), &other);
    assert_eq!(
        told(&compare(&old, &neither)),
        ["stricter rule - > 1.3: presence stricter", "looser rule 1.2 > -: presence looser"]
    );
    assert_mirrored(&old, &neither, "another");
}

#[test]
fn an_id_that_was_given_to_another_clause_says_so() {
    let other = charge("2.1", "迟报的扣1分", FINDING);
    let old = two(
        &(charge("1.1", "基地未统计上报的扣1分", MEETING)
            + &charge("1.2", "未培育文明岗的扣1分", "count = { kind = \"a\" }\nat_least = 1\nonce = 1")),
        &other,
    );
    // 1.1 is gone and 1.2 moved up into its place
    let up = two(&charge("1.1", "未培育文明岗的扣1分", "count = { kind = \"a\" }\nat_least = 1\nonce = 1"), &other);
    let comparison = compare(&old, &up);
    assert_eq!(told(&comparison), ["same rule 1.2 > 1.1: id same", "looser rule 1.1 > -: presence looser"]);
    assert_mirrored(&old, &up, "moved up");
    // 1.1 stands for something else
    let replaced = two(
        &(charge("1.1", "组织没有建立的扣1分", "count = { kind = \"s\" }\nat_least = 1\nonce = 1")
            + &charge("1.2", "未培育文明岗的扣1分", "count = { kind = \"a\" }\nat_least = 1\nonce = 1")),
        &other,
    );
    let comparison = compare(&old, &replaced);
    assert_eq!(told(&comparison), ["stricter rule - > 1.1: presence stricter", "looser rule 1.1 > -: presence looser"]);
    for change in &comparison.changes {
        assert!(change.differences[0].reason.en.contains("for another clause"), "{change:?}");
    }
    assert_mirrored(&old, &replaced, "replaced");
}

#[test]
fn another_category_has_another_floor() {
    let (meeting, late) = (charge("1.1", "未开会的扣1分", MEETING), charge("2.1", "不实的扣1分", FINDING));
    let moved = charge("1.2", "迟报的扣1分", FINDING);
    // neither category can lose its five points: it does not matter where the point is taken
    let (old, new) = (two(&(meeting.clone() + &moved), &late), two(&meeting, &(late.clone() + &moved)));
    assert_eq!(told(&compare(&old, &new)), ["same rule 1.2 > 1.2: category same"]);
    assert_mirrored(&old, &new, "free");
    // findings that cost each can empty a category: then one more costs nothing there, and a point here
    let moved = charge("1.2", "迟报的一次扣1分", "office = \"finding\"\neach = 1");
    let (old, new) = (two(&(meeting.clone() + &moved), &late), two(&meeting, &(late + &moved)));
    assert_eq!(told(&compare(&old, &new)), ["cannot_tell rule 1.2 > 1.2: category cannot_tell"]);
    assert_mirrored(&old, &new, "floored");
}

/// 1.1 on organisations, and 1.2 that does not apply where 1.1 came up.
fn letting_off(number: u64, price: &str, other: &str) -> Rubric {
    let other = charge("2.1", "迟报的扣1分", FINDING) + other;
    two(
        &(charge("1.1", "未建立的扣分", &format!("count = {{ kind = \"s\" }}\nat_least = {number}\nonce = {price}"))
            + &charge(
                "1.2",
                "不发挥作用的酌情扣分",
                "office = \"finding\"\nonce = { from = 0, to = 1 }\nunless = \"1.1\"",
            )),
        &other,
    )
}

#[test]
fn a_rule_that_lets_another_off_must_cost_as_much() {
    // who is hit by 1.1 loses a point and is spared no more than one
    assert_eq!(
        told(&compare(&letting_off(1, "1", ""), &letting_off(2, "1", ""))),
        ["stricter rule 1.1 > 1.1: expect stricter"]
    );
    // who is hit by 1.1 loses half a point and may be spared a whole one
    let (old, new) = (letting_off(1, "0.5", ""), letting_off(2, "0.5", ""));
    assert_eq!(told(&compare(&old, &new)), ["cannot_tell rule 1.1 > 1.1: expect stricter, dependants cannot_tell"]);
    assert_mirrored(&old, &new, "spared");
    // a price by itself does not change whether it comes up
    assert_eq!(
        told(&compare(&letting_off(1, "0.5", ""), &letting_off(1, "1", ""))),
        ["stricter rule 1.1 > 1.1: price stricter"]
    );
    // spared against another floor
    let elsewhere = charge("2.2", "另扣", "office = \"finding\"\nonce = 0.5\nunless = \"1.1\"");
    let (old, new) = (letting_off(1, "2", &elsewhere), letting_off(2, "2", &elsewhere));
    assert_eq!(told(&compare(&old, &new)), ["cannot_tell rule 1.1 > 1.1: expect stricter, dependants cannot_tell"]);
    assert_mirrored(&old, &new, "elsewhere");
}

#[test]
fn being_let_off_costs_less() {
    let other = charge("2.1", "迟报的扣1分", FINDING);
    let first = charge("1.1", "未开会的扣1分", MEETING);
    let free = two(&(first.clone() + &charge("1.2", "不实的扣1分", FINDING)), &other);
    let bound = two(&(first + &charge("1.2", "不实的扣1分", &format!("{FINDING}\nunless = \"1.1\""))), &other);
    assert_eq!(told(&compare(&free, &bound)), ["looser rule 1.2 > 1.2: unless looser"]);
    assert_mirrored(&free, &bound, "unless");
}

#[test]
fn rules_in_another_order_are_the_same_rules() {
    let other = charge("2.1", "迟报的扣1分", FINDING);
    let rules = [charge("1.1", "未开会的扣1分", MEETING), charge("1.2", "数据不准确的扣1分", FINDING)];
    let there = two(&rules.concat(), &other);
    let back = two(&format!("{}{}", rules[1], rules[0]), &other);
    assert_eq!(told(&compare(&there, &back)), Vec::<String>::new());
    assert_eq!(told(&compare(&charging(FINDING), &charging(FINDING))), Vec::<String>::new());
}

/// Beside a rule that takes what is left of five points, a charge by proportion, moved to the other category.
fn moved_proportion(places: u32, points: &str, rest: &str, look: &str) -> Vec<String> {
    let beside = charge("1.1", "未开会的扣分", &format!("count = {{ kind = \"b\" }}\nat_least = 1\nonce = {rest}"));
    let there = charge("2.1", "迟报的扣1分", FINDING);
    let moved = charge("1.2", "未完成的按比例扣分", &format!("{look}\nby_proportion = {points}"));
    let rounded = |mut rubric: Rubric| {
        rubric.rounding.proportion = places;
        rubric
    };
    let old = rounded(two(&(beside.clone() + &moved), &there));
    let new = rounded(two(&beside, &(there + &moved)));
    assert_mirrored(&old, &new, points);
    told(&compare(&old, &new))
}

#[test]
fn a_proportion_that_is_rounded_up_can_reach_a_floor() {
    const FREE: &str = "same rule 1.2 > 1.2: category same";
    const FLOORED: &str = "cannot_tell rule 1.2 > 1.2: category cannot_tell";
    for look in ["office = \"proportion\"", "ratio = { kind = \"r\" }"] {
        for (places, points, rest, expected) in [
            // 3 + 2.5 of 5: half a point is never taken there
            (0, "2.5", "2.5", FLOORED),
            (0, "2.4", "3", FREE),
            (0, "2.4", "3.1", FLOORED),
            (1, "2.25", "2.75", FLOORED),
            (1, "2.24", "2.8", FREE),
            (2, "2.225", "2.775", FLOORED),
            (2, "2.225", "2.77", FREE),
            (3, "2.2225", "2.7775", FLOORED),
            (4, "2.2225", "2.7775", FREE),
        ] {
            assert_eq!(moved_proportion(places, points, rest, look), [expected], "{look} {places} {points} {rest}");
        }
    }
}

#[test]
fn a_proportion_that_is_rounded_up_can_outweigh_what_lets_it_off() {
    let spared = |number: u64, price: &str| {
        let other = charge("2.1", "迟报的扣1分", FINDING);
        let first =
            charge("1.1", "未建立的扣分", &format!("count = {{ kind = \"s\" }}\nat_least = {number}\nonce = {price}"));
        let second =
            charge("1.2", "未覆盖的按比例扣分", "ratio = { kind = \"r\" }\nby_proportion = 2.5\nunless = \"1.1\"");
        let mut rubric = two(&(first + &second), &other);
        rubric.rounding.proportion = 0;
        rubric
    };
    assert_eq!(told(&compare(&spared(1, "3"), &spared(2, "3"))), ["stricter rule 1.1 > 1.1: expect stricter"]);
    assert_eq!(
        told(&compare(&spared(1, "2.5"), &spared(2, "2.5"))),
        ["cannot_tell rule 1.1 > 1.1: expect stricter, dependants cannot_tell"]
    );
}
