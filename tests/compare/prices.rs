//! Every price of a charge, several slots at once, and the bonus, with the class worked out by hand beside it.

use kaohe::compare::{Class, compare};

use super::slots::{A2, Case, check};
use super::{charging, rewarding};

use Class::{CannotTell, Looser, SameOtherWords, Stricter};

const PRICES: &[Case] = &[
    // the same mark leaves more of six than of five
    ("out of", "office = \"mark\"\nout_of = 5", "office = \"mark\"\nout_of = 6", Stricter),
    ("entry", "office = \"proportion\"\nby_proportion = 5", "office = \"proportion\"\nby_proportion = 4", Looser),
    ("lower price", A2, "count = { kind = \"a\" }\nat_least = 2\neach = 0.5", Looser),
    // a gap of two cost two and costs one; a gap of one costs the same
    ("each to once", A2, "count = { kind = \"a\" }\nat_least = 2\nonce = 1", Looser),
    // a gap of one costs half a point more, a gap of two half a point less
    ("each to a higher once", A2, "count = { kind = \"a\" }\nat_least = 2\nonce = 1.5", CannotTell),
    // the largest gap there is, two, costs what it did; one costs a point more
    ("each to all at once", A2, "count = { kind = \"a\" }\nat_least = 2\nonce = 2", Stricter),
    // one expected, so one short is all there is: each and once are the same
    (
        "each of one",
        "count = { kind = \"a\" }\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nat_least = 1\nonce = 1",
        SameOtherWords,
    ),
    // a month that is short of two costs two, and as a part one
    (
        "each to each part",
        "count = { kind = \"a\" }\nsplit = \"month\"\nat_least = 2\neach = 1",
        "count = { kind = \"a\" }\nsplit = \"month\"\nat_least = 2\neach_part = 1",
        Looser,
    ),
    // findings go on without end: six of them cost three, over any price once
    ("findings once to each", "office = \"finding\"\nonce = 2", "office = \"finding\"\neach = 0.5", CannotTell),
    (
        "top of a range",
        "office = \"finding\"\nonce = { from = 0, to = 1 }",
        "office = \"finding\"\nonce = { from = 0, to = 2 }",
        Stricter,
    ),
    (
        "bottom of a range",
        "office = \"finding\"\nonce = { from = 1, to = 2 }",
        "office = \"finding\"\nonce = { from = 0, to = 2 }",
        Looser,
    ),
    (
        "both ends up",
        "office = \"finding\"\nonce = { from = 0, to = 1 }",
        "office = \"finding\"\nonce = { from = 1, to = 2 }",
        Stricter,
    ),
    (
        "both ends out",
        "office = \"finding\"\nonce = { from = 1, to = 2 }",
        "office = \"finding\"\nonce = { from = 0, to = 3 }",
        CannotTell,
    ),
    // what was between nothing and one is one
    (
        "range to its top",
        "office = \"finding\"\nonce = { from = 0, to = 1 }",
        "office = \"finding\"\nonce = 1",
        Stricter,
    ),
    (
        "range to its middle",
        "office = \"finding\"\nonce = { from = 0, to = 1 }",
        "office = \"finding\"\nonce = 0.5",
        CannotTell,
    ),
    // the office's finding charged it before too; what the log showed no longer does
    ("log to finding", "count = { kind = \"a\" }\nat_least = 1\nonce = 1", "office = \"finding\"\nonce = 1", Looser),
    // but where each costs, a shortfall ends at two and findings do not
    ("log to findings", A2, "office = \"finding\"\neach = 1", CannotTell),
    // a ruling is a finding, and a range lets one in
    (
        "log to ruling",
        "count = { kind = \"a\" }\nat_least = 1\nonce = { from = 0, to = 1 }",
        "office = \"finding\"\nonce = { from = 0, to = 1 }",
        CannotTell,
    ),
    ("finding to mark", "office = \"finding\"\nonce = 5", "office = \"mark\"\nout_of = 5", CannotTell),
    // harder to reach, cheaper to miss
    ("two ways", A2, "count = { kind = \"a\" }\nat_least = 3\neach = 0.5", CannotTell),
    // harder to reach, dearer to miss
    ("one way twice", A2, "count = { kind = \"a\" }\nat_least = 3\neach = 2", Stricter),
    // six findings cost three, one costs one: the cap only takes away
    ("a cap", "office = \"finding\"\neach = 1", "office = \"finding\"\neach = 1\nmost = 3", Looser),
    ("a higher cap", "office = \"finding\"\neach = 1\nmost = 3", "office = \"finding\"\neach = 1\nmost = 4", Stricter),
    // one finding costs two instead of one, six cost three instead of four
    (
        "dearer, and a lower cap",
        "office = \"finding\"\neach = 1\nmost = 4",
        "office = \"finding\"\neach = 2\nmost = 3",
        CannotTell,
    ),
    // 1, 2, 3, 3 … against 2, 3, 3, 3 …
    (
        "dearer under one cap",
        "office = \"finding\"\neach = 1\nmost = 3",
        "office = \"finding\"\neach = 2\nmost = 3",
        Stricter,
    ),
    // of two expected no more than two can be short
    ("a cap that nothing reaches", A2, "count = { kind = \"a\" }\nat_least = 2\neach = 1\nmost = 2", SameOtherWords),
    // one short costs one, two cost one and a half
    ("a cap between", A2, "count = { kind = \"a\" }\nat_least = 2\neach = 1\nmost = 1.5", Looser),
    // where one each is held at one it is once
    ("each held at one", "office = \"finding\"\nonce = 1", "office = \"finding\"\neach = 1\nmost = 1", SameOtherWords),
    // the range of two goes from nothing to two, held at one and a half
    (
        "a range held",
        "count = { kind = \"a\" }\nat_least = 2\neach = { from = 0, to = 1 }",
        "count = { kind = \"a\" }\nat_least = 2\neach = { from = 0, to = 1 }\nmost = 1.5",
        Looser,
    ),
    (
        "reading",
        A2,
        "reading = \"两次\"\nwhy = \"写明\"\ncount = { kind = \"a\" }\nat_least = 2\neach = 1",
        SameOtherWords,
    ),
];

const REWARDS: &[Case] = &[
    ("price", "count = { kind = \"a\" }\neach = 1", "count = { kind = \"a\" }\neach = 2", Looser),
    // of many events one is rewarded
    ("once", "count = { kind = \"a\" }\neach = 1", "count = { kind = \"a\" }\nonce = 1", Stricter),
    ("kinds", "count = { kind = \"a\" }\neach = 1", "count = { kind = [\"a\", \"b\"] }\neach = 1", Looser),
    ("with", "count = { kind = \"a\" }\neach = 1", "count = { kind = \"a\", with = [\"甲\"] }\neach = 1", Stricter),
    (
        "level",
        "count = { kind = \"a\", level = { at_least = \"中\" } }\neach = 1",
        "count = { kind = \"a\", level = { at_least = \"高\" } }\neach = 1",
        Stricter,
    ),
    // of five events three are rewarded
    (
        "a cap of its own",
        "count = { kind = \"a\" }\neach = 1",
        "count = { kind = \"a\" }\neach = 1\nmost = 3",
        Stricter,
    ),
    // the first brings nothing any more
    (
        "some bring nothing",
        "count = { kind = \"a\" }\neach = 1",
        "count = { kind = \"a\" }\nat_most = 1\neach = 1",
        Stricter,
    ),
    // the office's finding brought it before too
    ("log to finding", "count = { kind = \"a\" }\neach = 1", "office = \"finding\"\neach = 1", Stricter),
];

#[test]
fn every_price_of_a_charge_has_its_class() {
    check(PRICES, charging);
}

#[test]
fn a_bonus_is_the_other_way_round() {
    check(REWARDS, rewarding);
}

#[test]
fn several_slots_in_two_directions_name_both_reasons() {
    let (old, new) = (charging(A2), charging("count = { kind = \"a\" }\nat_least = 3\neach = 0.5"));
    let change = &compare(&old, &new).changes[0];
    let said: Vec<String> = change
        .differences
        .iter()
        .map(|d| {
            let value = |v: &Option<kaohe::lang::Text>| v.as_ref().map_or(String::new(), |v| v.en.clone());
            format!("{} > {}: {}: {}", value(&d.old), value(&d.new), d.class.code(), d.reason.en)
        })
        .collect();
    assert_eq!(
        said,
        [
            "at least 2 > at least 3: stricter: 1 more expected: it can only cost more",
            "1 each > 0.5 each: looser: 0.5 lower: it can only cost less",
        ]
    );
}
