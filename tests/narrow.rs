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

/// Sixteen logs as clerks send them: nobody scrolls for long on the narrowest terminal that is usual, and no number and
/// no address is lost for it.
#[test]
fn a_year_full_of_mistakes_is_under_200_lines_at_80_columns() {
    let year = "tests/folders/dirty-year";
    let addresses = |printed: &str| {
        let lines = printed.lines().map(str::trim_start).filter(|line| line.starts_with("--> "));
        let addresses: Vec<String> = lines.map(|line| line.split("  ").next().unwrap_or_default().to_owned()).collect();
        addresses
    };
    for lang in ["zh", "en"] {
        let [narrow, wide] = [80, 160].map(|width| printed(&["validate", year, "--lang", lang], width));
        assert!(narrow.lines().count() < 200, "{lang}: {} lines", narrow.lines().count());
        assert!(narrow.lines().all(|line| line.width() <= 80), "{lang}");
        let heads = narrow.lines().filter(|line| line.contains("]：") || line.contains("]: "));
        assert_eq!(addresses(&narrow).len(), heads.count(), "{lang}");
        assert_eq!(addresses(&narrow), addresses(&wide), "{lang}");
        for number in ["217", "118", "267", "60", "114", "22", "11"] {
            assert!(narrow.contains(number), "{lang}: {number}");
        }
    }
}
