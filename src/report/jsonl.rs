//! `--format jsonl`: one object for each record, in input order, as soon as it is done.

use std::io::{self, Write};

use super::v1::RecordV1;
use super::{Format, Render};
use crate::scan::Record;
use crate::text;

/// See the module.
pub(super) const FORMAT: Format = Format {
    name: "jsonl",
    help: "One JSON object for each file, record or transcript, as soon as it is done",
    needs_rules: false,
    render: Render::Records(render),
};

fn render(record: &Record, writer: &mut dyn Write) -> io::Result<()> {
    text::write_json(&RecordV1::new(record), false, writer)
}
