//! Why a place of a value in a text that is not trusted is suspicious: the instruction around it, what
//! the sentence orders, and the signs that it speaks to the agent.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::super::action::{self, Classes, Profile};
use super::super::content::Suspicions;
use super::super::cue::{self, Cues};
use super::super::event::{Body, Event, Transcript};
use super::super::order;
use super::super::provenance::{Occurrence, Provenance, Used, readable};
use super::super::region::{self, Fields};
use super::super::value;
use super::super::verb as foreign;

/// From this score of the prompt rules on, a text is an attack even where no rule names a span.
const ATTACK: f64 = 0.5;
/// How far an instruction that a prompt rule found may reach before and after the match.
const REACH: (usize, usize) = (300, 1200);
/// How far around a value the signs of an instruction are looked for.
const NEAR: (usize, usize) = (500, 500);

/// How sure the prompt scanner is that an instruction is an attack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Suspected {
    /// It says nothing.
    Not,
    /// Somebody should look.
    Perhaps,
    /// It is one.
    Surely,
}

/// See the module.
#[derive(Debug)]
pub(in super::super) struct Evidence {
    /// Where the value occurs.
    pub(super) occurrence: Occurrence,
    /// The instruction around it.
    pub(super) instruction: Range<usize>,
    /// The sentence with the value.
    pub(super) here: Range<usize>,
    pub(super) suspected: Suspected,
    /// Whether a match of a prompt rule reaches into the sentence with the value.
    pub(super) is_matched_here: bool,
    /// What the sentence with the value orders.
    pub(super) ordered_here: Classes,
    /// Whether it gives an order with a word of the name of a tool that has an effect.
    pub(super) orders_tool: bool,
    /// Whether it is in another language than English, and what it orders, if anything, is not known.
    pub(super) is_unread: bool,
    /// What the whole instruction orders.
    pub(super) ordered: Classes,
    /// The sentence with the value.
    pub(in super::super) sentence: String,
    /// What is looked at to tell what the order is about: the line with the value if that gives the order, as
    /// in a program, else the sentence.
    pub(in super::super) subject: String,
    /// Whether the sentence is in another language than English.
    pub(super) is_foreign: bool,
    pub(super) cues: Cues,
}

impl Evidence {
    /// Whether the sentence speaks of one of these, written in lower case.
    pub(in super::super) fn names_any(&self, names: &[String]) -> bool {
        let sentence = self.sentence.to_lowercase();
        names.iter().any(|name| sentence.contains(name.as_str()))
    }
}

/// A place of a value and the sentence around it.
pub(super) struct Place {
    pub(super) occurrence: Occurrence,
    pub(super) here: Range<usize>,
    pub(super) sentence: String,
    /// Whether the value is all that a field of the data holds.
    pub(super) is_data: bool,
}

/// How a text is cut, worked out once.
struct View {
    fields: Fields,
    /// Instructions around the matches of prompt rules.
    instructions: Vec<(Range<usize>, Suspected)>,
}

/// Finds the evidence; each text is cut once, each place looked at once.
pub(super) struct Evidences<'a> {
    pub(super) transcript: &'a Transcript,
    pub(super) suspicions: &'a dyn Suspicions,
    pub(super) provenance: &'a Provenance<'a>,
    /// Names of the tools of this run.
    pub(super) names: Vec<&'a str>,
    /// Words of the names of those that have an effect.
    verbs: Vec<&'a str>,
    views: HashMap<usize, View>,
    /// By event and start of the value: many calls may use the same value.
    known: HashMap<(usize, usize), Option<Rc<Evidence>>>,
}

/// Whether a text is the request behind a call: the human's words, or those with which the
/// sub-agent that calls was started.
pub(super) fn speaks_to(text: &Event, call: &Event) -> bool {
    text.agent.is_none() || text.agent == call.agent
}

impl<'a> Evidences<'a> {
    pub(super) fn new(
        transcript: &'a Transcript,
        suspicions: &'a dyn Suspicions,
        provenance: &'a Provenance<'a>,
        names: Vec<&'a str>,
        verbs: Vec<&'a str>,
    ) -> Self {
        Self {
            transcript,
            suspicions,
            provenance,
            names,
            verbs,
            views: HashMap::new(),
            known: HashMap::new(),
        }
    }

    /// Whether the argument repeats the sentence that holds the value: then the agent passes a text
    /// on, a name or a summary, and does not do what it says.
    pub(super) fn quotes(&self, used: &Used, profile: &Profile, sentence: &str) -> bool {
        let Body::Call(call) = &self.transcript.events[used.call].body else {
            return false;
        };
        let argument = call
            .arguments
            .pointer(&used.value.pointer)
            .and_then(|value| value.as_str());
        let Some(argument) = argument else {
            return false;
        };
        let sentence = value::normalise(sentence);
        let sentence = sentence.trim_matches(|c: char| !c.is_alphanumeric());
        if sentence.len() <= used.value.key.len() + 12 {
            return false;
        }
        if profile.is_executor {
            // A command that is run as it stands is no quotation.
            return value::normalise(argument).contains(sentence);
        }
        // Escaped once more or less, its words are the same.
        let repeated = action::words(argument);
        let words = action::words(sentence);
        let known = words.iter().filter(|word| repeated.contains(word)).count();
        value::normalise(argument).contains(sentence)
            || words.len() > 5 && known * 5 >= words.len() * 4
    }

    /// Whether the whole link, of which `host` is the host, occurs somewhere.
    pub(super) fn link_is_known(&self, used: &[Used], host: &Used) -> bool {
        used.iter().any(|other| {
            !other.value.is_fallback
                && other.value.pointer == host.value.pointer
                && other.value.span == host.value.span
                && self.before(other).next().is_some()
        })
    }

    fn before<'s>(&'s self, used: &'s Used) -> impl Iterator<Item = &'s Occurrence> {
        let places = self.provenance.occurrences[used.key].iter();
        places.take_while(|place| place.event < used.call)
    }

    /// The strongest evidence, if the value occurs in suspicious places and nowhere else.
    pub(super) fn origin(&mut self, used: &Used) -> Option<Rc<Evidence>> {
        let places: Vec<Occurrence> = self.before(used).cloned().collect();
        let is_only = places.len() == 1;
        let mut best: Option<Rc<Evidence>> = None;
        for place in places {
            let at = place.event;
            let event = &self.transcript.events[at];
            let is_trusted = match &event.body {
                Body::User(_) | Body::System(_) => true,
                Body::Result(result) => result.trusted,
                _ => false,
            };
            if is_trusted && speaks_to(event, &self.transcript.events[used.call]) {
                return None;
            }
            if self.provenance.is_echo(event, used.key) {
                continue;
            }
            let key = (place.event, place.span.start);
            let evidence = match self.known.get(&key) {
                Some(known) => known.clone(),
                None => {
                    let found = self.evidence(place).map(Rc::new);
                    self.known.insert(key, found.clone());
                    found
                }
            };
            let Some(evidence) = evidence.filter(|evidence| is_only || !evidence.is_unread) else {
                // What an attack named first may well turn up in data that it made the agent read.
                let is_led = best.as_ref().is_some_and(|best| {
                    best.suspected > Suspected::Not
                        && best.cues.strong > 0
                        && best.occurrence.event < at
                });
                if is_led {
                    continue;
                }
                return None;
            };
            let rank = |evidence: &Evidence| (evidence.suspected, evidence.cues.count);
            if best
                .as_ref()
                .is_none_or(|best| rank(&evidence) > rank(best))
            {
                best = Some(evidence);
            }
        }
        best
    }

    /// As [`Self::quotes`], of an argument that holds more than the value.
    pub(super) fn passes_on(&self, used: &Used, profile: &Profile, sentence: &str) -> bool {
        let Body::Call(call) = &self.transcript.events[used.call].body else {
            return false;
        };
        let argument = call.arguments.pointer(&used.value.pointer);
        let argument = argument.and_then(|value| value.as_str());
        let is_name = used.kind() > value::Kind::Words
            && argument.is_some_and(|text| text.len() < used.value.text.len() + 12);
        !profile.is_executor && !is_name && self.quotes(used, profile, sentence)
    }

    /// The sentences in which a value occurs, if all stand in texts that are not trusted.
    pub(super) fn foreign(&mut self, used: &Used) -> Vec<Place> {
        let places: Vec<Occurrence> = self.before(used).cloned().collect();
        let mut found = Vec::new();
        for occurrence in places {
            let event = &self.transcript.events[occurrence.event];
            let is_trusted = match &event.body {
                Body::User(_) | Body::System(_) => true,
                Body::Result(result) => result.trusted,
                _ => false,
            };
            if is_trusted && speaks_to(event, &self.transcript.events[used.call]) {
                return Vec::new();
            }
            if !self.provenance.is_echo(event, used.key) && !is_trusted {
                found.extend(self.place(occurrence));
            }
        }
        found
    }

    fn place(&mut self, occurrence: Occurrence) -> Option<Place> {
        let text = readable(&self.transcript.events[occurrence.event])?;
        let text = &*region::unglued(text);
        let view = self.view(occurrence.event, text);
        let block = region::instruction(text, &view.fields, &occurrence.span, NEAR);
        let here = region::sentence(text, &block, &occurrence.span);
        let field = text[view.fields.around(occurrence.span.start)].trim();
        Some(Place {
            is_data: field.len() < occurrence.span.len() + 8,
            sentence: text[here.clone()].to_owned(),
            here,
            occurrence,
        })
    }

    /// The instructions in the text of an event around what the prompt scanner suspects.
    fn view(&mut self, event: usize, text: &str) -> &View {
        let suspicions = self.suspicions;
        self.views.entry(event).or_insert_with(|| {
            let fields = Fields::of(text);
            let suspicion = suspicions.of(event);
            let spans = suspicion.map_or(&[][..], |suspicion| &suspicion.spans);
            let mut instructions: Vec<_> = spans
                .iter()
                .map(|(span, is_sure)| {
                    let around = region::instruction(text, &fields, span, REACH);
                    let suspected = if *is_sure {
                        Suspected::Surely
                    } else {
                        Suspected::Perhaps
                    };
                    (around, suspected)
                })
                .collect();
            if spans.is_empty() && suspicion.is_some_and(|suspicion| suspicion.rule_score >= ATTACK)
            {
                instructions.push((0..text.len(), Suspected::Surely));
            }
            View {
                fields,
                instructions,
            }
        })
    }

    /// The instructions in the text of an event that surely are attacks.
    pub(super) fn attacks(&mut self, event: usize) -> Vec<Range<usize>> {
        let transcript = self.transcript;
        let Some(text) = readable(&transcript.events[event]) else {
            return Vec::new();
        };
        if self.suspicions.of(event).is_none() {
            return Vec::new();
        }
        let text = region::unglued(text);
        let view = self.view(event, &text);
        let sure = view
            .instructions
            .iter()
            .filter(|(_, suspected)| *suspected == Suspected::Surely);
        sure.map(|(span, _)| span.clone()).collect()
    }

    /// Why this place is suspicious, if it is.
    fn evidence(&mut self, place: Occurrence) -> Option<Evidence> {
        let transcript = self.transcript;
        let text = &*region::unglued(readable(&transcript.events[place.event])?);
        let view = self.view(place.event, text);
        let span = &place.span;
        let block = region::instruction(text, &view.fields, span, NEAR);
        let here = region::sentence(text, &block, span);
        let sentence = &text[here.clone()];
        let around = view
            .instructions
            .iter()
            .filter(|(around, _)| around.start <= span.start && span.end <= around.end)
            .max_by_key(|(_, suspected)| *suspected);
        let suspected = around.map_or(Suspected::Not, |(_, suspected)| *suspected);
        let instruction = around.map_or(block, |(around, _)| around.clone());
        let ordered_here = order::ordered(sentence);
        let orders_tool = order::begins_with(sentence, &self.verbs);
        let is_plain = ordered_here == Classes::default() && !orders_tool;
        let is_foreign = !foreign::is_english(sentence);
        let is_unread = is_plain && is_foreign;
        if suspected < Suspected::Surely && is_plain && !is_unread {
            return None;
        }
        let ordered = order::ordered(&text[instruction.clone()]);
        let cues = cue::cues(&text[instruction.clone()], self.names.iter().copied());
        let suspicion = self.suspicions.of(place.event);
        let line = region::line(text, &here, span);
        let subject = match order::ordered(line) == Classes::default() {
            true => sentence,
            false => line,
        };
        Some(Evidence {
            sentence: sentence.to_owned(),
            subject: subject.to_owned(),
            is_foreign,
            is_matched_here: suspicion.is_some_and(|suspicion| {
                let mut spans = suspicion.spans.iter();
                spans.any(|(span, _)| span.start < here.end && here.start < span.end)
            }),
            occurrence: place,
            instruction,
            here,
            suspected,
            ordered_here,
            orders_tool,
            is_unread: is_unread && suspected < Suspected::Surely,
            ordered,
            cues,
        })
    }
}
