//! One town on 30 September 2018, whole.

use jiff::civil::date;
use kaohe::assess::{Assessor, Gap, Room, SoFar};

use super::{gap, gaps, so_far, town, worths};
use crate::support::town::Town;
use crate::support::{RUGAO, points};

/// What the log and the ledger hold. By hand, of what is charged on 30 September if nothing more is recorded:
///
/// | category | charged | score |
/// |---|---|---|
/// | 1 | 1.1 1 (one training of two), 1.2 3, 1.3 2, 1.4 2 | 2 |
/// | 2 | 2.2 0–1 (总结), 2.3 0–1, 2.4a 1, 2.5a 1 (so that 2.5b does not apply) | 6–8 |
/// | 3 | 3.1 2, 3.2a 2, 3.2b 1 | 5 |
/// | 4 | 4.1a 1, 4.1c 1, 4.2a 2 (so that 4.2b does not apply), 4.3a 1, 4.3b 1, 4.4a 1, 4.4c 1 or, if the row under review is accepted, 0 | 2–3 |
/// | 5 | 5.1a 1, 5.1b 2 (quarter 4), 5.2 1, 5.3 1, 5.4 2–3 (65 of 100), 5.5a 1, 5.5b 1 | 0–1 |
/// | 6 | 6.1a 1, 6.1b 2, 6.2a 1, 6.2b 4, 6.3a 1, 6.3b 1 | 0 |
/// | 7 | 7.1 2, 7.2a 2, 7.2b 1, 7.3 1 | 4 |
/// | 8 | 8.1 12, 8.2 2: 14, of which 10 are taken | 0 |
/// | 9 | 9.1 10 (no application) | 0 |
/// | 10 | 10.1 1 (two absences), 10.3 0–10 (not recorded) | 0–9 |
/// | bonus | 3 × 5 + 2 × 2 | 19 |
pub(crate) fn september() -> Town {
    let mut town = town(
        "2018-03-10,training,家政培训,,,,通知；内容；名册；图片,\n\
         2018-08-06,role_model,致富典型两人,2,,,图片,\n\
         2018-03-06,rights_activity,维权周,,,,资料；记录；信息报送,\n\
         2018-05-06,rights_activity,普法,,,,资料；记录；信息报送,\n\
         2018-07-06,rights_activity,走帮服,,,,资料；记录；信息报送,\n\
         2018-09-06,rights_activity,普法工程,,,,资料；记录；信息报送,\n\
         2018-04-01,safe_family,平安家庭,,,,计划；考核；表彰；活动；信息报送,\n\
         2018-01-16,visit_register,来访登记,,,,经过,\n\
         2018-07-07,season_activity,七彩夏日,,,,妇联参与；图片；记录,\n\
         2018-09-20,story_meeting,故事会,,,,,待核\n\
         2018-02-24,chair_meeting,一季度例会,,,,,\n\
         2018-05-12,chair_meeting,二季度例会,,,,,\n\
         2018-08-11,chair_meeting,三季度例会,,,,,\n\
         2018-06-29,coverage,组织覆盖,65,100,,,\n\
         2018-02-12,info_adopted,市级简报,,,如皋,,\n\
         2018-03-01,investment,项目甲,,,,确认,\n\
         2018-03-02,investment,项目乙,,,,确认,\n\
         2018-03-03,investment,项目丙,,,,确认,\n\
         2018-04-03,investment,项目丁,,,,,\n\
         2018-05-03,exchange,经验交流,,,省,,\n\
         2018-06-03,exchange,经验交流二,,,南通,,\n",
    );
    town.find(RUGAO.rule_named("2.5b").expect("2.5b"), 1);
    town.find(RUGAO.rule_named("10.1").expect("10.1"), 2);
    town
}

fn looked_at() -> SoFar {
    so_far(&september(), date(2018, 9, 30))
}

#[test]
fn the_total_goes_from_what_stands_to_what_can_be_had() {
    let score = looked_at().score;
    // 2 + 6 + 5 + 2 + 0 + 0 + 4 + 0 + 0 + 0 + 19, and 2 + 8 + 5 + 3 + 1 + 0 + 4 + 0 + 0 + 9 + 19
    assert_eq!((score.now.lo, score.now.hi), (points("38"), points("51")));
    // seven categories full, 8 can come back to 1 (nine months are gone), 9 to 10 by its mark, 10 to 9, the bonus to 20
    assert_eq!((score.total.lo, score.total.hi), (points("38"), points("110")));
    assert!(score.reached);
}

#[test]
fn everything_still_to_be_had_is_named_with_its_worth_and_nothing_else_is() {
    // 4.2a: closing it alone brings 2 and lets 4.2b begin at 1; with the brand's activity held too it brings 2.
    // 2.5a: brings 1, and lets 2.5b begin, of which the office rules 0 to 1.
    // 8: of 14 charged 10 are taken, so that one month or the research alone brings nothing; with all else done the
    // last of them brings 10 − 9 = 1.
    assert_eq!(
        worths(&looked_at()),
        [
            "9.1 0~10", "6.2b 4", "5.4 2~3", "1.3 2", "1.4 2", "3.1 2", "3.2a 2", "5.1b 2", "6.1b 2", "7.1 2",
            "7.2a 2", "4.2a 1~2", "1.1 1", "1.2 1", "1.2 1", "1.2 1", "2.4a 1", "3.2b 1", "4.1a 1", "4.1c 1", "4.3a 1",
            "4.3b 1", "4.4a 1", "5.1a 1", "5.2 1", "5.3 1", "5.5a 1", "5.5b 1", "6.1a 1", "6.2a 1", "6.3a 1", "6.3b 1",
            "7.2b 1", "7.3 1", "B.1 1", "B.2 1", "B.3 1", "B.4 1", "2.2 0~1", "2.3 0~1", "2.5a 0~1", "4.4c 0~1",
            "8.1 0~1", "8.1 0~1", "8.1 0~1", "8.2 0~1",
        ]
    );
}

#[test]
fn each_gap_says_what_is_missing_and_until_when() {
    let so_far = looked_at();
    let months = gaps(&so_far, "8.1");
    let until: Vec<_> = months.iter().map(|gap| (gap.missing[0].part, gap.missing[0].until)).collect();
    let ends = [date(2018, 10, 31), date(2018, 11, 30), date(2018, 12, 31)];
    assert_eq!(until, [(9, Some(ends[0])), (10, Some(ends[1])), (11, Some(ends[2]))]);
    let quarter = &gap(&so_far, "5.1b").missing;
    assert_eq!((quarter.len(), quarter[0].part, quarter[0].until), (1, 3, Some(date(2018, 12, 31))));
    assert_eq!(gap(&so_far, "1.1").missing[0].short, 1);
    assert_eq!(gap(&so_far, "6.2b").missing[0].short, 4);
    // the row that lacks 名册 would fill it, as would two people more
    let role_models = gaps(&so_far, "1.2")[2];
    assert_eq!((role_models.missing[0].short, role_models.missing[0].lines.clone()), (2, vec![3]));
    // any record of 平安家庭 could hold the missing 总结
    assert_eq!(gap(&so_far, "2.2").missing[0].lines, [8]);
}

#[test]
fn each_gap_stands_beside_the_row_of_the_statement_that_it_changes() {
    let so_far = looked_at();
    let both = |gap: &Gap| {
        let [a, b] = [gap.charged, gap.taken].map(|change| format!("{} -> {}", change.now, change.then));
        (a, b)
    };
    let shown = |rule: &str| both(gap(&so_far, rule));
    assert_eq!(shown("5.1b"), ("2 -> 0".into(), "2 -> 0".into()));
    assert_eq!(shown("9.1"), ("10 -> 0~10".into(), "10 -> 0~10".into()));
    assert_eq!(shown("5.4"), ("2~3 -> 0".into(), "2~3 -> 0".into()));
    // 8.1 has taken all ten of the category's marks already
    assert_eq!(shown("8.2"), ("2 -> 0".into(), "0 -> 0".into()));
    assert_eq!(both(gaps(&so_far, "8.1")[0]), ("12 -> 11".into(), "10 -> 10".into()));
    // of the cap of 20 the line of B.2 takes its 4 first, which leaves 16 to that of B.4
    assert_eq!(shown("B.4"), ("15 -> 20".into(), "15 -> 16".into()));
    assert_eq!(shown("B.2"), ("4 -> 6".into(), "4 -> 6".into()));
}

#[test]
fn what_is_lost_for_good_names_the_months_that_are_over_and_what_the_office_found() {
    let so_far = looked_at();
    let lost = so_far
        .lost
        .iter()
        .map(|lost| (RUGAO.rule(lost.rule).id.as_str(), lost.parts.clone(), lost.findings, lost.charged, lost.taken));
    let lost: Vec<_> =
        lost.map(|(id, parts, found, charged, taken)| format!("{id} {parts:?} {found} {charged} {taken}")).collect();
    // 2.5b comes up as soon as there is a council; 10.3 is not lost, it waits for the office
    assert_eq!(lost, ["2.5b [] 1 0~1 0~1", "8.1 [0, 1, 2, 3, 4, 5, 6, 7, 8] 0 9 9", "10.1 [] 2 1 1"]);
}

#[test]
fn each_category_says_what_it_has_what_it_lost_and_what_it_still_holds() {
    let so_far = looked_at();
    let shown = |room: &Room| format!("{} {} {} {}", room.now, room.lost, room.ahead, room.exhausted);
    let rooms: Vec<String> = so_far.categories.iter().chain(&so_far.bonus).map(shown).collect();
    assert_eq!(
        rooms,
        [
            "2 0 8 false",
            // 2.2 and 2.3 may cost nothing, 2.4a brings 1; the council brings 1, of which 2.5b may take as much
            "6~8 0~1 2~3 false",
            "5 0 5 false",
            "2~3 0 7~8 false",
            "0~1 0 9~10 false",
            "0 0 10 false",
            "4 0 6 false",
            "0 9 1 false",
            "0 0 0~10 false",
            "0~9 1 0 false",
            "19 0 1 false",
        ]
    );
}

#[test]
fn records_that_lack_a_material_are_named_with_what_completing_them_is_worth() {
    let so_far = looked_at();
    let rows = so_far.completions.iter().map(|completion| {
        let lacks =
            completion.row.rules.iter().map(|&(no, materials)| {
                format!("{} {}", RUGAO.rule(no).id, RUGAO.vocabulary.material_names(materials))
            });
        (completion.row.line, lacks.collect::<Vec<_>>().join(", "), completion.worth.to_string())
    });
    let rows: Vec<(usize, String, String)> = rows.collect();
    // the fourth project would earn 5 where the cap leaves 1; the adopted item of February lacks a level, which no
    // material mends
    let row = |line, lacks: &str, worth: &str| (line, lacks.to_owned(), worth.to_owned());
    assert_eq!(rows, [row(3, "1.2 名册", "1"), row(9, "2.4a 结果", "1"), row(20, "B.4 确认", "1")]);
}

#[test]
fn an_assessor_of_the_whole_year_has_no_year_so_far() {
    let assessor = Assessor::new(&RUGAO);
    let town = september();
    assert!(SoFar::new(&assessor, &town.tally(&assessor), &town.judged).expect("it adds up").is_none());
}
