//! Records that nobody has reviewed.

use super::{Folder, TALKS, quiet};

#[test]
fn every_output_says_how_many() {
    let folder = Folder::new(TALKS);
    folder.review().fill("防火讲座", "不予认定,照片是去年的,王芳,");
    for of_town in [&[][..], &["--town", "甲镇"]] {
        for format in ["json", "csv", "markdown"] {
            if format == "csv" && !of_town.is_empty() {
                // a line for each rule, and none for the town
                continue;
            }
            let run = folder.run(&[&["score", "x", "--format", format], of_town].concat());
            assert_eq!((run.exit, run.lines()), (0, vec![]), "{format} {}", run.err);
            assert!(
                run.out.to_lowercase().contains("unreviewed")
                    || run.out.contains("not reviewed")
                    || run.out.contains("nobody"),
                "{format} {of_town:?} {}",
                run.out
            );
        }
        let run = folder.run(&[&["score", "x"], of_town].concat());
        assert!(run.out.contains("nobody") || run.out.contains("reviewed"), "{of_town:?} {}", run.out);
        // a count, never a list
        assert!(of_town.is_empty() != run.out.contains("开学讲座"), "{}", run.out);
    }
}

#[test]
fn a_year_may_be_final_though_nobody_reviewed_it_all() {
    let folder = Folder::new(&TALKS.replace("照片", ""));
    folder.put("rubric.toml", super::RUBRIC.replace("materials = [\"照片\", \"通知\"]\n", ""));
    let run = folder.score(&["--final", "--strict"]);
    assert_eq!((run.exit, run.lines(), run.total()), (0, vec![], "3, 3 unreviewed".to_owned()), "{}", run.err);
    assert!(run.err.contains("4 records not reviewed by anybody"), "{}", run.err);
    // what is pending is another matter
    folder.reviews("甲镇,2018-03-08,讲座,普法讲座,,待核,,王芳,,,,\n");
    let run = folder.score(&["--final"]);
    assert_eq!((run.exit, run.total()), (1, "2~3, 2 unreviewed".to_owned()), "{}", run.err);
}

#[test]
fn under_pending_they_make_ranges() {
    let folder = Folder::new(&format!("{TALKS}2018-07-01,体检,妇科体检,5,10,,\n"));
    folder.put("assessment.toml", "rubric = \"rubric.toml\"\nunreviewed = \"pending\"\n");
    assert_eq!(folder.stands(), quiet("0~8, 4 unreviewed"));
    let run = folder.score(&["--final"]);
    assert_eq!(run.exit, 1);
    assert!(run.err.contains("5 records not reviewed by anybody"), "{}", run.err);
    let shown = folder.run(&["score", "x"]);
    assert!(shown.out.contains("0~8"), "{}", shown.out);
    folder.reviews("甲镇,2018-03-08,讲座,普法讲座,,认定,,王芳,,,,\n甲镇,2018-07-01,体检,妇科体检,,认定,,王芳,,,,\n");
    assert_eq!(folder.stands(), quiet("6~8, 2 unreviewed"));
    folder.run(&["review", "x", "--rest", "all", "--by", "王芳"]);
    assert_eq!((folder.stands(), folder.score(&["--final"]).exit), (quiet("8, 0 unreviewed"), 0));
}

#[test]
fn under_pending_the_order_goes_by_what_was_reviewed() {
    let folder = Folder::new(TALKS);
    folder.put("assessment.toml", "rubric = \"rubric.toml\"\nunreviewed = \"pending\"\n");
    // 甲镇 has three talks and 乙镇 one, which alone was accepted
    folder.reviews("乙镇,2018-04-01,讲座,春季讲座,,认定,,王芳,,,,\n");
    let json: serde_json::Value = serde_json::from_str(&folder.score(&[]).out).expect("JSON");
    let towns = json["towns"].as_array().expect("towns");
    let stand = |at: usize| {
        let (town, range) = (&towns[at], |of: &serde_json::Value| format!("{}~{}", of["lo"], of["hi"]));
        let place = |of: &serde_json::Value| format!("{}~{}", of["best"], of["worst"]);
        [range(&town["now"]), range(&town["total"]), place(&town["now_rank"]), place(&town["rank"])]
    };
    assert_eq!(stand(0), ["\"0\"~\"0\"", "\"0\"~\"3\"", "2~2", "1~2"]);
    assert_eq!(stand(1), ["\"1\"~\"1\"", "\"1\"~\"1\"", "1~1", "1~2"]);
    // a count, never a list
    assert_eq!((towns[0]["unreviewed"].as_u64(), towns[0]["pending"].as_array().map(Vec::len)), (Some(3), Some(0)));
    assert_eq!(json["decisive"]["items"].as_array().map(Vec::len), Some(0));
    let shown = folder.run(&["score", "x"]).out;
    assert!(shown.contains("go by what was reviewed") && !shown.contains("普法讲座"), "{shown}");
}

#[test]
fn the_table_of_a_statement_says_how_many_beside_each_line() {
    let folder = Folder::new(TALKS);
    let table = folder.run(&["score", "x", "--town", "甲镇", "--format", "csv"]).out;
    let mut lines = table.lines();
    assert!(lines.next().is_some_and(|head| head.ends_with(",unreviewed in the town")), "{table}");
    assert!(lines.clone().count() > 0 && lines.all(|line| line.ends_with(",3")), "{table}");
}
