//! Files that only tests run: what is insecure there is for the record.
//!
//! Told by the names that the tools of a language go by, never by a folder that merely sounds like
//! it: code of any kind may lie in `test/`.

use crate::finding::{Hit, Severity, Verdict};

/// Endings of names, folders, and names of files.
const ENDINGS: &[&str] = &["_test.go", "_test.py", "_spec.rb", "_test.rb"];
const BEFORE_ENDING: &[&str] = &[".test", ".spec", ".cy"];
const SCRIPTS: &[&str] = &["js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts"];
const FOLDERS: &[&str] = &["src/test/", "__tests__/", "src/androidTest/"];
const NAMES: &[&str] = &["conftest.py"];

/// Whether the language's own tools take the file for one of tests.
fn is_test(path: &str) -> bool {
    let path = path.replace('\\', "/");
    let name = path.rsplit('/').next().unwrap_or(&path);
    let is_script = name.rsplit_once('.').is_some_and(|(stem, ending)| {
        SCRIPTS.contains(&ending) && BEFORE_ENDING.iter().any(|mark| stem.ends_with(mark))
    });
    let folders = format!("/{path}");
    let below = |folder: &&str| folders.contains(&format!("/{folder}"));
    is_script
        || NAMES.contains(&name)
        || ENDINGS.iter().any(|ending| name.ends_with(ending))
        || FOLDERS.iter().any(below)
}

/// Makes hints of what was found in a file of tests. Secrets are weighed where they are found, and
/// what the user's `own` rules say stays as it is.
pub(super) fn soften(path: &str, hits: &mut [Hit], own: impl Fn(&Hit) -> bool) {
    if !is_test(path) {
        return;
    }
    for hit in hits.iter_mut().filter(|hit| !hit.secret && !own(hit)) {
        hit.severity = Severity::Info;
        hit.verdict = Verdict::Note;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_go_by_the_names_of_their_tools() {
        for path in [
            "config_test.go",
            "web/api.spec.ts",
            "src/test/java/a/FileTest.java",
            "app/src/test/kotlin/A.kt",
            "ui/__tests__/form.jsx",
            "tests/conftest.py",
        ] {
            assert!(is_test(path), "{path}");
        }
        for path in [
            "test/server.js",
            "tests/app.py",
            "testdata/demo/report_server.py",
            "src/testing/java/Main.java",
            "src/main/java/org/testcode/BenchmarkTest00001.java",
            "contest.go",
            "test.ts",
            "latest_test.gopher",
        ] {
            assert!(!is_test(path), "{path}");
        }
    }
}
