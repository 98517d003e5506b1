//! `score -o FOLDER/`: a file a town, to send.

use std::fs;
use std::path::Path;

use kaohe::cli::Exit;

use super::Year;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn each_town_gets_its_statement_and_the_office_the_ranking() {
    let year = Year::example();
    let out = year.path("发文");
    let into = format!("{}/", out.display());
    for (format, ending) in [("xlsx", "xlsx"), ("csv", "csv"), ("markdown", "md"), ("table", "txt")] {
        let run = year.run(&["score", "--format", format, "-o", &into]);
        assert_eq!((run.exit, run.out.as_str()), (Exit::Done, ""), "{}", run.err);
        assert!(run.err.contains("排名和 14 个镇的得分说明"), "{}", run.err);
        let ours: Vec<String> = names(&out).into_iter().filter(|name| name.ends_with(ending)).collect();
        assert_eq!(ours.len(), 15, "{ours:?}");
        assert!(ours.contains(&format!("望潮镇.{ending}")) && ours.contains(&format!("排名.{ending}")), "{ours:?}");
    }
    // a statement holds the town it is named for and no other
    let said = fs::read_to_string(out.join("望潮镇.txt")).expect("a statement");
    assert!(said.starts_with("望潮镇\n") && said.contains("= 总分 83.55") && !said.contains("棠梨镇"), "{said}");
    // what is there stays, all of it, unless it may be replaced
    fs::write(out.join("排名.csv"), "ours").expect("a file");
    let again = year.run(&["score", "--format", "csv", "-o", &into]);
    assert_eq!(again.exit, Exit::CouldNot);
    assert!(again.err.contains("已经存在"), "{}", again.err);
    assert_eq!(fs::read_to_string(out.join("排名.csv")).expect("a file"), "ours");
    assert_eq!(year.run(&["score", "--format", "csv", "-o", &into, "--force"]).exit, Exit::Done);
}

#[test]
fn only_the_towns_that_are_asked_for_and_nothing_among_the_inputs() {
    let year = Year::example();
    let into = format!("{}/", year.path("一个").display());
    let run = year.run(&["score", "--town", "望潮镇", "-o", &into]);
    assert!(run.err.contains("排名和 1 个镇的得分说明"), "{}", run.err);
    // without a format each is a workbook
    assert_eq!(names(&year.path("一个")), ["排名.xlsx", "望潮镇.xlsx"]);
    let before = names(&year.path("evidence"));
    let run = year.run(&["score", "-o", &format!("{}/", year.path("evidence").display())]);
    assert_eq!(run.exit, Exit::CouldNot);
    assert_eq!(names(&year.path("evidence")), before);
    let run = year.run(&["score", "--format", "json", "-o", &into]);
    assert_eq!(run.exit, Exit::CouldNot);
}
