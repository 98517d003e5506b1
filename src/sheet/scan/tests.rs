use super::*;
use proptest::prelude::*;

/// Every row as (line, spreadsheet row, cells), and every finding as `code:line:column:cell`.
type Read = (Vec<(usize, usize, Vec<String>)>, Vec<String>);

fn read(text: &str) -> Read {
    let mut scanner = Scanner::new("a.csv".into(), text);
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
    assert_eq!(found("a,b\r\n1,\"x\r\ny\rz\"\r\n"), ["F009:3:2:B2"]);
}

proptest! {
    /// What is read without complaint is what the csv crate reads, to the cell.
    #[test]
    fn reads_what_the_csv_crate_reads(text in "([,\"\n x甲é]|\r\n|\"\"){0,40}") {
        let (rows, found) = read(&text);
        if found.is_empty() && !text.contains("\r\r") {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let theirs: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.expect("is UTF-8").iter().map(str::to_owned).collect())
                .filter(|cells: &Vec<String>| cells.iter().any(|cell| !cell.trim().is_empty()))
                .collect();
            prop_assert_eq!(rows.into_iter().map(|row| row.2).collect::<Vec<_>>(), theirs);
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
