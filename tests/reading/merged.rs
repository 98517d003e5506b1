//! Cells that a spreadsheet left empty because they were merged.

use super::{HEADER, places, read};

/// The findings of these rows: where, what and what to write instead.
fn told(rows: &[&str]) -> Vec<[String; 3]> {
    let (_, found) = read(&format!("{HEADER}\n{}\n", rows.join("\n")));
    let help = |at: usize| found[at].help.as_ref().unwrap().zh.clone();
    let place = places(&found).into_iter().enumerate();
    place.map(|(at, place)| [place, found[at].text.zh.clone(), help(at)]).collect()
}

/// The places alone.
fn at(rows: &[&str]) -> Vec<String> {
    told(rows).into_iter().map(|[place, ..]| place).collect()
}

#[test]
fn a_block_is_told_once_and_offered_what_stands_above_it() {
    // 调解培训 of two rows, 下访接待 of four
    let rows = [
        "2018-03-08,技能培训,春季班,,,,,,",
        "2018-09-08,,秋季班,,,,通知,,",
        "2018-02-03,媒体集中宣传,一季度,,,,,,",
        "2018-05-03,,二季度,,,,,,",
        "2018-08-03,,三季度,,,,,,",
        "2018-11-03,,四季度,,,,,,",
        "2018-12-20,妇联组织覆盖,年末,7,7,,,,",
    ];
    let (records, found) = read(&format!("{HEADER}\n{}\n", rows.join("\n")));
    assert_eq!(records.len(), 3, "nothing is filled in: {records:?}");
    assert_eq!(found[1].text.en, "nothing in `kind` on lines 5-7 (B5:B7): probably merged cells");
    assert_eq!(
        told(&rows),
        [
            [
                "L006:3:12:B3",
                "「事项」是空的：第 3 行（B3），多半是表格里合并过单元格",
                "如果都属于上面的「技能培训」（B2），每行都写上；不属于的，写各自的"
            ],
            [
                "L006:5:12:B5",
                "「事项」是空的：第 5-7 行（B5:B7），多半是表格里合并过单元格",
                "如果都属于上面的「媒体集中宣传」（B4），每行都写上；不属于的，写各自的"
            ],
        ]
    );
}

#[test]
fn a_cell_alone_is_missing() {
    let [[place, text, _]] =
        <[_; 1]>::try_from(told(&["2018-03-08,技能培训,甲,,,,,,", "2018-03-09,,乙,,,,,,"])).unwrap();
    assert_eq!((&*place, &*text), ("L006:3:12:B3", "没有事项"));
}

#[test]
fn nothing_is_offered_where_nothing_stands_above() {
    // under the header, under a blank row, under a total, under a row that is broken, under a placeholder
    for above in [
        &[][..],
        &["2018-03-08,技能培训,甲,,,,,,", ",,,,,,,,"],
        &["2018-03-08,技能培训,甲,,,,,,", "合计,,,9,,,,,"],
        &["2018-03-08,技能培训,甲,,,,,,", "2018-03-08,技能培训,丁"],
        &["2018-03-08,同上,甲,,,,,,"],
    ] {
        let rows: Vec<&str> = above.iter().copied().chain(["2018-03-09,,乙,,,,,,", "2018-03-10,,丙,,,,,,"]).collect();
        let found = told(&rows);
        let plain = found.iter().filter(|[place, text, _]| place.starts_with("L006") && text == "没有事项").count();
        assert_eq!(plain, 2, "{rows:?} {found:?}");
    }
}

#[test]
fn a_date_is_wanted_where_its_kind_wants_one() {
    let rows = [
        "2018-03-08,技能培训,甲,,,,,,",
        ",妇女议事会,乙,,,,,,",
        ",技能培训,丙,,,,,,",
        ",技能培训,丁,,,,,,",
        ",妇女议事会,戊,,,,,,",
        ",技能培训,己,,,,,,",
    ];
    let expected = [
        "L002:4:1:A4",
        "「日期」是空的：第 4-5、7 行（A4:A5、A7），多半是表格里合并过单元格",
        "如果都属于上面的「2018-03-08」（A2），每行都写上；不属于的，写各自的",
    ];
    assert_eq!(told(&rows), [expected.map(str::to_owned)]);
    // a standing fact needs none
    assert!(at(&["2018-03-08,妇女议事会,甲,,,,,,", ",妇女议事会,乙,,,,,,", ",妇女议事会,丙,,,,,,"]).is_empty());
}

#[test]
fn columns_merged_over_the_same_rows_are_told_together() {
    let expected = [
        "L006:3:2:B3",
        "「日期」、「事项」是空的：第 3-4 行（A3:A4、B3:B4），多半是表格里合并过单元格",
        "如果都属于上面的「2018-03-08」（A2）、「技能培训」（B2），每行都写上；不属于的，写各自的",
    ];
    let rows = |second: &'static str| ["2018-03-08,技能培训,甲,,,,通知,,", second, ",,丙,,,,通知,,"];
    assert_eq!(told(&rows(",,乙,,,,通知,,")), [expected.map(str::to_owned)]);
    // a row that says nothing but what was done is one of them
    assert_eq!(told(&rows(",,乙,,,,,,")), [expected.map(str::to_owned)]);
    // over other rows they are two
    let rows = ["2018-03-08,技能培训,甲,,,,,,", ",,乙,,,,通知,,", ",,丙,,,,通知,,", ",技能培训,丁,,,,,,"];
    assert_eq!(at(&rows), ["L006:3:2:B3", "L002:3:1:A3"]);
}

#[test]
fn a_table_may_go_on_over_several_pages() {
    let rows = [
        "2018-03-08,技能培训,甲,,,,,,",
        "2018-03-09,,乙,,,,,,",
        "第1页共2页,,,,,,,,",
        HEADER,
        "2018-03-10,,丙,,,,,,",
        "2018-03-11,技能培训,丁,,,,,,",
    ];
    let found = told(&rows);
    let expected = [
        "L006:3:12:B3",
        "「事项」是空的：第 3、6 行（B3、B6），多半是表格里合并过单元格",
        "如果都属于上面的「技能培训」（B2），每行都写上；不属于的，写各自的",
    ];
    assert_eq!(found[0], expected);
    let others: Vec<&str> = found.iter().skip(1).filter_map(|[place, ..]| place.get(..6)).collect();
    assert_eq!(others, ["F062:4", "F022:5"]);
}

#[test]
fn rejected_rows_alone_are_a_warning() {
    let rows = |word: &str| {
        let rows = [
            "2018-03-08,技能培训,甲,,,,,,".to_owned(),
            "2018-03-09,,乙,,,,,不予认定,重复".to_owned(),
            format!("2018-03-10,,丙,,,,,{word},重复"),
        ];
        let found = told(&rows.each_ref().map(String::as_str));
        found.into_iter().map(|[place, ..]| place).filter(|place| place.starts_with("L006")).collect::<Vec<_>>()
    };
    assert_eq!(rows("不予认定"), ["L006:3:12:B3?"]);
    assert_eq!(rows("认定"), ["L006:3:12:B3"]);
}

#[test]
fn a_long_block_hides_nothing_of_what_else_is_wrong() {
    let mut rows = vec!["2018-03-08,技能培训,甲,,,,,,".to_owned()];
    rows.extend((0..200).map(|n| format!("2018-03-09,,乙{n},,,,,,")));
    rows.push("2018-03-10,抽奖,丙,,,,,,".to_owned());
    let found = told(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    let [[place, text, _], [other, ..]] = <[_; 2]>::try_from(found).unwrap();
    assert_eq!((&*place, &*other), ("L006:3:12:B3", "L007:203:12:B203"));
    assert_eq!(text, "「事项」是空的：第 3-202 行（B3:B202），多半是表格里合并过单元格");
}
