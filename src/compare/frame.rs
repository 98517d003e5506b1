//! What holds the rules: full marks, categories, the bonus, normalisation, rounding, compared.

use super::change::{Change, Class, Difference, Slot, Subject};
use super::likeness::same_words;
use super::pairing::Pairing;
use super::side::{Side, known};
use super::value;
use super::way::Way;
use crate::lang::Text;
use crate::points::Points;
use crate::rubric::{Bonus, Category, Normalisation, Rubric, Rule};
use crate::text;

/// Every change outside the rules and the vocabulary.
pub(super) fn changes(pairing: &Pairing<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    changes.extend(whole(pairing.old, pairing.new));
    changes.extend(categories(pairing));
    changes.extend(bonus(pairing.old.bonus.as_ref(), pairing.new.bonus.as_ref()));
    changes
}

fn whole(old: &Rubric, new: &Rubric) -> Option<Change> {
    let differences = [
        words(Slot::Title, Some(&old.title), Some(&new.title)),
        words(Slot::Note, old.note.as_ref(), new.note.as_ref()),
        period(old, new),
        full_marks(old, new),
        normalisation(old, new),
        proportion_places(old, new),
        printed_places(old, new),
    ];
    let (a, b) = (Some(Side::named(&old.id)), Some(Side::named(&new.id)));
    let placed = |difference: Difference| {
        let lines = (line(old, difference.slot), line(new, difference.slot));
        Difference { lines, ..difference }
    };
    Change::new(Subject::Whole, a, b, differences.into_iter().flatten().map(placed).collect())
}

/// Where a slot of the whole stands.
fn line(rubric: &Rubric, slot: Slot) -> Option<usize> {
    let lines = rubric.lines;
    known(match slot {
        Slot::Title => lines.title,
        Slot::Note => lines.note,
        Slot::Period => lines.period,
        Slot::FullMarks => lines.full_marks,
        Slot::Normalisation => lines.normalisation,
        Slot::ProportionPlaces | Slot::PrintedPlaces => lines.rounding,
        _ => 0,
    })
}

fn words(slot: Slot, old: Option<&String>, new: Option<&String>) -> Option<Difference> {
    let empty = String::new();
    if same_words(old.unwrap_or(&empty), new.unwrap_or(&empty)) {
        return None;
    }
    let reason = text!("文字不同", "other words");
    let plain = |words: Option<&String>| words.map(|words| value::plain(words));
    Some(Difference {
        slot,
        old: plain(old),
        new: plain(new),
        class: Class::SameOtherWords,
        reason,
        lines: (None, None),
    })
}

fn period(old: &Rubric, new: &Rubric) -> Option<Difference> {
    let (a, b) = (old.period, new.period);
    let (class, reason) = if a == b {
        return None;
    } else if a.months() != b.months() {
        (
            Class::CannotTell,
            text!("月数不同，做满要求的时间长短不同", "another number of months to meet what is expected in"),
        )
    } else if a.from().month() != b.from().month() {
        (
            Class::CannotTell,
            text!(
                "起始月份不同，季度和各季度的日子都不同",
                "it begins in another month: its quarters hold other months"
            ),
        )
    } else {
        (Class::SameOtherWords, text!("月数相同", "as many months"))
    };
    let name = |period: crate::period::Period| {
        let (from, to) = (period.from(), period.to());
        Some(text!("{from}至{to}", "{from} to {to}"))
    };
    Some(Difference { slot: Slot::Period, old: name(a), new: name(b), class, reason, lines: (None, None) })
}

fn full_marks(old: &Rubric, new: &Rubric) -> Option<Difference> {
    let reason = text!(
        "合计随各项目的分值而定，各项目另列",
        "they are what the categories add up to, and those are listed by themselves"
    );
    amount(Slot::FullMarks, old.full_marks, new.full_marks, Class::CannotTell, Class::CannotTell, reason)
}

/// The normalised score is `total × limit ÷ max(limit, top)`, the base score `total × base ÷ max(limit, top)`;
/// without normalisation they are the total, and `total × base ÷ full marks`.
fn normalisation(old: &Rubric, new: &Rubric) -> Option<Difference> {
    let (class, reason) = match (old.normalisation, new.normalisation) {
        (a, b) if a == b => return None,
        (None, Some(Normalisation { limit })) if limit >= old.full_marks && old.full_marks == new.full_marks => {
            (Class::Stricter, text!("超过{limit}分的从此折算", "totals over {limit} are now scaled down"))
        }
        (Some(Normalisation { limit }), None) if limit >= old.full_marks && old.full_marks == new.full_marks => {
            (Class::Looser, text!("超过{limit}分的不再折算", "totals over {limit} are no longer scaled down"))
        }
        (Some(_), Some(_)) => (
            Class::CannotTell,
            text!("折算后的得分与基本分变化的方向相反", "the normalised and the base score move opposite ways"),
        ),
        _ => (Class::CannotTell, text!("折算的基数也变了", "what is scaled to changed as well")),
    };
    let name = |n: Option<Normalisation>| {
        n.map(|Normalisation { limit }| {
            text!("最高分超过{limit}分按{limit}分折算", "a top over {limit} becomes {limit}")
        })
    };
    let (a, b) = (name(old.normalisation), name(new.normalisation));
    Some(Difference { slot: Slot::Normalisation, old: a, new: b, class, reason, lines: (None, None) })
}

fn proportion_places(old: &Rubric, new: &Rubric) -> Option<Difference> {
    let rounded = |rule: &Rule| rule.look.is_proportional() || rule.may_be_left_out();
    let used = |rubric: &Rubric| rubric.rules.iter().any(rounded);
    let (class, reason) = if used(old) && used(new) {
        (Class::CannotTell, text!("四舍五入可进可舍", "rounding goes up or down"))
    } else {
        (Class::SameOtherWords, text!("没有两年都按比例扣分的条款", "no rule of both years is priced by proportion"))
    };
    places(Slot::ProportionPlaces, old.rounding.proportion, new.rounding.proportion, class, reason)
}

fn printed_places(old: &Rubric, new: &Rubric) -> Option<Difference> {
    let reason = text!(
        "总分和名次不变，印出的折算分和基本分四舍五入可进可舍",
        "totals and ranks stay; the normalised and base scores as printed are rounded up or down"
    );
    places(Slot::PrintedPlaces, old.rounding.printed, new.rounding.printed, Class::CannotTell, reason)
}

fn places(slot: Slot, old: u32, new: u32, class: Class, reason: Text) -> Option<Difference> {
    let name = |places: u32| Some(text!("{places}位", "{places}"));
    (old != new).then(|| Difference { slot, old: name(old), new: name(new), class, reason, lines: (None, None) })
}

/// An amount whose rise and fall are of these classes.
fn amount(slot: Slot, old: Points, new: Points, up: Class, down: Class, reason: Text) -> Option<Difference> {
    let class = match Way::between(&old, &new) {
        Way::More => up,
        Way::Less => down,
        Way::Same | Way::Open => return None,
    };
    let name = |points: Points| Some(text!("{points}分", "{points}"));
    Some(Difference { slot, old: name(old), new: name(new), class, reason, lines: (None, None) })
}

/// A category's score is `max(marks − charged, floor)`: it never falls when marks or floor rise.
fn categories(pairing: &Pairing<'_>) -> Vec<Change> {
    let pairs: Vec<(&Category, &Category)> = pairing.categories().collect();
    let whole = |category: &Category| {
        let (name, marks) = (&category.name, category.marks);
        Some(text!("{name}，{marks}分", "{name}, {marks}"))
    };
    let standing = pairing.new.categories.iter().filter_map(|new| {
        let Some((old, _)) = pairs.iter().find(|(_, other)| other.id == new.id) else {
            let reason =
                text!("多一个项目的分值，条款另列", "its marks come on top; its rules are listed by themselves");
            let added = Difference {
                slot: Slot::Presence,
                old: None,
                new: whole(new),
                class: Class::Looser,
                reason,
                lines: (None, None),
            };
            return Change::new(
                Subject::Category,
                None,
                Some(Side::titled(&new.id, &new.name).at(new.line)),
                vec![added],
            );
        };
        Change::new(
            Subject::Category,
            Some(Side::titled(&old.id, &old.name).at(old.line)),
            Some(Side::titled(&new.id, &new.name).at(new.line)),
            category(old, new),
        )
    });
    let gone = pairing.old.categories.iter().filter(|old| !pairs.iter().any(|(other, _)| other.id == old.id));
    let gone = gone.filter_map(|old| {
        let reason = text!("少一个项目的分值，条款另列", "its marks are gone; its rules are listed by themselves");
        let removed = Difference {
            slot: Slot::Presence,
            old: whole(old),
            new: None,
            class: Class::Stricter,
            reason,
            lines: (None, None),
        };
        Change::new(Subject::Category, Some(Side::titled(&old.id, &old.name).at(old.line)), None, vec![removed])
    });
    standing.chain(gone).collect()
}

fn category(old: &Category, new: &Category) -> Vec<Difference> {
    let Category { id, name, marks, floor, rules: _, line: _ } = old;
    let left = text!("同样的扣分之后，剩下的分随分值增减", "what is left after the same charges goes with the marks");
    let held = text!("扣到下限为止，下限越低扣得越多", "charges stop at the floor: the lower, the more is taken");
    [
        words(Slot::Id, Some(id), Some(&new.id)),
        words(Slot::Title, Some(name), Some(&new.name)),
        amount(Slot::Marks, *marks, new.marks, Class::Looser, Class::Stricter, left),
        amount(Slot::Floor, *floor, new.floor, Class::Looser, Class::Stricter, held),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn bonus(old: Option<&Bonus>, new: Option<&Bonus>) -> Option<Change> {
    let side = |bonus: Option<&Bonus>| bonus.map(|bonus| Side::named(&bonus.name).at(bonus.line));
    let capped = |bonus: &Bonus| {
        let cap = bonus.cap;
        Some(text!("至多{cap}分", "at most {cap}"))
    };
    let differences = match (old, new) {
        (None, None) => Vec::new(),
        (Some(old), Some(new)) => {
            let reason = text!("加分到上限为止", "what is brought stops at the cap");
            let cap = amount(Slot::Cap, old.cap, new.cap, Class::Looser, Class::Stricter, reason);
            [words(Slot::Title, Some(&old.name), Some(&new.name)), cap].into_iter().flatten().collect()
        }
        (None, Some(new)) => {
            let reason = text!("从此可以加分", "points can be had on top");
            vec![Difference {
                slot: Slot::Presence,
                old: None,
                new: capped(new),
                class: Class::Looser,
                reason,
                lines: (None, None),
            }]
        }
        (Some(old), None) => {
            let reason = text!("从此不能加分", "no points can be had on top any more");
            vec![Difference {
                slot: Slot::Presence,
                old: capped(old),
                new: None,
                class: Class::Stricter,
                reason,
                lines: (None, None),
            }]
        }
    };
    Change::new(Subject::Bonus, side(old), side(new), differences)
}
