//! What IPython adds to Python: lines and cells that are commands of the notebook or of a shell.

use super::lines;
use crate::code::reading::Reading;
use crate::source::Span;

/// Lines of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) span: Span,
    /// Read so instead of as the cell's own language; `Some(None)`: not at all.
    pub(super) reading: Option<Option<Reading>>,
    /// Stands for these lines, so that the code around them keeps its form.
    pub(super) instead: Option<&'static str>,
}

impl Part {
    /// Lines in the cell's own language.
    pub(super) fn own(span: Span) -> Self {
        Self {
            span,
            reading: None,
            instead: None,
        }
    }

    fn other(span: Span, reading: Option<Reading>) -> Self {
        Self {
            reading: Some(reading),
            ..Self::own(span)
        }
    }
}

/// Cell magics that run the rest of the cell as Python.
const PYTHON_CELLS: &[&str] = &[
    "capture",
    "debug",
    "heat",
    "memit",
    "mprun",
    "prun",
    "time",
    "timeit",
    "timeit_all",
];

/// The parts of a Python cell, in order.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut lines = lines(text).peekable();
    let mut parts = Vec::new();
    while let Some(span) = lines.next() {
        let line = &text[span.clone()];
        if let Some(magic) = line.strip_prefix("%%")
            && text[..span.start].trim().is_empty()
        {
            let rest = span.end..text.len();
            match cell_reading(magic) {
                None => continue,
                Some(reading) => return vec![Part::other(rest, reading)],
            }
        }
        let (is_shell, skipped) = match command(line) {
            None => {
                parts.push(Part::own(span));
                continue;
            }
            Some(Command::Shell(skipped)) => (true, skipped),
            Some(Command::Notebook) => (false, 0),
        };
        let mut end = span.end;
        while text[span.start..end].trim_end().ends_with('\\')
            && let Some(next) = lines.next()
        {
            end = next.end;
        }
        if is_shell {
            let command = span.start + skipped..end;
            parts.push(Part::other(command, Reading::by_name("bash")));
        }
        // With the indent, so that a block of such lines only stays a block.
        let indent = line.len() - line.trim_start().len();
        parts.push(Part::own(span.start..span.start + indent));
        parts.push(Part {
            instead: Some("pass\n"),
            ..Part::own(span.start + indent..end)
        });
    }
    parts
}

/// As what the cell below the line `%%...` is read; `None`: as Python.
fn cell_reading(magic: &str) -> Option<Option<Reading>> {
    let mut words = magic.split_whitespace();
    let name = words.next().unwrap_or_default();
    match name {
        _ if PYTHON_CELLS.contains(&name) => None,
        "writefile" | "file" => Some(words.next_back().and_then(Reading::by_path)),
        "script" => Some(words.next().and_then(Reading::by_name)),
        name => Some(Reading::by_name(name)),
    }
}

enum Command {
    /// What comes after so many bytes is run by a shell.
    Shell(usize),
    Notebook,
}

/// What a line is if it is no Python.
fn command(line: &str) -> Option<Command> {
    let content = line.trim_start();
    let indent = line.len() - content.len();
    if content.starts_with('!') {
        let marks = content.bytes().take_while(|&byte| byte == b'!').count();
        return Some(Command::Shell(indent + marks));
    }
    for magic in ["%sx ", "%system "] {
        if content.starts_with(magic) {
            return Some(Command::Shell(indent + magic.len()));
        }
    }
    // `% x` may go on with an expression.
    let is_magic = content.strip_prefix('%').is_some_and(|rest| {
        rest.trim_start_matches('%')
            .starts_with(char::is_alphabetic)
    });
    (is_magic || content.starts_with('?')).then_some(Command::Notebook)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The Python of a cell.
    fn python(text: &str) -> String {
        let own = parts(text)
            .into_iter()
            .filter(|part| part.reading.is_none());
        own.map(|part| part.instead.unwrap_or(&text[part.span]).to_owned())
            .collect()
    }

    #[test]
    fn commands_give_way_to_python() {
        for (cell, expected) in [
            ("a\nb", "a\nb"),
            ("%matplotlib inline\na", "pass\na"),
            ("if a:\n  !ls \\\n   x\nb", "if a:\n  pass\nb"),
            ("%%time\na", "a"),
            ("x = (a\n % b)", "x = (a\n % b)"),
            ("?print\na", "pass\na"),
        ] {
            assert_eq!(python(cell), expected, "{cell}");
        }
    }

    #[test]
    fn cells_in_other_languages_are_read_as_such() {
        let javascript = Reading::by_name("javascript");
        assert!(javascript.is_some());
        for (cell, code, reading) in [
            ("\n%%js\na", "a", javascript),
            ("%%script node\na", "a", Reading::by_name("node")),
            ("%%writefile -a x.js\na", "a", javascript),
            ("%%latex\na", "a", None),
        ] {
            let parts = parts(cell);
            assert_eq!(parts.len(), 1, "{cell}");
            assert_eq!(&cell[parts[0].span.clone()], code);
            assert_eq!(parts[0].reading, Some(reading), "{cell}");
        }
    }
}
