//! The ledger as the office writes it: what each row means, and what is refused.
#![expect(clippy::unwrap_used, reason = "a test whose case cannot be set up has failed")]

mod as_of;
mod fixture;
mod history;
mod in_one_cell;
mod open;
mod several;
mod supersede;

use fixture::{HEADER, award, clean, found, points, read, rule, wrong};
use jiff::civil::date;
use kaohe::diagnostic::{Code, Severity};
use kaohe::evidence::TownNo;
use kaohe::ledger::{self, Award, Ledger};

#[test]
fn a_row_carries_who_why_when_and_where() {
    let ledger = clean("白蒲,３．１,2019年1月5日,,,,,\"查无此事, 见附件\",张三,A-1,\n");
    let judgement = ledger.of(TownNo(0)).unwrap().of(rule("3.1")).unwrap();
    let entry = &judgement.findings[0];
    assert_eq!((entry.what, entry.reason.as_str(), entry.by.as_str()), (1, "查无此事, 见附件", "张三"));
    assert_eq!((entry.date, entry.id.as_deref()), (Some(date(2019, 1, 5)), Some("A-1")));
    assert_eq!(entry.place.to_string(), "x/ledger.csv:2:4");
    assert!(judgement.award.is_none());
    assert_eq!(ledger.of(TownNo(1)), None);
}

#[test]
fn what_keeps_a_spreadsheet_from_reckoning_is_taken_off_quietly() {
    let ledger = clean("白蒲镇,3.1,,,,,,'=照片是旧的,'－张三,,\n如城街道,3.1,,,,,,'90后'代表,''=1,,\n");
    let entry = |town| &ledger.of(TownNo(town)).unwrap().of(rule("3.1")).unwrap().findings[0];
    assert_eq!((entry(0).reason.as_str(), entry(0).by.as_str()), ("=照片是旧的", "－张三"));
    assert_eq!((entry(1).reason.as_str(), entry(1).by.as_str()), ("'90后'代表", "'=1"));
}

#[test]
fn headers_are_chinese_or_english_in_any_order_and_most_may_be_left_out() {
    let (ledger, diagnostics) = read("by,reason,rule,town\r\nZhang,late,1.1,如城街道\r\n");
    assert_eq!(diagnostics, []);
    assert_eq!(ledger.of(TownNo(1)).and_then(|t| t.of(rule("1.1"))).map(ledger::RuleJudgement::found), Some(1));
    let (_, diagnostics) = read("town,rule,理由\n白蒲镇,1.1,x\n");
    assert_eq!(diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::F017]);
    let (ledger, diagnostics) = read(HEADER);
    let blank = Ledger { is_blank: true, ..Ledger::default() };
    assert_eq!((ledger, diagnostics), (blank, vec![]), "a header alone: nothing is recorded");
}

#[test]
fn findings_add_up() {
    let ledger = clean(
        "白蒲镇,3.3b,,,,,,a,张三,,\n白蒲镇,3.3b,,3,,,,b,张三,,\n白蒲镇,B.1,,2,,,,c,张三,,\n如城街道,3.3b,,1,,,,d,张三,,\n",
    );
    assert_eq!((found(&ledger, "3.3b"), found(&ledger, "B.1")), (4, 2));
}

#[test]
fn what_must_be_filled_is_asked_for_in_its_cell() {
    assert_eq!(wrong(",,,,,,,,,,\n ,1.1,,,,,,a,b,,\n"), ["J001 A3"], "a blank row is nothing");
    assert_eq!(wrong("白蒲镇,,,,,,,,,x,\n"), ["J001 B2", "J001 H2", "J001 I2"]);
    assert_eq!(wrong("白蒲镇,1.1,,,,,,#REF!,####,,\n"), ["F055 H2", "F055 I2"]);
}

#[test]
fn unknown_towns_and_rules_are_named_with_the_near_one() {
    let (_, found) = read(&format!("{HEADER}白浦镇,1.1,,,,,,a,b,,\n白蒲镇,2.5,,,,,,a,b,,\n白蒲镇,zzz,,,,,,a,b,,\n"));
    let said: Vec<_> = found.iter().map(|d| (d.code, d.help.as_ref().unwrap().zh.as_str())).collect();
    assert_eq!(said[0], (Code::J002, "是不是「白蒲镇」？"));
    assert_eq!(said[1].0, Code::J003);
    assert_eq!(said[2], (Code::J003, "写细则里的条款编号，例如 2.4b"));
}

#[test]
fn an_id_that_a_spreadsheet_ate_is_told_with_what_it_may_have_been() {
    for cell in ["3月1日", "2018-03-01", "2018/3/1", "43160", "1-Mar"] {
        let (_, found) = read(&format!("{HEADER}白蒲镇,{cell},,,,,,a,b,,\n"));
        assert_eq!(found.len(), 1, "{cell}");
        assert_eq!((found[0].code, found[0].place.cell.unwrap().to_string()), (Code::J004, "B2".into()), "{cell}");
        assert!(found[0].help.as_ref().unwrap().zh.contains("「3.1」"), "{cell}");
    }
    assert_eq!(wrong("白蒲镇,1.1,,,,,,a,b,2.018E+11,\n"), ["J005 J2"]);
}

#[test]
fn findings_alike_in_every_cell_are_one_thing_recorded_twice() {
    let twice = "白蒲镇,1.1,2018-03-08,,,,,缺席,王芳,,\n白蒲镇,1.1,2018/3/8,1,,,,缺席,王芳,,\n";
    assert_eq!(wrong(twice), ["J034 B3"]);
    clean("白蒲镇,1.1,2018-03-08,,,,,缺席,王芳,,\n白蒲镇,1.1,2018-03-09,,,,,缺席,王芳,,\n");
    // whatever it is that they say, and with the id and what it supersedes, which then are not there twice
    assert_eq!(wrong("白蒲镇,2.3,,,,,2,a,b,,\n白蒲,2.3,,,,,2.0,a,b,,\n"), ["J034 G3"]);
    assert_eq!(wrong("白蒲镇,2.3,,,,,2,a,b,R1,\n白蒲镇,2.3,,,,,2,a,b,R1,\n"), ["J034 G3"]);
    let again = "白蒲镇,2.3,,,,,2,a,b,R1,\n白蒲镇,2.3,,,,,3,c,b,,R1\n白蒲镇,2.3,,,,,3,c,b,,R1\n";
    assert_eq!(wrong(again), ["J034 G4"]);
    let two_ids = "白蒲镇,1.1,2018-03-08,,,,,缺席,王芳,A1,\n白蒲镇,1.1,2018-03-08,,,,,缺 席,王芳,A2,\n";
    assert_eq!(wrong(two_ids), ["J035 B3"]);
}

#[test]
fn two_findings_of_one_day_are_told_and_both_charged() {
    // other words, another person, another count: one thing told twice, or two things
    for second in ["无人到会,王芳", "缺席,李明", "缺席 ,李 明"] {
        let rows = format!("白蒲镇,1.1,2018-03-08,,,,,缺席,王芳,,\n白蒲,1.1,2018/3/8,,,,,{second},,\n");
        assert_eq!(wrong(&rows), ["J041 B3"], "{second}");
    }
    assert_eq!(wrong("白蒲镇,1.1,2018-03-08,,,,,缺席,王芳,,\n白蒲镇,1.1,2018-03-08,2,,,,缺席,王芳,,\n"), ["J041 B3"]);
    // each later one once, whatever it is compared with
    let three =
        "白蒲镇,1.1,2018-03-08,,,,,一,王,,\n白蒲镇,1.1,2018-03-08,,,,,二,王,,\n白蒲镇,1.1,2018-03-08,,,,,三,王,,\n";
    assert_eq!(wrong(three), ["J041 B3", "J041 B4"]);
    // no day, another town, rule or day; a ruling; one that was withdrawn or replaced
    clean("白蒲镇,1.1,,,,,,一,王,,\n白蒲镇,1.1,,,,,,二,王,,\n");
    clean(
        "白蒲镇,1.1,2018-03-08,,,,,一,王,,\n如城街道,1.1,2018-03-08,,,,,二,王,,\n白蒲镇,3.1,2018-03-08,,,,,二,王,,\n",
    );
    clean("白蒲镇,2.5b,2018-03-08,,,,,一,王,,\n白蒲镇,2.5b,2018-03-08,,,,1,二,王,,\n");
    clean(
        "白蒲镇,1.1,2018-03-08,,,,,一,王,F1,\n白蒲镇,1.1,2018-03-08,,,,,改记,王,F2,F1\n白蒲镇,1.1,2018-03-08,0,,,,撤,王,,F2\n白蒲镇,1.1,2018-03-08,,,,,另,王,,\n",
    );
}

#[test]
fn a_row_of_an_earlier_year_is_refused_whatever_it_says() {
    for row in ["1.1,2017-12-31,,,,", "2.3,2017-06-01,,,,2", "10.3,20170601,,1,2,", "9.1,2016/2/29,,,,3"] {
        assert_eq!(wrong(&format!("白蒲镇,{row},a,b,,\n")), ["J038 C2"], "{row}");
    }
    // the number and the time that a spreadsheet makes of a day are told as well
    assert_eq!(wrong("白蒲镇,1.1,43100,,,,,a,b,,\n"), ["J031 C2", "J038 C2"]);
    clean("白蒲镇,1.1,2018-01-01,,,,,a,b,,\n白蒲镇,2.3,2019-01-20,,,,2,a,b,,\n白蒲镇,9.1,2020-05-01,,,,2,a,b,,\n");
}

#[test]
fn dates_are_real_days_of_any_year_or_empty() {
    clean("白蒲镇,1.1,2031/12/31,,,,,a,b,,\n白蒲镇,1.1,20180101,,,,,a,b,,\n");
    assert_eq!(wrong("白蒲镇,1.1,2018-02-29,,,,,a,b,,\n白蒲镇,1.1,3月8日,,,,,a,b,,\n"), ["J028 C2", "J028 C3"]);
}

#[test]
fn a_date_that_a_spreadsheet_made_is_taken_for_its_day_near_the_period_and_told() {
    for (cell, day, code) in [
        ("43470", date(2019, 1, 5), Code::J031),
        ("43830", date(2019, 12, 31), Code::J031),
        ("2019/1/5 16:30", date(2019, 1, 5), Code::J032),
    ] {
        let (ledger, found) = read(&format!("{HEADER}白蒲镇,1.1,{cell},,,,,a,b,,\n"));
        let told: Vec<_> = found.iter().map(|d| (d.code, d.severity, d.place.cell.unwrap().to_string())).collect();
        assert_eq!(told, [(code, Severity::Warning, "C2".to_owned())], "{cell}");
        let standing = ledger.of(TownNo(0)).unwrap().of(rule("1.1")).unwrap();
        assert_eq!(standing.findings[0].date, Some(day), "{cell}");
    }
    clean("白蒲镇,1.1,2019/1/5 0:00,,,,,a,b,,\n");
    // a year after the period and a day: not believed
    assert_eq!(wrong("白蒲镇,1.1,43831,,,,,a,b,,\n"), ["J028 C2"]);
}

#[test]
fn numbers_are_whole_and_amounts_exact() {
    for bad in ["2.5", "-1", "1次", "一"] {
        assert_eq!(wrong(&format!("白蒲镇,1.1,,{bad},,,,a,b,,\n")), ["J029 D2"], "{bad}");
        assert_eq!(wrong(&format!("白蒲镇,10.3,,,{bad},9,,a,b,,\n")), ["J029 E2"], "{bad}");
        assert_eq!(wrong(&format!("白蒲镇,10.3,,,1,{bad},,a,b,,\n")), ["J029 F2"], "{bad}");
    }
    for bad in [
        "-1", "－1", "–1", "−1", "—1", "-0", "1。5", "1，5", "1 000", "1_000", "1e0", "0x10", "NaN", "inf", "∞", "½",
        ".5", "5.", "01", "0.00001", "1000000", "一", "壹", "十", "一分", "1分", "50%", "=SUM(A1)", "2-3", "2月3日",
        "3-Feb",
    ] {
        assert_eq!(wrong(&format!("白蒲镇,2.3,,,,,{bad},a,b,,\n")), ["J006 G2"], "{bad}");
    }
    assert_eq!(wrong("白蒲镇,2.3,,,,,\"1,000\",a,b,,\n"), ["J006 G2"]);
    let (_, found) = read(&format!("{HEADER}白蒲镇,2.3,,,,,-1,a,b,,\n白蒲镇,2.3,,,,,1分,a,b,,\n"));
    let help: Vec<&str> = found.iter().map(|d| d.help.as_ref().unwrap().zh.as_str()).collect();
    assert_eq!(help, ["「分值」写扣（或加）多少分，不带负号：写成 1", "写成 1"]);
    assert_eq!(wrong("白蒲镇,2.3,,,,,#REF!,a,b,,\n"), ["F055 G2"], "told once");
    for (good, value) in [("2.5", "2.5"), ("２．５", "2.5"), ("+3", "3"), (" 2.0001 ", "2.0001")] {
        let ledger = clean(&format!("白蒲镇,2.3,,,,,{good},a,b,,\n"));
        assert_eq!(award(&ledger, "2.3"), Some(points(value)), "{good}");
    }
}

#[test]
fn a_ruling_lies_within_what_its_rule_can_cost_at_the_widest() {
    for (id, good, bad) in [
        ("2.2", ["0", "3"], ["3.0001", "4"]),
        ("2.3", ["2", "3"], ["1.9999", "3.1"]),
        ("2.4", ["0", "8"], ["8.5", "9"]),
        ("2.5b", ["0", "1"], ["1.5", "2"]),
        ("2.6", ["0.5", "99"], ["0", "0.4"]),
        ("5.4", ["2", "3"], ["0", "3.5"]),
    ] {
        for points in good {
            clean(&format!("白蒲镇,{id},,,,,{points},a,b,,\n"));
        }
        for points in bad {
            assert_eq!(wrong(&format!("白蒲镇,{id},,,,,{points},a,b,,\n")), ["J016 G2"], "{id} {points}");
        }
    }
}

#[test]
fn a_row_that_charges_more_than_its_category_has_is_no_mistake() {
    // the category has 100 marks; what it can lose is lost (扣完为止), and no more
    for row in [
        "白蒲镇,2.6,,,,,100.5,a,b,,",
        "白蒲镇,3.3b,,51,,,,a,b,,",
        "白蒲镇,1.1,,500,,,,a,b,,",
        "白蒲镇,B.1,,500,,,,a,b,,",
    ] {
        assert_eq!(wrong(&format!("{row}\n")), Vec::<String>::new(), "{row}");
    }
}

#[test]
fn a_fixed_cost_takes_no_ruling() {
    for id in ["1.1", "3.1", "3.3b", "B.1"] {
        assert_eq!(wrong(&format!("白蒲镇,{id},,,,,1,a,b,,\n")), ["J014 G2"], "{id}");
    }
}

#[test]
fn a_mark_goes_from_nothing_to_full() {
    assert_eq!(award(&clean("白蒲镇,9.1,,,,,8.5,a,b,,\n"), "9.1"), Some(points("8.5")));
    assert_eq!(award(&clean("白蒲镇,9.2,,,,,0,a,b,,\n"), "9.2"), Some(points("0")));
    assert_eq!(wrong("白蒲镇,9.1,,,,,10.5,a,b,,\n白蒲镇,9.2,,,,,6,a,b,,\n"), ["J017 G2", "J017 G3"]);
}

#[test]
fn a_finding_refuses_an_application_and_is_nothing_where_a_mark_alone_is_asked() {
    assert_eq!(found(&clean("白蒲镇,9.1,,,,,,不符,b,,\n"), "9.1"), 1);
    assert_eq!(wrong("白蒲镇,9.2,,,,,,a,b,,\n"), ["J018 G2"]);
}

#[test]
fn a_proportion_is_whole_and_of_something_and_for_its_rule_only() {
    let proportion = |done, total| Some(Award::Proportion { done, total });
    assert_eq!(award(&clean("白蒲镇,10.3,,,5,11,,a,b,,\n"), "10.3"), proportion(5, 11));
    assert_eq!(award(&clean("白蒲镇,10.3,,,0,11,,a,b,,\n"), "10.3"), proportion(0, 11));
    assert_eq!(wrong("白蒲镇,10.3,,,12,11,,a,b,,\n"), ["J011 E2"]);
    assert_eq!(wrong("白蒲镇,10.3,,,0,0,,a,b,,\n"), ["J012 F2"]);
    assert_eq!(wrong("白蒲镇,10.3,,,5,,,a,b,,\n"), ["J010 F2"]);
    assert_eq!(wrong("白蒲镇,10.3,,,,5,,a,b,,\n"), ["J010 E2"]);
    assert_eq!(wrong("白蒲镇,10.3,,,5,11,1,a,b,,\n"), ["J009 G2"]);
    assert_eq!(wrong("白蒲镇,10.3,,,,,1,a,b,,\n"), ["J015 G2"]);
    assert_eq!(wrong("白蒲镇,10.3,,,,,,a,b,,\n"), ["J019 E2"]);
    for id in ["1.1", "2.2", "5.4", "5.5", "9.1", "3.3b"] {
        assert_eq!(wrong(&format!("白蒲镇,{id},,,5,11,,a,b,,\n")), ["J013 E2"], "{id}");
    }
    assert_eq!(found(&clean("白蒲镇,5.5,,2,,,,a,b,,\n"), "5.5"), 2, "it adds to what the log leaves undone");
    assert_eq!(wrong("白蒲镇,5.5,,,,,,a,b,,\n白蒲镇,5.5,,,,,1,a,b,,\n"), ["J020 G3"]);
}

#[test]
fn a_count_stands_beside_an_amount_only_where_the_ruling_is_the_finding() {
    let ledger = clean("白蒲镇,2.5b,,3,,,0.5,a,b,,\n");
    assert_eq!((found(&ledger, "2.5b"), award(&ledger, "2.5b")), (3, Some(points("0.5"))));
    assert_eq!(found(&clean("白蒲镇,2.3,,1,,,2,a,b,,\n"), "2.3"), 0, "a ruling on what the log shows finds nothing");
    assert_eq!(wrong("白蒲镇,2.3,,2,,,2,a,b,,\n"), ["J008 D2"]);
    assert_eq!(wrong("白蒲镇,9.1,,2,,,2,a,b,,\n"), ["J008 D2"]);
    assert_eq!(wrong("白蒲镇,10.3,,2,1,2,,a,b,,\n"), ["J008 D2"]);
    assert_eq!(wrong("白蒲镇,2.5b,,0,,,0.5,a,b,,\n"), ["J008 D2"]);
}

#[test]
fn one_mistake_brings_no_other_with_it() {
    // the row that cannot be read may be the one that is superseded
    assert_eq!(wrong("白蒲镇,2.3,,,,,2,a,b,R1,,,,x\n白蒲镇,2.3,,,,,3,a,b,,R1\n").len(), 1);
    // of an unknown rule nothing is asked but what holds for every rule
    assert_eq!(wrong("白蒲镇,8.8,,,,,2,a,b,R1,\n白蒲镇,2.3,,,,,3,a,b,,R1\n"), ["J003 B2"]);
    // where the id is wrong the ruling is not also a second one
    assert_eq!(wrong("白蒲镇,2.3,,,,,2,a,b,R1,\n白蒲镇,2.3,,,,,3,a,b,,R9\n"), ["J022 K3"]);
    assert_eq!(wrong("白蒲镇,2.3,,,,,9,a,b,R1,\n白蒲镇,2.3,,,,,3,a,b,,R1\n"), ["J016 G2"]);
}

#[test]
fn all_mistakes_of_a_file_come_in_one_run() {
    let rows = "白浦镇,9.9,2018-13-1,x,,,y,,,1E+5,\n白蒲镇,1.1,,,,,1,a,b,,Q\n";
    let found = wrong(rows);
    assert_eq!(
        found,
        ["J002 A2", "J003 B2", "J001 H2", "J001 I2", "J029 D2", "J006 G2", "J028 C2", "J005 J2", "J014 G3", "J022 K3"]
    );
}

#[test]
fn every_message_is_said_in_both_languages_with_what_to_write() {
    let rows = "白浦镇,9.9,2018-13-1,x,,,y,,,1E+5,\n白蒲镇,1.1,,,,,1,a,b,X,X\n白蒲镇,2.3,,,,,9,a,b,,Q\n";
    for d in read(&format!("{HEADER}{rows}")).1 {
        let help = d.help.unwrap();
        for en in [&d.text.en, &help.en] {
            assert!(!en.ends_with('.') && !en.starts_with(char::is_uppercase), "{en}");
        }
        for zh in [&d.text.zh, &help.zh] {
            assert!(!zh.contains('`') && !zh.ends_with('。') && zh.chars().any(|c| c > '\u{2E80}'), "{zh}");
        }
    }
}
