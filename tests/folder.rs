//! Folders that tests may change, and what a run on them printed.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Copies a folder with all that lies below it.
pub(crate) fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry")) {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copied(&path, &to);
        } else {
            fs::copy(path, to).expect("a copy");
        }
    }
}

/// Writes a file, and the folder that it lies in.
pub(crate) fn put(path: &Path, contents: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
    fs::write(path, contents).expect("the file");
}

/// What a run printed and how it ended.
pub(crate) struct Run {
    pub(crate) exit: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// One of the program in a folder, in English.
    pub(crate) fn of(folder: &Path, args: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kaohe"));
        command.current_dir(folder).args(args).args(["--lang", "en"]).env_remove("KAOHE_LANG");
        let output = command.output().expect("kaohe runs");
        Self {
            exit: output.status.code().expect("an exit status"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: unwrapped(&String::from_utf8(output.stderr).expect("UTF-8")),
        }
    }

    /// Each diagnostic as its code with its place below the folder `x`, `L032 evidence/白蒲镇.csv:2:17 (E2)`, with `?`
    /// behind the code of a warning and `-` behind that of a note.
    pub(crate) fn told(&self) -> Vec<String> {
        let mut told = Vec::new();
        let mut code = None;
        let out = if self.out.starts_with('{') { "" } else { &self.out };
        for line in self.err.lines().chain(out.lines()) {
            let of =
                |severity: &str, mark: &str| Some(line.strip_prefix(severity)?.split_once(']')?.0.to_owned() + mark);
            if let Some(found) = of("error[", "").or_else(|| of("warning[", "?")).or_else(|| of("note[", "-")) {
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

/// What was printed in English, with each sentence on one line again, however wide the page was.
pub(crate) fn unwrapped(printed: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in printed.lines() {
        let rest = line.trim_start();
        // what a sentence goes on with is indented by two, what is said below it by more than an arrow
        let goes_on = match line.len() - rest.len() {
            2 => !rest.starts_with(['=', '-', ':', '|', '^']),
            indent => indent >= 7 && !rest.starts_with(['|', '^']),
        };
        match lines.last_mut().filter(|last| goes_on && !last.is_empty() && !rest.is_empty()) {
            Some(last) => {
                let is_wide = |c: Option<char>| c.is_some_and(|c| u32::from(c) > 0x2E80);
                let tight = is_wide(last.chars().next_back()) || is_wide(rest.chars().next()) || last.ends_with('`');
                last.push_str(if tight { "" } else { " " });
                last.push_str(rest);
            }
            None => lines.push(line.to_owned()),
        }
    }
    lines.iter().map(|line| line.clone() + "\n").collect()
}
