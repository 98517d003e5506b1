//! The statements of a rubric file: `[table]` lines and `key = value` pairs, each on its own.
//!
//! A file is parsed statement by statement, so that a mistake in one of them costs that one and no other.

use std::ops::Range;

/// One statement, as a range of bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Statement {
    /// A `[table]` or `[[table]]` line, without its comment.
    Header(Range<usize>),
    /// A key and its value, over as many lines as that takes.
    Pair(Range<usize>),
}

/// Splits a mended file. Outside its texts and comments it has nothing but ASCII.
pub(super) fn split(text: &str) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut at = 0;
    while let Some(byte) = byte(text, at) {
        if byte.is_ascii_whitespace() {
            at += 1;
        } else if byte == b'#' {
            at = line_end(text, at);
        } else if byte == b'[' || is_half_header(text.get(at..).unwrap_or_default()) {
            let end = end_of_header(text, at);
            statements.push(Statement::Header(at..end));
            at = line_end(text, end);
        } else {
            let end = end_of_pair(text, at);
            statements.push(Statement::Pair(at..end));
            at = end;
        }
    }
    statements
}

/// Whether a line looks like the beginning of a statement, wherever it stands: a `[table]` line, or a key with `=`.
pub(super) fn begins(line: &str) -> bool {
    is_header(line) || is_key(line)
}

/// `[word]` or `[[word.word]]`: never part of a value, since a list holds no bare words but these four.
fn is_header(line: &str) -> bool {
    let line = line.lines().next().unwrap_or_default().trim();
    let line = line.split('#').next().unwrap_or_default().trim_end();
    let Some(inner) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) else { return false };
    let inner = inner.strip_prefix('[').and_then(|l| l.strip_suffix(']')).unwrap_or(inner);
    inner.split('.').all(|part| {
        let part = part.trim();
        part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
            && !["true", "false", "inf", "nan"].contains(&part)
    })
}

/// `word]` or `word.word]]`: a `[table]` line that lacks its opening brackets.
fn is_half_header(line: &str) -> bool {
    let line = line.lines().next().unwrap_or_default();
    let line = line.split('#').next().unwrap_or_default().trim_end();
    line.ends_with(']') && is_header(&format!("[{}]", line.trim_end_matches(']')))
}

fn is_key(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t']);
    let length = line.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').unwrap_or(line.len());
    length > 0 && line.get(length..).is_some_and(|rest| rest.trim_start_matches([' ', '\t']).starts_with('='))
}

fn byte(text: &str, at: usize) -> Option<u8> {
    text.as_bytes().get(at).copied()
}

fn line_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| at + length)
}

fn end_of_header(text: &str, start: usize) -> usize {
    let mut at = start;
    let mut end = start;
    while let Some(byte) = byte(text, at) {
        match byte {
            b'\n' | b'#' => break,
            b'"' | b'\'' => at = end_of_text(text, at),
            _ => at += 1,
        }
        if !byte.is_ascii_whitespace() {
            end = at;
        }
    }
    end
}

/// Where a pair ends: at the end of a line with no bracket open, or where a bracket was clearly left open.
fn end_of_pair(text: &str, start: usize) -> usize {
    let mut open: Vec<u8> = Vec::new();
    let mut at = start;
    // the last byte of the pair that is neither blank nor in a comment, and the end of it
    let mut last = (0, start);
    while let Some(byte) = byte(text, at) {
        match byte {
            b'#' => {
                at = line_end(text, at);
                continue;
            }
            b'"' | b'\'' => {
                at = end_of_text(text, at);
                last = (byte, at);
                continue;
            }
            b'[' | b'{' => open.push(byte),
            b']' if open.last() == Some(&b'[') => drop(open.pop()),
            b'}' if open.last() == Some(&b'{') => drop(open.pop()),
            b'\n' => {
                let Some(&bracket) = open.last() else { break };
                let rest = text.get(at + 1..).unwrap_or_default();
                // within { } a key may begin a line, after a comma or the bracket itself
                let continues = bracket == b'{' && matches!(last.0, b',' | b'{');
                if is_header(rest) || (is_key(rest) && !continues) {
                    break;
                }
            }
            _ => {}
        }
        at += 1;
        if !byte.is_ascii_whitespace() {
            last = (byte, at);
        }
    }
    last.1
}

/// Where a text in quotes ends: after its closing quote, at the line's end where it has none.
fn end_of_text(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let quote = rest.chars().next().unwrap_or('"');
    let triple = quote.to_string().repeat(3);
    let lines = rest.starts_with(&triple);
    let mut at = if lines { 3 } else { 1 };
    while let Some(c) = rest.get(at..).and_then(|r| r.chars().next()) {
        let here = rest.get(at..).unwrap_or_default();
        if lines && here.starts_with(&triple) {
            let more = here.chars().skip(3).take(2).take_while(|&next| next == quote).count();
            return start + at + 3 + more;
        } else if !lines && c == quote {
            return start + at + 1;
        } else if !lines && c == '\n' {
            break;
        }
        let escaped = if c == '\\' && quote == '"' { here.chars().nth(1).map_or(0, char::len_utf8) } else { 0 };
        at += c.len_utf8() + escaped;
    }
    start + at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        split(text)
            .into_iter()
            .map(|statement| match statement {
                Statement::Header(range) | Statement::Pair(range) => &text[range],
            })
            .collect()
    }

    #[test]
    fn a_statement_takes_as_many_lines_as_its_brackets_and_quotes() {
        let text =
            "a = 1 # x\n[t] # y\nb = [\n  1, # ]\n  2,\n]\nc = \"\"\"\n[no]\nd = 1\"\"\"\nd = { x = 1,\n y = 2 }\n";
        assert_eq!(
            parts(text),
            ["a = 1", "[t]", "b = [\n  1, # ]\n  2,\n]", "c = \"\"\"\n[no]\nd = 1\"\"\"", "d = { x = 1,\n y = 2 }"]
        );
    }

    #[test]
    fn a_bracket_left_open_ends_where_the_next_statement_begins() {
        assert_eq!(parts("a = [1,\nb = 2\n"), ["a = [1,", "b = 2"]);
        assert_eq!(parts("a = { x = 1\nb = 2\n"), ["a = { x = 1", "b = 2"]);
        assert_eq!(parts("a = [[1, 2],\n[[rule]]\nb = 1"), ["a = [[1, 2],", "[[rule]]", "b = 1"]);
        assert_eq!(parts("a = [\n[true],\n[1]]"), ["a = [\n[true],\n[1]]"]);
    }
}
