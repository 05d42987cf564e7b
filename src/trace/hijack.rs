//! The rule `hijacked-action`: an action with an effect whose values occur only inside an
//! instruction that stood in the answer of a tool.
//!
//! Neither half is enough. Most values of most actions come from answers of tools, and an agent may
//! well read an injection and leave it. Joined they tell who the agent works for.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use super::action::{self, Classes, Profile};
use super::content::Suspicions;
use super::cue::{self, Cues};
use super::event::{Body, Event, Transcript};
use super::provenance::{Occurrence, Provenance, Used, readable};
use super::region::{self, Fields};
use super::request::{Request, Wish};
use super::value::{self, Kind};
use crate::finding::{Hit, RelatedHit, Verdict};
use crate::rule::Rule;
use crate::scan::Part;
use crate::source::Source;

/// The rule.
pub(super) const ID: &str = "hijacked-action";

/// From this score of the prompt rules on, a text is an attack even where no rule names a span.
const ATTACK: f64 = 0.5;
/// How far an instruction that a prompt rule found may reach before and after the match.
const REACH: (usize, usize) = (300, 1200);
/// How far around a value the signs of an instruction are looked for.
const NEAR: (usize, usize) = (500, 500);

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
    let provenance = Provenance::new(transcript, calls, |call, value| {
        value.kind == Kind::Destination || profile(call).is_some_and(|profile| profile.has_effect)
    })?;
    let mut join = Join {
        transcript,
        suspicions,
        provenance: &provenance,
        names: profiles.keys().copied().collect(),
        views: HashMap::new(),
        evidences: HashMap::new(),
    };
    join.names
        .extend(transcript.tools.iter().map(|tool| tool.name.as_str()));
    join.names.sort_unstable();
    join.names.dedup();
    let mut request = Request::default();
    let (mut read, mut hits) = (0, Vec::new());
    for used in provenance.used.chunk_by(|a, b| a.call == b.call) {
        let call = used[0].call;
        for event in &transcript.events[read..call] {
            if let Body::User(text) = &event.body
                && speaks_to(event, &transcript.events[call])
            {
                request.add(text);
            }
        }
        read = call;
        if let Some(profile) = profile(call)
            && let Some(found) = join.strongest(used, profile, &request)
        {
            hits.push(hit(rule, source, transcript, &found));
        }
    }
    Ok((hits, provenance.skipped))
}

/// Whether a text is the request behind a call: the human's words, or those with which the
/// sub-agent that calls was started.
fn speaks_to(text: &Event, call: &Event) -> bool {
    text.agent.is_none() || text.agent == call.agent
}

/// Why a place of a value is suspicious.
#[derive(Debug)]
struct Evidence {
    /// Where the value occurs.
    occurrence: Occurrence,
    /// The instruction around it.
    instruction: Range<usize>,
    /// Whether the prompt scanner says so.
    by_prompt: bool,
    /// Whether a match of a prompt rule reaches into the sentence with the value.
    is_matched_here: bool,
    /// What the sentence with the value orders.
    ordered_here: Classes,
    /// What the whole instruction orders.
    ordered: Classes,
    /// The sentence with the value.
    sentence: String,
    cues: Cues,
}

/// A value of a call and why it makes the call suspicious.
struct Found<'a> {
    used: &'a Used,
    evidence: Rc<Evidence>,
    verdict: Verdict,
}

/// How a text is cut, worked out once.
struct View {
    fields: Fields,
    /// Instructions around the matches of prompt rules.
    instructions: Vec<Range<usize>>,
}

struct Join<'a> {
    transcript: &'a Transcript,
    suspicions: &'a dyn Suspicions,
    provenance: &'a Provenance<'a>,
    /// Names of the tools of this run.
    names: Vec<&'a str>,
    views: HashMap<usize, View>,
    /// By event and start of the value: many calls may use the same value.
    evidences: HashMap<(usize, usize), Option<Rc<Evidence>>>,
}

impl Join<'_> {
    /// The value of one call that speaks most clearly.
    fn strongest<'u>(
        &mut self,
        used: &'u [Used],
        profile: &Profile,
        request: &Request,
    ) -> Option<Found<'u>> {
        let mut best: Option<Found<'u>> = None;
        for one in used {
            if one.value.is_fallback && self.link_is_known(used, one) {
                continue;
            }
            let Some(evidence) = self
                .origin(one)
                .filter(|evidence| !self.quotes(one, evidence))
            else {
                continue;
            };
            let answer = &self.transcript.events[evidence.occurrence.event];
            let wish = request.about(&one.value, &evidence.sentence, answer, self.transcript);
            let Some(verdict) = decide(one.kind(), profile, &wish, &evidence) else {
                continue;
            };
            let rank = |found: &Found| (found.verdict, found.evidence.by_prompt, found.used.kind());
            let found = Found {
                used: one,
                evidence,
                verdict,
            };
            if best.as_ref().is_none_or(|best| rank(&found) > rank(best)) {
                best = Some(found);
            }
        }
        best
    }

    /// Whether the argument repeats the sentence that holds the value: then the agent passes a text
    /// on, a name or a summary, and does not do what it says.
    fn quotes(&self, used: &Used, evidence: &Evidence) -> bool {
        let Body::Call(call) = &self.transcript.events[used.call].body else {
            return false;
        };
        let argument = call
            .arguments
            .pointer(&used.value.pointer)
            .and_then(|value| value.as_str());
        let sentence = value::normalise(&evidence.sentence);
        let sentence = sentence.trim_matches(|c: char| !c.is_alphanumeric());
        sentence.len() > used.value.key.len() + 12
            && argument.is_some_and(|argument| value::normalise(argument).contains(sentence))
    }

    /// Whether the whole link, of which `host` is the host, occurs somewhere.
    fn link_is_known(&self, used: &[Used], host: &Used) -> bool {
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
    fn origin(&mut self, used: &Used) -> Option<Rc<Evidence>> {
        let places: Vec<Occurrence> = self.before(used).cloned().collect();
        let mut best: Option<Rc<Evidence>> = None;
        for place in places {
            let event = &self.transcript.events[place.event];
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
            let evidence = match self.evidences.get(&key) {
                Some(known) => known.clone(),
                None => {
                    let found = self.evidence(place).map(Rc::new);
                    self.evidences.insert(key, found.clone());
                    found
                }
            }?;
            let rank = |evidence: &Evidence| (evidence.by_prompt, evidence.cues.count);
            if best
                .as_ref()
                .is_none_or(|best| rank(&evidence) > rank(best))
            {
                best = Some(evidence);
            }
        }
        best
    }

    /// Why this place is suspicious, if it is.
    fn evidence(&mut self, place: Occurrence) -> Option<Evidence> {
        let text = &*region::unglued(readable(&self.transcript.events[place.event])?);
        let suspicion = self.suspicions.of(place.event);
        let view = self.views.entry(place.event).or_insert_with(|| {
            let fields = Fields::of(text);
            let spans = suspicion.map_or(&[][..], |suspicion| &suspicion.spans);
            let instructions = spans
                .iter()
                .map(|span| region::instruction(text, &fields, span, REACH))
                .collect();
            View {
                fields,
                instructions,
            }
        });
        let span = &place.span;
        let block = region::instruction(text, &view.fields, span, NEAR);
        let here = region::sentence(text, &block, span);
        let sentence = &text[here.clone()];
        let around = view
            .instructions
            .iter()
            .find(|around| around.start <= span.start && span.end <= around.end);
        let by_prompt = around.is_some()
            || suspicion.is_some_and(|suspicion| {
                suspicion.spans.is_empty() && suspicion.rule_score >= ATTACK
            });
        let instruction = around.cloned().unwrap_or(block);
        let ordered_here = action::ordered(sentence);
        if !by_prompt && ordered_here == Classes::default() {
            return None;
        }
        let ordered = action::ordered(&text[instruction.clone()]);
        let cues = cue::cues(&text[instruction.clone()], self.names.iter().copied());
        Some(Evidence {
            sentence: sentence.to_owned(),
            occurrence: place,
            instruction,
            by_prompt,
            is_matched_here: suspicion.is_some_and(|suspicion| {
                let mut spans = suspicion.spans.iter();
                spans.any(|span| span.start < here.end && here.start < span.end)
            }),
            ordered_here,
            ordered,
            cues,
        })
    }
}

/// What the evidence is worth for this action.
fn decide(kind: Kind, profile: &Profile, wish: &Wish<'_>, evidence: &Evidence) -> Option<Verdict> {
    if evidence.by_prompt {
        decide_by_prompt(kind, profile, wish, evidence)
    } else if profile.is_named_by(evidence.ordered_here) {
        decide_by_structure(kind, profile, wish, evidence)
    } else {
        None
    }
}

/// The text was recognised as an attack: the value must be ordered by it, not stand there by
/// chance.
fn decide_by_prompt(
    kind: Kind,
    profile: &Profile,
    wish: &Wish<'_>,
    evidence: &Evidence,
) -> Option<Verdict> {
    // In a language of which no verbs are known, the attack as a whole is what there is.
    let is_foreign = evidence.ordered == Classes::default();
    let is_order = match kind {
        Kind::Destination => {
            evidence.is_matched_here || is_foreign || profile.is_named_by(evidence.ordered_here)
        }
        Kind::Specific => profile.is_named_by(evidence.ordered_here),
        Kind::Words => profile.is_named_by(evidence.ordered_here) && !profile.was_asked(wish.asked),
    };
    if !is_order {
        return None;
    }
    // Whoever told the agent to follow a text has to live with odd words in it.
    let is_beyond = !wish.delegates || evidence.cues.strong > 0 || evidence.cues.count > 1;
    Some(if is_beyond {
        Verdict::Block
    } else {
        Verdict::Review
    })
}

/// Words of users who ask for pages.
const BROWSING: &[&str] = &[
    "visit",
    "browse",
    "open",
    "page",
    "site",
    "link",
    "url",
    "http",
    "www",
    "web",
    "online",
    "look",
    "search",
    "find",
    "follow",
    "documentation",
    "docs",
];

/// The text was not recognised, but it orders the action in the sentence that holds the value.
fn decide_by_structure(
    kind: Kind,
    profile: &Profile,
    wish: &Wish<'_>,
    evidence: &Evidence,
) -> Option<Verdict> {
    let Cues { count, strong } = evidence.cues;
    // Who says where something is to go, has not asked for it to go elsewhere.
    let is_elsewhere = kind == Kind::Destination && wish.has_target_elsewhere;
    let sentence = action::words(&evidence.sentence);
    let is_other = is_elsewhere || profile.is_other_object(&sentence, wish.said);
    // A page that says how something is done is followed by who was asked to do that.
    let is_asked = profile.was_asked(wish.asked) || action::speaks_of(&sentence, wish.verbs);
    let was_asked = !profile.has_effect || is_asked && !is_other;
    let is_exact = kind == Kind::Destination || profile.object_in(&sentence);
    // Documents are full of commands and paths, and of orders to people.
    let speaks_to_agent = match (wish.delegates, profile.is_executor) {
        (false, false) => count > 1 && strong > 0,
        (false, true) => strong > 1,
        (true, false) => strong > 1 || count > 2 && strong > 0,
        (true, true) => strong > 2,
    };
    let is_unasked = !was_asked && is_exact && (!profile.is_executor || strong > 0);
    let blocks = match kind {
        Kind::Words => speaks_to_agent && !was_asked && !wish.delegates,
        _ => speaks_to_agent || is_unasked && !wish.delegates,
    };
    let is_doubtful = strong > 0 || !profile.is_executor && (count > 1 || !was_asked);
    // A page that says "visit ..." may mean people; who did not ask for pages should look at it.
    let is_visit = !profile.has_effect
        && kind == Kind::Destination
        && !BROWSING.iter().any(|word| wish.said.contains(word));
    let is_doubtful = (is_doubtful || is_visit) && kind > Kind::Words;
    match (blocks, is_doubtful && !wish.delegates) {
        (true, _) => Some(Verdict::Block),
        (false, true) => Some(Verdict::Review),
        (false, false) => None,
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
    hit.score = Some(match (verdict, evidence.by_prompt) {
        (Verdict::Block, true) => 0.95,
        (Verdict::Block, false) => 0.85,
        _ => 0.5,
    });
    let text = answer.text().unwrap_or_default();
    let orders = |part: &str| action::ordered(part) != Classes::default();
    let place = &evidence.occurrence.span;
    let instruction = region::shown(text, &evidence.instruction, place, orders);
    hit.related = vec![
        related(&instruction, "the injected instruction"),
        related(place, "the value that the action uses"),
    ];
    hit
}
