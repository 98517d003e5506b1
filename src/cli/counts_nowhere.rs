//! Records that count for no rule, told where what is accepted is told.

use crate::assess::Citation;
use crate::diagnostic::{Code, Problem};
use crate::lang::Text;
use crate::report::nearest;
use crate::rubric::{Rubric, RuleNo};
use crate::text;

/// A record that counts nowhere.
pub(super) struct CountsNowhere {
    title: String,
    why: Text,
}

impl CountsNowhere {
    /// The record, with the rule that it comes nearest to.
    pub(super) fn new(rubric: &Rubric, (rule, record): (Option<RuleNo>, Citation<&str>)) -> Self {
        Self { title: record.title.to_owned(), why: nearest(rubric, rule, &record) }
    }
}

impl Problem for CountsNowhere {
    fn code(&self) -> Code {
        Code::L060
    }

    fn text(&self) -> Text {
        let (title, Text { zh, en }) = (&self.title, &self.why);
        text!("「{title}」哪一条也不计入：{zh}", "`{title}` counts for no rule: {en}")
    }

    fn help(&self) -> Option<Text> {
        None
    }
}
