//! What a gap costs, and whether that goes with what is looked at.

use std::ops::Range;

use super::super::clash::Clash;
use super::super::draft::{AmountDraft, RuleDraft};
use super::super::fields::{At, Slot};
use super::super::problem::{Bounds, RubricProblem};
use super::super::report::Report;
use super::super::{Amount, Look, Price, PriceKey as K, Priced, RatioPrice, Word};
use super::look::Seen;
use super::{look, number};
use crate::interval::Interval;
use crate::points::Points;

/// What is looked at with its price; `None` where the two do not go together, which has been reported.
pub(super) fn join((seen, price): (Seen, Priced)) -> Option<Look> {
    match (seen, price) {
        (Seen::Count(split), Priced::Amount(price)) => Some(Look::Count { split, price }),
        (Seen::Finding(at_most), Priced::Amount(price)) => Some(Look::Finding { at_most, price }),
        (Seen::Ratio(selector, (take, none), Some(share)), Priced::Amount(Price::Once(amount))) => {
            Some(Look::Ratio { selector, take, none, price: RatioPrice::Below(share, amount) })
        }
        (Seen::Ratio(selector, (take, none), None), Priced::ByProportion(points)) => {
            Some(Look::Ratio { selector, take, none, price: RatioPrice::ByProportion(points) })
        }
        (Seen::Mark(application), Priced::OutOf(out_of)) => Some(Look::Mark { application, out_of }),
        (Seen::Proportion, Priced::ByProportion(points)) => Some(Look::Proportion(points)),
        (Seen::Count(_) | Seen::Finding(_), Priced::ByProportion(_) | Priced::OutOf(_))
        | (Seen::Ratio(..), Priced::Amount(_) | Priced::ByProportion(_) | Priced::OutOf(_))
        | (Seen::Mark(_), Priced::Amount(_) | Priced::ByProportion(_))
        | (Seen::Proportion, Priced::Amount(_) | Priced::OutOf(_)) => None,
    }
}

type PriceOf = fn(Amount) -> Price;
type PricedOf = fn(Points) -> Priced;

/// A price as it is written.
enum Written<'d> {
    Amount(&'d At<AmountDraft>, PriceOf),
    Points(&'d At<String>, PricedOf),
}

impl Written<'_> {
    fn key(&self) -> Range<usize> {
        match self {
            Self::Amount(at, _) => at.key.clone(),
            Self::Points(at, _) => at.key.clone(),
        }
    }
}

/// Checks the price of a rule of a category.
pub(super) fn check(draft: &RuleDraft, report: &mut Report) -> Option<Priced> {
    let (key, written) = only(draft, report)?;
    let word = key.word();
    let office = draft.office.value().map_or("", String::as_str);
    if let [(look, _)] = look::looks(draft).as_slice()
        && (*look != "office" || look::OFFICE.contains(&office))
    {
        let parts = !draft.split.is_absent();
        let share = !draft.at_least.is_absent();
        let clash = match (*look, office, key) {
            ("ratio", _, K::ByProportion) => share.then_some(Clash::RatioTwice),
            ("ratio", _, K::Once) => (!share).then_some(Clash::RatioWithoutShare),
            ("ratio", _, K::Each | K::EachPart) => Some(Clash::RatioPrice(word)),
            ("office", "mark", K::OutOf) | ("office", "proportion", K::ByProportion) => None,
            ("office", "mark", _) => Some(Clash::MarkPrice(word)),
            ("office", "proportion", _) => Some(Clash::ProportionPrice(word)),
            (_, _, K::OutOf) => Some(Clash::OutOfWithoutMark),
            (_, _, K::ByProportion) => Some(Clash::ProportionWithoutRatio),
            ("count", _, K::EachPart) => (!parts).then_some(Clash::EachPartOfWhole),
            ("office", _, K::EachPart) => Some(Clash::EachPartOfWhole),
            (_, _, K::Once | K::Each | K::EachPart) => None,
        };
        if let Some(clash) = clash {
            report.add(&RubricProblem::Clash(clash), written.key());
        }
    }
    price(word, &written, report)
}

/// Checks the price of a bonus rule.
pub(super) fn check_bonus(draft: &RuleDraft, report: &mut Report) -> Option<Priced> {
    let (key, written) = only(draft, report)?;
    match key {
        K::Once | K::Each => {}
        K::EachPart | K::ByProportion | K::OutOf => {
            report.add(&RubricProblem::Clash(Clash::BonusPrice(key.word())), written.key());
        }
    }
    price(key.word(), &written, report)
}

/// The most that a rule takes or adds. It goes with amounts that add up.
pub(super) fn most(draft: &RuleDraft, price: Option<&Priced>, report: &mut Report) -> Option<Points> {
    let at = draft.most.given()?;
    let most = number::points("most", at, Some(Bounds::AboveZero), report)?;
    let clash = match price? {
        Priced::Amount(Price::Each(amount) | Price::EachPart(amount)) => {
            (most < amount.interval().hi).then_some((Clash::MostBelowOne, &at.span))
        }
        Priced::Amount(Price::Once(_)) => Some((Clash::MostOfOne("once"), &at.key)),
        Priced::ByProportion(_) => Some((Clash::MostOfOne("by_proportion"), &at.key)),
        Priced::OutOf(_) => Some((Clash::MostOfOne("out_of"), &at.key)),
    };
    if let Some((clash, span)) = clash {
        report.add(&RubricProblem::Clash(clash), span.clone());
    }
    Some(most)
}

/// The one price that a rule has.
fn only<'d>(draft: &'d RuleDraft, report: &mut Report) -> Option<(K, Written<'d>)> {
    let amounts = [
        (K::Once, &draft.once, Price::Once as PriceOf),
        (K::Each, &draft.each, Price::Each),
        (K::EachPart, &draft.each_part, Price::EachPart),
    ];
    let points = [
        (K::ByProportion, &draft.by_proportion, Priced::ByProportion as PricedOf),
        (K::OutOf, &draft.out_of, Priced::OutOf),
    ];
    let unreadable = draft.damaged
        || amounts.iter().any(|(_, slot, _)| slot.is_unreadable())
        || points.iter().any(|(_, slot, _)| slot.is_unreadable());
    let amounts = amounts.into_iter().filter_map(|(key, slot, of)| Some((key, Written::Amount(slot.given()?, of))));
    let points = points.into_iter().filter_map(|(key, slot, of)| Some((key, Written::Points(slot.given()?, of))));
    let mut prices: Vec<(K, Written)> = amounts.chain(points).collect();
    prices.sort_by_key(|(_, written)| written.key().start);
    let mut prices = prices.into_iter();
    match (prices.next(), prices.next()) {
        (Some((a, _)), Some((b, second))) => {
            report.add(&RubricProblem::Clash(Clash::TwoPrices(a.word(), b.word())), second.key());
            None
        }
        (Some(only), None) => Some(only),
        (None, _) => {
            if !unreadable {
                report.add(&RubricProblem::Clash(Clash::NoPrice), draft.span.clone());
            }
            None
        }
    }
}

fn price(key: &'static str, written: &Written, report: &mut Report) -> Option<Priced> {
    match written {
        Written::Amount(at, price) => Some(Priced::Amount(price(amount(key, at, report)?))),
        Written::Points(at, priced) => Some(priced(number::points(key, at, Some(Bounds::AboveZero), report)?)),
    }
}

fn amount(key: &str, at: &At<AmountDraft>, report: &mut Report) -> Option<Amount> {
    match &at.value {
        AmountDraft::Fixed(literal) => {
            let at = At { value: literal.clone(), span: at.span.clone(), key: at.key.clone() };
            number::points(key, &at, Some(Bounds::AboveZero), report).map(Amount::Fixed)
        }
        AmountDraft::Range(from, to) => {
            let mut end =
                |key, slot: &Slot<String>| number::points(key, slot.given()?, Some(Bounds::NotNegative), report);
            let (lo, hi) = (end("from", from), end("to", to));
            let (lo, hi) = (lo?, hi?);
            if lo >= hi {
                let problem = RubricProblem::Range { from: lo.to_string(), to: hi.to_string() };
                report.add(&problem, at.span.clone());
                return None;
            }
            Some(Amount::Range(Interval::between(lo, hi)))
        }
    }
}
