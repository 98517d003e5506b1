use super::*;
use std::ops::Range;
use std::sync::Arc;

use unicode_width::UnicodeWidthStr as _;

use crate::diagnostic::{CellRef, Cells, Code, Place};

fn diagnostic(severity: Severity, place: Place) -> Diagnostic {
    let text = text!("没有这个镇「白浦镇」", "unknown town `白浦镇`");
    let help = Some(text!("是不是「白蒲镇」？", "did you mean `白蒲镇`?"));
    Diagnostic {
        code: Code::J004,
        severity,
        place,
        text,
        help,
        offer: None,
        also: Vec::new(),
        refuses: false,
        sort: 0,
        others: None,
    }
}

fn cell() -> Place {
    Place {
        sheet: None,
        file: "x/ledger.csv".into(),
        line: 12,
        column: 8,
        cell: Some(CellRef { column: 2, row: 11 }),
        source: "2018年3月,白浦镇,1.1".into(),
        span: 12..21,
        cells: None,
    }
}

/// The same, as a reader of tables tells it.
fn in_columns() -> Place {
    let names: Vec<Box<str>> = ["日期", "镇", "条款", "理由", "备注"].map(Box::from).to_vec();
    let cells = ["2018年3月", "白浦镇", "1.1", "", "未开展\n任何活动"];
    Place { cells: Some(Cells::new(names.into(), cells.into_iter(), 1)), ..cell() }
}

fn shown(found: &[Diagnostic], columns: usize, every: bool) -> String {
    render_within(MOST_OF_A_FILE, found, View { lang: Lang::Zh, style: Style::Plain, columns, every })
}

#[test]
fn a_row_of_a_table_is_shown_by_its_columns_in_the_room_that_there_is() {
    let found = [diagnostic(Severity::Error, in_columns())];
    assert_eq!(
        shown(&found, 100, false),
        "错误[J004]：没有这个镇「白浦镇」
 --> x/ledger.csv:12:8 (B11)  第11行  日期 2018年3月  【镇 白浦镇】  条款 1.1  备注 未开展 任何活动
   = 怎样写：是不是「白蒲镇」？

1 个错误
"
    );
    assert!(shown(&found, 80, false).contains("(B11)  第11行  日期 2018年3月  【镇 白浦镇】  条款 1.1\n"));
    // where there is little room the cell that is meant, and none on a line of its own that the sentence quotes
    assert!(shown(&found, 60, false).contains("(B11)  【镇 白浦镇】\n"));
    assert!(shown(&found, 36, false).contains("(B11)\n   = 怎样写"));
    let empty = Diagnostic { place: Place { span: 12..12, ..in_columns() }, ..found[0].clone() };
    assert!(shown(&[empty], 36, false).contains("(B11)\n     第11行  【镇 白浦镇】  条款 1.1\n"));
    let mut long = found.clone();
    for columns in [20, 40, 60, 80, 100, 160] {
        for d in &mut long {
            d.place.cells = Some(Cells::new(Arc::default(), ["长".repeat(100).as_str(); 5].into_iter(), 1));
            let book = "长".repeat(50);
            d.help = Some(text!("{book}", "{book}"));
        }
        let shown = shown(&long, columns.max(30), false);
        assert!(shown.lines().all(|line| line.width() <= columns.max(40)), "{columns}: {shown}");
    }
}

#[test]
fn faults_of_one_kind_are_told_once_with_the_other_places() {
    let at = |row: usize, written: &str| {
        let place = Place { line: row, cell: Some(CellRef { column: 2, row }), ..in_columns() };
        let source = place.source.replace("白浦镇", written);
        let place = Place { span: 12..12 + written.len(), source, ..place };
        Diagnostic { text: text!("没有这个镇「{written}」", "unknown"), ..diagnostic(Severity::Error, place) }
    };
    let two = [at(11, "白浦镇"), at(15, "石庄")];
    assert!(shown(&two, 80, false).contains("   = 还有 1 处：B15 石庄\n"), "{}", shown(&two, 80, false));
    // of what differs in nothing but the words that it quotes, these and what to write
    let mut two = two;
    two[1].help = Some(text!("是不是「石庄镇」？", "did you mean `石庄镇`?"));
    assert!(shown(&two, 80, false).contains("   = 还有 B15 石庄：是不是「石庄镇」？\n"), "{}", shown(&two, 80, false));
    two[1].text = text!("「石庄」有 2 个", "two");
    two[1].sort = 1;
    let told = shown(&two, 80, false);
    assert!(told.matches("错误[").count() == 2, "{told}");
    let mut many: Vec<Diagnostic> = (11..80).map(|row| at(row, "白浦镇")).collect();
    let told = shown(&many, 80, false);
    assert_eq!(told.matches("错误[").count(), 1);
    assert!(told.contains("   = 还有 68 处：B12、B13、B14、") && told.contains(" …\n"), "{told}");
    assert!(told.lines().all(|line| line.width() <= 80), "{told}");
    assert!(told.ends_with("\n69 个错误\n"), "{told}");
    many.push(at(90, "石庄"));
    let told = shown(&many, 80, true);
    assert!(told.contains("、B79\n     B90   没有这个镇「石庄」\n"), "{told}");
}

#[test]
fn a_place_is_shown_with_its_cell_and_carets_under_the_chinese_words() {
    let shown = render(&[diagnostic(Severity::Error, cell())], Lang::Zh, Style::Plain);
    assert_eq!(
        shown,
        "错误[J004]：没有这个镇「白浦镇」
  --> x/ledger.csv:12:8 (B11)
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
12 | 2018年3月,白浦镇,1.1
   | --------- ^^^^^^
   | |
   | 这一天
  ::: x/ledger.csv:3:8 (B3)
 3 | 2018年3月,白浦镇,1.1
   |           ------ 第一次在这里
  ::: x/towns.csv  镇名单
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

/// So many kinds of fault of one file.
fn kinds(most: u32, severity: Severity) -> Vec<Diagnostic> {
    let kind = |at: u32| {
        let said = char::from_u32(0x4e00 + at).unwrap();
        Diagnostic { text: text!("{said}", "{said}"), sort: at.into(), ..diagnostic(severity, cell()) }
    };
    (0..most).map(kind).collect()
}

const ALL: View = View { lang: Lang::En, style: Style::Plain, columns: 100, every: false };

#[test]
fn of_many_kinds_fifty_are_shown_and_no_error_is_left_out_for_a_warning() {
    let mut many = kinds(60, Severity::Warning);
    many.push(diagnostic(Severity::Error, cell()));
    let shown = render(&many, Lang::En, Style::Plain);
    assert_eq!(shown.matches("warning[").count(), 49);
    assert_eq!(shown.matches("error[").count(), 1);
    assert!(shown.contains("x/ledger.csv: 11 more not shown; to see them all, add --no-limits\n"), "{shown}");
    let all = render_within(usize::MAX, &many, ALL);
    assert_eq!((all.matches("warning[").count(), all.contains("not shown")), (60, false));
    assert!(shown.ends_with("1 error, 60 warnings\n"), "{shown}");
}

#[test]
fn of_many_files_no_more_is_shown_than_anybody_reads() {
    let of = |file: usize| {
        let in_it = move |d: Diagnostic| Diagnostic {
            place: Place { file: format!("{file}.csv").into(), ..d.place.clone() },
            ..d
        };
        kinds(50, Severity::Error).into_iter().map(in_it)
    };
    let many: Vec<Diagnostic> = (0..30).flat_map(of).collect();
    let shown = render(&many, Lang::En, Style::Plain);
    assert_eq!(shown.matches("error[").count(), 1000);
    assert!(shown.contains("\n20.csv: 50 more not shown") && !shown.contains("\n19.csv: "), "{shown}");
    assert_eq!(render_within(usize::MAX, &many, ALL).matches("error[").count(), 1500);
}

#[test]
fn a_note_is_called_one_and_gives_way_to_all_others() {
    let note = diagnostic(Severity::Note, cell());
    let shown = render(std::slice::from_ref(&note), Lang::Zh, Style::Plain);
    assert!(shown.starts_with("提示[J004]：") && shown.ends_with("\n1 个提示\n"), "{shown}");
    let mut many = kinds(60, Severity::Note);
    many.push(diagnostic(Severity::Warning, cell()));
    many.push(diagnostic(Severity::Error, cell()));
    let shown = render(&many, Lang::En, Style::Plain);
    let times = |word: &str| shown.matches(word).count();
    assert_eq!((times("note["), times("warning["), times("error[")), (48, 1, 1));
    assert!(shown.starts_with("error[") && shown.ends_with("1 error, 1 warning, 60 notes\n"), "{shown}");
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
    assert!(shown.lines().all(|line| line.width() <= 100), "{shown}");
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
