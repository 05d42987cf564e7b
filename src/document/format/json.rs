//! JSON: which string a finding is in.

use super::{Format, Read};
use crate::document::reader::Reader;
use crate::document::{Label, strings};

pub(super) const FORMAT: Format = Format {
    name: "JSON text",
    endings: &["json", "json5", "jsonc", "geojson", "webmanifest"],
    media_types: &["application/json"],
    detect: |_| false,
    only_names: true,
    read: Read::Text(read),
};

fn read(text: &str, reader: &mut Reader<'_>) {
    strings::walk(text, |span, pointer| {
        let pointer = Some(pointer.to_owned());
        reader.place(
            span,
            Label {
                pointer,
                ..Label::default()
            },
        );
    });
}
