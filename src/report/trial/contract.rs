//! The JSON contract of tried cases, `kaohe.test/1`, under the same terms as that of a score.

use serde::Serialize;

use super::super::contract::{Range, Rubric};

/// The name and version of the contract.
pub(super) const SCHEMA: &str = "kaohe.test/1";

/// The cases of a rubric, tried.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(in crate::report) struct Test<'a> {
    /// The name and version of this contract.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA)))]
    pub(super) schema: &'static str,
    /// The rubric.
    pub(super) rubric: Rubric<'a>,
    /// The name of the file of cases: what every line below is a line of.
    pub(super) file: &'a str,
    /// How many cases are not as expected.
    pub(super) differing: usize,
    /// Every case, in the order of the file.
    pub(super) cases: Vec<Case<'a>>,
    /// Every rule, in the order of the rubric.
    pub(super) rules: Vec<Rule<'a>>,
}

/// A case, tried.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Case<'a> {
    /// Its rule.
    pub(super) rule: &'a str,
    /// Its name.
    pub(super) name: &'a str,
    /// How the expected charge comes about.
    pub(super) why: &'a str,
    /// The line where it begins.
    pub(super) line: usize,
    /// What the rule charges.
    pub(super) charged: Range,
    /// What became of the rule: `fired`, `left` or `pending`.
    #[cfg_attr(test, schemars(extend("enum" = ["fired", "left", "pending"])))]
    pub(super) outcome: &'static str,
    /// Its side of the rule's boundary, `free` or `charged`; `null` where it does not stand there.
    #[cfg_attr(test, schemars(extend("enum" = ["free", "charged", null])))]
    pub(super) boundary: Option<&'static str>,
    /// All that is not as expected; empty where everything is.
    pub(super) differences: Vec<Difference>,
}

/// Something that is not as expected.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Difference {
    /// The key of the case: `charge`, `taken`, `category`, `bonus` or `note`.
    #[cfg_attr(test, schemars(extend("enum" = ["charge", "taken", "category", "bonus", "note"])))]
    pub(super) what: &'static str,
    /// What the case says.
    pub(super) expected: Value,
    /// What there is.
    pub(super) got: Value,
}

/// Points, or the code of a note, `null` for none.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub(super) enum Value {
    /// Points.
    Points(Range),
    /// A note.
    Note(Option<&'static str>),
}

/// What the cases show of a rule; each list holds positions in `cases`, from 0.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Rule<'a> {
    /// Its id.
    pub(super) id: &'a str,
    /// Those that fired it.
    pub(super) fired: &'a [usize],
    /// Those that left it.
    pub(super) left: &'a [usize],
    /// Those that left it pending.
    pub(super) pending: &'a [usize],
    /// Those at its boundary that cost nothing.
    pub(super) free: &'a [usize],
    /// Those at its boundary that cost something.
    pub(super) charged: &'a [usize],
    /// What no case shows: `case`, `fired`, `left`, `pending`, `free` or `charged`.
    pub(super) unseen: Vec<&'static str>,
}
