//! OpenAI Responses as a log: items of one conversation, one on each line, perhaps with whole
//! responses between them.

use serde_json::Value;

use super::openai_responses::{self, is_item};
use super::{Line, Read, Reader, Sureness};
use crate::trace::event::Transcript;

pub(super) const READER: Reader = Reader {
    name: "openai-response-items",
    sniff,
    read: Read::Session(read),
};

fn sniff(values: &[Value]) -> Sureness {
    match values.iter().any(is_item) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

fn read(lines: Vec<Line>, transcript: &mut Transcript) {
    for Line { root, value } in lines {
        transcript.read_from(root, None);
        match value.get("output").is_some_and(Value::is_array) || value.is_array() {
            true => openai_responses::read(value, transcript),
            false => openai_responses::item(value, "", transcript),
        }
    }
}
