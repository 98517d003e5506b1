//! Rejected rows of which no record can be made.

/// A row that the office rejected and of which too little is understood to make a record of it, in its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedRow {
    /// The line where it begins.
    pub line: usize,
    /// 日期 as written.
    pub date: String,
    /// 事项 as written.
    pub kind: String,
    /// 名称 as written.
    pub title: String,
    /// Why it was rejected.
    pub reason: String,
}
