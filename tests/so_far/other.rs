//! A year so far by another office's rubric: months of two years, a floor above nothing, incidents, items, a ratio.

use std::fs;

use jiff::civil::date;
use kaohe::assess::{Assessor, SoFar};
use kaohe::evidence::{Log, LogReader, Whose, read_roster};
use kaohe::lang::Lang;
use kaohe::ledger;
use kaohe::report::YearSoFar;
use kaohe::rubric::Rubric;

use crate::support::read;
use crate::support::verdicts::taken_over;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/school-safety");

fn file(name: &str) -> String {
    fs::read_to_string(format!("{FOLDER}/{name}")).expect("a fixture").trim_start_matches('\u{feff}').to_owned()
}

/// The year so far of the district 西河学区 on 30 May 2019.
fn may(rubric: &Rubric) -> SoFar {
    let mut told = Vec::new();
    let roster = read_roster(&"towns.csv".into(), &file("towns.csv"), &mut told);
    let ledger = ledger::read(&"ledger.csv".into(), &file("ledger.csv"), &roster, rubric, &mut told);
    let judged = ledger.of(roster.find("西河学区").expect("on the roster")).cloned().expect("judged");
    let (assessor, log) = (Assessor::at(rubric, date(2019, 5, 30)), "evidence/西河学区.csv");
    let (reader, mut tally) = (LogReader::new(rubric).as_of(assessor.as_of()), assessor.tally());
    let (text, name) = (file(log), log.into());
    let alone = Log::alone(&name, &text, Whose::Nobody);
    let verdicts = taken_over(&reader, alone);
    reader.read(Log { verdicts: &verdicts, ..alone }, &mut told, &mut |record| assessor.count(&mut tally, &record));
    assert_eq!(told, []);
    SoFar::new(&assessor, &tally, &judged).expect("it adds up").expect("a day")
}

#[test]
fn floors_items_and_rules_that_wait_for_others_are_reckoned_with() {
    let rubric = read(&file("rubric.toml"));
    let so_far = may(&rubric);
    // 1: no drill 12, three accidents over one 12, no ratio that stands 8, three findings over two 1.5: 33.5 of 25.
    //    Two quarters of drills (6), the accidents and the findings stay: 19.5 lost, 5.5 to be had.
    // 2: items 8, ten months without a meeting 5, complaints in January 2, the plan 3: 18, of which 15 can be taken.
    //    Six months (3) and the complaints stay: 5 lost, 10 to be had.
    // 3: 4 of 10 marked, 3 ruled.
    let rooms: Vec<String> =
        so_far.categories.iter().map(|room| format!("{} {} {}", room.now, room.lost, room.ahead)).collect();
    assert_eq!(rooms, ["0 19.5 5.5", "5 5 10", "6 9 0"]);
    assert_eq!(so_far.bonus, None);
    // the ratio brings nothing while 33.5 − 8 is over 25, and all of the 5.5 when the drills are held too; an item
    // brings 18 − 4 against 15, and 4 at last; the plan alone lets 2.5 begin
    let worths = so_far.gaps.iter().map(|gap| format!("{} {}", rubric.rule(gap.rule).id, gap.worth));
    assert_eq!(
        worths.collect::<Vec<_>>(),
        [
            "1.3 0~5.5",
            "2.1 1~4",
            "2.1 1~4",
            "1.1 0~3",
            "1.1 0~3",
            "2.4 0~3",
            "2.2 0~0.5",
            "2.2 0~0.5",
            "2.2 0~0.5",
            "2.2 0~0.5"
        ]
    );
    assert_eq!(so_far.completions[0].worth, so_far.gaps[5].worth, "the plan that lacks 备案 would do");
}

#[test]
fn parts_of_a_year_that_is_no_calendar_year_are_named_with_it() {
    let rubric = read(&file("rubric.toml"));
    let so_far = may(&rubric);
    let year = YearSoFar::new(&rubric, "西河学区", "evidence/西河学区.csv", &so_far);
    let zh = year.text(Lang::Zh, 100);
    assert!(zh.contains("2019-01安全投诉超过规定的次数") && zh.contains("2019-05：安全例会1次"), "{zh}");
    let en = year.text(Lang::En, 100);
    assert!(en.contains("2019-01: too many 安全投诉") && en.contains("quarter 3: 2 应急演练"), "{en}");
}
