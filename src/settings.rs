//! Command line and configuration file made into settings: checked once, then trusted.

mod model;

use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::Spanned;

use crate::cli::{Color, ConfigArgs, InputArgs, ModelArgs, OutputArgs, RuleArgs, ScanArgs};
use crate::error::Error;
use crate::finding::{Confidence, ScannerName, Severity};
use crate::glob;
use crate::input::{self, InputOptions, Scanned};
use crate::prompt::{ModelFolder, Preset};
use crate::report::{self, Format};
use crate::rule::{GivenGlob, RuleFile, RuleSelection};
use crate::scan::{Filter, Scanner};
use crate::trace::ToolGlobs;
pub(crate) use judge::TraceConfig;

mod judge;
mod roles;

/// The configuration file that is read where none is named.
const CONFIG_NAME: &str = "firestop.toml";
const DEFAULT_MAX_FILE_SIZE: u64 = 64 << 20;
/// More would cost memory and the time to start them, and scan nothing faster.
const MAX_THREADS: usize = 256;
/// Endings of files that hold reports, which the next run may overwrite.
const REPORT_ENDINGS: &[&str] = &["json", "jsonl", "log", "sarif", "txt"];

/// What one scan does, whichever the scanner.
pub(crate) struct Settings {
    pub(crate) input: InputOptions,
    pub(crate) rules: RuleSelection,
    pub(crate) filter: Filter,
    pub(crate) outputs: Outputs,
    pub(crate) fail_on: Severity,
    pub(crate) exit_zero: bool,
    /// 0: one for each processor.
    pub(crate) threads: usize,
    pub(crate) color: Color,
    pub(crate) progress: bool,
    pub(crate) quiet: bool,
    pub(crate) verbose: bool,
    /// `prompt`: score from which a text is blocked.
    pub(crate) threshold: Option<f64>,
    /// `prompt` and `trace`: how careful the classifier is, if it runs.
    pub(crate) classifier: Option<Preset>,
    /// The classifier of the user's own that runs instead.
    pub(crate) model: Option<ModelFolder>,
    /// `trace`: what the configuration file says.
    trace: TraceConfig,
    /// `trace`: what it says of single tools.
    tools: ToolGlobs,
    /// The configuration file that was read.
    pub(crate) config: Option<PathBuf>,
}

/// Where reports go.
pub(crate) struct Outputs {
    /// The format on standard output.
    pub(crate) standard: &'static Format,
    /// Files besides.
    pub(crate) files: Vec<(&'static Format, PathBuf)>,
}

/// The keys of `firestop.toml`, as messages and manual pages list them.
pub(crate) const CONFIG_KEYS: &[&str] = &[
    "exclude",
    "no-ignore",
    "hidden",
    "max-file-size",
    "rules",
    "enable",
    "disable",
    "min-severity",
    "min-confidence",
    "fail-on",
    "threads",
    "color",
    "prompt.threshold",
    "prompt.preset",
    "prompt.no-model",
    "prompt.model",
    "prompt.model-label",
    "trace.judge-model",
    "trace.judge-prompt",
    "trace.judge-timeout",
    "trace.judge-retries",
    "trace.judge-concurrency",
    "trace.judge-max-calls",
    "trace.judge-cache",
    "trace.profile",
    "trace.trusted-tools",
    "trace.side-effecting-tools",
    "trace.read-only-tools",
    "trace.tool",
];

/// The configuration file.
#[derive(Default)]
struct ConfigFile {
    /// `None`: there is none.
    path: Option<PathBuf>,
    text: String,
    config: Config,
}

impl ConfigFile {
    /// Where a value stands, for messages.
    fn origin<T>(&self, key: &str, value: &Spanned<T>) -> String {
        format!("{}: {key}", self.place(value.span().start))
    }

    fn place(&self, offset: usize) -> String {
        let path = self.path.as_deref().unwrap_or(Path::new(CONFIG_NAME));
        let line = self.text[..offset].matches('\n').count() + 1;
        format!("{}:{line}", path.display())
    }

    /// The values of a list, each with its origin.
    fn list<'c, T: Clone>(
        &'c self,
        key: &'c str,
        values: &'c [Spanned<T>],
    ) -> impl Iterator<Item = (T, String)> + 'c {
        let given = move |value: &Spanned<T>| (value.get_ref().clone(), self.origin(key, value));
        values.iter().map(given)
    }
}

/// `firestop.toml`: the same names as the flags; a flag wins over the file. Values that are checked
/// later know their place.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", expecting = "a table")]
struct Config {
    #[serde(default)]
    exclude: Vec<Spanned<String>>,
    #[serde(default)]
    no_ignore: bool,
    #[serde(default)]
    hidden: bool,
    max_file_size: Option<Spanned<toml::Value>>,
    #[serde(default)]
    rules: Vec<Spanned<PathBuf>>,
    #[serde(default)]
    enable: Vec<Spanned<String>>,
    #[serde(default)]
    disable: Vec<Spanned<String>>,
    min_severity: Option<Severity>,
    min_confidence: Option<Confidence>,
    fail_on: Option<Severity>,
    threads: Option<Spanned<u32>>,
    color: Option<Color>,
    #[serde(default)]
    prompt: PromptConfig,
    #[serde(default)]
    trace: TraceConfig,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", expecting = "a table")]
struct PromptConfig {
    threshold: Option<Spanned<f64>>,
    preset: Option<Spanned<Preset>>,
    #[serde(default)]
    no_model: bool,
    model: Option<Spanned<PathBuf>>,
    #[serde(default)]
    model_label: Vec<String>,
}

/// What the command line says about the scanning of prompts.
#[derive(Debug, Default)]
pub(crate) struct PromptSettings {
    pub(crate) threshold: Option<f64>,
    /// None: nothing is classified.
    pub(crate) model: Option<ModelArgs>,
}

impl PromptSettings {
    fn classifier(&self, file: &ConfigFile) -> Result<Option<Preset>, Error> {
        let config = &file.config.prompt;
        if let (true, Some(preset)) = (config.no_model, &config.preset) {
            let origin = file.origin("prompt.preset", preset);
            return Err(Error::usage(format!(
                "{origin}: a preset is one of the built-in classifier, which no-model turns off"
            ))
            .with_help("leave one of the two out"));
        }
        let Some(model) = &self.model else {
            return Ok(None);
        };
        let is_asked = model.preset.is_some() || model.model.is_some();
        let is_off = model.no_model || config.no_model && !is_asked;
        let configured = config.preset.as_ref().map(|preset| *preset.get_ref());
        let preset = model.preset.or(configured).unwrap_or_default();
        Ok((!is_off).then_some(preset))
    }

    fn threshold(&self, file: &ConfigFile) -> Result<Option<f64>, Error> {
        let configured = file.config.prompt.threshold.as_ref();
        let (score, origin) = match (self.threshold, configured) {
            (Some(score), _) => (score, "--threshold".to_owned()),
            (None, Some(score)) => (*score.get_ref(), file.origin("prompt.threshold", score)),
            (None, None) => return Ok(None),
        };
        match (0.0..=1.0).contains(&score) {
            true => Ok(Some(score)),
            false => Err(Error::usage(format!(
                "{origin}: {score} is not between 0 and 1"
            ))),
        }
    }

    fn folder(&self, file: &ConfigFile, threads: usize) -> Result<Option<ModelFolder>, Error> {
        match &self.model {
            Some(args) => model::folder(args, file, threads),
            None => Ok(None),
        }
    }
}

impl Settings {
    /// Of a hook: nothing is read but the configuration file that is named.
    ///
    /// # Errors
    /// Values that are not valid, files that cannot be read.
    pub(crate) fn for_hook(rules: RuleArgs, config: Option<PathBuf>) -> Result<Self, Error> {
        let args = ScanArgs {
            input: InputArgs::default(),
            rules,
            output: OutputArgs::default(),
            config: ConfigArgs {
                no_config: config.is_none(),
                config,
            },
        };
        let prompt = PromptSettings {
            threshold: None,
            model: Some(ModelArgs::default()),
        };
        Self::new(ScannerName::Trace, args, prompt)
    }

    /// # Errors
    /// Values that are not valid, files that cannot be read.
    pub(crate) fn new(
        scanner: ScannerName,
        args: ScanArgs,
        prompt: PromptSettings,
    ) -> Result<Self, Error> {
        let file = read_config(&args.config)?;
        let config = &file.config;
        let outputs = outputs(&args.output)?;
        let rules = rule_selection(&args.rules, &file)?;
        rules.check_for(scanner)?;
        let filter = Filter {
            min_severity: args
                .rules
                .min_severity
                .or(config.min_severity)
                .unwrap_or(Severity::Info),
            min_confidence: args
                .rules
                .min_confidence
                .or(config.min_confidence)
                .unwrap_or(Confidence::Low),
        };
        let output = args.output;
        let threads = threads(output.threads, &file)?;
        Ok(Self {
            filter,
            threshold: prompt.threshold(&file)?,
            classifier: prompt.classifier(&file)?,
            model: prompt.folder(&file, threads)?,
            fail_on: output.fail_on.or(config.fail_on).unwrap_or(Severity::Low),
            exit_zero: output.exit_zero,
            threads,
            color: output.color.or(config.color).unwrap_or(Color::Auto),
            progress: !output.no_progress && !output.quiet,
            quiet: output.quiet,
            verbose: output.verbose,
            rules,
            input: input_options(args.input, &file, &outputs)?,
            outputs,
            tools: roles::tools(&file)?,
            trace: file.config.trace,
            config: file.path,
        })
    }
}

fn threads(flag: Option<usize>, file: &ConfigFile) -> Result<usize, Error> {
    let (threads, origin) = match (flag, &file.config.threads) {
        (Some(threads), _) => (threads, "--threads".to_owned()),
        (None, Some(value)) => (
            usize::try_from(*value.get_ref()).unwrap_or(usize::MAX),
            file.origin("threads", value),
        ),
        (None, None) => return Ok(0),
    };
    if threads > MAX_THREADS {
        return Err(Error::usage(format!(
            "{origin}: {threads} is more than the largest number, {MAX_THREADS}"
        )));
    }
    Ok(threads)
}

/// Refuses to write a report over a file that the scan would read, unless a former report is
/// likely to be there.
///
/// # Errors
/// Such a file.
pub(crate) fn check_outputs(settings: &Settings, scanner: &dyn Scanner) -> Result<(), Error> {
    for (_, path) in &settings.outputs.files {
        let Ok(real) = path.canonicalize() else {
            continue;
        };
        let ending = real.extension().and_then(|ending| ending.to_str());
        let is_report = ending.is_some_and(|ending| REPORT_ENDINGS.contains(&ending))
            && !crate::agent_file::is_agent_file(&real);
        let is_empty = || std::fs::metadata(&real).is_ok_and(|metadata| metadata.len() == 0);
        let refused = match input::is_scanned(&real, &settings.input, scanner) {
            Scanned::Named => true,
            Scanned::Found => !is_report && !is_empty(),
            Scanned::No => false,
        };
        if refused {
            return Err(Error::usage(format!(
                "--output: a report would overwrite {}, which is to be scanned",
                path.display()
            ))
            .with_help("name another file, or remove it first"));
        }
    }
    Ok(())
}

fn read_config(args: &ConfigArgs) -> Result<ConfigFile, Error> {
    let path = match &args.config {
        _ if args.no_config => return Ok(ConfigFile::default()),
        Some(path) => path.clone(),
        None if Path::new(CONFIG_NAME).exists() => PathBuf::from(CONFIG_NAME),
        None => return Ok(ConfigFile::default()),
    };
    let text = input::read_own_file(&path)
        .map_err(|error| Error::io("read the configuration file", &path, &error))?;
    let mut file = ConfigFile {
        path: Some(path),
        text,
        config: Config::default(),
    };
    file.config = toml::from_str(&file.text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        let key = key_at(&file.text, start).filter(|key| !error.message().contains(*key));
        let key = key.map_or(String::new(), |key| format!("{key}: "));
        Error::usage(format!("{}: {key}{}", file.place(start), error.message()))
            .with_help(format!("the keys are {}", CONFIG_KEYS.join(", ")))
    })?;
    Ok(file)
}

/// The key whose value stands at the offset.
fn key_at(text: &str, offset: usize) -> Option<&str> {
    let line_end = text[offset..]
        .find('\n')
        .map_or(text.len(), |end| offset + end);
    let mut above = text[..line_end]
        .lines()
        .rev()
        .take_while(|line| !(line.starts_with('[') && line.trim_end().ends_with(']')));
    let (key, _) = above.find_map(|line| line.split_once('='))?;
    Some(key.trim())
}

fn input_options(
    args: InputArgs,
    file: &ConfigFile,
    outputs: &Outputs,
) -> Result<InputOptions, Error> {
    let reports: Vec<PathBuf> = outputs.files.iter().map(|(_, path)| path.clone()).collect();
    for path in &args.paths {
        if reports.iter().any(|report| same_place(report, path)) {
            return Err(Error::usage(format!(
                "--output: a report would overwrite the input {}",
                path.display()
            )));
        }
    }
    let config = &file.config;
    let excluded: Vec<GivenGlob> = from_flag("--exclude", &args.exclude)
        .chain(file.list("exclude", &config.exclude))
        .collect();
    let exclude = glob::set(
        excluded
            .iter()
            .map(|(glob, origin)| (glob, origin.as_str())),
    )?;
    let max_file_size = match (&args.max_file_size, &config.max_file_size) {
        (Some(text), _) => parse_size(text, "--max-file-size")?,
        (None, Some(value)) => {
            let text = match value.get_ref() {
                toml::Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            parse_size(&text, &file.origin("max-file-size", value))?
        }
        (None, None) => DEFAULT_MAX_FILE_SIZE,
    };
    Ok(InputOptions {
        paths: args.paths,
        stdin_filename: args.stdin_filename,
        exclude,
        respect_ignore_files: !(args.no_ignore || config.no_ignore),
        hidden: args.hidden || config.hidden,
        max_file_size,
        reports,
    })
}

fn parse_size(text: &str, origin: &str) -> Result<u64, Error> {
    let upper = text.trim().to_ascii_uppercase();
    let digits = upper.trim_end_matches("IB").trim_end_matches('B');
    let units = [('K', 1 << 10), ('M', 1 << 20), ('G', 1 << 30)];
    let (number, unit) = units
        .iter()
        .find_map(|(letter, unit)| Some((digits.strip_suffix(*letter)?, *unit)))
        .unwrap_or((digits, 1));
    let size = number
        .trim()
        .parse::<u64>()
        .ok()
        .and_then(|number| number.checked_mul(unit));
    size.ok_or_else(|| {
        Error::usage(format!("{origin}: `{text}` is not a size"))
            .with_help("write bytes, or a number with K, M or G: 64M")
    })
}

fn rule_selection(args: &RuleArgs, file: &ConfigFile) -> Result<RuleSelection, Error> {
    let config = &file.config;
    let mut files = rule_files(&args.files)?;
    for (path, origin) in file.list("rules", &config.rules) {
        files.extend(rule_files_at(&path, &origin)?);
    }
    let enable: Vec<GivenGlob> = if args.enable.is_empty() {
        file.list("enable", &config.enable).collect()
    } else {
        from_flag("--enable", &args.enable).collect()
    };
    let disable: Vec<GivenGlob> = from_flag("--disable", &args.disable)
        .chain(file.list("disable", &config.disable))
        .collect();
    RuleSelection::new(files, &enable, &disable)
}

/// The values of a flag, each with its origin.
fn from_flag(flag: &str, values: &[String]) -> impl Iterator<Item = (String, String)> {
    values
        .iter()
        .map(move |value| (value.clone(), flag.to_owned()))
}

/// The rule files at the paths given with `--rules`.
pub(crate) fn rule_files(paths: &[PathBuf]) -> Result<Vec<RuleFile>, Error> {
    let files = paths.iter().map(|path| rule_files_at(path, "--rules"));
    Ok(files.collect::<Result<Vec<_>, Error>>()?.concat())
}

/// The rule files at a path; a folder stands for all `.yaml` and `.yml` files below it.
fn rule_files_at(path: &Path, origin: &str) -> Result<Vec<RuleFile>, Error> {
    let unread = |path: &Path, error| {
        Error::usage(format!(
            "{origin}: {}",
            Error::io("read the rules in", path, &error)
        ))
    };
    let files = input::own_files(path, is_yaml).map_err(|error| unread(path, error))?;
    if files.is_empty() {
        return Err(Error::usage(format!(
            "{origin}: there is no rule file (`.yaml`, `.yml`) in {}",
            path.display()
        )));
    }
    let read = |file: PathBuf| {
        let text = input::read_own_file(&file).map_err(|error| unread(&file, error))?;
        Ok(RuleFile {
            path: file.display().to_string(),
            text,
        })
    };
    files.into_iter().map(read).collect()
}

fn is_yaml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "yaml" || extension == "yml")
}

fn outputs(args: &OutputArgs) -> Result<Outputs, Error> {
    let known = || {
        report::FORMATS
            .iter()
            .map(|format| format.name)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let find = |name: &str| {
        report::format(name).ok_or_else(|| {
            Error::usage(format!("`{name}` is not a format of reports"))
                .with_help(format!("the formats are {}", known()))
        })
    };
    let mut files: Vec<(&'static Format, PathBuf)> = Vec::new();
    for output in &args.output {
        let Some((name, path)) = output.split_once('=').filter(|(_, path)| !path.is_empty()) else {
            return Err(Error::usage(format!(
                "--output: `{output}` is not of the form FORMAT=PATH"
            ))
            .with_help("write for example --output sarif=firestop.sarif"));
        };
        let (format, path) = (find(name)?, PathBuf::from(path));
        if path.as_os_str() == "-" {
            return Err(Error::usage(format!(
                "--output {output}: standard output holds the report of --format"
            ))
            .with_help(format!("write --format {name}")));
        }
        if files.iter().any(|(_, other)| same_place(other, &path)) {
            return Err(Error::usage(format!(
                "--output: two reports to the same file {}",
                path.display()
            )));
        }
        files.push((format, path));
    }
    let standard = find(args.format.as_deref().unwrap_or("human"))?;
    Ok(Outputs { standard, files })
}

/// Whether two paths, of files that need not exist yet, are the same once `.` and repeated
/// separators are gone.
fn same_place(a: &Path, b: &Path) -> bool {
    match (std::path::absolute(a), std::path::absolute(b)) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Names in backticks after "expected".
    fn expected(text: &str) -> Vec<String> {
        let error = toml::from_str::<Config>(text).expect_err("the key is not known");
        let names = error.message().split('`').skip(3).step_by(2);
        names.map(str::to_owned).collect()
    }

    #[test]
    fn the_list_of_keys_is_true() {
        let mut keys = expected("unknown = 1");
        let tables = ["prompt", "trace"];
        assert_eq!(keys.split_off(keys.len() - tables.len()), tables);
        for table in tables {
            let of_table = expected(&format!("[{table}]\nunknown = 1"));
            keys.extend(of_table.iter().map(|key| format!("{table}.{key}")));
        }
        assert_eq!(keys, CONFIG_KEYS);
    }
}
