//! Lists what the folders hold, so that a rule, a report format, a transcript format or a language
//! is added by adding its file; makes the rules ready to be read fast.

#![expect(
    clippy::disallowed_methods,
    reason = "writes what it generates to OUT_DIR"
)]

#[path = "src/prompt/prepare/mod.rs"]
#[expect(dead_code, reason = "a run looks up what is written here")]
mod prepare;
#[path = "build/prompt.rs"]
mod prompt;
#[path = "build/rules.rs"]
mod rules;

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    // For tests that ask cargo about the dependencies of this build.
    println!("cargo::rustc-env=TARGET={}", env::var("TARGET")?);
    if let Err(problem) = rules::prepare(&root.join("rules"), &out) {
        println!("cargo::error={problem}");
        return Ok(());
    }
    for (folder, table, entry) in [
        ("src/report", "FORMATS: &[&Format]", "FORMAT"),
        ("src/document/format", "FORMATS: &[&Format]", "FORMAT"),
        ("src/trace/format", "READERS: &[&Reader]", "READER"),
        ("src/code/lang", "LANGUAGES: &[&Language]", "LANGUAGE"),
        (
            "src/code/taint/adapters",
            "ADAPTERS: &[&Adapter]",
            "ADAPTER",
        ),
    ] {
        let name = folder.trim_start_matches("src/").replace('/', "_");
        fs::write(
            out.join(format!("{name}.rs")),
            modules(&root.join(folder), table, entry)?,
        )?;
    }
    Ok(())
}

/// A module for every file of `folder` but `mod.rs`, and the table of what they define.
fn modules(folder: &Path, table: &str, entry: &str) -> Result<String, Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_, std::io::Error>>()?;
    files.retain(|file| {
        file.extension().is_some_and(|extension| extension == "rs") && !file.ends_with("mod.rs")
    });
    files.sort();
    let (mut code, mut rows) = (String::new(), String::new());
    for file in &files {
        let name = file
            .file_stem()
            .and_then(|stem| stem.to_str())
            .ok_or("module names are UTF-8")?;
        let condition = condition(file)?;
        writeln!(code, "{condition}#[path = {file:?}]\nmod {name};")?;
        write!(rows, "{condition}&{name}::{entry}, ")?;
    }
    writeln!(
        code,
        "/// One entry for each file of the folder, sorted by file name.\npub(crate) static {table} = &[{rows}];"
    )?;
    Ok(code)
}

/// The condition under which a file is built: `#![cfg(...)]` in its first line, or nothing.
fn condition(file: &Path) -> Result<String, std::io::Error> {
    println!("cargo::rerun-if-changed={}", file.display());
    let text = fs::read_to_string(file)?;
    let first = text.lines().next().unwrap_or_default();
    let inner = first.strip_prefix("#![cfg(");
    Ok(inner.map_or(String::new(), |inner| format!("#[cfg({inner}\n")))
}
