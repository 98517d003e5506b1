//! SHA-256, by which contents are told apart and versions of a rubric known again.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

/// The SHA-256 of some bytes.
pub(super) type Digest = [u8; 32];

/// How many bytes of a file are held at once.
const PIECE: usize = 64 * 1024;

/// That of a file.
///
/// # Errors
/// It cannot be read.
pub(super) fn of_file(path: &Path) -> io::Result<Digest> {
    let mut hasher = Sha256::new();
    let mut reader = BufReader::with_capacity(PIECE, File::open(path)?);
    loop {
        let piece = reader.fill_buf()?;
        if piece.is_empty() {
            return Ok(hasher.finalize().into());
        }
        hasher.update(piece);
        let read = piece.len();
        reader.consume(read);
    }
}

/// That of bytes.
pub(super) fn of_bytes(bytes: &[u8]) -> Digest {
    Sha256::digest(bytes).into()
}

/// That of a text, in hexadecimal digits. How its lines end, and a byte order mark, say nothing.
pub(super) fn of_text(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text =
        if text.contains('\r') { Cow::from(text.replace("\r\n", "\n").replace('\r', "\n")) } else { text.into() };
    digits(&of_bytes(text.as_bytes()))
}

fn digits(digest: &Digest) -> String {
    let mut digits = String::with_capacity(2 * digest.len());
    for byte in digest {
        // writing to a string cannot fail
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// The SHA-256 of every file that a run reads, by its name for messages; of none, where nobody asks.
#[derive(Debug, Clone, Default)]
pub(super) struct Digests(Option<Arc<Mutex<ByName>>>);

type ByName = BTreeMap<Arc<str>, Digest>;

impl Digests {
    /// None yet.
    pub(super) fn new(wanted: bool) -> Self {
        Self(wanted.then(Arc::default))
    }

    /// Whether they are wanted.
    pub(super) fn are_wanted(&self) -> bool {
        self.0.is_some()
    }

    /// Adds that of a file that was read.
    pub(super) fn add(&self, file: &Arc<str>, bytes: &[u8]) {
        if let Some(all) = &self.0 {
            let digest = of_bytes(bytes);
            // whoever held it before is done with it
            all.lock().unwrap_or_else(PoisonError::into_inner).insert(Arc::clone(file), digest);
        }
    }

    /// That of a file, in hexadecimal digits.
    pub(super) fn of(&self, file: &str) -> Option<String> {
        let all = self.0.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(file).map(digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_that_of_the_standard() {
        assert_eq!(of_text("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn line_ends_and_a_byte_order_mark_make_no_difference() {
        let digest = of_text("a\n\nb\n");
        for same in ["a\r\n\r\nb\r\n", "\u{feff}a\n\nb\n", "\u{feff}a\r\n\r\nb\r\n", "a\r\rb\r", "a\r\n\nb\r\n"] {
            assert_eq!(of_text(same), digest, "{same:?}");
        }
        for other in ["a\nb\n", "a\n\nb", "\u{feff}\u{feff}a\n\nb\n", "a\n\n b\n"] {
            assert_ne!(of_text(other), digest, "{other:?}");
        }
    }
}
