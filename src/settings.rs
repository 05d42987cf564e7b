//! Command line and configuration file made into settings: checked once, then trusted.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::cli::{Color, ConfigArgs, InputArgs, OutputArgs, RuleArgs, ScanArgs};
use crate::error::Error;
use crate::finding::{Confidence, Severity};
use crate::glob;
use crate::input::{self, InputOptions};
use crate::report::{self, Format};
use crate::rule::{RuleFile, RuleSelection};
use crate::scan::Filter;

/// The configuration file that is read where none is named.
const CONFIG_NAME: &str = "firestop.toml";
const DEFAULT_MAX_FILE_SIZE: u64 = 64 << 20;

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

/// `firestop.toml`: the same names as the flags; a flag wins over the file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Config {
    #[serde(default)]
    exclude: Vec<String>,
    #[serde(default)]
    no_ignore: bool,
    #[serde(default)]
    hidden: bool,
    max_file_size: Option<toml::Value>,
    #[serde(default)]
    rules: Vec<PathBuf>,
    #[serde(default)]
    enable: Vec<String>,
    #[serde(default)]
    disable: Vec<String>,
    min_severity: Option<Severity>,
    min_confidence: Option<Confidence>,
    fail_on: Option<Severity>,
    threads: Option<usize>,
    color: Option<Color>,
    #[serde(default)]
    prompt: PromptConfig,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct PromptConfig {
    threshold: Option<f64>,
}

impl Settings {
    /// # Errors
    /// Values that are not valid, files that cannot be read.
    pub(crate) fn new(args: ScanArgs, threshold: Option<f64>) -> Result<Self, Error> {
        let (config_path, config) = read_config(&args.config)?;
        let outputs = outputs(&args.output)?;
        let threshold = threshold.or(config.prompt.threshold);
        if let Some(score) = threshold.filter(|score| !(0.0..=1.0).contains(score)) {
            return Err(Error::usage(format!(
                "--threshold: {score} is not between 0 and 1"
            )));
        }
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
        Ok(Self {
            filter,
            threshold,
            fail_on: output.fail_on.or(config.fail_on).unwrap_or(Severity::Low),
            exit_zero: output.exit_zero,
            threads: output.threads.or(config.threads).unwrap_or(0),
            color: output.color.or(config.color).unwrap_or(Color::Auto),
            progress: !output.no_progress && !output.quiet,
            quiet: output.quiet,
            verbose: output.verbose,
            rules: rule_selection(args.rules, &config)?,
            input: input_options(args.input, &config, &outputs)?,
            outputs,
            config: config_path,
        })
    }
}

fn read_config(args: &ConfigArgs) -> Result<(Option<PathBuf>, Config), Error> {
    let path = match &args.config {
        _ if args.no_config => return Ok((None, Config::default())),
        Some(path) => path.clone(),
        None if Path::new(CONFIG_NAME).exists() => PathBuf::from(CONFIG_NAME),
        None => return Ok((None, Config::default())),
    };
    let text = input::read_own_file(&path)
        .map_err(|error| Error::io("read the configuration file", &path, &error))?;
    let config = toml::from_str(&text).map_err(|error| {
        let line = error
            .span()
            .map_or(1, |span| text[..span.start].matches('\n').count() + 1);
        Error::usage(format!("{}:{line}: {}", path.display(), error.message()))
            .with_help("the keys are those of the flags; see firestop-prompt(1), FILES")
    })?;
    Ok((Some(path), config))
}

fn input_options(
    args: InputArgs,
    config: &Config,
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
    let exclude = glob::set("--exclude", args.exclude.iter().chain(&config.exclude))?;
    let configured = config.max_file_size.as_ref().map(|value| match value {
        toml::Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    let max_file_size = match args.max_file_size.or(configured) {
        Some(text) => parse_size(&text)?,
        None => DEFAULT_MAX_FILE_SIZE,
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

fn parse_size(text: &str) -> Result<u64, Error> {
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
        Error::usage(format!("--max-file-size: `{text}` is not a size"))
            .with_help("write bytes, or a number with K, M or G: 64M")
    })
}

fn rule_selection(args: RuleArgs, config: &Config) -> Result<RuleSelection, Error> {
    let paths: Vec<PathBuf> = args
        .files
        .into_iter()
        .chain(config.rules.iter().cloned())
        .collect();
    let enable = if args.enable.is_empty() {
        config.enable.clone()
    } else {
        args.enable
    };
    let disable: Vec<String> = args
        .disable
        .into_iter()
        .chain(config.disable.iter().cloned())
        .collect();
    RuleSelection::new(rule_files(&paths)?, &enable, &disable)
}

/// The rule files at the given paths; a folder stands for all `.yaml` and `.yml` files below it.
pub(crate) fn rule_files(paths: &[PathBuf]) -> Result<Vec<RuleFile>, Error> {
    let mut files = Vec::new();
    for path in paths {
        let found = input::own_files(path, is_yaml);
        for file in found.map_err(|error| Error::io("read the rules in", path, &error))? {
            let text = input::read_own_file(&file)
                .map_err(|error| Error::io("read the rule file", &file, &error))?;
            files.push(RuleFile {
                path: file.display().to_string(),
                text,
            });
        }
    }
    Ok(files)
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
