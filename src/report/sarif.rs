//! `--format sarif`: SARIF 2.1.0 as GitHub code scanning reads it, and other viewers as well.
//!
//! GitHub shows and closes alerts by what it finds here, so every rule is declared even when
//! nothing was found. Its messages know links to related locations; ours are the only ones.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::sync::Arc;

use serde_json::{Value, json};
use serde_sarif::sarif;

use super::paths::Paths;
use super::{Format, Render, Report, Style};
use crate::finding::{Finding, Location, Related, Severity, Skipped};
use crate::rule::Rule;
use crate::scan::Model;
use crate::text;

#[path = "sarif/rules.rs"]
mod rules;

/// See the module.
pub(super) const FORMAT: Format = Format {
    name: "sarif",
    help: "SARIF 2.1.0, as GitHub code scanning reads it",
    needs_rules: true,
    render: Render::Report(render),
};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";
/// GitHub refuses a run with more results.
const MAX_RESULTS: usize = 25_000;
/// GitHub keeps no more locations of one result.
const MAX_RELATED: usize = 100;

fn render(report: &Report, _style: &Style, writer: &mut dyn Write) -> io::Result<()> {
    text::write_json(&Log::new(report).sarif(), true, writer)
}

/// A report on its way to SARIF.
struct Log<'a> {
    report: &'a Report,
    rules: Vec<&'a Arc<Rule>>,
    /// The place of each rule in `rules`.
    indices: BTreeMap<&'a str, usize>,
    paths: Paths,
}

impl<'a> Log<'a> {
    fn new(report: &'a Report) -> Self {
        let mut seen = BTreeSet::new();
        let used = report.findings.iter().map(|finding| &finding.rule);
        let mut rules: Vec<&Arc<Rule>> = report.rules.iter().chain(used).collect();
        rules.retain(|rule| seen.insert(rule.id.as_str()));
        rules.sort_by(|a, b| a.id.cmp(&b.id));
        let indices = rules.iter().enumerate();
        Self {
            report,
            indices: indices
                .map(|(index, rule)| (rule.id.as_str(), index))
                .collect(),
            rules,
            paths: Paths::new(&report.root, cfg!(windows)),
        }
    }

    fn sarif(&self) -> sarif::Sarif {
        let findings = self.shown();
        let results: Vec<sarif::Result> = findings.iter().map(|f| self.result(f)).collect();
        let category = format!("firestop/{}/", self.report.scanner);
        let mut run = sarif::Run::builder()
            .tool(self.tool())
            .results(results)
            .column_kind(json!("unicodeCodePoints"))
            .invocations(vec![self.invocation(findings.len())])
            .automation_details(sarif::RunAutomationDetails::builder().id(category).build())
            .build();
        run.taxonomies = rules::weaknesses(&self.rules).map(|weaknesses| vec![weaknesses]);
        sarif::Sarif::builder()
            .schema(SCHEMA)
            .version(json!("2.1.0"))
            .runs(vec![run])
            .build()
    }

    /// All findings or, of more than GitHub takes, the gravest; in the order of the report.
    fn shown(&self) -> Vec<&'a Finding> {
        let mut findings: Vec<&Finding> = self.report.findings.iter().collect();
        if findings.len() > MAX_RESULTS {
            findings.sort_by_key(|finding| Reverse((finding.severity, finding.confidence)));
            findings.truncate(MAX_RESULTS);
            findings.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        }
        findings
    }

    fn tool(&self) -> sarif::Tool {
        let version = env!("CARGO_PKG_VERSION");
        let mut driver = sarif::ToolComponent::builder()
            .name("firestop")
            .version(version)
            .semantic_version(version)
            .rules(
                self.rules
                    .iter()
                    .map(|rule| rules::declaration(rule))
                    .collect::<Vec<_>>(),
            )
            .notifications(Notice::ALL.map(Notice::declaration).to_vec())
            .build();
        let homepage = env!("CARGO_PKG_REPOSITORY");
        driver.information_uri = (!homepage.is_empty()).then(|| homepage.to_owned());
        if self.rules.iter().any(|rule| !rule.cwe.is_empty()) {
            driver.supported_taxonomies = Some(vec![rules::cwe_component()]);
        }
        let mut tool = sarif::Tool::builder().driver(driver).build();
        tool.extensions = self
            .report
            .model
            .as_ref()
            .map(|model| vec![extension(model)]);
        tool
    }

    fn result(&self, finding: &Finding) -> sarif::Result {
        let related = &finding.related[..finding.related.len().min(MAX_RELATED)];
        let mut properties = BTreeMap::from([
            ("confidence".to_owned(), json!(finding.confidence)),
            ("severity".to_owned(), json!(finding.severity)),
            ("verdict".to_owned(), json!(finding.verdict)),
        ]);
        if let Some(score) = finding.score {
            properties.insert("score".to_owned(), json!(score));
        }
        if related.len() < finding.related.len() {
            let left_out = finding.related.len() - related.len();
            properties.insert("relatedLocationsLeftOut".to_owned(), json!(left_out));
        }
        let mut result = sarif::Result::builder()
            .rule_id(finding.rule.id.as_str())
            .rule_index(
                self.indices
                    .get(finding.rule.id.as_str())
                    .map_or(-1, |&at| int(at)),
            )
            .level(result_level(finding.severity))
            .message(message(&with_links(finding, related)))
            .locations(vec![self.location(&finding.location)])
            .partial_fingerprints(BTreeMap::from([
                (
                    "primaryLocationLineHash".to_owned(),
                    finding.line_hash.clone(),
                ),
                ("firestop/v1".to_owned(), finding.fingerprint.clone()),
            ]))
            .properties(bag(properties))
            .build();
        if !related.is_empty() {
            let numbered = related.iter().zip(1..);
            result.related_locations = Some(
                numbered
                    .map(|(place, id)| self.related(place, Some(id)))
                    .collect(),
            );
            result.code_flows = Some(vec![self.story(finding, related)]);
        }
        result
    }

    /// The related places and, as their outcome, the finding: from the source to the sink, from
    /// the injection to the action.
    fn story(&self, finding: &Finding, related: &[Related]) -> sarif::CodeFlow {
        let mut steps: Vec<sarif::Location> = related
            .iter()
            .map(|place| self.related(place, None))
            .collect();
        let mut outcome = self.location(&finding.location);
        outcome.message = Some(message(&text::markdown(&finding.message)));
        steps.push(outcome);
        let steps: Vec<sarif::ThreadFlowLocation> = steps
            .into_iter()
            .map(|step| sarif::ThreadFlowLocation::builder().location(step).build())
            .collect();
        let flow = sarif::ThreadFlow::builder().locations(steps).build();
        sarif::CodeFlow::builder().thread_flows(vec![flow]).build()
    }

    fn related(&self, related: &Related, id: Option<i64>) -> sarif::Location {
        let mut location = self.location(&related.location);
        location.id = id;
        location.message = Some(message(&text::markdown(&related.message)));
        location
    }

    fn location(&self, location: &Location) -> sarif::Location {
        let snippet = &location.snippet;
        let shown = text::terminal(&snippet.text[snippet.highlight.clone()]);
        let region = sarif::Region::builder()
            .start_line(int(location.line))
            .start_column(int(location.column))
            .end_line(int(location.end_line))
            .end_column(int(location.end_column))
            .byte_offset(int(location.byte_start))
            .byte_length(int(location.byte_end.saturating_sub(location.byte_start)))
            .snippet(sarif::ArtifactContent::builder().text(shown).build())
            .build();
        let physical = sarif::PhysicalLocation::builder()
            .artifact_location(self.artifact(&location.path))
            .region(region)
            .build();
        let mut place = sarif::Location::builder()
            .physical_location(physical)
            .build();
        if let Some(pointer) = location.pointer.as_deref().filter(|at| !at.is_empty()) {
            let value = sarif::LogicalLocation::builder()
                .fully_qualified_name(text::line(pointer))
                .kind("value")
                .build();
            place.logical_locations = Some(vec![value]);
        }
        place
    }

    fn artifact(&self, path: &str) -> sarif::ArtifactLocation {
        let (uri, below_root) = self.paths.uri(path);
        let mut artifact = sarif::ArtifactLocation::builder().uri(uri).build();
        artifact.uri_base_id = below_root.then(|| "%SRCROOT%".to_owned());
        artifact
    }

    /// How the run went: what was not scanned, what is not shown, and how it was done.
    fn invocation(&self, shown: usize) -> sarif::Invocation {
        let report = self.report;
        let mut notices: Vec<sarif::Notification> = report
            .skipped
            .iter()
            .map(|skipped| self.not_scanned(skipped))
            .collect();
        let left_out = report.findings.len() - shown;
        if left_out > 0 {
            notices.push(Notice::LeftOut.notification(&format!(
                "{left_out} findings are not in this file, the least grave ones: GitHub takes \
                 {MAX_RESULTS} from one run. Another format shows all; --min-severity narrows."
            )));
        }
        let outside = report
            .findings
            .iter()
            .find(|finding| !self.paths.uri(&finding.location.path).1);
        if let Some(finding) = outside {
            notices.push(Notice::Outside.notification(&format!(
                "{} and perhaps other inputs are outside the repository: GitHub shows no findings \
                 there.",
                text::markdown(&finding.location.path)
            )));
        }
        let notes = report.notes.iter();
        notices.extend(notes.map(|note| Notice::Note.notification(&text::markdown(note))));
        sarif::Invocation::builder()
            .execution_successful(report.skipped.is_empty())
            .tool_execution_notifications(notices)
            .build()
    }

    fn not_scanned(&self, skipped: &Skipped) -> sarif::Notification {
        let mut place = sarif::PhysicalLocation::builder()
            .artifact_location(self.artifact(&skipped.path))
            .build();
        place.region = skipped
            .line
            .map(|line| sarif::Region::builder().start_line(int(line)).build());
        let location = sarif::Location::builder().physical_location(place).build();
        let reason = text::markdown(&skipped.reason);
        let mut notification = Notice::NotScanned.notification(&format!("Not scanned: {reason}"));
        notification.locations = Some(vec![location]);
        notification
    }
}

/// What firestop says about a run, apart from findings.
#[derive(Clone, Copy)]
enum Notice {
    NotScanned,
    LeftOut,
    Outside,
    Note,
}

impl Notice {
    const ALL: [Self; 4] = [Self::NotScanned, Self::LeftOut, Self::Outside, Self::Note];

    /// Its id, its meaning and its level.
    fn parts(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::NotScanned => ("not-scanned", "An input was not scanned", "error"),
            Self::LeftOut => ("left-out", "Findings were left out of this file", "warning"),
            Self::Outside => ("outside", "An input is outside the repository", "warning"),
            Self::Note => ("note", "How the scan was done", "note"),
        }
    }

    fn declaration(self) -> sarif::ReportingDescriptor {
        let (id, meaning, _) = self.parts();
        sarif::ReportingDescriptor::builder()
            .id(id)
            .short_description(multiformat(meaning))
            .build()
    }

    fn notification(self, words: &str) -> sarif::Notification {
        let (id, _, level) = self.parts();
        sarif::Notification::builder()
            .level(json!(level))
            .message(message(words))
            .descriptor(
                sarif::ReportingDescriptorReference::builder()
                    .id(id)
                    .build(),
            )
            .build()
    }
}

/// The classifier, as the part of the tool that it is.
fn extension(model: &Model) -> sarif::ToolComponent {
    let facts = [
        ("engine", Some(&model.engine)),
        ("sha256", model.sha256.as_ref()),
    ];
    let facts = facts
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), json!(value?))));
    let mut component = sarif::ToolComponent::builder()
        .name(text::line(&model.name))
        .properties(bag(facts.collect()))
        .build();
    component.version.clone_from(&model.version);
    component
}

fn result_level(severity: Severity) -> sarif::ResultLevel {
    match severity {
        Severity::Critical | Severity::High => sarif::ResultLevel::Error,
        Severity::Medium => sarif::ResultLevel::Warning,
        Severity::Low | Severity::Info => sarif::ResultLevel::Note,
    }
}

/// The message with links to the related places: GitHub shows only those that are linked.
fn with_links(finding: &Finding, related: &[Related]) -> String {
    let words = text::markdown(&finding.message);
    let links: Vec<String> = related
        .iter()
        .zip(1..)
        .map(|(place, id)| {
            format!(
                "[{}]({id})",
                text::markdown(non_empty(&place.message, "here"))
            )
        })
        .collect();
    if links.is_empty() {
        words
    } else {
        format!("{words} ({})", links.join(", "))
    }
}

fn non_empty<'t>(text: &'t str, other: &'t str) -> &'t str {
    if text.trim().is_empty() { other } else { text }
}

fn message(words: &str) -> sarif::Message {
    sarif::Message::builder().text(words).build()
}

fn multiformat(words: &str) -> sarif::MultiformatMessageString {
    sarif::MultiformatMessageString::builder()
        .text(words)
        .build()
}

fn bag(properties: BTreeMap<String, Value>) -> sarif::PropertyBag {
    sarif::PropertyBag::builder()
        .additional_properties(properties)
        .build()
}

fn int(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
