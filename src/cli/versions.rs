//! Other versions of the rubric in use: the one by which the office ruled, and those that lie unused in the folder.

use std::fs;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use super::assessment::Assessment;
use super::files::{read_file, same_file};
use super::layout::{ASSESSMENT, under};
use super::options::Options;
use super::problem::AssessmentProblem as P;
use super::rubric_file::RubricText;
use super::{hash, office};
use crate::diagnostic::{Diagnostic, Place};
use crate::rubric::MOST_BYTES;

/// What is to be told of them: of the folder at a path, and the id of the rubric in use.
pub(super) fn told(
    assessment: &Assessment,
    rubric: &RubricText,
    (folder, id): (&Path, &str),
    options: Options,
) -> Vec<Diagnostic> {
    changed(assessment, rubric).into_iter().chain(unused(folder, rubric, id, options)).collect()
}

/// Whether the rubric is still the one by which the office ruled, where it says which that was.
fn changed(assessment: &Assessment, rubric: &RubricText) -> Option<Diagnostic> {
    let (digest, place) = assessment.rubric_sha256.as_ref()?;
    let actual = hash::of_text(&rubric.text);
    let rubric = rubric.file.to_string();
    (actual != *digest).then(|| Diagnostic::new(&P::OtherRubric { rubric, actual }, place.clone()))
}

/// Files of the folder that call themselves the rubric in use, are another text, and are not read: what was changed in
/// them would count nowhere.
fn unused(folder: &Path, used: &RubricText, id: &str, options: Options) -> Vec<Diagnostic> {
    let names = office::names(folder);
    let ends = |name: &Path, ending: &str| name.extension().is_some_and(|known| known.eq_ignore_ascii_case(ending));
    let named = names.iter().filter(|name| {
        let is_of_cases = Path::new(name).file_stem().is_some_and(|stem| ends(Path::new(stem), "cases"));
        ends(Path::new(name), "toml") && !is_of_cases && !name.eq_ignore_ascii_case(ASSESSMENT)
    });
    named.filter_map(|name| unused_one(folder, name, used, id, options)).collect()
}

fn unused_one(folder: &Path, name: &str, used: &RubricText, id: &str, options: Options) -> Option<Diagnostic> {
    let path = folder.join(name);
    let size = fs::metadata(&path).ok().filter(fs::Metadata::is_file)?.len();
    if size > MOST_BYTES as u64 || used.path.as_ref().is_some_and(|used| same_file(used, &path)) {
        return None;
    }
    let file: Arc<str> = under(folder, name).into();
    // what is wrong with a file that is not used is no matter here
    let text = read_file(&path, &file, options, &mut Vec::new()).ok()?;
    let (found, span) = id_of(&text)?;
    if found != id || hash::of_text(&text) == hash::of_text(&used.text) {
        return None;
    }
    let problem = P::UnusedRubric { name: name.to_owned(), used: used.file.to_string(), id: id.to_owned() };
    Some(Diagnostic::new(&problem, Place::in_text(file, &text, span)))
}

/// The `id` at the top of a rubric, and where it stands, though the file may be broken.
fn id_of(text: &str) -> Option<(&str, Range<usize>)> {
    let (mut at, mut within) = (0, false);
    for line in text.split_inclusive('\n') {
        let quotes = line.matches("\"\"\"").count() + line.matches("'''").count();
        if !within && line.trim_start().starts_with('[') {
            return None;
        }
        let value = line.trim_start().trim_start_matches(['\u{feff}', '"', '\'']).strip_prefix("id").and_then(|rest| {
            let rest = rest.trim_start_matches(['"', '\'']).trim_start();
            Some(rest.strip_prefix(['=', '＝'])?.trim_start())
        });
        if let Some(value) = value.filter(|_| !within) {
            const QUOTES: [char; 7] = ['"', '\'', '“', '”', '＂', '‘', '’'];
            let id = value.trim_start_matches(QUOTES);
            let id = id.split(|c: char| QUOTES.contains(&c) || c == '#').next().unwrap_or_default().trim();
            let begin = at + line.len() - line.trim_start().len();
            return Some((id, begin..at + line.trim_end().len()));
        }
        within ^= quotes % 2 == 1;
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_rubric_is_found_in_a_broken_file_too() {
        for (text, id) in [
            ("schema = \"kaohe.rubric/1\"\nid = \"a-1\" # 注\n", Some("a-1")),
            ("\u{feff}id='a-1'\r\n[[kind]]\r\n", Some("a-1")),
            ("\"id\" = \"a-1\"\n", Some("a-1")),
            ("id ＝ “a-1”\n标题 = \n", Some("a-1")),
            ("note = \"\"\"\nid = \"b\"\n[x]\n\"\"\"\nid = \"a-1\"\n", Some("a-1")),
            ("title = \"x\n  id = \"a-1\n", Some("a-1")),
            ("title = \"x\"\n[[category]]\nid = \"1\"\n", None),
            ("idle = \"a\"\nident = 1\n", None),
            ("", None),
        ] {
            assert_eq!(id_of(text).map(|(id, _)| id), id, "{text:?}");
        }
        let text = "title = \"细则\"\r\n  id = \"a\"\r\n";
        assert_eq!(id_of(text).map(|(_, span)| &text[span]), Some("id = \"a\""));
    }
}
