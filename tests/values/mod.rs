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

use std::path::Path;

use tempfile::TempDir;

use crate::folder::{Run, put};

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
        put(&self.temporary.path().join("x").join(name), contents);
        self
    }

    /// The rows of a town's log, under the header.
    fn log(&self, town: &str, rows: &str) -> &Self {
        self.put(&format!("evidence/{town}.csv"), format!("{HEADER}{rows}"))
    }

    fn run(&self, args: &[&str]) -> Run {
        Run::of(self.temporary.path(), args)
    }

    fn score(&self) -> Run {
        self.run(&["score", "x"])
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
