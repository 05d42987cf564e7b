//! The rules and the weaknesses behind them, as SARIF declares them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::json;
use serde_sarif::sarif;

use super::{bag, multiformat, non_empty, result_level};
use crate::finding::{Confidence, Severity};
use crate::rule::Rule;
use crate::text;

/// GitHub keeps no more tags of one rule.
const MAX_TAGS: usize = 10;
/// GitHub refuses longer descriptions of rules, in characters.
const MAX_DESCRIPTION: usize = 1024;

/// A rule as viewers show it: what, why, what to do, how bad.
pub(super) fn declaration(rule: &Rule) -> sarif::ReportingDescriptor {
    let title = non_empty(&rule.title, &rule.id);
    let level = result_level(rule.severity).to_string();
    let mut descriptor = sarif::ReportingDescriptor::builder()
        .id(rule.id.as_str())
        .name(camel_case(&rule.id))
        .short_description(multiformat(&cut(title)))
        .full_description(multiformat(&cut(non_empty(&rule.why, title))))
        .help(help(rule))
        .default_configuration(
            sarif::ReportingConfiguration::builder()
                .level(json!(level))
                .build(),
        )
        .properties(rule_properties(rule))
        .build();
    descriptor.help_uri = rule
        .references
        .iter()
        .find(|uri| is_web_address(uri))
        .cloned();
    let weaknesses: Vec<sarif::ReportingDescriptorRelationship> = rule
        .cwe
        .iter()
        .filter_map(|cwe| cwe_id(cwe))
        .map(|id| {
            let target = sarif::ReportingDescriptorReference::builder()
                .id(id)
                .tool_component(cwe_component())
                .build();
            sarif::ReportingDescriptorRelationship::builder()
                .target(target)
                .kinds(vec!["superset".to_owned()])
                .build()
        })
        .collect();
    descriptor.relationships = (!weaknesses.is_empty()).then_some(weaknesses);
    descriptor
}

fn help(rule: &Rule) -> sarif::MultiformatMessageString {
    let (why, fix) = (
        text::terminal(rule.why.trim()),
        text::terminal(rule.fix.trim()),
    );
    let mut plain = vec![why.clone(), format!("What to do: {fix}")];
    let mut marked = vec![why, format!("**What to do:** {fix}")];
    if !rule.references.is_empty() {
        let references = rule
            .references
            .iter()
            .map(|reference| text::line(reference));
        let list = |(bare, linked): (String, String), reference: String| {
            let link = if is_web_address(&reference) {
                format!("<{reference}>")
            } else {
                reference.clone()
            };
            (
                format!("{bare}\n- {reference}"),
                format!("{linked}\n- {link}"),
            )
        };
        let heads = ("References:".to_owned(), "**References**\n".to_owned());
        let (bare, linked) = references.fold(heads, list);
        plain.push(bare);
        marked.push(linked);
    }
    let mut help = multiformat(&plain.join("\n\n"));
    help.markdown = Some(marked.join("\n\n"));
    help
}

fn rule_properties(rule: &Rule) -> sarif::PropertyBag {
    let weaknesses = rule.cwe.iter().filter_map(|cwe| cwe_number(cwe));
    let mut tags = vec!["security".to_owned()];
    tags.extend(weaknesses.map(|number| format!("external/cwe/cwe-{number:03}")));
    tags.extend(rule.tags.iter().map(|tag| text::line(tag)));
    let mut seen = BTreeSet::new();
    tags.retain(|tag| seen.insert(tag.clone()));
    tags.truncate(MAX_TAGS);
    let precision = match rule.confidence {
        Confidence::High => "high",
        Confidence::Medium => "medium",
        Confidence::Low => "low",
    };
    let mut properties = BTreeMap::from([("precision".to_owned(), json!(precision))]);
    if let Some(score) = security_severity(rule.severity) {
        properties.insert("security-severity".to_owned(), json!(score));
    }
    let mut bag = bag(properties);
    bag.tags = Some(tags);
    bag
}

/// A number that GitHub turns back into the same word: above 9.0 critical, from 7.0 high, from 4.0
/// medium, from 0.1 low.
fn security_severity(severity: Severity) -> Option<&'static str> {
    match severity {
        Severity::Critical => Some("9.5"),
        Severity::High => Some("8.0"),
        Severity::Medium => Some("5.5"),
        Severity::Low => Some("2.0"),
        Severity::Info => None,
    }
}

/// The weaknesses that the rules name, as a taxonomy.
pub(super) fn weaknesses(rules: &[&Arc<Rule>]) -> Option<sarif::ToolComponent> {
    let ids: BTreeSet<(u32, String)> = rules
        .iter()
        .flat_map(|rule| &rule.cwe)
        .filter_map(|cwe| Some((cwe_number(cwe)?, cwe_id(cwe)?)))
        .collect();
    let taxa: Vec<sarif::ReportingDescriptor> = ids
        .into_iter()
        .map(|(number, id)| {
            sarif::ReportingDescriptor::builder()
                .id(id)
                .help_uri(format!(
                    "https://cwe.mitre.org/data/definitions/{number}.html"
                ))
                .build()
        })
        .collect();
    (!taxa.is_empty()).then(|| {
        sarif::ToolComponent::builder()
            .name("CWE")
            .organization("MITRE")
            .short_description(multiformat("The MITRE Common Weakness Enumeration"))
            .information_uri("https://cwe.mitre.org/")
            .is_comprehensive(false)
            .taxa(taxa)
            .build()
    })
}

/// The taxonomy that the rules refer to.
pub(super) fn cwe_component() -> sarif::ToolComponentReference {
    sarif::ToolComponentReference::builder().name("CWE").build()
}

fn cwe_number(cwe: &str) -> Option<u32> {
    let digits = cwe.strip_prefix("CWE-")?;
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    digits[..end].parse().ok()
}

fn cwe_id(cwe: &str) -> Option<String> {
    cwe_number(cwe).map(|number| format!("CWE-{number}"))
}

fn is_web_address(reference: &str) -> bool {
    ["https://", "http://"]
        .iter()
        .any(|scheme| reference.starts_with(scheme))
        && reference
            .chars()
            .all(|c| c.is_ascii_graphic() && !"<>\"".contains(c))
}

/// `sql-injection` as `SqlInjection`: SARIF's form of names.
fn camel_case(id: &str) -> String {
    id.split(|c: char| !c.is_alphanumeric())
        .flat_map(|word| {
            let mut letters = word.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            first.chain(letters).collect::<Vec<char>>()
        })
        .collect()
}

fn cut(text: &str) -> String {
    let text = text::terminal(text.trim());
    match text.char_indices().nth(MAX_DESCRIPTION) {
        Some(_) => text
            .chars()
            .take(MAX_DESCRIPTION - 3)
            .chain("...".chars())
            .collect(),
        None => text,
    }
}
