//! The files of `rules/`: embedded as they are written, and as JSON beside it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use yaml_serde::Value;

use crate::prompt;

/// A rule file.
pub(crate) struct RuleFile {
    /// Where it is.
    file: PathBuf,
    /// Its path under `rules/`.
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) content: Value,
}

/// Writes `rules.rs`, which defines `FILES`, `prompt.rs`, and what they include.
///
/// # Errors
/// What is wrong with the rules, and where.
pub(crate) fn prepare(root: &Path, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut files = Vec::new();
    for file in yaml_files(root)? {
        files.push(read(root, file)?);
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    fs::write(out.join("rules.rs"), table(&files, out)?)?;
    prompt::prepare(&files, out)
}

/// All YAML files below a folder.
fn yaml_files(root: &Path) -> Result<Vec<PathBuf>, std::io::Error> {
    let mut files = Vec::new();
    walk(root, &mut files)?;
    files.retain(|file| {
        file.extension()
            .is_some_and(|extension| extension == "yaml")
    });
    Ok(files)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), std::io::Error> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn read(root: &Path, file: PathBuf) -> Result<RuleFile, Box<dyn std::error::Error>> {
    let path = file
        .strip_prefix(root)?
        .to_str()
        .ok_or("rule file names are UTF-8")?
        .replace('\\', "/");
    let text = fs::read_to_string(&file)?;
    let content = yaml_serde::from_str(&text).map_err(|error| {
        let line = error.location().map_or(1, |location| location.line());
        format!("rules/{path}:{line}: {error}")
    })?;
    Ok(RuleFile {
        file,
        path,
        text,
        content,
    })
}

/// `FILES`: path, YAML and JSON of every file.
fn table(files: &[RuleFile], out: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let mut prepared = String::new();
    let mut code = String::from("pub(super) static FILES: &[Embedded] = &[\n");
    for RuleFile {
        file,
        path,
        content,
        ..
    } in files
    {
        let json = json(path, content)?;
        let (start, end) = (prepared.len(), prepared.len() + json.len());
        prepared.push_str(&json);
        writeln!(
            code,
            "    Embedded {{ path: {path:?}, text: include_str!({file:?}), prepared: ({start}, {end}) }},"
        )?;
    }
    fs::write(out.join("rules.json"), &prepared)?;
    writeln!(
        code,
        "];\npub(super) static PREPARED: &str = include_str!({:?});",
        out.join("rules.json")
    )?;
    Ok(code)
}

/// What a scan reads of a file.
fn json(path: &str, content: &Value) -> Result<String, Box<dyn std::error::Error>> {
    let mut json = serde_json::to_value(content)
        .map_err(|error| format!("rules/{path}:1: cannot be written as JSON: {error}"))?;
    let has_examples = prompt::is_rule(path) || path.starts_with("secrets/");
    if let Some(rule) = json.as_object_mut().filter(|_| has_examples) {
        // Only the tests of the rules need them.
        rule.shift_remove("examples");
    }
    if let Some(rule) = json.as_object_mut().filter(|_| prompt::is_rule(path)) {
        // They are in tables of their own; which languages there are is left.
        let patterns = rule.get_mut("patterns").and_then(|it| it.as_object_mut());
        for (_, patterns) in patterns.into_iter().flatten() {
            *patterns = serde_json::Value::Array(Vec::new());
        }
    }
    Ok(json.to_string())
}
