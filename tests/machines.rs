//! What a machine has to do with it: its console, and how its editors end lines.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::process::Command;

const YEAR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rugao-2018");
const RUBRIC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/rubric/rugao-women-2018.toml");
const MISTAKES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/folders/mistakes");

fn kaohe() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    for name in ["CLICOLOR", "CLICOLOR_FORCE", "NO_COLOR", "TERM", "CI"] {
        command.env_remove(name);
    }
    command.env("KAOHE_LANG", "en");
    command
}

#[test]
fn escape_codes_come_only_where_they_are_wanted() {
    let told = |variables: &[(&str, &str)]| {
        let output = kaohe().envs(variables.iter().copied()).args(["score", MISTAKES]).output().expect("kaohe runs");
        assert!(!output.stdout.contains(&0x1b));
        output.stderr
    };
    let plain = told(&[("TERM", "xterm-256color")]);
    assert!(!plain.contains(&0x1b), "no terminal");
    let forced = told(&[("CLICOLOR_FORCE", "1")]);
    assert!(forced.contains(&0x1b));
    assert_eq!(told(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]), plain);
    let words = String::from_utf8(forced).expect("UTF-8");
    let words: String = words.split('\u{1b}').enumerate().map(|(no, part)| after_code(no, part)).collect();
    assert_eq!(words, String::from_utf8(plain).expect("UTF-8"), "colour says nothing that the words do not");
}

/// What follows the end of an escape code.
fn after_code(no: usize, part: &str) -> &str {
    if no == 0 { part } else { part.split_once('m').expect("a code ends").1 }
}

#[test]
fn a_rubric_saved_by_another_editor_is_the_rubric_that_the_office_ruled_by() {
    let folder = tempfile::tempdir().expect("a folder");
    let year = folder.path();
    for name in ["towns.csv", "ledger.csv", "reviews.csv"] {
        fs::copy(format!("{YEAR}/{name}"), year.join(name)).expect("a copy");
    }
    fs::create_dir(year.join("evidence")).expect("a folder");
    for log in fs::read_dir(format!("{YEAR}/evidence")).expect("a folder") {
        let log = log.expect("a log");
        fs::copy(log.path(), year.join("evidence").join(log.file_name())).expect("a copy");
    }
    let rubric = fs::read_to_string(RUBRIC).expect("the rubric");
    let scored = |text: &str, digest: &str| {
        fs::write(year.join("2018.toml"), text).expect("a rubric");
        let assessment = format!("rubric = \"2018.toml\"\nrubric_sha256 = \"{digest}\"\n");
        fs::write(year.join("assessment.toml"), assessment).expect("an assessment");
        let output = kaohe().arg("score").arg(year).output().expect("kaohe runs");
        (String::from_utf8(output.stdout).expect("UTF-8"), String::from_utf8(output.stderr).expect("UTF-8"))
    };
    // the message offers the digest of the rubric that is there
    let digest = asked_for(&scored(&rubric, &"0".repeat(64)).1);
    let (table, told) = scored(&rubric, &digest);
    assert!(table.contains("星河街道") && told.is_empty(), "{told}");
    let (crlf, marked) = (rubric.replace('\n', "\r\n"), format!("\u{feff}{}", rubric.replace('\n', "\r\n")));
    for same in [crlf, marked, format!("\u{feff}{rubric}")] {
        assert_eq!(scored(&same, &digest), (table.clone(), String::new()));
    }
    assert!(scored(&format!("{rubric} "), &digest).1.contains("error[A010]"));
}

/// The digest that a message offers.
fn asked_for(told: &str) -> String {
    let told = crate::folder::unwrapped(told);
    let (_, rest) = told.split_once("write rubric_sha256 = \"").expect("it is offered");
    rest.split('"').next().expect("a digest").to_owned()
}
