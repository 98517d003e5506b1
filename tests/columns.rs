//! Every column of every table stands in the documents, by both of its names.

#![expect(clippy::expect_used, reason = "a test stops where its own ground is missing")]

use std::fs;

use kaohe::evidence::{LOG_COLUMNS, ROSTER_COLUMNS, columns_to_fill};
use kaohe::sheet::Column;
use kaohe::{ledger, reviews};

fn document(name: &str) -> String {
    fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a document")
}

#[test]
fn the_page_of_the_folder_names_every_column() {
    let page = document("docs/folder.md");
    let below = |heading: &str| {
        let (_, below) = page.split_once(heading).expect("a heading");
        below.split("\n## ").next().unwrap_or_default().to_owned()
    };
    let parts: [(&str, &[Column]); 4] = [
        ("# The assessment folder\n", &ROSTER_COLUMNS),
        ("\n## Logs\n", &LOG_COLUMNS),
        ("\n## Reviews\n", &reviews::COLUMNS),
        ("\n## Ledger\n", &ledger::COLUMNS),
    ];
    for (heading, columns) in parts {
        let below = below(heading);
        for Column { zh, en, .. } in columns {
            assert!(below.contains(&format!("{zh}/{en}")), "docs/folder.md, {}: no {zh}/{en}", heading.trim());
        }
    }
}

/// What a clerk fills in; the town is known from the name of the file.
#[test]
fn the_chinese_readme_says_how_every_column_of_a_log_is_filled_in() {
    let readme = document("README.zh-CN.md");
    for Column { zh, en, .. } in columns_to_fill().filter(|column| column.en != "town") {
        assert!(readme.contains(&format!("\n| {zh} | ")), "README.zh-CN.md has no row for {zh} ({en})");
    }
}
