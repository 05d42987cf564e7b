//! `firestop rules`: what the rules are, and the proof that they do what they say.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::RulesCommand;
use crate::code::{self, CodeScanner};
use crate::error::Error;
use crate::input;
use crate::prompt::{self, PromptScanner};
use crate::rule::{Rule, RuleSelection};
use crate::scan::Scanner as _;
use crate::secret;
use crate::settings::rule_files;
use crate::source::Source;
use crate::text;
use crate::trace::{self, TraceScanner};

/// How the proof of the rules ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proof {
    Passed,
    /// A rule does not do what its examples say.
    Failed,
    /// Rule files were left out.
    Incomplete,
}

/// Carries out the subcommand.
pub(crate) fn run(command: RulesCommand) -> Result<Proof, Error> {
    let mut out = io::stdout().lock();
    let mut proof = Proof::Passed;
    match command {
        RulesCommand::List { files } => list(&all_rules(files)?, &mut out)?,
        RulesCommand::Show { id, files } => show(find(&id, files)?.as_ref(), &mut out)?,
        RulesCommand::Test {
            dir,
            files,
            keep_going,
        } => proof = test(dir.as_deref(), &files, keep_going, &mut out)?,
    }
    out.flush()?;
    Ok(proof)
}

/// Proves the rules for prompts and secrets on the examples in their files, the code rules on the
/// fixtures in `dir`.
fn test(
    dir: Option<&Path>,
    files: &[PathBuf],
    keep_going: bool,
    out: &mut dyn Write,
) -> Result<Proof, Error> {
    let mut files = rule_files(files)?;
    let mut refused = Vec::new();
    if keep_going {
        (files, refused) = code::test::usable(files);
    }
    let rules = RuleSelection::new(files, &[], &[])?;
    for error in &refused {
        writeln!(out, "refused: {}", text::terminal(&error.to_string()))?;
    }
    let prompt = prompt::test::run(&rules)?;
    writeln!(out, "{}", text::terminal(&prompt.to_string()))?;
    let secrets = secret::test::run()?;
    writeln!(out, "{}", text::terminal(&secrets.to_string()))?;
    let mut passed = prompt.passed() && secrets.passed();
    match dir {
        Some(dir) => {
            let code = code::test::run(&fixtures(dir)?, &rules, dir.is_dir())?;
            writeln!(out, "{}", text::terminal(code.to_string().trim_end()))?;
            passed &= code.passed();
        }
        None => writeln!(
            out,
            "code: not tried; name the folder of the fixtures, as in `firestop rules test testdata/code`"
        )?,
    }
    if !refused.is_empty() {
        writeln!(out, "{} rule files refused", refused.len())?;
    }
    Ok(match (refused.is_empty(), passed) {
        (false, _) => Proof::Incomplete,
        (_, true) => Proof::Passed,
        (_, false) => Proof::Failed,
    })
}

/// The file, or all files below the folder.
fn fixtures(path: &Path) -> Result<Vec<Source>, Error> {
    let files = input::own_files(path, |_| true)
        .map_err(|error| Error::io("read the fixtures in", path, &error))?;
    let read = |file: PathBuf| {
        let text = input::read_own_file(&file)
            .map_err(|error| Error::io("read the fixture", &file, &error))?;
        Ok(Source::new(file.display().to_string(), text.into_bytes()))
    };
    files.into_iter().map(read).collect()
}

/// The rules of all scanners, sorted by scanner and id.
fn all_rules(files: Vec<PathBuf>) -> Result<Vec<Arc<Rule>>, Error> {
    let rules = RuleSelection::new(rule_files(&files)?, &[], &[])?;
    let prompt = PromptScanner::new(prompt::Options {
        rules: rules.clone(),
        ..Default::default()
    })?;
    let code = CodeScanner::new(code::Options {
        rules: rules.clone(),
    })?;
    let options = trace::Options {
        rules,
        ..Default::default()
    };
    let mut rules = TraceScanner::new(options, prompt, code)?.rules();
    rules.sort_by(|a, b| (a.scanner, &a.id).cmp(&(b.scanner, &b.id)));
    Ok(rules)
}

fn list(rules: &[Arc<Rule>], out: &mut dyn Write) -> io::Result<()> {
    let width = rules.iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    for rule in rules {
        let (id, title) = (text::terminal(&rule.id), text::terminal(&rule.title));
        writeln!(
            out,
            "{:6}  {id:width$}  {:8}  {:6}  {title}",
            rule.scanner, rule.severity, rule.confidence
        )?;
    }
    Ok(())
}

fn find(id: &str, files: Vec<PathBuf>) -> Result<Arc<Rule>, Error> {
    let rules = all_rules(files)?;
    if let Some(rule) = rules.iter().find(|rule| rule.id == id) {
        return Ok(Arc::clone(rule));
    }
    let nearest = rules
        .iter()
        .rev()
        .max_by_key(|rule| likeness(id, &rule.id))
        .filter(|rule| likeness(id, &rule.id) > 20);
    let help = match nearest {
        Some(rule) => format!("is it `{}`? `firestop rules list` names all", rule.id),
        None => "`firestop rules list` names all".to_owned(),
    };
    Err(Error::usage(format!("there is no rule `{id}`")).with_help(help))
}

/// How much two ids are alike, in percent: the share of pairs of letters that are in both.
fn likeness(a: &str, b: &str) -> usize {
    let pairs = |id: &str| -> BTreeSet<[u8; 2]> {
        let pairs = id.as_bytes().windows(2);
        pairs.map(|pair| [pair[0], pair[1]]).collect()
    };
    let (a, b) = (pairs(a), pairs(b));
    200 * a.intersection(&b).count() / (a.len() + b.len()).max(1)
}

fn show(rule: &Rule, out: &mut dyn Write) -> io::Result<()> {
    let line = |name: &str, value: &str| match value {
        "" => String::new(),
        value => format!("{name:11} {}\n", text::terminal(value)),
    };
    let mut page = format!(
        "{}: {}\n\n",
        text::terminal(&rule.id),
        text::terminal(&rule.title)
    );
    page += &line("scanner", &rule.scanner.to_string());
    page += &line("severity", &rule.severity.to_string());
    page += &line("confidence", &rule.confidence.to_string());
    page += &line("verdict", &rule.verdict.to_string());
    page += &line("languages", &rule.languages.join(", "));
    page += &line("weakness", &rule.cwe.join(", "));
    page += &line("tags", &rule.tags.join(", "));
    page += &line("file", &rule.origin);
    for (name, value) in [("Why", &rule.why), ("What to do", &rule.fix)] {
        page += &format!(
            "\n{name}\n  {}\n",
            text::terminal(value.trim()).replace('\n', "\n  ")
        );
    }
    if !rule.references.is_empty() {
        page += &format!(
            "\nRead more\n  {}\n",
            text::terminal(&rule.references.join("\n  "))
        );
    }
    out.write_all(page.as_bytes())
}
