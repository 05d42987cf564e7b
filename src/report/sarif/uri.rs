//! Paths as GitHub wants them: relative to the root of the sources, percent-encoded.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What a URI holds without encoding (RFC 3986, unreserved).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The URI of a path as reports show it, and whether it is below the root and relative to it.
pub(super) fn uri(path: &str, root: &[String], windows: bool) -> (String, bool) {
    let mut whole = if is_absolute(path, windows) {
        Vec::new()
    } else {
        root.to_vec()
    };
    for segment in segments(path, windows) {
        if segment == ".." {
            whole.pop();
        } else {
            whole.push(segment);
        }
    }
    let below = whole.strip_prefix(root).filter(|rest| !rest.is_empty());
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

fn is_absolute(path: &str, windows: bool) -> bool {
    path.starts_with('/')
        || (windows && (path.starts_with('\\') || path.as_bytes().get(1) == Some(&b':')))
}

/// The segments of a path that say something.
pub(super) fn segments(path: &str, windows: bool) -> Vec<String> {
    path.split(|c| c == '/' || (windows && c == '\\'))
        .filter(|segment| !segment.is_empty() && *segment != ".")
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_below_the_root_are_relative() {
        let root = segments("/home/me/project", false);
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
            assert_eq!(
                uri(path, &root, false),
                (expected.to_owned(), below),
                "{path}"
            );
        }
    }

    #[test]
    fn windows_separators_and_drives() {
        let root = segments(r"C:\work", true);
        for (path, expected, below) in [
            (r"src\a.py", "src/a.py", true),
            (r"C:\work\a.py", "a.py", true),
            (r"D:\a b.py", "file:///D%3A/a%20b.py", false),
            (r"..\a.py", "file:///C%3A/a.py", false),
        ] {
            assert_eq!(
                uri(path, &root, true),
                (expected.to_owned(), below),
                "{path}"
            );
        }
    }
}
