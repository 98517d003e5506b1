//! The year as an office lives it: towns that are not in yet, warnings that are owned, what is told of the office's word.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test stops where its own ground is missing")]

mod accepted;
mod apart;
mod as_of;
mod history;
mod in_memory;
mod publication;
mod so_far;
mod two_runs;
mod without;

use std::fs;
use std::path::{Path, PathBuf};

use kaohe::cli::options::Options;
use kaohe::cli::{self, Console, Exit, Screen};
use kaohe::diagnostic::excerpt::Style;
use serde_json::Value;
use tempfile::TempDir;

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rugao-2018");

/// A copy of an assessment folder that a test may change.
struct Year {
    folder: TempDir,
    /// That of the terminal.
    width: usize,
}

/// What a run came to.
struct Run {
    exit: Exit,
    out: String,
    err: String,
}

impl Year {
    /// A copy of the shipped example.
    fn example() -> Self {
        Self::copy_of(Path::new(EXAMPLE))
    }

    fn copy_of(folder: &Path) -> Self {
        let year = Self { folder: tempfile::tempdir().expect("a folder"), width: 100 };
        for (from, to) in [(folder.to_owned(), year.path("")), (folder.join("evidence"), year.path("evidence"))] {
            fs::create_dir_all(&to).expect("a folder");
            for entry in fs::read_dir(from).expect("the folder").map(|entry| entry.expect("an entry").path()) {
                if entry.is_file() {
                    fs::copy(&entry, to.join(entry.file_name().expect("a name"))).expect("a copy");
                }
            }
        }
        year
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a text")
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("a file");
    }

    fn append(&self, name: &str, text: &str) {
        self.write(name, &(self.read(name) + text));
    }

    /// Adds a row to the ledger, by the names of its columns.
    fn record(&self, cells: &[(&str, &str)]) {
        let ledger = self.read("ledger.csv");
        let header = ledger.trim_start_matches('\u{feff}').lines().next().expect("a header");
        let of = |column: &str| cells.iter().find(|(name, _)| *name == column).map_or("", |(_, cell)| *cell);
        let row: Vec<&str> = header.split(',').map(of).collect();
        self.write("ledger.csv", &format!("{ledger}{}\n", row.join(",")));
    }

    /// A command on the folder, in Chinese.
    fn run(&self, command: &[&str]) -> Run {
        self.run_in("zh", command)
    }

    /// A command on the folder, in a language.
    fn run_in(&self, lang: &str, command: &[&str]) -> Run {
        let folder = self.folder.path().to_str().expect("a path that is text");
        let args = ["kaohe", "--lang", lang].into_iter().chain(command.iter().copied()).chain([folder]);
        let args: Vec<std::ffi::OsString> = args.map(Into::into).collect();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut console = Console {
            out: &mut out,
            err: &mut err,
            width: self.width,
            style: Style::Plain,
            screen: Screen::default(),
            options: Options::default(),
        };
        let exit = cli::run(&args, &mut console);
        let text = |bytes| String::from_utf8(bytes).expect("text").replace(folder, "YEAR");
        Run { exit, out: text(out), err: text(err) }
    }

    fn json(&self, command: &[&str]) -> Value {
        let run = self.run(&[command, &["--format", "json"]].concat());
        serde_json::from_str(&run.out).unwrap_or_else(|_| unreachable!("no JSON: {}{}", run.out, run.err))
    }
}
