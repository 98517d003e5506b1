//! Rows as a program writes them.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::{Context, Result};
use kaohe::rubric::{CountedBy, Kind, Rubric};

use crate::country::Random;

/// A log of so many rows.
pub(crate) fn log(rubric: &Rubric, random: &mut Random, rows: usize, right: bool) -> Result<Vec<u8>> {
    let kinds: Vec<&Kind> = rubric.vocabulary.kinds.iter().collect();
    let mut log = String::from("日期,事项,名称,数量,应完成,级别,材料,附件,备注,审核,审核意见\n");
    let events = kinds.iter().find(|kind| kind.counted_by == CountedBy::Event).context("a rubric without events")?;
    let mut of_ratios = BTreeSet::new();
    for row in 0..rows {
        let mut kind = random.of(&kinds).context("a rubric without kinds")?;
        let (month, day) = (random.below(12) + 1, random.below(28) + 1);
        // of two ratios of one day nobody knows which stands
        if kind.counted_by == CountedBy::Ratio && !of_ratios.insert((month, day)) {
            kind = events;
        }
        let (mut count, total) = match kind.counted_by {
            CountedBy::Event => (String::new(), String::new()),
            CountedBy::Quantity => ((random.below(3) + 1).to_string(), String::new()),
            CountedBy::Ratio => ((random.below(40) + 1).to_string(), "40".to_owned()),
        };
        let levels = rubric.vocabulary.levels.as_slice();
        let mut level = if kind.has_level { random.of(levels).map_or("", |level| &level.name) } else { "" };
        let mut materials = rubric.vocabulary.material_names(kind.materials).replace('、', "；");
        if random.below(4) == 0 {
            materials.clear();
        }
        let people = random.below(90) + 10;
        let name = &kind.name;
        let (mut date, mut said) = (format!("2018-{month:02}-{day:02}"), name.clone());
        if !right {
            match random.below(6) {
                0 => date = format!("{month}月{day}日"),
                1 => date = String::from("无"),
                2 => said = format!("{name}活动"),
                3 => materials = String::from("会议照片、签到"),
                4 if kind.has_level => level = "市级",
                _ => count = format!("{}次", random.below(3) + 1),
            }
        }
        writeln!(log, "{date},{said},第{row}次{name},{count},{total},{level},{materials},,参加{people}人,,")?;
    }
    Ok(log.into_bytes())
}
