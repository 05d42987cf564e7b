//! Data flows one way: `input -> source -> scan -> finding -> report`. Who may name whom.
#![expect(
    clippy::disallowed_methods,
    reason = "tests make and read files of their own"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Part of the source tree, and the modules that it must not name.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "prompt",
        &["report", "cli", "settings", "code", "trace", "input"],
    ),
    (
        "code",
        &["report", "cli", "settings", "prompt", "trace", "input"],
    ),
    ("trace", &["report", "cli", "settings", "input"]),
    (
        "classifier",
        &[
            "report", "cli", "settings", "prompt", "code", "trace", "input", "scan", "source",
        ],
    ),
    (
        "report",
        &[
            "cli", "settings", "prompt", "code", "trace", "input", "source",
        ],
    ),
    (
        "input",
        &["report", "cli", "settings", "prompt", "code", "trace"],
    ),
    (
        "finding.rs",
        &[
            "report", "cli", "settings", "prompt", "code", "trace", "input", "scan",
        ],
    ),
    (
        "finding",
        &[
            "report", "cli", "settings", "prompt", "code", "trace", "input", "scan",
        ],
    ),
    (
        "document",
        &[
            "report", "cli", "settings", "prompt", "trace", "input", "scan",
        ],
    ),
    (
        "source.rs",
        &[
            "report", "cli", "settings", "prompt", "code", "trace", "input", "scan",
        ],
    ),
    (
        "rule.rs",
        &[
            "report", "cli", "settings", "prompt", "code", "trace", "input", "scan",
        ],
    ),
    (
        "scan.rs",
        &["report", "cli", "settings", "prompt", "code", "trace"],
    ),
    (
        "text.rs",
        &[
            "report", "cli", "settings", "prompt", "code", "trace", "input", "scan",
        ],
    ),
];

#[test]
fn modules_name_only_what_comes_before_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (part, forbidden) in FORBIDDEN {
        for file in files(&root.join(part)) {
            seen += 1;
            let text = fs::read_to_string(&file).expect("source files are text");
            // Tests at the end of a file, or in a folder of their own, may build what they need.
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for module in *forbidden {
                if code.contains(&format!("crate::{module}::"))
                    || code.contains(&format!("use crate::{module};"))
                {
                    wrong.push(format!("{} names crate::{module}", file.display()));
                }
            }
        }
    }
    assert!(
        seen >= FORBIDDEN.len(),
        "the folders have moved: bring FORBIDDEN up to date"
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    entries
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| !path.ends_with("tests"))
        .filter(|path| path.is_dir() || path.extension().is_some_and(|extension| extension == "rs"))
        .flat_map(|path| files(&path))
        .collect()
}
