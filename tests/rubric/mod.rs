//! What a drafter relies on: the shipped rubric says what the readings page says, and every mistake of a rubric
//! file is told, all of them in one run, each at its place.

mod mistakes;
mod reference;
mod shipped;

use kaohe::diagnostic::Diagnostic;
use kaohe::rubric;

/// `R005 31:1 there is no key …`, one line for each.
fn told(diagnostics: &[Diagnostic]) -> String {
    let line = |d: &Diagnostic| format!("{} {}:{} {}", d.code, d.place.line, d.place.column, d.text.en);
    lines(diagnostics.iter().map(line))
}

fn mistakes(text: &str) -> String {
    rubric::read("r.toml", text).err().map(|d| told(&d)).unwrap_or_default()
}

/// Each on a line of its own.
fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().flat_map(|line| [line, "\n".to_owned()]).collect()
}
