//! The rubrics that the program carries with it.

/// The rubric of an assessment that names none.
pub const DEFAULT: &str = "rugao-women-2018";

/// Every rubric that is built in: its name and its text.
pub const BUILTIN: &[(&str, &str)] = &[
    (DEFAULT, include_str!("../../rubric/rugao-women-2018.toml")),
    // an invented draft, so that comparing two years has something to show
    ("rugao-women-2019-draft", include_str!("../../rubric/rugao-women-2019-draft.toml")),
];

/// The text of a built-in rubric.
pub fn builtin(name: &str) -> Option<&'static str> {
    BUILTIN.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
