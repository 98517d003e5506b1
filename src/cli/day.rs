//! The day up to which a year that is not over is looked at.

use jiff::civil::Date;

use super::bilingual::{Refused, both};
use super::trouble::trouble;
use crate::assess::Assessor;
use crate::evidence::read_date;
use crate::lang::{Lang, Text};
use crate::rubric::Rubric;
use crate::text;

/// `--as-of DATE`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::Args)]
pub(super) struct AsOf {
    #[arg(long, value_name = both!("日期", "DATE"), value_parser = parsed, help = both!(
        "看到某日为止，如 2018-09-30，更晚的不算；考核期后的：全年，认定、审核到那天",
        "how the year stood at the end of a day, such as 2018-09-30, without what is later; on a day after the year, all of it as ruled by then",
    ))]
    pub(super) as_of: Option<Date>,
}

/// Words for days that only a clock can tell.
const BY_CLOCK: [&str; 8] = ["今天", "今日", "现在", "昨天", "today", "now", "yesterday", "tomorrow"];

/// A day as it is written on the command line.
pub(super) fn parsed(written: &str) -> Result<Date, Refused> {
    if BY_CLOCK.contains(&written.trim().to_lowercase().as_str()) {
        return Err(Refused(text!(
            "程序不看时钟，同样的文件什么时候算都得同样的结果；写出日期，如 2018-09-30",
            "no clock is asked, so that the same files give the same result whenever they are scored; write the date, \
             such as 2018-09-30"
        )));
    }
    read_date(written, |_| false).map(|(day, _)| day).map_err(|why| {
        let (Text { zh, en }, Text { zh: instead, en: instead_en }) = (why.text(written), why.help(None));
        Refused(text!("{zh}；{instead}", "{en}; {instead_en}"))
    })
}

/// What assesses towns by a rubric, on a day where one is given.
///
/// # Errors
/// The day lies before the year.
pub(super) fn assessor(rubric: &Rubric, day: Option<Date>, lang: Lang) -> anyhow::Result<Assessor<'_>> {
    let (from, to) = (rubric.period.from(), rubric.period.to());
    match day {
        None => Ok(Assessor::new(rubric)),
        Some(day) if day >= from => Ok(Assessor::at(rubric, day)),
        Some(day) => Err(trouble(
            lang,
            &text!(
                "--as-of 的 {day} 在考核期（{from} 至 {to}）之前，还没有什么可看；请写考核期里的一天",
                "--as-of {day} is before the year begins ({from} to {to}): give a day of the year"
            ),
        )),
    }
}
