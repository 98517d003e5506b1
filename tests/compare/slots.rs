//! Every slot of what a charge looks at, in both directions, with the class worked out by hand beside it.

use kaohe::compare::{Class, compare};

use super::{assert_mirrored, charging, of_rule, told};

use Class::{CannotTell, Looser, SameOtherWords, Stricter};

/// What changed, before, after, the class of that direction. The other direction is its mirror.
pub(crate) type Case = (&'static str, &'static str, &'static str, Class);

pub(crate) const A2: &str = "count = { kind = \"a\" }\nat_least = 2\neach = 1";

const LOOKS: &[Case] = &[
    // one more is expected, so every town with fewer than three loses one more
    ("expect", A2, "count = { kind = \"a\" }\nat_least = 3\neach = 1", Stricter),
    // one more event is let pass
    (
        "let over",
        "count = { kind = \"a\" }\nat_most = 1\neach = 1",
        "count = { kind = \"a\" }\nat_most = 2\neach = 1",
        Looser,
    ),
    // a town with none was punished, now one with many is
    ("turned round", A2, "count = { kind = \"a\" }\nat_most = 2\neach = 1", CannotTell),
    // fewer records are good enough
    ("with", A2, "count = { kind = \"a\", with = [\"甲\"] }\nat_least = 2\neach = 1", Stricter),
    // who held 甲 only, or 乙 only, is hit or freed
    (
        "other material",
        "count = { kind = \"a\", with = [\"甲\"] }\nat_least = 2\neach = 1",
        "count = { kind = \"a\", with = [\"乙\"] }\nat_least = 2\neach = 1",
        CannotTell,
    ),
    // over a limit, a record that does not count is one less to pay for
    (
        "with, over",
        "count = { kind = \"a\" }\nat_most = 0\neach = 1",
        "count = { kind = \"a\", with = [\"甲\"] }\nat_most = 0\neach = 1",
        Looser,
    ),
    // meetings help too
    ("kinds", A2, "count = { kind = [\"a\", \"b\"] }\nat_least = 2\neach = 1", Looser),
    // activities for meetings, under the same id and words
    ("other kind", A2, "count = { kind = \"b\" }\nat_least = 2\neach = 1", CannotTell),
    // a record at 低 no longer counts
    (
        "level",
        "count = { kind = \"a\", level = { at_least = \"低\" } }\nat_least = 2\neach = 1",
        "count = { kind = \"a\", level = { at_least = \"中\" } }\nat_least = 2\neach = 1",
        Stricter,
    ),
    // exactly 高 and at least 高 are the same where 高 is the highest
    (
        "top level",
        "count = { kind = \"a\", level = { at_least = \"高\" } }\nat_least = 2\neach = 1",
        "count = { kind = \"a\", level = { exactly = \"高\" } }\nat_least = 2\neach = 1",
        SameOtherWords,
    ),
    // 中 for 高: whoever has only the one or only the other is moved
    (
        "other level",
        "count = { kind = \"a\", level = { exactly = \"中\" } }\nat_least = 2\neach = 1",
        "count = { kind = \"a\", level = { exactly = \"高\" } }\nat_least = 2\neach = 1",
        CannotTell,
    ),
    // twelve in the year became one in every month: who has them all in June is short of eleven
    (
        "year to month, same total",
        "count = { kind = \"a\" }\nat_least = 12\neach = 1",
        "count = { kind = \"a\" }\nsplit = \"month\"\nat_least = 1\neach = 1",
        Stricter,
    ),
    // thirteen in the year became twelve: a town with one in every month was short of one and is not now
    (
        "year to month, lower total",
        "count = { kind = \"a\" }\nat_least = 13\neach = 1",
        "count = { kind = \"a\" }\nsplit = \"month\"\nat_least = 1\neach = 1",
        CannotTell,
    ),
    // three in a quarter became one in each of its months
    (
        "quarter to month",
        "count = { kind = \"a\" }\nsplit = \"quarter\"\nat_least = 3\nonce = 1",
        "count = { kind = \"a\" }\nsplit = \"month\"\nat_least = 1\nonce = 1",
        Stricter,
    ),
    // at most one a month lets twelve a year pass, at most twelve a year no month by itself
    (
        "over, year to month",
        "count = { kind = \"a\" }\nat_most = 12\neach = 1",
        "count = { kind = \"a\" }\nsplit = \"month\"\nat_most = 1\neach = 1",
        Stricter,
    ),
    // six let pass in the year became one in every month: a steady twelve cost six and costs nothing
    (
        "over, year to month, more in all",
        "count = { kind = \"a\" }\nat_most = 6\neach = 1",
        "count = { kind = \"a\" }\nsplit = \"month\"\nat_most = 1\neach = 1",
        CannotTell,
    ),
    // one in each of a quarter's months became three in the quarter, each one short a point as before
    (
        "month to quarter, same total",
        "count = { kind = \"a\" }\nsplit = \"month\"\nat_least = 1\neach_part = 1",
        "count = { kind = \"a\" }\nsplit = \"quarter\"\nat_least = 3\neach = 1",
        Looser,
    ),
    // two a year became one each half: who has both in December is short of one
    (
        "year to half-year",
        "count = { kind = \"a\" }\nat_least = 2\neach = 1",
        "count = { kind = \"a\" }\nsplit = \"half-year\"\nat_least = 1\neach = 1",
        Stricter,
    ),
    // three a year became one each half: a town with one in each was short of one and is not now
    (
        "year to half-year, lower total",
        "count = { kind = \"a\" }\nat_least = 3\neach = 1",
        "count = { kind = \"a\" }\nsplit = \"half-year\"\nat_least = 1\neach = 1",
        CannotTell,
    ),
    // whoever has one in each quarter has two in each half
    (
        "quarter to half-year",
        "count = { kind = \"a\" }\nsplit = \"quarter\"\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = \"half-year\"\nat_least = 2\neach = 1",
        Looser,
    ),
    // six in a half became one in each of its months
    (
        "half-year to month",
        "count = { kind = \"a\" }\nsplit = \"half-year\"\nat_least = 6\nonce = 1",
        "count = { kind = \"a\" }\nsplit = \"month\"\nat_least = 1\nonce = 1",
        Stricter,
    ),
    // two let pass in a half became one in each of its quarters
    (
        "over, half-year to quarter",
        "count = { kind = \"a\" }\nsplit = \"half-year\"\nat_most = 2\neach = 1",
        "count = { kind = \"a\" }\nsplit = \"quarter\"\nat_most = 1\neach = 1",
        Stricter,
    ),
    // the halves of the year by another word
    (
        "half-year to windows",
        "count = { kind = \"a\" }\nsplit = \"half-year\"\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"上\", from = \"01-01\", to = \"06-30\" }, { name = \"下\", from = \"07-01\", to = \"12-31\" }] }\nat_least = 1\neach = 1",
        SameOtherWords,
    ),
    // what was done in the window was done in the year; December no longer does
    (
        "year to window",
        "count = { kind = \"a\" }\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        Stricter,
    ),
    // two in the year may have been in May, one in November need not be
    (
        "year to window, fewer",
        "count = { kind = \"a\" }\nat_least = 2\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        CannotTell,
    ),
    // none in the year became none in the window
    (
        "over, year to window",
        "count = { kind = \"a\" }\nat_most = 0\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }] }\nat_most = 0\neach = 1",
        Looser,
    ),
    // one of the twelve months is left
    (
        "month to window",
        "count = { kind = \"a\" }\nsplit = \"month\"\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        Looser,
    ),
    // each half holds its window
    (
        "half-year to windows within",
        "count = { kind = \"a\" }\nsplit = \"half-year\"\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"春训\", from = \"03-01\", to = \"03-31\" }, { name = \"秋训\", from = \"09-01\", to = \"09-30\" }] }\nat_least = 1\neach = 1",
        Stricter,
    ),
    // October does too
    (
        "wider window",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"10-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        Looser,
    ),
    // what is over in October is over too
    (
        "over, wider window",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }] }\nat_most = 0\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"10-01\", to = \"11-30\" }] }\nat_most = 0\neach = 1",
        Stricter,
    ),
    // October for November, or a week later at both ends
    (
        "moved window",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-08\", to = \"12-07\" }] }\nat_least = 1\neach = 1",
        CannotTell,
    ),
    // a month less to do it in
    (
        "earlier deadline",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"底前\", to = \"06-30\" }] }\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"底前\", to = \"05-31\" }] }\nat_least = 1\neach = 1",
        Stricter,
    ),
    // one more that can be short
    (
        "another window",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"春训\", from = \"03-01\", to = \"03-31\" }] }\nat_least = 1\neach_part = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"春训\", from = \"03-01\", to = \"03-31\" }, { name = \"秋训\", from = \"09-01\", to = \"09-30\" }] }\nat_least = 1\neach_part = 1",
        Stricter,
    ),
    // wider, and one more in it
    (
        "wider window, more expected",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"10-01\", to = \"11-30\" }] }\nat_least = 2\neach = 1",
        CannotTell,
    ),
    // another name, and October too
    (
        "wider window of another name",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"冬防\", from = \"10-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        Looser,
    ),
    // another name for the same days
    (
        "renamed window",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"宣传月\", from = \"11-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { windows = [{ name = \"119月\", from = \"11-01\", to = \"11-30\" }] }\nat_least = 1\neach = 1",
        SameOtherWords,
    ),
    // one more material is looked for
    (
        "materials",
        "count = { kind = \"a\" }\nsplit = { materials = [\"甲\"] }\nat_least = 1\neach_part = 1",
        "count = { kind = \"a\" }\nsplit = { materials = [\"甲\", \"乙\"] }\nat_least = 1\neach_part = 1",
        Stricter,
    ),
    (
        "other materials",
        "count = { kind = \"a\" }\nsplit = { materials = [\"甲\"] }\nat_least = 1\neach_part = 1",
        "count = { kind = \"a\" }\nsplit = { materials = [\"乙\"] }\nat_least = 1\neach_part = 1",
        CannotTell,
    ),
    // one record with both materials was wanted, now two records with one each will do, but each costs
    (
        "with to materials",
        "count = { kind = \"a\", with = [\"甲\", \"乙\"] }\nat_least = 1\neach = 1",
        "count = { kind = \"a\" }\nsplit = { materials = [\"甲\", \"乙\"] }\nat_least = 1\neach_part = 1",
        CannotTell,
    ),
    // a second item can be missing
    (
        "items",
        "items = [{ name = \"一\", kind = \"a\", at_least = 1 }]\neach_part = 1",
        "items = [{ name = \"一\", kind = \"a\", at_least = 1 }, { name = \"二\", kind = \"b\", at_least = 1 }]\neach_part = 1",
        Stricter,
    ),
    (
        "within an item",
        "items = [{ name = \"一\", kind = \"a\", at_least = 1 }, { name = \"二\", kind = \"b\", at_least = 1 }]\neach_part = 1",
        "items = [{ name = \"二\", kind = \"b\", at_least = 1 }, { name = \"一\", kind = \"a\", at_least = 2 }]\neach_part = 1",
        Stricter,
    ),
    (
        "an item renamed",
        "items = [{ name = \"一\", kind = \"a\", at_least = 1 }]\neach_part = 1",
        "items = [{ name = \"甲\", kind = \"a\", at_least = 1 }]\neach_part = 1",
        SameOtherWords,
    ),
    // one item is harder, the other easier
    (
        "two items",
        "items = [{ name = \"一\", kind = \"a\", at_least = 1 }, { name = \"二\", kind = \"b\", at_least = 2 }]\neach_part = 1",
        "items = [{ name = \"一\", kind = \"a\", at_least = 2 }, { name = \"二\", kind = \"b\", at_least = 1 }]\neach_part = 1",
        CannotTell,
    ),
    (
        "share",
        "ratio = { kind = \"r\" }\nat_least = 0.7\nonce = 2",
        "ratio = { kind = \"r\" }\nat_least = 0.8\nonce = 2",
        Stricter,
    ),
    // 0 of 2 and later 2 of 2: all as the latest, half together; 2 of 2 and later 0 of 2 the other way round
    (
        "latest to sum",
        "ratio = { kind = \"r\" }\ntake = \"latest\"\nat_least = 0.7\nonce = 2",
        "ratio = { kind = \"r\" }\ntake = \"sum\"\nat_least = 0.7\nonce = 2",
        CannotTell,
    ),
    // 0 of 0 lost nothing and loses two
    (
        "nothing to do",
        "ratio = { kind = \"r\" }\nnone = \"full\"\nat_least = 0.7\nonce = 2",
        "ratio = { kind = \"r\" }\nnone = \"lost\"\nat_least = 0.7\nonce = 2",
        Stricter,
    ),
    // no log could hold 0 of 0 before
    (
        "nothing to do said",
        "ratio = { kind = \"r\" }\nat_least = 0.7\nonce = 2",
        "ratio = { kind = \"r\" }\nnone = \"lost\"\nat_least = 0.7\nonce = 2",
        SameOtherWords,
    ),
    // 0 of 0 lost nothing and lets what the others lose weigh more
    (
        "nothing to do left out",
        "ratio = { kind = \"r\" }\nnone = \"full\"\nat_least = 0.7\nonce = 2",
        "ratio = { kind = \"r\" }\nnone = \"left_out\"\nat_least = 0.7\nonce = 2",
        Stricter,
    ),
    // 0 of 0 lost all two, and what is left of the rest of 10 is less than 8 converted to 10: 8 − c to 10 − 10c ÷ 8
    (
        "nothing to do no longer lost",
        "ratio = { kind = \"r\" }\nnone = \"lost\"\nat_least = 0.7\nonce = 2",
        "ratio = { kind = \"r\" }\nnone = \"left_out\"\nat_least = 0.7\nonce = 2",
        Looser,
    ),
    // the office could rule 1 of it, and 9 − c may be more than 10 − 10c ÷ 7
    (
        "nothing to do no longer lost at discretion",
        "ratio = { kind = \"r\" }\nnone = \"lost\"\nat_least = 0.7\nonce = { from = 1, to = 3 }",
        "ratio = { kind = \"r\" }\nnone = \"left_out\"\nat_least = 0.7\nonce = { from = 1, to = 3 }",
        CannotTell,
    ),
    (
        "waivable, left out",
        "office = \"finding\"\nonce = 1\nwaivable = \"full\"",
        "office = \"finding\"\nonce = 1\nwaivable = \"left_out\"",
        Stricter,
    ),
    // what it costs may weigh less than the conversion of the rest
    (
        "waivable, never and left out",
        "office = \"finding\"\nonce = 1",
        "office = \"finding\"\nonce = 1\nwaivable = \"left_out\"",
        CannotTell,
    ),
    // who was let off is no longer
    ("waivable", "office = \"finding\"\neach = 1\nwaivable = \"full\"", "office = \"finding\"\neach = 1", Stricter),
    // 0.8 lost nothing and loses 0.6; 0.6 lost two and loses 1.2
    (
        "share to proportion",
        "ratio = { kind = \"r\" }\nat_least = 0.7\nonce = 2",
        "ratio = { kind = \"r\" }\nby_proportion = 3",
        CannotTell,
    ),
    (
        "proportion",
        "ratio = { kind = \"r\" }\nby_proportion = 3",
        "ratio = { kind = \"r\" }\nby_proportion = 4",
        Stricter,
    ),
    ("let pass", "office = \"finding\"\nat_most = 1\neach = 1", "office = \"finding\"\neach = 1", Stricter),
    // no application, no marks
    (
        "application",
        "office = \"mark\"\nout_of = 5",
        "office = \"mark\"\napplication = { kind = \"a\" }\nout_of = 5",
        Stricter,
    ),
    (
        "application with",
        "office = \"mark\"\napplication = { kind = \"a\" }\nout_of = 5",
        "office = \"mark\"\napplication = { kind = \"a\", with = [\"甲\"] }\nout_of = 5",
        Stricter,
    ),
];

pub(crate) fn check(cases: &[Case], page: fn(&str) -> kaohe::rubric::Rubric) {
    for &(what, before, after, class) in cases {
        let (old, new) = (page(before), page(after));
        let comparison = compare(&old, &new);
        assert_eq!(of_rule(&comparison), Some(class), "{what}: {:#?}", comparison.changes);
        assert!(comparison.verdict.comparable(), "{what}");
        let change = &comparison.changes[0];
        let at = |side: &Option<kaohe::compare::Side>| side.as_ref().and_then(|side| side.line);
        assert!(at(&change.old) > Some(1) && at(&change.new) > Some(1), "{what}: both lines are named");
        for difference in &change.differences {
            assert!(difference.old.is_some() || difference.new.is_some(), "{what}");
            assert!(!difference.reason.zh.is_empty() && !difference.reason.en.is_empty(), "{what}");
        }
        assert_mirrored(&old, &new, what);
        assert_eq!(told(&compare(&old, &old)), Vec::<String>::new(), "{what}");
    }
}

#[test]
fn every_slot_of_a_look_has_its_class() {
    check(LOOKS, charging);
}
