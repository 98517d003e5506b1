//! What systems and people call the copy of a file: `如城街道(1)`, `如城街道 - 副本`, `Copy of 如城街道`.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader};
use std::path::Path;

/// How the word for a copy is written.
const WORDS: [&str; 4] = ["副本", "复件", "拷贝", "copy"];
/// What stands between a name and such a word.
const BETWEEN: [char; 4] = [' ', '-', '_', '的'];

/// The name of which this one, without its ending, is a copy's; `None` of every other. Brackets and dashes are those
/// of a [`key()`](crate::sheet::key).
pub(super) fn original(name: &str) -> Option<&str> {
    let mut rest = name;
    while let Some(shorter) = without_number(rest).or_else(|| without_word(rest)).filter(|name| !name.is_empty()) {
        rest = shorter;
    }
    (rest != name).then_some(rest)
}

/// `如城街道(1)`, `如城街道 2`, and `(2) 如城街道`, which is left of `复件 (2) 如城街道`.
fn without_number(name: &str) -> Option<&str> {
    let behind = name.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let before = || name.strip_prefix('(')?.split_once(')').map(|(number, rest)| (rest, number));
    let (rest, number) = behind.or_else(before).or_else(|| name.rsplit_once([' ', '-', '_']))?;
    let is_number = matches!(number.len(), 1..=2) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| rest.trim_matches(BETWEEN))
}

/// `如城街道 - 副本`, `副本 如城街道`, `Copy of 如城街道`.
fn without_word(name: &str) -> Option<&str> {
    WORDS.iter().find_map(|word| {
        let is_word = |part: Option<&str>| part.is_some_and(|part| part.eq_ignore_ascii_case(word));
        let ending = name.len().checked_sub(word.len()).filter(|&at| is_word(name.get(at..)));
        if let Some(at) = ending {
            return name.get(..at).map(|rest| rest.trim_end_matches(BETWEEN));
        }
        let rest = name.get(word.len()..).filter(|_| is_word(name.get(..word.len())))?;
        let rest = rest.trim_start_matches(BETWEEN);
        Some(rest.strip_prefix("of ").unwrap_or(rest).trim_start())
    })
}

/// Whether two files hold the same bytes; `None` where one of them cannot be read.
pub(super) fn alike(one: &Path, other: &Path) -> Option<bool> {
    let open = |path: &Path| -> io::Result<(BufReader<File>, u64)> {
        if !path.metadata()?.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        Ok((BufReader::new(file), length))
    };
    let ((mut one, length), (mut other, of_other)) = (open(one).ok()?, open(other).ok()?);
    if length != of_other {
        return Some(false);
    }
    loop {
        let (left, right) = (one.fill_buf().ok()?, other.fill_buf().ok()?);
        let shared = left.len().min(right.len());
        if left.get(..shared) != right.get(..shared) {
            return Some(false);
        }
        if shared == 0 {
            return Some(left.is_empty() && right.is_empty());
        }
        one.consume(shared);
        other.consume(shared);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_known_by_how_systems_name_it() {
        for copy in [
            "如城街道(1)",
            "如城街道 (2)",
            "如城街道 - 副本",
            "如城街道 - 副本 (2)",
            "如城街道-副本",
            "如城街道_副本",
            "如城街道副本",
            "如城街道 的副本",
            "副本 如城街道",
            "副本如城街道",
            "复件 如城街道",
            "复件 (2) 如城街道",
            "如城街道 - Copy",
            "如城街道 - copy (12)",
            "Copy of 如城街道",
            "如城街道 copy 2",
            "如城街道 2",
            "如城街道-1",
        ] {
            assert_eq!(original(copy), Some("如城街道"), "{copy}");
        }
        for name in
            ["如城街道", "如城街道(东)", "如城街道2018", "如城街道(2018)", "如城街道-2018", "副本", "(1)", "copy", ""]
        {
            assert_eq!(original(name), None, "{name}");
        }
    }

    #[test]
    fn files_are_alike_to_the_byte_or_not() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        };
        let long = vec![b'x'; 100_000];
        let (a, b) = (file("a", &long), file("b", &long));
        assert_eq!(alike(&a, &b), Some(true));
        assert_eq!(alike(&a, &file("c", &[&long[..99_999], b"y"].concat())), Some(false));
        assert_eq!(alike(&a, &file("d", b"x")), Some(false));
        assert_eq!(alike(&file("e", b""), &file("f", b"")), Some(true));
        assert_eq!(alike(&a, &folder.path().join("none")), None);
        assert_eq!(alike(&a, folder.path()), None);
    }
}
