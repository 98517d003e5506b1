use super::*;
use crate::diagnostic::{CellRef, Code};

fn diagnostic(severity: Severity, place: Place) -> Diagnostic {
    let text = text!("没有这个镇「白浦镇」", "unknown town `白浦镇`");
    let help = Some(text!("是不是「白蒲镇」？", "did you mean `白蒲镇`?"));
    Diagnostic { code: Code::J004, severity, place, text, help, also: Vec::new(), refuses: false, untold: 0 }
}

fn cell() -> Place {
    Place {
        file: "x/ledger.csv".into(),
        line: 12,
        column: 8,
        cell: Some(CellRef { column: 2, row: 11 }),
        source: "2018年3月,白浦镇,1.1".into(),
        span: 12..21,
    }
}

#[test]
fn a_place_is_shown_with_its_cell_and_carets_under_the_chinese_words() {
    let shown = render(&[diagnostic(Severity::Error, cell())], Lang::Zh, Style::Plain);
    assert_eq!(
        shown,
        "错误[J004]：没有这个镇「白浦镇」
  --> x/ledger.csv:12:8 (B11)
   |
12 | 2018年3月,白浦镇,1.1
   |           ^^^^^^
   = 怎样写：是不是「白蒲镇」？

1 个错误
"
    );
    let shown = render(&[diagnostic(Severity::Warning, cell())], Lang::En, Style::Plain);
    assert!(shown.starts_with("warning[J004]: unknown town `白浦镇`\n"), "{shown}");
    assert!(shown.contains("   = help: did you mean `白蒲镇`?\n"), "{shown}");
    assert!(shown.ends_with("\n1 warning\n"), "{shown}");
}

#[test]
fn other_places_are_labelled_on_their_own_line_and_aligned() {
    let mut first = cell();
    (first.line, first.cell) = (3, Some(CellRef { column: 2, row: 3 }));
    let same = Place { span: 0..11, column: 1, ..cell() };
    let d = diagnostic(Severity::Error, cell())
        .also(first, text!("第一次在这里", "first here"))
        .also(same, text!("这一天", "this day"))
        .also(Place::file("x/towns.csv"), text!("镇名单", "the roster"));
    let shown = render(&[d], Lang::Zh, Style::Plain);
    assert_eq!(
        shown,
        "错误[J004]：没有这个镇「白浦镇」
  --> x/ledger.csv:12:8 (B11)
   |
12 | 2018年3月,白浦镇,1.1
   | --------- ^^^^^^
   | |
   | 这一天
  ::: x/ledger.csv:3:8 (B3)
   |
 3 | 2018年3月,白浦镇,1.1
   |           ------ 第一次在这里
  ::: x/towns.csv
   = 镇名单
   = 怎样写：是不是「白蒲镇」？

1 个错误
"
    );
}

#[test]
fn a_whole_file_has_no_excerpt_and_files_keep_the_order_they_come_in() {
    let b = diagnostic(Severity::Error, Place::file("b.csv"));
    let a = diagnostic(Severity::Warning, Place::file("a.csv"));
    let shown = render(&[b.clone(), a, b], Lang::En, Style::Plain);
    let places: Vec<_> = shown.lines().filter(|line| line.contains("-->")).collect();
    assert_eq!(places, [" --> b.csv", " --> b.csv", " --> a.csv"]);
    assert!(!shown.contains('|'), "{shown}");
    assert!(shown.ends_with("\n2 errors, 1 warning\n"), "{shown}");
    assert_eq!(render(&[], Lang::En, Style::Plain), "");
}

#[test]
fn of_many_fifty_are_shown_and_no_error_is_left_out_for_a_warning() {
    let mut many = vec![diagnostic(Severity::Warning, cell()); 60];
    many.push(diagnostic(Severity::Error, cell()));
    let shown = render(&many, Lang::En, Style::Plain);
    assert_eq!(shown.matches("warning[").count(), 49);
    assert_eq!(shown.matches("error[").count(), 1);
    assert!(shown.contains("x/ledger.csv: 11 more not shown; to see them all, add --no-limits\n"), "{shown}");
    let all = render_within(usize::MAX, &many, Lang::En, Style::Plain);
    assert_eq!((all.matches("warning[").count(), all.contains("not shown")), (60, false));
    assert!(shown.ends_with("1 error, 60 warnings\n"), "{shown}");
}

#[test]
fn of_many_files_no_more_is_shown_than_anybody_reads() {
    let of = |file: usize| Diagnostic {
        place: Place { file: format!("{file}.csv").into(), ..cell() },
        ..diagnostic(Severity::Error, cell())
    };
    let many: Vec<Diagnostic> = (0..1500).map(|at| of(at / 50)).collect();
    let shown = render(&many, Lang::En, Style::Plain);
    assert_eq!(shown.matches("error[").count(), 1000);
    assert!(shown.contains("\n20.csv: 50 more not shown") && !shown.contains("\n19.csv: "), "{shown}");
    assert_eq!(render_within(usize::MAX, &many, Lang::En, Style::Plain).matches("error[").count(), 1500);
}

#[test]
fn a_note_is_called_one_and_gives_way_to_all_others() {
    let note = diagnostic(Severity::Note, cell());
    let shown = render(std::slice::from_ref(&note), Lang::Zh, Style::Plain);
    assert!(shown.starts_with("提示[J004]：") && shown.ends_with("\n1 个提示\n"), "{shown}");
    let mut many = vec![note; 60];
    many.push(diagnostic(Severity::Warning, cell()));
    many.push(diagnostic(Severity::Error, cell()));
    let shown = render(&many, Lang::En, Style::Plain);
    let times = |word: &str| shown.matches(word).count();
    assert_eq!((times("note["), times("warning["), times("error[")), (48, 1, 1));
    assert!(shown.ends_with("1 error, 1 warning, 60 notes\n"), "{shown}");
}

#[test]
fn any_span_of_any_line_is_survived() {
    let lines = ["", "甲", "a\tb\u{202e}c", "\u{feff}x", "e\u{301}\u{200b}👩‍👧", &"长".repeat(300), "\r", "a\nb"];
    for source in lines {
        for start in (0..12).chain([500, 899, 900, 901, usize::MAX]) {
            for end in (0..12).chain([500, 899, 900, 901, usize::MAX]) {
                let place = Place { source: source.into(), span: Range { start, end }, ..cell() };
                let other = Place { line: 9, ..place.clone() };
                for style in [Style::Plain, Style::Coloured] {
                    let d = diagnostic(Severity::Error, place.clone())
                        .also(other.clone(), text!("甲", "a"))
                        .also(place.clone(), text!("乙", "b"));
                    render(&[d], Lang::Zh, style);
                }
            }
        }
    }
}

#[test]
fn of_a_very_long_line_the_part_around_the_span_is_shown() {
    let source = format!("{}白浦镇{}", "长".repeat(3000), "尾".repeat(3000));
    let place = Place { source, span: 9000..9009, column: 3001, ..cell() };
    let shown = render(&[diagnostic(Severity::Error, place)], Lang::Zh, Style::Plain);
    assert!(shown.contains(":12:3001 (B11)\n"), "the column is that of the file: {shown}");
    assert!(shown.lines().all(|line| line.width() < 140), "{shown}");
    let line = shown.lines().find(|line| line.starts_with("12 | …")).unwrap();
    let carets = shown.lines().find(|line| line.contains('^')).unwrap();
    let at = line.split("白浦镇").next().unwrap().width();
    assert_eq!(carets.find('^'), Some(at));
    assert_eq!(carets.trim_start_matches([' ', '|']), "^^^^^^");
}

#[test]
fn nothing_of_the_users_text_acts_on_the_terminal() {
    let evil = "\u{1b}[31m\u{202e}\u{2028}\u{9b}\r";
    let place = Place { file: evil.into(), source: evil.into(), span: 1..4, ..cell() };
    let mut d = diagnostic(Severity::Error, place.clone()).also(place, text!("{evil}", "{evil}"));
    d.text = text!("{evil}", "{evil}");
    d.help = Some(text!("{evil}", "{evil}"));
    let shown = render(&[d], Lang::Zh, Style::Plain);
    assert!(
        !shown.chars().any(|c| c != '\n' && (c.is_control() || ('\u{2028}'..='\u{202e}').contains(&c))),
        "{shown:?}"
    );
    assert!(shown.contains("<U+001B>[31m<U+202E><U+2028><U+009B><U+000D>"), "{shown}");
}

#[test]
fn a_hundred_thousand_characters_of_a_cell_are_not_repeated() {
    let mut d = diagnostic(Severity::Error, cell());
    let book = "长".repeat(100_000);
    d.text = text!("{book}", "{book}");
    assert!(render(&[d], Lang::Zh, Style::Plain).chars().count() < 1500);
}
