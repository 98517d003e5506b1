//! Where the cells of a text end, at memory speed.

/// A block is as long as the word of bits that stands for it.
const BLOCK: usize = 64;
/// Multiplied by it, the lowest bits of eight bytes come to stand side by side in the highest byte.
const GATHER: u64 = 0x0102_0408_1020_4080;

/// The commas (or whatever separates its cells) and line feeds of a text, one after the other. A row has some ten of
/// them, a few bytes apart: a search begun anew for each costs more than the search itself, so a block of bytes is
/// looked at once and remembered.
#[derive(Debug)]
pub(super) struct Delimiters<'t> {
    bytes: &'t [u8],
    comma: u8,
    /// Where the block begins that was looked at.
    block: usize,
    /// A bit for each of its bytes: whether that is a delimiter still to come.
    ahead: u64,
}

impl<'t> Delimiters<'t> {
    /// Those from a position on.
    pub(super) fn new(text: &'t str, comma: u8, at: usize) -> Self {
        let mut delimiters = Self { bytes: text.as_bytes(), comma, block: 0, ahead: 0 };
        delimiters.go_to(at);
        delimiters
    }

    /// Goes on from a position, before or behind.
    pub(super) fn go_to(&mut self, at: usize) {
        self.look(at);
    }

    /// The position of the next one; that of the end of the text where there is none.
    pub(super) fn next(&mut self) -> usize {
        while self.ahead == 0 {
            let next = self.block + BLOCK;
            if next >= self.bytes.len() {
                return self.bytes.len();
            }
            self.look(next);
        }
        let within = self.ahead.trailing_zeros() as usize;
        self.ahead &= self.ahead - 1;
        self.block + within
    }

    fn look(&mut self, at: usize) {
        self.block = at;
        let rest = self.bytes.get(at..).unwrap_or_default();
        self.ahead = if let Some(block) = rest.first_chunk() {
            delimiters(block, self.comma)
        } else {
            let mut block = [0; BLOCK];
            block.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
            delimiters(&block, self.comma)
        };
    }
}

/// A bit for each byte, the first lowest: whether it is a comma or a line feed.
fn delimiters(block: &[u8; BLOCK], comma: u8) -> u64 {
    // compared byte by byte, without a branch: compilers make of it what compares sixteen or more at once
    let found = block.map(|byte| u8::from(byte == comma) | u8::from(byte == b'\n'));
    let (eights, _) = found.as_chunks();
    eights.iter().rev().fold(0, |bits, &eight| bits << 8 | u64::from_le_bytes(eight).wrapping_mul(GATHER) >> 56)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_delimiter_is_found_from_wherever_one_goes_on(text in "[,\n\"甲;a-]{0,200}", part in 0..=200_usize) {
            let from = part.min(text.len());
            let mut delimiters = Delimiters::new(&text, b',', 0);
            delimiters.next();
            delimiters.go_to(from);
            let bytes = text.as_bytes().iter().enumerate().skip(from);
            for (at, _) in bytes.filter(|(_, byte)| [b',', b'\n'].contains(byte)) {
                prop_assert_eq!(delimiters.next(), at);
            }
            prop_assert_eq!((delimiters.next(), delimiters.next()), (text.len(), text.len()));
        }
    }
}
