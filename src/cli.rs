//! The command line as it is typed. What it means is settled in `settings.rs`.

use std::path::PathBuf;

use clap::builder::{NonEmptyStringValueParser, PossibleValuesParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::finding::{Confidence, Severity};
use crate::prompt::{Origin, Preset};
use crate::report;

/// Find prompt injection, hijacked agents and insecure generated code.
#[derive(Debug, Parser)]
#[command(name = "firestop", version, propagate_version = true, max_term_width = 100, after_help = AFTER_HELP)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const AFTER_HELP: &str =
    "Exit status: 0 clean, 1 findings at or above --fail-on, 2 something was not scanned.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find prompt injection, jailbreaks and hidden text in any text or document.
    Prompt(PromptArgs),
    /// Find insecure code, whoever or whatever wrote it.
    Code(CodeArgs),
    /// Audit agent transcripts: was the agent hijacked?
    Trace(TraceArgs),
    /// Check one event of a running agent, as its hook.
    ///
    /// Reads one event of an agent as JSON on standard input: an action before it is done, the answer
    /// of a tool, a prompt of the user. Answers on standard output in the agent's own format.
    ///
    /// Agents without a format of their own send {"event": "before-tool", "tool": NAME, "arguments":
    /// {...}, "transcript_path": PATH}, {"event": "after-tool", "tool": NAME, "arguments": {...},
    /// "result": ...} or {"event": "prompt", "prompt": TEXT}, with an "id" of the call if there is one,
    /// and get {"decision": "allow|ask|deny", "reason", "detail", "findings", "skipped"}: "reason" holds
    /// no scanned text and is for the agent, "detail" is for the user.
    Hook(HookArgs),
    /// List, explain and test the rules.
    ///
    /// Rules for code are written in Semgrep's YAML: `pattern`, `patterns`, `pattern-either`,
    /// `pattern-regex`, `pattern-not`, `pattern-not-regex`, `pattern-inside`, `pattern-not-inside`,
    /// `metavariable-regex`, `metavariable-pattern`, `metavariable-comparison`, `focus-metavariable`,
    /// `paths`; with `mode: taint`, `pattern-sources`, `pattern-sanitizers`, `pattern-propagators` and
    /// `pattern-sinks`. A rule that needs anything else is refused by file, line and key. A rule of
    /// your own takes the place of a built-in one of the same id.
    #[command(subcommand)]
    Rules(RulesCommand),
    /// Show and check the classifier of prompts, and what it learns from.
    #[command(subcommand)]
    Model(ModelCommand),
    /// Write man pages, shell completions or the schema of the JSON report.
    #[command(subcommand)]
    Generate(GenerateCommand),
}

#[derive(Debug, Args)]
pub(crate) struct PromptArgs {
    /// Scan this field of each record: the input is JSONL, the report has one line per record.
    #[arg(long, value_name = "FIELD", help_heading = "Prompt")]
    pub(crate) records: Option<String>,
    /// Score from which a text is blocked, 0 to 1 [default: that of --preset; 0.5 with --no-model].
    #[arg(long, value_name = "SCORE", help_heading = "Prompt")]
    pub(crate) threshold: Option<f64>,
    /// Where the texts come from, which tells how grave orders in them are [default: repo for files,
    /// else unknown].
    #[arg(long, value_name = "SOURCE", help_heading = "Prompt")]
    pub(crate) source: Option<Origin>,
    /// Read what is drawn in images as well, by the program tesseract, which must be installed.
    #[arg(long, help_heading = "Prompt", conflicts_with = "records")]
    pub(crate) ocr: bool,
    /// Languages of that text, as tesseract names them, joined by + [default: eng].
    #[arg(long, value_name = "NAMES", help_heading = "Prompt", requires = "ocr")]
    pub(crate) ocr_language: Option<String>,
    #[command(flatten)]
    pub(crate) model: ModelArgs,
    #[command(flatten)]
    pub(crate) scan: ScanArgs,
}

#[derive(Debug, Args)]
pub(crate) struct CodeArgs {
    #[command(flatten)]
    pub(crate) scan: ScanArgs,
}

#[derive(Debug, Args)]
pub(crate) struct TraceArgs {
    /// Format of the transcripts [default: detected].
    #[arg(long, value_name = "NAME", help_heading = "Trace",
          value_parser = PossibleValuesParser::new(crate::trace::format_names()))]
    pub(crate) input_format: Option<String>,
    /// What kind of runs these are: which scanners look into what.
    #[arg(long, value_name = "NAME", help_heading = "Trace")]
    pub(crate) profile: Option<TraceProfile>,
    /// Show what happened in each transcript, step by step, with marks where something was found
    /// (human format).
    #[arg(long, help_heading = "Trace")]
    pub(crate) timeline: bool,
    #[command(flatten)]
    pub(crate) model: ModelArgs,
    #[command(flatten)]
    pub(crate) judge: JudgeArgs,
    #[command(flatten)]
    pub(crate) scan: ScanArgs,
}

/// How texts are classified.
#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Classifier")]
pub(crate) struct ModelArgs {
    /// Let rules alone find attacks in prompts, without the classifier.
    #[arg(long)]
    pub(crate) no_model: bool,
    /// How careful the built-in classifier's verdicts are; rules alone and other classifiers know no
    /// presets, but --threshold [default: balanced].
    #[arg(long, value_name = "PRESET", conflicts_with = "no_model")]
    pub(crate) preset: Option<Preset>,
    /// Classify with the model in this folder (model.onnx, tokenizer.json, config.json) instead of
    /// the built-in one [env: FIRESTOP_MODEL_DIR].
    #[arg(long, value_name = "DIR", conflicts_with_all = ["no_model", "preset"])]
    pub(crate) model: Option<PathBuf>,
    /// The label of that model that stands for an attack (repeatable) [default: by its name].
    #[arg(long, value_name = "NAME", conflicts_with_all = ["no_model", "preset"])]
    pub(crate) model_label: Vec<String>,
    /// The library of ONNX Runtime that runs that model; `none`: firestop's own engine
    /// [default: an installed one, env: ORT_DYLIB_PATH].
    #[arg(long, value_name = "PATH", conflicts_with_all = ["no_model", "preset"])]
    pub(crate) onnxruntime: Option<PathBuf>,
}

/// Which scanners look into which texts of a transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum TraceProfile {
    /// Answers of tools for injection, calls and answers of the agent for code, all for secrets.
    Standard,
    /// As standard, and what the user writes for injection.
    Chatbot,
    /// As standard, without the code that the agent only shows.
    CodingAgent,
    /// Everything that somebody may have put there, for everything.
    Strict,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Judge")]
pub(crate) struct JudgeArgs {
    /// Ask a language model about actions that the rules leave at review: the address of a server
    /// with OpenAI's chat completions. The only option that makes firestop open a connection.
    #[arg(long, value_name = "URL")]
    pub(crate) judge: Option<String>,
    /// The model to ask.
    #[arg(long, value_name = "NAME", requires = "judge")]
    pub(crate) judge_model: Option<String>,
    /// The environment variable that holds the server's key [default: no key is sent].
    #[arg(long, value_name = "VAR", requires = "judge")]
    pub(crate) judge_key_env: Option<String>,
    /// A question of your own, with {{goal}}, {{events}}, {{action}} and, if you like, {{finding}}.
    #[arg(long, value_name = "FILE", requires = "judge")]
    pub(crate) judge_prompt: Option<PathBuf>,
    /// How long one request may take [default: 60].
    #[arg(long, value_name = "SECONDS", requires = "judge")]
    pub(crate) judge_timeout: Option<f64>,
    /// How often a request that failed is tried again [default: 3].
    #[arg(long, value_name = "NUMBER", requires = "judge")]
    pub(crate) judge_retries: Option<u32>,
    /// Questions under way at the same time [default: 4].
    #[arg(long, value_name = "NUMBER", requires = "judge")]
    pub(crate) judge_concurrency: Option<usize>,
    /// Questions asked in one run at most; answers from the cache do not count [default: 500].
    #[arg(long, value_name = "NUMBER", requires = "judge")]
    pub(crate) judge_max_calls: Option<usize>,
    /// Where answers are kept [default: firestop/judge in the user's cache folder].
    #[arg(long, value_name = "DIR", requires = "judge")]
    pub(crate) judge_cache: Option<PathBuf>,
    /// Keep no answers, and use none that are kept.
    #[arg(long, requires = "judge", conflicts_with = "judge_cache")]
    pub(crate) judge_no_cache: bool,
    /// Send transcripts over http to another machine.
    #[arg(long, requires = "judge")]
    pub(crate) judge_insecure: bool,
}

/// What the three scanners share.
#[derive(Debug, Args)]
pub(crate) struct ScanArgs {
    #[command(flatten)]
    pub(crate) input: InputArgs,
    #[command(flatten)]
    pub(crate) rules: RuleArgs,
    #[command(flatten)]
    pub(crate) output: OutputArgs,
    #[command(flatten)]
    pub(crate) config: ConfigArgs,
}

#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Input")]
pub(crate) struct InputArgs {
    /// Files and folders to scan; `-` is standard input.
    #[arg(value_name = "PATH", default_value = ".", help_heading = None::<&str>)]
    pub(crate) paths: Vec<PathBuf>,
    /// Name under which standard input is reported; its ending tells the language of code.
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) stdin_filename: Option<String>,
    /// Leave out files that match this glob, relative to the folder scanned (repeatable).
    #[arg(long, value_name = "GLOB")]
    pub(crate) exclude: Vec<String>,
    /// Scan files that .gitignore, .ignore and the like exclude.
    #[arg(long)]
    pub(crate) no_ignore: bool,
    /// Scan hidden files and folders. Files that steer agents (.cursorrules, .mcp.json, ...) are
    /// always scanned.
    #[arg(long)]
    pub(crate) hidden: bool,
    /// Largest file, or record of a JSONL file, to scan: bytes, or with K, M, G [default: 64M].
    #[arg(long, value_name = "SIZE")]
    pub(crate) max_file_size: Option<String>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Rules")]
pub(crate) struct RuleArgs {
    /// Add the rules of this file or folder (repeatable).
    #[arg(long = "rules", value_name = "PATH")]
    pub(crate) files: Vec<PathBuf>,
    /// Run only the rules whose id matches this glob (repeatable).
    #[arg(long, value_name = "ID")]
    pub(crate) enable: Vec<String>,
    /// Do not run the rules whose id matches this glob (repeatable).
    #[arg(long, value_name = "ID")]
    pub(crate) disable: Vec<String>,
    /// Leave out findings below this severity [default: info].
    #[arg(long, value_name = "LEVEL")]
    pub(crate) min_severity: Option<Severity>,
    /// Leave out findings below this confidence [default: low].
    #[arg(long, value_name = "LEVEL")]
    pub(crate) min_confidence: Option<Confidence>,
}

#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputArgs {
    /// Format of the report on standard output [default: human].
    #[arg(short, long, value_name = "FORMAT", value_parser = formats())]
    pub(crate) format: Option<String>,
    /// Write a report to a file as well, as in `--output sarif=firestop.sarif` (repeatable).
    #[arg(short, long, value_name = "FORMAT=PATH")]
    pub(crate) output: Vec<String>,
    /// Exit with 1 on findings of this severity or above [default: low].
    #[arg(long, value_name = "LEVEL")]
    pub(crate) fail_on: Option<Severity>,
    /// Exit with 0 on findings. Inputs that could not be scanned still exit with 2.
    #[arg(long)]
    pub(crate) exit_zero: bool,
    /// Number of threads [default: one for each processor].
    #[arg(short = 'j', long, value_name = "NUMBER")]
    pub(crate) threads: Option<usize>,
    /// When to use colour [default: auto].
    #[arg(long, value_name = "WHEN")]
    pub(crate) color: Option<Color>,
    /// Show no progress bar.
    #[arg(long)]
    pub(crate) no_progress: bool,
    /// Show findings only: no explanation, no summary, no progress.
    #[arg(short, long)]
    pub(crate) quiet: bool,
    /// Tell more about how the scan was done.
    #[arg(short, long)]
    pub(crate) verbose: bool,
}

fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(
        report::FORMATS
            .iter()
            .map(|format| clap::builder::PossibleValue::new(format.name).help(format.help)),
    )
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Configuration")]
pub(crate) struct ConfigArgs {
    /// Configuration file [default: firestop.toml in the current folder, if there is one].
    #[arg(short, long, value_name = "PATH", conflicts_with = "no_config")]
    pub(crate) config: Option<PathBuf>,
    /// Read no configuration file.
    #[arg(long)]
    pub(crate) no_config: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct HookArgs {
    #[command(subcommand)]
    pub(crate) command: Option<HookCommand>,
    /// The agent whose event it is [default: told by the event].
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(crate::hook::agent_names()))]
    pub(crate) agent: Option<String>,
    /// The answer where firestop could not do its job: a transcript that cannot be read, an event
    /// that is not known.
    #[arg(long, value_name = "DECISION", default_value = "ask")]
    pub(crate) on_error: HookPolicy,
    /// The answer to findings that a human should look at.
    #[arg(long, value_name = "DECISION", default_value = "ask")]
    pub(crate) on_review: HookPolicy,
    /// Configuration file. None is looked for: the folder may be the agent's to write in.
    #[arg(short, long, value_name = "PATH")]
    pub(crate) config: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) rules: RuleArgs,
}

#[derive(Debug, Subcommand)]
pub(crate) enum HookCommand {
    /// Print the settings that make an agent use the hook, or write them.
    Install(HookInstallArgs),
}

#[derive(Debug, Args)]
pub(crate) struct HookInstallArgs {
    /// The agent.
    #[arg(long, value_name = "NAME", value_parser = PossibleValuesParser::new(crate::hook::installable_names()))]
    pub(crate) agent: String,
    /// Write the settings into the agent's file, among what is there, instead of printing them.
    #[arg(long)]
    pub(crate) write: bool,
    /// Whose settings: the user's, or those of the project in the current folder.
    #[arg(long, value_name = "SCOPE", default_value = "user")]
    pub(crate) scope: HookScope,
    /// The file of the settings, if it is another one.
    #[arg(long, value_name = "PATH")]
    pub(crate) settings: Option<PathBuf>,
    /// The hook's own --on-error.
    #[arg(long, value_name = "DECISION")]
    pub(crate) on_error: Option<HookPolicy>,
    /// The hook's own --on-review.
    #[arg(long, value_name = "DECISION")]
    pub(crate) on_review: Option<HookPolicy>,
    /// The hook's own --config.
    #[arg(short, long, value_name = "PATH")]
    pub(crate) config: Option<PathBuf>,
}

/// What a hook answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum HookPolicy {
    /// Let it pass.
    Allow,
    /// Let the user decide; where the agent cannot ask, deny.
    Ask,
    /// Stop it.
    Deny,
}

impl HookPolicy {
    /// As it is written.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Ask => "ask",
            Self::Deny => "deny",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum HookScope {
    User,
    Project,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RulesCommand {
    /// List all rules, one per line.
    List {
        /// Add the rules of this file or folder (repeatable).
        #[arg(long = "rules", value_name = "PATH")]
        files: Vec<PathBuf>,
    },
    /// Explain one rule: why, how to fix, references.
    Show {
        /// The rule's id.
        id: String,
        /// Add the rules of this file or folder (repeatable).
        #[arg(long = "rules", value_name = "PATH")]
        files: Vec<PathBuf>,
    },
    /// Prove the rules on their own examples: those in the rule files, and the `ruleid:` and `ok:`
    /// lines of the fixtures in a folder.
    Test {
        /// Folder of fixtures, one subfolder per language [default: none].
        dir: Option<PathBuf>,
        /// Add the rules of this file or folder (repeatable).
        #[arg(long = "rules", value_name = "PATH")]
        files: Vec<PathBuf>,
        /// Leave out files of `--rules` that cannot be used, name them, and exit with 2.
        #[arg(long)]
        keep_going: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum ModelCommand {
    /// Show the classifier's parts, thresholds and digests.
    Show,
    /// Check the classifier's files against their digests.
    Verify,
    /// Print the segments and features of texts, one JSON line for each record: what the classifier
    /// is trained on. The first line names the features.
    Features {
        /// JSONL file; `-` is standard input.
        #[arg(default_value = "-", value_name = "PATH")]
        path: PathBuf,
        /// The field of each record that holds the text.
        #[arg(long, value_name = "FIELD", default_value = "text")]
        records: String,
        /// Leave the n-grams out, which are most of the output.
        #[arg(long)]
        no_ngrams: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum GenerateCommand {
    /// Write a man page for every subcommand.
    Man {
        /// Folder to write to.
        #[arg(default_value = "man")]
        dir: PathBuf,
    },
    /// Write completions for bash, zsh, fish, powershell and elvish.
    Completions {
        /// Folder to write to.
        #[arg(default_value = "completions")]
        dir: PathBuf,
    },
    /// Print the JSON Schema of the reports.
    Schema,
}
