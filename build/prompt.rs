//! The patterns of the built-in rules of prompts, ready to run.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write as _};
use std::fs;
use std::path::Path;

use crate::prepare::document::PatternDocument;
use crate::prepare::packed::Packed;
use crate::prepare::tables::{Literals, Tables};
use crate::prepare::vocabulary::{self, Vocabulary};
use crate::prepare::{self, Written};
use crate::rules::RuleFile;

/// Whether a file below `rules/` holds a rule of prompts.
pub(crate) fn is_rule(path: &str) -> bool {
    path.starts_with("prompt/") && !path.starts_with(vocabulary::FOLDER)
}

/// Writes `prompt.rs`, which defines `RULES`, `LATIN` and `BEYOND`.
pub(crate) fn prepare(files: &[RuleFile], out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut vocabulary = Vocabulary::default();
    for file in files {
        if file.path.starts_with(vocabulary::FOLDER) {
            let words = yaml_serde::from_value(file.content.clone());
            vocabulary.add(
                &file.path,
                words.map_err(|error| problem(file, "", &error))?,
            );
        }
    }
    let (mut rules, mut patterns) = (Vec::new(), Vec::new());
    for file in files.iter().filter(|file| is_rule(&file.path)) {
        for (language, own) in patterns_of(file)? {
            let numbered = own.into_iter().enumerate();
            patterns.extend(numbered.map(|(index, pattern)| {
                let key = format!("patterns.{language}[{index}]");
                (rules.len(), language.clone(), key, pattern)
            }));
        }
        rules.push(file);
    }
    let written: Vec<Written<'_>> = patterns
        .iter()
        .map(|(rule, language, _, document)| Written {
            rule: *rule,
            language,
            document,
        })
        .collect();
    let tables = prepare::tables(&vocabulary, &written).map_err(|error| {
        let (rule, _, key, pattern) = &patterns[error.pattern];
        problem(
            rules[*rule],
            &pattern.regex,
            format!("{key}.{}", error.message),
        )
    })?;
    let paths: Vec<&str> = rules.iter().map(|file| file.path.as_str()).collect();
    let mut code = format!("pub(super) static RULES: &[&str] = &{paths:?};\n");
    for (name, tables) in [("LATIN", &tables.latin), ("BEYOND", &tables.beyond)] {
        let text = out.join(format!("prompt-{}.txt", name.to_lowercase()));
        fs::write(&text, tables.text.as_bytes())?;
        write_tables(&mut code, name, &text, tables)?;
    }
    fs::write(out.join("prompt.rs"), code)?;
    Ok(())
}

/// The patterns of a rule by language.
fn patterns_of(
    file: &RuleFile,
) -> Result<BTreeMap<String, Vec<PatternDocument>>, Box<dyn std::error::Error>> {
    match file.content.get("patterns") {
        None => Ok(BTreeMap::new()),
        Some(patterns) => yaml_serde::from_value(patterns.clone())
            .map_err(|error| problem(file, "patterns:", format!("patterns: {error}")).into()),
    }
}

/// What is wrong with a file, and in which line: the first one with the beginning of `near`.
fn problem(file: &RuleFile, near: &str, message: impl std::fmt::Display) -> String {
    let near = near.split('\'').next().unwrap_or_default();
    let line = file.text.lines().position(|line| line.contains(near));
    let line = line.map_or(1, |line| line + 1);
    format!("rules/{}:{line}: {message}", file.path)
}

fn write_tables(code: &mut String, name: &str, text: &Path, tables: &Tables) -> std::fmt::Result {
    writeln!(code, "pub(super) static {name}: Tables = Tables {{")?;
    writeln!(code, "text: Cow::Borrowed(include_str!({text:?})),")?;
    rows(code, "patterns", &tables.patterns)?;
    rows(code, "excuses", &tables.excuses)?;
    for (view, literals) in [("normalised", &tables.normalised), ("raw", &tables.raw)] {
        writeln!(code, "{view}: Literals {{")?;
        write_literals(code, literals)?;
        writeln!(code, "}},")?;
    }
    writeln!(code, "}};")
}

fn write_literals(code: &mut String, literals: &Literals) -> std::fmt::Result {
    for (name, trie) in [
        ("at_word", &literals.at_word),
        ("within_word", &literals.within_word),
    ] {
        writeln!(code, "{name}: Trie {{")?;
        rows(code, "nodes", &trie.nodes)?;
        rows(code, "pairs", &trie.pairs)?;
        writeln!(code, "}},")?;
    }
    packed(code, "literals", &literals.literals)?;
    packed(code, "members", &literals.members)?;
    packed(code, "sets", &literals.sets)?;
    packed(code, "candidates", &literals.candidates)?;
    packed(code, "needs", &literals.needs)
}

fn packed<T>(code: &mut String, name: &str, rows: &Packed<T>) -> std::fmt::Result {
    writeln!(code, "{name}: Packed::borrowed(&{:?}),", rows.words())
}

/// How rows are written in Rust is how they are printed.
fn rows<T: Debug>(code: &mut String, name: &str, rows: &[T]) -> std::fmt::Result {
    writeln!(code, "{name}: Cow::Borrowed(&{rows:?}),")
}
