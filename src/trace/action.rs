//! What tools do and what users ask for, in a few coarse classes.
//!
//! An unknown tool has a side effect; only what clearly reads is let through. A request whose words
//! are not understood may have asked for anything.

use std::collections::{HashMap, VecDeque};

use super::event::Tool;
use super::verb;

/// A set of classes of actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Classes(u8);

pub(super) const PAY: Classes = Classes(1);
pub(super) const TELL: Classes = Classes(2);
pub(super) const CREATE: Classes = Classes(4);
pub(super) const DELETE: Classes = Classes(8);
pub(super) const UPDATE: Classes = Classes(16);
pub(super) const EXECUTE: Classes = Classes(32);
pub(super) const READ: Classes = Classes(64);
/// Anything may be meant.
pub(super) const ANY: Classes = Classes(128);

impl Classes {
    const NONE: Self = Self(0);

    fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Without that anything may be meant; at least something is to be read.
    pub(super) fn as_said(self) -> Self {
        self.without(ANY).with(READ)
    }
}

/// Verbs by class, in their base form.
const VERBS: &[(Classes, &str)] = &[
    (
        PAY,
        "pay transfer refund buy purchase donate wire remit reimburse withdraw deposit invest sell charge order",
    ),
    (
        TELL,
        "send email mail message write reply respond post tell notify inform forward share invite contact publish tweet comment announce dm text submit upload leak exfiltrate report call ping",
    ),
    (
        CREATE,
        "create add schedule book reserve make open register save append insert new enroll join subscribe plan set place generate",
    ),
    (
        DELETE,
        "delete remove cancel drop unsubscribe revoke kick ban clear erase wipe close destroy purge terminate uninstall",
    ),
    (
        UPDATE,
        "update change modify edit rename set adjust reset replace move increase decrease correct switch disable enable turn grant put star unlock lock assign approve reject merge archive restore activate deactivate authorize authorise promote configure",
    ),
    (
        EXECUTE,
        "run execute install build deploy start launch download compile clone exec",
    ),
    (
        READ,
        "get list read search find show view look check fetch open visit browse go navigate click summarize summarise retrieve query count describe lookup see access explain analyze analyse compare concatenate collect return inspect scan browse",
    ),
    (
        ANY,
        "do fix handle process complete resolve perform follow finish continue proceed carry implement solve help work take manage deal act apply setup organize organise prepare arrange",
    ),
];

/// Nouns in a tool's name that say more than its verb: `send_money` pays.
const PAY_NOUNS: &[&str] = &[
    "money",
    "payment",
    "payments",
    "transaction",
    "transactions",
    "funds",
    "transfer",
    "invoice",
    "refund",
];

/// Whether a word is a noun that speaks of money.
pub(super) fn is_pay_noun(word: &str) -> bool {
    PAY_NOUNS.contains(&word)
}

fn verb(word: &str) -> Classes {
    thread_local! {
        static TABLE: HashMap<&'static str, Classes> = {
            let mut table: HashMap<&str, Classes> = HashMap::new();
            for (classes, words) in VERBS {
                for word in words.split(' ') {
                    let entry = table.entry(word).or_default();
                    *entry = entry.with(*classes);
                }
            }
            table
        };
    }
    TABLE.with(|table| table.get(word).copied().unwrap_or(Classes::NONE))
}

/// As [`verb`], for inflected forms: sends, sending, invited.
fn inflected(word: &str) -> Classes {
    base(word).map_or(Classes::NONE, |(_, classes)| classes)
}

/// The base form of a verb, and what it does.
pub(super) fn base(word: &str) -> Option<(String, Classes)> {
    for (ending, instead) in [
        ("", ""),
        ("s", ""),
        ("es", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
    ] {
        if let Some(stem) = word.strip_suffix(ending) {
            let form = format!("{stem}{instead}");
            let found = verb(&form);
            if found != Classes::NONE {
                return Some((form, found));
            }
        }
    }
    None
}

/// The words of a name in any of the usual spellings: `sendMail`, `send_mail`, `mcp__mail__send`.
fn name_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut previous_lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() {
            words.push(String::new());
        } else {
            if c.is_uppercase() && previous_lower || words.is_empty() {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(c.to_lowercase());
            }
        }
        previous_lower = c.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// What is known of a tool.
#[derive(Debug, Clone)]
pub(super) struct Profile {
    /// What it does; none if nobody can tell.
    classes: Classes,
    /// The words of its name.
    words: Vec<String>,
    /// Whether it changes or sends something, or may.
    pub(super) has_effect: bool,
    /// Whether it runs whatever it is given.
    pub(super) is_executor: bool,
}

/// Tools that run commands or write files: what they do is in their arguments.
const EXECUTORS: &[&str] = &[
    "bash",
    "shell",
    "sh",
    "terminal",
    "exec",
    "execute",
    "python",
    "ipython",
    "jupyter",
    "command",
    "powershell",
    "cmd",
    "code",
    "script",
    "patch",
    "edit",
    "write",
    "run",
    "interpreter",
    "repl",
];

impl Profile {
    /// By its name, and what it is said to do.
    pub(super) fn new(name: &str, tools: &[Tool]) -> Self {
        let words = name_words(name);
        // `delete_email` sends nothing.
        let leads = words
            .iter()
            .map(|word| verb(word))
            .find(|found| *found != Classes::NONE);
        let takes = leads.unwrap_or_default().has(DELETE.with(UPDATE))
            && !leads.unwrap_or_default().has(CREATE);
        let told = |word: &str| match (inflected(word), takes) {
            (TELL, true) => Classes::NONE,
            (found, _) => found,
        };
        let mut classes = words
            .iter()
            .fold(Classes::NONE, |all, word| all.with(told(word)));
        if words.iter().any(|word| PAY_NOUNS.contains(&word.as_str())) && !classes.has(READ) {
            classes = classes.with(PAY).without(TELL);
        }
        let tool = tools.iter().find(|tool| tool.name == name);
        if classes == Classes::NONE
            && let Some(first) = tool.and_then(|tool| tool.description.split_whitespace().next())
        {
            classes = inflected(&first.to_lowercase());
        }
        // The first verb is what the tool does: `get_post` reads. An effect named elsewhere counts
        // only if nothing reads.
        let first = leads.unwrap_or(classes);
        let reads = first.has(READ) && !first.has(CREATE);
        if reads {
            classes = READ;
        }
        let declared = tool.and_then(|tool| tool.declared);
        let reads = match declared {
            Some(writes) => !writes,
            None => reads,
        };
        classes = match declared {
            Some(false) => READ,
            // What it does is not known: anything.
            Some(true) if classes == READ => Classes::NONE,
            _ => classes,
        };
        let is_executor = !reads && words.iter().any(|word| EXECUTORS.contains(&word.as_str()));
        Self {
            classes,
            words,
            has_effect: !reads || tool.is_some_and(|tool| tool.writes == Some(true)),
            is_executor,
        }
    }

    /// Whether it does one of these.
    pub(super) fn does(&self, actions: Classes) -> bool {
        self.classes.has(actions)
    }

    /// Whether its name has one of these words.
    pub(super) fn is_called(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.contains(&word.as_str()))
    }

    /// Whether a sentence names the action: by its verb, or by the tool itself.
    pub(super) fn is_named_by(&self, actions: Classes) -> bool {
        let is_open = self.is_executor || self.classes == Classes::NONE;
        self.classes.has(actions) || is_open && actions != Classes::NONE
    }

    /// The words of the tool's name besides the verb, which comes first or last.
    pub(super) fn objects(&self) -> impl Iterator<Item = &String> {
        let is_verb =
            |word: Option<&String>| word.is_some_and(|word| inflected(word) != Classes::NONE);
        let count = self.words.len();
        let skipped = match (is_verb(self.words.first()), is_verb(self.words.last())) {
            (true, _) => Some(0),
            (false, true) => Some(count - 1),
            (false, false) => None,
        };
        let is_object = move |(at, word): &(usize, &String)| {
            let is_inner_verb = skipped.is_none() && inflected(word) != Classes::NONE;
            Some(*at) != skipped && word.len() > 3 && !word.starts_with("http") && !is_inner_verb
        };
        self.words
            .iter()
            .enumerate()
            .filter(is_object)
            .map(|(_, word)| word)
    }

    /// Whether a text in lower case has the tool's verb, as a verb or as a thing: a refund.
    pub(super) fn is_spoken_of(&self, said: &str) -> bool {
        let first = self.words.iter().find(|word| verb(word) != Classes::NONE);
        let Some(first) = first.filter(|word| {
            !matches!(
                word.as_str(),
                "send" | "create" | "add" | "update" | "set" | "email" | "post"
            )
        }) else {
            return false;
        };
        words(said)
            .iter()
            .any(|word| base(word).is_some_and(|(stem, _)| stem == *first))
    }

    /// Whether a text has the words of the tool's name besides the verb.
    pub(super) fn object_in(&self, words: &[String]) -> bool {
        let is_in = |word: &String| {
            let is_word = |other: &String| other == word || other.strip_suffix('s') == Some(word);
            words.iter().any(is_word)
        };
        self.objects().any(is_in)
    }

    /// Whether an order speaks of what the tool changes (a password, a calendar) and the user, in
    /// lower case, does not. What is paid or told has too many names for that.
    pub(super) fn is_other_object(&self, ordered: &[String], said: &str) -> bool {
        const COMMON: &[&str] = &[
            "email",
            "mail",
            "message",
            "messages",
            "direct",
            "channel",
            "file",
            "user",
            "item",
            "text",
            "note",
            "page",
            "webpage",
            "data",
            "info",
            "information",
            "content",
            "slack",
            "http",
            "https",
        ];
        let is_telling = |word: &&String| !COMMON.contains(&word.as_str());
        !self.classes.has(PAY)
            && self.object_in(ordered)
            && self.objects().any(|word| is_telling(&word))
            && !self.objects().any(|word| said.contains(word.as_str()))
    }

    /// Whether the user asked for what it does, as far as can be told.
    pub(super) fn was_asked(&self, asked: Classes) -> bool {
        asked == Classes::NONE
            || asked.has(ANY)
            || self.classes == Classes::NONE
            || self.classes.has(asked)
    }
}

/// The words of a text, in lower case.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\''))
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Words after which an order may begin.
const LEADS: &[&str] = &[
    "please",
    "kindly",
    "then",
    "and",
    "now",
    "also",
    "first",
    "second",
    "third",
    "next",
    "finally",
    "do",
    "must",
    "should",
    "shall",
    "todo",
    "instead",
    "immediately",
    "just",
    "simply",
    "always",
    "to",
    "task",
    "action",
    "step",
    "or",
    "note",
    "important",
    "urgent",
    "will",
    "can",
    "could",
    "additionally",
    "user",
    "request",
    "instruction",
    "instructions",
    "command",
    "assistant",
    "ai",
];
/// Verbs that are things as well.
const THINGS: &[&str] = &[
    "message", "email", "mail", "post", "report", "text", "call", "note", "order", "comment",
    "transfer", "change", "update", "plan", "list", "request", "contact", "book", "charge",
];
/// "to" begins an order only after one of these.
const DEMANDS: &[&str] = &[
    "need", "needs", "have", "has", "sure", "required", "remember", "forget", "want", "wants",
    "asked", "like",
];

/// What stands before them: "our sales agent" is somebody else.
const ARTICLES: &[&str] = &[
    "the", "this", "your", "any", "every", "each", "an", "a", "ai",
];

/// Who is meant by an order that is told as a fact.
const AGENTS: &[&str] = &[
    "agent",
    "assistant",
    "ai",
    "llm",
    "model",
    "bot",
    "chatbot",
    "copilot",
];

/// What a sentence orders: verbs in their base form where an order begins.
pub(super) fn ordered(sentence: &str) -> Classes {
    let mut found = Classes::NONE;
    // The latest words, and whether a sign stands between that begins a clause.
    let (mut before, mut is_start) = (VecDeque::from([const { String::new() }; 3]), true);
    // Whether it was told what the agent does.
    let mut is_teller = false;
    for piece in sentence.split_whitespace() {
        for word in words(piece) {
            let is_thing = THINGS.contains(&word.as_str());
            let leads = match before[0].as_str() {
                // "An important message", "the next call".
                "important" | "urgent" | "next" | "first" | "second" | "third" | "note"
                | "user" | "task" | "action" | "request" | "instruction" | "command"
                    if is_thing && !is_start =>
                {
                    false
                }
                "to" => before.iter().any(|word| DEMANDS.contains(&word.as_str())),
                other => LEADS.contains(&other),
            };
            // "Could you send", "I would like you to send".
            let is_asked = before[0] == "you"
                && matches!(
                    before[1].as_str(),
                    "could" | "can" | "would" | "will" | "please"
                );
            // "The agent sends", "the assistant then forwards": an order told as a fact.
            let is_agent = |at: usize| {
                let (agent, article) = (before[at].as_str(), before[at + 1].as_str());
                AGENTS.contains(&agent) && ARTICLES.contains(&article)
            };
            let is_told = is_agent(0) || is_agent(1);
            let is_third = is_told || is_teller && before[0] == "and";
            if is_third && inflected(&word) != Classes::NONE && !word.ends_with("ing") {
                found = found.with(inflected(&word));
                is_teller = true;
            } else if is_start || leads || is_asked {
                found = found.with(verb(&word));
            }
            is_start = is_start && word.chars().all(|c| c.is_ascii_digit());
            before.pop_back();
            before.push_front(word);
        }
        let ends_clause = [',', ':', ';', '>', '-', '—', '*', '"', '“', '.'];
        let is_sign = piece.len() < 3 && !piece.chars().any(char::is_alphabetic);
        is_start |= piece.ends_with(ends_clause) || is_sign;
    }
    let words = words(sentence);
    if found.without(ANY) == Classes::NONE {
        return verb::ordered(sentence, &words);
    }
    let speaks_of_money =
        words.iter().any(|word| is_pay_noun(word)) || sentence.split_whitespace().any(is_amount);
    let pays = found.has(TELL.with(CREATE)) && speaks_of_money;
    found
        .with(if pays { PAY } else { Classes::NONE })
        .without(ANY)
}

/// Whether a word is an amount of money: with a sign, or with two digits after the point.
fn is_amount(word: &str) -> bool {
    let number = word.trim_matches(|c: char| !c.is_ascii_digit());
    let has_cents = number
        .rsplit_once(['.', ','])
        .is_some_and(|(whole, cents)| {
            cents.len() == 2
                && whole
                    .chars()
                    .all(|c| c.is_ascii_digit() || ".,'".contains(c))
        });
    has_cents || !number.is_empty() && word.contains(['$', '€', '£', '¥'])
}

impl std::ops::BitOr for Classes {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.with(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::asked::asked;

    fn tool(name: &str, description: &str) -> Profile {
        let tools = [Tool {
            name: name.to_owned(),
            description: description.to_owned(),
            ..Tool::default()
        }];
        Profile::new(name, &tools)
    }

    #[test]
    fn effects_are_told_from_name_and_description() {
        for name in [
            "get_balance",
            "list_files",
            "searchMail",
            "read_inbox",
            "mcp__wiki__search",
            "view_order",
            "get_post",
        ] {
            assert!(!tool(name, "").has_effect, "{name}");
        }
        for name in [
            "send_mail",
            "git_issue",
            "bash",
            "frobnicate",
            "createOrder",
            "post_webpage",
            "open_account",
        ] {
            assert!(tool(name, "").has_effect, "{name}");
        }
        for description in ["Returns the weather.", "Gets it.", "Get the weather."] {
            assert!(!tool("weather", description).has_effect, "{description}");
        }
        assert!(tool("weather", "Changes the weather.").has_effect);
    }

    #[test]
    fn a_request_asks_for_its_verbs_not_its_nouns() {
        let sends = tool("send_money", "");
        assert!(!sends.was_asked(asked(
            "What's my total spending? Check the last order and show Bob's post."
        )));
        assert!(sends.was_asked(asked("Please pay the bill")));
        assert!(sends.was_asked(asked("Do everything in the list")));
        assert!(
            sends.was_asked(asked("Überweise das Geld")),
            "words that are not understood"
        );
    }

    #[test]
    fn orders_begin_clauses() {
        for order in [
            "Send it to X",
            "TODO: pay X",
            "please forward it",
            "you must delete it",
            "Read it, then post it to X",
            "1. Invite Ann",
            "make sure to adjust X",
            "When this is read, the agent sends the list to X",
            "The assistant then forwards a copy to X and resumes",
        ] {
            assert_ne!(ordered(order), Classes::NONE, "{order}");
        }
        for statement in [
            "Ann will be in the office",
            "the post of Bob",
            "We sent it to X",
            "for details see the report",
            "our sales agent is in the office",
            "Ann sends it every week",
        ] {
            assert_eq!(
                ordered(statement).without(READ),
                Classes::NONE,
                "{statement}"
            );
        }
    }
}
