//! The `kaohe` command.

use std::ffi::OsString;
use std::io::{IsTerminal as _, Write, stderr, stdin, stdout};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use kaohe::cli::options::Options;
use kaohe::cli::{self, Console, Screen, window};
use kaohe::diagnostic::excerpt::Style;

/// As wide as a printed page, where no terminal says otherwise.
const PAGE: usize = 100;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let width = if stdout().is_terminal() { terminal_size::terminal_size() } else { None };
    let color = cli::color(&args);
    // escape codes go to a console that understands them; an older one of Windows is coloured through its own calls
    let mut err = AutoStream::new(stderr().lock(), color);
    let is_plain = err.current_choice() == ColorChoice::Never;
    let out = AutoStream::new(stdout().lock(), color);
    let has_colour = out.current_choice() != ColorChoice::Never;
    // nothing is looked for in a result without colours: it may be large
    let (mut coloured, mut plain);
    let out: &mut dyn Write = if has_colour {
        coloured = out;
        &mut coloured
    } else {
        plain = out.into_inner();
        &mut plain
    };
    let mut console = Console {
        out,
        err: &mut err,
        width: width.map_or(PAGE, |(width, _)| usize::from(width.0)),
        style: if is_plain { Style::Plain } else { Style::Coloured },
        screen: Screen { is_live: stderr().is_terminal(), has_colour },
        options: Options::default(),
    };
    let exit = cli::run(&args, &mut console);
    if stdin().is_terminal() && stderr().is_terminal() && window::is_own() {
        cli::linger(&args, &mut console, &mut stdin().lock());
    }
    exit.into()
}
