//! The command line: the only place that touches files, the terminal and the user's locale.

pub mod assessment;
pub mod locale;
pub mod output;
pub mod problem;
pub mod trouble;
