//! The entries of `[[accepted]]` in `assessment.toml`.

use std::ops::Range;

use toml::de::DeValue;

use super::problem::AssessmentProblem as P;
use super::toml_reader::Reader;
use crate::diagnostic::{Code, Place, Severity, nearest};
use crate::guide;

/// The keys of an entry.
const KEYS: [&str; 7] = ["code", "reason", "by", "town", "rule", "file", "title"];

/// An entry: whatever it matches is somebody's, and no longer a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The code of the warnings.
    pub code: Code,
    /// Why they may stay.
    pub reason: String,
    /// Who answers for it.
    pub by: String,
    /// Which of them.
    pub of: Target,
    /// Where the entry begins.
    pub place: Place,
}

/// Which warnings of a code an entry owns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Those in a town's log, and on its rows elsewhere.
    Town(String),
    /// Those on the rows of the ledger for a rule, and in the rubric on the rule itself.
    Rule(String),
    /// Those on the rows of a file with this title, or without one those that are about no row.
    File(String, Option<String>),
}

/// The entries, as far as they can be read; what is wrong is reported.
pub(super) fn read(reader: &mut Reader<'_>, value: &DeValue<'_>, span: Range<usize>) -> Vec<Accepted> {
    let DeValue::Array(entries) = value else {
        reader.report(&P::Accepted { lacks: None }, span);
        return Vec::new();
    };
    entries.iter().filter_map(|entry| one(reader, entry.get_ref(), entry.span())).collect()
}

fn one(reader: &mut Reader<'_>, entry: &DeValue<'_>, span: Range<usize>) -> Option<Accepted> {
    let DeValue::Table(table) = entry else {
        reader.report(&P::Accepted { lacks: None }, span);
        return None;
    };
    let mut words: [Option<String>; 7] = Default::default();
    let mut at = None;
    for (name, value) in table {
        let Some(known) = KEYS.iter().position(|key| *key == name.get_ref().as_ref()) else {
            let near = nearest(name.get_ref(), KEYS).and_then(|near| KEYS.into_iter().find(|key| *key == near));
            reader.report(&P::UnknownKey { key: name.get_ref().to_string(), near }, name.span());
            return None;
        };
        if known == 0 {
            at = Some(value.span());
        }
        let read = reader.words(KEYS.get(known).copied().unwrap_or_default(), value.get_ref(), value.span())?;
        if let Some(slot) = words.get_mut(known) {
            *slot = Some(read);
        }
    }
    let [code, reason, by, town, rule, file, title] = words;
    let of = match (town, rule, file, title) {
        (Some(town), None, None, None) => Some(Target::Town(town)),
        (None, Some(rule), None, None) => Some(Target::Rule(rule)),
        (None, None, Some(file), title) => Some(Target::File(file, title)),
        _ => None,
    };
    let missing = [(&code, "code"), (&reason, "reason"), (&by, "by")];
    let missing = missing.into_iter().find(|(words, _)| words.is_none()).map(|(_, key)| key);
    let (Some(code), Some(reason), Some(by), Some(of)) = (code, reason, by, of) else {
        reader.report(&P::Accepted { lacks: Some(missing.unwrap_or("town / rule / file")) }, span);
        return None;
    };
    let known = guide::named(&code);
    // what is an error elsewhere is only warned about in a row that the office has rejected
    let Some(code) = known.filter(|known| known.severity() != Severity::Note) else {
        reader.report(&P::NotAWarning { code, severity: known.map(Code::severity) }, at.unwrap_or(span));
        return None;
    };
    Some(Accepted { code, reason, by, of, place: reader.place(at.unwrap_or(span)) })
}

#[cfg(test)]
mod tests {
    use super::super::assessment;
    use super::KEYS;
    use crate::keys::{File, assert_known};

    #[test]
    fn the_keys_that_are_read_are_those_that_are_told() {
        assert_known(File::Assessment, "assessment", &assessment::KEYS, &[]);
        assert_known(File::Assessment, "accepted", &KEYS, &["code", "reason", "by"]);
    }
}
