//! `--format human`: source line, caret, rule, why, and what to do.

use std::io::{self, Write};

use super::{Format, Render, Report, Style};
use crate::text;

/// See the module.
pub(super) const FORMAT: Format = Format {
    name: "human",
    help: "For people: source line, caret, rule, why, and what to do",
    render: Render::Report(render),
};

fn render(report: &Report, _style: &Style, writer: &mut dyn Write) -> io::Result<()> {
    for finding in &report.findings {
        let place = &finding.location;
        writeln!(
            writer,
            "{}:{}:{}: {}[{}] {}",
            text::terminal(&place.path),
            place.line,
            place.column,
            finding.severity,
            finding.rule.id,
            text::terminal(&finding.message)
        )?;
    }
    for skipped in &report.skipped {
        writeln!(
            writer,
            "not scanned: {}: {}",
            text::terminal(&skipped.path),
            skipped.reason
        )?;
    }
    Ok(())
}
