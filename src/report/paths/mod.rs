//! Paths as code hosts want them: from the root of the repository, whatever the folder in which
//! firestop ran.

use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Root;

/// What a URI holds without encoding (RFC 3986, unreserved).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Turns paths into those that code hosts want.
pub(super) struct Paths {
    /// The segments of the folder that relative paths start from.
    current: Vec<String>,
    /// Those of the root of the sources.
    root: Vec<String>,
    windows: bool,
}

impl Paths {
    pub(super) fn new(root: &Root, windows: bool) -> Self {
        let segments = |folder: &Path| segments(&folder.to_string_lossy(), windows);
        Self {
            current: segments(&root.current),
            root: segments(&root.repository),
            windows,
        }
    }

    /// The URI of a path as reports show it, and whether it is below the root and relative to it.
    pub(super) fn uri(&self, path: &str) -> (String, bool) {
        let whole = self.resolve(path);
        let below = self.strip_root(&whole);
        let encoded: Vec<String> = below
            .unwrap_or(&whole)
            .iter()
            .map(|segment| utf8_percent_encode(segment, ENCODED).to_string())
            .collect();
        match below {
            Some(_) => (encoded.join("/"), true),
            None => (format!("file:///{}", encoded.join("/")), false),
        }
    }

    /// The path from the root; one that is not below it stays as it is.
    pub(super) fn in_repository(&self, path: &str) -> String {
        let whole = self.resolve(path);
        self.strip_root(&whole)
            .map_or_else(|| path.to_owned(), |below| below.join("/"))
    }

    /// The segments of a path from the root of the file system.
    fn resolve(&self, path: &str) -> Vec<String> {
        let mut whole = if is_absolute(path, self.windows) {
            Vec::new()
        } else {
            self.current.clone()
        };
        for segment in segments(path, self.windows) {
            if segment == ".." {
                whole.pop();
            } else {
                whole.push(segment);
            }
        }
        whole
    }

    fn strip_root<'p>(&self, whole: &'p [String]) -> Option<&'p [String]> {
        whole
            .strip_prefix(self.root.as_slice())
            .filter(|below| !below.is_empty())
    }
}

fn is_absolute(path: &str, windows: bool) -> bool {
    path.starts_with('/')
        || (windows && (path.starts_with('\\') || path.as_bytes().get(1) == Some(&b':')))
}

/// The segments of a path that say something.
fn segments(path: &str, windows: bool) -> Vec<String> {
    path.split(|c| c == '/' || (windows && c == '\\'))
        .filter(|segment| !segment.is_empty() && *segment != ".")
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(current: &str, repository: &str, windows: bool) -> Paths {
        let root = Root {
            current: current.into(),
            repository: repository.into(),
        };
        Paths::new(&root, windows)
    }

    #[test]
    fn paths_count_from_the_root_of_the_repository() {
        let paths = paths("/home/me/project/sub", "/home/me/project", false);
        assert_eq!(paths.in_repository("/etc/passwd"), "/etc/passwd");
        for (path, expected) in [("a.py", "sub/a.py"), ("../b/a.py", "b/a.py")] {
            assert_eq!(paths.uri(path), (expected.to_owned(), true));
            assert_eq!(paths.in_repository(path), expected);
        }
    }

    #[test]
    fn paths_below_the_root_are_relative() {
        let paths = paths("/home/me/project", "/home/me/project", false);
        for (path, expected, below) in [
            ("src/a.py", "src/a.py", true),
            ("./src//b/../a.py", "src/a.py", true),
            ("/home/me/project/a.py", "a.py", true),
            ("../project/a.py", "a.py", true),
            ("../other/a.py", "file:///home/me/other/a.py", false),
            ("/etc/passwd", "file:///etc/passwd", false),
            ("/home/me/project2/a", "file:///home/me/project2/a", false),
            ("a b/ä?#%:\\.py", "a%20b/%C3%A4%3F%23%25%3A%5C.py", true),
            ("x\n\u{1b}.py", "x%0A%1B.py", true),
            ("http://a", "http%3A/a", true),
            ("<stdin>", "%3Cstdin%3E", true),
        ] {
            assert_eq!(paths.uri(path), (expected.to_owned(), below), "{path}");
        }
    }

    #[test]
    fn windows_separators_and_drives() {
        let paths = paths(r"C:\work", r"C:\work", true);
        for (path, expected, below) in [
            (r"src\a.py", "src/a.py", true),
            (r"C:\work\a.py", "a.py", true),
            (r"D:\a b.py", "file:///D%3A/a%20b.py", false),
            (r"..\a.py", "file:///C%3A/a.py", false),
        ] {
            assert_eq!(paths.uri(path), (expected.to_owned(), below), "{path}");
        }
    }
}
