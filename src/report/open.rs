//! Which parts of a rule are still open, and until when.

use super::measure;
use crate::assess::{Found, Line, Part};
use crate::lang::Text;
use crate::rubric::{Expect, Look, Rubric};
use crate::text;

/// `10月（到2018-10-31）、11月（到2018-11-30）`: the parts that are short and open, with their last days.
pub(super) fn of(rubric: &Rubric, line: &Line) -> Text {
    let Some(until) = line.until else { return text!("补齐材料就算", "by supplying materials") };
    let named = match (&rubric.rule(line.rule).look, &line.found) {
        (Look::Count { split, .. }, Found::Parts(parts)) => {
            let open = parts.iter().enumerate().filter(|(_, part)| is_short(part));
            let named = open.filter_map(|(at, part)| {
                let Text { zh, en } = measure::part(rubric, split, at)?;
                let until = part.until?;
                Some((until, text!("{zh}（到{until}）", "{en} (until {until})"), text!("{zh}", "{en}")))
            });
            named.collect()
        }
        (
            Look::Count { .. } | Look::Ratio { .. } | Look::Finding { .. } | Look::Mark { .. } | Look::Proportion(_),
            _,
        ) => Vec::new(),
    };
    let joined = |names: &[&Text]| {
        let zh = names.iter().map(|name| name.zh.as_str()).collect::<Vec<_>>().join("、");
        let en = names.iter().map(|name| name.en.as_str()).collect::<Vec<_>>().join(", ");
        text!("{zh}", "{en}")
    };
    if named.is_empty() {
        text!("到{until}", "until {until}")
    } else if named.iter().all(|(day, ..)| *day == until) {
        let Text { zh, en } = joined(&named.iter().map(|(_, _, name)| name).collect::<Vec<_>>());
        text!("{zh}，到{until}", "{en}, until {until}")
    } else {
        joined(&named.iter().map(|(_, name, _)| name).collect::<Vec<_>>())
    }
}

fn is_short(part: &Part) -> bool {
    match part.expect {
        Expect::AtLeast(wanted) => part.counted < wanted,
        Expect::AtMost(_) => true,
    }
}
