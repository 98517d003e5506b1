//! The page of `-o NAME.html`: it stands alone, and outside text on it is text.

use jiff::civil::date;
use kaohe::lang::Lang;
use kaohe::report::{Format, What};

use super::year::{Year, assessed, rubric, town};
use super::{eventful, open_year, settled, shown};

/// What would run, load or break out of its place, if it were not text.
const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><a href=javascript:alert(1)>",
    "</title></style><b>",
    "&lt;script&gt;{{ 7 * 7 }}{% raw %}",
    "=1+1\u{202e}\u{7}",
];

fn hostile(name: &str) -> Year {
    let mut year = eventful(name);
    for title in HOSTILE {
        year = year.record(0, date(2018, 4, 1), title, &[0], 0).finding(7, 1, title);
    }
    year
}

/// The tags of a page, by name, and what each of them says.
fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag).collect()
}

#[test]
fn outside_text_is_text_wherever_it_stands() {
    let rubric = rubric();
    let years: Vec<Year> =
        HOSTILE.iter().map(|name| hostile(name)).chain([settled("如城街道", "9.5"), eventful("白蒲镇")]).collect();
    let plain: Vec<Year> = HOSTILE
        .iter()
        .enumerate()
        .map(|(at, _)| town(&format!("镇{at}")))
        .chain([settled("如城街道", "9.5"), eventful("白蒲镇")])
        .collect();
    let kinds = |years: &[Year]| {
        let mut kinds = Vec::new();
        assessed(&rubric, None, years, |assessment| {
            for lang in [Lang::Zh, Lang::En] {
                let page = shown(assessment, What::Ranking, Format::Html, lang, 0);
                let names = tags(&page).into_iter().map(|tag| tag.split([' ', '/']).find(|name| !name.is_empty()));
                kinds.extend(names.flatten().map(str::to_owned));
                for raw in ["alert(1)>", "<script", "<img", "<b>=", "\u{202e}", "\u{7}"] {
                    assert!(!page.contains(raw), "{raw}");
                }
            }
        });
        kinds.sort();
        kinds.dedup();
        kinds
    };
    // no name or title adds a kind of element to those that a page has
    assert_eq!(kinds(&years), kinds(&plain));
    assessed(&rubric, None, &years, |assessment| {
        let page = shown(assessment, What::Ranking, Format::Html, Lang::Zh, 0);
        for (raw, escaped) in [("<", "&#60;script&#62;alert(1)"), ("<U+202E>", "=1+1&#60;U+202E&#62;&#60;U+0007&#62;")]
        {
            assert!(page.contains(escaped), "{raw}: {escaped}");
        }
        assert!(page.contains("{{ 7 * 7 }}{% raw %}"), "what a template would act on is shown");
        // an element that holds outside text in an attribute keeps it there
        assert!(tags(&page).iter().all(|tag| tag.matches('"').count() % 2 == 0));
    });
}

#[test]
fn a_page_stands_alone_and_says_all_of_a_year() {
    let rubric = rubric();
    assessed(&rubric, None, &open_year(), |assessment| {
        for (lang, tag, words) in [
            (Lang::Zh, "zh-CN", ["待定", "扣分分布", "暂定：2 个镇（区、街道）还有 6 项待定。", "缺名册", "日期"]),
            (
                Lang::En,
                "en",
                ["Pending", "Where points were lost", "Provisional: 6 pending in 2 towns.", "lacks 名册", "Date"],
            ),
        ] {
            let page = shown(assessment, What::Ranking, Format::Html, lang, 0);
            assert!(page.starts_with(&format!("<!doctype html>\n<html lang=\"{tag}\">")), "{page}");
            for beyond in ["http:", "https:", "src=", "url(", "@import", "<link", "javascript", " on"] {
                assert!(!tags(&page).iter().any(|tag| tag.contains(beyond)), "{beyond}");
            }
            assert!(!page.contains("url(") && !page.contains("@import"), "{page}");
            for said in words {
                assert!(page.contains(said), "{said}\n{page}");
            }
            // the ranking, and a statement a town, each with its place
            assert_eq!(page.matches("<article ").count(), 5);
            assert_eq!(page.matches("<h1>").count(), 1);
            assert_eq!(page.matches("class=\"signatures\"").count(), 4);
            assert!(page.contains("<a href=\"#d4\">白蒲镇</a>"), "the last of four");
            assert_eq!(page, shown(assessment, What::Ranking, Format::Html, lang, 80), "the same bytes");
        }
        // 1.1 of 白蒲镇 can still be charged: a whisker in the chart, and the range in words
        let page = shown(assessment, What::Ranking, Format::Html, Lang::Zh, 0);
        assert!(page.contains("aria-label=\"白蒲镇 13.45~27.45\""), "{page}");
    });
    // of one town, its statement alone
    assessed(&rubric, None, &[eventful("白蒲镇")], |assessment| {
        let page = shown(assessment, What::Statements, Format::Html, Lang::Zh, 0);
        assert!(page.contains("<h1>白蒲镇</h1>") && page.matches("<article ").count() == 1, "{page}");
    });
}
