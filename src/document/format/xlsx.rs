//! Excel: cells by sheet, comments; hidden sheets, rows and columns apart.

use std::collections::BTreeMap;

use super::{Format, Read};
use crate::document::archive::Archive;
use crate::document::office;
use crate::document::reader::Reader;
use crate::document::xml::{self, Event, Flow};

pub(super) const FORMAT: Format = Format {
    name: "workbook",
    endings: &["xlsx", "xlsm", "xltx"],
    media_types: &["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    detect: |bytes| office::detect(bytes, "xl/"),
    only_names: false,
    read: Read::Binary(read),
};

/// A sheet as the workbook lists it.
struct Sheet {
    name: String,
    hidden: bool,
}

fn read(bytes: &[u8], reader: &mut Reader<'_>) {
    let Some(mut archive) = Archive::open(bytes, reader) else {
        return;
    };
    let names = archive.names();
    let strings = match names
        .iter()
        .find(|name| name.ends_with("xl/sharedStrings.xml"))
    {
        Some(name) => archive
            .read(name, reader)
            .map_or(Vec::new(), |bytes| shared(&bytes, reader)),
        None => Vec::new(),
    };
    let sheets = sheets(&mut archive, reader);
    let mut told = vec![false; strings.len()];
    for name in &names {
        if let Some(file) = name
            .strip_prefix("xl/worksheets/")
            .filter(|file| file.ends_with(".xml"))
        {
            let sheet = sheets.get(&format!("worksheets/{file}"));
            if let Some(bytes) = archive.read(name, reader) {
                cells(&bytes, file, sheet, &strings, &mut told, reader);
            }
        } else if name.starts_with("xl/comments") || name.starts_with("xl/threadedComments/") {
            if let Some(bytes) = archive.read(name, reader) {
                office::texts(&bytes, "comment", None, reader, |element| {
                    matches!(element, "t" | "text")
                });
            }
        } else if name.starts_with("xl/drawings/") && name.ends_with(".xml") {
            if let Some(bytes) = archive.read(name, reader) {
                office::texts(&bytes, "drawing", None, reader, |element| element == "t");
            }
        } else {
            office::common(&mut archive, name, reader);
        }
    }
    // Strings that no cell uses are in the file all the same.
    let mut rest = Flow::default();
    for (string, _) in strings.iter().zip(&told).filter(|(_, told)| !**told) {
        rest.push(string, None);
        rest.gap("\n\n");
    }
    rest.tell("text of no cell", None, reader);
}

/// The strings that cells refer to.
fn shared(bytes: &[u8], reader: &mut Reader<'_>) -> Vec<String> {
    let (mut strings, mut in_text) = (Vec::new(), false);
    xml::walk(bytes, reader, |event| match event {
        Event::Open(element) => match element.name.as_str() {
            "si" => strings.push(String::new()),
            "t" => in_text = true,
            _ => {}
        },
        Event::Text(text) => {
            if let Some(last) = strings.last_mut().filter(|_| in_text) {
                last.push_str(text);
            }
        }
        Event::Close(name) => in_text &= name != "t",
    });
    strings
}

/// The sheets by the files that hold them.
fn sheets(archive: &mut Archive<'_>, reader: &mut Reader<'_>) -> BTreeMap<String, Sheet> {
    let mut by_id: BTreeMap<String, Sheet> = BTreeMap::new();
    if let Some(bytes) = archive.read("xl/workbook.xml", reader) {
        xml::walk(&bytes, reader, |event| {
            if let Event::Open(element) = event
                && element.name == "sheet"
            {
                let sheet = Sheet {
                    name: element.get("name").to_owned(),
                    hidden: matches!(element.get("state"), "hidden" | "veryHidden"),
                };
                by_id.insert(element.get("id").to_owned(), sheet);
            }
        });
    }
    let mut sheets = BTreeMap::new();
    if let Some(bytes) = archive.read("xl/_rels/workbook.xml.rels", reader) {
        xml::walk(&bytes, reader, |event| {
            if let Event::Open(element) = event
                && let Some(sheet) = by_id.remove(element.get("Id"))
            {
                let target = element.get("Target").trim_start_matches("/xl/");
                sheets.insert(target.to_owned(), sheet);
            }
        });
    }
    sheets
}

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    place: String,
    kind: String,
    value: String,
    hidden: bool,
}

fn cells(
    bytes: &[u8],
    file: &str,
    sheet: Option<&Sheet>,
    strings: &[String],
    told: &mut [bool],
    reader: &mut Reader<'_>,
) {
    let name = sheet.map_or(file, |sheet| &sheet.name);
    let mut flow = Flow::default();
    let (mut cell, mut in_value, mut hidden_row) = (Cell::default(), false, false);
    let mut hidden_columns: Vec<(u32, u32)> = Vec::new();
    xml::walk(bytes, reader, |event| match event {
        Event::Open(element) => match element.name.as_str() {
            "col" if element.get("hidden") == "1" => {
                let number = |name| element.get(name).parse().unwrap_or(0);
                hidden_columns.push((number("min"), number("max")));
            }
            "row" => hidden_row = element.get("hidden") == "1",
            "c" => {
                let place = element.get("r").to_owned();
                let column = column(&place);
                let in_column = hidden_columns
                    .iter()
                    .any(|(min, max)| (*min..=*max).contains(&column));
                let kind = element.get("t").to_owned();
                cell = Cell {
                    place,
                    kind,
                    value: String::new(),
                    hidden: hidden_row || in_column,
                };
            }
            "v" | "t" | "oddHeader" | "oddFooter" => in_value = true,
            "dataValidation" => {
                for words in ["promptTitle", "prompt", "errorTitle", "error"] {
                    flow.push(element.get(words), None);
                    flow.gap("\n\n");
                }
            }
            "hyperlink" => {
                flow.push(element.get("tooltip"), None);
                flow.gap("\n\n");
            }
            _ => {}
        },
        Event::Text(text) if in_value => cell.value.push_str(text),
        Event::Text(_) => {}
        Event::Close(element) => match element {
            "v" | "t" => in_value = false,
            "oddHeader" | "oddFooter" => {
                in_value = false;
                flow.push(&std::mem::take(&mut cell.value), None);
                flow.gap("\n\n");
            }
            "c" => tell(&std::mem::take(&mut cell), name, strings, told, &mut flow),
            "row" => flow.gap("\n\n"),
            _ => {}
        },
    });
    let hidden = sheet
        .is_some_and(|sheet| sheet.hidden)
        .then_some("a hidden sheet");
    flow.tell(&format!("sheet '{name}'"), hidden, reader);
}

fn tell(cell: &Cell, sheet: &str, strings: &[String], told: &mut [bool], flow: &mut Flow) {
    let text = match cell.kind.as_str() {
        "s" => {
            let number = cell.value.trim().parse::<usize>().ok();
            if let Some(told) = number.and_then(|number| told.get_mut(number)) {
                *told = true;
            }
            number
                .and_then(|number| strings.get(number))
                .map_or("", String::as_str)
        }
        "str" | "inlineStr" => &cell.value,
        // Numbers, dates and truth values say nothing.
        _ => "",
    };
    if text.is_empty() {
        return;
    }
    let hidden = cell.hidden.then_some("a hidden row or column");
    if hidden.is_none() {
        flow.name(format!("sheet '{sheet}' cell {}", cell.place));
    }
    flow.push(text, hidden);
    flow.gap("\n\n");
}

/// The number of a column: `B4` is in the second.
fn column(place: &str) -> u32 {
    let letters = place.bytes().take_while(u8::is_ascii_uppercase).take(4);
    letters.fold(0, |number, letter| {
        number * 26 + u32::from(letter - b'A') + 1
    })
}
