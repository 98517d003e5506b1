//! Tables as Excel and WPS write them: from the bytes of a file to rows of cells that know where they stand.
//!
//! Reading is our own because places must be true: the line of the file whatever its line ends and quoted breaks,
//! the spreadsheet's row, and the opening quote of a cell that never closes.

mod ahead;
mod decode;
mod delimiters;
mod header;
mod key;
mod likeness;
mod problem;
mod row;
mod scan;
mod trim;

pub use decode::decode;
pub use header::{Column, Header};
pub(crate) use key::is_formula_error;
pub use key::{Words, key};
pub use likeness::{Likeness, likeness};
pub use row::Row;
pub use scan::Scanner;
