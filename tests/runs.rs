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

/// So many logs beside each other that `--fix` writes anew, with what each is before and after.
fn to_repair(folder: &Path, logs: usize) -> Vec<(std::path::PathBuf, Vec<u8>, Vec<u8>)> {
    let log = |end: &str, mark: &str| {
        let header = format!("{mark}日期,事项,名称,数量,级别,报道,材料,审核,审核意见,备注{end}");
        let row = format!("2018-03-08,三八活动,义诊,,,,图片,,,{end}");
        (header + &row.repeat(200)).into_bytes()
    };
    let of = |no: usize| (folder.join(format!("{no}镇.csv")), log("\n", ""), log("\r\n", "\u{feff}"));
    let logs: Vec<_> = (0..logs).map(of).collect();
    for (path, old, _) in &logs {
        fs::write(path, old).expect("a log");
    }
    logs
}

#[test]
fn of_logs_repaired_in_their_place_each_is_old_or_new_whenever_the_run_is_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let logs = to_repair(folder.path(), 30);
    let repair = || {
        let mut command = kaohe(&["validate", "--fix", "--in-place"]);
        command.args(logs.iter().map(|(path, ..)| path));
        command
    };
    for wait in 0..30 {
        for (path, old, _) in &logs {
            fs::write(path, old).expect("the old log");
        }
        let mut run = repair().spawn().expect("kaohe runs");
        std::thread::sleep(Duration::from_millis(wait * 2));
        run.kill().expect("is ours");
        run.wait().expect("has ended");
        for (path, old, new) in &logs {
            let left = fs::read(path).expect("is there");
            assert!(left == *old || left == *new, "{} bytes after {wait}", left.len());
        }
    }
    fs::write(folder.path().join(".kaohe-killed.tmp"), "日期").expect("a file");
    fs::write(&logs[0].0, &logs[0].1).expect("the old log");
    done(repair());
    assert!(logs.iter().all(|(path, _, new)| fs::read(path).expect("is there") == *new));
    assert_eq!(names(folder.path()).len(), logs.len());
}

#[cfg(unix)]
#[test]
fn what_was_repaired_before_the_disk_was_full_is_listed() {
    let folder = tempfile::tempdir().expect("a folder");
    let logs = to_repair(folder.path(), 3);
    // the second is larger than the system takes
    let (large, _, _) = &logs[1];
    let old = String::from_utf8(fs::read(large).expect("is there")).expect("UTF-8").repeat(20);
    fs::write(large, &old).expect("a log");
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_kaohe")]);
    command.args(["--lang", "en", "validate", "--fix", "--in-place"]).args(logs.iter().map(|(path, ..)| path));
    let output = done(command);
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(output.status.code(), Some(2), "{told}");
    for at in [0, 2] {
        let (path, _, new) = &logs[at];
        assert_eq!(fs::read(path).expect("is there"), *new);
        assert!(told.contains(&format!("{} is repaired, ", path.display())), "{told}");
    }
    assert!(told.contains("1镇.csv: it was not repaired: the disk takes no file so large\n"), "{told}");
    assert!(fs::read(large).expect("is there") == old.as_bytes() && names(folder.path()).len() == 3);
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

#[cfg(unix)]
#[test]
fn a_machine_that_gives_no_threads_gives_the_same_results() {
    for args in [&["score", YEAR, "--town", "all"][..], &["validate", "tests/folders/mistakes"]] {
        let expected = done(kaohe(args));
        // a stack that no machine has room for
        let mut command = kaohe(args);
        command.env("RUST_MIN_STACK", (1_u64 << 50).to_string());
        let output = done(command);
        assert_eq!(output.status.code(), expected.status.code(), "{}", said(&output));
        assert_eq!((output.stdout, output.stderr), (expected.stdout, expected.stderr));
    }
}

/// What is wrong in a log whose name is on no roster is told with the name, and not after it is mended.
#[test]
fn a_log_of_no_town_is_read_all_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["assessment.toml", "rubric.toml", "towns.csv", "ledger.csv"] {
        fs::copy(format!("{ROOT}/tests/folders/warnings/{name}"), folder.path().join(name)).expect("a copy");
    }
    fs::create_dir(folder.path().join("evidence")).expect("a folder");
    let towns = fs::read_to_string(folder.path().join("towns.csv")).expect("a roster");
    let town = towns.lines().nth(1).and_then(|row| row.split(',').next()).expect("a town");
    let log = "日期,事项,名称,材料\n2025-02-30,应急演练,演练,方案\n2月3日,没有的事,,\n";
    fs::write(folder.path().join(format!("evidence/{town}（终稿）.csv")), log).expect("a log");
    let told = |command: &str| {
        let mut command = kaohe(&[command]);
        command.arg(folder.path());
        let output = done(command);
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8")
    };
    for command in ["score", "validate"] {
        let told = told(command);
        for code in ["F034", "F033", "L004", "L003", "L007"] {
            assert!(told.contains(&format!("error[{code}]")), "{command} {code}: {told}");
        }
        assert!(told.contains(&format!("`{town}（终稿）.csv` may be it: name it `{town}.csv`")), "{told}");
    }
    assert!(told("validate").contains("5 files checked, 0 usable records"));
}
