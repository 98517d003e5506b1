//! Text that was read in a wrong encoding and saved again.

use std::ops::{Range, RangeInclusive};
use std::sync::LazyLock;

use encoding_rs::{Encoding, GBK, WINDOWS_1252};

use super::simplified::is_simplified;

/// How many characters beyond ASCII are looked at.
const LOOKED_AT: usize = 100;

/// Where a text begins to be garbled: read back in the encoding that it was taken for, it is Chinese in UTF-8. `None`
/// where any of the first words is what it says.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    // what a UTF-8 mark becomes when its bytes are read as GBK or as Latin letters
    if let Some(mark) = ["锘", "ï»¿"].into_iter().find(|mark| text.starts_with(mark)) {
        return Some(0..mark.len());
    }
    let first = text.find(|c: char| !c.is_ascii())?;
    let rest = text.get(first..).unwrap_or_default();
    let end = rest.find(|c: char| c.is_ascii()).unwrap_or(rest.len());
    let taken_for = [GBK, WINDOWS_1252].into_iter().find(|encoding| is_garbled(rest, encoding));
    taken_for.map(|_| first..first + end)
}

/// Whether the words of a text are Chinese in UTF-8 once they are read back, all of those looked at. A word of which
/// nothing is left to tell may have lost its last byte, but not more.
fn is_garbled(text: &str, taken_for: &'static Encoding) -> bool {
    let (mut looked_at, mut chinese) = (0, 0);
    for word in text.split(|c: char| c.is_ascii()).filter(|word| !word.is_empty()) {
        let word = word.char_indices().nth(LOOKED_AT).and_then(|(end, _)| word.get(..end)).unwrap_or(word);
        match read_back(word, taken_for) {
            Some(found) => chinese += found,
            None => return false,
        }
        looked_at += word.chars().count();
        if looked_at >= LOOKED_AT {
            break;
        }
    }
    chinese >= 2
}

/// How many Chinese characters a word holds that is read back, if it is UTF-8 then.
fn read_back(word: &str, taken_for: &'static Encoding) -> Option<usize> {
    restored(word, taken_for).map(|(before, _)| before.chars().filter(|c| is_chinese(*c)).count())
}

/// What a word was before its UTF-8 was taken for another encoding, and whether its last character is lost. Latin
/// letters may have been garbled twice.
fn restored(word: &str, taken_for: &'static Encoding) -> Option<(String, bool)> {
    let (bytes, _, lost) = taken_for.encode(word);
    if lost {
        return None;
    }
    let (before, is_cut) = match std::str::from_utf8(&bytes) {
        Ok(before) => (before, false),
        // cut off within its last character
        Err(cut) if cut.error_len().is_none() => (std::str::from_utf8(bytes.get(..cut.valid_up_to())?).ok()?, true),
        Err(_) => return None,
    };
    if taken_for == WINDOWS_1252 && before.chars().all(|c| c < '\u{2E80}') && before.chars().any(|c| c >= '\u{C0}') {
        let (bytes, _, lost) = taken_for.encode(before);
        let twice = std::str::from_utf8(&bytes).ok().filter(|_| !lost);
        return Some((twice.unwrap_or(before).to_owned(), is_cut));
    }
    Some((before.to_owned(), is_cut))
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// A single cell that is garbled, whatever stands in the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Garbled {
    /// What it said before, as far as that can be told.
    pub(super) was: Option<String>,
}

/// What two characters become that were lost in UTF-8 and then taken for GBK: what they were is gone.
pub(super) const LOST: &str = "锟斤拷";

/// Whether a cell may be garbled, by the first of its characters beyond ASCII: nearly none that people write begins
/// with one of those. Latin letters are not looked for: they are suspicious everywhere.
#[inline]
pub(super) fn may_begin(cell: &[u8]) -> bool {
    let Some(at) = cell.iter().position(|byte| !byte.is_ascii()) else { return false };
    let mut rest = cell.get(at..).unwrap_or_default();
    while let &[first @ 0xE0..=0xEF, second, third, ref after @ ..] = rest {
        let code = u32::from(first & 0x0F) << 12 | u32::from(second & 0x3F) << 6 | u32::from(third & 0x3F);
        match char::from_u32(code) {
            Some(c) if BEGINNINGS.has(c) => return true,
            // what follows it begins anew
            Some(c) if LATIN.has(c) => rest = after,
            _ => return false,
        }
    }
    // behind a space it may begin too
    matches!(rest, [0xC2, 0x85 | 0xA0, ..]) || (rest.len() + at < cell.len() && rest.first().is_none_or(u8::is_ascii))
}

/// The characters that GBK makes of the first two bytes of one in UTF-8 that takes three or more; and every space.
static BEGINNINGS: LazyLock<Characters> = LazyLock::new(|| {
    let spaces = ('\u{800}'..'\u{4000}').filter(|c| c.is_whitespace());
    Characters::of(of_gbk_bytes(0xE0..=0xF4).chain(spaces))
});

/// Those that it makes of a Latin letter or sign.
static LATIN: LazyLock<Characters> = LazyLock::new(|| Characters::of(of_gbk_bytes(0xC2..=0xC3)));

/// What GBK makes of such a byte and one that goes on behind it.
fn of_gbk_bytes(first_bytes: RangeInclusive<u8>) -> impl Iterator<Item = char> {
    let pairs = first_bytes.flat_map(|first| (0x80..=0xBF).map(move |second| [first, second]));
    pairs.filter_map(|bytes| {
        let (text, lost) = GBK.decode_without_bom_handling(&bytes);
        text.chars().next().filter(|_| !lost)
    })
}

/// A set of characters of the first plane: a bit for each.
struct Characters([u64; 1024]);

impl Characters {
    fn of(characters: impl Iterator<Item = char>) -> Self {
        let mut bits = [0; 1024];
        for code in characters.map(|c| c as usize) {
            if let Some(word) = bits.get_mut(code >> 6) {
                *word |= 1 << (code & 0x3F);
            }
        }
        Self(bits)
    }

    fn has(&self, c: char) -> bool {
        let code = c as usize;
        self.0.get(code >> 6).is_some_and(|word| word >> (code & 0x3F) & 1 == 1)
    }
}

/// Whether a cell is garbled: every word of it is Chinese in common use, or its punctuation, once it is read back.
pub(super) fn garbled(cell: &str) -> Option<Garbled> {
    let first = cell.chars().find(|c| !c.is_ascii())?;
    // a byte order mark that became letters, where two files were joined
    let is_mark = |rest: &str| {
        rest.chars().next().is_some_and(|c| GBK.encode(c.encode_utf8(&mut [0; 4])).0.first() == Some(&0xBF))
    };
    if cell.contains(LOST) || cell.strip_prefix('锘').is_some_and(is_mark) {
        return Some(Garbled { was: None });
    }
    // what was read as Latin letters begins with one
    if first > '\u{FF}' && !may_begin(cell.as_bytes()) {
        return None;
    }
    let was = [(GBK, 2), (WINDOWS_1252, 0)].into_iter().find_map(|(taken_for, least)| said(cell, taken_for, least));
    Some(Garbled { was: Some(was.or_else(|| of_gbk(cell))?) })
}

/// What a cell said whose GBK was taken for Latin letters: two for each character, in all its words.
fn of_gbk(cell: &str) -> Option<String> {
    const LEAST: usize = 2;
    let bytes: Option<Vec<u8>> = cell.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
    let was = GBK.decode_without_bom_handling_and_without_replacement(&bytes?)?.into_owned();
    let chinese = was.chars().filter(|c| !c.is_ascii()).count();
    (chinese >= LEAST && was.chars().all(|c| c.is_ascii() || is_simplified(c))).then_some(was)
}

/// What a cell said, if all its words are garbled and at least so many characters of it are Chinese.
fn said(cell: &str, taken_for: &'static Encoding, least: usize) -> Option<String> {
    let (mut said, mut read_back) = (String::new(), 0);
    let mut rest = cell;
    while let Some(at) = rest.find(|c: char| !c.is_ascii()) {
        let (before, from) = rest.split_at_checked(at)?;
        let (word, behind) = from.split_at_checked(from.find(|c: char| c.is_ascii()).unwrap_or(from.len()))?;
        let (was, is_cut) = restored(word, taken_for)?;
        read_back += was.len();
        said.push_str(before);
        said.push_str(&was);
        said.push_str(if is_cut { "…" } else { "" });
        rest = behind;
    }
    said.push_str(rest);
    let is_usual = |c: char| {
        c.is_ascii()
            || is_simplified(c)
            || matches!(c, '…' | '\u{A0}'..='\u{FF}' | '“' | '”' | '—' | '\u{3000}'..='\u{3020}' | '\u{FF01}'..='\u{FF5E}')
    };
    let chinese = said.chars().filter(|c| is_chinese(*c)).count();
    (read_back > 0 && chinese >= least && said.chars().all(is_usual)).then_some(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A text as it comes out where its UTF-8 is taken for another encoding.
    fn garbled_of(text: &str, taken_for: &'static Encoding) -> String {
        taken_for.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[test]
    fn a_cell_is_garbled_whatever_the_others_say() {
        let was = |cell: &str| garbled(cell).map(|garbled| garbled.was.unwrap_or_default());
        for (cell, said) in [
            ("濡傚煄琛楅亾", "如城街道"),
            ("锘挎女", ""),
            ("妇女锟斤拷", ""),
            ("å¦‚åŸŽ", "如城"),
            ("Ã¥", "å"),
            ("CafÃ©", "Café"),
            ("¼ÍÄî´ó»á", "纪念大会"),
            ("鈥滃肪甯煎缓鍔熲€濇€荤粨琛ㄥ桨澶т細", "“巾帼建功”总结表彰大会"),
        ] {
            assert_eq!(was(cell).as_deref(), Some(said), "{cell}");
        }
        for word in ["如城街道", "妇联换届工作", "2018年三八活动", "《巾帼》、好家风", "三八"]
        {
            for taken_for in [GBK, WINDOWS_1252] {
                let cell = garbled_of(word, taken_for);
                // what is lost is told as lost
                assert!(cell.contains('\u{FFFD}') || was(&cell).is_some(), "{word}: {cell}");
                assert!(taken_for != GBK || may_begin(cell.as_bytes()), "{cell}");
            }
        }
        for cell in
            ["", "ascii", "如城街道", "溧阳", "琏", "é", "é·", "café……", "NESTLÉ®", "Ångström", "买买提·吐逊", "锘"]
        {
            assert_eq!(was(cell), None, "{cell}");
        }
    }

    #[test]
    fn what_was_taken_for_another_encoding_is_found() {
        for text in ["如城,妇女", "x\n2018,如皋市妇女联合会\n"] {
            for taken_for in [GBK, WINDOWS_1252] {
                let garbled = garbled_of(text, taken_for);
                assert!(find(&garbled).is_some(), "{garbled}");
            }
        }
        assert_eq!(find("date,å¦‚åŸŽ"), Some(5..5 + "å¦‚åŸŽ".len()));
    }

    proptest! {
        /// What is garbled begins so that it is looked at.
        #[test]
        fn whatever_is_garbled_begins_so(was in "([一-龥]|[“”…—、（）é·a1]){1,6}", cut in 0..3_usize) {
            for taken_for in [GBK, WINDOWS_1252] {
                let bytes = was.as_bytes();
                let cell = taken_for.decode_without_bom_handling(bytes.get(..bytes.len().saturating_sub(cut)).unwrap_or(bytes)).0;
                let read_back = [(GBK, 2), (WINDOWS_1252, 0)].into_iter().find_map(|(by, least)| said(&cell, by, least));
                let is_latin = cell.chars().find(|c| !c.is_ascii()).is_none_or(|first| first <= '\u{FF}');
                prop_assert!(read_back.or_else(|| of_gbk(&cell)).is_none() || is_latin || may_begin(cell.as_bytes()));
            }
        }

        /// Chinese is not, nor are the words of other languages.
        #[test]
        fn what_says_something_is_not_garbled(text in "(日期,)?([一-龥]{1,12}|[a-z]{1,5}[éüñ·°]{1,2}|café|,|\n){1,20}") {
            // what garbled text looks like is not ruled out letter by letter: two characters in a hundred thousand
            let chinese = text.chars().filter(|c| *c >= '一').count();
            prop_assume!(chinese == 0 || chinese > 4);
            prop_assert_eq!(find(&text), None);
        }
    }
}
