//! The JSON Schemas of what the program writes and reads: generated from the contracts and from the keys of the files,
//! and committed under `docs/schema`.

#[cfg(test)]
mod generated;

use crate::lang::Text;
use crate::text;

/// One schema.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    /// Its name: that of its file under `docs/schema`.
    pub name: &'static str,
    /// The schema, as JSON.
    pub json: &'static str,
}

macro_rules! schemas {
    ($($name:literal),*) => {
        [$(Schema { name: $name, json: include_str!(concat!("../../docs/schema/", $name, ".json")) }),*]
    };
}

/// All of them: what commands write, then the files that people write.
pub const ALL: [Schema; 10] =
    schemas!["score", "validate", "check", "rubric-table", "test", "diff", "runs", "rubric", "cases", "assessment"];

impl Schema {
    /// The schema of a name.
    pub fn named(name: &str) -> Option<Self> {
        ALL.into_iter().find(|schema| schema.name == name)
    }

    /// What it describes.
    pub fn about(self) -> Text {
        match self.name {
            "rubric" => text!("细则文件", "a rubric"),
            "cases" => text!("用例文件", "a file of cases"),
            "assessment" => text!("assessment.toml", "assessment.toml"),
            "rubric-table" => text!("kaohe rubric --format json", "kaohe rubric --format json"),
            "diff" => text!("kaohe diff --format json，两份细则", "kaohe diff --format json, of two rubrics"),
            "runs" => {
                text!("kaohe diff --format json，一年的两次结果", "kaohe diff --format json, of two runs of a year")
            }
            command => text!("kaohe {command} --format json", "kaohe {command} --format json"),
        }
    }
}
