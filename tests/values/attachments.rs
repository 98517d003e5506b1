//! The files that logs name.

use super::{Folder, link};

const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0\0\x10JFIF one";
const OTHER: &[u8] = b"\xFF\xD8\xFF\xE0\0\x10JFIF two";

/// The header of the reviews.
const REVIEWS: &str = "镇,日期,事项,名称,审核,理由,认定人\n";

/// A row that names files.
fn row(title: &str, files: &str) -> String {
    format!("2018-03-08,妇联主席例会,{title},,{files},,\n")
}

#[test]
fn a_folder_whose_files_are_there_is_clean() {
    let folder = Folder::new();
    folder
        .put("附件/签到.jpg", JPEG)
        .put("附件/名册.pdf", "%PDF")
        .put("附件/Thumbs.db", "x")
        .put("其他/未用.jpg", JPEG);
    folder.put("会场.png", b"\x89PNG\r\n\x1A\n");
    folder.log("白蒲镇", &row("一季度", "附件/签到.jpg；附件\\名册.pdf、 ./会场.png"));
    let run = folder.score();
    assert_eq!((run.told(), run.exit), (Vec::<String>::new(), 0), "{}", run.err);
}

#[test]
fn what_leads_out_of_the_folder_is_never_looked_for() {
    let folder = Folder::new();
    let rows = [
        row("甲", "/etc/passwd"),
        row("乙", "C:\\照片\\a.jpg"),
        row("丙", "\\\\server\\a.jpg"),
        row("丁", "../x/towns.csv"),
        row("戊", "https://example.cn/a.jpg"),
        row("己", "附件/nul.jpg"),
    ];
    folder.log("白蒲镇", &rows.concat());
    let run = folder.score();
    let told = ["L030 (E2)", "L030 (E3)", "L030 (E4)", "L030 (E5)", "L030 (E6)", "L031 (E7)"];
    let short: Vec<_> = run.told().iter().map(|one| one.replace("evidence/白蒲镇.csv", "")).collect();
    let short: Vec<_> =
        short.iter().map(|one| format!("{} {}", &one[..4], one.rsplit(' ').next().expect("a cell"))).collect();
    assert_eq!((short, run.exit), (told.map(str::to_owned).to_vec(), 1));
    assert!(run.told()[0].contains("evidence/白蒲镇.csv:2:22 (E2)"), "{:?}", run.told());
}

#[test]
fn an_absent_an_empty_and_a_misnamed_file_are_told_in_their_cells() {
    let folder = Folder::new();
    folder.put("附件/空.jpg", "").put("附件/IMG_1.JPG", JPEG).put("附件/记录.jpg", "<html>").put("附件/夹/x.pdf", "x");
    folder.log(
        "白蒲镇",
        &[
            row("甲", "附件/空.jpg；附件/没有.jpg"),
            row("乙", "附件/img_1.jpg"),
            row("丙", "附件/记录.jpg"),
            row("丁", "附件/夹"),
        ]
        .concat(),
    );
    let run = folder.score();
    assert_eq!(
        run.told(),
        [
            "L033 evidence/白蒲镇.csv:2:22 (E2)",
            "L032 evidence/白蒲镇.csv:2:31 (E2)",
            "L039 evidence/白蒲镇.csv:5:22 (E5)",
            "L034? evidence/白蒲镇.csv:3:22 (E3)",
            "L035? evidence/白蒲镇.csv:4:22 (E4)",
        ]
    );
    assert!(run.err.contains("write `附件/IMG_1.JPG`"), "{}", run.err);
    assert!(run.err.contains("add the file, or correct its path"), "no near name is made up: {}", run.err);
    assert_eq!(run.exit, 1);
}

#[test]
fn a_near_name_is_suggested_with_its_folder() {
    let folder = Folder::new();
    folder.put("附件/三八节签到表.jpg", JPEG);
    folder.log("白蒲镇", &row("甲", "附件/三八节签到.png"));
    let run = folder.score();
    assert_eq!(run.told(), ["L032 evidence/白蒲镇.csv:2:22 (E2)", "L037? 附件"]);
    assert!(run.err.contains("did you mean `附件/三八节签到表.jpg`?"), "{}", run.err);
}

#[test]
fn in_a_rejected_row_an_absent_file_is_a_warning() {
    let folder = Folder::new();
    folder.log("白蒲镇", "2018-03-08,妇联主席例会,甲,,没有.jpg；../a.jpg,,\n");
    folder.put("reviews.csv", format!("{REVIEWS}白蒲镇,2018-03-08,妇联主席例会,甲,不予认定,照片不在,王芳\n"));
    let run = folder.score();
    assert_eq!(run.told(), ["L030? evidence/白蒲镇.csv:2:29 (E2)", "L032? evidence/白蒲镇.csv:2:22 (E2)"]);
    assert_eq!(run.exit, 0);
}

#[test]
fn one_content_behind_two_rows_is_told_with_both_places() {
    let folder = Folder::new();
    folder.put("附件/a.jpg", JPEG).put("附件/b.jpg", JPEG).put("附件/c.jpg", OTHER).put("附件/d.jpg", JPEG);
    folder.log(
        "白蒲镇",
        &[row("甲", "附件/a.jpg"), row("乙", "附件/b.jpg;附件/c.jpg"), row("丙", "附件/c.jpg")].concat(),
    );
    folder.log("如城街道", &row("甲", "附件/d.jpg"));
    let run = folder.score();
    assert_eq!(
        run.told(),
        [
            "L036? evidence/白蒲镇.csv:3:22 (E3)",
            "L036? evidence/白蒲镇.csv:4:22 (E4)",
            "L036? evidence/如城街道.csv:2:22 (E2)",
        ]
    );
    assert!(run.err.contains("`附件/d.jpg` holds the same as `附件/a.jpg` of `x/evidence/白蒲镇.csv`"), "{}", run.err);
    assert!(run.err.contains("`附件/c.jpg` stands behind another row already"), "{}", run.err);
    assert_eq!(run.exit, 0, "told, never deducted");

    // twice in one row is one row, and a rejected row uses nothing
    folder.log("白蒲镇", &row("甲", "附件/a.jpg；附件/b.jpg；附件/c.jpg"));
    folder.log("如城街道", "2018-03-08,妇联主席例会,甲,,附件/d.jpg,,\n");
    folder.put("reviews.csv", format!("{REVIEWS}如城街道,2018-03-08,妇联主席例会,甲,不予认定,重复,王芳\n"));
    assert_eq!(folder.score().told(), Vec::<String>::new());
}

#[test]
fn files_that_no_row_names_are_counted_by_folder() {
    let folder = Folder::new();
    for name in ["a", "b", "c", "d", "e"] {
        folder.put(&format!("附件/{name}.pdf"), name);
    }
    folder.put("会场.jpg", JPEG).put("签到.jpg", OTHER).put("排名.csv", "x").put("附件/~$a.docx", "x");
    folder.log("白蒲镇", &row("甲", "附件/a.pdf；会场.jpg"));
    let run = folder.score();
    assert_eq!(run.told(), ["L037? ", "L037? 附件"]);
    assert!(run.err.contains("1 file that no row names: 签到.jpg"), "{}", run.err);
    assert!(run.err.contains("4 files that no row names, such as b.pdf、c.pdf、d.pdf"), "{}", run.err);
    // where no cell names a file, nothing is looked at
    folder.log("白蒲镇", &row("甲", ""));
    assert_eq!(folder.score().told(), Vec::<String>::new());
}

#[test]
fn a_link_that_leads_out_of_the_folder_is_not_followed() {
    let folder = Folder::new();
    folder.put("附件/a.jpg", JPEG).put("../secret.jpg", JPEG);
    let root = folder.temporary.path();
    if !link(&root.join("secret.jpg"), &root.join("x/附件/out.jpg"))
        || !link(&root.join("x/附件/a.jpg"), &root.join("x/附件/in.jpg"))
    {
        return;
    }
    folder.log("白蒲镇", &row("甲", "附件/out.jpg；附件/in.jpg；附件/a.jpg"));
    assert_eq!(folder.score().told(), ["L038 evidence/白蒲镇.csv:2:22 (E2)"]);
}
