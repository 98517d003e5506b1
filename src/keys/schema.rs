//! The JSON Schemas of the files, by the draft that editors of TOML know.

use serde_json::{Map, Value, json};

use super::{File, Form, Key, Table, tables};

/// The schema of a file.
pub(crate) fn schema(file: File, title: &str) -> Value {
    let tables = tables(file);
    let (top, rest) = tables.split_first().expect("every file has a top");
    let mut schema = object(top);
    schema.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
    schema.insert("title".to_owned(), title.into());
    let definitions = rest.iter().map(|table| (table.id.clone(), Value::Object(object(table))));
    schema.insert("definitions".to_owned(), Value::Object(definitions.collect()));
    schema.into()
}

fn object(table: &Table) -> Map<String, Value> {
    let properties: Map<String, Value> = table.keys.iter().map(|key| (key.key.clone(), property(key))).collect();
    let required: Vec<&str> = table.keys.iter().filter(|key| key.required).map(|key| key.key.as_str()).collect();
    let one_of = |keys: &Vec<String>| {
        let each: Vec<Value> = keys.iter().map(|key| json!({ "required": [key] })).collect();
        json!({ "oneOf": each })
    };
    let mut object = Map::new();
    object.insert("description".to_owned(), both(&table.about).into());
    object.insert("type".to_owned(), "object".into());
    object.insert("properties".to_owned(), properties.into());
    object.insert("required".to_owned(), required.into());
    object.insert("additionalProperties".to_owned(), false.into());
    if !table.one_of.is_empty() {
        object.insert("allOf".to_owned(), table.one_of.iter().map(one_of).collect::<Vec<Value>>().into());
    }
    object
}

fn property(key: &Key) -> Value {
    let forms: Vec<Value> = key.takes.iter().map(|form| shape(form, key)).collect();
    let mut property = match forms.as_slice() {
        // beside a reference nothing else is read
        [form] if form.get("$ref").is_none() => form.clone(),
        _ => json!({ "anyOf": forms }),
    };
    property["description"] = both(&key.about).into();
    if let Some(default) = &key.default {
        property["default"] = serde_json::from_str(default).expect("a default is written as in JSON");
    }
    property
}

fn shape(form: &Form, of: &Key) -> Value {
    match form {
        Form::Text => json!({ "type": "string" }),
        Form::Decimal => json!({ "type": "number" }),
        Form::Whole => json!({ "type": "integer", "minimum": 0 }),
        Form::Flag => json!({ "type": "boolean" }),
        Form::Date => json!({ "type": "string", "format": "date" }),
        Form::Day => json!({ "type": "string", "pattern": "^[0-9]{1,2}-[0-9]{1,2}$" }),
        Form::Words => json!({ "enum": of.words }),
        Form::Table(id) => json!({ "$ref": format!("#/definitions/{id}") }),
        Form::List(entries) => {
            let entries: Vec<Value> = entries.iter().map(|entry| shape(entry, of)).collect();
            json!({ "type": "array", "items": { "anyOf": entries } })
        }
    }
}

/// An editor shows one text to everybody.
fn both(text: &crate::lang::Text) -> String {
    format!("{}\n\n{}", text.zh, text.en)
}
