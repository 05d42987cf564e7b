//! A classifier that the user has: a folder with `model.onnx`, `tokenizer.json` and, where labels and
//! context are to be known, `config.json`, as exporters write them.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs::{self, File};
use std::io;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::engine::Engine;
use super::labels::Labels;
use super::onnx_runtime::{self, Library, OnnxRuntime};
use super::rten::Rten;
use super::tokens::Tokens;
use super::{Encoder, Model};
use crate::error::Error;

const MODEL: &str = "model.onnx";
const TOKENIZER: &str = "tokenizer.json";
const CONFIG: &str = "config.json";
/// How the endings of files begin that hold weights beside the graph.
const WEIGHTS: &[&str] = &["data", "onnx_data"];
/// Tokens of a window where nothing says how many the model takes.
const USUAL_CONTEXT: usize = 512;
/// Longer windows need memory by their square, and drown an attack.
const MOST_CONTEXT: usize = 1024;
/// Models whose positions count from behind the number of the padding token.
const OFFSET_POSITIONS: &[&str] = &["camembert", "roberta", "xlm-roberta", "xlm-roberta-xl"];
const WHAT_A_MODEL_IS: &str = "a model is a folder with model.onnx, tokenizer.json and config.json: \
                               the README tells how to export one";

/// What the user asked for.
#[derive(Debug, Clone)]
pub struct Folder {
    /// The folder.
    pub path: PathBuf,
    /// Where it was asked for: a flag, a variable, a line of the configuration.
    pub origin: String,
    /// The labels that stand for an attack. Empty: those known by their names.
    pub labels: Vec<String>,
    /// What runs it.
    pub runtime: Runtime,
    /// By so many threads at most; 0: one for each processor.
    pub threads: usize,
}

/// Whether ONNX Runtime runs it.
#[derive(Debug, Clone)]
pub enum Runtime {
    /// If its library is installed.
    Installed,
    /// This library, and where it was asked for.
    Library(PathBuf, String),
    /// No: firestop's own engine does.
    Own,
}

/// `config.json`, as far as it matters here.
#[derive(Debug, Default, Deserialize)]
struct Config {
    #[serde(default)]
    id2label: BTreeMap<usize, String>,
    max_position_embeddings: Option<usize>,
    #[serde(default)]
    model_type: String,
    pad_token_id: Option<usize>,
    problem_type: Option<String>,
    vocab_size: Option<usize>,
}

impl Config {
    /// Tokens of a window.
    fn context(&self) -> usize {
        let positions = self
            .max_position_embeddings
            .filter(|&positions| positions > 0);
        let mut context = positions.unwrap_or(USUAL_CONTEXT);
        if OFFSET_POSITIONS.contains(&self.model_type.as_str()) {
            context = context.saturating_sub(self.pad_token_id.unwrap_or(1) + 1);
        }
        context.min(MOST_CONTEXT)
    }
}

impl Folder {
    /// Makes the model ready.
    ///
    /// # Errors
    /// Files that are missing, that cannot be read or that do not belong together.
    pub(crate) fn open(&self) -> Result<Box<dyn Encoder>, Error> {
        Ok(Box::new(self.model()?))
    }

    pub(super) fn model(&self) -> Result<Model, Error> {
        let config = self.config()?;
        let path = self.file(MODEL)?;
        let tokenizer = self.file(TOKENIZER)?;
        let files = self.weights(&path)?;
        let (engine, tokens, sha256) = thread::scope(|threads| {
            let tokens = threads.spawn(|| self.tokens(&tokenizer, &config));
            let sha256 = threads.spawn(|| sha256(&files));
            let engine = self.engine(&path, &files);
            (engine, tokens.join(), sha256.join())
        });
        let tokens =
            tokens.unwrap_or_else(|_| Err(self.broken(&tokenizer, "it cannot be read")))?;
        let sha256 = sha256.unwrap_or_else(|_| Err(io::Error::other("it cannot be read")));
        let sha256 = sha256.map_err(|error| self.broken(&path, error))?;
        let engine = engine?;
        let labels = self.labels(&path, &config, &*engine, &tokens)?;
        Ok(Model {
            tokens,
            engine,
            labels,
            context: config.context(),
            joins_fragments: true,
            sha256: Some(sha256),
        })
    }

    fn broken(&self, path: &Path, reason: impl Display) -> Error {
        Error::usage(format!("{}: {}: {reason}", self.origin, path.display()))
    }

    /// A file that must be there.
    fn file(&self, name: &str) -> Result<PathBuf, Error> {
        if !self.path.is_dir() {
            let reason = if self.path.exists() {
                "not a folder"
            } else {
                "no such folder"
            };
            return Err(self.broken(&self.path, reason).with_help(WHAT_A_MODEL_IS));
        }
        let path = self.path.join(name);
        if path.is_file() {
            return Ok(path);
        }
        Err(self
            .broken(&path, "no such file")
            .with_help(WHAT_A_MODEL_IS))
    }

    /// The graph and the files of weights beside it.
    fn weights(&self, graph: &Path) -> Result<Vec<PathBuf>, Error> {
        let entries = fs::read_dir(&self.path).map_err(|error| self.broken(&self.path, error))?;
        let is_weights = |path: &PathBuf| {
            let ending = path.extension().and_then(|ending| ending.to_str());
            ending.is_some_and(|ending| WEIGHTS.iter().any(|known| ending.starts_with(known)))
        };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let mut weights: Vec<PathBuf> = paths.filter(is_weights).collect();
        weights.sort();
        weights.insert(0, graph.to_owned());
        Ok(weights)
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "a file that the user named, no input"
    )]
    fn config(&self) -> Result<Config, Error> {
        let path = self.path.join(CONFIG);
        if !path.is_file() {
            return Ok(Config::default());
        }
        let text = fs::read_to_string(&path).map_err(|error| self.broken(&path, error))?;
        serde_json::from_str(&text).map_err(|error| self.broken(&path, error))
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "a file that the user named, no input"
    )]
    fn tokens(&self, path: &Path, config: &Config) -> Result<Tokens, Error> {
        let json = fs::read(path).map_err(|error| self.broken(path, error))?;
        let tokens = Tokens::new(&json).map_err(|reason| self.broken(path, reason))?;
        let (has, known) = (tokens.vocabulary(), config.vocab_size);
        if let Some(known) = known.filter(|&known| known < has) {
            let reason = format!("it has {has} tokens, but the model knows {known}");
            return Err(self
                .broken(path, reason)
                .with_help("take the tokenizer.json that belongs to the model"));
        }
        Ok(tokens)
    }

    /// ONNX Runtime where its library was named or is installed, else the engine of firestop.
    fn engine(&self, path: &Path, files: &[PathBuf]) -> Result<Box<dyn Engine>, Error> {
        let library = match &self.runtime {
            Runtime::Library(library, origin) => {
                Some(Library::load(library).map_err(|reason| {
                    let path = library.display();
                    Error::usage(format!("{origin}: {path}: {reason}")).with_help(
                        "name the library of ONNX Runtime 1.17 or later: libonnxruntime.so, \
                     libonnxruntime.dylib or onnxruntime.dll",
                    )
                })?)
            }
            // What is of no use there, perhaps too old, was not asked for.
            Runtime::Installed => {
                onnx_runtime::installed().and_then(|path| Library::load(&path).ok())
            }
            Runtime::Own => None,
        };
        let size = |file: &PathBuf| fs::metadata(file).map_or(0, |metadata| metadata.len());
        let engine: Result<Box<dyn Engine>, String> = match library {
            Some(library) => {
                let bytes = files.iter().map(size).sum();
                let processors = || thread::available_parallelism().map_or(1, NonZero::get);
                let threads = Some(self.threads).filter(|&threads| threads > 0);
                let threads = threads.unwrap_or_else(processors);
                OnnxRuntime::new(&library, path, bytes, threads)
                    .map(|engine| Box::new(engine) as Box<dyn Engine>)
            }
            None => Rten::file(path).map(|engine| Box::new(engine) as Box<dyn Engine>),
        };
        engine.map_err(|reason| {
            self.broken(path, reason)
                .with_help("export the model again, as the README tells")
        })
    }

    /// The labels, after the model was run once: what does not work ends the run before it begins.
    fn labels(
        &self,
        path: &Path,
        config: &Config,
        engine: &dyn Engine,
        tokens: &Tokens,
    ) -> Result<Labels, Error> {
        let probe = tokens.encode("a").map(|probe| tokens.with_special(&probe));
        let logits = probe.and_then(|probe| engine.logits(&[probe]));
        let logits = logits.map_err(|reason| self.broken(path, reason))?;
        let count = logits.first().map_or(0, Vec::len);
        if !config.id2label.is_empty() && config.id2label.len() != count {
            let told = config.id2label.len();
            let reason = format!("{count} labels, but config.json names {told}");
            return Err(self.broken(path, reason).with_help(WHAT_A_MODEL_IS));
        }
        let independent = config.problem_type.as_deref() == Some("multi_label_classification");
        let labels = Labels::named(&config.id2label, count, &self.labels, independent);
        labels.map_err(|reason| {
            self.broken(path, reason)
                .with_help("name the label that stands for an attack with --model-label NAME")
        })
    }
}

/// Of all the files, one after the other.
#[expect(
    clippy::disallowed_methods,
    reason = "files that the user named, no input"
)]
fn sha256(files: &[PathBuf]) -> io::Result<String> {
    let mut hash = Sha256::new();
    for file in files {
        io::copy(&mut File::open(file)?, &mut Hasher(&mut hash))?;
    }
    let bytes = hash.finalize();
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

struct Hasher<'h>(&'h mut Sha256);

impl io::Write for Hasher<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
