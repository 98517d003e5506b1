//! A small rubric with every form of rule, and towns assessed by it.

use std::borrow::Cow;

use jiff::civil::{Date, date};
use kaohe::assess::{Assessor, Citing, Settlement, Tally};
use kaohe::diagnostic::Place;
use kaohe::evidence::{Record, RejectedRow, Review, Town, Verdicts};
use kaohe::interval::Interval;
use kaohe::ledger::{Award, Entry, Judgements, Recorded, RuleJudgement, Says};
use kaohe::period::{Period, Span};
use kaohe::points::Points;
use kaohe::rank::{OpenTown, decisive, ranks};
use kaohe::report::Assessment;
use kaohe::rubric::{
    Amount, Bonus, Category, CountedBy, Expect, Item, Kind, KindNo, Level, LevelNo, LevelTest, Look, MaterialNo,
    MaterialSet, Normalisation, Price, RatioPrice, Rounding, Rubric, Rule, RuleNo, Selector, Share, Sign, Split, Take,
    Vocabulary,
};
use kaohe::year::{Standing, Statement, Verdict, places};
use rust_decimal::Decimal;

const MATERIALS: [&str; 4] = ["通知", "名册", "图片", "总结"];
const LEVELS: [&str; 3] = ["镇", "如皋", "南通"];

pub(crate) fn points(text: &str) -> Points {
    Points::parse(text).unwrap_or_else(|e| unreachable!("{text}: {e:?}"))
}

fn kind(code: &str, name: &str, unit: &str, counted_by: CountedBy) -> Kind {
    let materials = (0..MATERIALS.len()).map(MaterialNo).collect();
    let (code, name, unit) = (code.to_owned(), name.to_owned(), unit.to_owned());
    Kind {
        code,
        name,
        counted_by,
        unit,
        has_level: true,
        standing: false,
        over: false,
        shares_events_with: Vec::new(),
        materials,
        line: 1,
    }
}

fn selector(kind: usize, with: &[usize]) -> Selector {
    let with = with.iter().copied().map(MaterialNo).collect();
    Selector { kinds: vec![KindNo(kind)], with, level: LevelTest::Any }
}

fn rule(id: &str, text: &str, look: Look) -> Rule {
    Rule {
        id: id.to_owned(),
        text: text.to_owned(),
        reading: None,
        sign: Sign::Takes,
        look,
        most: None,
        waivable: None,
        unless: None,
        line: 1,
    }
}

fn count(split: Split, price: Price) -> Look {
    Look::Count { split, price }
}

fn fixed(text: &str) -> Amount {
    Amount::Fixed(points(text))
}

fn range(lo: &str, hi: &str) -> Amount {
    Amount::Range(Interval::between(points(lo), points(hi)))
}

fn once(kind: usize, amount: &str) -> Look {
    count(Split::Time(Span::Whole, selector(kind, &[]), Expect::AtLeast(1)), Price::Once(fixed(amount)))
}

fn category(id: &str, name: &str, marks: u64, rules: std::ops::Range<usize>) -> Category {
    Category {
        id: id.to_owned(),
        name: name.to_owned(),
        marks: Points::whole(marks),
        floor: Points::ZERO,
        rules,
        line: 1,
    }
}

pub(crate) fn rubric() -> Rubric {
    use CountedBy::{Event, Quantity, Ratio};
    let at_nantong = Selector { level: LevelTest::AtLeast(LevelNo(2)), ..selector(2, &[]) };
    let item =
        |name: &str, kind| Item { name: name.to_owned(), selector: selector(kind, &[]), expect: Expect::AtLeast(1) };
    let mut brand = rule("2.2b", "有品牌未开展活动的扣1分。", once(4, "1"));
    brand.unless = Some(RuleNo(4));
    let application = Some(selector(5, &[]));
    let meeting = Selector { level: LevelTest::Exactly(LevelNo(1)), ..selector(6, &[]) };
    let rules = vec![
        rule(
            "1.1",
            "技能培训有通知、有名册、有图片，少一次扣1分。",
            count(Split::Time(Span::Whole, selector(0, &[0, 1, 2]), Expect::AtLeast(2)), Price::Each(fixed("1"))),
        ),
        rule(
            "1.2",
            "“平安家庭”创建有通知、有图片、有总结，少一项酌情扣1分。",
            count(
                Split::Materials(
                    selector(1, &[]),
                    vec![MaterialNo(0), MaterialNo(2), MaterialNo(3)],
                    Expect::AtLeast(1),
                ),
                Price::EachPart(range("0", "1")),
            ),
        ),
        rule(
            "1.3",
            "每月不少于1条，全年不少于12条，少1条扣1分。",
            count(Split::Time(Span::Month, at_nantong, Expect::AtLeast(1)), Price::EachPart(fixed("1"))),
        ),
        rule(
            "2.1",
            "区域化组织建设不到位扣2-3分。",
            Look::Ratio {
                selector: selector(7, &[]),
                take: Take::Latest,
                none: None,
                price: RatioPrice::Below(Share(Decimal::new(7, 1)), range("2", "3")),
            },
        ),
        rule("2.2a", "无儿童工作品牌的扣2分。", once(3, "2")),
        brand,
        rule(
            "2.3",
            "结对创业、春风送岗、培育典型有图片、有名册，少一项扣1分。",
            count(Split::Items(vec![item("结对创业", 3), item("春风送岗", 0)]), Price::EachPart(fixed("1"))),
        ),
        rule("2.4", "会议和活动缺一次扣0.5分。", Look::Finding { at_most: 0, price: Price::Each(fixed("0.5")) }),
        rule("3.1", "未申报不得分，根据考评结果打分。", Look::Mark { application, out_of: points("10") }),
        rule("4.1", "未完成的按比例扣分。", Look::Proportion(points("10"))),
        Rule {
            sign: Sign::Adds,
            ..rule(
                "B.1",
                "承办现场会，如皋市级加1分。",
                count(Split::Time(Span::Whole, meeting, Expect::AtMost(0)), Price::Each(fixed("1"))),
            )
        },
    ];
    let kinds = vec![
        kind("training", "技能培训", "次", Event),
        kind("safe_family", "平安家庭", "次", Event),
        kind("info_adopted", "信息录用", "条", Quantity),
        kind("child_brand", "儿童工作品牌", "个", Event),
        kind("child_brand_activity", "儿童品牌活动", "次", Event),
        kind("innovation", "创新工作申报", "项", Event),
        kind("site_meeting", "承办现场会", "次", Event),
        kind("coverage", "妇联组织覆盖", "个", Ratio),
    ];
    let levels = LEVELS.iter().map(|name| Level { name: (*name).to_owned(), also: Vec::new(), line: 1 });
    let Ok(period) = Period::new(date(2018, 1, 1), date(2018, 12, 31)) else { unreachable!() };
    Rubric {
        id: "small".to_owned(),
        title: "2018年各镇（区、街道）妇女工作考核细则".to_owned(),
        note: None,
        period,
        full_marks: Points::whole(40),
        normalisation: Some(Normalisation { limit: Points::whole(40) }),
        rounding: Rounding { proportion: 2, printed: 2 },
        vocabulary: Vocabulary {
            kinds,
            levels: levels.collect(),
            unclear_levels: Vec::new(),
            materials: MATERIALS.iter().map(|&name| name.to_owned()).collect(),
        },
        categories: vec![
            category("1", "妇女发展", 10, 0..3),
            category("2", "妇女儿童活动中心建设工作", 10, 3..8),
            category("3", "创新工作", 10, 8..9),
            category("4", "其他", 10, 9..10),
        ],
        bonus: Some(Bonus { name: "加分项目".to_owned(), cap: Points::whole(2), rules: 10..11, line: 1 }),
        rules,
        lines: kaohe::rubric::Lines::default(),
    }
}

/// One town's year.
#[derive(Default)]
pub(crate) struct Year {
    pub(crate) town: Option<Town>,
    pub(crate) records: Vec<Record<'static>>,
    pub(crate) judged: Judgements,
    pub(crate) unreviewed: u64,
    pub(crate) unread: Vec<RejectedRow>,
}

pub(crate) fn town(name: &str) -> Year {
    let town = Town { name: name.to_owned(), group: "镇".to_owned(), aliases: Vec::new() };
    Year { town: Some(town), ..Year::default() }
}

impl Year {
    pub(crate) fn record(self, kind: usize, day: Date, title: &str, materials: &[usize], level: usize) -> Self {
        self.row(kind, day, title, materials, level, Review::Accepted, (1, 0))
    }

    #[expect(clippy::too_many_arguments, reason = "the columns of a log")]
    pub(crate) fn row(
        mut self,
        kind: usize,
        day: Date,
        title: &str,
        materials: &[usize],
        level: usize,
        review: Review<'static>,
        (count, total): (u64, u64),
    ) -> Self {
        let materials: MaterialSet = materials.iter().copied().map(MaterialNo).collect();
        let line = self.records.len() + 2;
        let (kind, title, level) = (KindNo(kind), Cow::Owned(title.to_owned()), Some(LevelNo(level)));
        self.records.push(Record { line, date: Some(day), kind, title, count, total, level, materials, review });
        self
    }

    pub(crate) fn award(self, rule: usize, award: Award, reason: &str) -> Self {
        self.recorded(rule, Says::Award { award, found: 0 }, reason)
    }

    pub(crate) fn finding(self, rule: usize, times: u64, reason: &str) -> Self {
        self.recorded(rule, Says::Finding(times), reason)
    }

    fn recorded(mut self, rule: usize, what: Says, reason: &str) -> Self {
        let entry = self.entry(what, reason);
        let judgement = self.judged.rules.entry(RuleNo(rule)).or_default();
        let mut history = std::mem::take(&mut judgement.history);
        history.push(Recorded { entry, replaced: None });
        **judgement = RuleJudgement::new(history);
        self
    }

    fn entry<T>(&self, what: T, reason: &str) -> Entry<T> {
        let line = self.judged.rules.len() + 2;
        Entry {
            what,
            reason: reason.to_owned(),
            by: "王敏".to_owned(),
            date: Some(date(2019, 1, 8)),
            about: String::new(),
            id: Some(format!("R{line}")),
            supersedes: None,
            place: Place { line, ..Place::file("ledger.csv") },
        }
    }
}

/// These towns assessed, each with its statement, handed to `read`.
pub(crate) fn assessed<T>(
    rubric: &Rubric,
    base: Option<Points>,
    years: &[Year],
    read: impl FnOnce(&Assessment) -> T,
) -> T {
    let assessor = Assessor::new(rubric);
    let tallies: Vec<Tally> = years
        .iter()
        .map(|year| {
            let mut tally = assessor.tally();
            year.records.iter().for_each(|record| assessor.count(&mut tally, record));
            tally
        })
        .collect();
    let settlements: Vec<Settlement> =
        years.iter().zip(&tallies).map(|(year, tally)| Settlement::new(&assessor, tally, &year.judged)).collect();
    let sheets: Vec<_> = settlements
        .iter()
        .map(|settlement| settlement.sheet().unwrap_or_else(|error| unreachable!("{error}")))
        .collect();
    let totals: Vec<Interval> = sheets.iter().map(|sheet| sheet.score.total).collect();
    let open = settlements.iter().zip(&sheets);
    let open = open.map(|(&settlement, sheet)| OpenTown { score: &sheet.score, settlement: Some(settlement) });
    let decisive = decisive(&open.collect::<Vec<_>>());
    let places = places(rubric, base, &totals);
    let so_far: Vec<Interval> = sheets.iter().map(|sheet| sheet.score.stands.total).collect();
    let now_ranks = ranks(&so_far);
    let mut standings = Vec::new();
    for (at, (year, sheet)) in years.iter().zip(sheets).enumerate() {
        let Some(town) = &year.town else { continue };
        let mut citing = Citing::new(rubric);
        year.records.iter().for_each(|record| assessor.cite(&mut citing, record));
        year.unread.iter().for_each(|row| assessor.cite_rejected(&mut citing, row));
        standings.push(Standing {
            unreviewed: year.unreviewed,
            town,
            log: format!("2018/evidence/{}.csv", town.name),
            score: sheet.score,
            verdict: Verdict::Ranked,
            rank: places[at].rank,
            now_rank: now_ranks[at],
            normalised: places[at].normalised,
            base: places[at].base,
            statement: Some(Statement {
                lines: sheet.lines,
                citations: citing.take(),
                judged: &year.judged,
                notes: sheet.notes,
                verdicts: Verdicts::NONE.clone(),
            }),
        });
    }
    let title = rubric.title.as_str();
    let without = Vec::new();
    read(&Assessment {
        title,
        rubric,
        base_points: base,
        places: 2,
        as_of: None,
        without,
        accepted: Vec::new(),
        made_of: None,
        standings,
        decisive,
    })
}
