//! Traces of the OpenAI Agents SDK: one trace or span per line.
//!
//! Each generation repeats the history before it, and a function's span repeats the call and the
//! result that the next generation shows: what was read once is not read again.

use std::collections::HashMap;

use serde_json::Value;

use super::{Line, Read, Reader, Sureness, openai_chat, openai_responses};
use crate::trace::event::{Root, Transcript};
use crate::trace::history::{History, Place, ToolRecord};
use crate::trace::parts::{identifier, shorten, take, take_string};

pub(super) const READER: Reader = Reader {
    name: "openai-agents-sdk",
    sniff,
    read: Read::Runs(read),
};

fn sniff(values: &[Value]) -> Sureness {
    let is_span = |value: &Value| match value.get("object").and_then(Value::as_str) {
        Some("trace") => value.get("workflow_name").is_some(),
        Some("trace.span") => true,
        _ => false,
    };
    match values.iter().any(is_span) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

/// A span and where it stands.
struct Span {
    root: Root,
    value: Value,
}

fn read(lines: Vec<Line>) -> Vec<Transcript> {
    let mut traces: Vec<(String, Vec<Span>)> = Vec::new();
    for Line { root, value } in lines {
        let is_trace = value["object"] == "trace";
        let id = value
            .get(if is_trace { "id" } else { "trace_id" })
            .and_then(identifier);
        let id = id.unwrap_or_default();
        let position = traces.iter().position(|(other, _)| *other == id);
        let position = position.unwrap_or_else(|| {
            traces.push((id, Vec::new()));
            traces.len() - 1
        });
        if !is_trace {
            traces[position].1.push(Span { root, value });
        }
    }
    traces
        .into_iter()
        .map(|(id, spans)| trace(id, spans))
        .collect()
}

fn trace(id: String, mut spans: Vec<Span>) -> Transcript {
    // Spans are written when they end.
    spans.sort_by(|a, b| started(&a.value).cmp(started(&b.value)));
    let agents = agents(&spans);
    let mut transcript = Transcript::new(
        spans
            .first()
            .map_or(Root::default(), |span| span.root.clone()),
    );
    transcript.id = Some(id);
    let of_model = |span: &&Span| span.value["span_data"]["type"] != "function";
    let shown = spans.iter().filter(of_model);
    let mut history = History::new(message, shown.map(|span| &span.value["span_data"]));
    let mut without_content = 0;
    for Span { root, mut value } in spans {
        let agent = identifier(&value["id"]).and_then(|id| agents.get(&id)?.clone());
        transcript.read_from(root, agent.as_deref());
        let mut data = take(&mut value, "span_data");
        let kind = take_string(&mut data, "type").unwrap_or_default();
        match kind.as_str() {
            "generation" => {
                history.messages(
                    take(&mut data, "input"),
                    "/span_data/input",
                    &mut transcript,
                );
                history.messages(
                    take(&mut data, "output"),
                    "/span_data/output",
                    &mut transcript,
                );
            }
            "response" => without_content += 1,
            "function" => {
                let name = take_string(&mut data, "name").unwrap_or_default();
                let input = take(&mut data, "input");
                let output = take(&mut data, "output");
                let record = ToolRecord {
                    id: None,
                    name: &name,
                    arguments: Place::plain("/span_data/input", input),
                    result: Place::plain("/span_data/output", output),
                    failed: !value["error"].is_null(),
                };
                history.tool(record, &mut transcript);
            }
            // Who works when: the spans below tell what was done.
            "agent" | "handoff" | "guardrail" | "custom" | "mcp_tools" => {}
            other => transcript.skip(format!(
                "spans of type `{}` are not known: not read",
                shorten(other)
            )),
        }
    }
    if without_content > 0 {
        transcript.skip(format!(
            "spans of type `response` name their response only ({without_content} of them): what was said there is not in the file"
        ));
    }
    transcript
}

/// A message as the chat interface has it, or an item of the newer one.
fn message(value: Value, pointer: &str, transcript: &mut Transcript) {
    match value.get("type").is_some() {
        true => openai_responses::item(value, pointer, transcript),
        false => openai_chat::read_message(value, pointer, transcript),
    }
}

fn started(span: &Value) -> &str {
    span["started_at"].as_str().unwrap_or_default()
}

/// For each span the agent it works for, where that is not the first agent.
fn agents(spans: &[Span]) -> HashMap<String, Option<String>> {
    let parents: HashMap<&str, &Value> = spans
        .iter()
        .filter_map(|span| Some((span.value["id"].as_str()?, &span.value)))
        .collect();
    let agent_of = |value: &Value| {
        let mut at = value;
        // As many steps as there are spans: parents may run in a circle.
        for _ in 0..=parents.len() {
            if at["span_data"]["type"] == "agent" {
                return at["span_data"]["name"].as_str().map(str::to_owned);
            }
            at = parents.get(at["parent_id"].as_str()?)?;
        }
        None
    };
    let first = spans.iter().find_map(|span| agent_of(&span.value));
    spans
        .iter()
        .filter_map(|span| {
            let id = span.value["id"].as_str()?.to_owned();
            Some((
                id,
                agent_of(&span.value).filter(|agent| Some(agent) != first.as_ref()),
            ))
        })
        .collect()
}
