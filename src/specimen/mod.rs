//! How a log is filled in: for every kind of record and every rule that looks at it a row as it should be, with what
//! the rule asks of it. All of it from the rubric's slots.

mod example;

pub use example::Example;

use crate::lang::Text;
use crate::rubric::{CountedBy, Item, KindNo, LevelTest, Look, MaterialNo, Rubric, RuleNo, Selector, Split};
use crate::text;
use crate::wording::Wording;

/// One kind of record beside one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Specimen {
    /// The kind.
    pub kind: KindNo,
    /// A row of it that counts for the rule.
    pub example: Example,
    /// What the rule asks; `None` for a kind that no rule looks at.
    pub demand: Option<Demand>,
}

/// What a rule asks of a kind of record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The rule.
    pub rule: RuleNo,
    /// How many it expects, and when.
    pub expected: Text,
    /// What a record needs in order to count.
    pub needs: Text,
    /// What a gap costs, or what a record brings.
    pub stake: Text,
    /// What it comes to in all.
    pub cost: Text,
}

/// One way in which records can count for a rule.
struct Way<'r> {
    rule: RuleNo,
    selector: &'r Selector,
    /// The materials any of which a record must hold.
    any_of: &'r [MaterialNo],
    item: Option<&'r Item>,
}

/// Every kind in the order of the rubric, with every rule that looks at it in theirs; of a rule that lists items, with
/// each of them that looks at the kind.
pub fn specimens(rubric: &Rubric) -> Vec<Specimen> {
    let ways: Vec<Way<'_>> = rubric.numbered().flat_map(|(no, rule)| ways(no, &rule.look)).collect();
    let kinds = (0..rubric.vocabulary.kinds.len()).map(KindNo);
    kinds
        .flat_map(|kind| {
            let asked = ways.iter().filter(|way| way.selector.kinds.contains(&kind));
            let mut of_kind: Vec<Specimen> = asked.map(|way| specimen(rubric, kind, way)).collect();
            if of_kind.is_empty() {
                of_kind.push(Specimen { kind, example: Example::of(rubric, kind), demand: None });
            }
            of_kind
        })
        .collect()
}

fn ways(rule: RuleNo, look: &Look) -> Vec<Way<'_>> {
    let way = |selector| Way { rule, selector, any_of: &[], item: None };
    match look {
        Look::Count { split: Split::Items(items), .. } => {
            items.iter().map(|item| Way { item: Some(item), ..way(&item.selector) }).collect()
        }
        Look::Count { split: Split::Materials(selector, list, _), .. } => vec![Way { any_of: list, ..way(selector) }],
        Look::Count { split: Split::Time(..), .. }
        | Look::Ratio { .. }
        | Look::Mark { .. }
        | Look::Finding { .. }
        | Look::Proportion(_) => look.selectors().into_iter().map(way).collect(),
    }
}

fn specimen(rubric: &Rubric, kind: KindNo, way: &Way<'_>) -> Specimen {
    let wording = Wording::new(rubric);
    let demand = Demand {
        rule: way.rule,
        expected: together(rubric, kind, way.selector, wording.expected(way.rule, way.item)),
        needs: needs(rubric, kind, way),
        stake: wording.stake(way.rule),
        cost: wording.cost(way.rule),
    };
    let example = Example::counting(rubric, kind, &rubric.rule(way.rule).look, (way.selector, way.any_of, way.item));
    Specimen { kind, example, demand: Some(demand) }
}

/// What is expected of several kinds may be any of them.
fn together(rubric: &Rubric, kind: KindNo, selector: &Selector, expected: Text) -> Text {
    let others = selector.kinds.iter().filter(|other| **other != kind);
    let others: Vec<&str> = others.map(|&other| rubric.vocabulary.kind(other).name.as_str()).collect();
    if others.is_empty() {
        return expected;
    }
    let (Text { zh, en }, names, names_en) = (expected, others.join("、"), others.join(", "));
    text!("{zh}（{names}也算在内）", "{en} ({names_en} counts as well)")
}

/// Level and materials as the rule wants them, and the cells that the kind cannot do without.
fn needs(rubric: &Rubric, kind: KindNo, way: &Way<'_>) -> Text {
    let wording = Wording::new(rubric);
    let kind = rubric.vocabulary.kind(kind);
    let mut needs = vec![wording.conditions(way.selector)];
    if !way.any_of.is_empty() {
        let Text { zh, en } = wording.materials(way.any_of);
        needs.push(match way.any_of.len() {
            1 => text!("备有{zh}材料", "with {en} on file"),
            _ => text!("备有{zh}中的任何一项", "with any of {en} on file"),
        });
    }
    if kind.has_level && way.selector.level == LevelTest::Any {
        needs.push(text!("写明级别", "its level"));
    }
    let unit = &kind.unit;
    match kind.counted_by {
        CountedBy::Event => {}
        CountedBy::Quantity => needs.push(text!("数量写有几{unit}", "the count in {unit}")),
        CountedBy::Ratio if kind.over => {
            needs.push(text!(
                "写明数量和应完成，数量可以超过应完成",
                "both count and total; the count may be over the total"
            ));
        }
        CountedBy::Ratio => needs.push(text!("写明数量和应完成", "both count and total")),
    }
    needs.retain(|need| !need.zh.is_empty());
    Text {
        zh: needs.iter().map(|need| need.zh.as_str()).collect::<Vec<_>>().join("；"),
        en: needs.iter().map(|need| need.en.as_str()).collect::<Vec<_>>().join("; "),
    }
}
