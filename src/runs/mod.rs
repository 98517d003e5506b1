//! Two runs of a year compared: whose total and place changed, by which rules, because of which rows of which file.
//!
//! A run is what `kaohe score` wrote as JSON ([`Saved`]): one that was kept, or one made just now of a folder. So both
//! sides are read alike, and what is compared is what anybody can read.

mod cause;
mod change;
mod files;
mod rows;
mod saved;

pub use cause::{Cause, Counts};
pub use change::{Changes, RuleChange, TownChange};
pub use files::{FileChange, MadeOf, MadeOfFile, Verification};
pub use rows::{Recorded, Row, Verdict};
pub use saved::{Figures, NotSaved, PeriodOf, Places, RubricOf, Saved, Town};
