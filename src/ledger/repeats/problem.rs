//! What can be there twice.

use jiff::civil::Date;

use crate::diagnostic::{Code, Problem};
use crate::lang::Text;
use crate::text;

/// A row or an id that says again what another says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RepeatProblem {
    /// A second ruling, mark or proportion for one town and rule.
    Second { town: String, rule: String },
    /// Alike in every cell to another row.
    Twin,
    /// Alike in every cell but the id.
    TwinButId,
    /// An id that is the same number as another.
    AlikeIds { id: String, other: String },
    /// Another finding of the same town, rule and day.
    SameDay { town: String, rule: String, date: Date },
}

impl Problem for RepeatProblem {
    fn code(&self) -> Code {
        match self {
            Self::Second { .. } => Code::J027,
            Self::Twin => Code::J034,
            Self::TwinButId => Code::J035,
            Self::AlikeIds { .. } => Code::J036,
            Self::SameDay { .. } => Code::J041,
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Second { town, rule } => text!(
                "「{town}」条款「{rule}」已有裁定，这是第二条，又没有替代它",
                "a second ruling on `{town}` and rule `{rule}`, and it does not supersede the first"
            ),
            Self::Twin => text!("这一行与另一行完全一样", "the row is alike in every cell to another"),
            Self::TwinButId => {
                text!("这一行除编号外与另一行完全一样", "the row is alike in every cell but its id to another")
            }
            Self::AlikeIds { id, other } => text!(
                "编号「{id}」和「{other}」在表格软件里是同一个数",
                "the ids `{id}` and `{other}` are one number to a spreadsheet"
            ),
            Self::SameDay { town, rule, date } => text!(
                "「{town}」条款「{rule}」在 {date} 还查实过一次，两次都扣",
                "`{town}` was found on {date} under rule `{rule}` once more, and both are charged"
            ),
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Second { .. } => text!(
                "在「替代」里写前一条的编号，或删去其中一条",
                "write the id of the first in `替代` (`supersedes`), or delete one of the two"
            ),
            Self::Twin | Self::TwinButId => text!(
                "记重了就删去一行；确实是两次的，写清日期或理由，或者并成一行，次数写 2",
                "delete one of them; where it did happen twice tell them apart by date or reason, or write one row with a count of 2"
            ),
            Self::AlikeIds { .. } => text!(
                "换成不会被改的编号，如 R1、R2；「替代」里的也核对一遍",
                "use ids that are never changed, such as R1 and R2; and see what 替代 (supersedes) says"
            ),
            Self::SameDay { .. } => text!(
                "是同一件事的，删去一行；确实是两件事的，并成一行，次数写 2",
                "if both are one thing, delete one; if it did happen twice, write one row with a count of 2"
            ),
        })
    }
}
