//! What every part of a run goes by.

use std::ffi::OsStr;
use std::path::Path;

use jiff::civil::Date;

use crate::cli::options::Options;
use crate::lang::Lang;

/// What every part of a run goes by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) options: Options,
    pub(super) lang: Lang,
    /// The file that the result is to be written to.
    pub(super) output: Option<&'a Path>,
    /// The rubric that was named.
    pub(super) rubric: Option<&'a OsStr>,
    /// The day at whose end the year is looked at.
    pub(super) as_of: Option<Date>,
    /// Whether every warning is an error, and the rubric of a folder is checked as well.
    pub(super) strict: bool,
}
