//! Values of a whole assessment folder as `kaohe score` takes them: names, files and versions, each mistake in its
//! place, and how the run ends.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

mod about;
mod attachments;
mod office;
mod over;
mod pending;
mod rubric;
mod rulings;
mod towns;

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// The header of a log that names files.
const HEADER: &str = "日期,事项,名称,材料,附件,审核,审核意见\n";

/// A finding that was withdrawn.
const LEDGER: &str =
    "镇,条款,次数,理由,认定人,编号,替代\n白蒲镇,10.1,1,会议缺席,王芳,F01,\n白蒲镇,10.1,0,撤销,王芳,F02,F01\n";

/// An assessment folder `x` by the 2018 rubric.
struct Folder {
    temporary: TempDir,
}

impl Folder {
    /// Two towns whose logs hold nothing, and a ledger of which nothing stands.
    fn new() -> Self {
        let folder = Self { temporary: tempfile::tempdir().expect("a temporary folder") };
        folder.put("assessment.toml", "");
        folder.put("towns.csv", "镇,类别,别名\n白蒲镇,镇,白蒲\n如城街道,街道,\n");
        folder.put("ledger.csv", LEDGER);
        folder.put("evidence/白蒲镇.csv", format!("{HEADER},妇女议事会,议事会,,,,\n"));
        folder.put("evidence/如城街道.csv", format!("{HEADER},妇女议事会,议事会,,,,\n"));
        folder
    }

    fn put(&self, name: &str, contents: impl AsRef<[u8]>) -> &Self {
        let path = self.temporary.path().join("x").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        fs::write(path, contents).expect("the file");
        self
    }

    /// The rows of a town's log, under the header.
    fn log(&self, town: &str, rows: &str) -> &Self {
        self.put(&format!("evidence/{town}.csv"), format!("{HEADER}{rows}"))
    }

    fn run(&self, args: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
        command.current_dir(self.temporary.path()).args(args).args(["--lang", "en"]).env_remove("KAOHE_LANG");
        let output = command.output().expect("kaohe runs");
        Run {
            exit: output.status.code().expect("an exit status"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: crate::unwrapped(&String::from_utf8(output.stderr).expect("UTF-8")),
        }
    }

    fn score(&self) -> Run {
        self.run(&["score", "x"])
    }
}

/// What a run printed and how it ended.
struct Run {
    exit: i32,
    out: String,
    err: String,
}

impl Run {
    /// Each diagnostic as its code with its place below the folder: `L032 evidence/白蒲镇.csv:2:17 (E2)`.
    fn told(&self) -> Vec<String> {
        let mut told = Vec::new();
        let mut code = None;
        for line in self.err.lines() {
            let of = |severity: &str| Some(line.strip_prefix(severity)?.split_once(']')?.0.to_owned());
            if let Some(found) = of("error[").or_else(|| Some(of("warning[")? + "?")) {
                code = Some(found);
            } else if let Some(place) = line.trim_start().strip_prefix("--> x")
                && let Some(found) = code.take()
            {
                let place = place.split("  ").next().unwrap_or_default();
                told.push(format!("{found} {}", place.trim_start_matches('/')));
            }
        }
        told
    }
}

/// Whether files can be linked here: on Windows that takes a right that few have.
fn link(to: &Path, from: &Path) -> bool {
    #[cfg(unix)]
    let linked = std::os::unix::fs::symlink(to, from);
    #[cfg(windows)]
    let linked = std::os::windows::fs::symlink_file(to, from);
    linked.is_ok()
}
