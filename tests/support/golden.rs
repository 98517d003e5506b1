//! What a test compares a long text with: a file of the repository, read by a person when it was accepted.

use std::fs;

/// Holds the text against the file; `TRYCMD=overwrite` rewrites it, as it rewrites the command lines of `tests/cmd`.
#[track_caller]
pub(crate) fn holds(file: &str, text: &str) {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("TRYCMD").is_some_and(|what| what == "overwrite") {
        fs::write(path, text).expect("a file of this folder");
        return;
    }
    let accepted = fs::read_to_string(&path).expect("a file of this folder").replace("\r\n", "\n");
    let line = accepted.lines().zip(text.lines()).position(|(accepted, said)| accepted != said);
    let line = line.unwrap_or_else(|| accepted.lines().count().min(text.lines().count()));
    let at = |text: &str| text.lines().nth(line).unwrap_or("(its end)").to_owned();
    assert!(accepted == text, "{file}:{}\n  accepted: {}\n  said:     {}", line + 1, at(&accepted), at(text));
}
