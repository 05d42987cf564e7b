//! Shell commands in a Dockerfile: what `RUN`, `CMD`, `ENTRYPOINT` and `HEALTHCHECK` run, and the
//! here-documents of `COPY`.

use super::{Excerpt, Extraction, Segment, lines, shell};
use crate::code::reading::Reading;
use crate::json;
use crate::source::Span;

/// The commands of the file.
pub(super) fn extract(text: &str) -> Extraction {
    let mut extraction = Extraction::default();
    let Some(bash) = Reading::by_name("bash") else {
        return extraction;
    };
    let mut is_shell = true;
    for instruction in instructions(text) {
        let rest = &text[instruction.arguments.clone()];
        match instruction.name.as_str() {
            // For Windows: no shell that firestop reads.
            "SHELL" => is_shell = ["sh\"", "ash\""].iter().any(|shell| rest.contains(shell)),
            "RUN" | "CMD" | "ENTRYPOINT" if rest.trim_start().starts_with('[') => {
                extraction
                    .segments
                    .extend(arguments(text, instruction.arguments));
            }
            "RUN" | "CMD" | "ENTRYPOINT" if is_shell => {
                let code = command(text, &instruction);
                extraction.segments.push(Segment::new(bash, code));
            }
            "COPY" | "ADD" => {
                extraction.segments.extend(copied(text, &instruction));
            }
            _ => {}
        }
    }
    extraction
}

struct Instruction {
    name: String,
    /// What follows the name and its flags, up to the end of the last line.
    arguments: Span,
    /// Lines in between that are comments.
    comments: Vec<Span>,
    /// The lines of here-documents.
    documents: Vec<Span>,
}

fn instructions(text: &str) -> Vec<Instruction> {
    let mut all = Vec::new();
    let mut lines = lines(text);
    while let Some(first) = lines.next() {
        let Some((name, start)) = head(text, &first) else {
            continue;
        };
        let (mut end, mut comments) = (first.end, Vec::new());
        let mut goes_on = text[first].trim_end().ends_with('\\');
        while goes_on && let Some(line) = lines.next() {
            let content = text[line.clone()].trim();
            end = line.end;
            if content.starts_with('#') {
                comments.push(line);
            } else {
                goes_on = content.is_empty() || content.ends_with('\\');
            }
        }
        let mut documents = Vec::new();
        for delimiter in delimiters(&text[start..end]) {
            let from = end;
            let mut to = end;
            for line in lines.by_ref() {
                end = line.end;
                if text[line.clone()].trim() == delimiter {
                    break;
                }
                to = line.end;
            }
            documents.push(from..to);
        }
        all.push(Instruction {
            name,
            arguments: start..end,
            comments,
            documents,
        });
    }
    all
}

/// The name of the instruction that begins with the line, and where its arguments begin.
fn head(text: &str, line: &Span) -> Option<(String, usize)> {
    let mut at = line.start;
    let mut name = String::new();
    while at < line.end {
        let rest = &text[at..line.end];
        let word = rest.trim_start();
        let length = word.find(char::is_whitespace).unwrap_or(word.len());
        let (word, start) = (&word[..length], at + rest.len() - word.len());
        let is_name = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        if name.is_empty() && !is_name {
            return None;
        }
        let wraps = matches!(name.as_str(), "" | "ONBUILD" | "HEALTHCHECK");
        if wraps && is_name {
            name = word.to_ascii_uppercase();
        } else if !word.starts_with("--") {
            return Some((name, start));
        }
        at = start + length;
    }
    None
}

/// What the command's shell reads.
fn command(text: &str, instruction: &Instruction) -> Excerpt {
    let mut code = Excerpt::default();
    // A document without a command before it is a script by itself.
    let head = &text[instruction.arguments.clone()];
    let script = instruction.documents.first();
    let first = head.lines().next().unwrap_or_default().trim();
    if let (Some(script), Some(rest)) = (script, first.strip_prefix("<<"))
        && !rest.contains(char::is_whitespace)
    {
        code.copy(text, script.clone());
        return code;
    }
    let mut at = instruction.arguments.start;
    for comment in &instruction.comments {
        code.copy(text, at..comment.start);
        at = comment.end;
    }
    code.copy(text, at..instruction.arguments.end);
    code
}

/// The program in a list of arguments: `["sh", "-c", "..."]`.
pub(super) fn arguments(text: &str, span: Span) -> Option<Segment> {
    let mut words: Vec<(String, Excerpt)> = Vec::new();
    let mut at = span.start;
    while let Some(open) = text[at..span.end].find('"').map(|found| at + found + 1) {
        let mut code = Excerpt::default();
        let mut end = span.end;
        for (part, character) in json::characters(&text[open..span.end]) {
            let place = open + part.start..open + part.end;
            if character == '"' && part.len() == 1 {
                end = place.start;
                break;
            }
            code.character(character, text, place);
        }
        words.push((code.text().to_owned(), code));
        at = (end + 1).min(span.end);
    }
    let (reading, word) = shell::program(&words, |word| word.0.as_str())?;
    let place = words.iter().position(|(plain, _)| *plain == word.0)?;
    Some(Segment::new(reading, words.swap_remove(place).1))
}

/// The document that `COPY <<EOF /path` makes a file of, if that is code.
fn copied(text: &str, instruction: &Instruction) -> Option<Segment> {
    let document = instruction.documents.first()?;
    let head = text[instruction.arguments.clone()].lines().next()?;
    let target = head.split_whitespace().next_back()?;
    let reading = Reading::by_path_and_text(target, &text[document.clone()])?;
    let mut code = Excerpt::default();
    code.copy(text, document.clone());
    Some(Segment::new(reading, code))
}

/// The ends of the here-documents that the text announces.
fn delimiters(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("<<") {
        let rest = text[at + 2..].trim_start_matches('-');
        let rest = rest.strip_prefix(['"', '\'']).unwrap_or(rest);
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        if rest.starts_with(|c: char| c.is_ascii_alphabetic()) && !text[..at].ends_with('<') {
            found.push(rest[..end].to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<String> {
        let segments = extract(text).segments.into_iter();
        segments
            .map(|segment| segment.code.text().to_owned())
            .collect()
    }

    #[test]
    fn commands_are_found() {
        for (file, expected) in [
            ("FROM x\nRUN a b\nrun c", &["a b\n", "c"][..]),
            (
                "RUN --mount=type=cache,target=/x a \\\n# no\n  && b\nUSER x",
                &["a \\\n  && b\n"],
            ),
            (
                "HEALTHCHECK --interval=5s CMD a\nONBUILD RUN b",
                &["a\n", "b"],
            ),
            ("RUN <<EOF\na\nb\nEOF\nRUN c", &["a\nb\n", "c"]),
            ("RUN python3 <<EOF\na\nEOF\n", &["python3 <<EOF\na\nEOF\n"]),
            ("CMD [\"bash\", \"-c\", \"a \\\"b\\\"\"]", &["a \"b\""]),
            ("CMD [\"a\", \"b\"]\n# RUN a\nRUN", &[]),
            (
                "COPY <<EOF /x/a.py\na\nEOF\nCOPY <<E /x/a.txt\nb\nE",
                &["a\n"],
            ),
            ("SHELL [\"powershell\", \"-c\"]\nRUN a", &[]),
        ] {
            assert_eq!(codes(file), expected, "{file}");
        }
    }
}
