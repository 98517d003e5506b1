//! Fixtures that neither git nor every file system can hold: made in a temporary folder.

use std::fs;
use std::path::{Path, PathBuf};

use kaohe::cli::options::Limits;
use kaohe::rubric::{self, MOST_BYTES};

/// What raises a code and what does not, made below a folder; `None` for a code whose fixtures are files of this one.
pub(super) fn pair(code: &str, below: &Path) -> Option<(PathBuf, PathBuf)> {
    let (bad, good) = (below.join(code).join("bad"), below.join(code).join("good"));
    let with = |path: &Path, ending: &str| path.with_extension(ending);
    fs::create_dir_all(below.join(code)).expect("a temporary folder");
    match code {
        "R001" => {
            let text = rubric::builtin(rubric::DEFAULT).expect("the built-in rubric");
            fs::write(with(&bad, "toml"), text.to_owned() + &"#".repeat(MOST_BYTES)).expect("a file");
            fs::write(with(&good, "toml"), tiny()).expect("a file");
            Some((with(&bad, "toml"), with(&good, "toml")))
        }
        "K001" => {
            fs::write(with(&bad, "cases.toml"), cases() + &"#".repeat(MOST_BYTES)).expect("a file");
            fs::write(with(&good, "cases.toml"), cases()).expect("a file");
            Some((with(&bad, "cases.toml"), with(&good, "cases.toml")))
        }
        "F032" => {
            for folder in [&bad, &good] {
                assessment(folder);
            }
            let log = fs::File::options().append(true).open(log(&bad)).expect("the log");
            log.set_len(Limits::USUAL.bytes() + 1).expect("a large file");
            Some((bad, good))
        }
        "F038" | "F039" if is_possible(code) => {
            for folder in [&bad, &good] {
                assessment(folder);
            }
            unusual(code, below, &bad);
            Some((bad, good))
        }
        _ => None,
    }
}

/// Whether this system can hold the fixture of a code.
pub(super) fn is_possible(code: &str) -> bool {
    match code {
        "F038" => cfg!(unix),
        // elsewhere every file name is text
        "F039" => cfg!(target_os = "linux"),
        _ => true,
    }
}

#[cfg(unix)]
fn unusual(code: &str, below: &Path, folder: &Path) {
    use std::os::unix::ffi::OsStrExt as _;
    if code == "F038" {
        let outside = below.join("outside.csv");
        fs::rename(log(folder), &outside).expect("a move");
        std::os::unix::fs::symlink(outside, log(folder)).expect("a link");
    } else {
        let name = std::ffi::OsStr::from_bytes(b"\xB0\xD7\xC6\xD1.csv");
        fs::write(folder.join("evidence").join(name), LOG).expect("a file");
    }
}

#[cfg(not(unix))]
fn unusual(_: &str, _: &Path, _: &Path) {}

const LOG: &str = "日期,事项,名称\n2018-03-08,三八活动,纪念大会\n";

fn log(folder: &Path) -> PathBuf {
    folder.join("evidence/白蒲镇.csv")
}

/// An assessment folder with nothing wrong in it.
fn assessment(folder: &Path) {
    fs::create_dir_all(folder.join("evidence")).expect("a folder");
    for (name, text) in
        [("assessment.toml", ""), ("towns.csv", "镇\n白蒲镇\n"), ("ledger.csv", "镇,条款,理由,认定人\n")]
    {
        fs::write(folder.join(name), text).expect("a file");
    }
    fs::write(log(folder), LOG).expect("a log");
}

fn cases() -> String {
    "schema = \"kaohe.cases/1\"\n[[case]]\nrule = \"2.5a\"\nname = \"没有\"\nwhy = \"没有议事会\"\ncharge = 1\n"
        .to_owned()
}

/// A rubric of one rule, of which nothing is to be said.
fn tiny() -> &'static str {
    include_str!("rubric.toml")
}
