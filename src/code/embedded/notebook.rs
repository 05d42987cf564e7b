//! The code cells of a Jupyter notebook: read as one program, since cells use what was defined
//! before them.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::magics::{self, Part};
use super::{Excerpt, Extraction, Segment};
use crate::code::reading::Reading;
use crate::json;

/// What a kernel runs that says nothing about itself.
const DEFAULT_LANGUAGE: &str = "python";

/// As much of the format as holds code; version 3 kept the cells in worksheets.
#[derive(Deserialize)]
struct Notebook<'a> {
    metadata: Option<Metadata>,
    #[serde(borrow)]
    cells: Option<Vec<Cell<'a>>>,
    #[serde(borrow)]
    worksheets: Option<Vec<Worksheet<'a>>>,
}

#[derive(Deserialize)]
struct Worksheet<'a> {
    #[serde(borrow, default)]
    cells: Vec<Cell<'a>>,
}

#[derive(Deserialize)]
struct Cell<'a> {
    cell_type: String,
    metadata: Option<CellMetadata>,
    /// Version 3.
    language: Option<String>,
    #[serde(borrow, alias = "input")]
    source: Option<&'a RawValue>,
}

#[derive(Default, Deserialize)]
struct Metadata {
    kernelspec: Option<Kernel>,
    language_info: Option<Kernel>,
}

#[derive(Deserialize)]
struct Kernel {
    language: Option<String>,
    name: Option<String>,
}

#[derive(Deserialize)]
struct CellMetadata {
    vscode: Option<CellLanguage>,
}

#[derive(Deserialize)]
struct CellLanguage {
    #[serde(rename = "languageId")]
    id: Option<String>,
}

/// The code of the notebook, one segment for each language.
pub(super) fn extract(text: &str) -> Extraction {
    let notebook: Notebook<'_> = match serde_json::from_str(text.trim_start_matches('\u{FEFF}')) {
        Ok(notebook) => notebook,
        Err(error) => {
            let reason = format!("it is no notebook: {}", json::describe(&error));
            return Extraction {
                skipped: vec![(0, reason)],
                ..Extraction::default()
            };
        }
    };
    let metadata = notebook.metadata.unwrap_or_default();
    let language = metadata.language_info.and_then(|info| info.name);
    let language = language.or_else(|| metadata.kernelspec?.language);
    let mut reader = Reader {
        text,
        language: language.as_deref().unwrap_or(DEFAULT_LANGUAGE),
        extraction: Extraction::default(),
    };
    let cells = notebook.cells.map(|cells| (String::new(), cells));
    let sheets = notebook.worksheets.into_iter().flatten().enumerate();
    let sheets = sheets.map(|(index, sheet)| (format!("/worksheets/{index}"), sheet.cells));
    for (parent, cells) in cells.into_iter().chain(sheets) {
        for (index, cell) in cells.iter().enumerate() {
            reader.cell(&format!("{parent}/cells/{index}"), cell);
        }
    }
    reader.extraction
}

struct Reader<'a> {
    text: &'a str,
    /// Of the kernel.
    language: &'a str,
    extraction: Extraction,
}

impl Reader<'_> {
    fn cell(&mut self, pointer: &str, cell: &Cell<'_>) {
        let Some(raw) = cell.source.filter(|_| cell.cell_type == "code") else {
            return;
        };
        let place = raw.get().as_ptr().addr() - self.text.as_ptr().addr();
        let Some(source) = self.source(raw.get(), place) else {
            let reason = format!("{pointer}/source is neither a text nor a list of texts");
            return self.extraction.skipped.push((place, reason));
        };
        let own = cell
            .metadata
            .as_ref()
            .and_then(|own| own.vscode.as_ref()?.id.as_ref());
        let language = own.or(cell.language.as_ref());
        let language = language.map_or(self.language, String::as_str);
        // A kernel for a language that firestop does not know is passed over like its files.
        let reading = Reading::by_name(language);
        let is_python = reading.is_some() && reading == Reading::by_name(DEFAULT_LANGUAGE);
        for part in match is_python {
            true => magics::parts(source.text()),
            false => vec![Part::own(0..source.text().len())],
        } {
            if let Some(reading) = part.reading.unwrap_or(reading) {
                self.add(reading, &source, pointer, part);
            }
        }
    }

    /// The text of the cell and where it stands; `raw` is a string of JSON or a list of such.
    fn source(&self, raw: &str, place: usize) -> Option<Excerpt> {
        let mut source = Excerpt::default();
        let parts: Vec<&RawValue> = match raw.starts_with('[') {
            true => serde_json::from_str(raw).ok()?,
            false => vec![serde_json::from_str(raw).ok()?],
        };
        for part in parts {
            let start = place + (part.get().as_ptr().addr() - raw.as_ptr().addr()) + 1;
            let inside = part.get().strip_prefix('"')?.strip_suffix('"')?;
            for (span, character) in json::characters(inside) {
                source.character(character, self.text, start + span.start..start + span.end);
            }
        }
        Some(source)
    }

    /// Adds a part of a cell to the segment that is read so.
    fn add(&mut self, reading: Reading, source: &Excerpt, pointer: &str, part: Part) {
        let segments = &mut self.extraction.segments;
        let known = segments
            .iter()
            .position(|segment| segment.reading == reading);
        let index = known.unwrap_or(segments.len());
        if known.is_none() {
            segments.push(Segment::new(reading, Excerpt::default()));
        }
        let segment = &mut segments[index];
        let start = segment.code.text().len();
        segment.pointers.push((start, format!("{pointer}/source")));
        let end = source.original(&part.span).end;
        match part.instead {
            Some(text) => segment.code.replace(text, source.original(&part.span)),
            None => segment.code.append(source, self.text, part.span),
        }
        if !segment.code.text().ends_with('\n') {
            segment.code.replace("\n", end..end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_are_joined_by_language_and_lead_back_to_their_strings() {
        let text = r#"{"metadata": {"kernelspec": {"language": "python", "name": "x"}}, "cells": [
            {"cell_type": "code", "source": ["a = \"\u00e9\"\n", "b"]},
            {"cell_type": "markdown", "source": "text"},
            {"cell_type": "code", "source": "%%javascript\nfoo()"},
            {"cell_type": "code", "metadata": {"vscode": {"languageId": "fsharp"}}, "source": "no"},
            {"cell_type": "code", "source": "%time f()\nc"}
        ], "nbformat": 4}"#;
        let found = extract(text);
        assert!(found.skipped.is_empty());
        let codes: Vec<&str> = found.segments.iter().map(|s| s.code.text()).collect();
        assert_eq!(codes, ["a = \"é\"\nb\npass\nc\n", "foo()\n"]);
        let python = &found.segments[0];
        let at = codes[0].find('é').unwrap();
        assert_eq!(&text[python.code.original(&(at..at + 2))], r"\u00e9");
        assert_eq!(python.pointer(&(at..at + 2)), Some("/cells/0/source"));
        let at = codes[0].find("c\n").unwrap();
        assert_eq!(python.pointer(&(at..at + 1)), Some("/cells/4/source"));
        assert_eq!(&text[python.code.original(&(at..at + 1))], "c");
    }

    #[test]
    fn old_notebooks_keep_cells_in_worksheets() {
        let text = r#"{"worksheets": [{"cells": [{"cell_type": "code", "language": "python", "input": ["x"]}]}]}"#;
        let found = extract(text);
        assert_eq!(found.segments[0].code.text(), "x\n");
        let pointer = found.segments[0].pointer(&(0..1));
        assert_eq!(pointer, Some("/worksheets/0/cells/0/source"));
    }

    #[test]
    fn what_is_no_notebook_is_told() {
        for text in ["", "{", "[]", r#"{"cells": [{"source": "a"}]}"#] {
            assert_eq!(extract(text).skipped.len(), 1, "{text}");
        }
        let odd = r#"{"cells": [{"cell_type": "code", "source": {"a": 1}}]}"#;
        assert_eq!(extract(odd).skipped.len(), 1);
    }

    proptest! {
        /// However the cells are written, each name in the code is found where its cell has it.
        #[test]
        fn code_leads_back_to_the_strings_of_its_cells(
            cells in proptest::collection::vec(("[a-z]{1,3}( = \"é😀\\\\\"\n|\n|\n\n%time x\n|\n!ls\n){0,3}", any::<bool>()), 1..6),
            ascii: bool,
        ) {
            let source = |text: &str, is_list: bool| match is_list {
                true => serde_json::json!(text.split_inclusive('\n').collect::<Vec<_>>()),
                false => serde_json::json!(text),
            };
            let written: Vec<_> = cells
                .iter()
                .map(|(text, is_list)| serde_json::json!({"cell_type": "code", "source": source(text, *is_list)}))
                .collect();
            let mut text = serde_json::json!({"cells": written}).to_string();
            if ascii {
                text = text.encode_utf16().map(|unit| match unit {
                    0..=0x7E => char::from_u32(u32::from(unit)).expect("ASCII").to_string(),
                    unit => format!("\\u{unit:04x}"),
                }).collect();
            }
            for segment in extract(&text).segments {
                let code = segment.code.text();
                for (at, c) in code.char_indices().filter(|(_, c)| *c == 'é' || *c == '😀') {
                    let original = &text[segment.code.original(&(at..at + c.len_utf8()))];
                    let read: String = json::characters(original).map(|(_, c)| c).collect();
                    prop_assert_eq!(read, c.to_string());
                    let pointer = segment.pointer(&(at..at + 1)).expect("it is JSON");
                    let cell = json::locate(&text, pointer).expect("the cell is there");
                    let place = segment.code.original(&(at..at + 1)).start;
                    prop_assert!(cell.contains(&place));
                }
            }
        }
    }
}
