//! The page of a code, and the list of all codes, for a terminal.

use super::text::{blanks, hanging, left, width};
use crate::diagnostic::excerpt::word;
use crate::guide::{Example, Page, Words, pages};
use crate::lang::Lang;

/// What the letter of a code stands for, in the order of the letters.
const LETTERS: [(&str, Words); 9] = [
    ("A", Words { zh: "assessment.toml", en: "assessment.toml" }),
    ("C", Words { zh: "细则的检查（kaohe check）", en: "the check of a rubric (kaohe check)" }),
    ("F", Words { zh: "文件和表格", en: "files and tables" }),
    ("J", Words { zh: "认定记录（ledger.csv）", en: "the ledger (ledger.csv)" }),
    ("K", Words { zh: "细则的用例", en: "the cases of a rubric" }),
    ("L", Words { zh: "各镇台账", en: "the log of a town" }),
    ("R", Words { zh: "细则", en: "the rubric" }),
    ("T", Words { zh: "镇名单（towns.csv）", en: "the roster (towns.csv)" }),
    ("V", Words { zh: "审核（reviews.csv）", en: "the reviews (reviews.csv)" }),
];

/// The page of a code. Prose is wrapped; lines of a file are shown whole, so that they can be copied.
pub fn page(page: &Page, lang: Lang, columns: usize) -> String {
    let head = format!("{}  {}{}", page.code, word(page.code.severity(), lang), lang.pick("：", ": "));
    let mut out = hanging(&head, page.title.get(lang), columns) + "\n";
    let labels = lang.pick(["意思", "不对", "正确", "原因", "做法"], ["means", "wrong", "right", "why", "to do"]);
    let indent = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    let [means, wrong, right, why, steps] = labels.map(|label| left(label, indent));
    out.push_str(&hanging(&means, page.means.get(lang), columns));
    for (label, example) in [(wrong, page.bad), (right, page.good)] {
        out.push('\n');
        match example {
            Example::Told(words) => out.push_str(&hanging(&label, words.get(lang), columns)),
            Example::Lines(lines) => {
                for (at, line) in lines.iter().enumerate() {
                    let head = if at == 0 { label.clone() } else { blanks(indent) };
                    out.push_str((head + line).trim_end());
                    out.push('\n');
                }
            }
        }
    }
    out.push('\n');
    out.push_str(&hanging(&why, page.why.get(lang), columns));
    if let Some(words) = page.steps {
        out.push_str(&hanging(&steps, words.get(lang), columns));
    }
    out
}

/// Every code with how much it weighs and its title, letter by letter.
pub fn codes(lang: Lang, columns: usize) -> String {
    let mut out = String::new();
    let weights = pages().map(|page| width(word(page.code.severity(), lang)));
    let weight = weights.max().unwrap_or(0) + 2;
    for (letter, of) in LETTERS {
        let mut of_letter = pages().filter(|page| page.code.as_str().starts_with(letter)).peekable();
        if of_letter.peek().is_none() {
            continue;
        }
        out.push_str(if out.is_empty() { "" } else { "\n" });
        out.push_str(&hanging(&format!("{letter}  "), of.get(lang), columns));
        for page in of_letter {
            let head = format!("{}  {}", page.code, left(word(page.code.severity(), lang), weight));
            out.push_str(&hanging(&head, page.title.get(lang), columns));
        }
    }
    out
}
