//! The committed schemas are those of the types.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::ALL;
use crate::golden;
use crate::keys::File;
use crate::keys::schema::schema;
use crate::report::{check, contract, diff, runs, sign_off, trial, validation};

/// The schema of what a contract writes.
fn of<T: JsonSchema>(name: &str) -> Value {
    let mut schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>();
    schema.insert("title".to_owned(), name.into());
    schema.to_value()
}

fn generated(name: &str) -> Value {
    match name {
        "score" => of::<contract::Score>("kaohe.score/1"),
        "validate" => of::<validation::Contract>("kaohe.validate/1"),
        "check" => of::<check::Contract>("kaohe.check/1"),
        "rubric-table" => of::<sign_off::Contract>("kaohe.rubric-table/1"),
        "test" => of::<trial::Contract>("kaohe.test/1"),
        "diff" => of::<diff::Contract>("kaohe.diff/1"),
        "runs" => of::<runs::Contract>("kaohe.runs/1"),
        "rubric" => schema(File::Rubric, "kaohe.rubric/2"),
        "cases" => schema(File::Cases, "kaohe.cases/1"),
        "assessment" => schema(File::Assessment, "assessment.toml"),
        _ => Value::Null,
    }
}

/// A new one begins as an empty file.
#[test]
fn the_committed_schemas_are_those_of_the_types() {
    for schema in ALL {
        golden::holds(&format!("docs/schema/{}.json", schema.name), &format!("{:#}\n", generated(schema.name)));
    }
}
