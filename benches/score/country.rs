//! A country of invented towns, the same on every machine.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use kaohe::rubric::{self, CountedBy, Kind, Rubric};

/// How the rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rows {
    /// As they should be.
    Right,
    /// Each with a mistake or two that people make.
    Wrong,
}

/// The assessment folder of so many towns with so many rows each, generated unless it is there already.
pub(crate) fn folder(towns: usize, rows: usize, written: Rows) -> Result<PathBuf> {
    let suffix = if written == Rows::Wrong { "-wrong" } else { "" };
    let folder = std::env::temp_dir().join(format!("kaohe-country-{towns}-{rows}{suffix}"));
    let done = folder.join("done");
    if !done.exists() {
        fs::create_dir_all(folder.join("evidence"))?;
        fs::write(folder.join("assessment.toml"), "title = \"bench\"\n")?;
        let text = rubric::builtin(rubric::DEFAULT).context("no built-in rubric")?;
        let rubric = rubric::read(rubric::DEFAULT, text).ok().context("the built-in rubric does not read")?;
        let mut roster = String::from("镇,类别\n");
        let mut ledger = String::from("镇,条款,分值,完成,应完成,理由,认定人\n");
        for town in 0..towns {
            let name = format!("镇{town:05}");
            writeln!(roster, "{name},镇")?;
            writeln!(ledger, "{name},9.1,{},,,年终考评,考核组\n{name},10.3,,9,10,宣传任务,考核组", town % 11)?;
            fs::write(folder.join("evidence").join(format!("{name}.csv")), log(&rubric, town, rows, written)?)?;
        }
        fs::write(folder.join("towns.csv"), roster)?;
        fs::write(folder.join("ledger.csv"), ledger)?;
        fs::write(&done, "")?;
    }
    Ok(folder)
}

/// The bytes of all logs of such a folder.
pub(crate) fn bytes(folder: &Path) -> Result<u64> {
    fs::read_dir(folder.join("evidence"))?.map(|entry| Ok(entry?.metadata()?.len())).sum()
}

fn log(rubric: &Rubric, town: usize, rows: usize, written: Rows) -> Result<String> {
    let kinds: Vec<&Kind> = rubric.vocabulary.kinds.iter().collect();
    let mut random = Random(town as u64 + 1);
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
        if written == Rows::Wrong {
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
    Ok(log)
}

/// Numbers that look random and are the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let at = self.below(all.len() as u64);
        all.get(usize::try_from(at).ok()?)
    }
}
