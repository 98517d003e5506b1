//! Full-width signs, Chinese keys and open quotes: what a Chinese keyboard and a word processor leave in a file
//! that is to be TOML.
//!
//! Each is reported in words of its own and then mended in a copy of the same length, so that the rest of the line
//! can still be read. The copy has nothing but ASCII outside its texts and comments.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::super::problem::RubricProblem;
use super::super::report::Report;
use super::super::syntax::Syntax;
use super::statement;

/// A copy of a file that can be split and parsed.
pub(in crate::rubric) struct Mended {
    /// As long as the file, each byte at its place.
    pub(in crate::rubric) text: String,
    /// Where the copy does not say what the file says: a value there cannot be used.
    pub(in crate::rubric) broken: Vec<Range<usize>>,
}

/// Mends a file, and reports what had to be mended.
pub(in crate::rubric) fn mend(text: &str, report: &mut Report) -> Mended {
    let mut mending = Mending { text, at: 0, line: 0, out: text.as_bytes().to_vec(), broken: Vec::new(), report };
    mending.run();
    let Mending { out, broken, .. } = mending;
    Mended { text: String::from_utf8(out).unwrap_or_else(|_| text.to_owned()), broken }
}

struct Mending<'t, 'r, 'a> {
    text: &'t str,
    at: usize,
    /// The end of the line that was last asked for.
    line: usize,
    out: Vec<u8>,
    broken: Vec<Range<usize>>,
    report: &'r mut Report<'a>,
}

impl Mending<'_, '_, '_> {
    fn run(&mut self) {
        if self.text.starts_with('\u{feff}') {
            self.write(0..3, " ");
            self.at = 3;
        }
        while let Some(c) = self.peek() {
            match c {
                '#' => self.skip_line(),
                '"' | '\'' => self.quoted(c),
                '“' | '”' | '‘' | '’' | '＂' | '＇' => self.full_width_quoted(c),
                _ if is_structure(c) => self.at += c.len_utf8(),
                _ if is_odd_space(c) => self.full_width(c, " "),
                _ => match sign(c) {
                    Some("#") => {
                        self.full_width(c, "#");
                        self.skip_line();
                    }
                    Some(instead) => self.full_width(c, instead),
                    None => self.word(),
                },
            }
        }
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn line_end(&mut self) -> usize {
        if self.at > self.line || self.line == 0 {
            let end = self.rest().find('\n').map_or(self.text.len(), |length| self.at + length);
            let carriage = self.text.get(self.at..end).is_some_and(|line| line.ends_with('\r'));
            self.line = if carriage { end - 1 } else { end };
        }
        self.line
    }

    fn skip_line(&mut self) {
        self.at = self.line_end();
    }

    /// Writes over a range of the copy, the rest of it blank; line ends stay.
    fn write(&mut self, range: Range<usize>, with: &str) {
        let mut bytes = with.bytes();
        for byte in self.out.get_mut(range).into_iter().flatten() {
            if *byte != b'\n' && *byte != b'\r' {
                *byte = bytes.next().unwrap_or(b' ');
            }
        }
    }

    fn tell(&mut self, range: Range<usize>, instead: &str) {
        let found = self.text.get(range.clone()).unwrap_or_default().to_owned();
        self.report.add(&RubricProblem::FullWidth { found, instead: instead.to_owned() }, range);
    }

    /// A run of one full-width sign.
    fn full_width(&mut self, c: char, instead: &str) {
        let count = self.rest().chars().take_while(|&next| next == c).count();
        let range = self.at..self.at + count * c.len_utf8();
        self.tell(self.at..self.at + c.len_utf8(), instead);
        self.write(range.clone(), &instead.repeat(count));
        self.at = range.end;
    }

    /// A text in straight quotes, closed or not.
    fn quoted(&mut self, quote: char) {
        let triple = quote.to_string().repeat(3);
        if self.rest().starts_with(&triple) {
            return self.quoted_lines(quote, &triple);
        }
        let line_end = self.line_end();
        let inside = self.text.get(self.at + 1..line_end).unwrap_or_default();
        if let Some(length) = closing(inside, quote) {
            self.at += 1 + length + 1;
        } else if let Some((length, curly)) = inside.char_indices().rfind(|(_, c)| "”“＂’‘＇".contains(*c)) {
            let range = self.at + 1 + length..self.at + 1 + length + curly.len_utf8();
            self.tell(range.clone(), &quote.to_string());
            self.write(range.clone(), &quote.to_string());
            self.at = range.end;
        } else {
            self.report.add(&RubricProblem::Syntax(Syntax::UnclosedText), self.at..self.at + 1);
            self.leave_out_line(self.at);
        }
    }

    /// A text of several lines; where it is never closed, it ends before what looks like a new statement.
    fn quoted_lines(&mut self, quote: char, triple: &str) {
        let from = self.at + 3;
        let inside = self.text.get(from..).unwrap_or_default();
        let mut at = 0;
        while let Some(c) = inside.get(at..).and_then(|t| t.chars().next()) {
            let rest = inside.get(at..).unwrap_or_default();
            if rest.starts_with(triple) {
                // one or two quotes before the closing three belong to the text
                let more = rest.chars().skip(3).take(2).take_while(|&next| next == quote).count();
                self.at = from + at + 3 + more;
                return;
            }
            let escaped = if c == '\\' && quote == '"' { rest.chars().nth(1).map_or(0, char::len_utf8) } else { 0 };
            at += c.len_utf8() + escaped;
        }
        self.report.add(&RubricProblem::Syntax(Syntax::UnclosedText), self.at..from);
        let mut end = self.line_end();
        while let Some(next) = self.text.get(end..).and_then(|t| t.find('\n')).map(|length| end + length + 1) {
            let rest = self.text.get(next..).unwrap_or_default();
            if statement::begins(rest) {
                break;
            }
            end = next + rest.find('\n').unwrap_or(rest.len());
        }
        self.leave_out(self.at..end);
    }

    /// A text in full-width quotes, which may hold pairs of them.
    fn full_width_quoted(&mut self, open: char) {
        let straight = if "‘’＇".contains(open) { "'" } else { "\"" };
        let range = self.at..self.at + open.len_utf8();
        self.tell(range.clone(), straight);
        let line_end = self.line_end();
        let mut depth = 1_usize;
        let inside = self.text.get(range.end..line_end).unwrap_or_default();
        let close = inside.char_indices().find(|(_, c)| {
            match c {
                '“' | '‘' => depth += 1,
                '”' | '’' => depth -= 1,
                '"' | '\'' | '＂' | '＇' => depth = 0,
                _ => {}
            }
            depth == 0
        });
        let Some((length, close)) = close else {
            return self.leave_out_line(range.start);
        };
        let closing = range.end + length..range.end + length + close.len_utf8();
        // the quote comes last in what it replaces, and first at the other end: nothing is added to the text
        let blank = " ".repeat(open.len_utf8() - 1);
        self.write(range, &format!("{blank}{straight}"));
        self.write(closing.clone(), straight);
        self.at = closing.end;
    }

    /// Anything else outside quotes: a key, a number, or a text that lacks its quotes.
    fn word(&mut self) {
        let length = |text: &str, also: &str| {
            text.find(|c| is_structure(c) && !also.contains(c) || is_odd_space(c) || sign(c).is_some() || is_quote(c))
                .unwrap_or(text.len())
        };
        let word = self.rest().get(..length(self.rest(), "")).unwrap_or_default().to_owned();
        let range = self.at..self.at + word.len();
        self.at = range.end;
        if word.is_ascii() {
            return;
        }
        let folded: String = word.nfkc().collect();
        let next = self.rest().trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}']).chars().next();
        if folded.is_ascii() && folded.len() <= word.len() && !folded.contains(char::is_whitespace) {
            self.tell(range.clone(), &folded);
            self.write(range, &folded);
        } else if matches!(next, Some('=' | '＝' | '：')) || self.in_header(range.start) {
            self.report.add(&RubricProblem::BareKey { key: word.clone() }, range.clone());
            self.write(range, &"_".repeat(word.len()));
        } else {
            let before = self.text.get(..range.start).unwrap_or_default().trim_end_matches([' ', '\t']);
            let line_end = self.line_end();
            let line = self.text.get(range.start..line_end).unwrap_or_default();
            let end = line.find(['"', ',', '#', ']', '}']).unwrap_or(line.len());
            let whole = line.get(..end).unwrap_or_default().trim_end().to_owned();
            let range = range.start..range.start + whole.len();
            let syntax = match before.chars().next_back() {
                Some('"') => Syntax::QuoteInside(whole),
                Some('=' | '[' | '{' | ',' | '\n') | None if whole.starts_with(|c: char| c.is_ascii_digit()) => {
                    Syntax::BadNumber
                }
                Some('=' | '[' | '{' | ',' | '\n') | None => Syntax::Unquoted(whole),
                Some(_) => Syntax::AfterValue,
            };
            self.report.add(&RubricProblem::Syntax(syntax), range.clone());
            self.leave_out_line(range.start);
        }
    }

    /// Whether what begins at a byte stands in a `[table]` line.
    fn in_header(&self, at: usize) -> bool {
        // no table has a name so long that its line begins further back
        let from = self.text.as_bytes().get(..at).unwrap_or_default().rchunks(200).next().unwrap_or_default();
        let line = from.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
        let line = String::from_utf8_lossy(line);
        let line = line.trim_start();
        line.starts_with(['[', '［']) && !line.contains('"')
    }

    /// Leaves out the rest of a line but for the brackets at its end, which are most likely not part of a text:
    /// where quotes do not match, whatever follows would only be told wrongly.
    fn leave_out_line(&mut self, from: usize) {
        let line_end = self.line_end();
        let rest = self.text.get(from..line_end).unwrap_or_default();
        let length = rest.trim_end_matches(|c: char| "]},".contains(c) || c.is_whitespace()).len();
        self.leave_out(from..from + length.max(1));
    }

    /// Puts a value in the place of something that cannot be read.
    fn leave_out(&mut self, range: Range<usize>) {
        self.write(range.clone(), "0");
        self.at = range.end;
        self.broken.push(range);
    }
}

/// Where a quote of this kind ends what begins after its opening.
fn closing(inside: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    inside.char_indices().find_map(|(at, c)| {
        let ends = c == quote && !escaped;
        escaped = c == '\\' && !escaped && quote == '"';
        ends.then_some(at)
    })
}

fn is_structure(c: char) -> bool {
    c.is_ascii_control() || " =[]{},".contains(c)
}

fn is_quote(c: char) -> bool {
    "\"'“”‘’＂＇#".contains(c)
}

fn is_odd_space(c: char) -> bool {
    !c.is_ascii() && (c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}'))
}

/// What a full-width sign stands for in TOML.
fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '＝' | '：' => "=",
        '，' | '、' => ",",
        '［' | '【' => "[",
        '］' | '】' => "]",
        '｛' => "{",
        '｝' => "}",
        '＃' => "#",
        _ => return None,
    })
}
