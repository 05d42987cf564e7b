//! `--format github`: workflow commands, which GitHub Actions shows beside the changed lines.
//!
//! Standard output holds nothing else: whatever a runner reads from it as a command, firestop has
//! written as one.

use std::io::{self, Write};

use super::paths::Paths;
use super::{Format, Render, Report, Style};
use crate::finding::{Finding, Severity, Skipped};
use crate::text;

/// See the module.
pub(super) const FORMAT: Format = Format {
    name: "github",
    help: "Annotations for GitHub Actions (workflow commands)",
    needs_rules: false,
    render: Render::Report(render),
};

fn render(report: &Report, _style: &Style, writer: &mut dyn Write) -> io::Result<()> {
    let paths = Paths::new(&report.root, cfg!(windows));
    for finding in &report.findings {
        annotation(finding, &paths, writer)?;
    }
    for skipped in &report.skipped {
        not_scanned(skipped, &paths, writer)?;
    }
    Ok(())
}

fn annotation(finding: &Finding, paths: &Paths, writer: &mut dyn Write) -> io::Result<()> {
    let command = match finding.severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low | Severity::Info => "notice",
    };
    let place = &finding.location;
    write!(
        writer,
        "::{command} file={},line={},endLine={}",
        text::github_property(&paths.in_repository(&place.path)),
        place.line,
        place.end_line,
    )?;
    // GitHub takes columns only where the annotation stays on one line.
    if place.line == place.end_line {
        write!(
            writer,
            ",col={},endColumn={}",
            place.column, place.end_column
        )?;
    }
    let mut message = text::line(&finding.message);
    if let Some(pointer) = &place.pointer {
        message = format!("{message} (at {})", text::line(pointer));
    }
    for related in &finding.related {
        message = format!(
            "{message}\n{}:{}: {}",
            text::line(&related.location.path),
            related.location.line,
            text::line(&related.message)
        );
    }
    if !finding.rule.fix.is_empty() {
        message = format!("{message}\n{}", finding.rule.fix.trim_end());
    }
    writeln!(
        writer,
        ",title={}::{}",
        text::github_property(&format!("{} ({})", finding.rule.id, finding.severity)),
        text::github_data(&message)
    )
}

fn not_scanned(skipped: &Skipped, paths: &Paths, writer: &mut dyn Write) -> io::Result<()> {
    write!(
        writer,
        "::error file={}",
        text::github_property(&paths.in_repository(&skipped.path))
    )?;
    if let Some(line) = skipped.line {
        write!(writer, ",line={line}")?;
    }
    let reason = text::line(&skipped.reason);
    writeln!(
        writer,
        ",title=not scanned::{}",
        text::github_data(&format!("Not scanned, so not known to be clean: {reason}"))
    )
}
