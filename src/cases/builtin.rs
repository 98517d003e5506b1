//! The cases of the rubrics that the program carries with it.

use crate::rubric;

/// The cases of each built-in rubric: its name and their text.
const BUILTIN: &[(&str, &str)] = &[
    (rubric::DEFAULT, include_str!("../../rubric/rugao-women-2018.cases.toml")),
    ("rugao-women-2019-draft", include_str!("../../rubric/rugao-women-2019-draft.cases.toml")),
];

/// The text of the cases of a built-in rubric.
pub fn builtin(name: &str) -> Option<&'static str> {
    BUILTIN.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
