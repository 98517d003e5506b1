//! The reviews were opened and saved by a spreadsheet in between.

use super::{Folder, TALKS, quiet};

/// Rows as a spreadsheet saves them.
fn saved(text: &str, change: impl Fn(Vec<String>) -> Vec<String>) -> String {
    let lines = text.trim_start_matches('\u{feff}').lines();
    lines.map(|line| change(line.split(',').map(str::to_owned).collect()).join(",") + "\r\n").collect()
}

#[test]
fn nothing_that_a_spreadsheet_does_loses_a_verdict() {
    let log =
        format!("{TALKS}2018-11-01,讲座,=1+1讲座,,,,\n2018-11-02,讲座,-讲座,,,,\n2018-06-01,走访,困难家庭,4,,,\n");
    let folder = Folder::new(&log);
    folder.review().fill("防火讲座", "不予认定,照片是去年的,王芳,2018-12-01").fill("普法讲座", "认定,,王芳,2018-12-01");
    folder.fill("'=1+1讲座", "不予认定,不是讲座,王芳,2018-12-01").fill("'-讲座", "认定,,王芳,2018-12-01");
    folder.fill("困难家庭", "认定,,王芳,2018-12-01");
    // three of five talks, 4 homes at 0.5
    let expected = quiet("5, 1 unreviewed");
    assert_eq!(folder.stands(), expected);
    let text = folder.read("reviews.csv");
    let dates = |cell: &String| match cell.split('-').collect::<Vec<_>>()[..] {
        [y, m, d] if y.len() == 4 => format!("{y}/{}/{}", m.trim_start_matches('0'), d.trim_start_matches('0')),
        _ => cell.clone(),
    };
    let as_dates = saved(&text, |row| row.iter().map(dates).collect());
    let wide = saved(&text, |mut row| {
        row.extend([String::new(), String::new(), String::new()]);
        row
    });
    let reordered = saved(&text, |row| (0..row.len()).rev().map(|at| row[at].clone()).collect());
    let unguarded = text.replace("'=", "=").replace("'-", "-");
    let quoted = saved(&text, |row| row.iter().map(|cell| format!("\"{cell}\"")).collect());
    let blank = text.lines().map(|line| format!("{line}\n,,,,,,,,,,,\n")).collect::<String>();
    let mut sorted: Vec<&str> = text.lines().collect();
    sorted[1..].sort_unstable();
    let sorted = sorted.join("\n") + "\n";
    for (what, saved) in [
        ("dates", as_dates.clone()),
        ("wide", wide),
        ("reordered", reordered),
        ("unguarded", unguarded),
        ("quoted", quoted),
        ("blank rows", blank),
        ("sorted", sorted),
        ("with a mark", format!("\u{feff}{text}")),
        ("without a mark", text.trim_start_matches('\u{feff}').to_owned()),
        ("without the last line end", text.trim_end().to_owned()),
    ] {
        folder.put("reviews.csv", &saved);
        assert_eq!(folder.stands(), expected, "{what}\n{saved}");
        let run = folder.run(&["review", "x"]);
        assert!(run.exit == 0 && run.out.contains("no row had to be added"), "{what} {} {}", run.out, run.err);
    }
    let (gbk, _, _) = encoding_rs::GBK.encode(&as_dates);
    folder.put("reviews.csv", gbk);
    assert_eq!(folder.stands(), expected);
}

#[test]
fn an_id_that_a_spreadsheet_ate_is_told() {
    let folder = Folder::new(TALKS);
    let row =
        |id: &str, of: &str, review: &str| format!("甲镇,2018-03-08,讲座,普法讲座,,{review},再议,王芳,,{id},{of},\n");
    // 007 became 7 in one column or the other
    for (id, of, near) in [("007", "7", "007"), ("7", "007", "7"), ("2018-012", "2018-12", "2018-012")] {
        folder.reviews(&(row(id, "", "不予认定") + &row("R9", of, "认定")));
        let run = folder.score(&[]);
        assert!(run.exit == 1 && run.err.contains(&format!("did you mean `{near}`?")), "{id} {of} {}", run.err);
    }
    for id in ["1E+05", "2018/3/1"] {
        folder.reviews(&row(id, "", "不予认定"));
        assert_eq!(folder.stands().0.len(), 1, "{id} {:?}", folder.stands());
    }
}
