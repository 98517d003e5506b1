//! Text of a known display width: measured, padded, shortened and wrapped right under Chinese, and harmless.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::visible;

/// What stands where text was left out. Plain dots, since old Chinese consoles draw `…` two columns wide.
const LEFT_OUT: &str = "...";

/// Outside text as one line: line breaks become blanks, and what a terminal would act on is shown by its code point.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\r', '\t']) {
        let line = text.split(['\n', '\r', '\t']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        return Cow::Owned(visible(&line).into_owned());
    }
    visible(text)
}

/// How many columns of a terminal the text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// The text with blanks after it, up to `columns`.
pub(crate) fn left(text: &str, columns: usize) -> String {
    format!("{text}{}", blanks(columns.saturating_sub(width(text))))
}

/// The text with blanks before it, up to `columns`.
pub(crate) fn right(text: &str, columns: usize) -> String {
    format!("{}{text}", blanks(columns.saturating_sub(width(text))))
}

/// So many blanks.
pub(crate) fn blanks(columns: usize) -> String {
    " ".repeat(columns)
}

/// Outside text in at most `columns`, with dots for what is left out.
pub(crate) fn shortened(text: &str, columns: usize) -> String {
    let text = plain(text);
    if width(&text) <= columns {
        return text.into_owned();
    }
    let room = columns.saturating_sub(LEFT_OUT.len());
    let mut taken = 0;
    let kept: String = text
        .chars()
        .take_while(|c| {
            taken += c.width().unwrap_or(0);
            taken <= room
        })
        .collect();
    format!("{}{LEFT_OUT}", kept.trim_end_matches([' ', '、', '，', '；', '。', ',', ';']))
}

/// Outside text in lines of at most `columns` (at least 8): broken between Chinese characters and at blanks, never
/// before a closing mark, after an opening one or between a number and its unit; a longer word is cut.
pub(crate) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(8);
    let text = plain(text);
    let mut lines = Vec::new();
    let (mut line, mut taken) = (String::new(), 0);
    let mut end = |line: &mut String| lines.push(std::mem::take(line).trim_end().to_owned());
    for piece in pieces(&text) {
        if taken + width(piece.trim_end()) > columns && !line.is_empty() {
            end(&mut line);
            taken = 0;
        }
        for c in piece.chars() {
            let wide = c.width().unwrap_or(0);
            if taken + wide > columns && c != ' ' {
                end(&mut line);
                taken = 0;
            }
            line.push(c);
            taken += wide;
        }
    }
    end(&mut line);
    lines
}

/// A first line that begins with `head`, and all others indented as far as it is wide.
pub(crate) fn hanging(head: &str, text: &str, columns: usize) -> String {
    let indent = width(head);
    let mut out = String::new();
    for (at, line) in wrapped(text, columns.saturating_sub(indent)).iter().enumerate() {
        out.push_str(&if at == 0 { head.to_owned() } else { blanks(indent) });
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Items side by side, two blanks between them, in lines of at most `columns`; an item stays whole.
pub(crate) fn packed(items: &[String], columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        let item = plain(item);
        match lines.last_mut() {
            Some(line) if width(line) + 2 + width(&item) <= columns => {
                line.push_str("  ");
                line.push_str(&item);
            }
            _ => lines.push(item.into_owned()),
        }
    }
    lines
}

/// What must stay together on a line.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) {
            pieces.extend(text.get(start..at));
            start = at;
        }
        before = Some(c);
    }
    pieces.extend(text.get(start..));
    pieces
}

fn may_break(before: char, after: char) -> bool {
    let closing = "，。、；：？！）」』》】”’％,.;:?!)]}%";
    let opening = "（「『《【“‘([{";
    let wide = |c: char| c.width() == Some(2);
    // a number keeps its unit: 扣2分
    let counted = before.is_ascii_digit() && wide(after);
    if after == ' ' || closing.contains(after) || opening.contains(before) || counted {
        return false;
    }
    before == ' ' || wide(before) || wide(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_between_chinese_characters_and_keeps_words_and_marks_together() {
        let text = "技能培训有通知、有内容，see evidence/白蒲镇.csv:9 少一次扣1分（每次）。";
        for columns in 10..70 {
            let lines = wrapped(text, columns);
            assert!(lines.iter().all(|line| width(line) <= columns), "{columns}: {lines:?}");
            let begins_badly = |line: &String| line.starts_with(['，', '、', '。', '）', ':', '.', ' ']);
            assert!(columns < 20 || !lines.iter().any(begins_badly), "{columns}: {lines:?}");
            assert!(columns < 20 || !lines.iter().any(|line| line.ends_with('（')), "{columns}: {lines:?}");
            let joined: String = lines.concat().split(' ').collect();
            assert_eq!(joined, text.replace(' ', ""), "{columns}");
        }
    }

    #[test]
    fn a_break_in_outside_text_makes_no_new_line_and_an_escape_is_shown() {
        assert_eq!(wrapped("甲\r\n乙\u{1b}[31m", 40), ["甲 乙<U+001B>[31m"]);
        assert_eq!(shortened("妇女\n儿童\u{202e}", 40), "妇女 儿童<U+202E>");
        assert_eq!(shortened("妇女儿童工作，好", 15), "妇女儿童工作...");
        assert_eq!(wrapped("没有的扣2分", 9), ["没有的扣", "2分"]);
        assert_eq!(hanging("1.1  ", "甲乙丙丁戊己庚辛", 15), "1.1  甲乙丙丁戊\n     己庚辛\n");
    }
}
