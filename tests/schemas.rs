//! The JSON Schemas: what is written and read is as they say, and nothing is there that they do not describe.

#![expect(clippy::expect_used, clippy::panic, reason = "a test stops where its own ground is missing")]

use std::fs;
use std::path::Path;
use std::process::Command;

use boon::{Compiler, Schemas};
use serde_json::Value;

use crate::folder::copied;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const SEPTEMBER: &str = "examples/rugao-2018-september/evidence/柳汀镇.csv";

fn schema(name: &str) -> Value {
    let text = fs::read_to_string(format!("{ROOT}/docs/schema/{name}.json")).expect("a schema");
    serde_json::from_str(&text).expect("JSON")
}

/// Refuses every key that a schema does not describe: to readers new keys may join, here none may without its words.
fn close(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(close),
        Value::Object(keys) => {
            if let Some(Value::Object(properties)) = keys.get("properties") {
                for (key, property) in properties {
                    let described = property.get("description").and_then(Value::as_str);
                    assert!(described.is_some_and(|words| words.len() > 3), "`{key}` is not described");
                }
                keys.insert("additionalProperties".to_owned(), false.into());
            }
            keys.values_mut().for_each(close);
        }
        _ => {}
    }
}

/// Why a value is not as a schema says.
fn refusal(schema: Value, value: &Value) -> Option<String> {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("kaohe.json", schema).expect("a schema");
    let compiled = compiler.compile("kaohe.json", &mut schemas).expect("a schema");
    schemas.validate(value, compiled).err().map(|error| format!("{error:#}"))
}

fn written(args: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_kaohe"))
        .current_dir(ROOT)
        .args(args)
        .args(["--format", "json", "--lang", "en"])
        .output()
        .expect("kaohe runs");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{args:?}: {error}"))
}

/// A TOML file as its schema sees it: dates are texts.
fn toml(text: &str) -> Value {
    fn json(value: toml::Value) -> Value {
        match value {
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(flag) => flag.into(),
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(json).collect(),
            toml::Value::Table(keys) => keys.into_iter().map(|(key, value)| (key, json(value))).collect(),
        }
    }
    json(toml::Value::Table(text.parse().expect("TOML")))
}

/// The files of a folder whose names end so, but for those that have another ending too.
fn files(folder: &str, ending: &str, but: &str) -> Vec<String> {
    let entries = fs::read_dir(format!("{ROOT}/{folder}")).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path().to_string_lossy().into_owned());
    paths.filter(|path| path.ends_with(ending) && (but.is_empty() || !path.ends_with(but))).collect()
}

#[test]
fn the_shipped_files_are_as_their_schemas_say() {
    let mut seen = 0;
    for (name, paths) in [
        ("rubric", files("rubric", ".toml", ".cases.toml")),
        ("cases", files("rubric", ".cases.toml", "")),
        ("assessment", files("examples/rugao-2018", "assessment.toml", "")),
        ("assessment", files("examples/rugao-2018-september", "assessment.toml", "")),
    ] {
        for path in paths {
            let text = fs::read_to_string(&path).expect("a file");
            if name != "assessment" {
                assert!(text.starts_with(&format!("#:schema ../docs/schema/{name}.json\n")), "{path} names its schema");
            }
            assert_eq!(refusal(schema(name), &toml(&text)), None, "{path}");
            seen += 1;
        }
    }
    assert_eq!(seen, 6);
    let page = fs::read_to_string(format!("{ROOT}/docs/rubric.md")).expect("the reference");
    for block in page.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()) {
        let name = ["rubric", "cases"].into_iter().find(|name| block.contains(&format!("schema = \"kaohe.{name}/")));
        if let Some(name) = name {
            assert_eq!(refusal(schema(name), &toml(block)), None, "{block}");
        }
    }
}

/// What the reader of a rubric refuses by its form, its schema refuses.
#[test]
fn a_schema_of_a_file_refuses_what_its_reader_does() {
    let page = fs::read_to_string(format!("{ROOT}/docs/rubric.md")).expect("the reference");
    let model = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a rubric");
    assert_eq!(refusal(schema("rubric"), &toml(model)), None);
    for (right, wrong) in [
        ("full_marks = 100", "full_mark = 100"),
        ("full_marks = 100", "full_marks = \"100\""),
        ("marks = 60\n", ""),
        ("split = \"month\"", "split = \"week\""),
        ("office = \"finding\"", "office = \"finding\"\ncount = { kind = \"drill\" }"),
        ("each = 5", ""),
        ("to = 5 }", "until = 5 }"),
    ] {
        assert!(model.contains(right), "{right}");
        assert!(refusal(schema("rubric"), &toml(&model.replacen(right, wrong, 1))).is_some(), "{wrong}");
    }
}

#[test]
fn what_commands_write_is_as_their_schemas_say() {
    let years = ["rugao-women-2018", "rugao-women-2019-draft"];
    let [full, september] = ["examples/rugao-2018", "examples/rugao-2018-september"];
    for (name, args) in [
        ("score", &["score", full][..]),
        ("score", &["score", full, "--town", "all", "--without", "柳汀镇"]),
        ("score", &["score", september, "--as-of", "2018-09-30", "--town", "all"]),
        ("validate", &["validate", full]),
        ("validate", &["validate", "tests/folders/mistakes"]),
        ("validate", &["validate", SEPTEMBER, "--as-of", "2018-09-30"]),
        ("check", &["check", years[0]]),
        ("check", &["check", years[1]]),
        ("rubric-table", &["rubric"]),
        ("test", &["test"]),
        ("test", &["test", "tests/cases/forms.toml", "--cases", "tests/cases/differ.cases.toml"]),
        ("diff", &["diff", years[0], years[1]]),
        ("diff", &["diff", years[0], years[1], "--evidence", full]),
        ("runs", &["diff", full, september]),
        ("runs", &["diff", full, full]),
    ] {
        let mut schema = schema(name);
        close(&mut schema);
        assert_eq!(refusal(schema, &written(args)), None, "{args:?}");
    }
}

#[test]
fn what_is_written_of_repaired_tables_is_as_the_schema_says() {
    let temporary = tempfile::tempdir().expect("a folder");
    let year = temporary.path().join("year");
    copied(Path::new("tests/folders/dirty-year"), &year);
    let value = written(&["validate", year.to_str().expect("a path that is text"), "--fix", "--suggested"]);
    assert!(value.to_string().contains("\"what\":\"suggested\""), "{value}");
    let mut schema = schema("validate");
    close(&mut schema);
    assert_eq!(refusal(schema, &value), None);
}

/// What a schema does not describe is noticed.
#[test]
fn a_key_without_a_description_is_refused() {
    let mut value = written(&["check", "rugao-women-2018"]);
    assert_eq!(refusal(schema("check"), &value), None);
    value["categories"][0]["sum"] = "1".into();
    assert_eq!(refusal(schema("check"), &value), None, "new keys may join");
    let mut closed = schema("check");
    close(&mut closed);
    assert!(refusal(closed, &value).is_some_and(|why| why.contains("sum")));
    value["categories"][0]["marks"] = 10.into();
    assert!(refusal(schema("check"), &value).is_some_and(|why| why.contains("marks")), "a decimal is a text");
}
