//! What the user really asked for, as far as words tell: what is to be done, where it is to go, and
//! whether the say was handed over to a text.

use super::action::{self, Classes, Profile, READ};
use super::asked;
use super::cue;
use super::english;
use super::event::{Body, Call, Event, ToolResult, Transcript, scalars};
use super::hijack::Evidence;
use super::recipient;
use super::value::{self, Value};

/// Words that say nothing about what a text is about.
const COMMON: &[&str] = &[
    "the",
    "this",
    "that",
    "with",
    "from",
    "your",
    "user",
    "please",
    "have",
    "will",
    "them",
    "they",
    "then",
    "also",
    "about",
    "into",
    "what",
    "which",
    "there",
    "here",
    "name",
    "email",
    "mail",
    "message",
    "site",
    "website",
    "page",
    "link",
    "information",
    "following",
    "before",
    "after",
    "could",
    "would",
    "should",
    "must",
    "need",
    "more",
    "than",
    "over",
    "only",
    "when",
    "anyone",
    "today",
    "http",
    "https",
    "example",
    "time",
    "make",
    "sure",
    "like",
    "month",
    "each",
    "just",
];
/// Names of one thing.
const MAIL: &[&str] = &[
    "email", "emails", "mail", "mails", "inbox", "message", "messages",
];

/// What the user asked for up to now.
#[derive(Default)]
pub(super) struct Request {
    asked: Classes,
    /// The verbs of what is to be done.
    verbs: Vec<String>,
    delegates: bool,
    /// What the user handed the say over to: runbook, ticket.
    followed: Vec<String>,
    /// Whether some wish is not understood: anything may be meant.
    is_open: bool,
    /// Whom the user names as the one to whom something is to go.
    people: Vec<String>,
    /// Whether the user says where something is to go.
    has_place: bool,
    /// Whether it is to go to people who are not named one by one.
    has_group: bool,
    /// Whether the user names a file, an address or the like.
    names_source: bool,
    /// All that was said, in the form in which texts are compared.
    said: String,
}

impl Request {
    pub(super) fn add(&mut self, text: &str) {
        self.asked = self.asked | asked::asked(text);
        self.verbs.extend(asked::creations_asked(text));
        let delegations = cue::delegations(text);
        self.delegates |= !delegations.is_empty();
        self.followed.extend(delegations);
        self.is_open |= asked::is_open(text);
        let targets = cue::targets(text);
        self.people.extend(targets.people);
        // A link that the user names is mostly to be read.
        let is_link = |key: &String| !key.contains('@') && key.contains('.');
        let destinations = value::destinations(text);
        self.has_place |= targets.has_place || destinations.iter().any(|key| !is_link(key));
        self.has_group |= targets.has_group;
        self.names_source |= value::names_source(text);
        self.said.push_str(&value::normalise(text));
        self.said.push('\n');
    }

    /// All that was said, in the form in which texts are compared.
    pub(super) fn said(&self) -> &str {
        &self.said
    }

    /// Whether the say was handed over to some text.
    pub(super) fn delegates(&self) -> bool {
        self.delegates
    }

    /// Whether the user, as far as can be told, only wants to know something.
    pub(super) fn only_asks(&self) -> bool {
        self.asked == READ && !self.is_open && !self.delegates
    }

    /// Whether all that was asked for is understood.
    pub(super) fn understood(&self) -> bool {
        self.asked != Classes::default()
            && !self.asked.has(action::ANY)
            && !self.is_open
            && !self.delegates
    }

    /// Whether the user wants to be got what a tool makes: "get us a table".
    fn gets(&self, profile: &Profile) -> bool {
        const FOR: &[&str] = &["get me ", "get us ", "get him ", "get her ", "get them "];
        FOR.iter().any(|words| self.said.contains(words))
            && profile.object_in(&action::words(&self.said))
    }

    /// Whether the user spoke of money in any way.
    pub(super) fn speaks_of_money(&self) -> bool {
        asked::speaks_of_money(&self.said) || self.said.contains("account")
    }

    /// Whether something is to go to people who are not named one by one.
    pub(super) fn has_group(&self) -> bool {
        self.has_group
    }

    /// What is asked for, in coarse classes.
    pub(super) fn asked(&self) -> Classes {
        match self.asked == READ && self.is_open {
            true => self.asked | action::ANY,
            false => self.asked,
        }
    }

    /// Whether the user named the host of a link or the domain of an address by itself.
    pub(super) fn names_host(&self, key: &str) -> bool {
        let host = match key.split_once('@') {
            Some((_, domain)) => domain,
            None => key.split(['/', '?', '#']).next().unwrap_or(key),
        };
        let is_host = host.contains('.') && host.contains(|c: char| c.is_ascii_alphabetic());
        let joins = |c: char| c.is_alphanumeric() || matches!(c, '@' | '-' | '.');
        is_host
            && self.said.match_indices(host).any(|(at, _)| {
                let before = self.said[..at]
                    .strip_suffix("www.")
                    .unwrap_or(&self.said[..at]);
                let after = self.said[at + host.len()..].trim_start_matches('.');
                !before.ends_with(joins)
                    && !after.starts_with(|c: char| c.is_alphanumeric() || c == '-')
            })
    }

    /// Whether the user used these words, in the form in which texts are compared.
    pub(super) fn says(&self, key: &str) -> bool {
        self.said.contains(key)
    }

    /// Whether the user asked for what a tool does, as far as can be told.
    pub(super) fn asks_for(&self, profile: &Profile) -> bool {
        profile.was_asked(self.asked()) || self.speaks_of(profile) || self.gets(profile)
    }

    /// Whether a wish, no question, speaks of what the tool does: "she deserves a refund".
    fn speaks_of(&self, profile: &Profile) -> bool {
        !self.said.trim_end().ends_with('?') && profile.is_spoken_of(&self.said)
    }

    /// What the user said that bears on what an answer orders: `value` stands in a sentence of
    /// `answer`, and a call uses it that goes to these recipients.
    pub(super) fn about(
        &self,
        value: &Value,
        evidence: &Evidence,
        answer: &Event,
        transcript: &Transcript,
        (call, recipients): (&Call, &[&str]),
    ) -> Wish<'_> {
        // What speaks of somebody may tell the address: the sentence, the address itself, whoever
        // else gets it.
        let mut around = format!("{} {}", evidence.sentence.to_lowercase(), value.key);
        for recipient in recipients {
            around.push(' ');
            around.push_str(recipient);
        }
        // So does a page that was asked for by that name, unless another address there has the name.
        let mut page = String::new();
        if let Some(call) = call_of(answer, transcript) {
            scalars(&call.arguments, "", &mut |_, text| {
                page.push_str(&text.to_lowercase());
                page.push(' ');
            });
        }
        let others: Vec<String> = match page.is_empty() || self.people.is_empty() {
            true => Vec::new(),
            false => answer.text().map(value::destinations).unwrap_or_default(),
        };
        let speaks_of = |name: &String| {
            let is_other = |other: &String| {
                *other != value.key && other.contains('@') && other.contains(name.as_str())
            };
            around.contains(name.as_str())
                || page.contains(name.as_str()) && !others.iter().any(is_other)
        };
        // "Invite her to Slack" names what the tools are for, not a person.
        let called = call_of(answer, transcript).map(|call| call.name.as_str());
        let offered = transcript.tools.iter().map(|tool| tool.name.as_str());
        let tools: Vec<String> = offered
            .chain(called)
            .chain([call.name.as_str()])
            .map(str::to_lowercase)
            .collect();
        let is_tool = |name: &String| {
            let mut words = tools
                .iter()
                .flat_map(|tool| tool.split(|c: char| !c.is_alphanumeric()));
            words.any(|word| word == name)
        };
        let mut people = self.people.iter().filter(|name| !is_tool(name)).peekable();
        let has_person = people.peek().is_some();
        let has_person_elsewhere = has_person && !people.any(speaks_of);
        let is_link = !value.key.contains('@') && value.key.contains('.');
        // Who belongs to a group is told by what is read.
        let has_place = match self.has_group {
            true => is_link,
            false => self.has_place,
        };
        let delegates = self.delegates_to(answer, transcript);
        Wish {
            // "Do the tasks in x" asks for anything that x says, not for what stands elsewhere.
            asked: match self.delegates && !delegates {
                true => self.asked.as_said(),
                false => self.asked(),
            },
            delegates,
            has_target_elsewhere: has_person_elsewhere || has_place && !has_person,
            has_target: has_person || self.has_place,
            has_person_elsewhere,
            is_added: has_person
                && recipients.len() > 1
                && !self.has_group
                && recipients.contains(&value.key.as_str())
                && !recipient::is_named(&value.key, &self.said)
                && recipients
                    .iter()
                    .any(|to| recipient::is_named(to, &self.said))
                && !evidence.names_any(&self.people),
            is_pointed_at: self.points_at(evidence, answer, transcript),
            is_about: self.is_about(&evidence.subject),
            refers: self.refers(),
            asks_for_links: self.asks_for_links(),
            request: self,
            said: &self.said,
            verbs: &self.verbs,
        }
    }

    /// Whether the user spoke of the place where an order stands: what was looked for, the kind of
    /// thing that the tool gives, or what the sentence is about.
    fn points_at(&self, evidence: &Evidence, answer: &Event, transcript: &Transcript) -> bool {
        let said = action::words(&self.said);
        let is_said = |word: &str| {
            let stem = word.trim_end_matches('s');
            said.iter().any(|other| other.trim_end_matches('s') == stem)
        };
        if let Some(call) = call_of(answer, transcript) {
            let profile = Profile::new(&call.name, &transcript.tools);
            if profile.objects().any(|word| {
                is_said(word)
                    || MAIL.contains(&word.as_str()) && MAIL.iter().any(|mail| is_said(mail))
            }) {
                return true;
            }
            if self.names_argument(call) {
                return true;
            }
        }
        self.is_about(&evidence.sentence)
    }

    /// Whether a sentence is about what the user spoke of.
    fn is_about(&self, sentence: &str) -> bool {
        let said = action::words(&self.said);
        let is_said = |word: &str| {
            let stem = word.trim_end_matches('s');
            said.iter().any(|other| other.trim_end_matches('s') == stem)
        };
        let tells = |word: &String| {
            word.len() > 3 && !COMMON.contains(&word.as_str()) && !action::is_pay_noun(word)
        };
        let sentence = action::words(sentence);
        sentence
            .iter()
            .any(|word| tells(word) && is_said(word) && english::base(word).is_none())
    }

    /// Whether the user speaks of somebody who is told by what is read.
    fn refers(&self) -> bool {
        const PRONOUNS: &[&str] = &[
            "them",
            "him",
            "those",
            "someone",
            "somebody",
            "whoever",
            "whom",
            "everyone",
            "everybody",
        ];
        let mut said = self.said.split(|c: char| !c.is_alphanumeric());
        said.any(|word| PRONOUNS.contains(&word))
    }

    /// Whether the user wants links followed that the user does not name.
    fn asks_for_links(&self) -> bool {
        const LINKS: &[&str] = &[
            "links", "urls", "websites", "sites", "pages", "link", "url", "linked",
        ];
        let words = action::words(&self.said);
        let speaks_of_links = words.iter().any(|word| LINKS.contains(&word.as_str()));
        speaks_of_links
            && !value::destinations(&self.said)
                .iter()
                .any(|key| !key.contains('@'))
    }

    /// Whether the user handed the say over to this answer. A user who names the text to be followed
    /// means no other: its tool was called with that name.
    fn delegates_to(&self, answer: &Event, transcript: &Transcript) -> bool {
        if !self.delegates {
            return false;
        }
        let Some(call) = call_of(answer, transcript) else {
            return true;
        };
        // "Follow the runbook": what the tool for runbooks answers, if there is one.
        let is_tool_for = |name: &str, what: &String| {
            let words = action::name_words(name);
            words.iter().any(|word| word.trim_end_matches('s') == what)
        };
        let offered = transcript.tools.iter().map(|tool| tool.name.as_str());
        let names: Vec<&str> = offered.chain([call.name.as_str()]).collect();
        let has_tool = |what: &&String| names.iter().any(|name| is_tool_for(name, what));
        let followed: Vec<&String> = self.followed.iter().filter(has_tool).collect();
        if !followed.is_empty() && followed.len() == self.followed.len() {
            return followed.iter().any(|what| is_tool_for(&call.name, what));
        }
        if !self.names_source {
            return true;
        }
        self.names_argument(call)
    }

    /// Whether the user spoke of what a call was given: a name, or one of its words.
    fn names_argument(&self, call: &Call) -> bool {
        let said = action::words(&self.said);
        let is_said = |word: &str| {
            let stem = word.trim_end_matches('s');
            said.iter().any(|other| other.trim_end_matches('s') == stem)
        };
        let tells = |word: &&String| word.len() > 3 && !COMMON.contains(&word.as_str());
        let mut is_named = false;
        scalars(&call.arguments, "", &mut |_, text| {
            let key = value::normalise(text);
            let is_number = key.len() > 1 && key.contains(|c: char| c.is_ascii_digit());
            is_named |= key.len() > 3 && self.said.contains(&key)
                || is_number
                    && self
                        .said
                        .split(' ')
                        .any(|word| word.trim_matches(|c: char| !c.is_alphanumeric()) == key);
            is_named |= text.len() < 200
                && action::words(text)
                    .iter()
                    .filter(tells)
                    .any(|word| is_said(word));
        });
        is_named
    }
}

/// The call that an answer answers.
fn call_of<'a>(answer: &Event, transcript: &'a Transcript) -> Option<&'a Call> {
    let Body::Result(ToolResult { call, .. }) = &answer.body else {
        return None;
    };
    match &transcript.events[(*call)?].body {
        Body::Call(call) => Some(call),
        _ => None,
    }
}

/// What the user asked for, seen from one answer.
pub(super) struct Wish<'a> {
    /// All that the user said, in the form in which texts are compared.
    pub(super) said: &'a str,
    /// The verbs of what is to be done.
    pub(super) verbs: &'a [String],
    /// What it asks for, in coarse classes.
    pub(super) asked: Classes,
    /// Whether the user told the agent to do what this answer says.
    pub(super) delegates: bool,
    /// Whether the user says where something is to go, and it is not where this answer says.
    pub(super) has_target_elsewhere: bool,
    /// Whether the user says where something is to go.
    pub(super) has_target: bool,
    /// Whether the user names to whom, and it is somebody else.
    pub(super) has_person_elsewhere: bool,
    /// Whether it is somebody who gets it beside those whom the user named.
    pub(super) is_added: bool,
    /// Whether the user spoke of the place where the order stands.
    pub(super) is_pointed_at: bool,
    /// Whether the user speaks of somebody or something that is told by what is read: "put them on it".
    pub(super) refers: bool,
    /// Whether the sentence with the order is about what the user spoke of.
    pub(super) is_about: bool,
    /// Whether the user wants links followed that the user does not name.
    pub(super) asks_for_links: bool,
    request: &'a Request,
}

impl Wish<'_> {
    /// Whether a wish, no question, speaks of what the tool does.
    pub(super) fn speaks_of(&self, profile: &Profile) -> bool {
        self.request.speaks_of(profile) || self.request.gets(profile)
    }
}
