//! Commands in YAML: the steps of GitHub workflows, the scripts of GitLab, Azure, CircleCI and
//! their like, the commands of containers.

use super::{Excerpt, Extraction, Segment, dockerfile, shell};
use crate::code::reading::Reading;
use crate::json;
use crate::source::Span;

/// Keys whose text is run by a shell; a list below them holds one command in each item.
const COMMAND_KEYS: &[&str] = &[
    "run",
    "script",
    "before_script",
    "after_script",
    "bash",
    "commands",
    "cmds",
    "cmd",
];
/// Keys whose text is run by a shell; a list below them is one command, word by word.
const ARGUMENT_KEYS: &[&str] = &["command", "entrypoint", "args"];
/// How far around a command what runs it is looked for.
const NEAR_LINES: usize = 60;

/// The commands of the file.
pub(super) fn extract(text: &str) -> Extraction {
    let mut reader = Reader {
        text,
        lines: lines(text),
        extraction: Extraction::default(),
    };
    let mut index = 0;
    while index < reader.lines.len() {
        index = reader.line(index).max(index + 1);
    }
    reader.extraction
}

struct Line {
    span: Span,
    /// Column of the key or item, after the dashes before it.
    column: usize,
    /// Column of the first dash, or of the key.
    indent: usize,
    /// Where the content begins that has this column.
    start: usize,
}

struct Reader<'t> {
    text: &'t str,
    lines: Vec<Line>,
    extraction: Extraction,
}

/// A value and the line after it.
struct Value {
    code: Excerpt,
    next: usize,
}

impl Reader<'_> {
    /// Reads the line if it begins a command; returns the line after what was read.
    fn line(&mut self, index: usize) -> usize {
        let line = &self.lines[index];
        let (column, start) = (line.column, line.start);
        let content = self.content(index);
        let Some((key, rest)) = content.split_once(':') else {
            return index;
        };
        let key = key.trim().trim_matches(['"', '\'']);
        let is_list = ARGUMENT_KEYS.contains(&key);
        if !(is_list || COMMAND_KEYS.contains(&key)) {
            return index;
        }
        let value = start + content.len() - rest.len();
        let rest = rest.trim();
        if rest.is_empty() {
            return self.list(index, column, is_list);
        }
        if rest.starts_with('[') {
            let span = value..self.lines[index].span.end;
            self.extraction
                .segments
                .extend(dockerfile::arguments(self.text, span));
            return index;
        }
        let reading = self.reading(index, key);
        let Some(value) = self.value(index, value, column) else {
            return index;
        };
        if let Some(reading) = reading {
            self.extraction
                .segments
                .push(Segment::new(reading, value.code));
        }
        value.next
    }

    fn content(&self, index: usize) -> &str {
        let line = &self.lines[index];
        self.text[line.start..line.span.end].trim_end()
    }

    /// The items below a key at that column.
    fn list(&mut self, key: usize, column: usize, is_words: bool) -> usize {
        let reading = self.reading(key, "");
        let mut code = Excerpt::default();
        let mut words: Vec<(String, Excerpt)> = Vec::new();
        let mut index = key + 1;
        while index < self.lines.len() {
            let line = &self.lines[index];
            if self.content(index).is_empty() {
                index += 1;
                continue;
            }
            let is_item = line.indent >= column && line.indent < line.column;
            if !is_item {
                break;
            }
            let (start, dash) = (line.start, line.indent);
            match self.value(index, start, dash) {
                Some(value) if is_words => {
                    words.push((value.code.text().to_owned(), value.code));
                    index = value.next;
                }
                Some(value) => {
                    let length = value.code.text().len();
                    code.append(&value.code, self.text, 0..length);
                    if !code.text().ends_with('\n') {
                        let end = value.code.original(&(0..length)).end;
                        code.replace("\n", end..end);
                    }
                    index = value.next;
                }
                None => index += 1,
            }
        }
        if let Some((reading, word)) = shell::program(&words, |word| word.0.as_str()) {
            let place = words.iter().position(|(plain, _)| *plain == word.0);
            let code = place.map(|place| words.swap_remove(place).1);
            self.extraction
                .segments
                .extend(code.map(|code| Segment::new(reading, code)));
        } else if let Some(reading) = reading.filter(|_| !code.text().is_empty()) {
            self.extraction.segments.push(Segment::new(reading, code));
        }
        index
    }

    /// The text that begins at `start`, of an item or key whose parent is at that column. `None`:
    /// a mapping, an alias or the like.
    fn value(&self, index: usize, start: usize, column: usize) -> Option<Value> {
        let line = &self.lines[index];
        let rest = &self.text[start..line.span.end];
        let start = start + rest.len() - rest.trim_start().len();
        let rest = self.text[start..line.span.end].trim_end();
        let mut code = Excerpt::default();
        match rest.chars().next()? {
            style @ ('|' | '>') => return Some(self.block(index, column, style == '>')),
            '"' => {
                for (part, character) in json::characters(&rest[1..]) {
                    let place = start + 1 + part.start..start + 1 + part.end;
                    if character == '"' && part.len() == 1 {
                        break;
                    }
                    code.character(character, self.text, place);
                }
            }
            '\'' => {
                let inside = &rest[1..];
                let mut at = 0;
                while let Some(found) = inside[at..].find('\'') {
                    let quote = at + found;
                    code.copy(self.text, start + 1 + at..start + 1 + quote);
                    if !inside[quote + 1..].starts_with('\'') {
                        break;
                    }
                    code.replace("'", start + 1 + quote..start + 3 + quote);
                    at = quote + 2;
                }
            }
            '[' | '{' | '&' | '*' | '!' | '#' | '%' | '@' => return None,
            _ => {
                let end = rest.find(" #").unwrap_or(rest.len());
                self.copy(&mut code, start..start + end);
            }
        }
        Some(Value {
            code,
            next: index + 1,
        })
    }

    /// The lines of `|` or `>` below the line.
    fn block(&self, index: usize, column: usize, folded: bool) -> Value {
        let mut code = Excerpt::default();
        let mut next = index + 1;
        let mut indent = None;
        while next < self.lines.len() {
            let span = self.lines[next].span.clone();
            let line = &self.text[span.clone()];
            let own = line.len() - line.trim_start_matches(' ').len();
            if line.trim().is_empty() {
                code.copy(self.text, span.end - line_end(line)..span.end);
                next += 1;
                continue;
            }
            let indent = *indent.get_or_insert(own);
            if own <= column || own < indent {
                break;
            }
            let end = span.end - line_end(line);
            self.copy(&mut code, span.start + indent..end);
            let after = self
                .lines
                .get(next + 1)
                .map(|line| &self.text[line.span.clone()]);
            let goes_on = after.is_some_and(|after| {
                let own = after.len() - after.trim_start_matches(' ').len();
                own == indent && !after.trim().is_empty()
            });
            match folded && own == indent && goes_on {
                true => code.replace(" ", end..span.end),
                false => code.copy(self.text, end..span.end),
            }
            next += 1;
        }
        Value { code, next }
    }

    /// Copies a part of the text; an expression of the workflow stands for some word.
    fn copy(&self, code: &mut Excerpt, span: Span) {
        let mut at = span.start;
        while let Some(open) = self.text[at..span.end].find("${{").map(|found| at + found) {
            let Some(close) = self.text[open..span.end].find("}}") else {
                break;
            };
            code.copy(self.text, at..open);
            at = open + close + 2;
            code.replace("__expression__", open..at);
        }
        code.copy(self.text, at..span.end);
    }

    /// As what the command is read: a shell, unless what lies near says otherwise.
    fn reading(&self, index: usize, key: &str) -> Option<Reading> {
        let column = self.lines[index].column;
        let shell = self.siblings(index).into_iter().find_map(|line| {
            let shell = self.content(line).strip_prefix("shell:");
            shell.filter(|_| self.lines[line].column == column)
        });
        let mut above = index.saturating_sub(NEAR_LINES)..index;
        let is_script = key == "script"
            && above.any(|line| self.content(line).contains("actions/github-script"));
        match shell {
            Some(shell) => Reading::by_interpreter(shell.split_whitespace().next()?),
            None if is_script => Reading::by_name("javascript"),
            None => Reading::by_name("bash"),
        }
    }

    /// Lines near this one that belong to the same mapping.
    fn siblings(&self, index: usize) -> Vec<usize> {
        let column = self.lines[index].column;
        let mut near = Vec::new();
        let mut line = index;
        // Up to the dash that begins the mapping.
        while line > index.saturating_sub(NEAR_LINES) && self.lines[line].indent >= column {
            line -= 1;
            near.push(line);
        }
        let below = index + 1..self.lines.len().min(index + NEAR_LINES);
        let is_inside =
            |line: &usize| self.lines[*line].indent >= column || self.content(*line).is_empty();
        near.extend(below.take_while(is_inside));
        near
    }
}

/// How long the end of the line is.
fn line_end(line: &str) -> usize {
    line.len() - line.trim_end_matches(['\n', '\r']).len()
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches(' ');
        let indent = line.len() - content.len();
        let mut column = indent;
        let mut content = content;
        while let Some(rest) = content.strip_prefix("- ") {
            let rest = rest.trim_start_matches(' ');
            column += content.len() - rest.len();
            content = rest;
        }
        lines.push(Line {
            span: start..start + line.len(),
            column,
            indent,
            start: start + column,
        });
        start += line.len();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn codes(text: &str) -> Vec<(&'static str, String)> {
        let name = |reading| {
            let names = ["bash", "python", "javascript"];
            names
                .into_iter()
                .find(|name| Reading::by_name(name) == Some(reading))
                .expect("one of these")
        };
        let segments = extract(text).segments.into_iter();
        segments
            .map(|segment| (name(segment.reading), segment.code.text().to_owned()))
            .collect()
    }

    #[test]
    fn commands_are_found() {
        for (file, expected) in [
            (
                "steps:\n  - name: x\n    run: |\n      a\n\n        b\n    env: y\n  - run: c d # e\n",
                &[("bash", "a\n\n  b\n"), ("bash", "c d")][..],
            ),
            (
                "- run: |\n    a ${{ x.y }} b\n  shell: bash\n- shell: python\n  run: >-\n    c\n    d\n\n    e\n",
                &[("bash", "a __expression__ b\n"), ("python", "c d\n\ne\n")],
            ),
            ("- run: a\n  shell: pwsh\n", &[]),
            (
                "script:\n  - a\n  - \"b \\\"c\\\"\"\n  - 'd ''e'''\n  - |\n    f\n  - *g\nimage: x\n",
                &[("bash", "a\nb \"c\"\nd 'e'\nf\n")],
            ),
            ("script:\n- a\n- b\nx: y\n", &[("bash", "a\nb\n")]),
            ("command: [\"sh\", \"-c\", \"a b\"]\n", &[("bash", "a b")]),
            (
                "command:\n  - python3\n  - -c\n  - |\n    a\n",
                &[("python", "a\n")],
            ),
            (
                "- uses: actions/github-script@v7\n  with:\n    script: |\n      a()\n",
                &[("javascript", "a()\n")],
            ),
            ("name: run\non:\n  push:\nrunner: a\n", &[]),
        ] {
            let found = codes(file);
            let found: Vec<_> = found
                .iter()
                .map(|(name, code)| (*name, code.as_str()))
                .collect();
            assert_eq!(found, expected, "{file}");
        }
    }

    proptest! {
        /// Whatever the text, each line of a command is found in it where the map says.
        #[test]
        fn commands_lead_back_to_their_lines(text in "(run: |script:|- | {1,4}|\\||>|\n|a|é|b c|\"|'|\\$\\{\\{ x \\}\\}|\\[|#){0,50}") {
            for segment in extract(&text).segments {
                let code = segment.code.text();
                for (at, c) in code.char_indices().filter(|(_, c)| "aéb".contains(*c)) {
                    let span = segment.code.original(&(at..at + c.len_utf8()));
                    prop_assert_eq!(&text[span], c.to_string());
                }
            }
        }
    }
}
