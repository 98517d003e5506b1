//! What is rare in a text, and where it comes next.

use memchr::{memchr, memchr_iter};

use super::suspect;

/// Where in a text something comes next. The text is looked through once for it, however often one asks.
#[derive(Debug)]
pub(super) struct Ahead {
    find: fn(&[u8]) -> Option<usize>,
    next: Option<usize>,
}

impl Ahead {
    /// A quote.
    pub(super) fn quote() -> Self {
        Self { find: |bytes| memchr(b'"', bytes), next: None }
    }

    /// A carriage return that no line feed follows.
    pub(super) fn lone_return() -> Self {
        Self { find: |bytes| memchr_iter(b'\r', bytes).find(|&found| bytes.get(found + 1) != Some(&b'\n')), next: None }
    }

    /// A character that calls for a closer look.
    pub(super) fn suspect() -> Self {
        Self { find: suspect::find, next: None }
    }

    /// The first one at or after `at`, which never goes back; past every text where there is none.
    pub(super) fn from(&mut self, text: &str, at: usize) -> usize {
        match self.next {
            Some(next) if next >= at => next,
            _ => {
                let rest = text.as_bytes().get(at..).unwrap_or_default();
                let next = (self.find)(rest).map_or(usize::MAX, |found| at + found);
                self.next = Some(next);
                next
            }
        }
    }
}
