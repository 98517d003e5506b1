//! Whatever a file, a path or an argument says, nothing of it acts on the terminal it is shown on: it is shown.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use kaohe::cli::options::Options;
use kaohe::cli::{self, Console, Exit, Screen};
use kaohe::diagnostic::excerpt::Style;
use kaohe::diagnostic::visible;
use proptest::prelude::*;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/school-safety");
/// Moves the cursor, colours the screen, rings the bell, turns the reading direction, breaks the line, goes unseen.
const EVIL: [&str; 16] = [
    "\u{1b}[2J\u{1b}[31m",
    "\u{9b}31m",
    "\u{7}",
    "\u{8}\u{8}\u{8}",
    "\u{7f}",
    "\u{85}",
    "\u{0}",
    "\r",
    "\n",
    "\t",
    "\u{202e}gnp.",
    "\u{2066}a\u{2069}",
    "\u{2028}b\u{2029}",
    "\u{200b}",
    "\u{200f}\u{61c}",
    "\u{feff}",
];

/// What a run prints: the result and the messages.
fn run(args: &[OsString]) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut console = Console {
        out: &mut out,
        err: &mut err,
        width: 80,
        style: Style::Plain,
        screen: Screen::default(),
        options: Options::default(),
    };
    let exit = cli::run(&[&["kaohe".into()], args].concat(), &mut console);
    let text = |bytes| String::from_utf8(bytes).expect("is UTF-8");
    (exit, text(out), text(err))
}

/// The first line with a character in it that acts. Line ends do not, nor does what a CSV file begins with.
fn acting(text: &str) -> Option<String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let line =
        text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).find(|line| visible(line) != **line);
    line.map(|line| format!("{line:?}"))
}

fn check(args: &[OsString]) -> Result<Exit, TestCaseError> {
    let (exit, out, err) = run(args);
    prop_assert_eq!(acting(&out), None, "the result of {:?}", args);
    prop_assert_eq!(acting(&err), None, "the messages of {:?}", args);
    Ok(exit)
}

/// The files of the fixture, by their names below it.
fn files() -> Vec<&'static str> {
    let tables = ["towns.csv", "ledger.csv", "reviews.csv", "evidence/东城.csv", "evidence/南山学区.csv"];
    ["assessment.toml", "rubric.toml"].into_iter().chain(tables).collect()
}

/// A copy of the fixture in which one file says something else.
fn year(into: &Path, changed: &str, text: &str) {
    fs::create_dir(into.join("evidence")).expect("a folder");
    for name in files().into_iter().chain(["evidence/西河学区.csv"]) {
        fs::copy(Path::new(FIXTURE).join(name), into.join(name)).expect("a copy");
    }
    fs::write(into.join(changed), text).expect("a file");
    let rubric = fs::read_to_string(into.join("rubric.toml")).expect("a rubric");
    let other = rubric.replace("each = 1.5", "each = 2").replace("once = 2", "once = 1");
    fs::write(into.join("other.toml"), other.replace("安全例会", "每月例会")).expect("a file");
}

fn inserted(text: &str, at: prop::sample::Index, what: &str) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let at = at.index(characters.len());
    characters.splice(at..at, what.chars());
    characters.into_iter().collect()
}

/// As TOML writes a character that it does not take as it is.
fn escaped(text: &str) -> String {
    text.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect::<Vec<_>>().concat()
}

/// Every command that reads the folder or its rubric.
fn commands(folder: &Path) -> Vec<Vec<OsString>> {
    let [rubric, other] = ["rubric.toml", "other.toml"].map(|name| folder.join(name).into_os_string());
    let folder = folder.as_os_str().to_owned();
    let line = |args: &[&str], then: &[&OsString]| -> Vec<OsString> {
        args.iter().map(OsString::from).chain(then.iter().map(|arg| (*arg).clone())).collect()
    };
    let mut commands =
        vec![line(&["score", "--strict", "-v"], &[&folder]), line(&["explain", "1.1", "--rubric"], &[&rubric])];
    for format in ["table", "csv", "markdown", "json"] {
        commands.push(line(&["score", "--format", format], &[&folder]));
        commands.push(line(&["score", "--town", "all", "--format", format], &[&folder]));
        commands.push(line(&["check", "--format", format], &[&rubric]));
        commands.push(line(&["rubric", "--format", format], &[&rubric]));
        commands.push(line(&["diff", "--format", format, "--evidence"], &[&folder, &rubric, &other]));
    }
    commands
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    /// One character anywhere in one file of a year.
    #[test]
    fn nothing_in_a_file_acts(
        file in prop::sample::select(files()),
        at: prop::sample::Index,
        evil in prop::sample::select(EVIL.to_vec()),
        lang in prop::sample::select(vec!["zh", "en"]),
    ) {
        let temporary = tempfile::tempdir().expect("a folder");
        let text = fs::read_to_string(Path::new(FIXTURE).join(file)).expect("a file");
        let evil = if file.contains(".toml") && evil != "\n" { escaped(evil) } else { evil.to_owned() };
        year(temporary.path(), file, &inserted(&text, at, &evil));
        for command in commands(temporary.path()) {
            check(&[&command[..], &["--lang".into(), lang.into()]].concat())?;
        }
    }

    /// The same in every text of a file that a person wrote, so that it is printed wherever the text is.
    #[test]
    fn nothing_in_any_text_acts(
        file in prop::sample::select(files()),
        evil in prop::sample::select(EVIL.to_vec()),
        word in prop::sample::select(vec!["校", "区", "安全", "查", "=", "，", "\"", ","]),
        lang in prop::sample::select(vec!["zh", "en"]),
    ) {
        let temporary = tempfile::tempdir().expect("a folder");
        let text = fs::read_to_string(Path::new(FIXTURE).join(file)).expect("a file");
        let evil = if file.contains(".toml") { escaped(evil) } else { evil.to_owned() };
        year(temporary.path(), file, &text.replace(word, &format!("{word}{evil}")));
        for command in commands(temporary.path()) {
            check(&[&command[..], &["--lang".into(), lang.into()]].concat())?;
        }
    }

    /// In an argument, whichever it is, but that of `-o`: a file would be written.
    #[test]
    fn nothing_in_an_argument_acts(
        evil in prop::sample::select(EVIL.to_vec()),
        before in "[-a-np-z甲—]{0,3}",
        after in "[a-z=乙”/]{0,3}",
        lang in prop::sample::select(vec!["zh", "en"]),
    ) {
        let evil = format!("{before}{evil}{after}");
        for line in [
            &["<>"][..],
            &["--<>"],
            &["-<>"],
            &["--lang=<>"],
            &["score", "<>"],
            &["score", FIXTURE, "--town", "<>"],
            &["score", FIXTURE, "--format", "<>"],
            &["score", FIXTURE, "-o", "none/<>"],
            &["score", FIXTURE, "--<>"],
            &["score", FIXTURE, "--final=<>"],
            &["score", FIXTURE, "<>"],
            &["check", "<>"],
            &["explain", "<>"],
            &["explain", "1.1", "--rubric", "<>"],
            &["test", "--cases", "<>"],
            &["diff", "<>", "<>"],
            &["diff", "rugao-women-2018", "rugao-women-2018", "--evidence", "<>"],
        ] {
            let args: Vec<OsString> =
                line.iter().map(|arg| arg.replace("<>", &evil).into()).chain(["--lang".into(), lang.into()]).collect();
            check(&args)?;
        }
    }
}

/// In the name of a folder, of a log and of a rubric.
#[cfg(unix)]
#[test]
fn nothing_in_a_name_acts() {
    for evil in EVIL.into_iter().filter(|evil| !evil.contains('\0')) {
        for lang in ["zh", "en"] {
            let temporary = tempfile::tempdir().expect("a folder");
            let folder = temporary.path().join(format!("年{evil}度"));
            fs::create_dir(&folder).expect("a folder");
            year(&folder, "evidence/多余.csv", "");
            for name in ["多", "东城", "东城(1)", "~$"] {
                fs::write(folder.join(format!("evidence/{name}{evil}.csv")), "x").expect("a file");
            }
            let rubric = folder.join(format!("细则{evil}.toml"));
            fs::copy(folder.join("rubric.toml"), &rubric).expect("a copy");
            let mut all = commands(&folder);
            all.push(vec!["check".into(), rubric.clone().into()]);
            all.push(vec!["test".into(), rubric.clone().into()]);
            all.push(vec!["score".into(), (&folder).into(), "-o".into(), rubric.into()]);
            for command in all {
                let done = check(&[&command[..], &["--lang".into(), lang.into()]].concat());
                done.unwrap_or_else(|why| panic!("{why}"));
            }
        }
    }
}

/// A copy of the fixture in which what a person wrote freely begins with something.
fn beginning(into: &Path, with: &str) {
    let read = |name: &str| fs::read_to_string(Path::new(FIXTURE).join(name)).expect("a file");
    year(into, "assessment.toml", &format!("title = '{with}度'\n{}", read("assessment.toml")));
    let rubric = read("rubric.toml").replace("text = \"", &format!("text = \"{with}"));
    fs::write(into.join("rubric.toml"), &rubric).expect("a file");
    fs::write(into.join("other.toml"), rubric.replace("each = 1.5", "each = 2")).expect("a file");
    let ledger = read("ledger.csv").replace("秋季", &format!("{with}秋季")).replace(",陈,", &format!(",{with}陈,"));
    fs::write(into.join("ledger.csv"), ledger).expect("a file");
    let log = read("evidence/东城.csv").replace("消防演练", &format!("{with}消防演练"));
    fs::write(into.join("evidence/东城.csv"), log).expect("a file");
}

/// Whether a spreadsheet would take a cell for a formula. Numbers of our own stay numbers.
fn is_formula(cell: &str) -> bool {
    let begins = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let is_number = cell.parse::<rust_decimal::Decimal>().is_ok();
    begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && !is_number
}

#[test]
fn no_cell_of_a_csv_result_is_a_formula() {
    for evil in ["=1+1&", "+", "-", "@SUM(A1)", " =", "\u{3000}＝", "＋", "－", "＠"] {
        let temporary = tempfile::tempdir().expect("a folder");
        beginning(temporary.path(), evil);
        let mut defused = 0;
        for command in commands(temporary.path()).into_iter().filter(|command| command.iter().any(|arg| arg == "csv")) {
            let (_, out, err) = run(&command);
            assert!(!out.is_empty(), "{command:?}: {err}");
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(out.as_bytes());
            for record in reader.records() {
                for cell in &record.expect("CSV") {
                    assert!(!is_formula(cell), "{cell:?} of {command:?}");
                    defused += usize::from(cell.starts_with('\''));
                }
            }
        }
        assert!(defused > 0, "{evil:?} came nowhere");
    }
}

#[test]
fn nothing_in_markdown_is_a_tag_a_link_or_a_cell_of_its_own() {
    let temporary = tempfile::tempdir().expect("a folder");
    beginning(temporary.path(), "<img src=x>[a](b)|c`d`");
    let mut shown = 0;
    for command in commands(temporary.path()).into_iter().filter(|command| command.iter().any(|arg| arg == "markdown"))
    {
        let (_, out, err) = run(&command);
        assert!(!out.is_empty(), "{command:?}: {err}");
        for raw in ["<img", "x>[", "[a]", "](b)|", ")|c", "c`d"] {
            assert!(!out.contains(raw), "{raw} of {command:?}");
        }
        shown += out.matches("&lt;img").count();
    }
    assert!(shown > 0);
}

/// The tests above would say nothing if every run were refused.
#[test]
fn the_year_of_these_tests_is_scored() {
    let temporary = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(Path::new(FIXTURE).join("ledger.csv")).expect("a ledger");
    year(temporary.path(), "ledger.csv", &text);
    for command in commands(temporary.path()) {
        let (exit, out, err) = run(&command);
        let said = command.iter().any(|arg| arg == "--strict") || !out.is_empty();
        assert!(said && exit != Exit::CouldNot, "{command:?}: {err}");
    }
}
