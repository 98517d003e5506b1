//! On a narrow terminal a table becomes a list, and no line is wider than the terminal.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use kaohe::cli::options::Options;
use kaohe::cli::{self, Console, Exit, Screen};
use kaohe::diagnostic::excerpt::Style;
use unicode_width::UnicodeWidthStr as _;

fn printed(args: &[&str], width: usize) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let options = Options::default();
    let mut console =
        Console { out: &mut out, err: &mut err, width, style: Style::Plain, screen: Screen::default(), options };
    let args: Vec<_> = std::iter::once("kaohe").chain(args.iter().copied()).map(Into::into).collect();
    assert_ne!(cli::run(&args, &mut console), Exit::CouldNot, "{args:?}");
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    // as they are from the folder in which tests run
    let (year, september) = ("examples/rugao-2018", "examples/rugao-2018-september");
    let (old, new) = ("rugao-women-2018", "rugao-women-2019-draft");
    for lang in ["zh", "en"] {
        for command in [
            &["score", year][..],
            &["score", september],
            &["score", september, "--town", "望潮镇"],
            &["check", old],
            &["rubric", old],
            &["explain", "5.4"],
            &["test"],
            &["diff", old, new, "--evidence", year],
        ] {
            // the slowest at one width only
            let widths = if command[0] == "diff" { &[80][..] } else { &[1, 44, 60, 80] };
            for &width in widths {
                // findings are shown as they are, each beside the user's own line
                let printed = printed(&[command, &["--lang", lang]].concat(), width);
                for line in printed.lines().filter(|_| width >= 40 && command[0] != "check") {
                    assert!(line.width() <= width, "{} in {width}: {line}: {command:?}", line.width());
                }
            }
        }
    }
}
