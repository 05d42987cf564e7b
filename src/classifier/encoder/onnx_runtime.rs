//! ONNX Runtime, for those who have its library: faster than the engine that is part of firestop.

use std::borrow::Cow;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, OnceLock, PoisonError};

use ort::environment::Environment;
use ort::session::builder::GraphOptimizationLevel;
use ort::session::{Session, SessionInputValue};
use ort::value::{Tensor, TensorElementType, ValueType};

use super::engine::{Engine, Input, logits_output};

/// Bytes of weights that sessions may hold together: each has its own copy.
const WEIGHTS: u64 = 1 << 30;
/// Where systems keep libraries, and package managers put this one.
const FOLDERS: &[&str] = &[
    "/usr/local/lib",
    "/usr/lib",
    "/usr/lib64",
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/opt/onnxruntime/lib",
    "/opt/homebrew/lib",
];

/// A graph in ONNX Runtime.
#[derive(Debug)]
pub(super) struct OnnxRuntime {
    name: String,
    path: PathBuf,
    environment: Environment,
    inputs: Vec<GraphInput>,
    /// The output that holds the logits, and how many there are.
    logits: String,
    labels: Option<usize>,
    /// Sessions at most, and the threads of each.
    most: usize,
    threads: usize,
    sessions: Mutex<Sessions>,
    /// A session has come back.
    returned: Condvar,
}

#[derive(Debug)]
struct GraphInput {
    name: String,
    input: Input,
    wide: bool,
}

/// A session runs one window at a time.
#[derive(Debug, Default)]
struct Sessions {
    idle: Vec<Session>,
    made: usize,
}

impl OnnxRuntime {
    /// The graph at `path`, whose files have so many bytes, for so many threads.
    ///
    /// # Errors
    /// What keeps it from being run.
    pub(super) fn new(
        library: &Library,
        path: &Path,
        bytes: u64,
        workers: usize,
    ) -> Result<Self, String> {
        let most = usize::try_from(WEIGHTS / bytes.max(1)).unwrap_or(usize::MAX);
        let most = most.clamp(1, workers.max(1));
        let mut engine = Self {
            name: library.name.clone(),
            path: path.to_owned(),
            environment: library.environment.clone(),
            inputs: Vec::new(),
            logits: String::new(),
            labels: None,
            most,
            threads: (workers / most).max(1),
            sessions: Mutex::default(),
            returned: Condvar::new(),
        };
        let session = engine.session()?;
        let inputs = session.inputs().iter();
        engine.inputs = inputs
            .map(|outlet| {
                Ok(GraphInput {
                    name: outlet.name().to_owned(),
                    input: Input::named(outlet.name())?,
                    wide: is_wide(outlet.dtype()),
                })
            })
            .collect::<Result<_, String>>()?;
        let outputs = session.outputs();
        let output = &outputs[logits_output(outputs.iter().map(|output| output.name()))?];
        engine.logits = output.name().to_owned();
        engine.labels = match output.dtype() {
            ValueType::Tensor { shape, .. } => shape
                .last()
                .and_then(|&labels| usize::try_from(labels).ok()),
            _ => None,
        };
        engine.give_back(session);
        engine.lock().made = 1;
        Ok(engine)
    }

    fn session(&self) -> Result<Session, String> {
        let make = || -> ort::Result<Session> {
            Session::builder(&self.environment)?
                .with_optimization_level(GraphOptimizationLevel::All)?
                .with_intra_threads(self.threads)?
                .with_inter_threads(1)?
                .with_intra_op_spinning(false)?
                .commit_from_file(&self.path)
        };
        make().map_err(|error| error.to_string())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One that is idle, else a new one, else the first to come back.
    fn take(&self) -> Result<Session, String> {
        let full = |sessions: &mut Sessions| sessions.idle.is_empty() && sessions.made >= self.most;
        let mut sessions = self
            .returned
            .wait_while(self.lock(), full)
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(session) = sessions.idle.pop() {
            return Ok(session);
        }
        sessions.made += 1;
        drop(sessions);
        self.session().inspect_err(|_| {
            self.lock().made -= 1;
            self.returned.notify_one();
        })
    }

    fn give_back(&self, session: Session) {
        self.lock().idle.push(session);
        self.returned.notify_one();
    }

    fn run(&self, session: &mut Session, window: &[i32]) -> ort::Result<Vec<f32>> {
        let shape = [1, window.len()];
        let mut inputs: Vec<(Cow<'_, str>, SessionInputValue<'_>)> = Vec::new();
        for GraphInput { name, input, wide } in &self.inputs {
            let value = if *wide {
                Tensor::from_array((shape, input.values::<i64>(window)))?.into()
            } else {
                Tensor::from_array((shape, input.values::<i32>(window)))?.into()
            };
            inputs.push((Cow::Borrowed(name), value));
        }
        let outputs = session.run(inputs)?;
        let (_, logits) = outputs[self.logits.as_str()].try_extract_tensor::<f32>()?;
        Ok(logits.to_vec())
    }
}

impl Engine for OnnxRuntime {
    fn logits(&self, windows: &[Vec<i32>]) -> Result<Vec<Vec<f32>>, String> {
        let mut session = self.take()?;
        let windows = windows.iter();
        let scored = windows.map(|window| self.run(&mut session, window));
        let scored: ort::Result<Vec<Vec<f32>>> = scored.collect();
        self.give_back(session);
        scored.map_err(|error| error.to_string())
    }

    fn labels(&self) -> Option<usize> {
        self.labels
    }

    fn name(&self) -> &str {
        &self.name
    }
}

fn is_wide(kind: &ValueType) -> bool {
    matches!(kind, ValueType::Tensor { ty, .. } if *ty == TensorElementType::Int64)
}

/// The loaded library: one for the whole process.
#[derive(Debug, Clone)]
pub(super) struct Library {
    environment: Environment,
    name: String,
}

impl Library {
    /// Loads it, or gives the one that is loaded already.
    ///
    /// # Errors
    /// No such library, or one that is too old.
    pub(super) fn load(path: &Path) -> Result<Self, String> {
        static LOADED: OnceLock<Result<Library, String>> = OnceLock::new();
        let load = || {
            // A relative path would be taken from where the program lies.
            let path = path.canonicalize().map_err(|error| error.to_string())?;
            let builder = ort::init_from(&path).map_err(|error| error.to_string())?;
            let environment = builder.with_telemetry(false).build();
            let environment = environment.map_err(|error| error.to_string())?;
            let name = version(&path).map_or("ONNX Runtime".to_owned(), |version| {
                format!("ONNX Runtime {version}")
            });
            Ok(Self { environment, name })
        };
        LOADED.get_or_init(load).clone()
    }
}

/// The version, which the file's name ends in on Linux, or which stands in it on macOS.
fn version(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    let name = name.strip_suffix(".dylib").unwrap_or(name);
    let start = name.find(|c: char| c.is_ascii_digit())?;
    Some(&name[start..])
}

/// A library that nobody named, in one of the places where it usually lies. Never in the current
/// folder: it is code that would be run.
pub(super) fn installed() -> Option<PathBuf> {
    let program = env::current_exe().ok()?;
    let beside = program.parent()?.to_owned();
    let names = if cfg!(windows) {
        // The system's own copy is old and of no use.
        return Some(beside.join("onnxruntime.dll")).filter(|path| path.is_file());
    } else if cfg!(target_os = "macos") {
        ["libonnxruntime.dylib", "libonnxruntime.1.dylib"]
    } else {
        ["libonnxruntime.so", "libonnxruntime.so.1"]
    };
    let folders = FOLDERS.iter().map(PathBuf::from);
    let folders: Vec<PathBuf> = std::iter::once(beside).chain(folders).collect();
    let files = folders
        .iter()
        .flat_map(|folder| names.map(|name| folder.join(name)));
    files.into_iter().find(|path| path.is_file())
}
