//! Diagnostics of any form, shown: never a panic, never a character that acts, never a book.

use arbitrary::{Arbitrary, Unstructured};
use kaohe::diagnostic::excerpt::{Style, render};
use kaohe::diagnostic::{CellRef, Code, Diagnostic, Place, Severity, visible};
use kaohe::lang::{Lang, Text};

/// The most bytes that one diagnostic may take, with the other places it points at: two sentences of a thousand
/// characters, each of which may be shown by its code point, and a window of its line.
const MOST: usize = 32 * 1024;

#[derive(Debug, Arbitrary)]
struct Somewhere {
    file: String,
    line: u32,
    column: u32,
    cell: Option<(u32, u32)>,
    source: String,
    span: (u32, u32),
}

#[derive(Debug, Arbitrary)]
struct Wrong {
    severity: u8,
    place: Somewhere,
    text: String,
    help: Option<String>,
    also: Vec<(Somewhere, String)>,
}

/// Any diagnostics, shown.
///
/// # Panics
/// Where what is shown acts on a terminal or is out of proportion.
pub fn excerpt(bytes: &[u8]) {
    let Ok(wrong) = Vec::<Wrong>::arbitrary_take_rest(Unstructured::new(bytes)) else { return };
    let places: usize = wrong.iter().map(|wrong| 1 + wrong.also.len()).sum();
    let names: usize = wrong.iter().flat_map(Wrong::files).map(str::len).sum();
    let diagnostics: Vec<Diagnostic> = wrong.into_iter().map(diagnostic).collect();
    for lang in [Lang::Zh, Lang::En] {
        let plain = render(&diagnostics, lang, Style::Plain);
        for line in plain.split('\n') {
            assert_eq!(visible(line), line);
        }
        assert!(plain.len() <= (places + 1) * MOST + names * 16, "{} bytes of {places} places", plain.len());
        render(&diagnostics, lang, Style::Coloured);
    }
}

impl Wrong {
    fn files(&self) -> impl Iterator<Item = &str> {
        self.also.iter().map(|(place, _)| place).chain([&self.place]).map(|place| place.file.as_str())
    }
}

fn diagnostic(wrong: Wrong) -> Diagnostic {
    let text = |text: String| Text { zh: text.clone(), en: text };
    Diagnostic {
        code: Code::L003,
        severity: [Severity::Note, Severity::Warning, Severity::Error][usize::from(wrong.severity % 3)],
        place: place(wrong.place),
        text: text(wrong.text),
        help: wrong.help.map(text),
        offer: None,
        refuses: wrong.severity > 100,
        sort: 0,
        others: None,
        also: wrong.also.into_iter().map(|(at, what)| (place(at), text(what))).collect(),
    }
}

fn place(at: Somewhere) -> Place {
    let wide = |number: u32| usize::try_from(number).expect("a machine of 32 bits at least");
    Place {
        file: at.file.into(),
        line: wide(at.line),
        column: wide(at.column),
        cell: at.cell.map(|(column, row)| CellRef { column: wide(column), row: wide(row) }),
        source: at.source,
        span: wide(at.span.0)..wide(at.span.1),
        cells: None,
        sheet: None,
    }
}
