//! The `kaohe` command.

use std::ffi::OsString;
use std::io::{IsTerminal as _, stderr, stdin, stdout};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use kaohe::cli::options::Options;
use kaohe::cli::{self, Console, window};
use kaohe::diagnostic::excerpt::Style;

/// As wide as a printed page, where no terminal says otherwise.
const PAGE: usize = 100;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let width = if stdout().is_terminal() { terminal_size::terminal_size() } else { None };
    // escape codes go to a console that understands them; an older one of Windows is coloured through its own calls
    let mut err = AutoStream::auto(stderr().lock());
    let is_plain = err.current_choice() == ColorChoice::Never;
    let mut console = Console {
        out: &mut stdout().lock(),
        err: &mut err,
        width: width.map_or(PAGE, |(width, _)| usize::from(width.0)),
        style: if is_plain { Style::Plain } else { Style::Coloured },
        options: Options::default(),
    };
    let exit = cli::run(&args, &mut console);
    if stdin().is_terminal() && stderr().is_terminal() && window::is_own() {
        cli::linger(&args, &mut console, &mut stdin().lock());
    }
    exit.into()
}
