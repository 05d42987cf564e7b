//! Records of a JSONL file: which string of each is scanned, and the way back to the line.

use serde_json::Value;

use crate::json;

/// A record whose string can be scanned.
#[derive(Debug)]
pub(crate) struct Record {
    /// The record's own id.
    pub(crate) id: Option<String>,
    /// Where the string stands.
    pub(crate) pointer: String,
    pub(crate) text: String,
}

/// A record that cannot be scanned.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) id: Option<String>,
    pub(crate) reason: String,
}

/// Reads the string named by `field`, a key, a dotted path or a JSON pointer.
pub(crate) fn read(line: &str, field: &str) -> Result<Record, Unreadable> {
    let record: Value = json::parse(line).map_err(|error| Unreadable {
        id: None,
        reason: format!("the line is not JSON: {}", json::describe(&error)),
    })?;
    let id = match record.get("id") {
        Some(Value::String(id)) => Some(id.clone()),
        Some(Value::Number(id)) => Some(id.to_string()),
        _ => None,
    };
    let unreadable = |reason: String| Unreadable {
        id: id.clone(),
        reason,
    };
    let Some((pointer, value)) = find(&record, field) else {
        return Err(unreadable(format!(
            "the record has no field `{field}`: see --records"
        )));
    };
    match value {
        Value::String(text) => Ok(Record {
            id,
            text: text.clone(),
            pointer,
        }),
        _ => Err(unreadable(format!(
            "the field `{field}` is not a string: see --records"
        ))),
    }
}

fn find<'a>(record: &'a Value, field: &str) -> Option<(String, &'a Value)> {
    if field.starts_with('/') {
        return Some((field.to_owned(), record.pointer(field)?));
    }
    // A key may contain dots itself.
    if let Some(value) = record.get(field) {
        return Some((json::join("", field), value));
    }
    field
        .split('.')
        .try_fold((String::new(), record), |(pointer, value), key| {
            let child = match value {
                Value::Array(items) => items.get(key.parse::<usize>().ok()?),
                _ => value.get(key),
            };
            Some((json::join(&pointer, key), child?))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointer(line: &str, field: &str) -> Option<String> {
        read(line, field).ok().map(|record| record.pointer)
    }

    #[test]
    fn a_field_is_a_key_a_path_or_a_pointer() {
        let line = r#"{"id": 7, "a.b": "x", "m": [{"t/u": "y"}]}"#;
        assert_eq!(pointer(line, "a.b").as_deref(), Some("/a.b"));
        assert_eq!(pointer(line, "m.0.t/u").as_deref(), Some("/m/0/t~1u"));
        assert_eq!(pointer(line, "/m/0/t~1u").as_deref(), Some("/m/0/t~1u"));
        assert_eq!(pointer(line, "m.1.t"), None);
    }

    #[test]
    fn half_a_surrogate_pair_does_not_hide_a_record() {
        let record = read(r#"{"text": "cut \ud83d", "o": NaN}"#, "text").expect("it is read");
        assert_eq!(record.text, "cut \u{fffd}");
    }

    #[test]
    fn what_cannot_be_read_says_why_and_keeps_its_id() {
        let reason = |line: &str| {
            read(line, "text")
                .map_err(|error| (error.id, error.reason))
                .err()
        };
        assert!(reason("nonsense").is_some_and(|(_, reason)| reason.contains("not JSON")));
        let (id, reason) = reason(r#"{"id": "r1", "text": 3}"#).expect("3 is no text");
        assert_eq!(id.as_deref(), Some("r1"));
        assert!(reason.contains("not a string"));
    }
}
