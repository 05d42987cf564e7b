//! What runs a graph.

use std::fmt::Debug;

/// Runs one graph; may be asked by several threads at once.
pub(super) trait Engine: Debug + Send + Sync {
    /// The logits of each window, which are run one after the other by one thread. A window is the
    /// numbers of its tokens.
    ///
    /// # Errors
    /// What the engine says.
    fn logits(&self, windows: &[Vec<i32>]) -> Result<Vec<Vec<f32>>, String>;

    /// How many logits the graph gives, where it says so.
    fn labels(&self) -> Option<usize>;

    /// Its name and version.
    fn name(&self) -> &str;
}

/// What a graph may ask for, by the names that every exporter uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    /// The numbers of the tokens.
    Tokens,
    /// 1 for each token that counts: all, as there is no padding.
    Mask,
    /// Which of two texts a token belongs to: all to the first.
    Types,
}

impl Input {
    /// # Errors
    /// A name that is none of them.
    pub(super) fn named(name: &str) -> Result<Self, String> {
        match name {
            "input_ids" => Ok(Self::Tokens),
            "attention_mask" => Ok(Self::Mask),
            "token_type_ids" => Ok(Self::Types),
            _ => Err(format!(
                "the graph asks for the input `{name}`; known are input_ids, attention_mask and token_type_ids"
            )),
        }
    }

    /// Its values for a window.
    pub(super) fn values<N: Copy + From<i32>>(self, window: &[i32]) -> Vec<N> {
        match self {
            Self::Tokens => window.iter().map(|&token| N::from(token)).collect(),
            Self::Mask => vec![N::from(1); window.len()],
            Self::Types => vec![N::from(0); window.len()],
        }
    }
}

/// The output that holds the logits: the one of that name, else the only one.
///
/// # Errors
/// Several outputs, none of that name.
pub(super) fn logits_output<'n>(names: impl IntoIterator<Item = &'n str>) -> Result<usize, String> {
    let names: Vec<&str> = names.into_iter().collect();
    match names.iter().position(|name| *name == "logits") {
        Some(index) => Ok(index),
        None if names.len() == 1 => Ok(0),
        None => Err(format!(
            "the graph has no output `logits`, but {}",
            names.join(", ")
        )),
    }
}
