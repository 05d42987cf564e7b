//! Flags and keys of the judge made into its options.
//!
//! Whom transcripts are sent to, and with which key, only the command line says: the configuration
//! file of a folder that somebody else made must not send anything anywhere.

use std::env;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;
use toml::Spanned;

use super::Settings;
use super::roles::ToolConfig;
use crate::cli::{JudgeArgs, TraceProfile};
use crate::error::Error;
use crate::input;
use crate::trace::judge::{CacheFolder, Endpoint, Options, Secret, Template};

const TIMEOUT: f64 = 60.0;
const LONGEST_TIMEOUT: f64 = 3600.0;
const RETRIES: u32 = 3;
const MOST_RETRIES: u32 = 20;
const CONCURRENCY: usize = 4;
const MOST_CONCURRENCY: usize = 256;
const MAX_CALLS: usize = 500;

/// The table `trace` of the configuration file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", expecting = "a table")]
pub(crate) struct TraceConfig {
    judge_model: Option<String>,
    judge_prompt: Option<PathBuf>,
    judge_timeout: Option<f64>,
    judge_retries: Option<u32>,
    judge_concurrency: Option<usize>,
    judge_max_calls: Option<usize>,
    judge_cache: Option<PathBuf>,
    pub(super) profile: Option<TraceProfile>,
    #[serde(default)]
    pub(super) trusted_tools: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) side_effecting_tools: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) read_only_tools: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) tool: Vec<ToolConfig>,
}

impl Settings {
    /// The judge that is to be asked, if any.
    ///
    /// # Errors
    /// Values that are not valid, files that cannot be read.
    pub(crate) fn judge(&self, args: JudgeArgs) -> Result<Option<Options>, Error> {
        let Some(address) = &args.judge else {
            return Ok(None);
        };
        let config = &self.trace;
        let model = args.judge_model.or_else(|| config.judge_model.clone());
        let Some(model) = model.filter(|model| !model.trim().is_empty()) else {
            return Err(
                Error::usage("--judge: no model is named").with_help("name it with --judge-model")
            );
        };
        let prompt = args.judge_prompt.or_else(|| config.judge_prompt.clone());
        let cache = args.judge_cache.or_else(|| config.judge_cache.clone());
        Ok(Some(Options {
            endpoint: Endpoint::new(address, args.judge_insecure)?,
            model,
            key: args.judge_key_env.as_deref().map(key).transpose()?,
            template: prompt
                .as_deref()
                .map(template)
                .transpose()?
                .unwrap_or_default(),
            timeout: timeout(args.judge_timeout.or(config.judge_timeout))?,
            retries: at_most(
                "judge-retries",
                args.judge_retries
                    .or(config.judge_retries)
                    .unwrap_or(RETRIES),
                0..=MOST_RETRIES,
            )?,
            concurrency: at_most(
                "judge-concurrency",
                args.judge_concurrency
                    .or(config.judge_concurrency)
                    .unwrap_or(CONCURRENCY),
                1..=MOST_CONCURRENCY,
            )?,
            max_calls: args
                .judge_max_calls
                .or(config.judge_max_calls)
                .unwrap_or(MAX_CALLS),
            cache: match cache {
                _ if args.judge_no_cache => CacheFolder::None,
                Some(folder) => CacheFolder::Named(folder),
                None => default_cache().map_or(CacheFolder::None, CacheFolder::Usual),
            },
        }))
    }
}

fn at_most<T: PartialOrd + std::fmt::Display + Copy>(
    name: &str,
    value: T,
    range: std::ops::RangeInclusive<T>,
) -> Result<T, Error> {
    match range.contains(&value) {
        true => Ok(value),
        false => Err(Error::usage(format!(
            "{name}: {value} is not between {} and {}",
            range.start(),
            range.end()
        ))),
    }
}

fn timeout(seconds: Option<f64>) -> Result<Duration, Error> {
    let seconds = seconds.unwrap_or(TIMEOUT);
    // One that is not a number is in no range.
    at_most("judge-timeout", seconds, 0.001..=LONGEST_TIMEOUT).map(Duration::from_secs_f64)
}

fn key(variable: &str) -> Result<Secret, Error> {
    let unusable = |what: &str| {
        Error::usage(format!(
            "--judge-key-env: the key in the environment variable {variable} cannot be used: {what}"
        ))
    };
    match env::var(variable) {
        Ok(key) => Secret::new(key).map_err(unusable),
        Err(env::VarError::NotPresent) => Err(Error::usage(format!(
            "--judge-key-env: the environment variable {variable} is not set"
        ))),
        Err(env::VarError::NotUnicode(_)) => Err(unusable("it is not text")),
    }
}

fn template(path: &Path) -> Result<Template, Error> {
    let text = input::read_own_file(path)
        .map_err(|error| Error::io("read the question for the judge in", path, &error))?;
    let within = |error: Error| Error::usage(format!("{}: {error}", path.display()));
    Template::new(&text).map_err(within)
}

/// The folder in which the user's programs keep what they can make again.
fn default_cache() -> Option<PathBuf> {
    let folder = |name: &str| {
        let path = PathBuf::from(env::var_os(name)?);
        path.is_absolute().then_some(path)
    };
    let home = || folder("HOME");
    let caches = match env::consts::OS {
        "windows" => folder("LOCALAPPDATA"),
        "macos" => home().map(|home| home.join("Library/Caches")),
        _ => folder("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join(".cache"))),
    };
    Some(caches?.join("firestop").join("judge"))
}
