//! What a rule looks at and expects of it, compared.

use super::change::Slot;
use super::pairing::Pairing;
use super::way::{Found, Way};
use super::{selector, split, value};
use crate::period::Span;
use crate::rubric::{
    Amount, Expect, GoesBy, Look, Nothing, Price, RatioPrice, Rule, Selector, Share, Split, Take, Word,
};
use crate::text;

/// How the looks of two rules differ.
pub(super) fn found(pairing: &Pairing<'_>, old: &Rule, new: &Rule) -> Vec<Found> {
    let words = &pairing.words;
    match (&old.look, &new.look) {
        (Look::Count { split: a, .. }, Look::Count { split: b, .. }) => split::found(pairing, a, b),
        (
            Look::Ratio { selector: a, take: old, none: before, price: from },
            Look::Ratio { selector: b, take: new, none: after, price: to },
        ) => {
            // the latest record that counts stands, so which one it is can turn out better or worse, and so can a sum;
            // where the latest stands, one from before the period does only where there is none within, which is worst
            let mut found = selector::conditions(words, a, b, Way::Open);
            let older = if (old, new) == (&Take::Latest, &Take::Latest) { Way::Less } else { Way::Open };
            found.extend(selector::amounts(words, a, b, older));
            found.extend(take(*old, *new));
            found.extend(none((*before, *from), (*after, *to)));
            found.extend(share(*from, *to));
            found
        }
        (Look::Finding { at_most: a, .. }, Look::Finding { at_most: b, .. }) => let_pass(*a, *b).into_iter().collect(),
        (Look::Mark { application: a, .. }, Look::Mark { application: b, .. }) => {
            application(pairing, a.as_ref(), b.as_ref())
        }
        (Look::Proportion(_), Look::Proportion(_)) => Vec::new(),
        (
            Look::Count { .. } | Look::Ratio { .. } | Look::Finding { .. } | Look::Mark { .. } | Look::Proportion(_),
            _,
        ) => vec![other_form(pairing, old, new)],
    }
}

fn take(old: Take, new: Take) -> Option<Found> {
    let fact = match new {
        _ if old == new => return None,
        Take::Latest => text!("只看最近一次，不再相加", "the latest record stands alone, no longer all added up"),
        Take::Sum => text!("各次相加，不再只看最近一次", "all records are added up, the latest no longer stands alone"),
    };
    let (old, new) = (Some(old.says()), Some(new.says()));
    Some(Found { slot: Slot::Take, old, new, way: Way::Open, fact })
}

/// Where it is not said, no log holds 0 of 0, which is as no record. Left out, what is converted of the rest loses no more
/// than all that the rule is worth.
fn none((old, from): (Option<Nothing>, RatioPrice), (new, to): (Option<Nothing>, RatioPrice)) -> Option<Found> {
    let full = |none: Option<Nothing>| none == Some(Nothing::Full);
    let left_out = |none: Option<Nothing>| none == Some(Nothing::LeftOut);
    // what the office may rule lower than that is none
    let all = |price: RatioPrice, way: Way| match price {
        RatioPrice::Below(_, Amount::Range(_)) => Way::Open,
        RatioPrice::Below(_, Amount::Fixed(_)) | RatioPrice::ByProportion(_) => way,
    };
    let out =
        || text!("没有应做的不计入，其余折算", "where there is nothing to do it is left out and the rest converted");
    let (way, fact) = match (full(old), full(new)) {
        _ if old == new => return None,
        (true, false) if left_out(new) => (Way::More, out()),
        (false, false) if left_out(new) => (all(from, Way::Less), out()),
        (false, false) if left_out(old) => {
            (all(to, Way::More), text!("没有应做的也要扣", "nothing to do costs as much as no record"))
        }
        (false, true) => (Way::Less, text!("没有应做的不再扣", "nothing to do costs nothing any more")),
        (true, false) => (Way::More, text!("没有应做的也要扣", "nothing to do costs as much as no record")),
        (true, true) | (false, false) => {
            (Way::Same, text!("没有应做的同没有记录一样", "nothing to do is as no record"))
        }
    };
    let (old, new) = (old.map(Word::says), new.map(Word::says));
    Some(Found { slot: Slot::Nothing, old, new, way, fact })
}

fn share(old: RatioPrice, new: RatioPrice) -> Option<Found> {
    let share = |price| match price {
        RatioPrice::Below(share, _) => Some(share),
        RatioPrice::ByProportion(_) => None,
    };
    let name = |share: Option<Share>| share.map(value::share);
    let (old, new) = (share(old), share(new));
    let (way, fact) = match (old, new) {
        (Some(a), Some(b)) if a == b => return None,
        (None, None) => return None,
        (Some(a), Some(b)) if b > a => (Way::More, text!("要求的比例提高", "a higher share is expected")),
        (Some(_), Some(_)) => (Way::Less, text!("要求的比例降低", "a lower share is expected")),
        _ => (Way::Open, text!("达标与按比例互换", "a share to reach and a price by proportion changed places")),
    };
    Some(Found { slot: Slot::Share, old: name(old), new: name(new), way, fact })
}

fn let_pass(old: u64, new: u64) -> Option<Found> {
    let way = Way::between(&old, &new).flipped();
    let by = old.abs_diff(new);
    let fact = match way {
        Way::Less => text!("多容许{by}次", "{by} more let pass"),
        Way::More => text!("少容许{by}次", "{by} fewer let pass"),
        Way::Same | Way::Open => return None,
    };
    let name = |n: u64| Some(text!("{n}", "{n}"));
    Some(Found { slot: Slot::LetPass, old: name(old), new: name(new), way, fact })
}

fn application(pairing: &Pairing<'_>, old: Option<&Selector>, new: Option<&Selector>) -> Vec<Found> {
    let words = &pairing.words;
    let (way, fact) = match (old, new) {
        (Some(a), Some(b)) => return selector::found(words, a, b, Way::Less),
        (None, None) => return Vec::new(),
        (None, Some(_)) => (Way::More, text!("没有申报的全扣", "without an application all is lost")),
        (Some(_), None) => (Way::Less, text!("没有申报也可打分", "a mark can be given without an application")),
    };
    let old = old.map(|selector| value::selector(words.old, selector));
    let new = new.map(|selector| value::selector(words.new, selector));
    vec![Found { slot: Slot::Application, old, new, way, fact }]
}

/// Another form of look. One case can be proved: what the log or the office's findings show, for one fixed amount,
/// comes up wherever the findings alone do.
fn other_form(pairing: &Pairing<'_>, old: &Rule, new: &Rule) -> Found {
    let (way, fact) = if covers(old, new) {
        (Way::Less, text!("只看办公室查实的，不再看台账", "only the office's findings count, no longer the log"))
    } else if covers(new, old) {
        (Way::More, text!("除办公室查实的以外，还看台账", "the log counts besides the office's findings"))
    } else {
        (
            Way::Open,
            text!("看的东西换了，缺口不能互推", "it looks at something else, and neither gap follows from the other"),
        )
    };
    Found {
        slot: Slot::Look,
        old: Some(value::look(pairing.words.old, &old.look)),
        new: Some(value::look(pairing.words.new, &new.look)),
        way,
        fact,
    }
}

fn fixed(amount: Amount) -> bool {
    matches!(amount, Amount::Fixed(_))
}

/// Whether a rule measured from the log has a gap wherever one that only the office finds has one. A ruling is a
/// finding too, so neither amount may be the office's; a shortfall has an end that findings have not, so where more
/// than whether there is a gap matters, what is measured must be what is over.
fn covers(measured: &Rule, found: &Rule) -> bool {
    let Look::Finding { price: charged, .. } = &found.look else { return false };
    let once = |price: Price| price.goes_by() == GoesBy::Any;
    let wide = match &measured.look {
        Look::Count { split: Split::Time(Span::Whole, _, Expect::AtMost(_)), price } => fixed(price.amount()),
        Look::Count { price, .. } => once(*price) && once(*charged) && fixed(price.amount()),
        Look::Ratio { price: RatioPrice::Below(_, amount), .. } => once(*charged) && fixed(*amount),
        Look::Ratio { price: RatioPrice::ByProportion(_), .. }
        | Look::Finding { .. }
        | Look::Mark { .. }
        | Look::Proportion(_) => false,
    };
    wide && fixed(charged.amount())
}
