//! What stands in a slot, in words.

use crate::lang::Text;
use crate::period::Span;
use crate::rubric::{
    Amount, Expect, Item, LevelTest, Look, Price, PriceKey, Priced, RatioPrice, Rule, Selector, Share, Split,
    Vocabulary, Word,
};
use crate::text;
use crate::wording;

/// Words of the user, the same in both languages.
pub(super) fn plain(words: &str) -> Text {
    text!("{words}", "{words}")
}

/// Yes or no.
pub(super) fn flag(on: bool) -> Text {
    if on { text!("是", "yes") } else { text!("否", "no") }
}

pub(super) fn kinds(words: &Vocabulary, selector: &Selector) -> Text {
    let names: Vec<&str> = selector.kinds.iter().map(|&kind| words.kind(kind).name.as_str()).collect();
    plain(&names.join("、"))
}

pub(super) fn materials(words: &Vocabulary, selector: &Selector) -> Text {
    if selector.with.is_empty() { text!("无", "none") } else { plain(&words.material_names(selector.with)) }
}

pub(super) fn level(words: &Vocabulary, test: LevelTest) -> Text {
    match test {
        LevelTest::Any => text!("不限", "any"),
        LevelTest::Exactly(no) => {
            let name = words.level(no);
            text!("限{name}", "exactly {name}")
        }
        LevelTest::AtLeast(no) => {
            let name = words.level(no);
            text!("{name}及以上", "{name} or higher")
        }
    }
}

pub(super) fn selector(words: &Vocabulary, selector: &Selector) -> Text {
    let mut named = kinds(words, selector);
    if !selector.with.is_empty() {
        let with = words.material_names(selector.with);
        named = Text { zh: format!("{}（有{with}）", named.zh), en: format!("{} (with {with})", named.en) };
    }
    if selector.level != LevelTest::Any {
        let level = level(words, selector.level);
        named = Text { zh: format!("{}（{}）", named.zh, level.zh), en: format!("{} ({})", named.en, level.en) };
    }
    named
}

pub(super) fn expect(expect: Expect) -> Text {
    match expect {
        Expect::AtLeast(n) => text!("至少{n}", "at least {n}"),
        Expect::AtMost(n) => text!("至多{n}", "at most {n}"),
    }
}

pub(super) fn share(share: Share) -> Text {
    let share = (share.0 * rust_decimal::Decimal::ONE_HUNDRED).normalize();
    text!("{share}%", "{share}%")
}

pub(super) fn item(words: &Vocabulary, item: &Item) -> Text {
    let (counted, expect) = (selector(words, &item.selector), expect(item.expect));
    let name = &item.name;
    Text {
        zh: format!("{name}：{}，{}", counted.zh, expect.zh), en: format!("{name}: {}, {}", counted.en, expect.en)
    }
}

pub(super) fn split(words: &Vocabulary, split: &Split) -> Text {
    let (into, counted, number) = match split {
        Split::Time(span, selector, number) => (within(span), selector, number),
        Split::Materials(selector, list, number) => {
            let names: Vec<&str> = list.iter().map(|&no| words.material(no)).collect();
            let names = names.join("、");
            (text!("{names}各项", "of each of {names}"), selector, number)
        }
        Split::Items(items) => {
            return Text::joined(items.iter().map(|one| item(words, one)), "；", "; ");
        }
    };
    let (counted, number) = (selector(words, counted), expect(*number));
    Text {
        zh: format!("{}，{}{}", counted.zh, into.zh, number.zh),
        en: format!("{}, {} {}", counted.en, number.en, into.en),
    }
}

fn within(span: &Span) -> Text {
    match span {
        Span::Whole => text!("全期", "in the whole period"),
        Span::HalfYear => text!("每半年", "in each half-year"),
        Span::Windows(windows) => {
            let Text { zh, en } = Text::joined(windows.iter().map(wording::window), "、", ", ");
            if windows.len() == 1 { text!("{zh}", "in {en}") } else { text!("{zh}各", "in each of {en}") }
        }
        Span::Quarter => text!("每季度", "in each quarter"),
        Span::Month => text!("每月", "in each month"),
    }
}

pub(super) fn look(words: &Vocabulary, look: &Look) -> Text {
    match look {
        Look::Count { split: Split::Time(Span::Whole, counted, Expect::AtMost(0)), .. } => {
            let counted = selector(words, counted);
            Text { zh: format!("{}，每次都计", counted.zh), en: format!("{}, every one", counted.en) }
        }
        Look::Count { split: parts, .. } => split(words, parts),
        Look::Ratio { selector: counted, take: of, price, .. } => {
            let (counted, of) = (selector(words, counted), of.says());
            let share = match price {
                RatioPrice::ByProportion(_) => text!("按比例", "by proportion"),
                RatioPrice::Below(at_least, _) => {
                    let share = share(*at_least);
                    Text { zh: format!("达到{}", share.zh), en: format!("at least {}", share.en) }
                }
            };
            Text {
                zh: format!("{}，{}，{}", counted.zh, of.zh, share.zh),
                en: format!("{}, {}, {}", counted.en, of.en, share.en),
            }
        }
        Look::Finding { at_most: 0, .. } => text!("办公室查实的次数", "findings of the office"),
        Look::Finding { at_most, .. } => {
            text!("办公室查实的次数，容许{at_most}次", "findings of the office, {at_most} let pass")
        }
        Look::Mark { application: None, .. } => text!("办公室打分", "a mark of the office"),
        Look::Mark { application: Some(counted), .. } => {
            let counted = selector(words, counted);
            Text {
                zh: format!("办公室打分，须申报{}", counted.zh),
                en: format!("a mark of the office, on application with {}", counted.en),
            }
        }
        Look::Proportion(_) => text!("办公室登记的完成比例", "the office's entry of done and total"),
    }
}

fn amount(amount: Amount) -> Text {
    match amount {
        Amount::Fixed(points) => text!("{points}分", "{points}"),
        Amount::Range(range) => text!("酌情{range}分", "{range} at discretion"),
    }
}

pub(super) fn price(rule: &Rule) -> Text {
    let price = match rule.look.priced() {
        Priced::Amount(price) => price,
        Priced::ByProportion(points) => return text!("{points}分按比例", "{points} by proportion"),
        Priced::OutOf(points) => return text!("满分{points}分", "out of {points}"),
    };
    let (key, of) = match price {
        Price::Once(of) => (PriceKey::Once, amount(of)),
        Price::Each(of) => (PriceKey::Each, amount(of)),
        Price::EachPart(of) => (PriceKey::EachPart, amount(of)),
    };
    let Text { zh, en } = key.says();
    match rule.most {
        None => Text { zh: format!("{zh}{}", of.zh), en: format!("{} {en}", of.en) },
        Some(most) => {
            Text { zh: format!("{zh}{}，最多{most}分", of.zh), en: format!("{} {en}, {most} at most", of.en) }
        }
    }
}
