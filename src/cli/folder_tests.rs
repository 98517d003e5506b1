use jiff::civil::date;

use super::*;
use crate::diagnostic::Severity;
use crate::period::Period;
use crate::points::Points;
use crate::rubric::{Rounding, Vocabulary};

fn rubric() -> Rubric {
    Rubric {
        id: "test".into(),
        title: String::new(),
        note: None,
        period: Period::new(date(2018, 1, 1), date(2018, 12, 31)).unwrap(),
        full_marks: Points::ZERO,
        normalisation: None,
        rounding: Rounding { proportion: 2, printed: 2 },
        vocabulary: Vocabulary::default(),
        categories: Vec::new(),
        bonus: None,
        rules: Vec::new(),
        lines: crate::rubric::Lines::default(),
    }
}

const ROSTER: &str = "镇,类别,别名\n白蒲镇,镇,白蒲\n如城街道,街道,\n";

/// A folder `x` with these files.
fn folder(files: &[(&str, &[u8])]) -> (tempfile::TempDir, PathBuf) {
    let temporary = tempfile::tempdir().unwrap();
    let path = temporary.path().join("x");
    for (name, bytes) in [("assessment.toml", &b""[..]), ("towns.csv", ROSTER.as_bytes())].iter().chain(files) {
        let file = path.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    (temporary, path)
}

fn ready(path: &Path) -> Folder {
    match Folder::open(path, Lang::En).unwrap() {
        Opened::Ready(folder) => *folder,
        Opened::Broken(diagnostics) => panic!("{diagnostics:?}"),
    }
}

/// What is wrong in a folder, as code and place under it, and what it holds.
fn contents(files: &[(&str, &[u8])]) -> (Contents, Vec<String>) {
    let (_temporary, path) = folder(files);
    let mut diagnostics = Vec::new();
    let contents = ready(&path).contents(&rubric(), &mut diagnostics);
    let under = format!("{}/", path.display());
    let told = diagnostics.iter().map(|d| format!("{} {}", d.code, d.place.to_string().replace(&under, ""))).collect();
    (contents, told)
}

const WHOLE: [(&str, &[u8]); 3] =
    [("evidence/白蒲.csv", b""), ("evidence/如城街道.CSV", b""), ("ledger.csv", b"town,rule,reason,by")];

#[test]
fn logs_are_found_by_the_names_and_other_names_of_towns() {
    let (contents, told) = contents(&WHOLE);
    assert_eq!(told, [""; 0]);
    let names: Vec<_> = contents.logs.values().map(|log| log.file.rsplit('/').next().unwrap().to_owned()).collect();
    assert_eq!(names, ["白蒲.csv", "如城街道.CSV"]);
    assert_eq!(contents.inputs.len(), 4, "assessment.toml, towns.csv, ledger.csv and the folder of the logs");
}

#[test]
fn what_programs_leave_behind_is_passed_over() {
    let left: Vec<(&str, &[u8])> =
        ["~$白蒲镇.csv", ".~白蒲镇.csv", ".DS_Store", "desktop.ini", "Thumbs.db", "读我.pdf"]
            .map(|name| (&*Box::leak(format!("evidence/{name}").into_boxed_str()), &b""[..]))
            .into_iter()
            .chain(WHOLE)
            .collect();
    let (contents, told) = contents(&left);
    assert_eq!((told, contents.ignored), (vec![], 6));
}

#[test]
fn a_town_without_a_log_is_an_error_where_the_roster_lists_it() {
    let (_, told) = contents(&[("evidence/白蒲镇.xlsx", b""), ("ledger.csv", b"town,rule,reason,by")]);
    assert_eq!(told, ["F033 towns.csv:2:1", "F033 towns.csv:3:1"]);
}

#[test]
fn a_log_without_a_town_and_a_second_log_are_errors() {
    let files = [("evidence/海安镇.csv", &b""[..]), ("evidence/白蒲镇.txt", b""), ("evidence/白蒲镇(1).csv", b"")];
    let (_, told) = contents(&files.into_iter().chain(WHOLE).collect::<Vec<_>>());
    assert_eq!(told, ["F034 evidence/海安镇.csv", "F034 evidence/白蒲镇(1).csv", "F035 evidence/白蒲镇.txt"]);
}

#[test]
fn a_missing_ledger_is_a_warning_and_missing_evidence_one_error() {
    let (_temporary, path) = folder(&[]);
    let mut told = Vec::new();
    ready(&path).contents(&rubric(), &mut told);
    let told: Vec<_> = told.iter().map(|d| (d.code, d.severity)).collect();
    assert_eq!(told, [("F036", Severity::Warning), ("F037", Severity::Error)]);
}

#[test]
fn a_broken_roster_brings_no_other_mistakes_with_it() {
    let files = [("towns.csv", "镇\n白蒲镇\n白蒲镇\n".as_bytes())];
    let (_, told) = contents(&files.into_iter().chain(WHOLE).collect::<Vec<_>>());
    assert_eq!(told, ["T002 towns.csv:3:1"]);
}

#[test]
fn what_is_no_assessment_folder_is_told_what_one_holds() {
    let temporary = tempfile::tempdir().unwrap();
    let error = |path: &Path| Folder::open(path, Lang::En).unwrap_err().to_string();
    assert!(error(&temporary.path().join("没有")).contains("no such file"));
    let empty = error(temporary.path());
    assert!(empty.contains("it holds no assessment.toml") && empty.contains("ledger.csv"), "{empty}");
    let file = temporary.path().join("assessment.toml");
    fs::write(&file, "").unwrap();
    assert!(error(&file).contains("it is a file"));
    assert!(error(temporary.path()).contains("it holds no towns.csv"));
}

#[test]
fn the_rubric_is_built_in_or_a_file_beside_assessment_toml() {
    let (_temporary, path) = folder(&[]);
    assert_eq!((&*ready(&path).rubric.file, ready(&path).rubric.path), (rubric::DEFAULT, None));
    let (_temporary, path) = folder(&[("assessment.toml", b"rubric = 'own.toml'"), ("own.toml", b"id = 'own'")]);
    let found = ready(&path).rubric;
    assert_eq!((&*found.text, found.path), ("id = 'own'", Some(path.join("own.toml"))));
    let (_temporary, path) = folder(&[("assessment.toml", b"rubric = 'rugao-woman-2018'\nplaces = 2")]);
    let Opened::Broken(told) = Folder::open(&path, Lang::En).unwrap() else { panic!("there is no such rubric") };
    let help = told[0].help.clone().unwrap().en;
    assert_eq!((told[0].code, help.as_str()), ("A006", "did you mean the built-in `rugao-women-2018`?"));
    let (_temporary, path) = folder(&[("assessment.toml", b"rubric = 'evidence'"), ("evidence/a", b"")]);
    let Opened::Broken(told) = Folder::open(&path, Lang::En).unwrap() else { panic!("a folder is no rubric") };
    assert_eq!((told[0].code, told[0].text.en.as_str()), ("A006", "no rubric `evidence`: it is a folder"));
}

#[test]
fn files_are_shown_under_the_folder_as_it_was_typed() {
    for (typed, shown) in
        [("x", "x/towns.csv"), ("a/x/", "a/x/towns.csv"), (".", "towns.csv"), ("./", "towns.csv"), ("/", "/towns.csv")]
    {
        assert_eq!(under(Path::new(typed), TOWNS), shown);
    }
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_and_devices_are_refused() {
    let (temporary, path) = folder(&WHOLE);
    fs::write(temporary.path().join("out.csv"), "").unwrap();
    fs::remove_file(path.join("evidence/白蒲.csv")).unwrap();
    std::os::unix::fs::symlink("../../out.csv", path.join("evidence/白蒲镇.csv")).unwrap();
    fs::create_dir(path.join("evidence/folder.csv")).unwrap();
    let mut told = Vec::new();
    ready(&path).contents(&rubric(), &mut told);
    assert_eq!(told.iter().map(|d| d.code).collect::<Vec<_>>(), ["F031", "F038", "F033"]);
    assert_eq!(read_file(Path::new("/dev/null"), &"null".into()).unwrap_err().code, "F031");
}

#[test]
fn a_file_is_decoded_and_has_a_limit_that_is_named() {
    let temporary = tempfile::tempdir().unwrap();
    let path = temporary.path().join("a.csv");
    // 镇 in GB18030
    fs::write(&path, b"\xd5\xf2,a\n").unwrap();
    assert_eq!(read_file(&path, &"a.csv".into()).unwrap(), "镇,a\n");
    fs::File::create(&path).unwrap().set_len(LARGEST_FILE * MEGABYTE + 1).unwrap();
    let error = read_file(&path, &"a.csv".into()).unwrap_err();
    assert!(error.code == "F032" && error.text.en.contains("64 MB"), "{error:?}");
}
