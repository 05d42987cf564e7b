//! Encoders: models that read tokens and give a text the probability of being an attack.
//!
//! text -> tokens with their places -> windows -> an engine's logits -> probabilities. One window
//! is run at a time, without padding: int8 models scale whole batches, so company would change a
//! score. One thread runs one window; several windows are run by several threads.

mod embedded;
mod engine;
mod folder;
mod fragments;
mod labels;
mod onnx_runtime;
mod rten;
#[cfg(test)]
mod tests;
mod tokens;
mod windows;

use std::fmt::Debug;
use std::ops::Range;

use rayon::prelude::*;

use crate::error::Error;

pub(crate) use embedded::{embedded, files};
pub use folder::{Folder, Runtime};
pub(crate) use rten::NAME as EMBEDDED_ENGINE;

use engine::Engine;
use fragments::Joined;
use labels::Labels;
use tokens::{Token, Tokens};

/// Windows that a thread takes at once: handing them over costs little against running them.
const WINDOWS_AT_ONCE: usize = 4;

/// See the module.
pub(crate) trait Encoder: Debug + Send + Sync {
    /// Scores every token of a text, in one window or several that overlap. No token, no window.
    ///
    /// # Errors
    /// The engine's, which end no scan: the text counts as not looked at.
    fn score(&self, text: &str) -> Result<Vec<EncoderWindow>, Error>;

    /// What runs the model, with its version.
    fn engine(&self) -> &str;

    /// What tells the model from others, where it is not the embedded one.
    fn sha256(&self) -> Option<&str>;
}

/// One window of a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct EncoderWindow {
    /// Bytes of the text.
    pub(crate) span: Range<usize>,
    /// Log-odds of an attack.
    pub(crate) logit: f64,
}

impl EncoderWindow {
    /// Probability of an attack.
    pub(crate) fn score(&self) -> f64 {
        labels::sigmoid(self.logit)
    }
}

/// A model with its tokenizer, its labels and what runs it.
#[derive(Debug)]
struct Model {
    tokens: Tokens,
    engine: Box<dyn Engine>,
    labels: Labels,
    /// Tokens of a window, with the special ones around them.
    context: usize,
    /// Whether texts come as they were written; those of the embedded model are in normal form.
    joins_fragments: bool,
    /// Of its files, where it is not embedded.
    sha256: Option<String>,
}

impl Model {
    /// The tokens of a text, those of fragments put together.
    fn encode(&self, text: &str) -> Result<Vec<Token>, String> {
        let joined = if self.joins_fragments {
            Joined::new(&self.tokens, text)?
        } else {
            None
        };
        let Some(joined) = joined else {
            return self.tokens.encode(text);
        };
        let tokens = self.tokens.encode(&joined.text)?.into_iter();
        Ok(tokens.map(|token| joined.place(token)).collect())
    }
}

impl Encoder for Model {
    fn score(&self, text: &str) -> Result<Vec<EncoderWindow>, Error> {
        let failed = |reason: String| Error::usage(format!("the classifier failed: {reason}"));
        let tokens = self.encode(text).map_err(failed)?;
        let room = self.context.saturating_sub(self.tokens.special()).max(1);
        let windows = windows::windows(tokens.len(), room);
        let scored = windows.par_chunks(WINDOWS_AT_ONCE).map(|windows| {
            let inputs = windows.iter();
            let inputs: Vec<Vec<i32>> = inputs
                .map(|window| self.tokens.with_special(&tokens[window.clone()]))
                .collect();
            let logits = self.engine.logits(&inputs)?;
            let scores = logits.iter().map(|logits| self.labels.logit(logits));
            scores.collect::<Result<Vec<f64>, String>>()
        });
        let logits: Vec<Vec<f64>> = scored.collect::<Result<_, String>>().map_err(failed)?;
        let scored = windows.iter().zip(logits.into_iter().flatten());
        let window = |(window, logit): (&Range<usize>, f64)| EncoderWindow {
            span: tokens::span(text, &tokens[window.clone()]),
            logit,
        };
        Ok(scored.map(window).collect())
    }

    fn engine(&self) -> &str {
        self.engine.name()
    }

    fn sha256(&self) -> Option<&str> {
        self.sha256.as_deref()
    }
}
