//! Runs of LangSmith and LangChain: a tree of runs, one per line or in an array.
//!
//! Each call of the model repeats the history before it, and tools have runs of their own.

use serde_json::Value;

use super::{Line, Read, Reader, Sureness, openai_chat};
use crate::trace::event::{Body, Root, Transcript};
use crate::trace::history::{History, Place, ToolRecord};
use crate::trace::parts::{identifier, offer_tools, shorten, take, take_string};

pub(super) const READER: Reader = Reader {
    name: "langsmith",
    sniff,
    read: Read::Runs(read),
};

fn sniff(values: &[Value]) -> Sureness {
    let is_run = |value: &Value| {
        let has = |key: &str| value.get(key).is_some();
        value.get("run_type").is_some_and(Value::is_string)
            && (has("dotted_order") || has("trace_id") || has("parent_run_id"))
    };
    let has_runs = |value: &Value| value.as_array().is_some_and(|runs| runs.iter().any(is_run));
    match values.iter().any(|value| is_run(value) || has_runs(value)) {
        true => Sureness::Certain,
        false => Sureness::No,
    }
}

/// A run and where it stands.
struct Run {
    root: Root,
    value: Value,
}

fn read(lines: Vec<Line>) -> Vec<Transcript> {
    let mut traces: Vec<(String, Vec<Run>)> = Vec::new();
    for run in lines.into_iter().flat_map(runs) {
        let id = ["trace_id", "id"]
            .iter()
            .find_map(|key| identifier(run.value.get(*key)?));
        let id = id.unwrap_or_default();
        match traces.iter_mut().find(|(other, _)| *other == id) {
            Some((_, runs)) => runs.push(run),
            None => traces.push((id, vec![run])),
        }
    }
    traces
        .into_iter()
        .map(|(id, runs)| trace(id, runs))
        .collect()
}

fn runs(Line { root, value }: Line) -> Vec<Run> {
    let Value::Array(list) = value else {
        return vec![Run { root, value }];
    };
    let list = list.into_iter().enumerate();
    list.map(|(index, value)| Run {
        root: root.below(&format!("/{index}")),
        value,
    })
    .collect()
}

fn trace(id: String, mut runs: Vec<Run>) -> Transcript {
    runs.sort_by(|a, b| order(&a.value).cmp(&order(&b.value)));
    let first = runs.first().map_or(Root::default(), |run| run.root.clone());
    let mut transcript = Transcript::new(first);
    transcript.id = Some(id);
    let of_model = |run: &&Run| run.value["run_type"] == "llm";
    let has_model = runs.iter().any(|run| of_model(&run));
    let shown = runs.iter().filter(of_model);
    let mut history = History::new(message, shown.map(|run| &run.value));
    for Run { root, mut value } in runs {
        transcript.read_from(root, None);
        let is_root = value["parent_run_id"].is_null();
        let (inputs, outputs) = (take(&mut value, "inputs"), take(&mut value, "outputs"));
        let is_stored = value
            .get("inputs_s3_urls")
            .is_some_and(|urls| !urls.is_null());
        if inputs.is_null() && is_stored {
            transcript.skip("the inputs of a run are stored elsewhere: they are not in the file");
            continue;
        }
        for place in [
            "/extra/invocation_params/tools",
            "/extra/invocation_params/functions",
        ] {
            if let Some(list) = value.pointer(place) {
                offer_tools(&mut transcript, place, list);
            }
        }
        if let Some(list) = inputs.get("tools") {
            offer_tools(&mut transcript, "/inputs/tools", list);
        }
        match value["run_type"].as_str().unwrap_or_default() {
            "llm" => model(inputs, outputs, &mut history, &mut transcript),
            "tool" | "retriever" => tool(value, inputs, outputs, &mut history, &mut transcript),
            // The frame around the runs of the model, which say the same.
            "chain" | "prompt" | "parser" if has_model || !is_root => {}
            "chain" | "prompt" | "parser" => {
                transcript.strings("/inputs", inputs, &Body::User);
                transcript.strings("/outputs", outputs, &Body::Assistant);
            }
            "embedding" => {}
            other => transcript.skip(format!(
                "runs of type `{}` are not known: not read",
                shorten(other)
            )),
        }
    }
    transcript
}

fn order(run: &Value) -> (&str, &str) {
    let text = |key: &str| run[key].as_str().unwrap_or_default();
    (text("dotted_order"), text("start_time"))
}

fn model(
    mut inputs: Value,
    mut outputs: Value,
    history: &mut History,
    transcript: &mut Transcript,
) {
    match take(&mut inputs, "messages") {
        // One list for each prompt of a batch.
        Value::Array(batch) if batch.iter().all(Value::is_array) => {
            for (index, messages) in batch.into_iter().enumerate() {
                history.messages(messages, &format!("/inputs/messages/{index}"), transcript);
            }
        }
        messages => history.messages(messages, "/inputs/messages", transcript),
    }
    transcript.strings("/inputs/prompts", take(&mut inputs, "prompts"), &Body::User);
    if let Value::Array(batch) = take(&mut outputs, "generations") {
        for (outer, generations) in batch.into_iter().enumerate() {
            let Value::Array(generations) = generations else {
                continue;
            };
            for (inner, mut generation) in generations.into_iter().enumerate() {
                let at = format!("/outputs/generations/{outer}/{inner}");
                match take(&mut generation, "message") {
                    Value::Null => {
                        let text = take_string(&mut generation, "text").unwrap_or_default();
                        transcript.text(&format!("{at}/text"), text, Body::Assistant);
                    }
                    message => history.messages(message, &format!("{at}/message"), transcript),
                }
            }
        }
    }
    if let Value::Array(choices) = take(&mut outputs, "choices") {
        for (index, mut choice) in choices.into_iter().enumerate() {
            let at = format!("/outputs/choices/{index}/message");
            history.messages(take(&mut choice, "message"), &at, transcript);
        }
    }
    history.messages(
        take(&mut outputs, "messages"),
        "/outputs/messages",
        transcript,
    );
}

fn tool(
    mut run: Value,
    mut inputs: Value,
    mut outputs: Value,
    history: &mut History,
    transcript: &mut Transcript,
) {
    let name = take_string(&mut run, "name").unwrap_or_default();
    // The arguments stand as Python writes them: a string that is no JSON.
    let (at, arguments) = match inputs.get("input") {
        Some(_) => ("/inputs/input", take(&mut inputs, "input")),
        None => ("/inputs", inputs),
    };
    let id = outputs
        .pointer("/output/tool_call_id")
        .or_else(|| outputs.pointer("/output/kwargs/tool_call_id"))
        .and_then(identifier);
    let (pointer, result) = match outputs.get_mut("output") {
        Some(output) if output.get("kwargs").is_some() => (
            "/outputs/output/kwargs/content",
            take(&mut take(output, "kwargs"), "content"),
        ),
        Some(output) if output.get("content").is_some() => {
            ("/outputs/output/content", take(output, "content"))
        }
        Some(output) => ("/outputs/output", output.take()),
        None => ("/outputs", outputs),
    };
    let record = ToolRecord {
        id: id.as_deref(),
        name: &name,
        arguments: Place::plain(at, arguments),
        result: Place::plain(pointer, result),
        failed: !run["error"].is_null(),
    };
    history.tool(record, transcript);
}

/// A message as OpenAI writes it, or as LangChain stores its own.
fn message(mut value: Value, pointer: &str, transcript: &mut Transcript) {
    let constructor = value["id"]
        .as_array()
        .and_then(|path| path.last()?.as_str());
    let class = constructor.unwrap_or_default().to_owned();
    let (mut inner, pointer) = match value.get_mut("kwargs") {
        Some(members) => (members.take(), format!("{pointer}/kwargs")),
        None => (value, pointer.to_owned()),
    };
    let kind = inner["type"].as_str().unwrap_or(&class);
    let role = match kind.trim_end_matches("Chunk").trim_end_matches("Message") {
        "human" | "Human" => "user",
        "ai" | "AI" => "assistant",
        "system" | "System" => "system",
        "tool" | "Tool" | "function" | "Function" => "tool",
        _ => "",
    };
    if !role.is_empty() && inner.is_object() && inner.get("role").is_none() {
        inner["role"] = Value::from(role);
    }
    openai_chat::read_message(inner, &pointer, transcript);
}
