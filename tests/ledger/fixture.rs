//! A rubric with one rule of every look and price, a roster, and a ledger read against both.

use jiff::civil::{Date, date};
use kaohe::diagnostic::Diagnostic;
use kaohe::evidence::{Roster, Town, TownNo};
use kaohe::interval::Interval;
use kaohe::ledger::{self, Award, Ledger, LedgerReader};
use kaohe::period::{Period, Span};
use kaohe::points::Points;
use kaohe::rubric::{
    Amount, Bonus, Category, Expect, KindNo, LevelTest, Look, MaterialNo, MaterialSet, Price, RatioPrice, Rounding,
    Rubric, Rule, RuleNo, Selector, Share, Sign, Split, Take, Vocabulary,
};

pub(crate) fn p(text: &str) -> Points {
    Points::parse(text).unwrap()
}

pub(crate) fn range(lo: &str, hi: &str) -> Amount {
    Amount::Range(Interval::between(p(lo), p(hi)))
}

pub(crate) fn fixed(points: &str) -> Amount {
    Amount::Fixed(p(points))
}

/// One rule of every look and price that the ledger tells apart.
pub(crate) fn rubric() -> Rubric {
    let any = || Selector { kinds: vec![KindNo(0)], with: MaterialSet::default(), level: LevelTest::Any };
    let count = |expect, price| Look::Count { split: Split::Time(Span::Whole, any(), expect), price };
    let materials = (0..3).map(MaterialNo).collect();
    let half = Share("0.5".parse().unwrap());
    let rules = [
        ("1.1", count(Expect::AtLeast(2), Price::Each(fixed("1")))),
        ("3.1", count(Expect::AtLeast(1), Price::Once(fixed("2")))),
        (
            "2.2",
            Look::Count {
                split: Split::Materials(any(), materials, Expect::AtLeast(1)),
                price: Price::EachPart(range("0", "1")),
            },
        ),
        ("2.3", count(Expect::AtLeast(1), Price::Once(range("2", "3")))),
        (
            "2.4",
            Look::Count {
                split: Split::Time(Span::Quarter, any(), Expect::AtLeast(2)),
                price: Price::Each(range("0", "1")),
            },
        ),
        ("2.6", count(Expect::AtMost(1), Price::Each(range("0.5", "1")))),
        ("2.5b", Look::Finding { at_most: 0, price: Price::Once(range("0", "1")) }),
        ("3.3b", Look::Finding { at_most: 0, price: Price::Each(fixed("2")) }),
        (
            "5.4",
            Look::Ratio {
                selector: any(),
                take: Take::Latest,
                none: None,
                price: RatioPrice::Below(half, range("2", "3")),
            },
        ),
        (
            "5.5",
            Look::Ratio { selector: any(), take: Take::Latest, none: None, price: RatioPrice::ByProportion(p("10")) },
        ),
        ("9.1", Look::Mark { application: Some(any()), out_of: p("10") }),
        ("9.2", Look::Mark { application: None, out_of: p("5") }),
        ("10.3", Look::Proportion(p("10"))),
        ("B.1", count(Expect::AtMost(0), Price::Each(fixed("1")))),
    ];
    let rules: Vec<Rule> = rules
        .into_iter()
        .map(|(id, look)| Rule {
            id: id.into(),
            text: String::new(),
            reading: None,
            sign: if id == "B.1" { Sign::Adds } else { Sign::Takes },
            look,
            most: None,
            waivable: None,
            unless: None,
            line: 1,
        })
        .collect();
    let last = rules.len() - 1;
    Rubric {
        id: "test".into(),
        title: "test".into(),
        note: None,
        period: Period::new(date(2018, 1, 1), date(2018, 12, 31)).unwrap(),
        full_marks: p("100"),
        normalisation: None,
        rounding: Rounding { proportion: 2, printed: 2 },
        vocabulary: Vocabulary::default(),
        categories: vec![Category {
            id: "1".into(),
            name: "全部".into(),
            marks: p("100"),
            floor: p("0"),
            rules: 0..last,
            line: 1,
        }],
        bonus: Some(Bonus { name: "加分".into(), cap: p("20"), rules: last..last + 1, line: 1 }),
        rules,
        lines: kaohe::rubric::Lines::default(),
    }
}

pub(crate) fn roster() -> Roster {
    let town = |name: &str, alias: &str| Town { name: name.into(), group: "镇".into(), aliases: vec![alias.into()] };
    Roster::new(vec![town("白蒲镇", "白蒲"), town("如城街道", "如城")])
}

pub(crate) fn read(text: &str) -> (Ledger, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let ledger = ledger::read(&"x/ledger.csv".into(), text, &roster(), &rubric(), &mut diagnostics);
    (ledger, diagnostics)
}

/// Several ledgers read as one, as they were at the end of a day where one is given, each as its name and its rows.
pub(crate) fn read_all(files: &[(&str, &str)], as_of: Option<Date>) -> (Ledger, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let (roster, rubric) = (roster(), rubric());
    let texts: Vec<String> = files.iter().map(|(_, rows)| format!("{HEADER}{rows}")).collect();
    let files: Vec<_> = files.iter().zip(&texts).map(|((name, _), text)| ((*name).into(), Some(&**text))).collect();
    let ledger = LedgerReader::new(&roster, &rubric).as_of(as_of).read_all(&files, &mut diagnostics);
    (ledger, diagnostics)
}

/// Each as its code and place.
pub(crate) fn told(diagnostics: &[Diagnostic]) -> Vec<String> {
    let cell = |told: &Diagnostic| told.place.cell.map_or(String::new(), |cell| format!(":{cell}"));
    diagnostics.iter().map(|told| format!("{} {}{}", told.code, told.place.file, cell(told))).collect()
}

pub(crate) const HEADER: &str = "镇,条款,日期,次数,完成,应完成,分值,理由,认定人,编号,替代\n";

pub(crate) fn clean(rows: &str) -> Ledger {
    let (ledger, diagnostics) = read(&format!("{HEADER}{rows}"));
    assert_eq!(diagnostics, [], "{rows}");
    ledger
}

/// Each mistake as its code and cell.
pub(crate) fn wrong(rows: &str) -> Vec<String> {
    let (_, diagnostics) = read(&format!("{HEADER}{rows}"));
    diagnostics.iter().map(|d| format!("{} {}", d.code, d.place.cell.map_or("-".into(), |c| c.to_string()))).collect()
}

pub(crate) fn rule(id: &str) -> RuleNo {
    rubric().rule_named(id).unwrap()
}

pub(crate) fn found(ledger: &Ledger, id: &str) -> u64 {
    ledger.of(TownNo(0)).and_then(|town| town.of(rule(id))).map_or(0, ledger::RuleJudgement::found)
}

/// Whether anything of a rule stands for the first town.
pub(crate) fn stands(ledger: &Ledger, id: &str) -> bool {
    ledger.of(TownNo(0)).and_then(|town| town.of(rule(id))).is_some_and(ledger::RuleJudgement::stands)
}

pub(crate) fn award(ledger: &Ledger, id: &str) -> Option<Award> {
    Some(ledger.of(TownNo(0))?.of(rule(id))?.award.as_ref()?.what)
}

pub(crate) fn points(text: &str) -> Award {
    Award::Points(p(text))
}
