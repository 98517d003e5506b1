//! Ratios that are given more than once.

use kaohe::diagnostic::{Diagnostic, Severity};
use kaohe::evidence::{Log, LogReader, Whose};

use super::{HEADER, places, read};
use crate::support::verdicts::taken_over;

/// The code and the line of each finding of these rows, with a `?` behind warnings.
fn found(rows: &[&str]) -> Vec<String> {
    let at_count = |told: &Diagnostic| told.place.cell.is_some_and(|cell| cell.column == 4);
    let said = told(rows).into_iter().inspect(|told| assert!(at_count(told), "{told:?}"));
    let mark = |severity| if severity == Severity::Warning { "?" } else { "" };
    said.map(|told| format!("{}:{}{}", told.code, told.place.line, mark(told.severity))).collect()
}

/// The findings of these rows under a rubric with rules that look at ratios by kind and by level.
fn told(rows: &[&str]) -> Vec<Diagnostic> {
    let text = "schema = \"kaohe.rubric/1\"\nid = \"small\"\ntitle = \"小\"\nfull_marks = 10\n\
        [period]\nfrom = 2018-01-01\nto = 2018-12-31\n[rounding]\nproportion = 2\nprinted = 2\n\
        [[level]]\nname = \"镇\"\n[[level]]\nname = \"县\"\n\
        [[kind]]\ncode = \"cover\"\nname = \"覆盖\"\ncounted_by = \"ratio\"\n\
        [[kind]]\ncode = \"home\"\nname = \"建家\"\ncounted_by = \"ratio\"\nstanding = true\n\
        [[kind]]\ncode = \"visit\"\nname = \"走访\"\ncounted_by = \"ratio\"\nlevel = true\n\
        [[kind]]\ncode = \"call\"\nname = \"电访\"\ncounted_by = \"ratio\"\nlevel = true\n\
        [[kind]]\ncode = \"mend\"\nname = \"整改\"\ncounted_by = \"ratio\"\n\
        [[category]]\nid = \"1\"\nname = \"全部\"\nmarks = 10\nfloor = 0\n\
        [[category.rule]]\nid = \"1.1\"\ntext = \"覆盖率低于70%的扣2分\"\nratio = { kind = \"cover\" }\nat_least = 0.7\nonce = 2\n\
        [[category.rule]]\nid = \"1.2\"\ntext = \"建家率低于70%的扣2分\"\nratio = { kind = \"home\" }\nat_least = 0.7\nonce = 2\n\
        [[category.rule]]\nid = \"1.3\"\ntext = \"镇级走访率低于70%的扣2分\"\n\
        ratio = { kind = \"visit\", level = { exactly = \"镇\" } }\nat_least = 0.7\nonce = 2\n\
        [[category.rule]]\nid = \"1.4\"\ntext = \"县级走访、电访率低于70%的扣2分\"\n\
        ratio = { kind = [\"visit\", \"call\"], level = { exactly = \"县\" } }\nat_least = 0.7\nonce = 2\n\
        [[category.rule]]\nid = \"1.5\"\ntext = \"整改率低于70%的扣2分\"\nratio = { kind = \"mend\" }\nat_least = 0.7\nonce = 2\n\
        [[category.rule]]\nid = \"1.6\"\ntext = \"全年整改率低于80%的扣2分\"\n\
        ratio = { kind = \"mend\" }\ntake = \"sum\"\nat_least = 0.8\nonce = 2\n";
    let rubric = kaohe::rubric::read("rubric.toml", text).unwrap();
    let log = format!("日期,事项,名称,数量,应完成,级别,审核,审核意见\n{}\n", rows.join("\n"));
    let mut found = Vec::new();
    let (reader, file) = (LogReader::new(&rubric), "a.csv".into());
    let alone = Log::alone(&file, &log, Whose::Nobody);
    let verdicts = taken_over(&reader, alone);
    reader.read(Log { verdicts: &verdicts, ..alone }, &mut found, &mut |_| {});
    found
}

#[test]
fn of_several_days_the_latest_counts_and_what_is_no_way_there_is_told() {
    for (rows, expected) in [
        // on the way
        (
            &["2018-03-31,覆盖,进度,6,10,,,", "2018-06-30,覆盖,进度,8,10,,,", "2018-12-31,覆盖,进度,8,10,,,"][..],
            &[][..],
        ),
        (&["2018-03-31,覆盖,进度（3月）,6,10,,,", "2018-11-30,覆盖,进度（11月）,8,10,,,"], &[]),
        (&["2018-12-31,覆盖,第二季度,8,10,,,", "2018-06-30,覆盖,第1季度。,6,10,,,"], &[]),
        // other wholes, or fewer done
        // 1.6 adds up what 1.5 looks at the latest of: neither row may go
        (&["2018-06-30,整改,上半年,9,10,,,", "2018-12-31,整改,下半年,5,10,,,"], &[]),
        (&["2018-06-30,覆盖,上半年,5,10,,,", "2018-12-31,覆盖,下半年,9,20,,,"], &["L053:3?"]),
        (&["2018-12-31,覆盖,进度,9,20,,,", "2018-06-30,覆盖,进度,5,10,,,"], &["L053:2?"]),
        (&["2018-06-30,覆盖,进度,8,10,,,", "2018-12-31,覆盖,进度,6,10,,,"], &["L053:3?"]),
        (
            &["2018-03-30,覆盖,进度,8,10,,,", "2018-06-30,覆盖,进度,6,10,,,", "2018-12-31,覆盖,进度,9,10,,,"],
            &["L053:4?"],
        ),
        (&["2018-03-27,覆盖,区域化建设进度,6,10,,,", "2018-11-21,覆盖,组织覆盖进度,8,10,,,"], &[]),
        // of which the last is all of it, other titles may be other things
        (&["2018-06-20,覆盖,张某案,0,1,,,", "2018-12-20,覆盖,李某案,1,1,,,"], &["L053:3"]),
        // what is rejected, another kind's, another level's or another year's is let be
        (&["2018-06-30,覆盖,进度,5,10,,不予认定,草稿", "2018-12-31,覆盖,进度,9,20,,,"], &[]),
        (&["2018-06-30,覆盖,进度,5,10,,,", "2018-12-31,建家,进度,9,20,,,"], &[]),
        (&["2018-06-30,走访,进度,5,10,镇,,", "2018-12-31,走访,进度,9,20,县,,"], &[]),
        (&["2016-06-30,建家,进度,5,10,,,", "2018-12-31,建家,进度,9,20,,,"], &[]),
        (&[",建家,进度,5,10,,,", "2018-12-31,建家,进度,9,20,,,"], &[]),
    ] {
        assert_eq!(found(rows), expected, "{rows:?}");
    }
    let told = &told(&["2018-06-30,覆盖,上半年,5,10,,,", "2018-12-31,覆盖,下半年,9,20,,,"])[0];
    assert_eq!(told.text.zh, "「覆盖」只算最晚的一条 2018-12-31 9/20；较早的不算：2018-06-30 5/10");
    assert_eq!(told.also[0].0.line, 2);
    // of a kind that no rule looks at nothing counts
    let rows = format!("{HEADER}\n2018-06-01,妇联组织覆盖,甲,1,5,,,,\n2018-07-01,妇联组织覆盖,甲,1,6,,,,\n");
    assert_eq!(places(&read(&rows).1), Vec::<String>::new());
}

#[test]
fn of_one_day_two_that_differ_are_an_error_whatever_their_order() {
    let pair = ["2018-12-31,覆盖,统计,8,10,,,", "2018-12-31,覆盖,统计（更正）,7,10,,,"];
    assert_eq!(found(&pair), ["L052:3"]);
    assert_eq!(found(&[pair[1], pair[0]]), ["L052:3"]);
    for (one, other, expected) in [
        // the total alone, or both without a day
        ("2018-12-31,覆盖,统计,7,9,,,", "2018-12-31,覆盖,统计二,7,10,,,", Some("L052:3")),
        (",建家,统计,7,9,,,", ",建家,统计二,7,10,,,", Some("L052:3")),
        // one under review would be the other once it is accepted
        ("2018-12-31,覆盖,统计,7,9,,待核,", "2018/12/31,cover,统计二,7,10,,,", Some("L052:3")),
        // two kinds that one rule looks at
        ("2018-12-31,走访,统计,7,9,县,,", "2018-12-31,电访,统计二,7,10,县,,", Some("L052:3")),
        // the same said twice, another day, another level, another kind, a rejected one
        ("2018-12-31,覆盖,统计,7,9,,,", "2018-12-31,覆盖,统计二,7,9,,,", None),
        ("2018-12-31,走访,统计,7,9,县,,", "2018-12-31,走访,统计二,7,10,镇,,", None),
        ("2018-12-31,走访,统计,7,9,镇,,", "2018-12-31,电访,统计二,7,10,镇,,", None),
        ("2018-12-31,覆盖,统计,7,9,,,", "2018-12-31,建家,统计二,7,10,,,", None),
        ("2018-12-31,覆盖,统计,7,9,,不予认定,草稿", "2018-12-31,覆盖,统计（更正）,7,10,,,", None),
    ] {
        assert_eq!(found(&[one, other]), expected.into_iter().collect::<Vec<_>>(), "{one} {other}");
    }
    let told = &told(&pair)[0];
    assert_eq!(told.text.zh, "2018-12-31 「覆盖」有两条，8/10 和 7/10，不知道算哪一条");
    assert_eq!(told.also[0].0.line, 2);
}
