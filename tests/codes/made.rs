//! Fixtures that neither git nor every file system can hold: made in a temporary folder.

#[path = "books.rs"]
mod books;

use std::fs;
use std::path::{Path, PathBuf};

use kaohe::cli::options::Limits;
use kaohe::diagnostic::Code;
use kaohe::rubric::{self, MOST_BYTES};

/// What raises a code and what does not, made below a folder; `None` for a code whose fixtures are files of this one.
pub(super) fn pair(code: Code, below: &Path) -> Option<(PathBuf, PathBuf)> {
    let (bad, good) = (below.join(code.as_str()).join("bad"), below.join(code.as_str()).join("good"));
    let with = |path: &Path, ending: &str| path.with_extension(ending);
    fs::create_dir_all(below.join(code.as_str())).expect("a temporary folder");
    match code {
        Code::R001 => {
            let text = rubric::builtin(rubric::DEFAULT).expect("the built-in rubric");
            fs::write(with(&bad, "toml"), text.to_owned() + &"#".repeat(MOST_BYTES)).expect("a file");
            fs::write(with(&good, "toml"), tiny()).expect("a file");
            Some((with(&bad, "toml"), with(&good, "toml")))
        }
        Code::K001 => {
            fs::write(with(&bad, "cases.toml"), cases() + &"#".repeat(MOST_BYTES)).expect("a file");
            fs::write(with(&good, "cases.toml"), cases()).expect("a file");
            Some((with(&bad, "cases.toml"), with(&good, "cases.toml")))
        }
        Code::F032 => {
            for folder in [&bad, &good] {
                assessment(folder);
            }
            let log = fs::File::options().append(true).open(log(&bad)).expect("the log");
            log.set_len(Limits::USUAL.bytes() + 1).expect("a large file");
            Some((bad, good))
        }
        Code::F042 => {
            let log = |characters: usize| {
                format!("日期,事项,名称,备注\n2018-03-08,三八活动,纪念大会,{}\n", "长".repeat(characters))
            };
            fs::write(with(&bad, "csv"), log(4097)).expect("a file");
            fs::write(with(&good, "csv"), log(4096)).expect("a file");
            Some((with(&bad, "csv"), with(&good, "csv")))
        }
        Code::F043 => {
            let row = "2018-03-08,三八活动,纪念大会";
            fs::write(with(&bad, "csv"), format!("日期,事项,名称\n{row}{}\n", ",甲".repeat(62))).expect("a file");
            fs::write(with(&good, "csv"), format!("日期,事项,名称{empty}\n{row}{empty}\n", empty = ",".repeat(97)))
                .expect("a file");
            Some((with(&bad, "csv"), with(&good, "csv")))
        }
        Code::F044 => {
            let rows = "3月8日,三八活动,纪念大会\n".repeat(10_001);
            fs::write(with(&bad, "csv"), format!("日期,事项,名称\n{rows}")).expect("a file");
            fs::write(with(&good, "csv"), LOG).expect("a file");
            Some((with(&bad, "csv"), with(&good, "csv")))
        }
        Code::F080 => {
            fs::write(below.join(code.as_str()).join("command.txt"), "validate {}/白蒲镇.csv {}/石庄镇.csv")
                .expect("a file");
            for folder in [&bad, &good] {
                fs::create_dir_all(folder).expect("a folder");
                fs::write(folder.join("白蒲镇.csv"), LOG).expect("a log");
            }
            // one file under two names, as two spellings of its path are
            fs::hard_link(bad.join("白蒲镇.csv"), bad.join("石庄镇.csv")).expect("a link");
            fs::write(good.join("石庄镇.csv"), LOG).expect("a log");
            Some((bad, good))
        }
        Code::F073 if is_possible(code) => {
            for folder in [&bad, &good] {
                assessment(folder);
                fs::write(folder.join("towns.csv"), "镇\n白蒲镇\n石庄镇\n").expect("a roster");
            }
            link(&log(&bad), &bad.join("evidence/石庄镇.csv"));
            fs::write(good.join("evidence/石庄镇.csv"), LOG).expect("a log");
            Some((bad, good))
        }
        Code::L038 | Code::L040 if is_possible(code) => {
            fs::write(below.join(code.as_str()).join("command.txt"), "validate {}/白蒲镇.csv").expect("a file");
            for folder in [&bad, &good] {
                fs::create_dir_all(folder.join("附件")).expect("a folder");
                let log = "日期,事项,名称,附件\n2018-03-08,三八活动,纪念大会,附件/签到.jpg\n";
                fs::write(folder.join("白蒲镇.csv"), log).expect("a log");
            }
            fs::write(good.join("附件/签到.jpg"), PHOTO).expect("a photo");
            let photo = bad.join("附件/签到.jpg");
            if code == Code::L038 {
                fs::write(below.join("outside.jpg"), PHOTO).expect("a photo");
                link(&below.join("outside.jpg"), &photo);
            } else {
                fs::write(&photo, PHOTO).expect("a photo");
                forbid(&photo);
            }
            Some((bad, good))
        }
        Code::F038 | Code::F039 if is_possible(code) => {
            for folder in [&bad, &good] {
                assessment(folder);
            }
            unusual(code, below, &bad);
            Some((bad, good))
        }
        _ => books::made(code, below, (bad, good)),
    }
}

/// Whether this system can hold the fixture of a code.
pub(super) fn is_possible(code: Code) -> bool {
    match code {
        Code::F038 | Code::F073 | Code::L038 => cfg!(unix),
        // root may read everything
        Code::L040 => can_forbid(),
        // elsewhere every file name is text
        Code::F039 => cfg!(target_os = "linux"),
        _ => true,
    }
}

#[cfg(unix)]
fn unusual(code: Code, below: &Path, folder: &Path) {
    use std::os::unix::ffi::OsStrExt as _;
    if code == Code::F038 {
        let outside = below.join("outside.csv");
        fs::rename(log(folder), &outside).expect("a move");
        link(&outside, &log(folder));
    } else {
        let name = std::ffi::OsStr::from_bytes(b"\xB0\xD7\xC6\xD1.csv");
        fs::write(folder.join("evidence").join(name), LOG).expect("a file");
    }
}

#[cfg(not(unix))]
fn unusual(_: &str, _: &Path, _: &Path) {}

#[cfg(unix)]
fn link(to: &Path, at: &Path) {
    std::os::unix::fs::symlink(to, at).expect("a link");
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) {}

/// Takes the right to read a file away.
#[cfg(unix)]
fn forbid(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o000)).expect("a file without rights");
}

#[cfg(not(unix))]
fn forbid(_: &Path) {}

/// Whether a file can be kept from whoever runs the tests.
fn can_forbid() -> bool {
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    forbid(file.path());
    fs::File::open(file.path()).is_err()
}

const PHOTO: &[u8] = b"\xFF\xD8\xFF\xE0photo";

const LOG: &str = "日期,事项,名称\n2018-03-08,三八活动,纪念大会\n";

fn log(folder: &Path) -> PathBuf {
    folder.join("evidence/白蒲镇.csv")
}

/// An assessment folder with nothing wrong in it.
fn assessment(folder: &Path) {
    fs::create_dir_all(folder.join("evidence")).expect("a folder");
    for (name, text) in [("assessment.toml", ""), ("towns.csv", "镇\n白蒲镇\n"), ("ledger.csv", super::raise::LEDGER)]
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
