//! Calls beyond what the user asked for, whose values a text that is not trusted brought in. No order has
//! to be recognised: that nobody asked for such an act, and that what it is done to or with was read in a
//! stranger's sentence which speaks of the act, tells enough, however that sentence puts it.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::super::action::{self, Classes, PAY, Profile, READ};
use super::super::event::{Body, Call, Transcript, scalars};
use super::super::obligation;
use super::super::order;
use super::super::provenance::{Used, readable};
use super::super::recipient;
use super::super::region;
use super::super::request::Request;
use super::super::value::{self, Kind};
use super::super::verb as foreign;
use super::Join;
use super::evidence::Place;
use crate::finding::{Hit, RelatedHit};
use crate::rule::Rule;
use crate::source::Source;

/// A value of a call beyond the request, and where it was read.
pub(super) struct Beyond<'u> {
    pub(super) used: &'u Used,
    pub(super) place: Place,
    pub(super) why: &'static str,
}

/// A sentence and the values of a call that occur in it and nowhere else.
pub(super) struct Shared<'u> {
    pub(super) values: Vec<&'u Used>,
    pub(super) place: Place,
}

impl Join<'_> {
    /// Why a call is beyond the request, if it is.
    pub(super) fn beyond<'u>(
        &mut self,
        used: &'u [Used],
        call: &Call,
        profile: &Profile,
        request: &Request,
    ) -> Option<Beyond<'u>> {
        if !profile.has_effect
            || profile.serves_the_run() && !is_sent(call)
            || request.delegates()
            || request.said().is_empty()
        {
            return None;
        }
        if profile.is_executor {
            return self.foreign_command(used, call, profile, request);
        }
        if request.only_asks() && !request.asks_for(profile) {
            return self.unasked(used, call, profile, request);
        }
        if !request.understood() || profile.is_hand() {
            return None;
        }
        let found = match request.asks_for(profile) {
            true => self.added(used, call, profile, request),
            false => self.other_act(used, call, profile, request),
        };
        found.or_else(|| {
            let redirects = profile.does(PAY) && !replaces(request.said());
            redirects.then(|| self.redirected(used, call)).flatten()
        })
    }

    /// An act of another kind than those that the user asked for: money for somebody, or what a sentence
    /// names by its verb and its object.
    fn other_act<'u>(
        &mut self,
        used: &'u [Used],
        call: &Call,
        profile: &Profile,
        request: &Request,
    ) -> Option<Beyond<'u>> {
        let recipients = recipient::recipients(call);
        let shared = self.shared(used, false, (request, profile));
        let found = shared.into_iter().rev().find_map(|shared| {
            let words = action::words(&shared.place.sentence);
            let used = *shared.values.iter().max_by_key(|one| one.kind())?;
            let is_addressed = used.kind() == Kind::Destination
                && recipients.iter().any(|to| to.pointer == used.value.pointer);
            let sentence = &shared.place.sentence;
            let ordered = order::ordered(sentence).without(READ);
            let is_foreign = !foreign::is_english(sentence)
                && ordered != Classes::NONE
                && profile.is_named_by(ordered);
            let is_all = (ordered != Classes::NONE || profile.object_in(&words))
                && holds_all(call, sentence);
            let is_named = profile.verb_in(&words)
                && (profile.object_in(&words) || used.kind() == Kind::Destination);
            let tells = (is_named || is_foreign || is_all) && !profile.is_about(request.said())
                || profile.does(PAY) && is_addressed && !request.speaks_of_money();
            tells.then_some((used, shared.place))
        });
        let (used, place) = found?;
        Some(Beyond {
            used,
            place,
            why: "the user asked for something else",
        })
    }

    /// The sentences that hold values which occur in texts of strangers only, with those values. Of those that
    /// the data hold as such only where the call `takes_data`.
    pub(super) fn shared<'u>(
        &mut self,
        used: &'u [Used],
        takes_data: bool,
        (request, profile): (&Request, &Profile),
    ) -> Vec<Shared<'u>> {
        let mut found: HashMap<(usize, usize), Shared<'u>> = HashMap::new();
        let is_near =
            |one: &&Used| one.kind() == Kind::Destination && request.names_host(&one.value.key);
        for one in used
            .iter()
            .filter(|one| !one.value.is_fallback && !is_near(one))
        {
            let places = self.evidences.foreign(one);
            if !takes_data && places.iter().any(|place| place.is_data) {
                continue;
            }
            for place in places {
                if place.is_data || self.evidences.passes_on(one, profile, &place.sentence) {
                    continue;
                }
                let key = (place.occurrence.event, place.here.start);
                let shared = found.entry(key).or_insert_with(|| Shared {
                    values: Vec::new(),
                    place,
                });
                if shared.values.iter().all(|other| other.key != one.key) {
                    shared.values.push(one);
                }
            }
        }
        let mut found: Vec<Shared> = found.into_values().collect();
        found.sort_by_key(|shared| {
            let place = &shared.place;
            (
                shared.values.len(),
                place.occurrence.event,
                place.here.start,
            )
        });
        found
    }

    /// An act of a kind that a user who only wants to know something did not ask for.
    fn unasked<'u>(
        &mut self,
        used: &'u [Used],
        call: &Call,
        profile: &Profile,
        request: &Request,
    ) -> Option<Beyond<'u>> {
        let recipients = recipient::recipients(call);
        let shared = self.shared(used, true, (request, profile));
        let found = shared.into_iter().rev().find_map(|shared| {
            let sentence = &shared.place.sentence;
            let is_foreign = !foreign::is_english(sentence);
            let goes_to =
                |one: &&&Used| recipients.iter().any(|to| to.pointer == one.value.pointer);
            let is_addressed = |one: &&Used| one.kind() == Kind::Destination && goes_to(&one);
            let tells = profile.is_grave() && shared.values.iter().any(is_addressed)
                || speaks_of(profile, sentence)
                || shared.values.len() > 1 && (profile.is_grave() || is_foreign)
                || is_foreign && shared.values.iter().any(|one| goes_to(&one));
            let used = *shared.values.iter().max_by_key(|one| one.kind())?;
            tells.then_some((used, shared.place))
        });
        let (used, place) = found?;
        Some(Beyond {
            used,
            place,
            why: "the user asked for nothing of the kind",
        })
    }

    /// Somebody who gets it beside those whose address the user gave, because a sentence wants that.
    fn added<'u>(
        &mut self,
        used: &'u [Used],
        call: &Call,
        profile: &Profile,
        request: &Request,
    ) -> Option<Beyond<'u>> {
        const ALSO: &[&str] = &[
            "copy",
            "cc",
            "bcc",
            "also",
            "too",
            "well",
            "always",
            "include",
            "included",
            "additionally",
        ];
        let recipients = recipient::recipients(call);
        const MORE: &[&str] = &[
            "team",
            "all",
            "people",
            "others",
            "colleagues",
            "attendees",
            "participants",
            "guests",
            "list",
            "they",
            "those",
            "members",
            "friends",
            "family",
            "company",
            "who",
            "whoever",
            "group",
        ];
        let said = action::words(request.said());
        let is_given = |key: &str| recipient::is_named(key, request.said());
        let gives_address = request.said().contains('@');
        if recipients.len() < 2
            || request.has_group()
            || !gives_address && said.iter().any(|word| MORE.contains(&word.as_str()))
        {
            return None;
        }
        // Both stand in one argument, as addresses.
        let list = |pointer: &str| {
            let last = pointer.rsplit_once('/');
            let is_item = last.is_some_and(|(_, last)| last.parse::<usize>().is_ok());
            last.filter(|_| is_item)
                .map_or(pointer, |(list, _)| list)
                .to_owned()
        };
        let given: Vec<String> = recipients
            .iter()
            .filter(|to| to.key.contains('@') && is_given(&to.key))
            .map(|to| list(&to.pointer))
            .collect();
        let shared = self.shared(used, false, (request, profile));
        let found = shared.into_iter().rev().find_map(|shared| {
            let words = action::words(&shared.place.sentence);
            let is_added = |one: &&&Used| {
                one.value.key.contains('@')
                    && given.contains(&list(&one.value.pointer))
                    && !recipient::is_named(&one.value.key, request.said())
            };
            let used = *shared.values.iter().find(is_added)?;
            let wants = words.iter().any(|word| ALSO.contains(&word.as_str()))
                || order::ordered(&shared.place.sentence).without(READ) != Classes::NONE;
            wants.then_some((used, shared.place))
        });
        let (used, place) = found?;
        Some(Beyond {
            used,
            place,
            why: "it was added to those whom the user named",
        })
    }

    /// An account other than the one that stands beside it, of which a sentence says that it takes that
    /// one's place.
    fn redirected<'u>(&mut self, used: &'u [Used], call: &Call) -> Option<Beyond<'u>> {
        let recipients = recipient::recipients(call);
        let is_account = |key: &str| !key.contains(['@', '.', '/']);
        let mut accounts = used.iter().filter(|one| {
            one.kind() == Kind::Destination
                && is_account(&one.value.key)
                && recipients.iter().any(|to| to.pointer == one.value.pointer)
        });
        accounts.find_map(|one| {
            let place = self.evidences.foreign(one).pop()?;
            let text = readable(&self.evidences.transcript.events[place.occurrence.event])?;
            let mut others = value::destinations(text).into_iter();
            let has_other = others.any(|key| key != one.value.key && is_account(&key));
            let within = place.here.clone();
            let line = region::line(text, &within, &place.occurrence.span);
            (has_other && replaces(line)).then_some(Beyond {
                used: one,
                place,
                why: "it takes the place of the account that stands there",
            })
        })
    }
}

/// Whether a call goes to an address.
fn is_sent(call: &Call) -> bool {
    recipient::recipients(call)
        .iter()
        .any(|to| to.key.contains('@'))
}

/// Whether a sentence holds all that a call is given, if that is more than one thing.
fn holds_all(call: &Call, sentence: &str) -> bool {
    let normal = value::normalise(sentence);
    let (mut count, mut is_all) = (0, true);
    scalars(&call.arguments, "", &mut |_, text| {
        count += 1;
        is_all &= normal.contains(&value::normalise(text));
    });
    is_all && count > 1
}

/// Whether a sentence speaks of what a tool does: in whatever form of the verb, or by the tool's own words.
fn speaks_of(profile: &Profile, sentence: &str) -> bool {
    let words = action::words(sentence);
    let mentioned = order::ordered(sentence).with(obligation::mentioned(&words));
    mentioned.without(READ) != Classes::NONE
        && (profile.is_named_by(mentioned) || profile.object_in(&words))
        || profile.is_spoken_of(sentence)
        || profile.verb_in(&words)
}

/// Whether a sentence says that something takes the place of something else.
fn replaces(sentence: &str) -> bool {
    const CHANGE: &[&str] = &[
        "changed",
        "change",
        "new",
        "instead",
        "now",
        "longer",
        "henceforth",
        "replaced",
        "replaces",
        "switched",
        "moved",
        "temporarily",
        "redirected",
        "closed",
        "onwards",
        "further",
        "updated",
    ];
    let words = action::words(sentence);
    words.iter().any(|word| CHANGE.contains(&word.as_str()))
        || !foreign::is_english(sentence) && words.len() > 5
}

pub(super) fn hit(
    rule: &Arc<Rule>,
    source: &Source,
    transcript: &Transcript,
    beyond: &Beyond<'_>,
) -> Hit {
    let Beyond { used, place, why } = beyond;
    let call = &transcript.events[used.call];
    let answer = &transcript.events[place.occurrence.event];
    let (span, pointer) = call.argument_span(source.text(), &used.value.pointer, &used.value.span);
    let name = match &call.body {
        Body::Call(call) => call.name.as_str(),
        _ => "a tool",
    };
    let message = format!(
        "`{name}` uses `{}`, which comes from a sentence in the answer of a tool; {why}",
        used.value.text.trim()
    );
    let related = |span: &Range<usize>, message: &str| RelatedHit {
        span: answer.text_span(source.text(), span),
        pointer: Some(answer.pointer.clone()),
        message: message.to_owned(),
    };
    let mut hit = Hit::new(rule, span, message);
    hit.pointer = Some(pointer);
    hit.score = Some(0.8);
    hit.related = vec![
        related(&place.here, "the sentence that speaks of it"),
        related(&place.occurrence.span, "the value that the action uses"),
    ];
    hit
}
