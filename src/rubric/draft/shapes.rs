//! What is read is what is told of a rubric's keys.

use super::rule::{ITEM, LEVEL_TEST, RANGE, RULE, SELECTOR, SPLIT, WINDOW};
use super::{BONUS, CATEGORY, KIND, LEVEL, NORMALISATION, PERIOD, ROUNDING, TOP, UNCLEAR_LEVEL};
use crate::keys::{File, assert_known};

#[test]
fn the_keys_that_are_read_are_those_that_are_told() {
    for (id, shape) in [
        ("top", &TOP),
        ("period", &PERIOD),
        ("normalisation", &NORMALISATION),
        ("rounding", &ROUNDING),
        ("level", &LEVEL),
        ("unclear_level", &UNCLEAR_LEVEL),
        ("kind", &KIND),
        ("category", &CATEGORY),
        ("bonus", &BONUS),
        ("rule", &RULE),
        ("selector", &SELECTOR),
        ("level_test", &LEVEL_TEST),
        ("item", &ITEM),
        ("split", &SPLIT),
        ("window", &WINDOW),
        ("range", &RANGE),
    ] {
        assert_known(File::Rubric, id, shape.keys, shape.required);
    }
}
