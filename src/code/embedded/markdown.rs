//! Fenced code blocks of Markdown, in lists and quotes as well.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::{Excerpt, Extraction, Segment};
use crate::code::detect;
use crate::code::reading::Reading;

/// The fenced blocks whose language they name, or which show it. Blocks in other languages are
/// passed over, as files in them are.
pub(super) fn extract(text: &str) -> Extraction {
    let mut extraction = Extraction::default();
    let mut open: Option<(Language, Excerpt)> = None;
    let events = Parser::new_ext(text, Options::ENABLE_YAML_STYLE_METADATA_BLOCKS);
    for (event, span) in events.into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let reading = match info.trim().is_empty() {
                    true => Language::Unnamed,
                    false => Language::Named(reading(&info)),
                };
                open = Some((reading, Excerpt::default()));
            }
            Event::Text(piece) => {
                if let Some((_, code)) = &mut open {
                    match text[span.clone()] == *piece {
                        true => code.copy(text, span),
                        false => code.replace(&piece, span),
                    }
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                let Some((language, code)) = open.take() else {
                    continue;
                };
                let reading = match language {
                    Language::Named(reading) => reading,
                    Language::Unnamed => detect::language(code.text()),
                };
                let segment = reading.map(|reading| Segment::new(reading, code));
                extraction.segments.extend(segment);
            }
            _ => {}
        }
    }
    extraction
}

/// What a block says of its language.
enum Language {
    /// Nothing.
    Unnamed,
    /// A name, perhaps of a language that firestop does not know.
    Named(Option<Reading>),
}

/// As what a block is read, by the text after its fence: `python`, `{.python #id}`, `{r, echo=F}`,
/// `rust,no_run`, `ts title="a.ts"`, `src/a.py`, `12:30:src/a.py`, `python:src/a.py`.
fn reading(info: &str) -> Option<Reading> {
    let info = info.trim().trim_start_matches(['{', '.', ' ']);
    let end = info.find(|c: char| c.is_whitespace() || matches!(c, ',' | '{' | '}' | ';'));
    let (word, rest) = info.split_at(end.unwrap_or(info.len()));
    let mut parts = word.split(':');
    let by_word = parts.next().and_then(Reading::by_name);
    let by_path = || word.rsplit(':').next().and_then(Reading::by_path);
    let by_title = || {
        let titles = rest.split(['"', '\'']).skip(1).step_by(2);
        titles.filter_map(Reading::by_path).next()
    };
    by_word.or_else(by_path).or_else(by_title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn codes(text: &str) -> Vec<String> {
        let segments = extract(text).segments.into_iter();
        segments
            .map(|segment| segment.code.text().to_owned())
            .collect()
    }

    #[test]
    fn blocks_are_found_wherever_they_stand() {
        let text = "---\ntitle: x\n---\n\n```python\na\n\nb\n```\n\n- list:\n\n  ~~~py\n  c\n    d\n  ~~~\n\n> ````python\n> ```\n> e\n> ````\n\n```haskell\nno\n```\n\n    ```python\n    indented\n\n```python\ncut";
        assert_eq!(codes(text), ["a\n\nb\n", "c\n  d\n", "```\ne\n", "cut"]);
    }

    #[test]
    fn lines_may_end_with_carriage_returns() {
        assert_eq!(codes("```py\r\na\r\nb\r\n```\r\n"), ["a\nb\n"]);
    }

    #[test]
    fn the_language_is_read_however_it_is_written() {
        let python = Reading::by_name("python");
        assert!(python.is_some());
        for info in [
            "python",
            "Python",
            " py linenums",
            "{python}",
            "{.python .numberLines}",
            "{python, echo=FALSE}",
            "python,ignore",
            "python:src/a.py",
            "src/a.py",
            "12:30:src/a.py",
            "text title=\"src/a.py\"",
        ] {
            assert_eq!(reading(info), python, "{info}");
        }
        for info in ["", "text", "mermaid", "1:2", "pythonic"] {
            assert_eq!(reading(info), None, "{info}");
        }
    }

    proptest! {
        /// Whatever the text, each line of code is found in it where the map says.
        #[test]
        fn code_leads_back_to_its_lines(text in "(```python\n|```\n|> |  |- |[a-zé]{1,4}|\r?\n|\t|~~~py\n){0,40}") {
            for segment in extract(&text).segments {
                let code = segment.code.text();
                let mut at = 0;
                for line in code.split_inclusive('\n') {
                    let words = line.trim();
                    let start = at + line.find(words).expect("it is a part");
                    let span = segment.code.original(&(start..start + words.len()));
                    prop_assert_eq!(&text[span], words);
                    at += line.len();
                }
            }
        }
    }
}
