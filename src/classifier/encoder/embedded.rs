//! The classifier inside the binary. Its weights are used where they lie, without a copy.

use std::sync::OnceLock;

use super::engine::Engine;
use super::labels::Labels;
use super::rten::Rten;
use super::tokens::Tokens;
use super::{Encoder, Model};
use crate::error::Error;

/// Tokens of a window. Short ones cost less for each token, and drown less of an attack.
const CONTEXT: usize = 256;
/// The name of the file of weights, as the graph has it.
const WEIGHTS: &str = "encoder.data";
static GRAPH: &[u8] = include_bytes!("../../../models/prompt/encoder.onnx");
static TOKENIZER: &[u8] = include_bytes!("../../../models/prompt/tokenizer.json");

/// The embedded encoder, made ready when it is first asked for.
///
/// # Errors
/// Files that do not fit each other, which no release has.
pub(crate) fn embedded() -> Result<&'static dyn Encoder, Error> {
    static MODEL: OnceLock<Result<Model, Error>> = OnceLock::new();
    let model = MODEL.get_or_init(|| {
        load().map_err(|reason| {
            Error::usage(format!("the embedded classifier cannot be used: {reason}"))
                .with_help("use --no-model, and report this as a bug")
        })
    });
    match model {
        Ok(model) => Ok(model),
        Err(error) => Err(error.clone()),
    }
}

/// The files as they lie in the binary, under their names in `models/prompt/`.
pub(crate) fn files() -> [(&'static str, &'static [u8]); 3] {
    [
        ("encoder.onnx", GRAPH),
        (WEIGHTS, weights()),
        ("tokenizer.json", TOKENIZER),
    ]
}

/// Aligned as numbers must be that are used in place.
fn weights() -> &'static [u8] {
    rten::include_external_data!("../../../models/prompt/encoder.data")
}

fn load() -> Result<Model, String> {
    let engine = Rten::embedded(GRAPH, WEIGHTS, weights())?;
    Ok(Model {
        tokens: Tokens::new(TOKENIZER)?,
        labels: Labels::last(
            engine
                .labels()
                .ok_or("the graph does not tell its labels")?,
        ),
        engine: Box::new(engine),
        context: CONTEXT,
        joins_fragments: false,
        sha256: None,
    })
}
