//! The JSON reports keep to the schema that firestop publishes.

use super::*;
use serde_json::Value;

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&super::super::v1::schema()).expect("the schema is valid")
}

#[test]
fn reports_and_record_lines_keep_to_the_schema() {
    let validator = validator();
    let clean = report(&Source::new("a", Vec::new()), Vec::new());
    for report in [full(), clean] {
        for name in ["json", "jsonl"] {
            let value: Value = serde_json::from_str(&render(name, &report)).expect("JSON");
            let errors: Vec<String> = validator
                .iter_errors(&value)
                .map(|error| error.to_string())
                .collect();
            assert!(errors.is_empty(), "{name}: {errors:?}");
        }
    }
}

#[test]
fn the_schema_refuses_what_is_not_promised() {
    let validator = validator();
    let mut value: Value = serde_json::from_str(&render("json", &full())).expect("JSON");
    assert!(validator.is_valid(&value));
    for (pointer, wrong) in [
        ("/schema", Value::from("firestop/v2")),
        ("/findings/0/severity", Value::from("grave")),
        ("/findings/0/location/line", Value::from("7")),
    ] {
        let place = value.pointer_mut(pointer).expect("it is there");
        let right = std::mem::replace(place, wrong);
        assert!(!validator.is_valid(&value), "{pointer}");
        *value.pointer_mut(pointer).expect("it is there") = right;
    }
    let finding = value["findings"][0].as_object_mut().expect("an object");
    finding.remove("score");
    assert!(
        !validator.is_valid(&value),
        "null and missing are not the same"
    );
}
