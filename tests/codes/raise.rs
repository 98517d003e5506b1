//! What a fixture raises.
//!
//! The name behind `bad` or `good` says what it is: `.csv` a log, `.ledger.csv` a ledger, `.reviews.csv` reviews, `.towns.csv` a roster,
//! `.toml` a rubric and what its check says, `.assessment.toml`, `.cases.toml`, and nothing at all an assessment folder,
//! which is scored. Logs, ledgers and cases go by the `rubric.toml` beside them, or else by the built-in one; ledgers
//! by the `towns.csv` beside them, or else by 白蒲镇 and 石庄镇. Where there is a `command.txt`, the command of that
//! line is run on the fixture instead: with its path for each `{}`, or behind the rest where there is none.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use kaohe::checkup::checkup;
use kaohe::cli::files::read_file;
use kaohe::cli::options::{Options, Telling};
use kaohe::cli::{self, Console, Screen};
use kaohe::diagnostic::{Code, Diagnostic, Severity, excerpt};
use kaohe::evidence::{Log, LogReader, Whose, read_roster};
use kaohe::reviews::ReviewsReader;
use kaohe::rubric::{self, Rubric};
use kaohe::{cases, ledger};

/// A code with how heavy it weighed.
pub(super) type Raised = (Code, Severity);

/// A ledger of which nothing stands.
pub(super) const LEDGER: &str =
    "镇,条款,次数,理由,认定人,编号,替代\n白蒲镇,10.1,1,会议缺席,王芳,F01,\n白蒲镇,10.1,0,撤销,王芳,F02,F01\n";

/// Every code that a fixture raises.
pub(super) fn raised(path: &Path) -> Vec<Raised> {
    let beside = path.parent().expect("a folder around it");
    if let Ok(command) = fs::read_to_string(beside.join("command.txt")) {
        return printed(&command.split_whitespace().collect::<Vec<_>>(), path);
    }
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    match name.trim_start_matches("bad").trim_start_matches("good") {
        "" => printed(&["score"], path),
        ".assessment.toml" => {
            let folder = tempfile::tempdir().expect("a temporary folder");
            fs::copy(path, folder.path().join("assessment.toml")).expect("a copy");
            fs::write(folder.path().join("towns.csv"), "镇\n白蒲镇\n").expect("a roster");
            fs::write(folder.path().join("ledger.csv"), LEDGER).expect("a ledger");
            fs::create_dir(folder.path().join("evidence")).expect("a folder");
            fs::write(folder.path().join("evidence/白蒲镇.csv"), "日期,事项,名称\n2018-03-08,三八活动,纪念大会\n")
                .expect("a log");
            printed(&["score"], folder.path())
        }
        kind => {
            let mut found = Vec::new();
            read(kind, path, beside, &mut found);
            found.into_iter().map(|d| (d.code, d.severity)).collect()
        }
    }
}

fn read(kind: &str, path: &Path, beside: &Path, found: &mut Vec<Diagnostic>) {
    let file: Arc<str> = Arc::from("fixture");
    // what is accepted is told as well
    let options = Options { telling: Telling::Accepted, ..Options::default() };
    let text = match read_file(path, &file, options, found) {
        Ok(text) => text,
        Err(diagnostic) => return found.push(*diagnostic),
    };
    match kind {
        ".csv" => drop(LogReader::new(&rubric(beside)).read(
            Log::alone(&file, &text, Whose::Named("白蒲镇")),
            found,
            &mut |_| {},
        )),
        ".towns.csv" => drop(read_roster(&file, &text, found)),
        ".ledger.csv" => {
            let towns = fs::read_to_string(beside.join("towns.csv"));
            let towns = towns.unwrap_or_else(|_| "镇\n白蒲镇\n石庄镇\n".to_owned());
            let mut of_towns = Vec::new();
            let roster = read_roster(&Arc::from("towns.csv"), &towns, &mut of_towns);
            assert_eq!(of_towns, Vec::new(), "{}", path.display());
            drop(ledger::read(&file, &text, &roster, &rubric(beside), found));
        }
        ".reviews.csv" => {
            let towns = "镇\n白蒲镇\n石庄镇\n";
            let roster = read_roster(&Arc::from("towns.csv"), towns, &mut Vec::new());
            let rubric = rubric(beside);
            drop(ReviewsReader::new(&roster, &rubric).read([(&file, text.as_str())], found));
        }
        ".cases.toml" => drop(cases::read(&file, &text, &rubric(beside), found)),
        ".toml" => match rubric::read(&file, &text) {
            Err(mut mistakes) => found.append(&mut mistakes),
            Ok(rubric) => {
                let mut checked = checkup(&rubric, &file, &text);
                found.append(&mut checked.warnings);
                found.append(&mut checked.notes);
            }
        },
        other => panic!("{}: what is a {other}?", path.display()),
    }
}

static BUILT_IN: LazyLock<Rubric> =
    LazyLock::new(|| parsed(rubric::builtin(rubric::DEFAULT).expect("the built-in rubric"), "the built-in rubric"));

fn rubric(beside: &Path) -> Rubric {
    match fs::read_to_string(beside.join("rubric.toml")) {
        Ok(text) => parsed(&text, &beside.display().to_string()),
        Err(_) => BUILT_IN.clone(),
    }
}

fn parsed(text: &str, from: &str) -> Rubric {
    rubric::read("rubric.toml", text).unwrap_or_else(|mistakes| panic!("{from}: {mistakes:#?}"))
}

/// What a command tells of a path: `error[F033]: …` at the beginning of a line.
fn printed(command: &[&str], path: &Path) -> Vec<Raised> {
    let mut args: Vec<OsString> = ["kaohe", "--lang", "en", "--verbose"].map(OsString::from).to_vec();
    let named = path.to_str().expect("a path that is text");
    args.extend(command.iter().map(|word| OsString::from(word.replace("{}", named))));
    if !command.iter().any(|word| word.contains("{}")) {
        args.push(path.into());
    }
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let options = Options::default();
    let mut console = Console {
        out: &mut out,
        err: &mut err,
        width: 100,
        style: excerpt::Style::Plain,
        screen: Screen::default(),
        options,
    };
    let _ = cli::run(&args, &mut console);
    out.append(&mut err);
    let printed = String::from_utf8(out).expect("text");
    let mut found = Vec::new();
    for line in printed.lines() {
        for severity in [Severity::Error, Severity::Warning, Severity::Note] {
            let head = format!("{}[", excerpt::word(severity, kaohe::lang::Lang::En));
            if let Some((code, _)) = line.strip_prefix(&head).and_then(|rest| rest.split_once("]: ")) {
                found.push((Code::named(code).expect("a code"), severity));
            }
        }
    }
    assert!(!printed.is_empty(), "{}: nothing was printed", path.display());
    found
}
