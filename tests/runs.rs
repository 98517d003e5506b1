//! Runs that are killed, that meet each other, and that find little around them: results stay whole all the same.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const YEAR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rugao-2018");

fn kaohe(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
    command.current_dir(ROOT).env("KAOHE_LANG", "en").args(args).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn done(mut command: Command) -> Output {
    command.output().expect("kaohe runs")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

/// Every statement of the example year in a format, into a file that may be there.
fn writing(format: &str, file: &Path) -> Child {
    let mut command = kaohe(&["score", YEAR, "--town", "all", "--force", "--format", format, "-o"]);
    command.arg(file).spawn().expect("kaohe runs")
}

fn whole(format: &str) -> Vec<u8> {
    done(kaohe(&["score", YEAR, "--town", "all", "--format", format])).stdout
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8")).collect()
}

#[test]
fn a_killed_run_leaves_the_old_file_whole_and_the_next_one_cleans_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("结果");
    let (old, new) = (b"old".to_vec(), whole("json"));
    for wait in 0..40 {
        fs::write(&file, &old).expect("the old file");
        let mut run = writing("json", &file);
        std::thread::sleep(Duration::from_millis(wait * 2));
        run.kill().expect("is ours");
        run.wait().expect("has ended");
        let left = fs::read(&file).expect("is there");
        assert!(left == old || left == new, "{} bytes after {wait}", left.len());
    }
    // as a run leaves it that is killed while it writes
    fs::write(folder.path().join(".kaohe-killed.tmp"), "{\n").expect("a file");
    assert!(writing("json", &file).wait().expect("has ended").success());
    assert_eq!((names(folder.path()), fs::read(&file).expect("is there")), (vec!["结果".to_owned()], new));
}

#[test]
fn of_two_runs_at_once_the_last_whole_result_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("结果");
    let formats = ["json", "csv", "markdown"];
    let wholes = formats.map(whole);
    for _ in 0..4 {
        let runs: Vec<Child> = formats.iter().chain(&formats).map(|format| writing(format, &file)).collect();
        for mut run in runs {
            if let Ok(now) = fs::read(&file) {
                assert!(wholes.contains(&now), "{} bytes are no whole result", now.len());
            }
            assert!(run.wait().expect("has ended").success());
        }
        assert!(wholes.contains(&fs::read(&file).expect("is there")));
        assert_eq!(names(folder.path()), ["结果"]);
    }
}

#[test]
fn nothing_is_needed_of_the_surroundings() {
    let expected = done(kaohe(&["score", YEAR]));
    for set in
        [&[][..], &[("LANG", "C")], &[("LC_ALL", "C"), ("TERM", "dumb")], &[("HOME", "/none"), ("TZ", "no/where")]]
    {
        let mut command = kaohe(&["score", YEAR, "--lang", "en"]);
        command.env_clear().envs(set.iter().copied());
        let output = done(command);
        assert!(output.status.success() && output.stdout == expected.stdout, "{set:?}: {}", said(&output));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_argument_that_is_no_text_is_a_path_like_any_other() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    // 年 in GB18030, and what ends a sequence that a terminal acts on
    let path = folder.path().join(OsStr::from_bytes(b"\xc4\xea\x9b"));
    fs::create_dir(&path).expect("a folder");
    for name in ["assessment.toml", "rubric.toml", "towns.csv"] {
        fs::copy(format!("{ROOT}/tests/folders/warnings/{name}"), path.join(name)).expect("a copy");
    }
    let mut command = kaohe(&["score"]);
    command.arg(&path);
    let output = done(command);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("\u{fffd}/evidence\n"), "{}", said(&output));
    let mut command = kaohe(&["check"]);
    command.arg(path.join("rubric.toml"));
    let output = done(command);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    // a name of a town is none
    let mut command = kaohe(&["score", YEAR, "--town"]);
    command.arg(OsStr::from_bytes(b"\xc4\xea"));
    let output = done(command);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("invalid UTF-8"), "{}", said(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_told_before_the_work_where_it_can_be() {
    // that folder takes no file of anybody; what is wrong in the logs is not even told
    let output = done(kaohe(&["score", "tests/folders/mistakes", "-o", "/proc/result.csv"]));
    assert_eq!(output.status.code(), Some(2));
    let told = said(&output);
    assert!(told.starts_with("error: cannot write to `/proc/result.csv`: ") && told.lines().count() == 1, "{told}");
    // a full disk
    for to in [&["-o", "/dev/full"][..], &[]] {
        let mut command = kaohe(&[&["score", YEAR], to].concat());
        if to.is_empty() {
            let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a device");
            command.stdout(full);
        }
        let output = done(command);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains("the disk is full"), "{}", said(&output));
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    for args in [&["score", YEAR, "--format", "json"][..], &["--help"], &["check", "rugao-women-2018"]] {
        let mut run = kaohe(args).spawn().expect("kaohe runs");
        drop(run.stdout.take());
        let output = run.wait_with_output().expect("has ended");
        assert!(output.status.success() && output.stderr.is_empty(), "{args:?}: {}", said(&output));
    }
}

#[test]
fn a_result_does_not_become_an_input_of_the_next_run() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["assessment.toml", "towns.csv"] {
        fs::copy(format!("{YEAR}/{name}"), folder.path().join(name)).expect("a copy");
    }
    fs::create_dir(folder.path().join("evidence")).expect("a folder");
    for name in ["ledger.csv", "evidence/../ledger.csv", "evidence/结果.csv", "towns.csv"] {
        let mut command = kaohe(&["score", "--force"]);
        command.arg(folder.path()).arg("-o").arg(folder.path().join(name));
        let output = done(command);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(said(&output).contains("cannot write to"), "{name}: {}", said(&output));
    }
    assert!(!folder.path().join("ledger.csv").exists());
}
