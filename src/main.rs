//! The `kaohe` command.

use std::ffi::OsString;
use std::io::{IsTerminal as _, stderr, stdin, stdout};
use std::process::ExitCode;

use kaohe::cli::options::Options;
use kaohe::cli::{self, Console};
use kaohe::diagnostic::excerpt::Style;

/// As wide as a printed page, where no terminal says otherwise.
const PAGE: usize = 100;

/// The variables that shells set, each its own; Explorer sets none of them.
const SHELLS: [&str; 3] = ["PROMPT", "SHELL", "TERM"];

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let width = if stdout().is_terminal() { terminal_size::terminal_size() } else { None };
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let is_dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    let coloured = stderr().is_terminal() && !is_set("NO_COLOR") && !is_dumb;
    let mut console = Console {
        out: &mut stdout().lock(),
        err: &mut stderr().lock(),
        width: width.map_or(PAGE, |(width, _)| usize::from(width.0)),
        style: if coloured { Style::Coloured } else { Style::Plain },
        options: Options::default(),
    };
    let exit = cli::run(&args, &mut console);
    // started with the mouse, the program has a window of its own, which would close with it
    let own_window =
        cfg!(windows) && stdin().is_terminal() && stderr().is_terminal() && !SHELLS.into_iter().any(is_set);
    if own_window {
        cli::linger(&args, &mut console, &mut stdin().lock());
    }
    exit.into()
}
