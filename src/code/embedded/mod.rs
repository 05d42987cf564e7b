//! Code as it comes: inside of other texts.
//!
//! One seam: a [`Container`] cuts a text into [`Segment`]s, each with its language and the way back
//! to the text. The scanner runs on each, and again on what a segment itself contains.

mod diff;
mod dockerfile;
mod magics;
mod markdown;
mod markup;
mod notebook;
mod shell;
mod shell_words;
mod workflow;

pub(super) use crate::excerpt::Excerpt;

use super::reading::Reading;
use crate::source::Span;

/// A kind of text that holds code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    /// Fenced code blocks.
    Markdown,
    /// The code cells of a Jupyter notebook.
    Notebook,
    /// The new lines of a patch.
    Diff,
    /// Here-documents and programs in arguments.
    Shell,
    /// The commands of its instructions.
    Dockerfile,
    /// Commands of workflows, pipelines and containers.
    Yaml,
    /// Scripts in HTML and in components.
    Markup,
}

/// Code in a text.
#[derive(Debug)]
pub(super) struct Segment {
    /// As what it is read.
    pub(super) reading: Reading,
    /// The code.
    pub(super) code: Excerpt,
    /// JSON pointers to the strings it was made of, by where they begin in the code.
    pub(super) pointers: Vec<(usize, String)>,
    /// The file that a patch changes.
    pub(super) path: Option<String>,
    /// Only what touches one of these parts of the code is of interest.
    pub(super) changed: Option<Vec<Span>>,
}

/// What a text holds.
#[derive(Debug, Default)]
pub(super) struct Extraction {
    pub(super) segments: Vec<Segment>,
    /// What could not be read: where in the text, and why.
    pub(super) skipped: Vec<(usize, String)>,
    /// The lines that a patch adds.
    pub(super) changed: Vec<Span>,
}

/// With more pieces of code a text is hostile.
const MAX_SEGMENTS: usize = 20_000;

/// Kinds by file endings and names in Markdown fences.
const NAMES: &[(Container, &[&str])] = &[
    (
        Container::Markdown,
        &["md", "markdown", "mdx", "mdc", "mkd", "qmd", "rmd"],
    ),
    (Container::Notebook, &["ipynb"]),
    (Container::Diff, &["diff", "patch"]),
    (Container::Markup, &["html", "htm", "vue", "svelte"]),
    // Those that are languages as well, by the language's own name.
    (Container::Shell, &["bash"]),
    (Container::Dockerfile, &["dockerfile"]),
    (Container::Yaml, &["yaml"]),
];

impl Container {
    /// By the name in a Markdown fence, or a file ending.
    pub(super) fn by_name(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        let mut rows = NAMES.iter();
        rows.find_map(|(container, names)| names.contains(&name.as_str()).then_some(*container))
    }

    /// By the ending of a file's name.
    pub(super) fn by_path(path: &str) -> Option<Self> {
        let file = path.rsplit(['/', '\\']).next()?;
        Self::by_name(file.rsplit_once('.')?.1)
    }

    /// The code that the text holds, up to a number of pieces.
    pub(super) fn extract(self, text: &str) -> Extraction {
        let mut extraction = self.extract_all(text);
        let rest = extraction
            .segments
            .drain(MAX_SEGMENTS.min(extraction.segments.len())..);
        let places = rest.map(|segment| segment.code.original(&(0..1)).start);
        if let Some(first) = places.min() {
            let reason = format!("it holds more than {MAX_SEGMENTS} pieces of code");
            extraction.skipped.push((first, reason));
        }
        extraction
    }

    fn extract_all(self, text: &str) -> Extraction {
        match self {
            Self::Markdown => markdown::extract(text),
            Self::Notebook => notebook::extract(text),
            Self::Diff => diff::extract(text),
            Self::Shell => shell::extract(text),
            Self::Dockerfile => dockerfile::extract(text),
            Self::Yaml => workflow::extract(text),
            Self::Markup => markup::extract(text),
        }
    }
}

impl Segment {
    fn new(reading: Reading, code: Excerpt) -> Self {
        Self {
            reading,
            code,
            pointers: Vec::new(),
            path: None,
            changed: None,
        }
    }

    /// Whether what was found there is of interest.
    pub(super) fn concerns(&self, span: &Span) -> bool {
        let touches =
            |part: &Span| part.start < span.end.max(span.start + 1) && span.start < part.end;
        let changed = self.changed.as_ref();
        changed.is_none_or(|changed| changed.iter().any(touches))
    }

    /// The pointer to the string that holds the beginning of the span, if the text is JSON.
    pub(super) fn pointer(&self, span: &Span) -> Option<&str> {
        let next = self
            .pointers
            .partition_point(|(start, _)| *start <= span.start);
        Some(&self.pointers[next.checked_sub(1)?].1)
    }
}

/// The lines of a text, each with its end.
fn lines(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let span = start..start + line.len();
        start = span.end;
        span
    })
}
