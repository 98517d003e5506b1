use super::*;
use crate::cli::options::Telling;
use crate::diagnostic::{Code, Severity};

fn rubric() -> Rubric {
    rubric::read("test", rubric::builtin(rubric::DEFAULT).unwrap()).unwrap()
}

const ROSTER: &str = "镇,类别,别名\n白蒲镇,镇,白蒲\n如城街道,街道,\n";

/// A ledger with a row.
const RECORDED: &[u8] = "town,rule,reason,by\n白蒲镇,10.1,a,b\n".as_bytes();

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
    asked(path, Options::default())
}

fn asked(path: &Path, options: Options) -> Folder {
    match Folder::open(path, options, Lang::En).unwrap() {
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
    [("evidence/白蒲.csv", b""), ("evidence/如城街道.CSV", b""), ("ledger.csv", RECORDED)];

#[test]
fn logs_are_found_by_the_names_and_other_names_of_towns() {
    let (contents, told) = contents(&WHOLE);
    assert_eq!(told, [""; 0]);
    let names: Vec<_> = contents.logs.values().map(|log| log.file.rsplit('/').next().unwrap().to_owned()).collect();
    assert_eq!(names, ["白蒲.csv", "如城街道.CSV"]);
    assert_eq!(
        contents.inputs.len(),
        5,
        "assessment.toml, towns.csv, ledger.csv, reviews.csv and the folder of the logs"
    );
}

#[test]
fn what_programs_leave_behind_is_passed_over() {
    let left: Vec<(&str, &[u8])> =
        ["~$白蒲镇.csv", ".~白蒲镇.csv", ".DS_Store", "desktop.ini", "Thumbs.db", "读我.pdf"]
            .map(|name| (&*Box::leak(format!("evidence/{name}").into_boxed_str()), &b""[..]))
            .into_iter()
            .chain(WHOLE)
            .collect();
    let (_temporary, path) = folder(&left);
    let mut told = Vec::new();
    asked(&path, Options { telling: Telling::Accepted, ..Options::default() }).contents(&rubric(), &mut told);
    assert_eq!(told.iter().map(|d| (d.code, d.severity)).collect::<Vec<_>>(), [(Code::F075, Severity::Note)]);
    let names = "6 files that are no logs were passed over: .DS_Store、.~白蒲镇.csv、Thumbs.db、desktop.ini、~$白蒲镇.csv、读我.pdf";
    assert_eq!(told[0].text.en, names);
    ready(&path).contents(&rubric(), &mut told);
    assert_eq!(told.len(), 1, "only where it is asked for");
}

#[test]
fn a_town_without_a_log_is_an_error_where_the_roster_lists_it() {
    let (_, told) = contents(&[("evidence/白蒲镇.xlsx", b""), ("ledger.csv", RECORDED)]);
    assert_eq!(told, ["F033 towns.csv:3:1"]);
}

#[test]
fn a_log_without_a_town_and_a_second_log_are_errors() {
    let files = [("evidence/海安镇.csv", &b""[..]), ("evidence/白蒲镇.txt", b""), ("evidence/白蒲镇(1).csv", b"")];
    let (_, told) = contents(&files.into_iter().chain(WHOLE).collect::<Vec<_>>());
    assert_eq!(told, ["F034 evidence/海安镇.csv", "F070 evidence/白蒲镇(1).csv", "F035 evidence/白蒲镇.txt"]);
}

#[test]
fn a_copy_beside_a_log_is_an_error_that_says_whether_both_are_the_same() {
    let files: Vec<(&str, &[u8])> = vec![
        ("evidence/白蒲镇.csv", b"a"),
        ("evidence/白蒲镇(1).csv", b"a"),
        ("evidence/副本 白蒲镇.csv", b"b"),
        ("evidence/如城街道 - 副本.csv", b""),
        ("evidence/如城街道 - Copy.csv", b""),
        ("ledger.csv", RECORDED),
    ];
    let (_temporary, path) = folder(&files);
    let mut told = Vec::new();
    ready(&path).contents(&rubric(), &mut told);
    let at = |name: &str| told.iter().find(|d| d.place.file.ends_with(name)).map(|d| (d.code, d.text.en.clone()));
    let copy = |same: &str| Some((Code::F070, format!("this looks like a copy of `白蒲镇.csv`, and {same}")));
    assert_eq!(at("/白蒲镇(1).csv"), copy("both hold the same"));
    assert_eq!(at("/副本 白蒲镇.csv"), copy("what they hold differs"));
    // without its original a copy is a log of no town, and the town is without one
    for copy in ["如城街道 - 副本", "如城街道 - Copy"] {
        let told = told.iter().find(|d| d.place.file.ends_with(&format!("/{copy}.csv"))).expect("is told");
        assert_eq!((told.code, told.help.clone().unwrap().zh.contains("「如城街道」")), (Code::F034, true));
    }
    assert_eq!(at("towns.csv").map(|(code, _)| code), Some(Code::F033));
    assert_eq!(told.len(), 5);
}

#[test]
fn a_full_width_dot_is_read_with_a_warning() {
    let files = [("evidence/白蒲镇．csv", &b""[..]), ("evidence/如城街道。CSV", b""), WHOLE[2]];
    let (contents, told) = contents(&files);
    assert_eq!(told, ["F071 evidence/如城街道。CSV", "F071 evidence/白蒲镇．csv"]);
    assert_eq!(contents.logs.len(), 2);
}

#[test]
fn a_missing_ledger_is_a_warning_and_missing_evidence_one_error() {
    let (_temporary, path) = folder(&[]);
    let mut told = Vec::new();
    ready(&path).contents(&rubric(), &mut told);
    let told: Vec<_> = told.iter().map(|d| (d.code, d.severity)).collect();
    assert_eq!(told, [(Code::F036, Severity::Warning), (Code::F037, Severity::Error)]);
    // a header alone means the same, and is told once, unless another ledger has a row
    let header = b"town,rule,reason,by";
    let with = |files: &[(&'static str, &'static [u8])]| contents(&[&WHOLE[..2], files].concat()).1;
    assert_eq!(with(&[("ledger.csv", header)]), ["F036 ledger.csv"]);
    assert_eq!(with(&[("ledger.csv", header), ("ledger-张.csv", header)]), ["F036 ledger.csv"]);
    assert_eq!(with(&[("ledger.csv", header), ("ledger-张.csv", RECORDED)]), [""; 0]);
    assert_eq!(with(&[("ledger-张.csv", RECORDED)]), [""; 0]);
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
    let error = |path: &Path| Folder::open(path, Options::default(), Lang::En).unwrap_err().to_string();
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
    let Opened::Broken(told) = Folder::open(&path, Options::default(), Lang::En).unwrap() else {
        panic!("there is no such rubric")
    };
    let help = told[0].help.clone().unwrap().en;
    assert_eq!((told[0].code, help.as_str()), (Code::A006, "did you mean the built-in `rugao-women-2018`?"));
    let (_temporary, path) = folder(&[("assessment.toml", b"rubric = 'evidence'"), ("evidence/a", b"")]);
    let Opened::Broken(told) = Folder::open(&path, Options::default(), Lang::En).unwrap() else {
        panic!("a folder is no rubric")
    };
    assert_eq!((told[0].code, told[0].text.en.as_str()), (Code::A006, "no rubric `evidence`: it is a folder"));
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
    assert_eq!(told.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::F031, Code::F038, Code::F033]);
}

/// A folder in which one thing is a link to something outside.
#[cfg(unix)]
fn linked(name: &str) -> Vec<String> {
    let (temporary, path) = folder(&WHOLE);
    fs::rename(path.join(name), temporary.path().join("out")).unwrap();
    std::os::unix::fs::symlink(temporary.path().join("out"), path.join(name)).unwrap();
    let mut told = Vec::new();
    match Folder::open(&path, Options::default(), Lang::En).unwrap() {
        Opened::Ready(folder) => drop(folder.contents(&rubric(), &mut told)),
        Opened::Broken(diagnostics) => told = diagnostics,
    }
    told.iter().map(|d| format!("{} {}", d.code, d.place.file.rsplit('/').next().unwrap())).collect()
}

#[cfg(unix)]
#[test]
fn nothing_of_the_folder_is_a_link_out_of_it() {
    for name in ["assessment.toml", "towns.csv", "ledger.csv", "evidence"] {
        assert_eq!(linked(name), [format!("F038 {name}")]);
    }
    // a link that leads nowhere is no missing ledger
    let (_temporary, path) = folder(&WHOLE);
    fs::remove_file(path.join("ledger.csv")).unwrap();
    std::os::unix::fs::symlink("nowhere", path.join("ledger.csv")).unwrap();
    let mut told = Vec::new();
    ready(&path).contents(&rubric(), &mut told);
    assert_eq!(told.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::F038]);
}

#[cfg(unix)]
#[test]
fn a_link_to_another_log_is_that_log_once_more() {
    let (_temporary, path) = folder(&WHOLE);
    fs::remove_file(path.join("evidence/白蒲.csv")).unwrap();
    std::os::unix::fs::symlink("如城街道.CSV", path.join("evidence/白蒲镇.csv")).unwrap();
    let mut told = Vec::new();
    ready(&path).contents(&rubric(), &mut told);
    let told: Vec<_> = told.iter().map(|d| (d.code, d.text.en.as_str())).collect();
    assert_eq!(told, [(Code::F073, "this is the same file as `如城街道.CSV`"), (Code::F033, "`白蒲镇` has no log")]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_an_error_that_shows_what_can_be_shown() {
    use std::os::unix::ffi::OsStrExt as _;
    let (_temporary, path) = folder(&WHOLE);
    fs::write(path.join("evidence").join(std::ffi::OsStr::from_bytes(b"\xb0\xd7\x1b[31m.csv")), "").unwrap();
    let mut told = Vec::new();
    ready(&path).contents(&rubric(), &mut told);
    assert_eq!(told.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::F039]);
    let shown = crate::diagnostic::excerpt::render(&told, Lang::En, crate::diagnostic::excerpt::Style::Plain);
    assert!(shown.contains("evidence/\u{fffd}\u{fffd}<U+001B>[31m.csv"), "{shown}");
}

/// What is said of files with these names in a folder of five towns: of each what may be meant, and of the towns without
/// a log which file may be theirs.
fn said_of(logs: &[&str]) -> Vec<(String, String)> {
    let towns = "镇,别名\n柳汀镇,\n稻香镇,\n枫渡镇,枫渡\n桥头镇,\n桥东镇,\n".as_bytes();
    let mut files: Vec<(String, &[u8])> = logs.iter().map(|log| (format!("evidence/{log}"), &b""[..])).collect();
    files.push(("towns.csv".to_owned(), towns));
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let (_temporary, path) = folder(&[&files[..], &WHOLE[2..]].concat());
    let mut told = Vec::new();
    ready(&path).contents(&rubric(), &mut told);
    let help = |told: &Diagnostic| told.help.as_ref().unwrap().en.replace(" A log is named as on the roster", "");
    let of = |told: &Diagnostic| (told.place.file.rsplit('/').next().unwrap().to_owned(), help(told));
    let logs = told.iter().filter(|told| [Code::F033, Code::F034].contains(&told.code)).map(of);
    logs.filter(|(_, help)| !help.starts_with("add evidence/")).collect()
}

#[test]
fn of_a_log_without_a_town_the_near_town_without_a_log_is_named_and_there_the_file() {
    let all = ["柳汀镇.csv", "稻香镇.csv", "枫渡镇.csv", "桥头镇.csv", "桥东镇.csv"];
    let near = |file: &str, town: &str| {
        vec![
            // a short name may well be one that is used
            (
                file.to_owned(),
                match file {
                    "柳汀.csv" => format!("name it `{town}`, or add `柳汀` to the aliases in towns.csv"),
                    _ => format!("did you mean `{town}`?"),
                },
            ),
            ("towns.csv".to_owned(), format!("`{file}` may be it: name it `{town}.csv`")),
        ]
    };
    for (file, town) in [
        ("柳汀.csv", "柳汀镇"),
        ("柳汀街道.csv", "柳汀镇"),
        ("柳河镇.csv", "柳汀镇"),
        ("稻香镇（2018终稿）.csv", "稻香镇"),
        ("2018年稻香镇台账.txt", "稻香镇"),
        ("枫渡镇(1).csv", "枫渡镇"),
        ("枫渡（改）.csv", "枫渡镇"),
    ] {
        let others: Vec<&str> = all.iter().copied().filter(|log| *log != format!("{town}.csv")).chain([file]).collect();
        assert_eq!(said_of(&others), near(file, town));
    }
    // where both may be meant both are, and each says so
    let two = said_of(&["柳汀镇.csv", "稻香镇.csv", "枫渡镇.csv", "桥投镇.csv"]);
    let may_be = |town: &str| ("towns.csv".to_owned(), format!("`桥投镇.csv` may be it: name it `{town}.csv`"));
    let both = ("桥投镇.csv".to_owned(), "did you mean `桥头镇` or `桥东镇`?".to_owned());
    assert_eq!(two, [both, may_be("桥头镇"), may_be("桥东镇")]);
    let two = said_of(&["柳汀镇.csv", "稻香镇.csv", "枫渡镇.csv", "桥头镇.csv", "桥东.csv", "桥东镇（终稿）.csv"]);
    assert_eq!(two[2].1, "`桥东.csv` or `桥东镇（终稿）.csv` may be it: name it `桥东镇.csv`");
    // one whose town has its log, and one like none
    let (whole, more) = (all.to_vec(), ["枫渡镇终稿.csv", "海安县.csv"]);
    let said = said_of(&[&whole[..], &more].concat());
    assert_eq!(said[0].1, "did you mean `枫渡镇`?");
    assert_eq!(said[1].1, "name it as on the roster, or add the town to towns.csv");
}
