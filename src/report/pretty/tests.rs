use super::*;
use proptest::prelude::*;
use serde_json::Value;

/// Any value without fractions, nested deeper than a line is prepared for.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        ".*".prop_map(Value::from),
        "[\\x00-\\x7f]*".prop_map(Value::from),
        "[\\x7f-\u{9f}\u{ad}\u{61c}\u{115f}\u{180e}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{2069}\u{3164}\u{feff}镇、，\\n\"]*"
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(24, 64, 4, |inner| {
        let fields = prop::collection::vec((".*", inner.clone()), 0..4);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            fields.prop_map(|fields| Value::Object(fields.into_iter().collect()))
        ]
    })
}

proptest! {
    #[test]
    fn writes_what_serde_json_writes(value in value()) {
        let mut out = Vec::new();
        write(&mut out, &value).expect("memory takes it");
        let theirs = serde_json::to_string_pretty(&value).expect("memory takes it");
        let ours = String::from_utf8(out).expect("is UTF-8");
        prop_assert!(!ours.contains(|c| c != '\n' && acts(c)), "{ours:?}");
        prop_assert_eq!(serde_json::from_str::<Value>(&ours).expect("is JSON"), value);
        if !theirs.contains(|c| c != '\n' && acts(c)) {
            prop_assert_eq!(ours, theirs);
        }
    }
}
