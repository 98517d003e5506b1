//! `assessment.toml`: which rubric, and how its year is printed.

use std::ops::Range;
use std::sync::Arc;

use rust_decimal::Decimal;
use toml::de::{DeTable, DeValue};

use super::accepted_entries::{self, Accepted};
use super::problem::AssessmentProblem as P;
use super::toml_reader::Reader;
use crate::diagnostic::{Diagnostic, Place, nearest};
use crate::evidence::Unreviewed;
use crate::points::Points;
use crate::rubric::written::Syntax;

/// The keys that it may hold.
pub(super) const KEYS: [&str; 7] =
    ["rubric", "rubric_sha256", "title", "base_points", "places", "unreviewed", "accepted"];
/// The most decimals that can be printed.
const MOST_PLACES: u32 = 4;
/// A file of which so many lines are no TOML is something else, and is not read to its end.
const MOST_BROKEN: usize = 50;

/// What `assessment.toml` says, validated. Every key may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assessment {
    /// The name of a built-in rubric or the path of one relative to this file, and where that is written;
    /// the default rubric where there is none.
    pub rubric: Option<(String, Place)>,
    /// The SHA-256 of the rubric by which the office ruled, in small hexadecimal digits, and where that is written.
    pub rubric_sha256: Option<(String, Place)>,
    /// The title of the year.
    pub title: Option<String>,
    /// 基本分: what the top score is worth for the city, above 0. Not set: the column is left out.
    pub base_points: Option<Points>,
    /// Decimals as printed, 0 to 4, over those of the rubric.
    pub places: Option<u32>,
    /// What a record counts for that nobody has reviewed.
    pub unreviewed: Unreviewed,
    /// The warnings that somebody answers for.
    pub accepted: Vec<Accepted>,
}

/// Reads `assessment.toml`; `file` is its name for messages.
///
/// # Errors
/// All its mistakes, in the order of the file.
pub fn read(file: &Arc<str>, text: &str) -> Result<Assessment, Vec<Diagnostic>> {
    let mut reader = Reader { file, text, diagnostics: Vec::new() };
    let mut assessment = Assessment::default();
    let mut readable = text.to_owned();
    // the TOML reader gives up what follows a broken line: each is taken out and the rest read again
    for _ in 0..MOST_BROKEN {
        let Err(error) = DeTable::parse(&readable) else { break };
        let span = error.span().unwrap_or(0..0);
        let line = line_around(&readable, span.start);
        let problem = match error.message() {
            message if Syntax::is_duplicate(message) => P::Twice { key: reader.written(&span) },
            message => {
                let syntax = Syntax::from_parser(message, span.is_empty());
                match foreign_key(text, &span) {
                    Some(key) => P::ForeignKey { key },
                    None => {
                        P::Syntax { what: syntax.text(), instead: syntax.help(), lookalike: lookalike(text, &span) }
                    }
                }
            }
        };
        reader.report(&problem, span);
        let blank = " ".repeat(line.len());
        if readable.get(line.clone()).is_none_or(|broken| *broken == blank) {
            break;
        }
        readable.replace_range(line, &blank);
    }
    let (table, _) = DeTable::parse_recoverable(&readable);
    for (key, value) in table.get_ref() {
        let span = value.span();
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("rubric", value) => {
                assessment.rubric = reader.words("rubric", value, span.clone()).map(|name| (name, reader.place(span)));
            }
            ("rubric_sha256", value) => {
                assessment.rubric_sha256 =
                    reader.digest(value, span.clone()).map(|digest| (digest, reader.place(span)));
            }
            ("title", value) => assessment.title = reader.words("title", value, span),
            ("base_points", value) => assessment.base_points = reader.base_points(value, span),
            ("unreviewed", value) => assessment.unreviewed = reader.unreviewed(value, span).unwrap_or_default(),
            ("accepted", value) => assessment.accepted = accepted_entries::read(&mut reader, value, span),
            ("places", value) => assessment.places = reader.places(value, span),
            (unknown, _) => {
                let near = nearest(unknown, KEYS).and_then(|near| KEYS.into_iter().find(|key| *key == near));
                reader.report(&P::UnknownKey { key: unknown.to_owned(), near }, key.span());
            }
        }
    }
    if reader.diagnostics.is_empty() {
        return Ok(assessment);
    }
    reader.diagnostics.sort_by_key(|d| (d.place.line, d.place.column));
    Err(reader.diagnostics)
}

/// The line on which a position lies, in bytes and without its end; the last one that is not blank
/// where it lies past the end.
fn line_around(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.trim_end().len());
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let length = text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
    start..start + length
}

impl Reader<'_> {
    fn digest(&mut self, value: &DeValue<'_>, span: Range<usize>) -> Option<String> {
        let digits = value.as_str().map(|digits| digits.trim().to_ascii_lowercase());
        let digest = digits.filter(|digits| digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if digest.is_none() {
            self.report(&P::NotSha256 { written: self.written(&span) }, span);
        }
        digest
    }

    /// From the literal itself: a binary float is never made of it.
    fn base_points(&mut self, value: &DeValue<'_>, span: Range<usize>) -> Option<Points> {
        let literal = match value {
            DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str()),
            DeValue::Float(number) => Some(number.as_str()),
            _ => None,
        };
        let points = literal.and_then(|literal| Points::parse(literal.trim_start_matches('+')).ok());
        let points = points.filter(|points| points.decimal() > Decimal::ZERO);
        if points.is_none() {
            self.report(&P::BasePoints { written: self.written(&span) }, span);
        }
        points
    }

    fn unreviewed(&mut self, value: &DeValue<'_>, span: Range<usize>) -> Option<Unreviewed> {
        let named = match value.as_str() {
            Some("accepted") => Some(Unreviewed::Accepted),
            Some("pending") => Some(Unreviewed::Pending),
            _ => None,
        };
        if named.is_none() {
            self.report(&P::Unreviewed { written: self.written(&span) }, span);
        }
        named
    }

    fn places(&mut self, value: &DeValue<'_>, span: Range<usize>) -> Option<u32> {
        let number = value.as_integer().filter(|number| number.radix() == 10);
        let places = number.and_then(|n| n.as_str().parse().ok()).filter(|places| *places <= MOST_PLACES);
        if places.is_none() {
            self.report(&P::Places { written: self.written(&span) }, span);
        }
        places
    }
}

/// The key of a broken line, where it is Chinese.
fn foreign_key(text: &str, span: &Range<usize>) -> Option<String> {
    let (key, _) = text.get(line_around(text, span.start))?.split_once(['=', '＝'])?;
    let key = key.trim();
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    (!key.is_ascii() && key.chars().all(is_word)).then(|| key.to_owned())
}

/// The first character of a broken line that a Chinese keyboard gives for one of TOML's own, with that one.
fn lookalike(text: &str, span: &Range<usize>) -> Option<(char, char)> {
    const LOOKALIKES: [(char, char); 10] = [
        ('＝', '='),
        ('“', '"'),
        ('”', '"'),
        ('＂', '"'),
        ('‘', '\''),
        ('’', '\''),
        ('＃', '#'),
        ('．', '.'),
        ('\u{3000}', ' '),
        ('\u{A0}', ' '),
    ];
    let line = text.get(line_around(text, span.start))?;
    line.chars().find_map(|c| LOOKALIKES.into_iter().find(|(wrong, _)| *wrong == c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    fn wrong(text: &str) -> Vec<String> {
        let diagnostics = read(&"x/assessment.toml".into(), text).unwrap_err();
        diagnostics.iter().map(|d| format!("{} {}:{}", d.code, d.place.line, d.place.column)).collect()
    }

    #[test]
    fn everything_may_be_left_out() {
        assert_eq!(read(&"a".into(), ""), Ok(Assessment::default()));
        let text = "rubric = \"../x.toml\"\ntitle = \"2018年度\"\nbase_points = 12.50\nplaces = 3\n";
        let read = read(&"a".into(), text).unwrap();
        assert_eq!(read.rubric.map(|(name, place)| (name, place.line)), Some(("../x.toml".into(), 1)));
        assert_eq!(read.title.as_deref(), Some("2018年度"));
        assert_eq!(read.base_points.map(|p| p.to_string()), Some("12.5".into()));
        assert_eq!(read.places, Some(3));
    }

    #[test]
    fn base_points_are_exact_and_above_nothing() {
        for good in ["20", "0.0001", "+5", "999999"] {
            assert!(read(&"a".into(), &format!("base_points = {good}")).is_ok(), "{good}");
        }
        for bad in ["0", "-1", "0.00001", "1e2", "inf", "nan", "\"20\"", "1000000", "0x10", "[20]", "true"] {
            assert_eq!(wrong(&format!("base_points = {bad}")), ["A004 1:15"], "{bad}");
        }
        for bad in ["5", "-1", "2.0", "\"2\""] {
            assert_eq!(wrong(&format!("places = {bad}")), ["A005 1:10"], "{bad}");
        }
    }

    #[test]
    fn a_sha256_is_64_hexadecimal_digits() {
        let digest = "0123456789abcdef".repeat(4);
        for good in [digest.clone(), digest.to_uppercase(), format!(" {digest} ")] {
            let read = read(&"a".into(), &format!("rubric_sha256 = \"{good}\"")).unwrap();
            assert_eq!(read.rubric_sha256.map(|(digest, place)| (digest, place.column)), Some((digest.clone(), 17)));
        }
        for bad in ["\"\"", "\"abc\"", "7", &format!("\"{}g\"", digest.trim_end_matches('f'))] {
            assert_eq!(wrong(&format!("rubric_sha256 = {bad}")), ["A009 1:17"], "{bad}");
        }
    }

    #[test]
    fn all_mistakes_come_in_one_run_in_the_order_of_the_file() {
        let text = "titel = \"x\"\nplaces = 9\nrubric = 3\nx ＝ 1\nbase_points = 0\ntitle = \" \"\n";
        assert_eq!(wrong(text), ["A002 1:1", "A005 2:10", "A003 3:10", "A001 4:3", "A004 5:15", "A003 6:9"]);
        let near = read(&"a".into(), text).unwrap_err().remove(0).help.unwrap();
        assert_eq!(near.en, "did you mean `title`?");
    }

    #[test]
    fn a_chinese_key_and_every_other_mistake_is_told_in_our_words() {
        let said = read(&"a".into(), "标题 = 'x'\nplaces 2\n").unwrap_err();
        let said: Vec<_> = said.iter().map(|d| (d.code, d.text.zh.as_str())).collect();
        assert_eq!(said, [(Code::A008, "键「标题」是中文"), (Code::A001, "键的后面没有「=」")]);
    }

    #[test]
    fn a_key_stands_once() {
        assert_eq!(wrong("title = 'a'\nplaces = 1\ntitle = 'b'\n"), ["A007 3:1"]);
    }

    #[test]
    fn a_character_of_a_chinese_keyboard_is_named() {
        for (text, wrong, right) in
            [("title ＝ \"x\"", '＝', '='), ("title = “x”", '“', '"'), ("title\u{3000}= \"x\"", '\u{3000}', ' ')]
        {
            let found = read(&"a".into(), text).unwrap_err();
            assert!(found.iter().all(|d| d.code == Code::A001), "{found:?}");
            let help = &found[0].help.as_ref().unwrap().zh;
            assert!(help.contains(wrong) && help.contains(&format!("「{right}」")), "{help}");
        }
    }
}
