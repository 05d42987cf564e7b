//! Which classifier of the user's own runs, and in what.

use std::env;
use std::path::PathBuf;

use super::ConfigFile;
use crate::cli::ModelArgs;
use crate::error::Error;
use crate::prompt::{ModelFolder, Runtime};

const MODEL: &str = "FIRESTOP_MODEL_DIR";
/// The name that programs with ONNX Runtime have agreed on.
const LIBRARY: &str = "ORT_DYLIB_PATH";
/// The value of `--onnxruntime` that asks for firestop's own engine.
const NONE: &str = "none";

/// The classifier that was asked for, if one was.
///
/// # Errors
/// Flags that have no meaning without one.
pub(super) fn folder(
    args: &ModelArgs,
    file: &ConfigFile,
    threads: usize,
) -> Result<Option<ModelFolder>, Error> {
    let prompt = &file.config.prompt;
    let flag = args.model.clone().map(|path| (path, "--model".to_owned()));
    let variable = || Some((variable(MODEL)?, MODEL.to_owned()));
    let config = || {
        let model = prompt.model.as_ref()?;
        Some((model.get_ref().clone(), file.origin("prompt.model", model)))
    };
    // A preset is one of the built-in classifier.
    if args.no_model || args.preset.is_some() {
        return Ok(None);
    }
    let Some((path, origin)) = flag.or_else(variable).or_else(config) else {
        let meaningless = [
            ("--model-label", !args.model_label.is_empty()),
            ("--onnxruntime", args.onnxruntime.is_some()),
        ];
        return match meaningless.iter().find(|(_, given)| *given) {
            Some((flag, _)) => Err(Error::usage(format!(
                "{flag}: there is no model of your own that it could be about"
            ))
            .with_help("name its folder with --model; the built-in classifier needs neither")),
            None => Ok(None),
        };
    };
    let labels = if args.model_label.is_empty() {
        prompt.model_label.clone()
    } else {
        args.model_label.clone()
    };
    Ok(Some(ModelFolder {
        path,
        origin,
        labels,
        runtime: runtime(args),
        threads,
    }))
}

/// The configuration has no say in this: it lies in folders that others write, and a library is code.
fn runtime(args: &ModelArgs) -> Runtime {
    match &args.onnxruntime {
        Some(path) if path.as_os_str() == NONE => Runtime::Own,
        Some(path) => Runtime::Library(path.clone(), "--onnxruntime".to_owned()),
        None => match variable(LIBRARY) {
            Some(path) => Runtime::Library(path, LIBRARY.to_owned()),
            None => Runtime::Installed,
        },
    }
}

/// An environment variable that names a path; an empty one counts as none.
fn variable(name: &str) -> Option<PathBuf> {
    let value = env::var_os(name).filter(|value| !value.is_empty())?;
    Some(PathBuf::from(value))
}
