//! Discretion (酌情) without a bound, or that the rule takes from the office without saying why.

use super::flaw::{Flaw, What, Where};
use crate::rubric::{Decides, Rubric};

/// Words that leave an amount to the office.
const WORDS: [&str; 6] = ["酌情", "根据情况", "视情况", "视情节", "视情", "酌量"];

/// The word by which a text leaves an amount to the office.
pub(super) fn word(text: &str) -> Option<&'static str> {
    WORDS.into_iter().find(|word| text.contains(word))
}

pub(super) fn check(rubric: &Rubric, flaws: &mut Vec<Flaw>) {
    for (no, rule) in rubric.numbered() {
        let form = rubric.form(no);
        if form.decides() == Decides::Amount && form.cost().most.is_none() && !rule.adds() {
            flaws.push(Flaw::new(Where::Rule(no), What::DiscretionUnbounded { rule: rule.id.clone() }));
        }
        let Some(word) = word(&rule.text) else { continue };
        if rule.reading.is_some() {
            continue;
        }
        let id = rule.id.clone();
        let what = match form.decides() {
            Decides::Mark(_) => continue,
            Decides::Amount => What::DiscretionUnsettled { rule: id, word },
            Decides::Nothing | Decides::Entry => What::DiscretionTaken { rule: id, word },
        };
        flaws.push(Flaw::new(Where::Key(no, "text"), what));
    }
}
