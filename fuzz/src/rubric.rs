//! Text as a rubric: refused with its mistakes, or good for all that is done with one.

use kaohe::assess::{Assessor, Settlement};
use kaohe::cases;
use kaohe::checkup::checkup;
use kaohe::compare::compare;
use kaohe::lang::Lang;
use kaohe::ledger::Judgements;
use kaohe::report::{Format, SignOff};
use kaohe::rubric;
use kaohe::sheet::decode;

/// Text as a rubric and as its cases.
///
/// # Panics
/// Where a rubric that was read is not fit for use.
pub fn rubric(bytes: &[u8]) {
    let Ok(text) = decode("rubric.toml", bytes) else { return };
    let rubric = match rubric::read("rubric.toml", &text) {
        Ok(rubric) => rubric,
        Err(diagnostics) => {
            assert!(!diagnostics.is_empty(), "refused without a reason");
            return crate::shown(&diagnostics);
        }
    };
    let assessor = Assessor::new(&rubric);
    let (tally, judged) = (assessor.tally(), Judgements::default());
    let sheet = Settlement::new(&assessor, &tally, &judged).sheet().expect("adds up");
    assert_eq!(sheet.lines.len(), rubric.rules.len());
    crate::shown(&checkup(&rubric, "rubric.toml", &text).warnings);
    assert!(compare(&rubric, &rubric).is_empty(), "differs from itself");
    for format in [Format::Table, Format::Markdown] {
        SignOff::new(&rubric).render(format, Lang::Zh, 80).expect("memory takes it");
    }
    let mut told = Vec::new();
    cases::read("rubric.cases.toml", &text, &rubric, &mut told);
    crate::shown(&told);
}
