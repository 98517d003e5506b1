//! The text of a file: UTF-8, UTF-16 with its mark, or GB18030, and nothing that has to be guessed.

use std::borrow::Cow;

use encoding_rs::{DecoderResult, GB18030, UTF_16BE, UTF_16LE};
use memchr::memchr;
use simdutf8::basic::from_utf8;

use super::encoding_problem::EncodingProblem;
use super::{foreign, mojibake};
use crate::diagnostic::{Diagnostic, Place};

const UTF_8_MARK: &[u8] = b"\xEF\xBB\xBF";
/// How far around the first bad byte one looks to tell damaged UTF-8 from GB18030.
const AROUND: usize = 32 * 1024;

/// How the text of a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-8 with its byte order mark.
    MarkedUtf8,
    /// UTF-16 with its byte order mark, the lower byte first, as Excel writes it.
    Utf16Le,
    /// UTF-16 with its byte order mark, the higher byte first.
    Utf16Be,
    /// GB18030, of which GBK and GB2312 are parts.
    Gb18030,
}

impl Encoding {
    /// Its name as people know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::MarkedUtf8 => "UTF-8 (BOM)",
            Self::Utf16Le | Self::Utf16Be => "UTF-16",
            Self::Gb18030 => "GBK/GB18030",
        }
    }

    /// A text in its bytes, as it stands within a file: no byte order mark comes before it.
    pub fn encode(self, text: &str) -> Cow<'_, [u8]> {
        match self {
            Self::Utf8 | Self::MarkedUtf8 => Cow::Borrowed(text.as_bytes()),
            Self::Utf16Le => Cow::Owned(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
            Self::Utf16Be => Cow::Owned(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
            Self::Gb18030 => GB18030.encode(text).0,
        }
    }

    /// The byte order mark that a file of it begins with; nothing where it has none.
    pub fn mark(self) -> Cow<'static, [u8]> {
        match self {
            Self::Utf8 | Self::Gb18030 => Cow::Borrowed(&[]),
            Self::MarkedUtf8 | Self::Utf16Le | Self::Utf16Be => self.encode("\u{feff}"),
        }
    }
}

/// The text of a file, and how it is written there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'b> {
    /// The text, without a byte order mark at its beginning.
    pub text: Cow<'b, str>,
    /// How it is written.
    pub encoding: Encoding,
}

/// The text of a file's bytes. A byte order mark decides; without one it is UTF-8 where it is valid UTF-8,
/// else GB18030 where it is valid GB18030.
///
/// # Errors
/// A diagnostic at the first bad byte where it is none of these; where it is a workbook and not a table of text;
/// where it holds NUL bytes; where its characters were already lost before it was written.
#[expect(clippy::result_large_err, reason = "made once for a file at most")]
pub fn decode<'b>(file: &str, bytes: &'b [u8]) -> Result<Cow<'b, str>, Diagnostic> {
    decode_told(file, bytes).map(|decoded| decoded.text)
}

/// [`decode()`] for one who wants to know how the file is written.
///
/// # Errors
/// As there.
#[expect(clippy::result_large_err, reason = "made once for a file at most")]
pub fn decode_told<'b>(file: &str, bytes: &'b [u8]) -> Result<Decoded<'b>, Diagnostic> {
    if [&b"PK\x03\x04"[..], b"\xD0\xCF\x11\xE0"].iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Diagnostic::new(&EncodingProblem::Workbook, Place::file(file)));
    }
    let (text, encoding) = if let Some(rest) = bytes.strip_prefix(UTF_8_MARK) {
        (Cow::Borrowed(from_utf8(rest).map_err(|_| damaged(file, rest))?), Encoding::MarkedUtf8)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        (strict(file, rest, UTF_16LE)?, Encoding::Utf16Le)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        (strict(file, rest, UTF_16BE)?, Encoding::Utf16Be)
    } else if let Ok(text) = from_utf8(bytes) {
        (Cow::Borrowed(text), Encoding::Utf8)
    } else if memchr(0, bytes).is_some() {
        // before any guess at what else it may be
        return Err(nul(file, bytes));
    } else if let Some(at) = goes_on_as_utf_8(bytes) {
        let before = GB18030.decode_without_bom_handling(bytes.get(..at).unwrap_or_default()).0;
        let line = before.matches('\n').count() + 1;
        return Err(Diagnostic::new(&EncodingProblem::OtherFrom { line, at }, after(file, &before)));
    } else if looks_like_utf_8(bytes) {
        return Err(damaged(file, bytes));
    } else {
        (strict(file, bytes, GB18030)?, Encoding::Gb18030)
    };
    if memchr(0, text.as_bytes()).is_some() {
        return Err(nul(file, text.as_bytes()));
    }
    if let Some(at) = mojibake::find(&text) {
        return Err(Diagnostic::new(&EncodingProblem::Garbled, Place::in_text(file, &text, at)));
    }
    Ok(Decoded { text, encoding })
}

/// The text in one encoding, or a diagnostic at its first bad byte.
#[expect(clippy::result_large_err, reason = "made once for a file at most")]
fn strict<'b>(
    file: &str,
    bytes: &'b [u8],
    encoding: &'static encoding_rs::Encoding,
) -> Result<Cow<'b, str>, Diagnostic> {
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
    let seems = if encoding == GB18030 { foreign::japanese(bytes) } else { None };
    let problem = EncodingProblem::Undecodable { at: bad, bytes: hex(bytes, bad), tried: encoding.name(), seems };
    Err(Diagnostic::new(&problem, after(file, &before)))
}

/// Text with a NUL byte in it, at the first one.
fn nul(file: &str, bytes: &[u8]) -> Diagnostic {
    let before = bytes.split(|&byte| byte == 0).next().unwrap_or_default();
    Diagnostic::new(&EncodingProblem::Nul, after(file, &String::from_utf8_lossy(before)))
}

/// Damaged UTF-8, at its first bad byte.
fn damaged(file: &str, bytes: &[u8]) -> Diagnostic {
    let at = std::str::from_utf8(bytes).map_or_else(|broken| broken.valid_up_to(), str::len);
    let before = String::from_utf8_lossy(bytes.get(..at).unwrap_or_default());
    let place = after(file, &before);
    let goes_on = goes_on_as_gb18030(bytes.get(at..).unwrap_or_default());
    Diagnostic::new(&EncodingProblem::DamagedUtf8 { line: place.line, at, bytes: hex(bytes, at), goes_on }, place)
}

/// Whether what follows the first bad byte of a file is Chinese in GB18030 to its end, as where two files were joined.
fn goes_on_as_gb18030(bytes: &[u8]) -> bool {
    let valid = GB18030.decode_without_bom_handling_and_without_replacement(bytes).is_some();
    valid && !looks_like_utf_8(bytes) && bytes.iter().filter(|byte| !byte.is_ascii()).count() >= 4
}

/// The line on which GB18030 becomes UTF-8 and remains it to the end of the file, as where two files were joined.
fn goes_on_as_utf_8(bytes: &[u8]) -> Option<usize> {
    let mut at = bytes.len();
    let mut lines = bytes.split_inclusive(|&byte| byte == b'\n').rev();
    let is_whole = |line: &&[u8]| line.is_ascii() || from_utf8(line).is_ok();
    while let Some(line) = lines.next().filter(is_whole) {
        at -= line.len();
    }
    let (before, rest) = bytes.split_at_checked(at)?;
    // a word or two in GB18030 may happen to be valid UTF-8
    let is_chinese = chinese(std::str::from_utf8(rest).ok()?) >= 3;
    let is_gb18030 = || GB18030.decode_without_bom_handling_and_without_replacement(before).is_some();
    (is_chinese && is_gb18030() && !looks_like_utf_8(before)).then_some(at)
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
    use crate::diagnostic::Code;

    const LOG: &str = "日期,事项,名称\r\n2018-03-08,三八活动,纪念大会\r\n2018-04-01,技能培训,月嫂班\r\n";

    fn written(text: &str, encoding: Encoding) -> Vec<u8> {
        [encoding.mark(), encoding.encode(text)].concat()
    }

    fn utf_16(text: &str, big: bool) -> Vec<u8> {
        written(text, if big { Encoding::Utf16Be } else { Encoding::Utf16Le })
    }

    fn refused(bytes: &[u8]) -> (Code, usize, usize) {
        let found = decode("a.csv", bytes).expect_err("must be refused");
        (found.code, found.place.line, found.place.column)
    }

    #[test]
    fn every_encoding_of_excel_gives_the_same_text() {
        let encodings = [Encoding::Utf8, Encoding::MarkedUtf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030];
        for encoding in encodings {
            let bytes = written(LOG, encoding);
            let decoded = decode_told("a.csv", &bytes).expect("must be read");
            assert_eq!(decoded, Decoded { text: LOG.into(), encoding });
        }
        assert!(
            utf_16(LOG, false).starts_with(b"\xFF\xFE\xE5\x65") && utf_16(LOG, true).starts_with(b"\xFE\xFF\x65\xE5")
        );
    }

    #[test]
    fn utf_8_with_a_few_bad_bytes_is_damaged_and_not_gbk() {
        let mut bytes = LOG.as_bytes().to_vec();
        let at = LOG.find("技能").expect("is in the log");
        bytes.remove(at);
        assert_eq!(refused(&bytes), (Code::F004, 3, 12));
        assert!(
            decode("a.csv", &bytes).expect_err("is refused").text.en.starts_with("the UTF-8 file is damaged on line 3")
        );
        let pasted = [LOG.as_bytes(), &GB18030.encode("2018-05-01,技能培训,面点班\r\n").0].concat();
        assert_eq!(refused(&pasted), (Code::F004, 4, 12));
        let said = decode("a.csv", &pasted).expect_err("is refused").text.zh;
        assert!(said.starts_with("从第 4 行起换了编码"), "{said}");
        let (head, tail) = LOG.split_at(LOG.find("2018-04").expect("is in the log"));
        let pasted = [&GB18030.encode(head).0, tail.as_bytes()].concat();
        assert_eq!(refused(&pasted), (Code::F004, 3, 1));
        let said = decode("a.csv", &pasted).expect_err("is refused").text.zh;
        assert!(said.starts_with("从第 3 行起换了编码") && said.contains("前面 46 个字节是 GBK"), "{said}");
        assert_eq!(refused(&[UTF_8_MARK, &GB18030.encode(LOG).0].concat()), (Code::F004, 1, 1));
    }

    #[test]
    fn what_is_no_text_is_named_with_its_place() {
        assert_eq!(refused(b"PK\x03\x04...").0, Code::F001);
        assert_eq!(refused(b"\xD0\xCF\x11\xE0...").0, Code::F001);
        assert_eq!(refused("日期,事项\n2018\0".as_bytes()), (Code::F002, 2, 5));
        assert_eq!(refused(utf_16("a,b\n", false).get(2..).expect("after the mark")), (Code::F002, 1, 2));
        assert_eq!(refused(&utf_16("a,b\nc\0", true)), (Code::F002, 2, 2));
        // Big5 for 如皋市; FF is in no encoding
        assert_eq!(refused(b"a,b\n\xA6p\xD6\xB9\xFF\xFF"), (Code::F003, 2, 3));
        assert_eq!(refused(&[0xFF, 0xFE, b'a', 0, 0, 0xD8, b'b', 0]), (Code::F003, 1, 2));
        assert_eq!(refused("锘挎棩鏈,浜嬮」".as_bytes()), (Code::F005, 1, 1));
        // 如城镇和 in UTF-8, taken for GBK or for Latin letters, once or twice, and saved again
        for garbled in ["濡傚煄闀囧拰", "å¦‚åŸŽ", "Ã¥Â¦â€šÃ¥Å¸Å½"] {
            assert_eq!(refused(format!("date,kind\n1,{garbled}\n").as_bytes()), (Code::F005, 2, 3), "{garbled}");
        }
    }

    #[test]
    fn an_encoding_that_is_not_read_is_named_where_the_bytes_make_sense_in_it() {
        let said = |bytes: &[u8]| decode("a.csv", bytes).expect_err("must be refused").text.en;
        // a narrow kana before a comma is no GB18030
        let japanese = encoding_rs::SHIFT_JIS.encode("日付,行事,カﾅ,会議の記録\n").0;
        assert!(said(&japanese).starts_with("the file seems to be Shift_JIS"), "{}", said(&japanese));
        assert!(said(b"a,b\n\xC8\xE7\xB8\xDE,\xFF\xFF").starts_with("cannot be read as gb18030"));
    }

    #[test]
    fn a_file_that_changes_its_encoding_is_told_from_a_damaged_one() {
        let said = |bytes: &[u8]| decode("a.csv", bytes).expect_err("must be refused").text.en;
        let mut damaged = LOG.as_bytes().to_vec();
        damaged.remove(LOG.find("技能").expect("is in the log"));
        assert!(said(&damaged).starts_with("the UTF-8 file is damaged on line 3"), "{}", said(&damaged));
        let pasted = [LOG.as_bytes(), &GB18030.encode("2018-05-01,技能培训,面点班\r\n").0].concat();
        assert!(said(&pasted).starts_with("the encoding changes on line 4"), "{}", said(&pasted));
    }
}
