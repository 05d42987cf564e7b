//! The rule `hijacked-action`: an action that does what an instruction orders which stood in the answer
//! of a tool: its values occur only there, or the order names the action and the user asked for none of
//! its kind.
//!
//! Neither half is enough. Most values of most actions come from answers of tools, and an agent may
//! well read an injection and leave it. Joined they tell who the agent works for.

mod command;
mod decision;
mod evidence;
mod ordered;
mod scope;

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use self::decision::Use;
pub(super) use self::evidence::Evidence;
use self::evidence::{Evidences, Suspected, speaks_to};
use self::ordered::Ordered;
use super::action::{Classes, Profile};
use super::content::Suspicions;
use super::event::{Body, Call, Transcript};
use super::order;
use super::provenance::{Provenance, Used};
use super::recipient;
use super::region;
use super::request::Request;
use super::risk;
use super::value::Kind;
use crate::finding::{Hit, RelatedHit, Verdict};
use crate::rule::Rule;
use crate::scan::Part;
use crate::source::Source;

/// The rule.
pub(super) const ID: &str = "hijacked-action";

/// Finds the hijacked actions among these events of a transcript, and tells what was not looked into.
///
/// # Errors
/// Why they could not be looked for.
pub(super) fn scan(
    rule: &Arc<Rule>,
    source: &Source,
    transcript: &Transcript,
    calls: Range<usize>,
    suspicions: &dyn Suspicions,
) -> Result<(Vec<Hit>, Vec<Part>), String> {
    let mut profiles: HashMap<&str, Profile> = HashMap::new();
    for event in &transcript.events {
        if let Body::Call(call) = &event.body {
            let new = || Profile::new(&call.name, &transcript.tools);
            profiles.entry(&call.name).or_insert_with(new);
        }
    }
    let profile = |call: usize| match &transcript.events[call].body {
        Body::Call(call) => profiles.get(call.name.as_str()),
        _ => None,
    };
    let provenance = Provenance::new(transcript, calls.clone(), |call, value| {
        value.kind == Kind::Destination || profile(call).is_some_and(|profile| profile.has_effect)
    })?;
    let mut names: Vec<&str> = profiles.keys().copied().collect();
    names.extend(transcript.tools.iter().map(|tool| tool.name.as_str()));
    names.sort_unstable();
    names.dedup();
    let acting = profiles.values().filter(|profile| profile.has_effect);
    let mut verbs: Vec<&str> = acting.flat_map(Profile::verbs).collect();
    verbs.sort_unstable();
    verbs.dedup();
    let mut join = Join {
        evidences: Evidences::new(transcript, suspicions, &provenance, names, verbs),
        ordered: Ordered::new(transcript),
    };
    let mut request = Request::default();
    let (mut read, mut hits) = (0, Vec::new());
    let mut all = provenance.used.as_slice();
    for index in calls {
        let event = &transcript.events[index];
        let Body::Call(call) = &event.body else {
            continue;
        };
        for earlier in &transcript.events[read..index] {
            if let Body::User(text) = &earlier.body
                && speaks_to(earlier, event)
            {
                request.add(text);
            }
        }
        read = index;
        let (used, rest) = all.split_at(all.partition_point(|used| used.call <= index));
        all = rest;
        let Some(profile) = profiles.get(call.name.as_str()) else {
            continue;
        };
        let found = join.strongest(used, call, profile, &request);
        let blocks = found
            .as_ref()
            .is_some_and(|found| found.verdict == Verdict::Block);
        match join
            .ordered_call(index, call, profile, &request)
            .filter(|_| !blocks)
        {
            Some(found) => hits.push(ordered::hit(rule, source, transcript, index, &found)),
            None if blocks => hits.extend(found.map(|found| hit(rule, source, transcript, &found))),
            None => match join.beyond(used, call, profile, &request) {
                Some(beyond) => hits.push(scope::hit(rule, source, transcript, &beyond)),
                None => hits.extend(found.map(|found| hit(rule, source, transcript, &found))),
            },
        }
    }
    Ok((hits, provenance.skipped))
}

/// A value of a call and why it makes the call suspicious.
struct Found<'a> {
    used: &'a Used,
    evidence: Rc<Evidence>,
    verdict: Verdict,
}

struct Join<'a> {
    evidences: Evidences<'a>,
    ordered: Ordered<'a>,
}

impl Join<'_> {
    /// The value of one call that speaks most clearly.
    fn strongest<'u>(
        &mut self,
        used: &'u [Used],
        call: &Call,
        profile: &Profile,
        request: &Request,
    ) -> Option<Found<'u>> {
        let mut traced: Vec<(&Used, Rc<Evidence>)> = Vec::new();
        for one in used {
            if one.value.is_fallback && self.evidences.link_is_known(used, one)
                || one.kind() == Kind::Destination && request.names_host(&one.value.key)
            {
                continue;
            }
            let evidence = self.evidences.origin(one);
            traced.extend(evidence.map(|evidence| (one, evidence)));
        }
        traced.retain(|(one, evidence)| !self.evidences.quotes(one, profile, &evidence.sentence));
        if traced.is_empty() {
            return None;
        }
        let recipients = recipient::recipients(call);
        let to: Vec<&str> = recipients.iter().map(|to| to.key.as_str()).collect();
        let is_risky = profile.is_executor && risk::is_risky(call);
        let mut best: Option<Found<'u>> = None;
        for (one, evidence) in &traced {
            let place = |evidence: &Evidence| (evidence.occurrence.event, evidence.here.start);
            let mut keys: Vec<usize> = traced
                .iter()
                .filter(|(_, other)| place(other) == place(evidence))
                .filter(|(other, _)| !other.value.is_fallback && !request.says(&other.value.key))
                .map(|(other, _)| other.key)
                .collect();
            keys.sort_unstable();
            keys.dedup();
            let use_of = Use {
                kind: one.kind(),
                profile,
                tool: &call.name,
                text: one.value.text.trim(),
                is_recipient: recipients.iter().any(|to| to.pointer == one.value.pointer),
                has_recipients: !to.is_empty(),
                is_to_stranger: !to.is_empty()
                    && !to.iter().any(|to| recipient::is_named(to, request.said())),
                shared: keys.len(),
                is_risky,
            };
            let transcript = self.evidences.transcript;
            let answer = &transcript.events[evidence.occurrence.event];
            let wish = request.about(&one.value, evidence, answer, transcript, (call, &to));
            let Some(verdict) = decision::decide(&use_of, &wish, evidence) else {
                continue;
            };
            let rank = |found: &Found| (found.verdict, found.evidence.suspected, found.used.kind());
            let found = Found {
                used: one,
                evidence: Rc::clone(evidence),
                verdict,
            };
            if best.as_ref().is_none_or(|best| rank(&found) > rank(best)) {
                best = Some(found);
            }
        }
        best
    }
}

fn hit(rule: &Arc<Rule>, source: &Source, transcript: &Transcript, found: &Found) -> Hit {
    let Found {
        used,
        evidence,
        verdict,
    } = found;
    let call = &transcript.events[used.call];
    let answer = &transcript.events[evidence.occurrence.event];
    let (span, pointer) = call.argument_span(source.text(), &used.value.pointer, &used.value.span);
    let name = |index: usize| match &transcript.events[index].body {
        Body::Call(call) => format!("`{}`", call.name),
        _ => "a tool".to_owned(),
    };
    let origin = match &answer.body {
        Body::Result(result) => {
            let what = if result.error { "error" } else { "answer" };
            let tool = result.call.map_or("a tool".to_owned(), name);
            format!("the {what} of {tool}")
        }
        _ => "text that is not the user's".to_owned(),
    };
    let value = &used.value.text;
    let message = format!(
        "{} uses `{value}`, which occurs only in an instruction inside {origin}; the user did not name it",
        name(used.call)
    );
    let related = |span: &Range<usize>, message: &str| RelatedHit {
        span: answer.text_span(source.text(), span),
        pointer: Some(answer.pointer.clone()),
        message: message.to_owned(),
    };
    let mut hit = Hit::new(rule, span, message);
    hit.pointer = Some(pointer);
    hit.verdict = (*verdict).min(rule.verdict);
    hit.score = Some(match (verdict, evidence.suspected == Suspected::Surely) {
        (Verdict::Block, true) => 0.95,
        (Verdict::Block, false) => 0.85,
        _ => 0.5,
    });
    let text = answer.text().unwrap_or_default();
    let orders = |part: &str| order::ordered(part) != Classes::default();
    let place = &evidence.occurrence.span;
    let instruction = region::shown(text, &evidence.instruction, place, orders);
    hit.related = vec![
        related(&instruction, "the injected instruction"),
        related(place, "the value that the action uses"),
    ];
    hit
}
