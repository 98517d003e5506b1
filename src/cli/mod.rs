//! The command line: the only place that touches files, the terminal and the user's locale.

pub mod locale;
pub mod output;
pub mod trouble;
