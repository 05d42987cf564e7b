//! Calls that no value gives away: an order in an answer names what the tool does and what it is about,
//! and the user asked for nothing of the kind. After what surely is an attack, that holds for what only
//! reads as well: most attacks gather first what they then give away.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::super::action::{self, Classes, Profile, READ};
use super::super::event::{Body, Call, Event, Transcript, scalars};
use super::super::order;
use super::super::provenance::readable;
use super::super::recipient;
use super::super::region;
use super::super::request::Request;
use super::super::value;
use super::Join;
use super::decision::is_tool_named;
use super::evidence::speaks_to;
use crate::finding::{Hit, RelatedHit, Verdict};
use crate::rule::Rule;
use crate::source::Source;

/// Of the texts before a call, so many bytes are read for orders, the latest first.
const MOST: usize = 256 << 10;
/// Longer arguments are texts, not names.
const NAME: usize = 60;

/// An order for the call.
pub(super) struct Order {
    /// The event in whose text it stands.
    event: usize,
    span: Range<usize>,
    /// Whether what stands there surely is an attack.
    is_attack: bool,
}

/// A sentence that orders something.
struct Sentence {
    span: Range<usize>,
    classes: Classes,
    words: Vec<String>,
}

/// The orders in texts, each text read once.
pub(super) struct Ordered<'a> {
    transcript: &'a Transcript,
    sentences: HashMap<usize, Vec<Sentence>>,
    /// The first call of each tool.
    first: HashMap<&'a str, usize>,
    /// The names of all that were called.
    tools: Vec<&'a str>,
}

impl<'a> Ordered<'a> {
    pub(super) fn new(transcript: &'a Transcript) -> Self {
        let mut first = HashMap::new();
        for (index, event) in transcript.events.iter().enumerate() {
            if let Body::Call(call) = &event.body {
                first.entry(call.name.as_str()).or_insert(index);
            }
        }
        Self {
            transcript,
            sentences: HashMap::new(),
            tools: first.keys().copied().collect(),
            first,
        }
    }

    fn sentences(&mut self, event: usize, text: &str) -> &[Sentence] {
        let tools = &self.tools;
        self.sentences.entry(event).or_insert_with(|| {
            let text = region::unglued(text);
            let all = region::sentences(&text).filter_map(|span| {
                let sentence = &text[span.clone()];
                let classes = order::ordered(sentence);
                let is_known = classes != Classes::default()
                    || tools.iter().any(|tool| is_tool_named(tool, sentence));
                is_known.then(|| Sentence {
                    classes,
                    words: action::words(sentence),
                    span,
                })
            });
            all.collect()
        })
    }
}

/// Whether an event is a text that is not trusted, and that the agent of `call` read.
fn is_foreign(event: &Event, call: &Event) -> bool {
    let is_text = match &event.body {
        Body::Result(result) => !result.trusted,
        Body::Context(_) => true,
        _ => false,
    };
    is_text && speaks_to(event, call)
}

/// The texts that others wrote and that can be read before a call, the latest first, with their events.
fn foreign_before(transcript: &Transcript, index: usize) -> impl Iterator<Item = (usize, &str)> {
    let before = transcript.events[..index].iter().enumerate().rev();
    before
        .filter(move |(_, event)| is_foreign(event, &transcript.events[index]))
        .filter_map(|(at, event)| readable(event).map(|text| (at, text)))
}

impl Join<'_> {
    /// The order for the call at this index, if no value tells it.
    pub(super) fn ordered_call(
        &mut self,
        index: usize,
        call: &Call,
        profile: &Profile,
        request: &Request,
    ) -> Option<Order> {
        if request.delegates()
            || request.said().is_empty()
            || profile.is_executor
            || profile.serves_the_run()
        {
            return None;
        }
        if profile.has_effect {
            let recipients = recipient::recipients(call);
            let is_near = recipients.iter().any(|to| request.names_host(&to.key));
            // Whoever asked for such an act may have asked for it to be done to something else.
            let is_asked = request.asks_for(profile);
            if is_near || is_asked && !request.understood() {
                return None;
            }
            return self.unasked_effect(index, call, profile, request);
        }
        let told = self.ordered_read(index, call, profile, request);
        told.or_else(|| self.gathering(index, call, profile, request))
    }

    /// A sentence that orders something with an effect for a place that the user did not name, with what this
    /// call reads, of which the user did not speak either.
    fn ordered_read(
        &mut self,
        index: usize,
        call: &Call,
        profile: &Profile,
        request: &Request,
    ) -> Option<Order> {
        let transcript = self.ordered.transcript;
        let mut values: Vec<String> = Vec::new();
        scalars(&call.arguments, "", &mut |_, text| {
            values.push(value::normalise(text))
        });
        let is_first = self.ordered.first.get(call.name.as_str()) == Some(&index);
        if values.is_empty()
            || !is_first
            || values
                .iter()
                .any(|value| value.len() < 4 || value.len() > NAME || request.says(value))
        {
            return None;
        }
        let mut left = MOST;
        for (at, text) in foreign_before(transcript, index) {
            left = left.checked_sub(text.len())?;
            for sentence in self.ordered.sentences(at, text) {
                let words = &text[sentence.span.clone()];
                let normal = || value::normalise(words);
                let is_named = || {
                    values
                        .iter()
                        .all(|value| names_one(std::slice::from_ref(value), &normal()))
                };
                let leads_out = || {
                    let to = value::destinations(words);
                    to.iter()
                        .any(|to| !request.says(to) && !values.contains(to))
                };
                if sentence.classes.without(READ) != Classes::default()
                    && profile.object_in(&sentence.words)
                    && is_named()
                    && leads_out()
                {
                    // Who goes through all that a list holds comes by what the order names as well.
                    let rest = text.replace(words, " ");
                    let mut texts =
                        foreign_before(transcript, index).filter(|(other, _)| *other != at);
                    let is_known = |text: &str| names_one(&values, &value::normalise(text));
                    if is_known(&rest) || texts.any(|(_, text)| is_known(text)) {
                        return None;
                    }
                    return Some(Order {
                        event: at,
                        span: sentence.span.clone(),
                        is_attack: false,
                    });
                }
            }
        }
        None
    }

    /// A sentence that orders what the call does to what it does it to. Where such an act was asked for,
    /// what the tool is for must not have been spoken of.
    fn unasked_effect(
        &mut self,
        index: usize,
        call: &Call,
        profile: &Profile,
        request: &Request,
    ) -> Option<Order> {
        let said = request.asks_for(profile).then(|| request.said());
        let transcript = self.ordered.transcript;
        let mut values: Vec<String> = Vec::new();
        scalars(&call.arguments, "", &mut |_, text| {
            if text.len() <= NAME && !text.is_empty() {
                values.push(value::normalise(text));
            }
        });
        let mut left = MOST;
        for (at, text) in foreign_before(transcript, index) {
            let Some(rest) = left.checked_sub(text.len()) else {
                break;
            };
            left = rest;
            for sentence in self.ordered.sentences(at, text) {
                let is_named =
                    profile.is_named_by(sentence.classes) && profile.object_in(&sentence.words);
                // Everything that the call is given, at what the order names.
                let is_all = || {
                    !values.is_empty()
                        && values.iter().any(|value| !request.says(value))
                        && values.iter().all(|value| {
                            names_one(
                                std::slice::from_ref(value),
                                &value::normalise(&text[sentence.span.clone()]),
                            )
                        })
                };
                let is_named = is_named
                    || (profile.is_named_by(sentence.classes) || profile.verb_in(&sentence.words))
                        && (request.only_asks() || !profile.is_about(request.said()))
                        && is_all();
                let is_named = is_named
                    && said.is_none_or(|said| profile.is_other_object(&sentence.words, said));
                let normal = || value::normalise(&text[sentence.span.clone()]);
                // Whoever spoke of what the tool is for may have asked for it in words that are not known.
                let is_about = !request.only_asks() && profile.is_about(request.said());
                let orders = sentence.classes.without(READ) != Classes::default();
                let is_named = (is_named && !is_about)
                    || is_tool_named(&call.name, &text[sentence.span.clone()]);
                if is_named
                    && said.is_some()
                    && values
                        .iter()
                        .all(|value| said.is_some_and(|said| said.contains(value.as_str())))
                {
                    continue;
                }
                let is_unasked = orders
                    && said.is_none()
                    && request.only_asks()
                    && profile.is_thing_in(&sentence.words);
                if is_unasked || is_named && (values.is_empty() || names_one(&values, &normal())) {
                    return Some(Order {
                        event: at,
                        span: sentence.span.clone(),
                        is_attack: false,
                    });
                }
            }
        }
        None
    }

    /// An attack that speaks of what the call reads, of which the user did not speak and which was
    /// not read before.
    fn gathering(
        &mut self,
        index: usize,
        call: &Call,
        profile: &Profile,
        request: &Request,
    ) -> Option<Order> {
        let transcript = self.ordered.transcript;
        let objects: Vec<&String> = profile.objects().collect();
        let said = action::words(request.said());
        let is_in = |words: &[String], object: &str| {
            let stem = object.trim_end_matches('s');
            words.iter().any(|word| word.trim_end_matches('s') == stem)
        };
        if objects.is_empty()
            || self.ordered.first.get(call.name.as_str()) != Some(&index)
            || objects.iter().all(|object| is_in(&said, object))
        {
            return None;
        }
        for (at, text) in foreign_before(transcript, index) {
            // The prompt scanner is asked only about a text that speaks of it.
            if !self.evidences.suspicions.is_known() {
                let lower = text.to_lowercase();
                let mut stems = objects.iter().map(|object| object.trim_end_matches('s'));
                if !stems.all(|stem| lower.contains(stem)) {
                    continue;
                }
            }
            for span in self.evidences.attacks(at) {
                let words = action::words(&text[span.clone()]);
                let orders = order::ordered(&text[span.clone()]);
                let gives_away = orders.without(READ) != Classes::default();
                if gives_away && objects.iter().all(|object| is_in(&words, object)) {
                    return Some(Order {
                        event: at,
                        span,
                        is_attack: true,
                    });
                }
            }
        }
        None
    }
}

/// Whether a text has one of the values as a word of its own.
fn names_one(values: &[String], text: &str) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    values.iter().any(|value| {
        text.match_indices(value.as_str()).any(|(at, _)| {
            !is_word(text[..at].chars().next_back())
                && !is_word(text[at + value.len()..].chars().next())
        })
    })
}

pub(super) fn hit(
    rule: &Arc<Rule>,
    source: &Source,
    transcript: &Transcript,
    index: usize,
    order: &Order,
) -> Hit {
    let call = &transcript.events[index];
    let answer = &transcript.events[order.event];
    let (span, pointer) = call.argument_span(source.text(), "", &(0..0));
    let name = match &call.body {
        Body::Call(call) => call.name.as_str(),
        _ => "a tool",
    };
    let message = match order.is_attack {
        true => format!(
            "`{name}` gathers what an instruction inside the answer of a tool speaks of; the user did not ask for it"
        ),
        false => format!(
            "`{name}` does what an instruction inside the answer of a tool orders; the user asked for nothing of the kind"
        ),
    };
    let mut hit = Hit::new(rule, span, message);
    hit.pointer = Some(pointer);
    hit.score = Some(if order.is_attack { 0.5 } else { 0.85 });
    if order.is_attack {
        // What only reads harms nobody yet.
        hit.verdict = hit.verdict.min(Verdict::Review);
    }
    hit.related = vec![RelatedHit {
        span: answer.text_span(source.text(), &order.span),
        pointer: Some(answer.pointer.clone()),
        message: "the injected instruction".to_owned(),
    }];
    hit
}
