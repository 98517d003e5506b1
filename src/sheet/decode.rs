//! The text of a file: UTF-8, UTF-16 with its mark, or GB18030, and nothing that has to be guessed.

use std::borrow::Cow;

use encoding_rs::{BIG5, DecoderResult, Encoding, GB18030, SHIFT_JIS, UTF_16BE, UTF_16LE};
use memchr::memchr;
use simdutf8::basic::from_utf8;

use super::mojibake;
use super::problem::SheetProblem;
use crate::diagnostic::{Diagnostic, Place};

const UTF_8_MARK: &[u8] = b"\xEF\xBB\xBF";
/// How far around the first bad byte one looks to tell damaged UTF-8 from GB18030.
const AROUND: usize = 32 * 1024;

/// The text of a file's bytes. A byte order mark decides; without one it is UTF-8 where it is valid UTF-8,
/// else GB18030 where it is valid GB18030.
///
/// # Errors
/// A diagnostic at the first bad byte where it is none of these; where it is a workbook and not a table of text;
/// where it holds NUL bytes; where its characters were already lost before it was written.
#[expect(clippy::result_large_err, reason = "made once for a file at most")]
pub fn decode<'b>(file: &str, bytes: &'b [u8]) -> Result<Cow<'b, str>, Diagnostic> {
    if [&b"PK\x03\x04"[..], b"\xD0\xCF\x11\xE0"].iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Diagnostic::new(&SheetProblem::Workbook, Place::file(file)));
    }
    let text = if let Some(rest) = bytes.strip_prefix(UTF_8_MARK) {
        Cow::Borrowed(from_utf8(rest).map_err(|_| damaged(file, rest))?)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        strict(file, rest, UTF_16LE)?
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        strict(file, rest, UTF_16BE)?
    } else if let Ok(text) = from_utf8(bytes) {
        Cow::Borrowed(text)
    } else if memchr(0, bytes).is_some() {
        // before any guess at what else it may be
        return Err(nul(file, bytes));
    } else if looks_like_utf_8(bytes) {
        return Err(damaged(file, bytes));
    } else {
        strict(file, bytes, GB18030)?
    };
    if memchr(0, text.as_bytes()).is_some() {
        return Err(nul(file, text.as_bytes()));
    }
    if let Some(at) = mojibake::find(&text) {
        return Err(Diagnostic::new(&SheetProblem::Garbled, Place::in_text(file, &text, at)));
    }
    Ok(text)
}

/// The text in one encoding, or a diagnostic at its first bad byte.
#[expect(clippy::result_large_err, reason = "made once for a file at most")]
fn strict<'b>(file: &str, bytes: &'b [u8], encoding: &'static Encoding) -> Result<Cow<'b, str>, Diagnostic> {
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(text);
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or_default();
    let mut before = String::with_capacity(room);
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut before, true);
    let bad = match result {
        DecoderResult::Malformed(bad, further) => read.saturating_sub(usize::from(bad) + usize::from(further)),
        DecoderResult::InputEmpty | DecoderResult::OutputFull => read,
    };
    let seems = if encoding == GB18030 { unread(bytes) } else { None };
    let problem = SheetProblem::Undecodable { at: bad, bytes: hex(bytes, bad), tried: encoding.name(), seems };
    Err(Diagnostic::new(&problem, after(file, &before)))
}

/// The encoding of another region in which bytes make sense that are no GB18030: every character is a usual one.
fn unread(bytes: &[u8]) -> Option<&'static str> {
    let usual = |c: char| {
        c.is_ascii()
            || matches!(c, '\u{2010}'..='\u{2026}' | '\u{3000}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF5E}')
    };
    let mut encodings = [(BIG5, "Big5"), (SHIFT_JIS, "Shift_JIS")].into_iter();
    let made_sense = |encoding: &'static Encoding| {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
        text.is_some_and(|text| text.chars().all(usual))
    };
    encodings.find_map(|(encoding, name)| made_sense(encoding).then_some(name))
}

/// Text with a NUL byte in it, at the first one.
fn nul(file: &str, bytes: &[u8]) -> Diagnostic {
    let before = bytes.split(|&byte| byte == 0).next().unwrap_or_default();
    Diagnostic::new(&SheetProblem::Nul, after(file, &String::from_utf8_lossy(before)))
}

/// Damaged UTF-8, at its first bad byte.
fn damaged(file: &str, bytes: &[u8]) -> Diagnostic {
    let at = std::str::from_utf8(bytes).map_or_else(|broken| broken.valid_up_to(), str::len);
    let before = String::from_utf8_lossy(bytes.get(..at).unwrap_or_default());
    let place = after(file, &before);
    let goes_on = goes_on_as_gb18030(bytes.get(at..).unwrap_or_default());
    Diagnostic::new(&SheetProblem::DamagedUtf8 { line: place.line, at, bytes: hex(bytes, at), goes_on }, place)
}

/// Whether what follows the first bad byte of a file is Chinese in GB18030 to its end, as where two files were joined.
fn goes_on_as_gb18030(bytes: &[u8]) -> bool {
    let valid = GB18030.decode_without_bom_handling_and_without_replacement(bytes).is_some();
    valid && !looks_like_utf_8(bytes) && bytes.iter().filter(|byte| !byte.is_ascii()).count() >= 4
}

/// Whether bytes that are not valid UTF-8 are UTF-8 all the same, with something broken in it. Chinese in UTF-8
/// is one good sequence after the other; Chinese in GB18030 is bad from its first character on and forms a good
/// sequence by accident, once in some hundred characters.
fn looks_like_utf_8(bytes: &[u8]) -> bool {
    let first_bad = std::str::from_utf8(bytes).map_or_else(|broken| broken.valid_up_to(), str::len);
    let (mut good, mut bad) = (0_usize, 0_usize);
    let window = first_bad.saturating_sub(AROUND)..first_bad;
    for chunk in bytes.get(window).unwrap_or_default().utf8_chunks() {
        good += chinese(chunk.valid());
    }
    let good_before = good;
    let window = first_bad..bytes.len().min(first_bad.saturating_add(AROUND));
    for chunk in bytes.get(window).unwrap_or_default().utf8_chunks() {
        good += chinese(chunk.valid());
        bad += usize::from(!chunk.invalid().is_empty());
    }
    (good_before > 0 && good * 8 >= bad) || (good >= 3 && good >= bad)
}

/// How many characters of a text are Chinese: letters, or the punctuation between them.
fn chinese(text: &str) -> usize {
    text.chars().filter(|&c| c >= '\u{3000}').count()
}

/// The place just after a text: that of a byte which belongs to no text.
fn after(file: &str, before: &str) -> Place {
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let mut source = before.get(line_start..).unwrap_or_default().to_owned();
    let (column, start) = (source.chars().count() + 1, source.len());
    source.push(char::REPLACEMENT_CHARACTER);
    Place { line: before.matches('\n').count() + 1, column, span: start..source.len(), source, ..Place::file(file) }
}

/// The first few bytes from a position, as `E9 95`.
fn hex(bytes: &[u8], at: usize) -> String {
    let bad = bytes.iter().skip(at).take(3);
    bad.map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "日期,事项,名称\r\n2018-03-08,三八活动,纪念大会\r\n2018-04-01,技能培训,月嫂班\r\n";

    fn utf_16(text: &str, big: bool) -> Vec<u8> {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    fn refused(bytes: &[u8]) -> (&'static str, usize, usize) {
        let found = decode("a.csv", bytes).expect_err("must be refused");
        (found.code, found.place.line, found.place.column)
    }

    #[test]
    fn every_encoding_of_excel_gives_the_same_text() {
        let gbk = GB18030.encode(LOG).0.into_owned();
        let marked = [UTF_8_MARK, LOG.as_bytes()].concat();
        for bytes in [LOG.as_bytes().to_vec(), marked, gbk, utf_16(LOG, true), utf_16(LOG, false)] {
            assert_eq!(decode("a.csv", &bytes).expect("must be read"), LOG);
        }
    }

    #[test]
    fn utf_8_with_a_few_bad_bytes_is_damaged_and_not_gbk() {
        let mut bytes = LOG.as_bytes().to_vec();
        let at = LOG.find("技能").expect("is in the log");
        bytes.remove(at);
        assert_eq!(refused(&bytes), ("F004", 3, 12));
        assert!(
            decode("a.csv", &bytes).expect_err("is refused").text.en.starts_with("the UTF-8 file is damaged on line 3")
        );
        let pasted = [LOG.as_bytes(), &GB18030.encode("2018-05-01,技能培训,面点班\r\n").0].concat();
        assert_eq!(refused(&pasted), ("F004", 4, 12));
        let said = decode("a.csv", &pasted).expect_err("is refused").text.zh;
        assert!(said.starts_with("从第 4 行起换了编码"), "{said}");
        assert_eq!(refused(&[UTF_8_MARK, &GB18030.encode(LOG).0].concat()), ("F004", 1, 1));
    }

    #[test]
    fn what_is_no_text_is_named_with_its_place() {
        assert_eq!(refused(b"PK\x03\x04...").0, "F001");
        assert_eq!(refused(b"\xD0\xCF\x11\xE0...").0, "F001");
        assert_eq!(refused("日期,事项\n2018\0".as_bytes()), ("F002", 2, 5));
        assert_eq!(refused(utf_16("a,b\n", false).get(2..).expect("after the mark")), ("F002", 1, 2));
        assert_eq!(refused(&utf_16("a,b\nc\0", true)), ("F002", 2, 2));
        // Big5 for 如皋市; FF is in no encoding
        assert_eq!(refused(b"a,b\n\xA6p\xD6\xB9\xFF\xFF"), ("F003", 2, 3));
        assert_eq!(refused(&[0xFF, 0xFE, b'a', 0, 0, 0xD8, b'b', 0]), ("F003", 1, 2));
        assert_eq!(refused("锘挎棩鏈,浜嬮」".as_bytes()), ("F005", 1, 1));
    }
}
