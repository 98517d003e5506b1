//! A town's log: one row per record.

mod amount;
mod claim;
mod entry;
mod files;
mod identity;
mod materials;
mod memo;
mod named;
mod owner;
mod problem;
mod ratios;
mod remedy;
mod say;
mod twins;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

pub use self::claim::Claim;
pub(crate) use self::claim::report as report_claims;
use self::entry::{Entry, FILES, ID, NEEDED, NOTE, REVIEW, REVIEW_NOTE, TITLE};
pub(crate) use self::identity::folded_reading;
pub use self::identity::{Identity, RecordKey};
use self::memo::Known;
use self::problem::LogProblem;
use self::ratios::Ratios;
use self::twins::Days;
pub(crate) use self::twins::number as mark;
use self::words::LogWords;
use super::{Attachment, Decided, LeftOut, Record, RejectedRow, Review, Verdicts, Whose};
use crate::diagnostic::{Diagnostic, Place};
use crate::rubric::Rubric;
use crate::sheet::{Column, Dialect, Header, Headers, Holds, Merging, Row, Scanner};

/// The columns of a log, in the order of the numbers in `entry`.
pub const COLUMNS: [Column; 13] = [
    Column {
        zh: "日期",
        en: "date",
        required: true,
        holds: Holds::Value,
        also: &["时间", "活动时间", "活动日期", "开展时间", "开展日期", "举办时间", "年月日"],
    },
    Column {
        zh: "事项",
        en: "kind",
        required: true,
        holds: Holds::Key,
        also: &["类别", "活动类别", "工作类别", "类型", "项目", "事项名称", "工作事项", "考核事项"],
    },
    Column {
        zh: "名称",
        en: "title",
        required: true,
        holds: Holds::Deed,
        also: &["活动名称", "标题", "主题", "活动主题", "内容", "活动内容", "工作内容"],
    },
    Column {
        zh: "数量",
        en: "count",
        required: false,
        holds: Holds::Value,
        // 人数 is of those who took part, and no count
        also: &["次数", "件数", "条数", "篇数", "个数", "数目", "完成数", "完成数量", "实际完成", "已完成", "number"],
    },
    Column {
        zh: "应完成",
        en: "total",
        required: false,
        holds: Holds::Value,
        also: &["应完成数", "应完成数量", "任务数", "目标数", "总数"],
    },
    Column { zh: "级别", en: "level", required: false, holds: Holds::Key, also: &["层级", "等级", "层次"] },
    Column {
        zh: "材料",
        en: "materials",
        required: false,
        holds: Holds::Keys,
        also: &["资料", "佐证材料", "证明材料", "台账资料", "材料清单", "佐证资料"],
    },
    Column { zh: "审核", en: "review", required: false, holds: Holds::Title, also: &[] },
    Column { zh: "审核意见", en: "review_note", required: false, holds: Holds::Title, also: &[] },
    Column { zh: "附件", en: "files", required: false, holds: Holds::Title, also: &[] },
    Column { zh: "备注", en: "note", required: false, holds: Holds::Words, also: &[] },
    Column { zh: "镇", en: "town", required: false, holds: Holds::Key, also: &[] },
    Column { zh: "编号", en: "id", required: false, holds: Holds::Words, also: &[] },
];

/// The columns that a town fills in: what the office decides stands in its own file, and few towns number their records.
pub fn columns_to_fill() -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().enumerate().filter(|(at, _)| ![REVIEW, REVIEW_NOTE, ID].contains(at)).map(|(_, column)| column)
}

/// The log of a town.
#[derive(Debug, Clone, Copy)]
pub struct Log<'a> {
    /// Its name for messages.
    pub file: &'a Arc<str>,
    /// Its text.
    pub text: &'a str,
    /// Whose it is.
    pub whose: Whose<'a>,
    /// What the office says of its rows.
    pub verdicts: &'a Verdicts,
}

impl<'a> Log<'a> {
    /// A log by itself, of which the office says nothing.
    pub fn alone(file: &'a Arc<str>, text: &'a str, whose: Whose<'a>) -> Self {
        Self { file, text, whose, verdicts: Verdicts::NONE }
    }
}

/// What a log holds beside its records.
#[derive(Debug, Default)]
pub struct LogRead {
    /// The files that its rows name.
    pub attachments: Vec<Attachment>,
    /// Rejected rows that make no record.
    pub rejected: Vec<RejectedRow>,
    /// How many of its records nobody has reviewed.
    pub unreviewed: u64,
    /// How many of its rows are later than the day at whose end it is looked at, or are passed over on that day.
    pub later: usize,
    /// What its rows say of their own review.
    pub claims: Vec<Claim>,
    /// A number for each of its records that may count: those of one day and title have the same, and hardly any others.
    pub(crate) marks: Vec<u64>,
}

/// Reads logs written in the words of one rubric. One reader serves all towns, at the same time if need be.
#[derive(Debug)]
pub struct LogReader<'r> {
    rubric: &'r Rubric,
    words: LogWords,
    headers: Headers,
    as_of: Option<Date>,
    dialect: Dialect,
}

impl<'r> LogReader<'r> {
    /// A reader for the logs of this rubric's period, in its words.
    pub fn new(rubric: &'r Rubric) -> Self {
        let (words, headers) = (LogWords::new(&rubric.vocabulary), Headers::new(&COLUMNS));
        Self { rubric, words, headers, as_of: None, dialect: Dialect::default() }
    }

    /// The same for logs as they were at the end of a day: what is dated later is left out.
    #[must_use]
    pub fn as_of(self, day: Option<Date>) -> Self {
        Self { as_of: day, ..self }
    }

    /// The same for logs that are written otherwise, or may grow larger.
    #[must_use]
    pub fn in_dialect(self, dialect: Dialect) -> Self {
        Self { dialect, ..self }
    }

    /// Hands every record that is understood in full to `each`, in the order of the file, and adds what is wrong to
    /// the diagnostics. A row with an error is not handed on; a rejected row cannot have one, and is handed on where
    /// enough of it is understood to be cited.
    pub fn read(&self, log: Log<'_>, diagnostics: &mut Vec<Diagnostic>, each: &mut impl FnMut(Record<'_>)) -> LogRead {
        let before = diagnostics.len();
        let (mut read, mut days, mut ratios) = (LogRead::default(), Days::default(), Ratios::default());
        let mut marks = Vec::new();
        self.rows(log, None, diagnostics, &mut read, &mut |record, _, _| {
            // what is rejected cannot count twice
            if !matches!(record.review, Review::Rejected(_)) {
                let mark = twins::number(&record);
                marks.push(mark);
                // what a later day rejects is settled, beside whatever it stands
                let settled = |decided: &Decided| !matches!(decided.left_out, LeftOut::No);
                if self.as_of.is_none() || !log.verdicts.of(record.line).is_some_and(settled) {
                    days.add(mark, record.line);
                    ratios.add(self.rubric, &record);
                }
            }
            each(record);
        });
        read.marks = marks;
        let of_rows = diagnostics.len();
        let alike = days.alike();
        if !alike.is_empty() {
            twins::report(self, log, &alike, diagnostics);
        }
        ratios::report(self, log, ratios, diagnostics);
        claim::report(&read.claims, log.verdicts, diagnostics);
        if let Some(told) = diagnostics.get_mut(before..).filter(|told| told.len() > of_rows - before) {
            // each at its row, among what else is wrong with it
            told.sort_by_key(|diagnostic| diagnostic.place.cell.map_or(0, |cell| cell.row));
        }
        read
    }

    /// Hands every record to `each` that may count, with its title's place and what its row says beside: 备注 and 附件.
    pub(crate) fn with_places(&self, log: Log<'_>, each: &mut dyn FnMut(&Record<'_>, Place, [&str; 2])) {
        // all that is wrong was told, and all files named, when the log was read
        self.rows(log, None, &mut Vec::new(), &mut LogRead::default(), &mut |record, header, row| {
            if !matches!(record.review, Review::Rejected(_)) {
                let beside = [NOTE, FILES].map(|column| header.cell(row, column));
                each(&record, header.place(row, TITLE), beside);
            }
        });
    }

    /// Reads the rows on these lines once more, and hands on their records with header and row. All that is wrong was
    /// told when the log was read.
    fn again(&self, log: Log<'_>, lines: &BTreeSet<usize>, each: &mut impl FnMut(Record<'_>, &Header, &Row<'_>)) {
        self.rows(log, Some(lines), &mut Vec::new(), &mut LogRead::default(), each);
    }

    /// Hands on every record, or those on some lines, with its header and row, and adds what is wrong and what else the
    /// rows say.
    fn rows(
        &self,
        log: Log<'_>,
        lines: Option<&BTreeSet<usize>>,
        diagnostics: &mut Vec<Diagnostic>,
        read: &mut LogRead,
        each: &mut impl FnMut(Record<'_>, &Header, &Row<'_>),
    ) {
        self.scan(log, lines, diagnostics, read, &mut |entry, fits, of_row| {
            if let Some(record) = entry.read(fits, of_row) {
                each(record, entry.header, entry.row);
            }
        });
    }

    /// Hands on every row that is no blank one, or those on some lines, with whether it is as wide as the header and how
    /// much was told before it.
    fn scan(
        &self,
        log: Log<'_>,
        lines: Option<&BTreeSet<usize>>,
        diagnostics: &mut Vec<Diagnostic>,
        read: &mut LogRead,
        each: &mut impl FnMut(&mut Entry<'_, '_>, bool, usize),
    ) {
        let mut scanner = Scanner::with(Arc::clone(log.file), log.text, self.dialect);
        let Some(header) = self.headers.read(&mut scanner, diagnostics) else { return };
        let header = &*header;
        let of_header = diagnostics.len();
        // what is read again is that of which all is told
        let in_full = self.dialect.limits.in_full || lines.is_some();
        let mut row = scanner.row().with_tally(in_full);
        let (mut known, mut merging) = (Known::new(), Merging::new(header, &NEEDED, in_full));
        let mut rows = 0_usize;
        while scanner.next_row(&mut row, diagnostics) {
            rows += 1;
            if let Some(lines) = lines.filter(|lines| !lines.contains(&row.line())) {
                if lines.last().is_none_or(|last| *last < row.line()) {
                    break;
                }
                continue;
            }
            let of_row = diagnostics.len();
            let fits = header.fits(&mut row, diagnostics);
            let known = &mut known;
            each(&mut Entry { reader: self, log, header, known, row: &row, found: diagnostics, read }, fits, of_row);
            merging.row(&row, fits, diagnostics, of_row);
            row.count(diagnostics.get(of_row..).unwrap_or_default());
        }
        if lines.is_none() {
            merging.join(diagnostics);
            self.say(log, diagnostics.get_mut(of_header..).unwrap_or_default());
        }
        if rows == 0 && diagnostics.len() == of_header {
            diagnostics.push(Diagnostic::new(&LogProblem::NoRows, Place::file(Arc::clone(log.file))));
        }
    }
}
