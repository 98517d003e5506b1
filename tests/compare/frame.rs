//! What holds the rules, and the words: marks, floor, cap, normalisation, rounding, kinds, levels, materials.

use kaohe::compare::{Class, compare};

use super::{assert_mirrored, charge, page, read, reward, told};

fn whole() -> String {
    let rules = charge("count = { kind = \"s\" }\nat_least = 1\nonce = 2")
        + &super::rule(
            "category.rule",
            "1.2",
            "会议",
            "count = { kind = \"b\", level = { at_least = \"中\" } }\nat_least = 2\neach = 1",
        )
        + &super::rule("category.rule", "1.3", "覆盖", "ratio = { kind = \"r\" }\nby_proportion = 3");
    page(&rules, &reward("count = { kind = \"a\" }\neach = 1"))
}

/// Replaces every one of these, and compares there and back.
fn edited(edits: &[(&str, &str)]) -> (Vec<String>, bool) {
    let text = whole();
    let mut other = text.clone();
    for (from, to) in edits {
        assert!(other.contains(from), "{from}");
        other = other.replace(from, to);
    }
    let (old, new) = (read(&text), read(&other));
    assert_mirrored(&old, &new, "frame");
    let comparison = compare(&old, &new);
    (told(&comparison), comparison.verdict.comparable())
}

#[test]
fn marks_floors_and_caps_bound_what_can_be_lost_and_won() {
    // the same charges leave two more; full marks follow
    assert_eq!(
        edited(&[("full_marks = 10", "full_marks = 12"), ("marks = 10\nfloor", "marks = 12\nfloor")]),
        (
            vec![
                "cannot_tell rubric page > page: full_marks cannot_tell".into(),
                "looser category 1 > 1: marks looser".into()
            ],
            false
        )
    );
    // charges stop earlier
    assert_eq!(edited(&[("floor = 0", "floor = 1")]), (vec!["looser category 1 > 1: floor looser".into()], false));
    assert_eq!(edited(&[("cap = 5", "cap = 4")]), (vec!["stricter bonus 加分 > 加分: cap stricter".into()], false));
    assert_eq!(
        edited(&[("name = \"项目\"", "name = \"第一项\"")]),
        (vec!["same category 1 > 1: title same".into()], true)
    );
}

#[test]
fn normalisation_and_rounding_move_what_is_printed() {
    let with = |limit: &str| format!("[normalisation]\nlimit = {limit}\n[rounding]");
    let only = |class: &str| vec![format!("{class} rubric page > page: normalisation {class}")];
    // a top of 12 becomes 10, and everybody else follows
    assert_eq!(edited(&[("[rounding]", &with("10"))]), (only("stricter"), false));
    // what everything is reckoned from changed as well
    assert_eq!(edited(&[("[rounding]", &with("8"))]), (only("cannot_tell"), false));
    assert_eq!(
        edited(&[("proportion = 2", "proportion = 1")]),
        (vec!["cannot_tell rubric page > page: rounding_proportion cannot_tell".into()], false)
    );
    // totals and ranks stay
    assert_eq!(
        edited(&[("printed = 2", "printed = 1")]),
        (vec!["cannot_tell rubric page > page: rounding_printed cannot_tell".into()], true)
    );
}

#[test]
fn years_of_as_many_months_are_two_years() {
    let year = [("2018-01-01", "2019-01-01"), ("2018-12-31", "2019-12-31"), ("\"细则\"", "\"新细则\"")];
    assert_eq!(edited(&year), (vec!["same rubric page > page: title same, period same".into()], true));
    // as many months, of which the quarters hold others
    let later = [("2018-01-01", "2018-02-01"), ("2018-12-31", "2019-01-31")];
    assert_eq!(edited(&later), (vec!["cannot_tell rubric page > page: period cannot_tell".into()], false));
    assert_eq!(
        edited(&[("2018-12-31", "2018-06-30")]),
        (vec!["cannot_tell rubric page > page: period cannot_tell".into()], false)
    );
}

#[test]
fn a_kind_moves_the_rules_that_count_it() {
    // an organisation of earlier years no longer counts for 1.1
    assert_eq!(
        edited(&[("standing = true\n", "")]),
        (vec!["stricter rule 1.1 > 1.1: standing stricter".into(), "same kind s > s: standing same".into()], true)
    );
    // a row of several helps with 1.2
    let quantity = ("name = \"会议\"\n", "name = \"会议\"\ncounted_by = \"quantity\"\n");
    assert_eq!(
        edited(&[quantity]),
        (vec!["looser rule 1.2 > 1.2: counted_by looser".into(), "same kind b > b: counted_by same".into()], true)
    );
    // a row of several brings more under the bonus
    let rewarded = ("name = \"活动\"\n", "name = \"活动\"\ncounted_by = \"quantity\"\n");
    assert_eq!(
        edited(&[rewarded]),
        (vec!["looser rule B.1 > B.1: counted_by looser".into(), "same kind a > a: counted_by same".into()], true)
    );
    // an older ratio stands only where there was none, which is worst
    let standing = ("counted_by = \"ratio\"\n", "counted_by = \"ratio\"\nstanding = true\n");
    assert_eq!(
        edited(&[standing]),
        (vec!["looser rule 1.3 > 1.3: standing looser".into(), "same kind r > r: standing same".into()], true)
    );
    // that more than all may be done changes what a log may say, and no points
    let over = ("counted_by = \"ratio\"\n", "counted_by = \"ratio\"\nover = true\n");
    assert_eq!(edited(&[over]), (vec!["same kind r > r: over same".into()], true));
    // the code is what a kind is known by, then the name
    assert_eq!(edited(&[("name = \"会议\"", "name = \"例会\"")]), (vec!["same kind b > b: title same".into()], true));
    assert_eq!(edited(&[("\"b\"", "\"c\"")]), (vec!["same kind b > c: id same".into()], true));
    let unit = ("name = \"会议\"\n", "name = \"会议\"\nunit = \"场\"\n");
    assert_eq!(edited(&[unit]), (vec!["same kind b > b: unit same".into()], true));
}

#[test]
fn a_material_that_became_required_makes_every_rule_that_counts_it_stricter() {
    let required = ("count = { kind = \"b\",", "count = { kind = \"b\", with = [\"丁\"],");
    let known = ("\"丙\"]", "\"丙\", \"丁\"]");
    assert_eq!(
        edited(&[required, known]),
        (
            vec![
                "stricter rule 1.2 > 1.2: with stricter".into(),
                "same kind a > a: with same".into(),
                "same kind b > b: with same".into(),
                "same material - > 丁: presence same".into(),
            ],
            true
        )
    );
}

#[test]
fn levels_count_by_name_and_order() {
    let two = ("[[level]]\nname = \"高\"", "[[level]]\nname = \"高\"\nalso = [\"高级\"]\n[[level]]\nname = \"顶\"");
    // records at the new top count for 1.2 too
    assert_eq!(
        edited(&[two]),
        (
            vec![
                "looser rule 1.2 > 1.2: level looser".into(),
                "same level level > level: presence same, also same".into()
            ],
            true
        )
    );
    // 中 and 高 changed places: at least 中 was both and is 中 alone
    let swapped = edited(&[
        ("name = \"中\"", "name = \"某\""),
        ("name = \"高\"", "name = \"中\""),
        ("name = \"某\"", "name = \"高\""),
    ]);
    assert_eq!(
        swapped,
        (vec!["stricter rule 1.2 > 1.2: level stricter".into(), "same level level > level: order same".into()], true)
    );
    // a word that means another level moves whatever was logged under it
    let also =
        |at: &str| whole().replace(&format!("name = \"{at}\"\n[["), &format!("name = \"{at}\"\nalso = [\"市级\"]\n[["));
    let (old, new) = (read(&also("低")), read(&also("中")));
    let comparison = compare(&old, &new);
    assert_eq!(told(&comparison), ["cannot_tell level level > level: also cannot_tell"]);
    assert_eq!(comparison.of(Class::CannotTell).count(), 1);
    assert_mirrored(&old, &new, "市级");
}

#[test]
fn a_bonus_or_a_category_more_or_less() {
    let text = whole();
    let without = text.split("[bonus]").next().expect("a first part").to_owned();
    let (old, new) = (read(&text), read(&without));
    assert_eq!(
        told(&compare(&old, &new)),
        ["stricter bonus 加分 > -: presence stricter", "stricter rule B.1 > -: presence stricter"]
    );
    assert_mirrored(&old, &new, "no bonus");
    let more = text.replace("full_marks = 10", "full_marks = 15").replace(
        "[bonus]",
        "[[category]]\nid = \"2\"\nname = \"新项目\"\nmarks = 5\nfloor = 0\n[[category.rule]]\nid = \"2.1\"\ntext = \"新条款\"\noffice = \"finding\"\nonce = 1\n[bonus]",
    );
    let more = read(&more);
    let comparison = compare(&old, &more);
    assert_eq!(
        told(&comparison),
        [
            "cannot_tell rubric page > page: full_marks cannot_tell",
            "looser category - > 2: presence looser",
            "stricter rule - > 2.1: presence stricter",
        ]
    );
    assert_eq!(comparison.verdict.because.len(), 2);
    assert_mirrored(&old, &more, "a category more");
}

#[test]
fn a_name_taken_over_from_another_kind_counts_elsewhere() {
    // each other's names: a log that says 活动 counted for B.1 and now counts for 1.2
    let swapped = [("\"会议\"\nlevel", "\"某\"\nlevel"), ("\"活动\"", "\"会议\""), ("\"某\"", "\"活动\"")];
    assert_eq!(
        edited(&swapped).0,
        ["cannot_tell kind a > a: title cannot_tell", "cannot_tell kind b > b: title cannot_tell"]
    );
    // an old kind's name for a new kind
    let more = "[[kind]]\ncode = \"n\"\nname = \"活动\"\n[[kind]]\ncode = \"b\"";
    let given = [("\"活动\"", "\"节目\""), ("[[kind]]\ncode = \"b\"", more)];
    assert_eq!(
        edited(&given).0,
        ["cannot_tell kind a > a: title cannot_tell", "cannot_tell kind - > n: presence cannot_tell"]
    );
    let (old, new) = (whole(), whole().replace("\"活动\"", "\"节目\"").replace("[[kind]]\ncode = \"b\"", more));
    let comparison = compare(&read(&old), &read(&new));
    assert!(comparison.verdict.reworded && comparison.verdict.sentence().en.contains("the same log scores otherwise"));
    assert!(comparison.changes[0].differences[0].reason.en.contains("B.1"), "{comparison:?}");
    // an unused name is another name and no more
    let comparison = compare(&read(&old), &read(&old.replace("\"活动\"", "\"节目\"")));
    assert!(!comparison.verdict.reworded);
}

#[test]
fn every_change_names_the_line_of_what_changed() {
    let (old, mut new) = (whole(), whole().replace("title = \"细则\"", "title = \"新细则\""));
    for (from, to) in [
        ("full_marks = 10", "full_marks = 12"),
        ("marks = 10\nfloor", "marks = 12\nfloor"),
        ("cap = 5", "cap = 4"),
        ("printed = 2", "printed = 1"),
        ("\"丙\"]\n[period]", "\"丙\", \"丁\"]\n[period]"),
        ("name = \"会议\"", "name = \"例会\""),
        ("name = \"高\"", "name = \"高\"\nalso = [\"高级\"]"),
    ] {
        new = new.replacen(from, to, 1);
    }
    let (from, to) = (read(&old), read(&new));
    let comparison = compare(&from, &to);
    let at = |text: &str, line: Option<usize>| text.lines().nth(line.unwrap_or(1) - 1).unwrap_or_default().to_owned();
    let mut found = Vec::new();
    for change in &comparison.changes {
        for difference in &change.differences {
            let (a, b) = change.lines(difference);
            found.push(format!("{} | {}", at(&old, a), at(&new, b)));
        }
    }
    assert_eq!(
        found,
        [
            "title = \"细则\" | title = \"新细则\"",
            "full_marks = 10 | full_marks = 12",
            "[rounding] | [rounding]",
            "[[category]] | [[category]]",
            "[bonus] | [bonus]",
            "[[kind]] | [[kind]]",
            " | [[level]]",
            " | materials = [\"甲\", \"乙\", \"丙\", \"丁\"]",
        ]
    );
}
