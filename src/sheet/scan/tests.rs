use super::*;
use crate::lang::Lang;
use crate::sheet::dialect::{Delimiter, Limits};
use proptest::prelude::*;

/// Every row as (line, spreadsheet row, cells), and every finding as `code:line:column:cell`.
type Read = (Vec<(usize, usize, Vec<String>)>, Vec<String>);

fn read(text: &str) -> Read {
    read_as(text, Dialect::default())
}

fn read_as(text: &str, dialect: Dialect) -> Read {
    let mut scanner = Scanner::with("a.csv".into(), text, dialect);
    let (mut row, mut rows, mut found) = (scanner.row(), Vec::new(), Vec::new());
    while scanner.next_row(&mut row, &mut found) {
        rows.push((row.line(), row.number, row.cells().map(str::to_owned).collect()));
    }
    let at = |d: &Diagnostic| {
        let cell = d.place.cell.map(|cell| cell.to_string()).unwrap_or_default();
        format!("{}:{}:{}:{cell}", d.code, d.place.line, d.place.column)
    };
    (rows, found.iter().map(at).collect())
}

fn found(text: &str) -> Vec<String> {
    read(text).1
}

#[test]
fn lines_and_rows_are_the_true_ones_whatever_the_line_ends() {
    for end in ["\n", "\r\n"] {
        let text = ["甲,乙", "", "1,\"x\ny, \"\"z\"\"\"", " ,,", "2,w", "3,"].join("\n").replace('\n', end);
        let rows = [
            (1, 1, vec!["甲".to_owned(), "乙".to_owned()]),
            (3, 3, vec!["1".to_owned(), format!("x{end}y, \"z\"")]),
            (6, 5, vec!["2".to_owned(), "w".to_owned()]),
            (7, 6, vec!["3".to_owned(), String::new()]),
        ];
        assert_eq!(read(&text), (rows.to_vec(), vec![]));
        assert_eq!(read(&format!("\u{feff}sep=,{end}{text}{end}")).0.iter().map(|r| r.0).sum::<usize>(), 21);
    }
    assert_eq!(read("a\r\nb\nc\r\n").0.iter().map(|row| row.0).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn a_quote_out_of_place_is_found_where_it_stands_and_the_rows_below_are_read() {
    assert_eq!(found("a,b\n1,\"x\n2,y\n3,z\n"), ["F010:2:3:B2"]);
    assert_eq!(found("a,b\n1,\"x\n2,\"y, z\"\n3,z\n"), ["F010:2:3:B2"]);
    assert_eq!(found("1,\"x\"y,z\r\n2,a\"b\r\n3,\"x\" ,\r\n"), ["F011:1:6:B1", "F012:2:4:B2", "F011:3:6:B3"]);
    let (rows, found) = read("a,b\n1,\"x\n2,y\n\n3,z");
    assert_eq!((rows.iter().map(|row| row.0).collect::<Vec<_>>(), found.len()), (vec![1, 3, 5], 1));
}

#[test]
fn what_no_honest_table_holds_is_an_error_in_its_cell() {
    assert_eq!(found("a,b\n1,x\ry\n2,z\n"), ["F009:2:4:B2"]);
    assert_eq!(found("a\rb\rc\r"), ["F009:1:2:A1"]);
    assert_eq!(found("a,b\n\u{feff}a,b\n1,如\u{fffd}\n"), ["F008:2:1:A2", "F006:3:4:B3"]);
    assert_eq!(found("\u{feff}\u{feff}a,b\n1,\u{feff}x\n"), Vec::<String>::new(), "of a cell, not of a file");
    assert_eq!(found("a,b\r\n1,\"x\r\ny\rz\"\r\n"), ["F009:3:2:B2"]);
}

#[test]
fn an_unclosed_quote_says_how_many_lines_it_would_swallow() {
    let said = |text: &str| {
        let (mut scanner, mut found) = (Scanner::new("a.csv".into(), text), Vec::new());
        let mut row = scanner.row();
        while scanner.next_row(&mut row, &mut found) {}
        found.iter().map(|told| told.text.get(Lang::Zh).to_owned()).collect::<Vec<_>>()
    };
    let swallowing = |lines: usize| format!("引号从这里打开，没有关闭：下面 {lines} 行都会被当成这一格的内容");
    assert_eq!(said("a,b\n1,\"x\n2,y\n3,z\n"), [swallowing(2)]);
    assert_eq!(said("a,b\r\n1,\"x\r\n2,y\r\n3,z"), [swallowing(2)]);
    assert_eq!(said("a,b\n1,\"x\n2,\"y\"\n3,z\n"), [swallowing(1)], "up to the next quote");
    assert_eq!(said("a,b\n1,\"x\n"), ["引号从这里打开，没有关闭"]);
}

#[test]
fn a_spreadsheets_trick_is_one_cell() {
    let (rows, found) = read("=\"001\",b\r\nc,=\"002\"\r\nd,=\"003\"");
    let cells: Vec<String> = rows.into_iter().flat_map(|row| row.2).collect();
    assert_eq!((cells.join(" "), found), ("=\"001\" b c =\"002\" d =\"003\"".to_owned(), vec![]));
    assert_eq!(super::tests::found("=\"001\"x,b\n=\"1,2\"\n"), ["F012:1:2:A1", "F012:2:2:A2"]);
}

#[test]
fn other_delimiters_are_read_when_they_are_asked_for() {
    let cells = |text: &str, delimiter| {
        let (rows, found) = read_as(text, Dialect { delimiter, ..Dialect::default() });
        assert_eq!(found, Vec::<String>::new(), "{text:?}");
        rows.into_iter().map(|row| row.2.join("|")).collect::<Vec<_>>()
    };
    assert_eq!(cells("a;b,c\n\"1;2\";3\n", Delimiter::Semicolon), ["a|b,c", "1;2|3"]);
    assert_eq!(cells("sep=;\r\na;b\r\n", Delimiter::Semicolon), ["a|b"]);
    assert_eq!(cells("a\tb,c\n\"1\t2\"\t\t3\n\t\t\n", Delimiter::Tab), ["a|b,c", "1\t2||3"]);
    for sep in ["sep=,", "Sep=, ", "\"sep=,\""] {
        assert_eq!(cells(&format!("{sep}\r\na,b\n"), Delimiter::Comma), ["a|b"]);
    }
    assert_eq!(Delimiter::named("tab"), Some(Delimiter::Tab));
    assert_eq!(Delimiter::named("，"), None);
}

#[test]
fn what_is_over_a_limit_is_an_error_in_its_cell() {
    let long = |characters: usize| format!("a,b\n1,{}\n2,\"{}\"\n", "长".repeat(characters), "x".repeat(characters));
    assert_eq!(found(&long(4096)), Vec::<String>::new());
    assert_eq!(found(&long(4097)), ["F042:2:3:B2", "F042:3:3:B3"]);
    let wide =
        |columns: usize| format!("{}\n\"q\",{}\n", vec!["c"; columns].join(","), vec!["1"; columns - 1].join(","));
    assert_eq!(found(&wide(64)), Vec::<String>::new());
    assert_eq!(found(&wide(65)), ["F043:1:129:BM1", "F043:2:131:BM2"]);
    // a spreadsheet writes empty cells to the edge of what was once touched
    assert_eq!(
        found(&format!("a,b{}\r\n1,2{}\n\"3\",4{}", ",".repeat(300), ", ".repeat(300), ",".repeat(300))),
        Vec::<String>::new()
    );
    let dialect = Dialect { limits: Limits::NONE, ..Dialect::default() };
    assert_eq!(read_as(&long(9000), dialect).1, Vec::<String>::new());
    assert_eq!(read_as(&wide(900), dialect).0.iter().map(|row| row.2.len()).collect::<Vec<_>>(), [900, 900]);
}

#[test]
fn a_file_that_is_nothing_but_mistakes_is_given_up_and_takes_no_room() {
    let told = found(&"a\"\n".repeat(30_000));
    assert_eq!((told.len(), told.last().map(|last| &last[..4])), (10_001, Some("F044")));
    // one line of a megabyte, wrong in many cells: each finding keeps but a part of it
    let cells: Vec<String> = (0..63).map(|_| "长".repeat(4090)).collect();
    let text = format!("{},\"x\"y", cells.join(","));
    let (mut scanner, mut found) = (Scanner::new("a.csv".into(), &text), Vec::new());
    let mut row = scanner.row();
    while scanner.next_row(&mut row, &mut found) {}
    let place = &found[0].place;
    assert_eq!((place.column, &place.source[place.span.clone()]), (63 * 4091 + 4, "y"));
    assert!(place.source.len() < 10_000 && row.place(30).source.len() < 10_000);
}

#[test]
fn the_bytes_of_a_cell_are_those_between_the_delimiters() {
    let text = "\u{feff}甲,\"乙\"\"丙\",\r\n,\" 丁\"\r\n";
    let mut scanner = Scanner::new("a.csv".into(), text);
    let (mut row, mut spans) = (scanner.row(), Vec::new());
    while scanner.next_row(&mut row, &mut Vec::new()) {
        spans.extend((0..row.len()).map(|index| row.span(index).and_then(|span| text.get(span)).unwrap_or("none")));
    }
    assert_eq!(spans, ["甲", "\"乙\"\"丙\"", "", "", "\" 丁\""]);
}

/// The cells of a table as the csv crate reads them, rows of nothing but blanks left out.
fn theirs(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("is UTF-8").iter().map(str::to_owned).collect());
    records.filter(|cells: &Vec<String>| cells.iter().any(|cell| !cell.trim().is_empty())).collect()
}

proptest! {
    /// What is read without complaint is what the csv crate reads, to the cell.
    #[test]
    fn reads_what_the_csv_crate_reads(text in "([,\"\n x甲é]|\r\n|\"\"){0,40}") {
        let (rows, found) = read(&text);
        if found.is_empty() && !text.contains("\r\r") {
            prop_assert_eq!(rows.into_iter().map(|row| row.2).collect::<Vec<_>>(), theirs(&text));
        }
    }

    /// The same of whole files, with and without a mark, with every form of line end, the last one missing or not.
    #[test]
    fn reads_files_as_the_csv_crate_reads_them(
        mark in "\u{feff}?",
        rows in proptest::collection::vec(("([a甲;\t' ]{0,3}|\"([a甲, ]|\"\"|\n|\r\n){0,4}\")(,([a甲;\t' ]{0,3}|\"([a甲, ]|\"\"|\n|\r\n){0,4}\")){0,4}", "(\n|\r\n|\n\n|\r\n\r\n)"), 1..12),
        whole: bool,
    ) {
        let mut text: String = std::iter::once(mark).chain(rows.into_iter().flat_map(|(row, end)| [row, end])).collect();
        if !whole {
            text.truncate(text.trim_end_matches(['\r', '\n']).len());
        }
        let (rows, found) = read(&text);
        prop_assume!(!text.trim_start_matches('\u{feff}').starts_with("sep=") && found.is_empty());
        let lines: Vec<&str> = text.split('\n').collect();
        for (line, _, cells) in &rows {
            let first = cells.iter().find(|cell| !cell.is_empty()).and_then(|cell| cell.split(['\r', '\n', '"']).next());
            prop_assert!(lines[line - 1].contains(first.unwrap_or_default()), "{} begins on line {line}", cells.join("|"));
        }
        prop_assert_eq!(rows.into_iter().map(|row| row.2).collect::<Vec<_>>(), theirs(&text));
    }

    /// The bytes of every cell of a row, put together with commas, are the row, and each place is where it says.
    #[test]
    fn places_are_true(text in "([,\"\n x甲é#?=']|\r\n|\"\"|\u{200b}){0,60}") {
        let (mut scanner, mut found) = (Scanner::new("a.csv".into(), &text), Vec::new());
        let mut row = scanner.row();
        while scanner.next_row(&mut row, &mut found) {
            let spans: Vec<_> = (0..row.len()).filter_map(|index| row.span(index)).collect();
            let cells: Vec<&str> = spans.iter().map(|span| &text[span.clone()]).collect();
            let (from, to) = (spans[0].start, spans[spans.len() - 1].end);
            prop_assert_eq!(&text[from..to], cells.join(","));
            for (index, span) in spans.iter().enumerate() {
                let before = &text[..span.start];
                let place = row.place(index);
                prop_assert_eq!(place.line, before.matches('\n').count() + 1);
                let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
                prop_assert_eq!(place.column, column);
            }
        }
        for told in found {
            prop_assert!(told.place.source.get(told.place.span.clone()).is_some());
        }
    }

    /// The rows, be they blank, and the cells as they are written make up the text.
    #[test]
    fn every_row_as_written_is_the_text(text in "([,\"\n x甲]|\r\n|\"\"|,\"x,\n\"\"\",){0,40}") {
        let mut scanner = Scanner::new("a.csv".into(), &text);
        let (mut row, mut found, mut written, mut number) = (scanner.row(), Vec::new(), String::new(), 0);
        while scanner.any_row(&mut row, &mut found) {
            let cells: Vec<&str> = (0..row.len()).filter_map(|index| row.raw(index)).collect();
            written.push_str(&(cells.join(",") + row.line_end()));
            number += 1;
            prop_assert!(!found.is_empty() || row.number == number);
        }
        if found.is_empty() {
            prop_assert_eq!(written, text);
        }
    }

    /// What the csv crate writes is read without complaint, on the lines where it stands.
    #[test]
    fn reads_what_the_csv_crate_writes(
        table in proptest::collection::vec(proptest::collection::vec("([,\" a甲]|\n|\r\n){0,6}x", 1..4), 1..8),
        crlf: bool,
    ) {
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new().flexible(true).terminator(terminator).from_writer(Vec::new());
        for row in &table {
            writer.write_record(row).expect("memory takes it");
        }
        let text = String::from_utf8(writer.into_inner().expect("memory takes it")).expect("is UTF-8");
        let mut line = 1;
        let rows = table.into_iter().enumerate().map(|(at, cells)| {
            let begins = line;
            line += 1 + cells.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
            (begins, at + 1, cells)
        });
        prop_assert_eq!(read(&text), (rows.collect(), vec![]));
    }
}
