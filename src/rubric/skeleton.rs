//! A rubric to begin from: an example of each thing, with what it is for.

use crate::lang::Lang;

/// Its comments stand in both languages, line by line.
const SKELETON: &str = include_str!("skeleton.toml");

/// A rubric of this id, title and year, with its comments in one language.
pub fn skeleton(id: &str, title: &str, year: u16, lang: Lang) -> String {
    let (ours, others) = lang.pick(("#zh", "#en"), ("#en", "#zh"));
    let lines = SKELETON.lines().filter(|line| !line.starts_with(others));
    let lines = lines.map(|line| line.strip_prefix(ours).map_or_else(|| line.to_owned(), |words| format!("#{words}")));
    let text = lines.collect::<Vec<_>>().join("\n") + "\n";
    // what is given comes last, so that nothing in it is taken for a place to fill
    let [before_title, after_title] = text.split_once("{title}").map_or(["", ""], |(before, after)| [before, after]);
    let fill = |text: &str| text.replace("{id}", &quoted(id)).replace("{year}", &format!("{year:04}"));
    fill(before_title) + &quoted(title) + &fill(after_title)
}

/// Within the quotes of a TOML text.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rubric;

    #[test]
    fn the_skeleton_is_a_rubric_whatever_its_title() {
        for lang in [Lang::Zh, Lang::En] {
            let text = skeleton("safety-2026", "{year}\"a\\b\"", 2026, lang);
            let read = rubric::read("x", &text).expect("a rubric");
            assert_eq!((read.id.as_str(), read.title.as_str()), ("safety-2026", "{year}\"a\\b\""));
            assert_eq!(read.period.from().to_string(), "2026-01-01");
        }
    }
}
