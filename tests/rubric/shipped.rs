//! The shipped rubric against the readings page, by hand.

use kaohe::period::Span;
use kaohe::points::Points;
use kaohe::rubric::{self, Amount, CountedBy, Expect, LevelTest, Look, Price, Priced, RatioPrice, Rubric, Rule, Split};

use super::told;

/// Each rule of the readings page with what it costs or brings.
const PRICES: &[(&str, &str)] = &[
    ("1.1", "each 1"),
    ("1.2", "each part 1"),
    ("1.3", "once 2"),
    ("1.4", "once 2"),
    ("2.1", "each 1"),
    ("2.2", "each part 0~1"),
    ("2.3", "once 0~1"),
    ("2.4a", "once 1"),
    ("2.4b", "once 1"),
    ("2.4c", "once 2"),
    ("2.5a", "once 1"),
    ("2.5b", "once 0~1"),
    ("3.1", "once 2"),
    ("3.2a", "once 2"),
    ("3.2b", "once 1"),
    ("3.3a", "once 1"),
    ("3.3b", "each 2"),
    ("4.1a", "once 1"),
    ("4.1b", "once 1"),
    ("4.1c", "once 1"),
    ("4.2a", "once 2"),
    ("4.2b", "once 1"),
    ("4.3a", "once 1"),
    ("4.3b", "once 1"),
    ("4.4a", "once 1"),
    ("4.4b", "once 1"),
    ("4.4c", "once 1"),
    ("4.5", "each part 0~1"),
    ("5.1a", "once 1"),
    ("5.1b", "once 2"),
    ("5.2", "once 1"),
    ("5.3", "once 1"),
    ("5.4", "once 2~3"),
    ("5.5a", "once 1"),
    ("5.5b", "once 1"),
    ("6.1a", "once 1"),
    ("6.1b", "once 2"),
    ("6.2a", "once 1"),
    ("6.2b", "each 1"),
    ("6.3a", "once 1"),
    ("6.3b", "once 1"),
    ("7.1", "once 2"),
    ("7.2a", "once 2"),
    ("7.2b", "once 1"),
    ("7.3", "once 1"),
    ("8.1", "each part 1"),
    ("8.2", "once 2"),
    ("9.1", "out of 10"),
    ("10.1", "each 0.5"),
    ("10.2", "each 0.5"),
    ("10.3", "by proportion 10"),
    ("B.1", "each 1"),
    ("B.2", "each 2"),
    ("B.3", "each 1"),
    ("B.4", "each 5"),
];

fn shipped() -> Rubric {
    let text = rubric::builtin(rubric::DEFAULT).unwrap_or_default();
    rubric::read("rugao-women-2018.toml", text).unwrap_or_else(|d| unreachable!("{}", told(&d)))
}

fn price(look: &Look) -> String {
    let amount = |amount: Amount| amount.interval().to_string();
    match look.priced() {
        Priced::Amount(Price::Once(a)) => format!("once {}", amount(a)),
        Priced::Amount(Price::Each(a)) => format!("each {}", amount(a)),
        Priced::Amount(Price::EachPart(a)) => format!("each part {}", amount(a)),
        Priced::ByProportion(points) => format!("by proportion {points}"),
        Priced::OutOf(points) => format!("out of {points}"),
    }
}

/// What is counted, in which parts, and how much of it is expected of a rule of the shipped rubric.
fn looked_at<'r>(rubric: &'r Rubric, id: &str) -> &'r Look {
    let rule: &Rule = rubric.rule(rubric.rule_named(id).unwrap_or_else(|| unreachable!("{id}")));
    &rule.look
}

#[test]
fn the_shipped_rubric_has_every_rule_of_the_readings_page_at_its_price() {
    let rubric = shipped();
    let found: Vec<(&str, String)> = rubric.rules.iter().map(|rule| (rule.id.as_str(), price(&rule.look))).collect();
    let wanted: Vec<(&str, String)> = PRICES.iter().map(|(id, price)| (*id, (*price).to_owned())).collect();
    assert_eq!(found, wanted);
    assert_eq!(rubric.id, rubric::DEFAULT);
    let ten = Points::whole(10);
    let categories: Vec<&str> = rubric.categories.iter().map(|category| category.id.as_str()).collect();
    assert_eq!(categories, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    assert!(rubric.categories.iter().all(|category| category.marks == ten && category.floor == Points::ZERO));
    for category in &rubric.categories {
        let of_it = |rule: &Rule| rule.id.split('.').next() == Some(category.id.as_str());
        assert!(rubric.rules[category.rules.clone()].iter().all(of_it), "{}", category.id);
    }
    let bonus = rubric.bonus.as_ref().unwrap();
    assert_eq!((bonus.cap, bonus.rules.clone()), (Points::whole(20), 51..55));
    assert_eq!(rubric.normalisation.map(|n| n.limit), Some(Points::whole(100)));
    assert_eq!((rubric.full_marks, rubric.rounding.proportion, rubric.rounding.printed), (Points::whole(100), 2, 2));
    assert!(rubric.note.is_some_and(|note| note.contains("基本分") && note.contains("奖励")));
}

#[test]
fn the_shipped_rubric_expects_what_the_readings_page_expects() {
    let rubric = shipped();
    // every other rule that counts expects at least one in the whole year
    let most: Vec<(&str, u64)> = vec![("1.1", 2), ("2.1", 4), ("6.2b", 4)];
    for (_, rule) in rubric.numbered().filter(|(no, _)| !rubric.rule(*no).adds()) {
        if let Look::Count { split: Split::Time(Span::Whole, _, expect), .. } = &rule.look {
            let wanted = most.iter().find(|(id, _)| *id == rule.id).map_or(1, |(_, count)| *count);
            assert_eq!(*expect, Expect::AtLeast(wanted), "{}", rule.id);
        }
    }
    for id in ["2.4b", "2.4c", "2.5b", "3.3a", "3.3b", "4.1b", "4.4b", "10.1", "10.2"] {
        assert!(matches!(looked_at(&rubric, id), Look::Finding { at_most: 0, .. }), "{id}");
    }
    let names = |no| rubric.vocabulary.material(no).to_owned();
    for (id, wanted) in [("2.2", "计划 考核 表彰 活动 总结 信息报送"), ("4.5", "妇联参与 图片 记录")]
    {
        let Look::Count { split: Split::Materials(_, materials, Expect::AtLeast(1)), .. } = looked_at(&rubric, id)
        else {
            unreachable!("{id}")
        };
        assert_eq!(materials.iter().copied().map(names).collect::<Vec<_>>().join(" "), wanted);
    }
    for (id, wanted) in [("1.2", vec![1, 1, 2]), ("6.3b", vec![1, 1])] {
        let Look::Count { split: Split::Items(items), .. } = looked_at(&rubric, id) else { unreachable!("{id}") };
        let expected: Vec<Expect> = items.iter().map(|item| item.expect).collect();
        assert_eq!(expected, wanted.into_iter().map(Expect::AtLeast).collect::<Vec<_>>(), "{id}");
    }
    assert!(matches!(
        looked_at(&rubric, "5.1b"),
        Look::Count { split: Split::Time(Span::Quarter, _, Expect::AtLeast(1)), .. }
    ));
    assert!(matches!(
        looked_at(&rubric, "8.1"),
        Look::Count { split: Split::Time(Span::Month, _, Expect::AtLeast(1)), .. }
    ));
    assert!(matches!(looked_at(&rubric, "9.1"), Look::Mark { application: Some(_), .. }));
    assert!(matches!(looked_at(&rubric, "10.3"), Look::Proportion(_)));
    let Look::Ratio { price: RatioPrice::Below(share, _), .. } = looked_at(&rubric, "5.4") else { unreachable!() };
    assert_eq!(share.0.to_string(), "0.7");
    let exceptions: Vec<(&str, &str)> = rubric
        .rules
        .iter()
        .filter_map(|rule| Some((rule.id.as_str(), rubric.rule(rule.unless?).id.as_str())))
        .collect();
    assert_eq!(exceptions, [("2.5b", "2.5a"), ("4.2b", "4.2a")]);
    let levels: Vec<(&str, &str, &str)> = rubric
        .rules
        .iter()
        .flat_map(|rule| rule.look.selectors().into_iter().map(|selector| (rule.id.as_str(), selector.level)))
        .filter_map(|(id, test)| match test {
            LevelTest::Any => None,
            LevelTest::Exactly(no) => Some((id, "exactly", rubric.vocabulary.level(no))),
            LevelTest::AtLeast(no) => Some((id, "at least", rubric.vocabulary.level(no))),
        })
        .collect();
    assert_eq!(
        levels,
        [
            ("1.4", "at least", "如皋"),
            ("8.1", "at least", "南通"),
            ("B.1", "exactly", "如皋"),
            ("B.2", "at least", "南通")
        ]
    );
}

#[test]
fn the_words_of_the_shipped_rubric_are_those_of_the_readings_page() {
    let words = shipped().vocabulary;
    let codes = |wanted: &dyn Fn(&rubric::Kind) -> bool| -> Vec<&str> {
        words.kinds.iter().filter(|kind| wanted(kind)).map(|kind| kind.code.as_str()).collect()
    };
    assert_eq!(words.kinds.len(), 48);
    assert_eq!(
        codes(&|kind| kind.counted_by == CountedBy::Quantity),
        ["role_model", "exemplar_report", "media", "info_adopted"]
    );
    assert_eq!(codes(&|kind| kind.counted_by == CountedBy::Ratio), ["coverage"]);
    assert_eq!(codes(&|kind| kind.has_level), ["model_post", "info_adopted", "site_meeting", "exchange"]);
    assert_eq!(
        codes(&|kind| kind.standing),
        ["council", "child_brand", "family_education_society", "centre", "centre_equipment"]
    );
    let levels: Vec<&str> = words.levels.iter().map(|level| level.name.as_str()).collect();
    assert_eq!(levels, ["村", "镇", "如皋", "南通", "省", "国家"]);
    for (word, level) in
        [("如皋市", "如皋"), ("如皋市级", "如皋"), ("南通市", "南通"), ("省级", "省"), ("国家级", "国家")]
    {
        assert_eq!(words.level_named(word).map(|no| words.level(no)), Some(level), "{word}");
    }
    assert_eq!(words.level_named("市级"), None);
    assert!(words.unclear_levels.iter().any(|unclear| unclear.word == "市级" && unclear.between.len() == 2));
}
