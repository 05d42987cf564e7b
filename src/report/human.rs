//! `--format human`: source line, caret, rule, why, and what to do.
//!
//! A rule is explained at its first finding only. What was not scanned is listed last, where it is
//! seen, and in quiet mode as well.

use std::collections::BTreeSet;
use std::io::{self, Write};

use annotate_snippets::renderer::{DEFAULT_LINE_NUM_STYLE, Style as Paint};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, Title};

use super::{Format, Render, Report, Style, Timeline};
use crate::finding::{Finding, Location, Severity, Skipped};
use crate::rule::Rule;
use crate::text;

/// See the module.
pub(super) const FORMAT: Format = Format {
    name: "human",
    help: "For people: source line, caret, rule, why, and what to do",
    needs_rules: false,
    render: Render::Report(render),
};

/// Columns at which explanations are wrapped.
const WIDTH: usize = 100;

fn render(report: &Report, style: &Style, writer: &mut dyn Write) -> io::Result<()> {
    let page = Page::new(style);
    let mut explained = BTreeSet::new();
    for run in &report.timelines {
        timeline(run, style, writer)?;
    }
    for finding in &report.findings {
        if style.quiet {
            one_line(finding, writer)?;
        } else {
            let explain = explained.insert(finding.rule.id.as_str());
            writeln!(writer, "{}", page.finding(finding, explain))?;
        }
    }
    if style.verbose && !style.quiet {
        for note in &report.notes {
            writeln!(writer, "note: {}", text::line(note))?;
        }
    }
    if !style.quiet {
        summary(report, style, writer)?;
    }
    skipped(&report.skipped, style, writer)
}

/// The steps of a run, one per line, with what was found there.
fn timeline(run: &Timeline, style: &Style, writer: &mut dyn Write) -> io::Result<()> {
    let id = run
        .id
        .as_deref()
        .map_or(String::new(), |id| format!(" ({})", text::line(id)));
    let title = format!("{}{id}", text::line(&run.path));
    writeln!(writer, "{}", bold(style, &title))?;
    let digits = run.steps.len().to_string().len();
    let width = run
        .steps
        .iter()
        .map(|step| text::line(&step.actor).chars().count());
    let width = width.max().unwrap_or(0);
    for step in &run.steps {
        let (actor, said) = (text::line(&step.actor), text::line(&step.text));
        writeln!(writer, "  {:>digits$}  {actor:width$}  {said}", step.number)?;
        if !step.marks.is_empty() {
            let marks = format!("^ {}", step.marks.join(", "));
            let indent = digits + width + 6;
            writeln!(writer, "{:indent$}{}", "", bold(style, &text::line(&marks)))?;
        }
    }
    writeln!(writer)
}

fn one_line(finding: &Finding, writer: &mut dyn Write) -> io::Result<()> {
    writeln!(
        writer,
        "{}:{}:{}: {}[{}]: {}",
        text::line(&finding.location.path),
        finding.location.line,
        finding.location.column,
        finding.severity,
        text::line(&finding.rule.id),
        text::line(&finding.message)
    )
}

/// How findings are drawn.
struct Page {
    renderer: Renderer,
    arrow: Paint,
    verbose: bool,
}

impl Page {
    fn new(style: &Style) -> Self {
        let (renderer, arrow) = if style.color {
            (Renderer::styled(), DEFAULT_LINE_NUM_STYLE)
        } else {
            (Renderer::plain(), Paint::new())
        };
        Self {
            renderer,
            arrow,
            verbose: style.verbose,
        }
    }

    /// The finding and, in the order of their story, its related places.
    fn finding(&self, finding: &Finding, explain: bool) -> String {
        let level = level(finding.severity);
        let title = level
            .clone()
            .primary_title(text::line(&finding.message))
            .id(text::line(&finding.rule.id));
        let mut drawn = self.place(level, title, &finding.location);
        for related in &finding.related {
            let title = Level::NOTE.secondary_title(text::line(&related.message));
            drawn.push_str(&self.place(Level::NOTE, title, &related.location));
        }
        if self.verbose {
            let score = finding
                .score
                .map_or(String::new(), |score| format!(", score {score:.3}"));
            let (confidence, verdict) = (finding.confidence, finding.verdict);
            let weight = format!("confidence {confidence}, verdict {verdict}{score}");
            drawn.push_str(&labelled("weight", &weight));
        }
        if explain {
            drawn.push_str(&explanation(&finding.rule));
        }
        drawn
    }

    /// A title; path, line, column and, in JSON, the pointer; the source with its caret.
    ///
    /// The line with the arrow is drawn here, because the renderer would count the column in the
    /// text it is given, which is cut and has its dangerous characters spelled out.
    fn place(&self, level: Level<'_>, title: Title<'_>, location: &Location) -> String {
        let (source, span) = source(location);
        let lines = source[..span.end].lines().count().max(1);
        let indent = (location.line + lines - 1).to_string().len();
        let pointer = location
            .pointer
            .as_deref()
            .filter(|pointer| !pointer.is_empty());
        let at = pointer.map_or(String::new(), |pointer| {
            format!(" at {}", text::line(pointer))
        });
        let snippet = Snippet::source(source)
            .line_start(location.line)
            .annotation(AnnotationKind::Primary.span(span));
        format!(
            "{}\n{:indent$}{arrow}-->{arrow:#} {}:{}:{}{at}\n{}\n",
            self.renderer.render(&[Group::with_title(title)]),
            "",
            text::line(&location.path),
            location.line,
            location.column,
            self.renderer
                .render(&[Group::with_level(level).element(snippet)]),
            arrow = self.arrow,
        )
    }
}

fn level(severity: Severity) -> Level<'static> {
    let level = match severity {
        Severity::Critical | Severity::High => Level::ERROR,
        Severity::Medium => Level::WARNING,
        Severity::Low => Level::NOTE,
        Severity::Info => Level::INFO,
    };
    level.with_name(severity.to_string())
}

/// The snippet with a mark where it was cut, and the finding's span in it.
fn source(location: &Location) -> (String, std::ops::Range<usize>) {
    let snippet = &location.snippet;
    let (mut source, mut span) = text::terminal_span(&snippet.text, &snippet.highlight);
    if snippet.cut_start {
        source.insert_str(0, "...");
        span = span.start + 3..span.end + 3;
    }
    if snippet.cut_end {
        source.push_str("...");
    }
    (source, span)
}

fn explanation(rule: &Rule) -> String {
    let mut explanation = String::new();
    for (label, words) in [("why", &rule.why), ("help", &rule.fix)] {
        if !words.is_empty() {
            explanation.push_str(&labelled(label, &text::terminal(words)));
        }
    }
    // A weakness that one of the references describes is named by its address.
    let described = |cwe: &str| {
        let page = format!("/{}.html", cwe.trim_start_matches("CWE-"));
        rule.references
            .iter()
            .any(|reference| reference.ends_with(&page))
    };
    let weaknesses = rule.cwe.iter().filter(|cwe| !described(cwe));
    for reference in weaknesses.chain(&rule.references) {
        explanation.push_str(&labelled("see", &text::line(reference)));
    }
    explanation
}

/// A labelled paragraph, its lines broken between words.
fn labelled(label: &str, words: &str) -> String {
    let mut paragraph = format!("  = {label}:");
    let indent = paragraph.len() + 1;
    let mut width = indent;
    for word in words.split_whitespace() {
        let length = word.chars().count();
        if width > indent && width + length >= WIDTH {
            paragraph.push('\n');
            paragraph.extend(std::iter::repeat_n(' ', indent));
            width = indent;
        } else {
            paragraph.push(' ');
        }
        paragraph.push_str(word);
        width += length + 1;
    }
    paragraph.push('\n');
    paragraph
}

fn summary(report: &Report, style: &Style, writer: &mut dyn Write) -> io::Result<()> {
    let statistics = &report.statistics;
    let inputs = counted(statistics.inputs, "input");
    if statistics.inputs == 0 {
        write!(writer, "{}", bold(style, "Nothing was scanned"))?;
    } else if report.findings.is_empty() {
        let read = match report.skipped.is_empty() {
            true => "",
            false => " in what could be scanned",
        };
        let found = format!("No findings{read}");
        write!(writer, "{} in {inputs}", bold(style, &found))?;
    } else {
        let found = counted(report.findings.len(), "finding");
        let found = bold(style, &found);
        write!(writer, "{found} in {inputs}: {}", severities(report))?;
    }
    if statistics.passed_over > 0 {
        let files = counted(statistics.passed_over, "other file");
        write!(writer, "; {files} passed over")?;
    }
    writeln!(writer, ".")
}

/// How many findings of each severity, the gravest first.
fn severities(report: &Report) -> String {
    let counts = [
        Severity::Critical,
        Severity::High,
        Severity::Medium,
        Severity::Low,
        Severity::Info,
    ]
    .map(|severity| {
        let all = report.findings.iter();
        (
            all.filter(|finding| finding.severity == severity).count(),
            severity,
        )
    });
    counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, severity)| format!("{count} {severity}"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn skipped(skipped: &[Skipped], style: &Style, writer: &mut dyn Write) -> io::Result<()> {
    if skipped.is_empty() {
        return Ok(());
    }
    let title = format!("Not scanned ({}), so not known to be clean:", skipped.len());
    writeln!(writer, "{}", bold(style, &title))?;
    for alike in skipped.chunk_by(is_same_trouble) {
        let first = &alike[0];
        let line = first.line.map_or(String::new(), |line| format!(":{line}"));
        let more = match alike.len() {
            1 => String::new(),
            count => format!(" and {} below", counted(count - 1, "place")),
        };
        let (path, reason) = (text::line(&first.path), text::line(&first.reason));
        writeln!(writer, "  {path}{line}{more}: {reason}")?;
    }
    Ok(())
}

/// Whether two things that follow each other in a file were not scanned for the same reason: a data
/// set with many records that are no transcripts is one line for people.
fn is_same_trouble(a: &Skipped, b: &Skipped) -> bool {
    a.path == b.path && a.reason == b.reason
}

fn bold(style: &Style, text: &str) -> String {
    if !style.color {
        return text.to_owned();
    }
    let bold = Paint::new().bold();
    format!("{bold}{text}{bold:#}")
}
