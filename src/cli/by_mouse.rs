//! The program started with the mouse: by its icon alone, or with files or a folder dropped on it.

use std::ffi::OsString;
use std::io::BufRead;
use std::path::Path;

use super::command_line::is_command;
use super::console::Console;
use super::locale;
use crate::text;

/// The command line that is meant by paths alone: an assessment folder is scored, anything else is validated.
/// `None` where there is a command, or something is no path.
pub(super) fn meant(args: &[OsString]) -> Option<Vec<OsString>> {
    let (program, given) = args.split_first()?;
    let is_path = |arg: &OsString| !arg.to_string_lossy().starts_with('-') && Path::new(arg).exists();
    if given.is_empty() || !given.iter().all(is_path) || given.first()?.to_str().is_some_and(is_command) {
        return None;
    }
    let command = match given {
        [folder] if Path::new(folder).join("assessment.toml").is_file() => "score",
        _ => "validate",
    };
    Some([&[program.clone(), command.into()], given].concat())
}

/// After a run that the mouse started: waits for Enter, so that the window stays until it is read.
pub fn linger(args: &[OsString], console: &mut Console<'_>, keyboard: &mut dyn BufRead) {
    if args.len() <= 1 || meant(args).is_some() {
        let lang = locale::language(locale::asked(args));
        // where nothing can be shown or typed, nobody waits
        let blank = writeln!(console.err);
        let asked =
            blank.is_ok() && console.say(&text!("按回车键关闭窗口", "press Enter to close this window"), lang).is_ok();
        if asked {
            let _ = keyboard.read_line(&mut String::new());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::console::Screen;

    fn line(args: &[&Path]) -> Option<Vec<OsString>> {
        let args: Vec<OsString> = std::iter::once("kaohe".into()).chain(args.iter().map(|arg| (*arg).into())).collect();
        meant(&args).map(|args| args[1..].to_vec())
    }

    #[test]
    fn a_folder_that_is_dropped_is_scored_and_anything_else_validated() {
        let temporary = tempfile::tempdir().unwrap();
        let (year, log) = (temporary.path().join("2018年"), temporary.path().join("白蒲镇.csv"));
        std::fs::create_dir(&year).unwrap();
        std::fs::write(&log, "").unwrap();
        assert_eq!(line(&[&year]), Some(vec!["validate".into(), (&year).into()]));
        std::fs::write(year.join("assessment.toml"), "").unwrap();
        assert_eq!(line(&[&year]), Some(vec!["score".into(), (&year).into()]));
        assert_eq!(line(&[&log]), Some(vec!["validate".into(), (&log).into()]));
        assert_eq!(line(&[&log, &year]), Some(vec!["validate".into(), (&log).into(), (&year).into()]));
        assert_eq!(line(&[]), None);
        assert_eq!(line(&[&temporary.path().join("none")]), None);
        assert_eq!(line(&[Path::new("score"), &year]), None);
        assert_eq!(line(&[Path::new("--help")]), None);
    }

    #[test]
    fn a_window_of_its_own_stays_until_enter_is_pressed() {
        let said = |args: &[&str]| {
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let style = crate::diagnostic::excerpt::Style::Plain;
            let options = crate::cli::options::Options::default();
            let mut console =
                Console { out: &mut out, err: &mut err, width: 80, style, screen: Screen::default(), options };
            let mut keyboard = &b"\nrest"[..];
            linger(&args.iter().map(OsString::from).collect::<Vec<_>>(), &mut console, &mut keyboard);
            (String::from_utf8(err).unwrap(), keyboard.len())
        };
        let (told, left) = said(&["kaohe"]);
        assert!(["\n按回车键关闭窗口\n", "\npress Enter to close this window\n"].contains(&told.as_str()), "{told:?}");
        assert_eq!(left, "rest".len());
        assert_eq!(said(&["kaohe", "score"]), (String::new(), "\nrest".len()));
    }
}
