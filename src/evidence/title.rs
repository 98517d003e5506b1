//! Titles as they are compared.

use std::borrow::Cow;

use crate::diagnostic::is_invisible;
use crate::lang::narrow;
use crate::sheet::{is_selector, is_simplified, usual_text};

/// A title as it is compared: how wide or large its letters are says nothing, nor do its spaces and what nobody sees in
/// it, its quotes, the marks at its end, or that a character is traditional. ① and 1 are two all the same.
pub(crate) fn folded_title(title: &str) -> Cow<'_, str> {
    quickly_folded(title).unwrap_or_else(|| carefully_folded(title))
}

/// The same of a title in usual letters and signs alone, as nearly all are: what each of them folds to shows by itself.
fn quickly_folded(title: &str) -> Option<Cow<'_, str>> {
    let Some((begin, _)) = title.char_indices().find(|(_, c)| !stays(*c)) else {
        let ends = title.ends_with(is_end_mark);
        return if ends { None } else { Some(Cow::Borrowed(title)) };
    };
    let (before, rest) = title.split_at_checked(begin)?;
    let mut folded = String::with_capacity(title.len());
    folded.push_str(before);
    for c in rest.chars() {
        match narrow(c) {
            _ if stays(c) => folded.push(c),
            '"' | '\'' | '`' | '“' | '”' | '‘' | '’' | '《' | '》' | '「' | '」' | ' ' | '\u{3000}' => {}
            narrow if narrow.is_ascii_graphic() => folded.push(narrow.to_ascii_lowercase()),
            '、' | '。' | '…' | '—' | '·' => folded.push(c),
            _ => return None,
        }
    }
    folded.truncate(folded.trim_end_matches(is_end_mark).len());
    (!folded.is_empty()).then_some(Cow::Owned(folded))
}

fn carefully_folded(title: &str) -> Cow<'_, str> {
    let usual = usual_text(title);
    let mut folded = String::with_capacity(usual.len());
    for c in usual.chars() {
        if stays(c) {
            folded.push(c);
            continue;
        }
        let c = narrow(c);
        if !is_unseen(c) && !is_quote(c) {
            folded.extend(c.to_lowercase());
        }
    }
    folded.truncate(folded.trim_end_matches(is_end_mark).len());
    // of marks alone nothing would be left
    if folded.is_empty() { Cow::Borrowed(title) } else { Cow::Owned(folded) }
}

/// Whether a character is compared as it is.
fn stays(c: char) -> bool {
    is_simplified(c) || matches!(c, '0'..='9' | 'a'..='z' | '-' | '/' | '(' | ')' | ':' | '.')
}

fn is_unseen(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_invisible(c) || is_selector(c)
}

/// Whether a character, in its usual width, is a quote of any kind, those of book titles among them.
fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '`' | '´' | 'ˋ' | 'ˊ' | '«' | '»' | '‘'..='‟' | '′'..='‷' | '‹' | '›' | '❛'..='❞' | '〈'..='』'
            | '〝'..='〟' | '︽'..='﹄' | '｢' | '｣'
    )
}

/// Whether a character, in its usual width, ends a sentence or breaks it off.
fn is_end_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '~' | '。' | '｡' | '、' | '､' | '…' | '⋯' | '·' | '•')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// What is folded quickly is folded as with all care.
        #[test]
        fn no_care_is_lost(title in "([甲於鎮⼥a-cA-C0-9ａＢ１①②\u{200b}\u{e9}＂“”‘’《》「」『』()（）\\[\\]【】,，、。．.…—·:：;；!！?？~～＿－ \u{3000}\u{a0}\t#=é𠮷]){0,12}") {
            prop_assert_eq!(folded_title(&title), carefully_folded(&title));
        }
    }

    #[test]
    fn one_title_is_known_however_it_is_typed() {
        for other in [
            "“三八”普法讲座",
            "\"三八\"普法讲座",
            "＂三八＂普法讲座",
            "'三八'普法讲座",
            "‘三八’普法讲座",
            "「三八」普法讲座",
            "『三八』普法讲座",
            "｢三八｣普法讲座",
            "﹁三八﹂普法讲座",
            "〝三八〞普法讲座",
            "〝三八〟普法讲座",
            "《三八》普法讲座",
            "〈三八〉普法讲座",
            "«三八»普法讲座",
            "„三八‟普法讲座",
            "`三八`普法讲座",
            "三八普法讲座",
            "三八普法讲座。",
            "三八普法讲座．",
            "三八普法讲座！！",
            "三八普法讲座……",
            "三八普法讲座；",
            "三八普法讲座。”",
            "三八普法讲座\u{fe0f}",
            "三八\u{200b}普法讲座",
            " 三 八\u{3000}普法\u{a0}讲座",
            "三八普法講座",
            "三⼋普法讲座",
        ] {
            assert_eq!(folded_title(other), "三八普法讲座", "{other}");
        }
        assert_eq!(folded_title("第１期ＡＢ班（东）"), "第1期ab班(东)");
        // a character that stands in simplified text too stays as it is
        assert_eq!(folded_title("乾元村於潜讲座"), "乾元村於潜讲座");
    }

    #[test]
    fn what_says_something_is_kept() {
        for (one, other) in [
            ("活动①", "活动1"),
            ("活动²", "活动2"),
            ("活动一", "活动二"),
            ("活动(1)", "活动1"),
            ("1.5小时", "15小时"),
            ("甲、乙", "甲乙"),
            ("甲-乙", "甲乙"),
            ("?", "!"),
            ("“”", "。"),
            ("乾元", "干元"),
        ] {
            assert_ne!(folded_title(one), folded_title(other), "{one} {other}");
        }
        for title in ["", "三八妇女节", "第1期a班", "3·8活动", "甲：乙"] {
            assert_eq!(folded_title(title), title.replace('：', ":"), "{title}");
        }
    }
}
