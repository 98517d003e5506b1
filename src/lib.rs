//! kaohe.
pub mod assess;
pub mod cli;
pub mod diagnostic;
pub mod evidence;
pub mod interval;
pub mod lang;
pub mod ledger;
pub mod period;
pub mod points;
pub mod rank;
pub mod report;
pub mod rubric;
pub mod sheet;
