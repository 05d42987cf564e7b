//! The changed files of a patch (unified diff): added lines with the lines around them, so that
//! they can be read; only what touches an added line is reported.

use super::{Excerpt, Extraction, Segment};
use crate::code::detect;
use crate::code::reading::Reading;
use crate::source::Span;

/// The files of the patch, each with all its hunks.
pub(super) fn extract(text: &str) -> Extraction {
    let mut reader = Reader {
        text,
        extraction: Extraction::default(),
        path: None,
        code: Excerpt::default(),
        changed: Vec::new(),
        hunk: Hunk::Outside,
    };
    let mut start = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let span = start..start + line.len();
        start = span.end;
        let is_head = lines.peek().is_some_and(|next| next.starts_with("+++ "));
        reader.line(line, span, is_head);
    }
    reader.finish_file();
    let mut extraction = reader.extraction;
    if extraction.changed.is_empty() && extraction.skipped.is_empty() {
        bare(text, &mut extraction);
    }
    extraction
}

/// Where a line of a patch stands.
enum Hunk {
    Outside,
    /// So many lines of the old and the new file are still to come.
    Inside(usize, usize),
}

struct Reader<'t> {
    text: &'t str,
    extraction: Extraction,
    /// Of the new file.
    path: Option<&'t str>,
    code: Excerpt,
    /// Added lines in `code`.
    changed: Vec<Span>,
    hunk: Hunk,
}

impl<'t> Reader<'t> {
    fn line(&mut self, line: &'t str, span: Span, is_head: bool) {
        if let Hunk::Inside(old, new) = self.hunk
            && (old > 0 || new > 0)
            && self.hunk_line(line, span.clone(), old, new)
        {
            return;
        }
        if let Some(path) = line.strip_prefix("+++ ") {
            self.path = Some(path.split('\t').next().unwrap_or(path).trim());
        } else if line.starts_with("diff ") || (line.starts_with("--- ") && is_head) {
            self.finish_file();
        } else if line.starts_with("@@@") {
            let reason = "a combined diff of a merge: give the diff against one parent";
            self.extraction
                .skipped
                .push((span.start, reason.to_owned()));
        } else if let Some((old, new)) = header(line) {
            // What lies between the hunks is not known.
            self.code.replace("\n", span.end..span.end);
            self.hunk = Hunk::Inside(old, new);
        }
    }

    /// `false`: the line belongs to no hunk, whatever the header counted.
    fn hunk_line(&mut self, line: &str, span: Span, old: usize, new: usize) -> bool {
        let content = span.start + 1..span.end;
        let left = match line.as_bytes().first() {
            Some(b'+') => {
                let start = self.code.text().len();
                self.code.copy(self.text, content.clone());
                self.changed.push(start..self.code.text().len());
                self.extraction.changed.push(content);
                (old, new.saturating_sub(1))
            }
            Some(b'-') => (old.saturating_sub(1), new),
            Some(b'\\') => (old, new),
            Some(b' ') => {
                self.code.copy(self.text, content);
                (old.saturating_sub(1), new.saturating_sub(1))
            }
            // Mail programs cut white space at the end of lines.
            Some(b'\n' | b'\r') => {
                self.code.copy(self.text, span);
                (old.saturating_sub(1), new.saturating_sub(1))
            }
            _ => return false,
        };
        self.hunk = Hunk::Inside(left.0, left.1);
        true
    }

    fn finish_file(&mut self) {
        self.hunk = Hunk::Outside;
        let path = self.path.take();
        let code = std::mem::take(&mut self.code);
        let changed = std::mem::take(&mut self.changed);
        let path = path.map(|path| path.trim_matches('"'));
        let path = path.map(|path| path.strip_prefix("b/").unwrap_or(path));
        if let Some(path) = path
            && let Some(reading) = Reading::by_path_and_text(path, code.text().trim_start())
            && !changed.is_empty()
        {
            let mut segment = Segment::new(reading, code);
            segment.path = Some(path.to_owned());
            segment.changed = Some(changed);
            self.extraction.segments.push(segment);
        }
    }
}

/// How many lines of the old and the new file follow `@@ -1,2 +3,4 @@`.
fn header(line: &str) -> Option<(usize, usize)> {
    let mut words = line.strip_prefix("@@ -")?.split(' ');
    let count = |range: &str| match range.split_once(',') {
        Some((_, count)) => count.parse().ok(),
        None => Some(1),
    };
    let old = count(words.next()?)?;
    let new = count(words.next()?.strip_prefix('+')?)?;
    Some((old, new))
}

/// Lines with `+`, `-` and spaces before them and nothing that names the file, as in answers of
/// models.
fn bare(text: &str, extraction: &mut Extraction) {
    let (mut code, mut changed) = (Excerpt::default(), Vec::new());
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        match line.as_bytes().first() {
            Some(b'+') if !line.starts_with("+++ ") => {
                let from = code.text().len();
                code.copy(text, start + 1..at);
                changed.push(from..code.text().len());
                extraction.changed.push(start + 1..at);
            }
            Some(b'-' | b'@') => {}
            Some(b' ') => code.copy(text, start + 1..at),
            _ => code.copy(text, start..at),
        }
    }
    if let Some(reading) = detect::language(code.text()).filter(|_| !changed.is_empty()) {
        let mut segment = Segment::new(reading, code);
        segment.changed = Some(changed);
        extraction.segments.push(segment);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_lines_are_read_with_those_around_them() {
        let text = "From: x\n\ndiff --git a/a.py b/a.py\nindex 1..2\n--- a/a.py\n+++ b/a.py\t2026\n@@ -1,3 +1,3 @@ def f():\n a\n-old\n+é\n b\n@@ -9 +9,2 @@\n c\n+d\n\\ No newline at end of file\n--- a/gone.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n--- /dev/null\n+++ b/src/new.js\n@@ -0,0 +1,2 @@\n+-- a\n+++ b\n-- \n2.40\n";
        let found = extract(text);
        let all: Vec<_> = found.segments.iter().collect();
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].code.text(), "\na\né\nb\n\nc\nd\n");
        assert_eq!(all[0].path.as_deref(), Some("a.py"));
        let changed = all[0].changed.as_deref().unwrap();
        let lines: Vec<&str> = changed
            .iter()
            .map(|s| &all[0].code.text()[s.clone()])
            .collect();
        assert_eq!(lines, ["é\n", "d\n"]);
        let place = all[0].code.original(&changed[0]);
        assert_eq!(&text[place], "é\n");
        assert_eq!(all[1].code.text(), "\n-- a\n++ b\n");
        assert_eq!(Some(all[1].reading), Reading::by_name("js"));
        let added: Vec<&str> = found.changed.iter().map(|s| &text[s.clone()]).collect();
        assert_eq!(added, ["é\n", "d\n", "-- a\n", "++ b\n"]);
    }

    #[test]
    fn a_combined_diff_is_told() {
        let found =
            extract("diff --cc a.py\n--- a/a.py\n+++ b/a.py\n@@@ -1,1 -1,1 +1,2 @@@\n++x\n");
        assert_eq!(found.skipped.len(), 1);
    }
}
