//! Tables as Excel and WPS write them: from the bytes of a file to rows of cells that know where they stand.
//!
//! Reading is our own because places must be true: the line of the file whatever its line ends and quoted breaks,
//! the spreadsheet's row, and the opening quote of a cell that never closes.

mod ahead;
mod cell;
mod cell_problem;
mod column;
mod cut;
mod decode;
mod delimiters;
mod dialect;
mod encoding_problem;
mod fit;
mod foot;
mod foreign;
mod formula;
mod header;
mod headers;
mod key;
mod likeness;
mod lookalike;
mod merged;
mod mojibake;
mod naming;
mod nothing;
mod placeholder;
mod problem;
mod row;
mod scan;
mod simplified;
mod stray;
mod suspect;
mod trim;
mod width;
mod workbook;

pub(crate) use cell::is_broken;
pub use column::{Column, Holds};
pub use decode::{Decoded, Encoding, decode, decode_told};
pub use dialect::{Delimiter, Dialect, Limits, LineEnds};
pub use formula::{guarded, is_formula, unguarded};
pub use header::Header;
pub use headers::Headers;
pub use key::{Words, key};
pub use likeness::{Likeness, likeness};
pub use lookalike::Variant;
pub(crate) use lookalike::usual_text;
pub use merged::{Merging, Needed};
pub use naming::{CHANGES, is_changes, named};
pub use placeholder::StandIn;
pub use row::Row;
pub use scan::Scanner;
pub(crate) use simplified::is_simplified;
pub(crate) use suspect::is_selector;
pub use workbook::{ENDINGS as WORKBOOK_ENDINGS, Sought, is_workbook, read_workbook};
