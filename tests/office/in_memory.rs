//! The year of a folder whose files are only in memory: no file system is asked.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use kaohe::assess::Assessor;
use kaohe::cli::Exit;
use kaohe::diagnostic::Diagnostic;
use kaohe::evidence::{TownNo, Unreviewed};
use kaohe::lang::Lang;
use kaohe::points::Points;
use kaohe::report::{self, Assessment, Format, What};
use kaohe::rubric;
use kaohe::sheet::{Dialect, decode};
use kaohe::year::{self, Assessing, Files, LogOf, Reading, Scored, Standings, TableText, Tables, Texts, Year};

use serde_json::Value;

use super::{EXAMPLE, Year as Folder};

/// The bytes of the logs, each with its name.
struct Memory(BTreeMap<TownNo, (Arc<str>, Vec<u8>)>);

impl Files for Memory {
    fn log<'b>(
        &'b self,
        town: TownNo,
        _: &'b mut Vec<u8>,
        _: &mut Vec<Diagnostic>,
    ) -> Result<Cow<'b, str>, Box<Diagnostic>> {
        let (file, bytes) = &self.0[&town];
        Ok(decode(file, bytes)?)
    }
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(Path::new(EXAMPLE).join(name)).expect("a file of the example")
}

fn table(name: &str) -> TableText {
    let text = decode(name, &bytes(name)).expect("a text").into_owned();
    TableText { file: name.into(), text: Some(text), told: Vec::new() }
}

#[test]
fn a_year_in_memory_comes_to_what_the_command_says_of_the_folder() {
    let rubric = rubric::builtin(rubric::DEFAULT).expect("the rubric");
    let rubric = rubric::read(rubric::DEFAULT, rubric).expect("a sound rubric");
    let mut told = Vec::new();
    let (ledgers, reviews) = (vec![table("ledger.csv")], vec![table("reviews.csv")]);
    let texts = Texts { towns: table("towns.csv"), ledgers, reviews, ..Texts::default() };
    let (unreviewed, dialect) = (Unreviewed::Accepted, Dialect::default());
    let reading = Reading { rubric: &rubric, as_of: None, unreviewed, dialect };
    let tables = Tables::read(texts, reading, &mut told);
    let logs = fs::read_dir(Path::new(EXAMPLE).join("evidence")).expect("logs").map(|entry| {
        let name = entry.expect("an entry").file_name().into_string().expect("a name");
        let town = tables.roster.find(name.trim_end_matches(".csv")).expect("a town");
        let file = format!("evidence/{name}");
        (town, (file.as_str().into(), bytes(&file)))
    });
    let memory = Memory(logs.collect());
    let log = |(no, town)| LogOf { no, town, file: &memory.0[&no].0, alone: false };
    let year = Year {
        rubric: &rubric,
        as_of: None,
        roster: &tables.roster,
        ledger: &tables.ledger,
        reviews: tables.reviews.as_deref(),
        logs: tables.roster.numbered().map(log).collect(),
        files: &memory,
        dialect,
    };
    let assessor = Assessor::new(&rubric);
    let stated = tables.roster.numbered().map(|(no, _)| no).collect();
    let towns = year.towns(&Assessing { assessor: &assessor, stated, so_far: false }, &mut told).expect("sums");
    year::note(&rubric, towns.iter().map(Scored::noted), &mut told);
    assert_eq!(told, []);
    let base_points = Some(Points::whole(5));
    let standings = Standings::of(&assessor, base_points, towns);
    let assessment = Assessment {
        title: "2018年度妇女工作考核（示例，十四个镇、区、街道均为虚构）",
        rubric: &rubric,
        base_points,
        places: 2,
        as_of: None,
        without: Vec::new(),
        accepted: Vec::new(),
        made_of: None,
        standings: standings.towns,
        decisive: standings.decisive,
    };
    let json = report::render(&assessment, What::Ranking, Format::Json, Lang::Zh, 100).expect("JSON");

    let run = Folder::example().run(&["score", "--format", "json"]);
    assert_eq!(run.exit, Exit::Done);
    let [memory, mut disk] =
        [&json[..], run.out.as_bytes()].map(|json| serde_json::from_slice::<Value>(json).expect("JSON"));
    // what is only in memory was not hashed
    assert!(!disk["made_of"].take().is_null());
    assert_eq!(memory, disk);
}
