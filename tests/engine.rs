//! What rubrics, cases, the ledger and the engine promise: the library, on values.

mod cases;
mod checkup;
mod compare;
#[path = "support/workbook.rs"]
mod engine_of_formulas;
mod ledger;
mod properties;
mod report;
mod rubric;
mod rules;
mod so_far;
mod support;
mod wording;
