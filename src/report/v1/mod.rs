//! The JSON that firestop promises, version `firestop/v1`: apart from the inner types, so that they
//! may change and this may not.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use super::Report;
use crate::finding::{self, Confidence, Decision, ScannerName, Severity, Skipped, Verdict};
use crate::scan;

/// Name and version of the shapes in this file.
pub(crate) const SCHEMA: &str = "firestop/v1";

/// The report of a whole run (`--format json`).
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct ReportV1<'a> {
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// Version of firestop.
    version: &'static str,
    /// The scanner that ran.
    scanner: ScannerName,
    /// Sorted by path, place and rule.
    findings: Vec<FindingV1<'a>>,
    /// What was not scanned. Not scanned is never clean.
    skipped: Vec<SkippedV1<'a>>,
    /// Counts.
    summary: SummaryV1,
    /// How the scan was done.
    notes: &'a [String],
    /// The classifier that gave scores beside the rules; null if none ran.
    model: Option<ModelV1<'a>>,
}

/// A classifier: enough to run the same one again.
#[derive(Debug, Serialize, JsonSchema)]
struct ModelV1<'a> {
    /// Its name, or the folder of the user's own one.
    name: &'a str,
    version: Option<&'a str>,
    /// What ran it, with its version.
    engine: &'a str,
    /// SHA-256 that stands for all its files, in hexadecimal.
    sha256: Option<&'a str>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SummaryV1 {
    /// Files, or records of JSONL files, that were scanned.
    inputs: usize,
    /// Bytes of text scanned.
    bytes: usize,
    /// Files found in folders that hold nothing for the scanner.
    passed_over: usize,
    /// Number of findings.
    findings: usize,
    /// Number of entries in `skipped`.
    skipped: usize,
}

/// One input record, transcript or file (`--format jsonl`).
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct RecordV1<'a> {
    record: RecordIdV1<'a>,
    verdict: Decision,
    /// Probability of an attack, 0 to 1.
    score: f64,
    findings: Vec<FindingV1<'a>>,
    /// What was not scanned of this record.
    skipped: Vec<SkippedV1<'a>>,
}

#[derive(Debug, Serialize, JsonSchema)]
struct RecordIdV1<'a> {
    path: &'a str,
    /// Line in the file, from 1; null where the record is the whole file.
    line: Option<usize>,
    /// The record's own `id`, if it has one.
    id: Option<&'a str>,
}

/// Something found.
#[derive(Debug, Serialize, JsonSchema)]
struct FindingV1<'a> {
    rule: &'a str,
    scanner: ScannerName,
    severity: Severity,
    confidence: Confidence,
    verdict: Verdict,
    /// Probability of an attack, 0 to 1, where there is one.
    score: Option<f64>,
    message: &'a str,
    /// `CWE-89` and so on.
    cwe: &'a [String],
    location: LocationV1<'a>,
    /// Other places that belong to the finding, in the order of the story they tell.
    related: Vec<RelatedV1<'a>>,
    /// Stable across edits elsewhere in the file.
    fingerprint: &'a str,
    /// Why the finding does not count, if it does not.
    suppressed: Option<SuppressedV1>,
}

/// Something that was to be scanned and was not.
#[derive(Debug, Serialize, JsonSchema)]
struct SkippedV1<'a> {
    path: &'a str,
    /// The line, where only a part of the input was skipped.
    line: Option<usize>,
    /// Why, and what to do about it.
    reason: &'a str,
}

#[derive(Debug, Serialize, JsonSchema)]
struct SuppressedV1 {
    by: String,
    reason: String,
}

/// A place. Lines and columns count from 1, columns in Unicode code points; the end is exclusive.
#[derive(Debug, Serialize, JsonSchema)]
struct LocationV1<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    /// Offset in the file as it is on disk, from 0.
    byte_start: usize,
    byte_end: usize,
    /// RFC 6901 pointer from the record's root, where the input is JSON.
    pointer: Option<&'a str>,
    /// The text there, cut to a readable length. Secrets are redacted.
    snippet: &'a str,
}

#[derive(Debug, Serialize, JsonSchema)]
struct RelatedV1<'a> {
    #[serde(flatten)]
    location: LocationV1<'a>,
    message: &'a str,
}

/// The JSON Schema of both shapes: a report (`--format json`), a record line (`--format jsonl`).
pub(crate) fn schema() -> serde_json::Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut generator = settings.into_generator();
    let report = generator.subschema_for::<ReportV1<'_>>();
    let record = generator.subschema_for::<RecordV1<'_>>();
    serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": "A report of firestop: the whole of --format json, or one line of --format jsonl.",
        "anyOf": [report, record],
        "$defs": generator.take_definitions(true),
    })
}

impl<'a> ReportV1<'a> {
    pub(crate) fn new(report: &'a Report) -> Self {
        Self {
            schema: SCHEMA,
            version: env!("CARGO_PKG_VERSION"),
            scanner: report.scanner,
            findings: report.findings.iter().map(FindingV1::new).collect(),
            skipped: report.skipped.iter().map(SkippedV1::new).collect(),
            summary: SummaryV1 {
                inputs: report.statistics.inputs,
                bytes: report.statistics.bytes,
                passed_over: report.statistics.passed_over,
                findings: report.findings.len(),
                skipped: report.skipped.len(),
            },
            notes: &report.notes,
            model: report.model.as_ref().map(ModelV1::new),
        }
    }
}

impl<'a> ModelV1<'a> {
    fn new(model: &'a scan::Model) -> Self {
        Self {
            name: &model.name,
            version: model.version.as_deref(),
            engine: &model.engine,
            sha256: model.sha256.as_deref(),
        }
    }
}

impl<'a> RecordV1<'a> {
    pub(crate) fn new(record: &'a scan::Record) -> Self {
        Self {
            record: RecordIdV1 {
                path: &record.path,
                line: record.line,
                id: record.id.as_deref(),
            },
            verdict: record.decision,
            score: record.score,
            findings: record.findings.iter().map(FindingV1::new).collect(),
            skipped: record.skipped.iter().map(SkippedV1::new).collect(),
        }
    }
}

impl<'a> FindingV1<'a> {
    fn new(finding: &'a finding::Finding) -> Self {
        Self {
            rule: &finding.rule.id,
            scanner: finding.rule.scanner,
            severity: finding.severity,
            confidence: finding.confidence,
            verdict: finding.verdict,
            score: finding.score,
            message: &finding.message,
            cwe: &finding.rule.cwe,
            location: LocationV1::new(&finding.location),
            related: finding
                .related
                .iter()
                .map(|related| RelatedV1 {
                    location: LocationV1::new(&related.location),
                    message: &related.message,
                })
                .collect(),
            fingerprint: &finding.fingerprint,
            suppressed: None,
        }
    }
}

impl<'a> SkippedV1<'a> {
    fn new(skipped: &'a Skipped) -> Self {
        Self {
            path: &skipped.path,
            line: skipped.line,
            reason: &skipped.reason,
        }
    }
}

impl<'a> LocationV1<'a> {
    fn new(location: &'a finding::Location) -> Self {
        Self {
            path: &location.path,
            line: location.line,
            column: location.column,
            end_line: location.end_line,
            end_column: location.end_column,
            byte_start: location.byte_start,
            byte_end: location.byte_end,
            pointer: location.pointer.as_deref(),
            snippet: &location.snippet.text,
        }
    }
}
