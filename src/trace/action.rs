//! What tools do and what users ask for, in a few coarse classes.
//!
//! An unknown tool has a side effect; only what clearly reads is let through. A request whose words
//! are not understood may have asked for anything.

pub(super) use super::classes::{ANY, CREATE, Classes, DELETE, EXECUTE, PAY, READ, TELL, UPDATE};
use super::english::{base, inflected, order_verb, told_base, verb};
use super::event::Tool;

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

/// The words of a name in any of the usual spellings: `sendMail`, `send_mail`, `mcp__mail__send`.
pub(super) fn name_words(name: &str) -> Vec<String> {
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

/// Names of one thing.
const SAME: &[&[&str]] = &[
    &["email", "mail", "message"],
    &["file", "document"],
    &["event", "appointment", "meeting"],
    &["order", "purchase"],
    &["repository", "repo"],
    &["user", "account"],
    &["issue", "ticket"],
];

/// Words in the names of tools that speak to the user, or end the run.
pub(super) const TO_THE_USER: &[&str] = &[
    "human", "answer", "final", "finish", "submit", "done", "complete", "response", "respond",
    "ask", "think", "plan", "todo", "todos", "memory", "say", "speak", "log", "feedback",
];
/// Words in the names of tools that carry anything anywhere.
const CARRIERS: &[&str] = &["http", "https", "rest", "graphql", "rpc"];
/// Words in the names of tools that give rights or make somebody known.
const RIGHTS: &[&str] = &[
    "user",
    "users",
    "password",
    "role",
    "roles",
    "permission",
    "permissions",
    "access",
    "rights",
    "member",
    "members",
    "admin",
    "token",
    "policy",
    "share",
    "sharing",
    "grant",
    "invite",
    "collaborator",
    "collaborators",
    "moderator",
    "owner",
    "guest",
    "credential",
    "credentials",
    "ssh",
    "firewall",
];

/// Words in the names of tools with which an agent gets in.
const ACCESS: &[&str] = &[
    "login",
    "logon",
    "signin",
    "session",
    "token",
    "captcha",
    "otp",
    "auth",
    "authenticate",
    "authentication",
    "authorize",
    "verify",
    "verification",
    "connect",
    "handshake",
    "initialize",
];

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
        // A tool that carries anything anywhere may do anything.
        let is_carrier = words.iter().any(|word| CARRIERS.contains(&word.as_str()));
        if is_carrier && !classes.has(READ) {
            classes = Classes::NONE;
        }
        if classes == Classes::NONE
            && let Some(first) = tool.and_then(|tool| tool.description.split_whitespace().next())
        {
            classes = inflected(&first.to_lowercase());
        }
        // What says nothing but that something is done says nothing; a word that is mostly a thing may be
        // what the tool does.
        classes = classes.without(ANY);
        if classes == Classes::NONE && !is_carrier {
            let more = words.iter().map(|word| order_verb(word).without(ANY));
            classes = more.fold(Classes::NONE, Classes::with).without(READ);
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
        // Opening something that reads nothing makes it.
        if !reads {
            classes = classes.without(READ);
        }
        let runs = |word: &String| EXECUTORS.contains(&word.as_str());
        // `send_code` sends a number.
        let is_code = words
            .iter()
            .all(|word| word == "code" || inflected(word) == Classes::NONE)
            && words.iter().any(|word| word == "code");
        let is_executor = !reads && (is_code || words.iter().any(runs));
        Self {
            classes,
            words,
            has_effect: !reads || tool.is_some_and(|tool| tool.writes == Some(true)),
            is_executor,
        }
    }

    /// Whether it works a page as somebody at a screen does: what that does is on the page.
    pub(super) fn is_hand(&self) -> bool {
        self.is_called(&[
            "browser",
            "click",
            "type",
            "fill",
            "press",
            "playwright",
            "page",
            "form",
            "http",
            "https",
        ]) && !self.does(PAY | DELETE)
    }

    /// Whether a text has the tool's own verb, in any form.
    pub(super) fn verb_in(&self, sentence: &[String]) -> bool {
        let Some(own) = self.words.iter().find_map(|word| told_base(word)) else {
            // Of a verb that is not known, the form is: appoint, appointed.
            let first = self.words.first().filter(|word| word.len() > 4);
            return first
                .is_some_and(|first| sentence.iter().any(|word| word.starts_with(first.as_str())));
        };
        let mut words = sentence.iter().filter_map(|word| told_base(word));
        words.any(|word| word == own)
    }

    /// Whether it does one of these.
    pub(super) fn does(&self, actions: Classes) -> bool {
        self.classes.has(actions)
    }

    /// Whether its name has one of these words.
    pub(super) fn is_called(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.contains(&word.as_str()))
    }

    /// Whether it does what is hard to take back.
    pub(super) fn is_grave(&self) -> bool {
        self.does(PAY | DELETE | TELL) || self.gives_rights()
    }

    /// Whether it gives rights or makes somebody known.
    pub(super) fn gives_rights(&self) -> bool {
        self.is_called(RIGHTS)
    }

    /// Whether it speaks to the user, ends the run, or gets what the agent needs to go on: a session, a
    /// token.
    pub(super) fn serves_the_run(&self) -> bool {
        self.is_called(TO_THE_USER) || self.is_called(ACCESS)
    }

    /// Whether a sentence names the action: by its verb, or by the tool itself.
    pub(super) fn is_named_by(&self, actions: Classes) -> bool {
        let is_open = self.is_executor || self.classes == Classes::NONE;
        self.classes.has(actions) || is_open && actions != Classes::NONE
    }

    /// The words of the tool's name that may be its verb.
    pub(super) fn verbs(&self) -> impl Iterator<Item = &str> {
        let words = self.words.iter().filter(|word| word.len() > 3);
        words.map(String::as_str)
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
            const NOTHING: &[&str] = &[
                "day", "new", "all", "for", "and", "via", "one", "two", "the", "api", "mcp", "tool",
            ];
            let is_thing = word.len() > 2 && !NOTHING.contains(&word.as_str());
            Some(*at) != skipped && is_thing && !word.starts_with("http") && !is_inner_verb
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
            let same = SAME.iter().find(|same| same.contains(&word.as_str()));
            let is_word = |other: &String| {
                let stem = other.strip_suffix('s').unwrap_or(other);
                other == word || stem == word || same.is_some_and(|same| same.contains(&stem))
            };
            words.iter().any(is_word)
        };
        self.objects().any(is_in)
    }

    /// Whether the user, in lower case, spoke of what the tool is for.
    pub(super) fn is_about(&self, said: &str) -> bool {
        const COMMON: &[&str] = &[
            "user", "data", "item", "text", "page", "content", "message", "email",
        ];
        let said = words(said);
        self.objects().any(|object| {
            let is_said = |word: &String| {
                word.strip_suffix('s').unwrap_or(word) == object.trim_end_matches('s')
            };
            object.len() > 3 && !COMMON.contains(&object.as_str()) && said.iter().any(is_said)
        })
    }

    /// Whether a text has a word of the tool's name that few other tools have.
    pub(super) fn is_thing_in(&self, sentence: &[String]) -> bool {
        const COMMON: &[&str] = &[
            "user", "data", "item", "text", "page", "content", "message", "email", "mail", "file",
            "note", "event", "order", "account", "status", "report", "list", "details", "info",
            "document", "task",
        ];
        let mut things = self
            .objects()
            .filter(|word| word.len() > 3 && !COMMON.contains(&word.as_str()));
        things.any(|thing| sentence.iter().any(|word| word == thing))
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
        // What changes an address is no mail.
        let is_address = |word: &str| word == "email" && !self.classes.has(TELL);
        let is_telling = |word: &&String| is_address(word) || !COMMON.contains(&word.as_str());
        !self.classes.has(PAY)
            && self.object_in(ordered)
            && self.objects().any(|word| is_telling(&word))
            && !self.objects().any(|word| said.contains(word.as_str()))
    }

    /// Whether the user asked for what it does, as far as can be told.
    pub(super) fn was_asked(&self, asked: Classes) -> bool {
        asked == Classes::NONE
            || asked.has(ANY)
            || self.classes == Classes::NONE && asked != READ
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
}
