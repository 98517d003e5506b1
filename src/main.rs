//! The `kaohe` command.

use std::ffi::OsString;
use std::io::{IsTerminal as _, stderr, stdout};
use std::process::ExitCode;

use kaohe::cli::{self, Console};
use kaohe::diagnostic::excerpt::Style;

/// As wide as a printed page, where no terminal says otherwise.
const PAGE: usize = 100;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let width = if stdout().is_terminal() { terminal_size::terminal_size() } else { None };
    let coloured = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let mut console = Console {
        out: &mut stdout().lock(),
        err: &mut stderr().lock(),
        width: width.map_or(PAGE, |(width, _)| usize::from(width.0)),
        style: if coloured { Style::Coloured } else { Style::Plain },
    };
    cli::run(&args, &mut console).into()
}
