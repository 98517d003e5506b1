//! What files can hold and the right answer to each: `tests/bad-input/` has a folder for every row of the list of bad
//! input, named by its number, with the files themselves and in `expected.toml` what the program is asked, how it
//! ends and what it finds where. Dropping in a folder adds a test.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde::Deserialize;
use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The last row of the list.
const LAST: u32 = 137;
/// Rows that no folder can show, and why.
const ELSEWHERE: [(std::ops::RangeInclusive<u32>, &str); 9] = [
    (11..=11, "who runs the tests may read every file: the causes are told by `cli::trouble`"),
    (12..=12, "a file that changes while it is read: `cli::files`"),
    (13..=13, "a name that is no text cannot be checked out everywhere: `cli::folder`"),
    (71..=71, "sheet names come with the spreadsheets"),
    (98..=98, "a log has no column for the day on which it was handed in"),
    (121..=129, "spreadsheet files are not read yet"),
    (131..=131, "started from the desktop of Windows: `cli::dropped`"),
    (133..=133, "a reader that has gone away: `tests/runs.rs`"),
    (134..=135, "a run that is killed, and two at once: `tests/runs.rs`"),
];

/// What is expected of one row.
#[derive(Debug, Deserialize)]
struct Expected {
    /// What the row is about.
    about: String,
    /// What no file of a repository can be, made before the runs.
    #[serde(default)]
    make: Vec<Make>,
    run: Vec<Run>,
}

/// A thing that is made.
#[derive(Debug, Deserialize)]
#[serde(tag = "what", rename_all = "lowercase")]
enum Make {
    /// A link, and what it leads to.
    #[cfg_attr(not(unix), expect(dead_code, reason = "made on Unix alone"))]
    Link { name: String, to: String },
    /// A pipe with a name.
    #[cfg_attr(not(unix), expect(dead_code, reason = "made on Unix alone"))]
    Pipe { name: String },
    /// A folder.
    Folder { name: String },
    /// A file of so many bytes of one character.
    Filled { name: String, begin: String, with: char, times: usize },
}

/// One run of the program in the folder of the row.
#[derive(Debug, Deserialize)]
struct Run {
    /// The arguments; `--format json` is added where `found` is given.
    args: Vec<String>,
    /// What is piped in.
    stdin: Option<String>,
    exit: i32,
    /// Everything that is found, as `CODE file:line:column cell`.
    found: Option<Vec<String>>,
    /// What is said in Chinese and in English, in either of the streams.
    #[serde(default)]
    says: Vec<String>,
    /// Files that are there afterwards with these contents.
    #[serde(default)]
    keeps: Vec<Kept>,
}

/// A file and what it holds.
#[derive(Debug, Deserialize)]
struct Kept {
    name: String,
    text: String,
}

fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(format!("{ROOT}/tests/bad-input")).expect("the folder of bad input");
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    folders.retain(|path| path.is_dir());
    folders.sort();
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().expect("a name").to_string_lossy().into_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else if entry.file_name() != "expected.toml" {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// Makes it; tells whether this system can.
fn make(make: &Make, folder: &Path) -> bool {
    match make {
        #[cfg(unix)]
        Make::Link { name, to } => std::os::unix::fs::symlink(to, folder.join(name)).is_ok(),
        #[cfg(unix)]
        Make::Pipe { name } => Command::new("mkfifo").arg(folder.join(name)).status().is_ok_and(|done| done.success()),
        #[cfg(not(unix))]
        Make::Link { .. } | Make::Pipe { .. } => false,
        Make::Folder { name } => fs::create_dir_all(folder.join(name)).is_ok(),
        Make::Filled { name, begin, with, times } => {
            fs::write(folder.join(name), begin.to_owned() + &with.to_string().repeat(*times)).is_ok()
        }
    }
}

fn kaohe(folder: &Path, args: &[String], lang: &str, stdin: Option<&str>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    command.current_dir(folder).args(args).env("KAOHE_LANG", lang);
    let input = folder.join(".stdin");
    fs::write(&input, stdin.unwrap_or_default()).expect("an input");
    let output = command.stdin(fs::File::open(&input).expect("an input")).output().expect("kaohe runs");
    fs::remove_file(input).expect("the input goes");
    output
}

/// What was found, as `CODE file:line:column cell`.
fn found(output: &Output) -> Vec<String> {
    let json: Value = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    let findings = json.get("findings").and_then(Value::as_array).cloned().unwrap_or_default();
    let told = findings.iter().map(|finding| {
        let text = |key: &str| finding.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let number = |key: &str| match finding.get(key).and_then(Value::as_u64) {
            None | Some(0) => String::new(),
            Some(number) => format!(":{number}"),
        };
        let place = format!("{}{}{} {}", text("file"), number("line"), number("column"), text("cell"));
        format!("{} {}", text("code"), place.trim_end())
    });
    told.collect()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr].concat()).into_owned()
}

fn try_one(folder: &Path, wrong: &mut Vec<String>) {
    let row = name(folder);
    let text = fs::read_to_string(folder.join("expected.toml")).expect("what is expected");
    let expected: Expected = toml::from_str(&text).expect("what is expected, as TOML");
    assert!(!expected.about.is_empty() && !expected.run.is_empty(), "{row} says nothing");
    for (at, run) in expected.run.iter().enumerate() {
        let place = tempfile::tempdir().expect("a folder");
        copy(folder, place.path());
        if !expected.make.iter().all(|what| make(what, place.path())) {
            continue;
        }
        let mut tell = |what: String| wrong.push(format!("{row}, run {}: {what}", at + 1));
        if let Some(wanted) = &run.found {
            let args = [&run.args[..], &["--format".to_owned(), "json".to_owned()]].concat();
            let output = kaohe(place.path(), &args, "zh", run.stdin.as_deref());
            let (wanted, found): (BTreeSet<&String>, Vec<String>) = (wanted.iter().collect(), found(&output));
            if wanted != found.iter().collect() {
                tell(format!("expected {wanted:#?}, found {found:#?}\n{}", String::from_utf8_lossy(&output.stderr)));
            }
        }
        let told = ["zh", "en"].map(|lang| kaohe(place.path(), &run.args, lang, run.stdin.as_deref()));
        for output in &told {
            if output.status.code() != Some(run.exit) {
                tell(format!("exit {:?}, not {}: {}", output.status.code(), run.exit, said(output)));
            }
        }
        let told = told.each_ref().map(said).concat();
        for words in run.says.iter().filter(|words| !told.contains(words.as_str())) {
            tell(format!("never says `{words}`: {told}"));
        }
        for Kept { name, text } in &run.keeps {
            if fs::read_to_string(place.path().join(name)).ok().as_ref() != Some(text) {
                tell(format!("{name} is not `{text}`"));
            }
        }
    }
}

#[test]
fn every_bad_input_gets_its_answer() {
    let mut wrong = Vec::new();
    for folder in folders() {
        try_one(&folder, &mut wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_row_of_the_list_has_a_folder() {
    let number = |folder: &PathBuf| name(folder).get(..3).and_then(|number| number.parse::<u32>().ok());
    let shown: BTreeSet<u32> = folders().iter().map(|folder| number(folder).expect("a number")).collect();
    let elsewhere = |row: u32| ELSEWHERE.iter().any(|(rows, why)| rows.contains(&row) && !why.is_empty());
    let missing: Vec<u32> = (1..=LAST).filter(|row| !shown.contains(row) && !elsewhere(*row)).collect();
    assert_eq!(missing, Vec::<u32>::new());
}
