//! The rules of two rubrics, compared.

use super::bound;
use super::change::{Change, Class, Difference, Slot, Subject};
use super::likeness::same_words;
use super::pairing::{By, Pair, Pairing};
use super::side::Side;
use super::way::{Found, Way};
use super::{look, price, value};
use crate::lang::Text;
use crate::rubric::{Rubric, Rule, RuleNo, Sign, Waived, Word};
use crate::text;

/// Every rule that is not as it was: those of the new rubric in its order, then those that are gone.
pub(super) fn changes(pairing: &Pairing<'_>) -> Vec<Change> {
    let standing =
        pairing.new.numbered().filter_map(|(no, _)| match pairing.rules.iter().find(|pair| pair.new == no) {
            Some(&pair) => changed(pairing, pair),
            None => added(pairing, no),
        });
    let gone = pairing.old.numbered().filter(|(no, _)| pairing.new_of(*no).is_none());
    standing.chain(gone.filter_map(|(no, _)| removed(pairing, no))).collect()
}

fn changed(pairing: &Pairing<'_>, pair: Pair) -> Option<Change> {
    let (old, new) = (pairing.old.rule(pair.old), pairing.new.rule(pair.new));
    // each is held against its like below, what it stops at with its price
    let Rule { id: _, text: _, reading: _, sign, look: _, most: _, waivable: _, unless: _, line: _ } = *new;
    let mut looked = look::found(pairing, old, new);
    looked.extend(waivable(old, new));
    let priced = price::found(pairing, old, new);
    let excused = unless(pairing, old, new);
    // no rule depends on a mark or a proportion, and every other comes up by what it looks at, not by its price
    let trigger = looked.iter().chain(&excused).map(|found| found.way).fold(Way::Same, Way::and);
    let mut found = vec![id(old, new, pair.by), category(pairing, pair)];
    found.extend(looked.into_iter().map(Some));
    found.extend([priced, excused, dependants(pairing, pair, trigger), wording(old, new), reading(old, new)]);
    let differences = found.into_iter().flatten().map(|found| found.difference(sign)).collect();
    Change::new(Subject::Rule, Some(side(old, pair.old)), Some(side(new, pair.new)), differences)
}

fn waivable(old: &Rule, new: &Rule) -> Option<Found> {
    let may = || text!("办公室可以认定不适用", "the office may rule that it does not apply");
    let may_not = || text!("不能再认定不适用", "it can no longer be ruled not applicable");
    let (way, fact) = match (old.waivable, new.waivable) {
        (None, None) | (Some(Waived::Full), Some(Waived::Full)) | (Some(Waived::LeftOut), Some(Waived::LeftOut)) => {
            return None;
        }
        (None, Some(Waived::Full)) => (Way::Less, may()),
        (Some(Waived::Full), None) => (Way::More, may_not()),
        // what it costs may weigh less than the conversion of the rest
        (None, Some(Waived::LeftOut)) => (Way::Open, may()),
        (Some(Waived::LeftOut), None) => (Way::Open, may_not()),
        (Some(Waived::Full), Some(Waived::LeftOut)) => (
            Way::More,
            text!(
                "不适用的从不扣改为不计入，其余折算",
                "not applicable, it is left out and the rest converted, no longer full"
            ),
        ),
        (Some(Waived::LeftOut), Some(Waived::Full)) => (
            Way::Less,
            text!("不适用的从不计入改为不扣", "not applicable, it is full, no longer left out and the rest converted"),
        ),
    };
    let value = |rule: &Rule| Some(rule.waivable.map_or_else(|| value::flag(false), Word::says));
    Some(Found { slot: Slot::Waivable, old: value(old), new: value(new), way, fact })
}

fn side(rule: &Rule, no: RuleNo) -> Side {
    Side { rule: Some(no), ..Side::named(&rule.id).at(rule.line) }
}

fn id(old: &Rule, new: &Rule, by: By) -> Option<Found> {
    let fact = match by {
        By::Id => return None,
        By::Words => text!("原文相同，认作同一条", "the same words: taken for the same rule"),
        By::Form(percent) => text!(
            "看的东西和扣分都相同，原文有{percent}%相同，认作同一条",
            "it looks at the same for the same price, {percent}% of its words alike: taken for the same rule"
        ),
        By::Likeness(percent) => {
            text!("原文有{percent}%相同，认作同一条", "{percent}% of its words are alike: taken for the same rule")
        }
    };
    let (old, new) = (Some(value::plain(&old.id)), Some(value::plain(&new.id)));
    Some(Found { slot: Slot::Id, old, new, way: Way::Same, fact })
}

fn category(pairing: &Pairing<'_>, pair: Pair) -> Option<Found> {
    if pairing.same_account(pair.old, pair.new) {
        return None;
    }
    let name = |rubric: &Rubric, no: RuleNo| rubric.category_of(no).map(|category| value::plain(&category.name));
    let (way, fact) = if bound::floors_never_bite(pairing, pair.old, pair.new) {
        (Way::Same, text!("两个项目都扣不到下限", "neither category can be charged down to its floor"))
    } else {
        (Way::Open, text!("另一项目的下限何时起作用不同", "another category's floor acts at other points"))
    };
    let (old, new) = (name(pairing.old, pair.old), name(pairing.new, pair.new));
    Some(Found { slot: Slot::Category, old, new, way, fact })
}

fn unless(pairing: &Pairing<'_>, old: &Rule, new: &Rule) -> Option<Found> {
    let name = |rubric: &Rubric, no: RuleNo| value::plain(&rubric.rule(no).id);
    let (way, fact) = match (old.unless, new.unless) {
        (None, None) => return None,
        (Some(a), Some(b)) if pairing.new_of(a) == Some(b) => return None,
        (Some(_), Some(_)) => (Way::Open, text!("在另一种情形下不适用", "it is let off by another rule")),
        (None, Some(_)) => (Way::Less, text!("有了不适用的情形", "another rule lets it off")),
        (Some(_), None) => (Way::More, text!("不再有不适用的情形", "no other rule lets it off any more")),
    };
    Some(Found {
        slot: Slot::Unless,
        old: old.unless.map(|no| name(pairing.old, no)),
        new: new.unless.map(|no| name(pairing.new, no)),
        way,
        fact,
    })
}

/// A rule that comes up more often lets off more often what depends on it.
fn dependants(pairing: &Pairing<'_>, pair: Pair, trigger: Way) -> Option<Found> {
    if bound::outweighs_dependants(pairing, pair.old, pair.new, trigger) {
        return None;
    }
    let name = |rubric: &Rubric, no: RuleNo| {
        let ids: Vec<&str> = bound::dependants(rubric, no).iter().map(|&no| rubric.rule(no).id.as_str()).collect();
        (!ids.is_empty()).then(|| value::plain(&ids.join("、")))
    };
    let fact = text!(
        "本条触发与否决定这些条款是否适用，它们可能比本条扣得多",
        "whether it comes up decides whether these apply, and they can cost more than it does"
    );
    let (old, new) = (name(pairing.old, pair.old), name(pairing.new, pair.new));
    Some(Found { slot: Slot::Dependants, old, new, way: Way::Open, fact })
}

fn wording(old: &Rule, new: &Rule) -> Option<Found> {
    let fact = text!("文字不同", "other words");
    let (a, b) = (Some(value::plain(&old.text)), Some(value::plain(&new.text)));
    (!same_words(&old.text, &new.text)).then_some(Found { slot: Slot::Text, old: a, new: b, way: Way::Same, fact })
}

fn reading(old: &Rule, new: &Rule) -> Option<Found> {
    let words = |rule: &Rule| rule.reading.as_ref().map(|reading| format!("{}（{}）", reading.text, reading.why));
    let (a, b) = (words(old), words(new));
    if same_words(a.as_deref().unwrap_or_default(), b.as_deref().unwrap_or_default()) {
        return None;
    }
    let fact = text!("读法的文字不同", "the reading is worded otherwise");
    let plain = |words: Option<String>| words.map(|words| value::plain(&words));
    Some(Found { slot: Slot::Reading, old: plain(a), new: plain(b), way: Way::Same, fact })
}

fn added(pairing: &Pairing<'_>, no: RuleNo) -> Option<Change> {
    let rule = pairing.new.rule(no);
    let kept = pairing.old.rule_named(&rule.id).is_some();
    let (class, reason) = if rule.adds() {
        (Class::Looser, text!("新的加分", "something new brings points"))
    } else {
        (Class::Stricter, text!("新的扣分", "something new costs points"))
    };
    let reason = if kept { another_clause(&reason) } else { reason };
    let whole = whole(pairing.new, no);
    let difference =
        Difference { slot: Slot::Presence, old: None, new: Some(whole), class, reason, lines: (None, None) };
    Change::new(Subject::Rule, None, Some(side(rule, no)), vec![difference])
}

fn removed(pairing: &Pairing<'_>, no: RuleNo) -> Option<Change> {
    let rule = pairing.old.rule(no);
    let kept = pairing.new.rule_named(&rule.id).is_some_and(|new| pairing.old_of(new).is_none());
    let (class, reason) = if rule.adds() {
        (Class::Stricter, text!("这项不再加分", "it no longer brings points"))
    } else {
        (Class::Looser, text!("这项不再扣分", "it no longer costs points"))
    };
    let reason = if kept { another_clause(&reason) } else { reason };
    let difference = Difference {
        slot: Slot::Presence,
        old: Some(whole(pairing.old, no)),
        new: None,
        class,
        reason,
        lines: (None, None),
    };
    Change::new(Subject::Rule, Some(side(rule, no)), None, vec![difference])
}

/// The id stands in both rubrics, for clauses that have nothing to do with each other.
fn another_clause(reason: &Text) -> Text {
    Text {
        zh: format!("{}；编号两年都有，但不是同一条", reason.zh),
        en: format!("{}; the id stands in both years, for another clause", reason.en),
    }
}

/// A whole rule, in its own words and what it comes to.
fn whole(rubric: &Rubric, no: RuleNo) -> Text {
    let rule = rubric.rule(no);
    let (look, price) = (value::look(&rubric.vocabulary, &rule.look), value::price(rule));
    let words = &rule.text;
    let (zh, en) = match rule.sign {
        Sign::Takes => ("扣分", "costs"),
        Sign::Adds => ("加分", "brings"),
    };
    Text {
        zh: format!("{words}〔{}；{zh}：{}〕", look.zh, price.zh),
        en: format!("{words} [{}; {en} {}]", look.en, price.en),
    }
}
