//! What can be wrong with a workbook, beside what can be wrong with any table.

use super::fault::Fault;
use crate::diagnostic::{CellRef, Code, Problem, Severity};
use crate::lang::Text;
use crate::text;

/// A mistake that only a workbook can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sheet) enum WorkbookProblem {
    /// It cannot be read at all.
    Unreadable(Fault),
    /// No sheet, or one of several, is the table that is sought; these are there.
    NoSheet { names: Vec<String>, called: &'static str },
    /// Sheets that nobody sees.
    HiddenSheets { names: String },
    /// Rows that nobody sees, and that count all the same.
    HiddenRows { rows: Vec<usize>, is_filtered: bool },
    /// A cell to the right of the header.
    Beyond,
    /// A formula of which nobody knows what it comes to.
    NoResult,
    /// Cells merged into one, in these columns.
    Merged { cells: [CellRef; 2], names: Vec<[&'static str; 2]>, said: String, severity: Severity, is_header: bool },
}

impl Problem for WorkbookProblem {
    fn code(&self) -> Code {
        match self {
            Self::Unreadable(_) => Code::F090,
            Self::NoSheet { .. } => Code::F091,
            Self::HiddenSheets { .. } | Self::HiddenRows { .. } => Code::F092,
            Self::Merged { .. } => Code::F093,
            Self::NoResult => Code::F094,
            Self::Beyond => Code::F014,
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Merged { severity, .. } => *severity,
            _ => self.code().severity(),
        }
    }

    fn text(&self) -> Text {
        match self {
            Self::Unreadable(Fault::Locked) => text!("工作簿设了打开密码", "the workbook is under a password"),
            Self::Unreadable(Fault::Other(Text { zh, en })) => {
                text!("不是文件名所说的工作簿：{zh}", "not the workbook that its name says: {en}")
            }
            Self::Unreadable(Fault::Damaged(Text { zh, en })) => {
                text!("工作簿损坏，读不出来：{zh}", "the workbook is damaged and cannot be read: {en}")
            }
            Self::Unreadable(Fault::Bomb) => text!(
                "工作簿解压后大得不像表格，没有读",
                "the workbook unpacks to more than any table holds, and was not read"
            ),
            Self::Unreadable(Fault::TooLarge) => {
                text!("工作簿里的内容太多，超过文件大小的上限", "the cells of the workbook hold more than a file may")
            }
            Self::NoSheet { names, .. } if names.is_empty() => {
                text!("工作簿里没有看得见的工作表", "no sheet of the workbook can be seen")
            }
            Self::NoSheet { names, called: "" } => {
                let names = names.join("、");
                text!(
                    "工作簿里有几个工作表，没有一个有认识的表头：{names}",
                    "several sheets, none with a header that is known: {names}"
                )
            }
            Self::NoSheet { names, .. } => {
                let names = names.join("、");
                text!("工作簿里有几个工作表都像要读的表：{names}", "several sheets may be the table: {names}")
            }
            Self::HiddenSheets { names } => {
                text!("隐藏的工作表没有读：{names}", "hidden sheets were not read: {names}")
            }
            Self::HiddenRows { rows, is_filtered } => {
                let (count, named) = (rows.len(), runs(rows));
                let (zh, en) = if *is_filtered { ("筛选", "a filter hides") } else { ("隐藏", "hidden") };
                if *is_filtered {
                    text!("{zh}掉的 {count} 行也算：第 {named} 行", "rows that {en} count too, {count}: {named}")
                } else {
                    text!("{zh}的 {count} 行也算：第 {named} 行", "{en} rows count too, {count}: {named}")
                }
            }
            Self::Beyond => {
                text!("表头右边没有列名的地方有内容", "something stands to the right of the header, under no name")
            }
            Self::NoResult => text!(
                "公式没有算出来的值：文件不是由 Excel 或 WPS 保存的",
                "a formula without what it comes to: the file was not saved by Excel or WPS"
            ),
            Self::Merged { cells: [from, to], is_header: true, .. } => {
                text!("表头的 {from}:{to} 是合并单元格", "{from}:{to} in the header are merged")
            }
            Self::Merged { cells: [from, to], names, .. } => {
                let named = |at: usize, and: &str| {
                    names
                        .iter()
                        .filter_map(|names| names.get(at))
                        .map(|name| format!("「{name}」"))
                        .collect::<Vec<_>>()
                        .join(and)
                };
                let (zh, en) = (named(0, "、"), named(1, " and ").replace(['「', '」'], "`"));
                text!("{zh}的 {from}:{to} 是合并单元格", "{from}:{to} are merged, in {en}")
            }
        }
    }

    fn help(&self) -> Option<Text> {
        Some(match self {
            Self::Unreadable(Fault::Locked) => text!(
                "在 Excel 或 WPS 里用密码打开，取消密码后再保存",
                "open it with the password in Excel or WPS, take the password away and save it"
            ),
            Self::Unreadable(Fault::TooLarge) => text!(
                "删去用不着的内容；确实需要，加上 --no-limits",
                "delete what is not needed; `--no-limits` lifts the limit"
            ),
            Self::Unreadable(Fault::Other(_)) => text!(
                "在 Excel 或 WPS 里打开，另存为「Excel 工作簿（.xlsx）」",
                "open it in Excel or WPS and save it as a workbook (.xlsx)"
            ),
            Self::Unreadable(_) => text!(
                "在 Excel 或 WPS 里打开看内容对不对，再另存为「Excel 工作簿（.xlsx）」",
                "open it in Excel or WPS, see whether it reads well, and save it as a workbook (.xlsx)"
            ),
            Self::NoSheet { names, .. } if names.is_empty() => {
                text!("取消隐藏要读的工作表", "unhide the sheet that is to be read")
            }
            Self::NoSheet { called: "", .. } => {
                text!(
                    "只留要读的工作表，第一行写表头",
                    "leave only the sheet that is to be read, its first row the header"
                )
            }
            Self::NoSheet { called, .. } => text!(
                "把要读的工作表命名为「{called}」，或删去别的",
                "call the one that is to be read `{called}`, or delete the others"
            ),
            Self::HiddenSheets { .. } => text!(
                "要算的内容移到看得见的工作表；不用的删去",
                "move what counts to a sheet that can be seen; delete what is not needed"
            ),
            Self::HiddenRows { is_filtered: true, .. } => {
                text!(
                    "清除筛选，看清这些行；不算的删去",
                    "clear the filter and look at them; delete what does not count"
                )
            }
            Self::HiddenRows { .. } => {
                text!("取消隐藏，看清这些行；不算的删去", "unhide and look at them; delete what does not count")
            }
            Self::Beyond => {
                text!("写进有列名的列，或删去", "write it under the column that it belongs to, or delete it")
            }
            Self::NoResult => {
                text!("在 Excel 或 WPS 里打开，保存一次", "open it in Excel or WPS once and save it")
            }
            Self::Merged { is_header: true, .. } => {
                text!("取消合并，表头只占一行", "unmerge them: a header is one row")
            }
            Self::Merged { said, .. } => {
                text!("取消合并，每一行都写上「{said}」", "unmerge them and write `{said}` into each row")
            }
        })
    }
}

/// How many runs of rows are named.
const NAMED: usize = 12;

/// Rows as a reader names them: `3-7、9`.
fn runs(rows: &[usize]) -> String {
    let runs = rows.chunk_by(|one, next| one + 1 == *next).filter_map(|run| Some((*run.first()?, *run.last()?)));
    let named = runs.map(|(first, last)| if first == last { first.to_string() } else { format!("{first}-{last}") });
    let mut named: Vec<String> = named.collect();
    if named.len() > NAMED {
        named.truncate(NAMED);
        named.push("…".to_owned());
    }
    named.join("、")
}
