//! The two years that are shipped: what the comparison of 2018 with the 2019 draft tells, and that neither order nor
//! form counts.

use kaohe::compare::{Class, Event, compare};
use kaohe::rubric;

use super::{assert_mirrored, read, told};
use crate::support::golden;

fn year(name: &str) -> String {
    rubric::builtin(name).expect("a built-in rubric").to_owned()
}

const DRAFT: &str = "rugao-women-2019-draft";

#[test]
fn the_draft_says_that_it_is_invented() {
    let text = year(DRAFT);
    let first = text.lines().find(|line| !line.starts_with("#:schema")).expect("a line");
    assert!(first.starts_with("# 虚构的草案，只作演示"));
    assert!(read(&text).title.contains("虚构"));
}

#[test]
fn the_two_years_differ_in_every_class() {
    let (old, new) = (read(&year(rubric::DEFAULT)), read(&year(DRAFT)));
    let comparison = compare(&old, &new);
    for class in Class::ALL {
        assert!(comparison.of(class).count() > 1, "{class:?}");
    }
    for event in [Event::Added, Event::Removed, Event::Moved, Event::Changed] {
        assert!(comparison.changes.iter().any(|change| change.event() == event), "{event:?}");
    }
    golden::holds("tests/compare/years.txt", &(told(&comparison).join("\n") + "\n"));
    let because: Vec<&str> = comparison.verdict.because.iter().map(|text| text.en.as_str()).collect();
    assert_eq!(
        because,
        ["category `1 妇女发展`: marks: 10 → 12", "category `10 其他`: marks: 10 → 8", "bonus: cap: 20 → 15"]
    );
    assert_mirrored(&old, &new, "2018 and 2019");
}

#[test]
fn a_rubric_differs_from_itself_in_nothing() {
    for &(name, text) in rubric::BUILTIN {
        let rubric = read(text);
        let comparison = compare(&rubric, &rubric);
        assert!(comparison.is_empty() && comparison.verdict.comparable(), "{name}");
        assert_eq!(comparison.pairs.len(), rubric.rules.len(), "{name}");
    }
}

/// The pieces of a file that begin with this line, each up to the next table.
fn pieces<'t>(text: &'t str, head: &str) -> Vec<&'t str> {
    let mut pieces = Vec::new();
    for (at, _) in text.match_indices(head) {
        let rest = &text[at..];
        let end = rest[1..].find("\n[").map_or(rest.len(), |end| end + 2);
        pieces.push(&rest[..end]);
    }
    pieces
}

/// The same file with the pieces of one kind in reverse order.
fn reversed(text: &str, head: &str) -> String {
    let pieces = pieces(text, head);
    let first = text.find(head).expect("a piece");
    let mut turned = text.to_owned();
    for piece in &pieces {
        turned = turned.replacen(piece, "", 1);
    }
    let all: String = pieces.iter().rev().flat_map(|piece| [piece, "\n"]).collect();
    turned.insert_str(first, &all);
    turned
}

#[test]
fn order_comments_and_form_do_not_count() {
    let text = year(rubric::DEFAULT);
    let original = read(&text);
    let kinds = reversed(&text, "[[kind]]\n");
    let materials =
        text.replace("\"通知\", \"内容\", \"名册\", \"图片\",\n", "\"图片\", \"名册\", \"内容\", \"通知\",\n");
    let bonus = reversed(&text, "[[bonus.rule]]\n");
    let form = text.replace(" = ", "   =  ").replace("\n\n", "\n# 注\n\n");
    // the items of 1.2, the kinds of 7.3
    let lists =
        text.replace("[\"centre_activity\", \"centre_feature\"]", "[\"centre_feature\", \"centre_activity\"]").replace(
            "split = { materials = [\"妇联参与\", \"图片\", \"记录\"] }",
            "split = { materials = [\"记录\", \"图片\", \"妇联参与\"] }",
        );
    for other in [kinds, materials, bonus, form, lists] {
        assert_ne!(other, text);
        assert_eq!(told(&compare(&original, &read(&other))), Vec::<String>::new());
    }
    // a category further down is the same category, and its rules the same rules
    let first = text.find("# 三\n").expect("the third");
    let second = text.find("# 四\n").expect("the fourth");
    let third = text.find("# 五\n").expect("the fifth");
    let turned = format!("{}{}{}{}", &text[..first], &text[second..third], &text[first..second], &text[third..]);
    assert_eq!(told(&compare(&original, &read(&turned))), Vec::<String>::new());
}
