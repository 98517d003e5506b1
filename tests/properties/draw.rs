//! Random rubrics, logs and ledgers, all of them such as a reader would let through.

use jiff::civil::date;
use kaohe::evidence::{Record, Review};
use kaohe::interval::Interval;
use kaohe::ledger::Award;
use kaohe::period::{MonthDay, Period, Span, Window};
use kaohe::points::Points;
use kaohe::rubric::{
    Amount, Bonus, Category, CountedBy, Decides, Expect, Item, Kind, KindNo, Level, LevelNo, LevelTest, Look,
    MaterialNo, MaterialSet, Normalisation, Nothing, Price, RatioPrice, Rounding, Rubric, Rule, RuleNo, Selector,
    Share, Sign, Split, Take, Vocabulary, Waived,
};
use proptest::prelude::*;

use crate::support::town::Town;

/// So many quarters of a point: all amounts of the random rubrics are whole numbers of them.
pub(crate) fn quarters(n: u64) -> Points {
    Points::whole(n).share(1.into(), 4.into(), 2)
}

/// What a random row is made from; which kind and so on it comes to depends on the rubric.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    kind: usize,
    day: u16,
    count: u64,
    level: usize,
    materials: u32,
    review: u8,
}

/// What a random row of the ledger is made from.
#[derive(Debug, Clone)]
pub(crate) struct Judged {
    rule: usize,
    findings: u64,
    award: Option<u64>,
}

pub(crate) fn row() -> impl Strategy<Value = Row> {
    (any::<usize>(), any::<u16>(), 0..4_u64, 0..8_usize, any::<u32>(), 0..8_u8)
        .prop_map(|(kind, day, count, level, materials, review)| Row { kind, day, count, level, materials, review })
}

pub(crate) fn judged() -> impl Strategy<Value = Judged> {
    (any::<usize>(), 0..3_u64, proptest::option::weighted(0.6, 0..20_u64)).prop_map(|(rule, findings, award)| Judged {
        rule,
        findings,
        award,
    })
}

impl Row {
    /// The record that it is under a rubric, accepted.
    pub(crate) fn accepted(&self, rubric: &Rubric) -> Record<'static> {
        let words = &rubric.vocabulary;
        let no = KindNo(self.kind % words.kinds.len());
        let kind = words.kind(no);
        let (first, days) = (rubric.period.from(), 28 * rubric.period.months());
        let day = first.saturating_add(jiff::Span::new().days(i64::from(self.day) % i64::try_from(days).unwrap()));
        // a third of the materials is missing, so that full sets are common enough
        let nothing = kind.counted_by == CountedBy::Ratio && self.level > 5;
        let held = |m: &MaterialNo| (self.materials >> (2 * (m.0 % 16))) & 3 != 0;
        Record {
            line: 0,
            date: (!(kind.standing && self.level == 0)).then_some(day),
            kind: no,
            title: "一次".into(),
            count: if nothing {
                0
            } else if kind.counted_by == CountedBy::Event {
                1
            } else {
                self.count.max(u64::from(kind.counted_by == CountedBy::Quantity))
            },
            total: if kind.counted_by == CountedBy::Ratio && !nothing { self.count + self.level as u64 % 4 } else { 0 },
            level: kind.has_level.then(|| LevelNo(self.level % words.levels.len())),
            materials: kind.materials.iter().filter(held).collect(),
            review: Review::Accepted,
        }
    }

    /// The record with its review.
    fn record(&self, rubric: &Rubric, may_wait: bool) -> Record<'static> {
        let review = match self.review {
            0 => Review::Rejected("不属实".into()),
            1..=4 if may_wait => Review::Pending,
            _ => Review::Accepted,
        };
        Record { review, ..self.accepted(rubric) }
    }
}

impl Judged {
    fn enter(&self, rubric: &Rubric, town: &mut Town) {
        let no = RuleNo(self.rule % rubric.rules.len());
        let rule = rubric.rule(no);
        if self.findings > 0 && !matches!(rule.look, Look::Proportion(_)) {
            town.find(no, self.findings);
        }
        let Some(n) = self.award else { return };
        if n > 16 && rule.waivable.is_some() {
            return town.award(rubric, no, Award::NotApplicable);
        }
        match rubric.form(no).decides() {
            Decides::Mark(marks) => town.award(rubric, no, Award::Points(quarters(n).min(marks))),
            Decides::Entry => town.award(rubric, no, Award::Proportion { done: n % 5, total: 4 }),
            Decides::Amount => town.award(rubric, no, Award::Points(quarters(n))),
            Decides::Nothing => {}
        }
    }
}

/// A town under a rubric, with at most so many rows under review.
pub(crate) fn town(rubric: &Rubric, rows: &[Row], judged: &[Judged], most_pending: usize) -> Town {
    let mut town = Town::default();
    let mut pending = 0;
    for row in rows {
        let record = row.record(rubric, pending < most_pending);
        pending += usize::from(record.review == Review::Pending);
        town.push(record);
    }
    for judged in judged {
        judged.enter(rubric, &mut town);
    }
    town
}

/// A small rubric of half a year: a few rules of every form over few kinds, so that rules meet in the same rows.
pub(crate) fn rubric() -> impl Strategy<Value = Rubric> {
    let rule = (0..17_u8, 0..8_usize, 1..4_u64, 0..6_u8, 0..24_u64, 0..12_usize);
    let category = (proptest::collection::vec(rule, 1..4), 4..32_u64, 0..3_u64);
    let bonus =
        proptest::option::of((proptest::collection::vec((0..8_usize, 0..2_u64, 0..6_u8, 0..24_u64), 1..3), 4..16_u64));
    (proptest::collection::vec(category, 1..3), bonus, any::<bool>()).prop_map(|(categories, bonus, normalised)| {
        let mut drawn = Rubric {
            id: "drawn".to_owned(),
            title: "随机细则".to_owned(),
            note: None,
            period: Period::new(date(2018, 1, 1), date(2018, 6, 30)).unwrap(),
            full_marks: Points::ZERO,
            normalisation: None,
            rounding: Rounding { proportion: 2, printed: 2 },
            vocabulary: vocabulary(),
            categories: Vec::new(),
            bonus: None,
            rules: Vec::new(),
            lines: kaohe::rubric::Lines::default(),
        };
        for (rules, marks, floor) in categories {
            let first = drawn.rules.len();
            for (look, kind, want, price, amount, unless) in rules {
                let by = u64::from(price / 3) + amount;
                let rule = self::rule(&drawn, (look, by), kind, want, price_of(price, amount), unless);
                drawn.rules.push(rule);
            }
            let marks = quarters(marks);
            measured(&mut drawn, first, marks);
            drawn.full_marks = drawn.full_marks + marks;
            let id = (drawn.categories.len() + 1).to_string();
            let floor = quarters(floor);
            drawn.categories.push(Category {
                id,
                name: "项目".to_owned(),
                marks,
                floor,
                rules: first..drawn.rules.len(),
                line: 1,
            });
        }
        if let Some((rules, cap)) = bonus {
            let first = drawn.rules.len();
            for (kind, pass, form, amount) in rules {
                let split = Split::Time(Span::Whole, selector(kind), Expect::AtMost(pass));
                let id = format!("B.{}", drawn.rules.len() - first + 1);
                // under the bonus nothing is split
                let price = match price_of(form, amount) {
                    Price::EachPart(amount) => Price::Each(amount),
                    price => price,
                };
                let by = u64::from(form / 3) + amount;
                drawn.rules.push(plain(id, Sign::Adds, Look::Count { split, price }, by, None));
            }
            drawn.bonus =
                Some(Bonus { name: "加分".to_owned(), cap: quarters(cap), rules: first..drawn.rules.len(), line: 1 });
        }
        drawn.normalisation = normalised.then_some(Normalisation { limit: drawn.full_marks });
        drawn
    })
}

/// Lets a rule of the category that begins here be left out only where that leaves something to measure the others by.
fn measured(drawn: &mut Rubric, first: usize, marks: Points) {
    let mut left = Points::ZERO;
    for no in first..drawn.rules.len() {
        let worth = drawn.form(RuleNo(no)).worth();
        let fits = worth.is_some_and(|worth| left + worth < marks);
        let rule = &mut drawn.rules[no];
        if fits && rule.may_be_left_out() {
            left = left + worth.unwrap_or_default();
        } else if rule.may_be_left_out() {
            rule.waivable = Some(Waived::Full);
            if let Look::Ratio { none, .. } = &mut rule.look {
                *none = none.map(|_| Nothing::Full);
            }
        }
    }
}

/// What a rule comes to at most, of every third one whose amounts add up: from one of them on.
fn held(look: &Look, by: u64) -> Option<Points> {
    let (Look::Count { price, .. } | Look::Finding { price, .. }) = look else { return None };
    match price {
        Price::Each(amount) | Price::EachPart(amount) if by.is_multiple_of(3) => {
            Some(amount.interval().hi + quarters(by % 7))
        }
        Price::Each(_) | Price::EachPart(_) | Price::Once(_) => None,
    }
}

fn plain(id: String, sign: Sign, look: Look, by: u64, unless: Option<RuleNo>) -> Rule {
    let most = held(&look, by);
    Rule {
        id,
        text: "条款".to_owned(),
        reading: None,
        sign,
        look,
        most,
        unless,
        waivable: (sign == Sign::Takes).then_some(if by.is_multiple_of(2) { Waived::Full } else { Waived::LeftOut }),
        line: 1,
    }
}

/// Kinds by event, by quantity and level, standing, and a ratio.
fn vocabulary() -> Vocabulary {
    let kind = |code: &str, counted_by, has_level, standing, materials: &[usize]| Kind {
        code: code.to_owned(),
        name: code.to_owned(),
        counted_by,
        unit: "次".to_owned(),
        has_level,
        standing,
        over: false,
        shares_events_with: Vec::new(),
        materials: materials.iter().map(|&m| MaterialNo(m)).collect(),
        line: 1,
    };
    Vocabulary {
        kinds: vec![
            kind("event", CountedBy::Event, false, false, &[0, 1]),
            kind("people", CountedBy::Quantity, true, false, &[1]),
            kind("place", CountedBy::Event, false, true, &[]),
            kind("share", CountedBy::Ratio, false, false, &[]),
        ],
        levels: ["低", "中", "高"].map(|name| Level { name: name.to_owned(), also: Vec::new(), line: 1 }).into(),
        unclear_levels: Vec::new(),
        materials: ["甲", "乙"].map(str::to_owned).into(),
    }
}

fn selector(kind: usize) -> Selector {
    let with = |materials: &[usize]| -> MaterialSet { materials.iter().map(|&m| MaterialNo(m)).collect() };
    let (kinds, with, level) = match kind {
        0 => (vec![0], with(&[]), LevelTest::Any),
        1 => (vec![0], with(&[0]), LevelTest::Any),
        2 => (vec![0], with(&[0, 1]), LevelTest::Any),
        3 => (vec![1], with(&[]), LevelTest::Any),
        4 => (vec![1], with(&[]), LevelTest::AtLeast(LevelNo(1))),
        5 => (vec![1], with(&[1]), LevelTest::Exactly(LevelNo(0))),
        6 => (vec![2], with(&[]), LevelTest::Any),
        _ => (vec![0, 2], with(&[]), LevelTest::Any),
    };
    Selector { kinds: kinds.into_iter().map(KindNo).collect(), with, level }
}

fn price_of(form: u8, amount: u64) -> Price {
    let amount = if amount < 14 {
        Amount::Fixed(quarters(amount % 7 + 1))
    } else {
        Amount::Range(Interval::between(quarters(amount % 3), quarters(amount % 3 + 1 + amount % 4)))
    };
    match form % 3 {
        0 => Price::Once(amount),
        1 => Price::Each(amount),
        _ => Price::EachPart(amount),
    }
}

fn rule(rubric: &Rubric, (look, by): (u8, u64), kind: usize, want: u64, price: Price, unless: usize) -> Rule {
    let share = || Selector { kinds: vec![KindNo(3)], with: MaterialSet::default(), level: LevelTest::Any };
    let counted = |split, price| Look::Count { split, price };
    let whole = |points: u64| Points::whole(points);
    let unsplit = match price {
        Price::EachPart(amount) => Price::Each(amount),
        price => price,
    };
    let take = if kind.is_multiple_of(2) { Take::Latest } else { Take::Sum };
    let none =
        [Some(Nothing::LeftOut), None, Some(Nothing::Full), Some(Nothing::LeftOut), Some(Nothing::Lost)][kind % 5];
    let look = match look {
        0 | 1 => counted(Split::Time(Span::Whole, selector(kind), Expect::AtLeast(want)), unsplit),
        2 => counted(Split::Time(Span::Whole, selector(kind), Expect::AtMost(want - 1)), unsplit),
        3 => counted(Split::Time(Span::Quarter, selector(kind), Expect::AtLeast(want)), price),
        4 => counted(Split::Time(Span::Month, selector(kind), Expect::AtMost(want - 1)), price),
        5 => counted(Split::Materials(selector(0), vec![MaterialNo(0), MaterialNo(1)], Expect::AtLeast(1)), price),
        6 => {
            let item = |kind, expect| Item { name: "一项".to_owned(), selector: selector(kind), expect };
            let items = vec![item(kind, Expect::AtLeast(want)), item((kind + 3) % 8, Expect::AtLeast(1))];
            counted(Split::Items(items), price)
        }
        7 | 15 => {
            let price = RatioPrice::Below(Share(quarters(want).decimal()), price.amount());
            Look::Ratio { selector: share(), take, none, price }
        }
        8 | 16 => Look::Ratio { selector: share(), take, none, price: RatioPrice::ByProportion(whole(want)) },
        9 | 10 => Look::Finding { at_most: want / 3, price: unsplit },
        11 => Look::Mark { application: (kind > 3).then(|| selector(kind)), out_of: whole(want) },
        12 => Look::Proportion(whole(want)),
        13 => counted(Split::Time(Span::HalfYear, selector(kind), Expect::AtLeast(want)), price),
        _ => {
            let day = |written: &str| MonthDay::read(written).unwrap();
            let window =
                |name: &str, from: Option<&str>, to| Window { name: name.to_owned(), from: from.map(day), to: day(to) };
            let windows = vec![window("春训", Some("02-10"), "04-30"), window("3月底前", None, "03-31")];
            let expect = if want > 2 { Expect::AtMost(want - 2) } else { Expect::AtLeast(want) };
            counted(Split::Time(Span::Windows(windows), selector(kind), expect), price)
        }
    };
    // whether a mark or a proportion came up is not known before its amount is: nothing depends on one
    let settles = |no: &usize| !matches!(rubric.rules[*no].look, Look::Mark { .. } | Look::Proportion(_));
    let unless = (unless < rubric.rules.len()).then_some(unless).filter(settles).map(RuleNo);
    plain(format!("{}", rubric.rules.len() + 1), Sign::Takes, look, by, unless)
}
