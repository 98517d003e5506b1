use super::*;

/// What is said of a cell, in English: what is wrong, and what to write instead.
fn said(why: &NotNumber, cell: &str) -> String {
    format!("{} -> {}", why.text(cell).en.replace(&format!("`{cell}`"), "it"), why.help().en)
}

fn counted(cell: &str) -> String {
    said(&read_count(cell).expect_err(cell), cell)
}

fn priced(cell: &str) -> String {
    said(&read_points(cell).expect_err(cell), cell)
}

const WHOLE: &str = "write a whole number alone, such as 2";
const ANY: &str = "write a number alone, such as 0.5";

#[test]
fn whole_numbers_are_read_in_usual_and_full_width_digits() {
    for (cell, number) in [
        ("0", 0),
        ("7", 7),
        (" 60\u{3000}", 60),
        ("１２", 12),
        ("999999", MOST),
        ("+1", 1),
        ("＋１", 1),
        ("7.00", 7),
        ("7.0", 7),
        ("0.00", 0),
        ("７．００", 7),
        (" +60.0 ", 60),
        ("999999.0000000000", MOST),
    ] {
        assert_eq!(read_count(cell), Ok(number), "{cell:?}");
    }
}

#[test]
fn amounts_are_exact() {
    for (cell, amount) in [
        ("0", "0"),
        ("1.5", "1.5"),
        ("１．５", "1.5"),
        ("+1", "1"),
        ("+0.5", "0.5"),
        (" 2.0001 ", "2.0001"),
        ("999999", "999999"),
        ("10.50", "10.5"),
    ] {
        assert_eq!(read_points(cell).map(|points| points.to_string()), Ok(amount.to_owned()), "{cell:?}");
    }
}

#[test]
fn a_mark_between_digits_is_named_and_the_number_given() {
    for (cell, what, instead) in [
        ("1,000", "it has `,` between its digits", Some("1000")),
        ("1，000", "it has `,` between its digits", Some("1000")),
        ("1 000", "it has spaces between its digits", Some("1000")),
        ("1\u{a0}000", "it has spaces between its digits", Some("1000")),
        ("1_000", "it has `_` between its digits", Some("1000")),
        ("345'678", "it has `'` between its digits", Some("345678")),
        ("12'345'678", "it has `'` between its digits", None),
        ("1 5", "it has spaces between its digits", None),
        ("2018,2019", "the `,` of it is no decimal point", None),
    ] {
        let instead = instead.map_or_else(|| WHOLE.to_owned(), |instead| format!("write {instead}"));
        assert_eq!(counted(cell), format!("{what} -> {instead}"), "{cell}");
    }
    for (cell, what, instead) in [
        ("1,5", "the `,` of it is no decimal point", "write 1.5"),
        ("1，5", "the `,` of it is no decimal point", "write 1.5"),
        ("1。5", "the `。` of it is no decimal point", "write 1.5"),
        ("0,500", "the `,` of it is no decimal point", "write 0.5"),
        ("1,000.5", "it has `,` between its digits", "write 1000.5"),
        (".5", "it lacks a digit beside its point", "write 0.5"),
        ("5.", "it lacks a digit beside its point", "write 5"),
        ("01", "it begins with zeros", "write 1"),
        ("00.50", "it begins with zeros", "write 0.5"),
        ("-0", "it is nought with a minus", "write 0"),
        ("－0.0", "it is nought with a minus", "write 0"),
    ] {
        assert_eq!(priced(cell), format!("{what} -> {instead}"), "{cell}");
    }
    // what is no whole number cannot be written as one
    for cell in ["1,5", "1。5", ".5"] {
        assert!(counted(cell).ends_with(WHOLE), "{cell}");
    }
    assert_eq!(counted("007"), "it begins with zeros -> write 7");
}

#[test]
fn other_ways_of_writing_a_number_are_named() {
    for (cell, what, instead) in [
        ("1e3", "it is written with an exponent", Some("1000")),
        ("1.5E+2", "it is written with an exponent", Some("150")),
        ("1E99", "it is written with an exponent", None),
        ("1e-4", "it is written with an exponent", Some("0.0001")),
        ("1e-5", "it is written with an exponent", None),
        ("1e-99", "it is written with an exponent", None),
        ("0x10", "it is hexadecimal", None),
        ("NaN", "it is no definite number", None),
        ("inf", "it is no definite number", None),
        ("∞", "it is no definite number", None),
        ("½", "it is written as a fraction", Some("0.5")),
        ("1½", "it is written as a fraction", Some("1.5")),
        ("⅓", "it is written as a fraction", None),
        ("1/2", "it is written as a fraction", None),
        ("壹", "it is written in Chinese numerals", Some("1")),
        ("十", "it is written in Chinese numerals", Some("10")),
        ("一点五", "it is written in Chinese numerals", Some("1.5")),
        ("一百二", "it is written in Chinese numerals", None),
        ("一分", "it has a unit in it", Some("1")),
        ("1分", "it has a unit in it", Some("1")),
        ("１．５ 分", "it has a unit in it", Some("1.5")),
        ("1.2万", "it has a unit in it", Some("12000")),
        ("扣1分", "it has words beside its number", Some("1")),
        ("扣0.5", "it has words beside its number", Some("0.5")),
        ("扣两分", "it has words beside its number", Some("2")),
        ("扣2-3分", "it is not a number", None),
        ("5分左右", "it is no definite number", None),
        ("两分半", "it is no definite number", None),
        ("50%", "it is a percentage", None),
        ("５０％", "it is a percentage", None),
        ("百分之五", "it is a percentage", None),
        ("'12", "it begins with an apostrophe", Some("12")),
        ("#N/A", "it is an error of the spreadsheet", None),
        ("###", "it is an error of the spreadsheet", None),
        ("①", "it is not a number", None),
        ("2²", "it is not a number", None),
        ("约5", "it is not a number", None),
        ("", "it is not a number", None),
    ] {
        let instead = instead.map_or_else(|| ANY.to_owned(), |instead| format!("write {instead}"));
        assert_eq!(priced(cell), format!("{what} -> {instead}"), "{cell}");
    }
    assert_eq!(counted("６０ 人次"), "it has a unit in it -> write 60");
    assert_eq!(counted("2.5"), format!("it is not a whole number -> {WHOLE}"));
    assert_eq!(counted("7.01"), format!("it is not a whole number -> {WHOLE}"));
    assert_eq!(counted("7."), "it lacks a digit beside its point -> write 7");
    assert_eq!(counted(".00"), "it lacks a digit beside its point -> write 0");
    assert_eq!(counted("07.00"), "it begins with zeros -> write 7");
    assert_eq!(counted("7.00人"), "it has a unit in it -> write 7");
    assert_eq!(counted("1000000.0"), format!("it is over 999999 -> {WHOLE}"));
    assert!(counted("=SUM(A1:A3)").starts_with("it is a formula and not its result -> copy the cell"));
}

#[test]
fn a_negative_number_names_its_dash_and_the_sign_convention() {
    let taken = "points are what is taken (or brought), without a minus: write 1";
    assert_eq!(priced("-1"), format!("it is negative -> {taken}"));
    for (dash, code) in [('−', "2212"), ('–', "2013"), ('—', "2014"), ('－', "FF0D")] {
        let what = format!("it is negative, and its sign is `{dash}` (U+{code})");
        assert_eq!(priced(&format!("{dash}1")), format!("{what} -> {taken}"));
        assert_eq!(
            counted(&format!("{dash}1")),
            format!(
                "{what} -> a count is never negative: write how many there were, and nothing where there were none"
            )
        );
    }
}

#[test]
fn a_range_is_not_one_number_nor_is_the_day_that_a_spreadsheet_makes_of_it() {
    for cell in ["2-3", "2~3", "2～3", "2—3", "2至3", "0.5-1"] {
        assert_eq!(priced(cell), "it is a range and not one number -> write the one number that was decided", "{cell}");
    }
    for cell in ["2月3日", "3-Feb", "Feb-03", "2018-02-03", "2018/2/3", "2018年2月3日"] {
        let what = "it is a day: a spreadsheet may have made it of `2-3`";
        let instead = "set the column to text and write the one number that was decided";
        assert_eq!(priced(cell), format!("{what} -> {instead}"), "{cell}");
        assert_eq!(counted(cell), format!("{what} -> {instead}"), "{cell}");
    }
}

#[test]
fn a_number_shown_as_a_day_is_known() {
    for (cell, number) in [
        ("1900/1/7", 7),
        ("1900-01-07", 7),
        ("1900年1月7日", 7),
        ("1900.1.31", 31),
        ("1900/1/7 0:00", 7),
        ("1900-01-07 00:00:00", 7),
        ("１９００／１／７", 7),
        ("1900 / 1 / 7", 7),
        ("1900/1/0", 0),
        ("1900/2/28", 59),
        ("1900/2/29", 60),
        ("1900/3/1", 61),
        ("1902/9/26", 1000),
        ("1954/10/2", 19_999),
    ] {
        let said = format!(
            "it is the number {number} shown as a date -> set the column to `General` or text, and write {number}"
        );
        assert_eq!(counted(cell), said, "{cell}");
        assert_eq!(priced(cell), said, "{cell}");
    }
    // a day of our times may have been a range; half a day is no whole number
    for cell in ["1954/10/3", "2018/2/3", "2018/2/3 0:00", "2018-02-03 00:00:00"] {
        assert!(counted(cell).starts_with("it is a day: a spreadsheet may have made it of"), "{cell}");
    }
    for cell in ["1900/1/7 12:00", "1900/13/1", "1899/12/30"] {
        assert!(!counted(cell).contains("shown as a date"), "{cell}: {}", counted(cell));
    }
}

#[test]
fn nothing_is_rounded_and_nothing_cut() {
    let exact = "at most four decimals: nothing is rounded, so write the amount that is meant";
    assert_eq!(priced("0.00001"), format!("it has more than four decimals -> {exact}"));
    assert_eq!(priced("0.30000000000000004"), format!("it has more than four decimals -> {exact}"));
    assert_eq!(priced("2.50000"), "it has more than four decimals -> write 2.5");
    assert_eq!(priced("1000000"), format!("it is over 999999 -> {ANY}"));
    assert_eq!(priced("99999999999999999999999999999999"), format!("it is over 999999 -> {ANY}"));
    assert_eq!(counted("1000000"), format!("it is over 999999 -> {WHOLE}"));
    assert_eq!(counted("99999999999999999999999"), format!("it is over 999999 -> {WHOLE}"));
}
