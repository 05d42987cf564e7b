//! `--format json`: one object for the whole run.

use std::io::{self, Write};

use super::v1::ReportV1;
use super::{Format, Render, Report, Style};
use crate::text;

/// See the module.
pub(super) const FORMAT: Format = Format {
    name: "json",
    help: "One JSON object for the whole run (schema: firestop generate schema)",
    needs_rules: false,
    render: Render::Report(render),
};

fn render(report: &Report, _style: &Style, writer: &mut dyn Write) -> io::Result<()> {
    text::write_json(&ReportV1::new(report), true, writer)
}
