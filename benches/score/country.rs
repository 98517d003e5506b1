//! A country of invented towns, the same on every machine.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use kaohe::rubric::{self, Rubric};

use crate::plain;
use crate::written::Example;

/// How the rows of all logs are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rows {
    pub(crate) by: By,
    /// Whether they are as they should be, or each with a mistake that people make.
    pub(crate) right: bool,
}

/// Who writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// A program: all alike, and nothing in them has to be looked at twice.
    Program,
    /// People, as in the shipped example.
    People,
}

/// The assessment folder of so many towns with so many rows each, generated unless it is there already.
pub(crate) fn folder(towns: usize, rows: usize, written: Rows) -> Result<PathBuf> {
    let by = if written.by == By::People { "-people" } else { "" };
    let wrong = if written.right { "" } else { "-wrong" };
    let folder = std::env::temp_dir().join(format!("kaohe-country-{towns}-{rows}{by}{wrong}"));
    let done = folder.join("done");
    if !done.exists() {
        fs::create_dir_all(folder.join("evidence"))?;
        fs::write(folder.join("assessment.toml"), "title = \"bench\"\n")?;
        let text = rubric::builtin(rubric::DEFAULT).context("no built-in rubric")?;
        let rubric = rubric::read(rubric::DEFAULT, text).ok().context("the built-in rubric does not read")?;
        let example = Example::read()?;
        let mut roster = String::from("镇,类别\n");
        let mut ledger = String::from("镇,条款,分值,完成,应完成,理由,认定人\n");
        for town in 0..towns {
            let name = name(town, written.by);
            writeln!(roster, "{name},镇")?;
            writeln!(ledger, "{name},9.1,{},,,年终考评,考核组\n{name},10.3,,9,10,宣传任务,考核组", town % 11)?;
            let log = log(&rubric, &example, town, rows, written)?;
            fs::write(folder.join("evidence").join(format!("{name}.csv")), log)?;
        }
        fs::write(folder.join("towns.csv"), roster)?;
        fs::write(folder.join("ledger.csv"), ledger)?;
        fs::write(&done, "")?;
    }
    Ok(folder)
}

fn log(rubric: &Rubric, example: &Example, town: usize, rows: usize, written: Rows) -> Result<Vec<u8>> {
    let mut random = Random(town as u64 + 1);
    match written.by {
        By::Program => plain::log(rubric, &mut random, rows, written.right),
        By::People => example.log(town, &mut random, rows, written.right),
    }
}

/// The name of a town: such as a program gives, or such as towns have.
fn name(town: usize, by: By) -> String {
    const LETTERS: &str =
        "白如石丁江九东下高安常双桃黄庄林川南北西岔港河塘湾桥沙洲海平新丰永长金银花兴云龙泉溪山水柳荷松竹梅";
    const KINDS: [&str; 3] = ["镇", "乡", "街道"];
    if by == By::Program {
        return format!("镇{town:05}");
    }
    let letters: Vec<char> = LETTERS.chars().collect();
    let letter = |at: usize| letters.get(at % letters.len());
    let (mut name, mut rest) = (String::new(), town);
    while name.chars().count() < 2 || rest > 0 {
        name.extend(letter(rest));
        rest /= letters.len();
    }
    name + KINDS.get(town % KINDS.len()).copied().unwrap_or_default()
}

/// The bytes of all logs of such a folder.
pub(crate) fn bytes(folder: &Path) -> Result<u64> {
    fs::read_dir(folder.join("evidence"))?.map(|entry| Ok(entry?.metadata()?.len())).sum()
}

/// Numbers that look random and are the same everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    pub(crate) fn of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let at = self.below(all.len() as u64);
        all.get(usize::try_from(at).ok()?)
    }
}
