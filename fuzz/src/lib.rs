//! What no input may do to kaohe: make it panic, hang, take memory out of proportion, point past the text, or read
//! something else than is written. Each target takes any bytes, and fails by panicking.

mod excerpt;
mod rubric;
mod tables;
mod values;

pub use excerpt::excerpt;
pub use rubric::rubric;
pub use tables::tables;
pub use values::values;

use kaohe::diagnostic::Diagnostic;
use kaohe::diagnostic::excerpt::{Style, render};
use kaohe::lang::Lang;

/// A target: its name, and what it does with an input.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 4] = [("tables", tables), ("rubric", rubric), ("values", values), ("excerpt", excerpt)];

/// Every place lies in the line that it quotes, and can be shown.
fn shown(diagnostics: &[Diagnostic]) {
    for diagnostic in diagnostics {
        for place in diagnostic.also.iter().map(|(place, _)| place).chain([&diagnostic.place]) {
            assert!(place.source.get(place.span.clone()).is_some(), "{place:?}");
            assert!(!place.source.contains('\n'), "{place:?}");
        }
    }
    for lang in [Lang::Zh, Lang::En] {
        let shown = render(diagnostics, lang, Style::Plain);
        assert_eq!(shown.is_empty(), diagnostics.is_empty());
    }
}
