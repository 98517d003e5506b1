//! Verdicts at the end of a day.

use super::{Folder, TALKS, quiet, telling};

const JUNE: &[&str] = &["--as-of", "2018-06-30"];

/// On 30 June two of the three talks are known.
fn june() -> Folder {
    Folder::new(TALKS)
}

/// So many records and rows of the reviews are later than that day.
fn later(records: u64, rows: u64) -> String {
    let s = |n: u64| if n == 1 { "" } else { "s" };
    let said = format!("later than 2018-06-30 and left out: {records} record{}", s(records));
    if rows > 0 { format!("{said}, {rows} row{} of the reviews", s(rows)) } else { said }
}

/// What is told of 30 June, the unreviewed records of that day, and whether the note says this.
fn stood(folder: &Folder, note: &str) -> (Vec<String>, u64, bool) {
    let run = folder.score(JUNE);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap_or_default();
    let unreviewed = json["towns"][0]["unreviewed"].as_u64().unwrap_or(99);
    let of_town = json["towns"].as_array().and_then(|towns| towns.iter().find(|town| town["name"] == "甲镇").cloned());
    let unreviewed = of_town.and_then(|town| town["unreviewed"].as_u64()).unwrap_or(unreviewed);
    let told = run.lines().into_iter().filter(|told| !told.starts_with("L050")).collect();
    assert!(run.err.contains(note), "{note}: {}", run.err);
    (told, unreviewed, run.exit == 0)
}

#[test]
fn a_later_verdict_leaves_its_record_unreviewed() {
    let folder = june();
    folder.review().fill("普法讲座", "认定,,王芳,2018-06-30").fill("防火讲座", "认定,,王芳,2018-07-01");
    folder.fill("开学讲座", "认定,,王芳,2018-12-01");
    assert_eq!(folder.stands(), quiet("3, 0 unreviewed"));
    assert_eq!(stood(&folder, &later(1, 2)), (vec![], 1, true));
    // without a date it stands
    folder.put("reviews.csv", folder.read("reviews.csv").replace(",2018-07-01,", ",,"));
    assert_eq!(stood(&folder, &later(1, 1)), (vec![], 0, true));
    let run = folder.run(&["validate", "x", "--as-of", "2018-06-30"]);
    assert_eq!(run.exit, 0, "{}", run.err);
}

#[test]
fn what_is_wrong_with_a_later_row_is_left_out_with_it() {
    let folder = june();
    for row in [
        "甲镇,2018-03-08,讲座,普法讲座,,不予认定,,王芳,2018-07-01,V1,,\n",
        "甲镇,2018-03-08,讲座,普法讲座,,通过,好,王芳,2018-07-01,V1,,\n",
        "甲镇,2018-03-08,讲座,普法讲座,,认定,,,2018-07-01,V1,,\n",
        "甲镇,,,,,认定,,王芳,2018-07-01,V1,,\n",
        "丙镇,2018-03-08,讲座,普法讲座,,认定,,王芳,2018-07-01,V1,,\n",
        "甲镇,2018-03-08,讲座,普法讲座,,认定,,王芳,,V1,,\n甲镇,2018-03-08,讲座,普法讲座,,不予认定,旧照片,王芳,2018-07-02,V2,,\n",
    ] {
        folder.reviews(row);
        assert_eq!(folder.score(&[]).exit, 1, "{row}");
        let (told, _, fine) = stood(&folder, "of the reviews");
        assert_eq!((told, fine), (vec![], true), "{row}");
    }
    // that it repeats an id or supersedes wrongly is wrong on every day
    for (row, code) in [
        ("甲镇,2018-05-10,讲座,防火讲座,,认定,,王芳,2018-07-01,V1,,\n", "J021"),
        ("甲镇,2018-05-10,讲座,防火讲座,,认定,,王芳,2018-07-01,V2,V9,\n", "J022"),
    ] {
        folder.reviews(&format!("甲镇,2018-03-08,讲座,普法讲座,,认定,,王芳,,V1,,\n{row}"));
        assert_eq!(stood(&folder, "").0, [format!("{code} reviews.csv:3")], "{row}");
    }
}

#[test]
fn of_a_chain_the_last_row_known_stands() {
    let folder = june();
    let row = |review: &str, on: &str, id: &str, of: &str| {
        format!("甲镇,2018-03-08,讲座,普法讲座,,{review},再议,王芳,{on},{id},{of},\n")
    };
    folder.reviews(
        &(row("认定", "2018-04-01", "V1", "")
            + &row("待核", "2018-05-01", "V2", "V1")
            + &row("不予认定", "2018-07-01", "V3", "V2")),
    );
    assert_eq!(folder.stands(), quiet("2, 2 unreviewed"));
    assert_eq!(stood(&folder, &later(1, 1)), (vec![], 1, true));
    for (day, decision) in [("2018-04-30", "accepted"), ("2018-05-31", "pending"), ("2018-07-31", "rejected")] {
        let run = folder.score(&["--as-of", day]);
        assert_eq!(run.exit, 0, "{day} {decision} {}", run.err);
        let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let now = |town: &serde_json::Value| town["now"].to_string();
        let town =
            json["towns"].as_array().expect("towns").iter().find(|town| town["name"] == "甲镇").expect("甲镇").clone();
        // 30 April: one talk. 31 May: it is pending, and 防火讲座 is there. 31 July: it is rejected
        let expected = match decision {
            "pending" => ("1", "2"),
            _ => ("1", "1"),
        };
        assert!(
            now(&town).contains(&format!("\"{}\"", expected.0)) && now(&town).contains(&format!("\"{}\"", expected.1)),
            "{day} {}",
            now(&town)
        );
    }
}

#[test]
fn a_later_rejection_leaves_out_a_row_in_error() {
    let folder = Folder::new(&format!("{TALKS}2018-02-30,讲座,哪天讲座,,,,\n"));
    assert_eq!(folder.score(JUNE).exit, 1);
    folder.reviews("甲镇,2018-02-30,讲座,哪天讲座,,不予认定,没有这一天,王芳,2018-12-01,,,\n");
    assert_eq!(stood(&folder, &later(2, 1)), (vec![], 2, true));
    let validated = folder.run(&["validate", "x", "--as-of", "2018-06-30"]);
    assert_eq!(validated.exit, 0, "{}", validated.err);
    // one that is right counts until it is rejected
    folder.reviews("甲镇,2018-02-30,讲座,哪天讲座,,不予认定,没有这一天,王芳,2018-12-01,,,\n甲镇,2018-03-08,讲座,普法讲座,,不予认定,旧照片,王芳,2018-12-01,,,\n");
    assert_eq!(stood(&folder, &later(2, 2)), (vec![], 2, true));
}

#[test]
fn a_later_rejection_settles_two_ratios_of_a_day() {
    let ratios = "2018-05-01,体检,一次体检,5,10,,\n2018-05-01,体检,二次体检,8,10,,\n";
    let folder = Folder::new(&format!("{TALKS}{ratios}"));
    assert_eq!((folder.score(&[]).exit, folder.score(JUNE).exit), (1, 1));
    folder.reviews("甲镇,2018-05-01,体检,二次体检,,不予认定,未经核实,王芳,2018-12-01,,,\n");
    // 3 talks and half of 10
    assert_eq!(folder.stands().1, "8, 4 unreviewed", "{:?}", folder.stands());
    assert_eq!(stood(&folder, &later(2, 1)), (vec![], 3, true));
}

#[test]
fn a_gone_verdict_given_later_is_no_error() {
    let folder = june();
    folder.reviews("甲镇,2018-05-10,讲座,防火灾讲座,,不予认定,旧照片,王芳,2018-12-01,,,\n");
    assert_eq!(folder.stands().0, ["V009 reviews.csv:2"]);
    assert!(stood(&folder, &later(1, 1)).2);
    // one that was known by the day is
    folder.reviews("甲镇,2018-05-10,讲座,防火灾讲座,,不予认定,旧照片,王芳,2018-06-01,,,\n");
    assert_eq!(stood(&folder, ""), (vec!["V009 reviews.csv:2".to_owned()], 99, false));
}

#[test]
fn a_record_later_than_the_day_orphans_no_verdict() {
    let folder = june();
    // given before the talk: planned
    folder.reviews("甲镇,2018-09-01,讲座,开学讲座,,认定,,王芳,2018-06-01,,,\n甲镇,2018-03-08,讲座,普法讲座,,认定,,王芳,2018-06-01,,,\n");
    assert_eq!(folder.stands(), quiet("3, 1 unreviewed"));
    assert_eq!(stood(&folder, &later(1, 0)), (vec![], 1, true));
}

#[test]
fn rows_of_the_ledger_without_a_date_stand_and_are_counted() {
    let folder = june();
    folder.put("ledger.csv", "镇,条款,次数,理由,认定人\n乙镇,1.c,1,会议缺席,王芳\n");
    let (told, _, fine) = stood(&folder, "; without a date and therefore standing on every day: 1 row of the ledger");
    assert_eq!((told, fine), (vec![], true));
}

#[test]
fn a_day_after_the_period_is_the_year_by_what_was_ruled_then() {
    let folder = june();
    folder.reviews("甲镇,2018-03-08,讲座,普法讲座,,不予认定,旧照片,王芳,2019-01-10,,,\n甲镇,2018-05-10,讲座,防火讲座,,不予认定,旧照片,王芳,2019-02-20,,,\n");
    assert_eq!(folder.stands().1, "1, 1 unreviewed");
    assert_eq!(folder.stands_as_of(&["--as-of", "2018-12-31"]).1, "3, 3 unreviewed");
    assert_eq!(folder.stands_as_of(&["--as-of", "2019-01-31"]).1, "2, 2 unreviewed");
    assert_eq!(folder.stands_as_of(&["--as-of", "2019-03-01"]), telling(&[], "1, 1 unreviewed"));
}
