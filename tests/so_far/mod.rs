//! The year so far of a town under the 2018 rubric, worked out by hand: what is lost, what is still to be had and what
//! each of it is worth.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops where its own ground is missing"
)]

mod other;
mod said;
mod september;
mod worth;

use jiff::civil::Date;
use kaohe::assess::{Assessor, Gap, SoFar};

use crate::support::RUGAO;
use crate::support::town::Town;

/// The header of every log here.
pub(crate) const HEADER: &str = "日期,事项,名称,数量,应完成,级别,材料,审核\n";

/// A town of these rows.
pub(crate) fn town(rows: &str) -> Town {
    let mut town = Town::default();
    if !rows.is_empty() {
        town.log(&RUGAO, &format!("{HEADER}{rows}"));
    }
    town
}

/// The rows of four projects, which fill the bonus: 4 × 5 of at most 20.
pub(crate) fn projects() -> String {
    ["甲", "乙", "丙", "丁"].map(|name| format!("2018-03-01,investment,项目{name},,,,确认,\n")).concat()
}

/// Its year so far.
pub(crate) fn so_far(town: &Town, day: Date) -> SoFar {
    let assessor = Assessor::at(&RUGAO, day);
    SoFar::new(&assessor, &town.tally(&assessor), &town.judged).expect("it adds up").expect("a day")
}

/// `9.1 0~10`: every gap with what it is worth, in the order in which they are said.
pub(crate) fn worths(so_far: &SoFar) -> Vec<String> {
    so_far.gaps.iter().map(|gap| format!("{} {}", RUGAO.rule(gap.rule).id, gap.worth)).collect()
}

/// The gaps of a rule.
pub(crate) fn gaps<'s>(so_far: &'s SoFar, rule: &str) -> Vec<&'s Gap> {
    so_far.gaps.iter().filter(|gap| RUGAO.rule(gap.rule).id == rule).collect()
}

/// The one gap of a rule.
pub(crate) fn gap<'s>(so_far: &'s SoFar, rule: &str) -> &'s Gap {
    let gaps = gaps(so_far, rule);
    assert_eq!(gaps.len(), 1, "{rule}: {gaps:?}");
    gaps[0]
}
