use super::*;
use crate::period::Period;
use jiff::civil::date;

/// Where a spreadsheet's numbers are believed in 2018 alone.
fn read(cell: &str) -> Result<(Date, Option<Unusual>), NotDate> {
    read_date(cell, |date| date.year() == 2018)
}

#[test]
fn the_listed_forms_are_read() {
    for cell in [
        "2018-03-08",
        "2018-3-8",
        "2018/3/8",
        "2018/03/08",
        "2018.3.8",
        "2018.03.8",
        "2018年3月8日",
        "2018年03月08日",
        "2018 年 3 月 8 日",
        "2018年 3月 8日",
        "2018 - 3 - 8",
        "2018- 3-8",
        "2018. 3. 8",
        "2018 / 03 / 08",
        "2018\u{a0}-\u{a0}3 -8",
        "２０１８　．　３　．　８",
        "20180308",
        " 2018-03-08\t",
        "\u{3000}2018/3/8\u{a0}",
        "２０１８－３－８",
        "２０１８／３／８",
        "２０１８．０３．０８",
        "２０１８年３月８日",
        "２０１８０３０８",
    ] {
        assert_eq!(read(cell), Ok((date(2018, 3, 8), None)), "{cell:?}");
    }
    assert_eq!(read("2016-2-29"), Ok((date(2016, 2, 29), None)));
}

#[test]
fn every_other_form_is_refused_by_its_name() {
    let march = Some(date(2018, 3, 8));
    for (cell, why) in [
        ("2018-02-29", NotDate::Impossible),
        ("2018.2.30", NotDate::Impossible),
        ("2018年13月1日", NotDate::Impossible),
        ("2018/4/31", NotDate::Impossible),
        ("20181301", NotDate::Impossible),
        ("2018-0-1", NotDate::Impossible),
        ("3月8日", NotDate::NoYear(Some((3, 8)))),
        ("3/8", NotDate::NoYear(Some((3, 8)))),
        ("３．８", NotDate::NoYear(Some((3, 8)))),
        ("13-40", NotDate::NoYear(None)),
        ("8-Mar", NotDate::NoYear(None)),
        ("Mar-18", NotDate::NoYear(None)),
        ("2018年3月1 8日", NotDate::Several),
        ("8-Mar-18", NotDate::Other(None)),
        ("8-Mar-2018", NotDate::Other(None)),
        ("18-3-8", NotDate::ShortYear(march)),
        ("18年3月8日", NotDate::ShortYear(march)),
        ("180308", NotDate::ShortYear(march)),
        ("3/8/2018", NotDate::YearLast),
        ("08/03/2018", NotDate::YearLast),
        ("2018.11", NotDate::NoDay),
        ("2018年11月", NotDate::NoDay),
        ("11/2018", NotDate::NoDay),
        ("201811", NotDate::NoDay),
        ("43000", NotDate::Serial(Some(date(2017, 9, 22)), None)),
        ("43167.375", NotDate::Serial(march, None)),
        ("41705", NotDate::Serial(Some(date(2014, 3, 7)), march)),
        ("00060", NotDate::Serial(None, None)),
        ("1900-01-00", NotDate::Beginning),
        ("1900/1/0 0:00", NotDate::Beginning),
        ("1900/2/29", NotDate::Beginning),
        ("2018-02-30 9:30", NotDate::Impossible),
        ("2018-03-08T16:00:00Z", NotDate::WithTime(None)),
        ("2018-03-08T00:00:00+08:00", NotDate::WithTime(march)),
        ("2018-03-08 25:00", NotDate::WithTime(march)),
        ("2018-03-08 9:3", NotDate::WithTime(march)),
        ("2018-03-08 9:30-11:00", NotDate::WithTime(march)),
        ("3月8日 9:30", NotDate::WithTime(None)),
        ("3.1-3.8", NotDate::Several),
        ("2018.3.1-2018.3.8", NotDate::Several),
        ("2018年3月1日至8日", NotDate::Several),
        ("3月8、9日", NotDate::Several),
        ("2018-03-08,2018-03-09", NotDate::Several),
        ("2018-3/8", NotDate::Other(march)),
        ("2018年3月8", NotDate::Other(march)),
        ("2018年3月8号", NotDate::Other(march)),
        ("2018 3 8", NotDate::Other(march)),
        ("2018 - 3 / 8", NotDate::Other(march)),
        ("2018 - 3 - 8 -", NotDate::Other(march)),
        ("2018 - 3", NotDate::NoDay),
        ("3 - 8", NotDate::NoYear(Some((3, 8)))),
        ("20 18-3-8", NotDate::Several),
        ("2018-3-1 8", NotDate::Several),
        ("2018-03-08 9:60", NotDate::WithTime(march)),
        ("2018-03-08 9:30:60", NotDate::WithTime(march)),
        ("2018年3月8日0时60分", NotDate::WithTime(march)),
        ("43167.", NotDate::Other(None)),
        (".43167", NotDate::Other(None)),
        ("2018--3-8", NotDate::Other(march)),
        ("2018-003-8", NotDate::Other(march)),
        ("上半年", NotDate::Other(None)),
        ("星期四", NotDate::Other(None)),
        ("农历二月初八", NotDate::Other(None)),
        ("2018-03-08（周四）", NotDate::Other(march)),
        ("2018", NotDate::Other(None)),
        ("-2018-03-08", NotDate::Other(march)),
        ("99999999999-1-1", NotDate::Other(None)),
        ("", NotDate::Other(None)),
    ] {
        assert_eq!(read(cell), Err(why), "{cell:?}");
    }
}

#[test]
fn a_day_without_a_year_is_suggested_in_the_period_and_not_outside() {
    let school = Period::new(date(2018, 9, 1), date(2019, 8, 31)).ok();
    assert_eq!(NotDate::NoYear(Some((3, 8))).help(school).en, "write 2019-03-08");
    assert_eq!(NotDate::NoYear(Some((2, 29))).help(school).en, NotDate::NoDay.help(None).en);
    assert_eq!(NotDate::Serial(Some(date(2018, 3, 8)), None).help(school).en, "write 2018-03-08");
}

#[test]
fn a_midnight_is_nothing_and_any_other_time_is_told() {
    let march = date(2018, 3, 8);
    for cell in [
        "2018/3/8 0:00",
        "2018-03-08 00:00:00",
        "2018-03-08T00:00:00.000",
        "2018/3/8  0:00:00",
        "2018年3月8日 0:00",
        "2018年3月8日0时",
        "２０１８／３／８　０：００",
        "20180308 00:00",
    ] {
        assert_eq!(read(cell), Ok((march, None)), "{cell}");
    }
    for cell in [
        "2018/3/8 9:30",
        "2018-03-08T09:30:00",
        "2018-03-08 00:00:01",
        "2018-03-08 00:00:00.5",
        "2018-03-08 24:00",
        "2018/3/8 9:30 PM",
        "2018/3/8 12:00 AM",
        "2018/3/8 下午3:00",
        "2018年3月8日上午9时",
        "2018年3月8日 下午3点半",
        "2018年3月8日9时30分",
        "2018年3月8日0时5分5秒",
        "2018年3月8日0时0分5秒",
        "2018年3月8日0时5分",
    ] {
        assert_eq!(read(cell), Ok((march, Some(Unusual::Time))), "{cell}");
    }
    assert_eq!(Unusual::Time.text("2018/3/8 9:30", march).en, "`2018/3/8 9:30` has a time in it: taken for 2018-03-08");
}

#[test]
fn a_spreadsheets_number_is_believed_where_it_is_whole_and_its_day_may_be() {
    for (cell, day) in [
        ("43101", date(2018, 1, 1)),
        ("43167", date(2018, 3, 8)),
        ("４３１６７", date(2018, 3, 8)),
        ("43167.0", date(2018, 3, 8)),
        ("43465", date(2018, 12, 31)),
    ] {
        assert_eq!(read(cell), Ok((day, Some(Unusual::Serial))), "{cell}");
    }
    let (before, after) = (read("43100").unwrap_err(), read("43466").unwrap_err());
    assert_eq!(before, NotDate::Serial(Some(date(2017, 12, 31)), None));
    assert_eq!(after, NotDate::Serial(Some(date(2019, 1, 1)), None));
    let old = read("41705").unwrap_err();
    assert_eq!(old.help(None).en, "write 2014-03-07, or 2018-03-08 where the workbook counts its days from 1904");
}

/// In 3/8/18 the year stands at the end: a day of 2003 is not what was meant.
#[test]
fn of_a_year_of_two_digits_a_day_is_named_only_where_it_lies_in_the_period() {
    let period = Period::new(date(2018, 1, 1), date(2018, 12, 31)).expect("a year");
    let advice = |cell: &str| read(cell).expect_err("is no date").help(Some(period)).en;
    assert_eq!(advice("18/3/8"), "write 2018-03-08");
    for cell in ["3/8/18", "17-3-18", "8-Mar-18", "8-Mar-2018"] {
        assert_eq!(advice(cell), "write year, month and day, such as 2018-03-08", "{cell}");
    }
}
