//! Rows as people write them: those of the shipped example, again and again, each time with another title.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use kaohe::evidence::LOG_COLUMNS;
use kaohe::sheet::{Encoding, Header, Scanner, decode_told};

use crate::country::Random;

/// The logs of the shipped example.
pub(crate) struct Example {
    logs: Vec<Log>,
}

/// One of its logs, each cell as it is written.
struct Log {
    encoding: Encoding,
    line_end: &'static str,
    header: String,
    rows: Vec<Vec<String>>,
    /// Where its columns stand.
    columns: Columns,
}

#[derive(Clone, Copy)]
struct Columns {
    date: usize,
    kind: usize,
    title: usize,
    count: usize,
    total: usize,
    materials: usize,
}

impl Example {
    pub(crate) fn read() -> Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/rugao-2018/evidence");
        let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        paths.sort();
        let logs = paths.iter().map(|path| Log::read(&fs::read(path)?)).collect::<Result<Vec<_>>>()?;
        Ok(Self { logs })
    }

    /// The log of a town: one of those of the example, with so many rows.
    pub(crate) fn log(&self, town: usize, random: &mut Random, rows: usize, right: bool) -> Result<Vec<u8>> {
        let log = self.logs.get(town % self.logs.len()).context("an example without logs")?;
        let mut text = log.header.clone();
        text.push_str(log.line_end);
        let mut of_ratios = BTreeSet::new();
        let again = (town * rows..).flat_map(|number| log.rows.iter().map(move |row| (number, row)));
        // of two ratios of one kind nobody knows which stands
        let is_new = |(_, row): &(usize, &Vec<String>)| {
            cell(row, log.columns.total).is_empty() || of_ratios.insert(cell(row, log.columns.kind).to_owned())
        };
        for (number, row) in again.filter(is_new).take(rows) {
            let mut row = row.clone();
            put(&mut row, log.columns.title, |title| format!("{title}（{number}）"));
            if !right {
                log.spoil(&mut row, random.below(8));
            }
            text.push_str(&row.join(","));
            text.push_str(log.line_end);
        }
        Ok([log.encoding.mark(), log.encoding.encode(&text)].concat())
    }
}

impl Log {
    fn read(bytes: &[u8]) -> Result<Self> {
        let decoded = decode_told("a log", bytes).ok().context("a log that cannot be decoded")?;
        let mut scanner = Scanner::new("a log".into(), &decoded.text);
        let header = Header::read(&mut scanner, &LOG_COLUMNS, &mut Vec::new()).context("a log without a header")?;
        let column = |en: &str| {
            let at = LOG_COLUMNS.iter().position(|column| column.en == en);
            at.and_then(|at| header.index(at)).with_context(|| format!("a log without {en}"))
        };
        let columns = Columns {
            date: column("date")?,
            kind: column("kind")?,
            title: column("title")?,
            count: column("count")?,
            total: column("total")?,
            materials: column("materials")?,
        };
        let (mut row, mut rows) = (scanner.row(), Vec::new());
        while scanner.next_row(&mut row, &mut Vec::new()) {
            rows.push((0..row.len()).filter_map(|index| Some(row.raw(index)?.to_owned())).collect());
        }
        let line_end = if decoded.text.contains("\r\n") { "\r\n" } else { "\n" };
        let header = decoded.text.lines().next().unwrap_or_default().to_owned();
        Ok(Self { encoding: decoded.encoding, line_end, header, rows, columns })
    }

    /// Makes one of the mistakes that people make.
    fn spoil(&self, row: &mut Vec<String>, mistake: u64) {
        let Columns { date, kind, title, count, materials, .. } = self.columns;
        match mistake {
            0 => put(row, date, |_| "3月8日".to_owned()),
            1 => put(row, date, |_| "无".to_owned()),
            2 => put(row, kind, |kind| format!("{kind}活动")),
            3 => put(row, kind, |_| "走访慰问".to_owned()),
            4 => put(row, title, |_| String::new()),
            5 => put(row, count, |_| "3次".to_owned()),
            6 => put(row, materials, |_| "会议照片".to_owned()),
            _ => row.truncate(3),
        }
    }
}

/// A cell without its quotes.
fn cell(row: &[String], column: usize) -> &str {
    row.get(column).map_or("", |cell| cell.trim_matches('"'))
}

/// Writes a cell anew, between quotes where it stood between some.
fn put(row: &mut [String], column: usize, new: impl Fn(&str) -> String) {
    let Some(cell) = row.get_mut(column) else { return };
    *cell = match cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')) {
        Some(inside) => format!("\"{}\"", new(inside)),
        None => new(cell),
    };
}
