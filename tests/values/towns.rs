//! Names of towns: on the roster, and in the logs.

use super::Folder;

#[test]
fn a_roster_by_which_no_log_can_be_told_from_another_refuses_the_run() {
    for (roster, told) in [
        ("镇,别名\n白蒲镇,蒲\n如城街道,蒲\n", "T002 towns.csv:3:6 (B3)"),
        ("镇,别名\n白蒲镇,\n如城街道,\n白蒲镇,\n", "T002 towns.csv:4:1 (A4)"),
        ("镇\n白蒲镇\nAb\nａB\n", "T002 towns.csv:4:1 (A4)"),
        ("镇\n白蒲镇\n如城/街道\n", "T003 towns.csv:3:1 (A3)"),
        ("镇\n白蒲镇\n..\n", "T003 towns.csv:3:1 (A3)"),
        ("镇\n白蒲镇\n如城.\n", "T003 towns.csv:3:1 (A3)"),
        ("镇\n白蒲镇\ncom1.x\n", "T003 towns.csv:3:1 (A3)"),
        ("镇\n白蒲镇\nCOM¹\n", "T003 towns.csv:3:1 (A3)"),
    ] {
        let folder = Folder::new();
        folder.put("towns.csv", roster);
        for args in [&["score", "x"][..], &["diff", "rugao-women-2018", "rugao-women-2018", "--evidence", "x"]] {
            let run = folder.run(args);
            assert_eq!((run.told(), run.exit, run.out.as_str()), (vec![told.to_owned()], 2, ""), "{roster} {args:?}");
        }
    }
}

#[test]
fn a_refused_run_still_lists_everything() {
    let folder = Folder::new();
    folder.put("towns.csv", "镇,类别\n白蒲镇,镇\n,镇\n白蒲镇,镇\n").put("ledger.csv", "镇,条款,理由\n");
    let run = folder.score();
    assert_eq!(run.told(), ["T001 towns.csv:3:1 (A3)", "T002 towns.csv:4:1 (A4)"]);
    assert_eq!(run.exit, 2);
    // what is an error and no more ends the run as errors do
    folder.put("towns.csv", "镇,类别\n白蒲镇,镇\n,镇\n");
    assert_eq!((folder.score().told(), folder.score().exit), (vec!["T001 towns.csv:3:1 (A3)".to_owned()], 1));
}

#[test]
fn a_log_that_names_its_town_is_held_to_it() {
    let folder = Folder::new();
    folder.put("evidence/白蒲镇.csv", "镇,日期,事项,名称\n白蒲,,妇女议事会,议事会\n如城街道,,妇女议事会,议事会二\n");
    let run = folder.score();
    assert_eq!((run.told(), run.exit), (vec!["L026 evidence/白蒲镇.csv:3:1 (A3)".to_owned()], 1));
    assert!(
        run.err.contains("::: x/evidence/白蒲镇.csv") || run.err.contains("this is the log of `白蒲镇`"),
        "{}",
        run.err
    );
}
