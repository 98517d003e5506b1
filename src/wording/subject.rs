//! The records that a selector counts, in words.

use super::span;
use crate::lang::Text;
use crate::rubric::{LevelTest, MaterialNo, Rubric, Selector};
use crate::text;

/// `技能培训（如皋及以上，通知、内容齐全）`, `技能培训 at level 如皋 or above with 通知 and 内容 on file`.
pub(super) fn of(rubric: &Rubric, selector: &Selector) -> Text {
    let names: Vec<&str> = selector.kinds.iter().map(|&no| rubric.vocabulary.kind(no).name.as_str()).collect();
    let (zh, en) = (names.join("或"), names.join(" or "));
    let Text { zh: conditions, en: conditions_en } = conditions(rubric, selector);
    if conditions.is_empty() {
        return text!("{zh}", "{en}");
    }
    text!("{zh}（{conditions}）", "{en} {conditions_en}")
}

/// The conditions on level and materials; empty where there are none.
pub(super) fn conditions(rubric: &Rubric, selector: &Selector) -> Text {
    let level = match selector.level {
        LevelTest::Any => None,
        LevelTest::Exactly(no) => {
            let name = rubric.vocabulary.level(no);
            Some(text!("限{name}一级", "at level {name} only"))
        }
        LevelTest::AtLeast(no) => {
            let name = rubric.vocabulary.level(no);
            Some(text!("{name}及以上", "at level {name} or above"))
        }
    };
    let held: Vec<MaterialNo> = selector.with.iter().collect();
    let Text { zh: names, en: names_en } = materials(rubric, &held);
    let on_file = match held.len() {
        0 => None,
        1 => Some(text!("备有{names}材料", "with {names_en} on file")),
        _ => Some(text!("{names}齐全", "with {names_en} on file")),
    };
    let both: Vec<Text> = level.into_iter().chain(on_file).collect();
    Text {
        zh: both.iter().map(|text| text.zh.as_str()).collect::<Vec<_>>().join("，"),
        en: both.iter().map(|text| text.en.as_str()).collect::<Vec<_>>().join(" "),
    }
}

/// `通知、内容、图片`, `通知, 内容 and 图片`.
pub(super) fn materials(rubric: &Rubric, list: &[MaterialNo]) -> Text {
    let names: Vec<&str> = list.iter().map(|&no| rubric.vocabulary.material(no)).collect();
    Text { zh: names.join("、"), en: listed(&names) }
}

/// `a, b and c`.
pub(super) fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// The unit in which the kinds are counted: `次`; of several units `次（人、个）`.
pub(super) fn unit(rubric: &Rubric, selectors: &[&Selector]) -> String {
    let mut units: Vec<&str> = Vec::new();
    for &no in selectors.iter().flat_map(|selector| &selector.kinds) {
        let unit = rubric.vocabulary.kind(no).unit.as_str();
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    match units.as_slice() {
        [] => "项".to_owned(),
        [only] => (*only).to_owned(),
        [first, others @ ..] => format!("{first}（{}）", others.join("、")),
    }
}

/// That older ones count too, of the kinds that are standing facts; nothing where none is.
pub(super) fn older(rubric: &Rubric, selector: &Selector) -> Text {
    let kinds: Vec<_> = selector.kinds.iter().map(|&no| rubric.vocabulary.kind(no)).collect();
    let older: Vec<&str> = kinds.iter().filter(|kind| kind.standing).map(|kind| kind.name.as_str()).collect();
    if older.is_empty() {
        Text::default()
    } else if older.len() == kinds.len() {
        text!("（以前的也算）", " (older ones too)")
    } else {
        let (zh, en) = (older.join("、"), listed(&older));
        text!("（以前的{zh}也算）", " (of {en}, older ones too)")
    }
}

/// When the records must have been: in the period, or for standing facts by its end. Where only some of the kinds
/// are standing, it says which may be older.
pub(super) fn when(rubric: &Rubric, selector: &Selector) -> (Text, Text) {
    if selector.kinds.iter().all(|&no| rubric.vocabulary.kind(no).standing) {
        (span::end(rubric.period), Text::default())
    } else {
        (span::whole(rubric.period), older(rubric, selector))
    }
}
