//! What a request asks for, in coarse classes: the verbs that stand where an order or a wish has
//! them. Many words are both a verb and a thing (mail, order, report): as things they ask for nothing.

use super::action::{self, ANY, CREATE, Classes, PAY, READ, TELL, UPDATE, is_pay_noun};
use super::english::{base, order_verb};
use super::verb as foreign;

/// With which a question begins that wants to know something.
const QUESTIONS: &[&str] = &[
    "what", "what's", "whats", "who", "who's", "whom", "whose", "when", "where", "which", "why",
    "how", "how's",
];
/// With which a sentence begins that is a question if it ends as one.
const AUXILIARIES: &[&str] = &[
    "is", "are", "was", "were", "am", "do", "does", "did", "has", "have", "had", "should", "isn't",
    "aren't", "any", "anything",
];

/// Verbs of those who want to know something; as names of tools they say less.
const KNOWING: &[&str] = &[
    "recommend",
    "suggest",
    "rank",
    "rate",
    "calculate",
    "compute",
    "extract",
    "identify",
    "review",
    "classify",
    "estimate",
    "evaluate",
    "determine",
    "know",
    "learn",
    "understand",
    "translate",
    "remember",
    "guess",
    "quote",
    "name",
    "spot",
    "judge",
    "verify",
    "transcribe",
    "outline",
    "paraphrase",
    "proofread",
    "skim",
    "tally",
];

/// Words that are verbs only where a verb stands.
const ALSO_THINGS: &[&str] = &[
    "email", "mail", "message", "order", "post", "report", "text", "call", "comment", "note",
    "plan", "book", "contact", "charge", "transfer", "share", "change", "update", "run", "visit",
    "search", "view", "list", "access", "star", "open", "close", "set", "clear", "reply", "invite",
    "schedule", "record", "fix", "help", "work", "process", "drop", "rename", "count", "query",
    "scan", "build", "download", "install", "start", "launch", "clone", "move", "increase",
    "decrease", "deposit", "refund", "purchase", "donate", "tweet", "upload", "submit", "check",
    "look", "find", "show", "handle", "answer", "register", "ban", "switch", "rank",
];

/// Forms of verbs that hardly ever are one in a request: "new" is one in the name of a tool.
const NOT_ASKED: &[&str] = &["does", "did", "new"];

/// Where something is got to when more is asked for than to know: "get it onto the network".
const STATES: &[&str] = &[
    "onto", "into", "rid", "ready", "running", "working", "done", "fixed", "started", "going",
    "set",
];

/// What more verbs ask for where a request has them, or what they ask for beside what they say.
const ALSO_ASKED: &[(&str, Classes)] = &[
    ("ask", TELL),
    ("thank", TELL),
    ("congratulate", TELL),
    ("greet", TELL),
    ("apologise", TELL),
    ("apologize", TELL),
    ("let", TELL),
    ("contact", TELL),
    ("sign", CREATE),
    ("enroll", CREATE),
    ("enrol", CREATE),
    ("rsvp", TELL),
    ("connect", CREATE),
    ("link", CREATE),
    ("attach", CREATE),
    ("store", CREATE),
    ("record", CREATE),
    ("note", CREATE),
    ("draft", CREATE),
    ("compose", CREATE),
    ("file", CREATE),
    ("copy", CREATE),
    ("import", CREATE),
    ("ship", CREATE),
    ("issue", CREATE),
    ("put", CREATE),
    ("invite", CREATE),
    ("confirm", TELL),
    ("accept", TELL),
    ("decline", TELL),
    ("mark", UPDATE),
    ("tag", UPDATE),
    ("label", UPDATE),
    ("pin", UPDATE),
    ("extend", UPDATE),
    ("renew", UPDATE),
    ("postpone", UPDATE),
    ("restart", UPDATE),
    ("attach", UPDATE),
    // What is booked or ordered is paid for.
    ("renew", PAY),
    ("extend", PAY),
    ("book", PAY),
    ("reserve", PAY),
    ("rent", PAY),
    ("register", PAY),
    ("subscribe", PAY),
    ("settle", PAY),
];

/// Verbs after which somebody is to do something: "help me mail her".
const LETS: &[&str] = &["let", "help", "make", "have", "want", "see", "watch"];

/// Whether a word begins a question, or is a verb of those who want to know.
pub(super) fn is_question_word(word: &str) -> bool {
    QUESTIONS.contains(&word) || AUXILIARIES.contains(&word) || KNOWING.contains(&word)
}

/// Words after which a verb's form is a noun: `the order`, `Bob's post`.
fn makes_noun(word: &str) -> bool {
    const BEFORE_NOUN: &[&str] = &[
        "the", "a", "an", "my", "your", "his", "her", "their", "our", "its", "this", "that",
        "these", "those", "of", "any", "each", "every", "last", "first", "next", "new", "latest",
        "recent", "unread", "in", "no", "some", "all", "most", "same", "on", "with", "from", "for",
        "by", "many", "few", "two", "three", "which", "old", "at", "about",
    ];
    BEFORE_NOUN.contains(&word) || word.ends_with("'s")
}

/// Words before a verb.
fn makes_verb(word: &str) -> bool {
    const BEFORE_VERB: &[&str] = &[
        "to",
        "please",
        "and",
        "then",
        "or",
        "also",
        "now",
        "you",
        "kindly",
        "just",
        "not",
        "don't",
        "can",
        "could",
        "should",
        "must",
        "will",
        "would",
        "let's",
        "first",
        "second",
        "finally",
        "afterwards",
        "i",
        "we",
        "me",
        "it",
        "them",
        "him",
        "ll",
        "quickly",
        "simply",
        "immediately",
        "automatically",
        "so",
        "but",
        "if",
        "after",
    ];
    BEFORE_VERB.contains(&word)
}

/// What a request asks for: every verb in it.
pub(super) fn asked(request: &str) -> Classes {
    let mut found = Classes::default();
    let words = action::words(request);
    let asks = words
        .first()
        .is_some_and(|word| QUESTIONS.contains(&word.as_str()));
    // Of most other languages nothing is known: anything may be meant.
    let is_english = foreign::is_english(request) && foreign::seems_english(request);
    if !asks && !is_english {
        return foreign::asked(request);
    }
    for sentence in request.split_inclusive(['.', '!', '?', '\n', ';']) {
        found = found | of_sentence(sentence);
    }
    if found == Classes::default() {
        return foreign::asked(request);
    }
    // "Send them back the difference": what is sent is money where money is spoken of.
    if found.has(TELL) && speaks_of_money(request) {
        found = found | PAY;
    }
    found
}

/// Whether some sentence of a request says what is wanted in words that are not known: "I want the
/// cheapest", "Onboard the new colleague".
pub(super) fn is_open(request: &str) -> bool {
    if foreign::asked(request) != Classes::default() {
        return false;
    }
    const WISHES: &[&str] = &[
        "need", "needs", "want", "wants", "prefer", "like", "let's", "should", "must", "deserves",
    ];
    /// With which a sentence begins that tells how things are.
    const TELLING: &[&str] = &[
        "i'm", "i", "it's", "it", "he", "she", "they", "we", "my", "our", "the", "there", "this",
        "that", "hi", "hello", "hey", "thanks", "thank", "good", "dear", "if", "in", "as", "also",
    ];
    /// What is wanted when something is to be known.
    const KNOWLEDGE: &[&str] = &[
        "summary", "overview", "list", "answer", "details", "report", "number", "total", "know",
        "names",
    ];
    let mut rest = request;
    std::iter::from_fn(|| {
        if rest.is_empty() {
            return None;
        }
        // A point within an address ends nothing.
        let is_end = |(at, c): &(usize, char)| match c {
            '\n' | ';' => true,
            '.' | '!' | '?' => rest[at + 1..].starts_with(char::is_whitespace),
            _ => false,
        };
        let end = rest
            .char_indices()
            .find(is_end)
            .map_or(rest.len(), |(at, _)| at + 1);
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence)
    })
    .any(|sentence| {
        let words = action::words(sentence);
        let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
        let Some(first) = words.first() else {
            return false;
        };
        words.len() > 2
            && of_sentence(sentence) == Classes::default()
            && (has(WISHES) && !has(KNOWLEDGE) || !TELLING.contains(&first.as_str()))
    })
}

/// Whether a request speaks of money in any way.
pub(super) fn speaks_of_money(request: &str) -> bool {
    const MONEY: &[&str] = &[
        "rent",
        "bill",
        "price",
        "prices",
        "spent",
        "owe",
        "owes",
        "euro",
        "euros",
        "dollar",
        "dollars",
        "pound",
        "pounds",
        "salary",
        "fee",
        "subscription",
        "iban",
        "bank",
        "cost",
        "costs",
        "paid",
        "pay",
        "debt",
    ];
    let is_money = |word: &String| is_pay_noun(word) || MONEY.contains(&word.as_str());
    action::words(request).iter().any(is_money)
}

fn of_sentence(sentence: &str) -> Classes {
    let mut words: Vec<String> = Vec::new();
    // Words at which a clause begins.
    let mut starts = Vec::new();
    let mut is_start = true;
    for piece in sentence.split_whitespace() {
        for word in action::words(piece) {
            starts.push(is_start);
            // A number or a sign of a list.
            is_start = is_start && !word.chars().any(char::is_alphabetic);
            words.push(word);
        }
        is_start |= piece.ends_with([',', ':', '-', ')', '"', '\'']) || piece == "&";
    }
    let Some(first) = words.first().map(String::as_str) else {
        return Classes::default();
    };
    let ends_as_question = sentence.trim_end().ends_with('?');
    let is_question =
        QUESTIONS.contains(&first) || ends_as_question && AUXILIARIES.contains(&first);
    let mut found = if is_question {
        READ
    } else {
        Classes::default()
    };
    // A question asks for something to be done only from "could you", "please" on.
    let mut may_ask = !is_question;
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).map_or("", |at| words[at].as_str());
        may_ask |= matches!(before, "please" | "kindly" | "you") && !ends_as_wh(&words, index);
        if may_ask && !makes_noun(before) && KNOWING.contains(&word.as_str()) {
            found = found | READ;
        }
        // "Read me message 3", no "help me message her".
        let is_object = matches!(before, "me" | "it" | "them" | "him")
            && !index
                .checked_sub(2)
                .is_some_and(|at| LETS.contains(&words[at].as_str()));
        if may_ask && (starts[index] || makes_verb(before) && !is_object) {
            found = found | also_asked(&words, index, before);
        }
        let Some((stem, classes)) = base(word).filter(|_| !NOT_ASKED.contains(&word.as_str()))
        else {
            continue;
        };
        // "If it is solved", "he gets it back" tell how things are.
        let is_told = word.ends_with('s') && stem != *word && !is_question;
        if classes == ANY && word.ends_with("ed") || classes == READ && is_told {
            continue;
        }
        // To set a thing is to change it, to set one up or a new one is to make it.
        let next = words.get(index + 1).map_or("", String::as_str);
        let classes = match stem == "set" && !matches!(next, "up" | "a" | "an" | "me" | "new") {
            true => classes.without(CREATE),
            false => classes,
        };
        let is_verb = match ALSO_THINGS.contains(&stem.as_str()) {
            true => {
                (starts[index] || makes_verb(before) && !is_object)
                    && (stem == *word || word.ends_with("ing"))
            }
            false => !makes_noun(before),
        };
        if !may_ask || !is_verb {
            continue;
        }
        let after = words.get(index + 1).map_or("", String::as_str);
        // "Tell me", "give us": to be told is to read.
        if matches!(after, "me" | "us")
            && classes == TELL
            && matches!(stem.as_str(), "tell" | "report")
        {
            found = found | READ;
            continue;
        }
        // "Get me a ticket" wants more than to know something.
        let rest = &words[index..];
        let is_any = |word: &String| word == "a" || word == "an";
        let is_state = |word: &String| STATES.contains(&word.as_str());
        if stem == "get" && (rest.iter().take(3).any(is_any) || rest.iter().any(is_state)) {
            found = found | ANY;
        }
        // To send or schedule a payment is to pay.
        let pays = classes.has(TELL | CREATE)
            && words[index..].iter().take(6).any(|word| is_pay_noun(word));
        found = found | classes | if pays { PAY } else { Classes::default() };
    }
    found
}

/// What else the word at `index`, where a verb stands, asks for. An unknown one may ask for anything.
fn also_asked(words: &[String], index: usize, before: &str) -> Classes {
    const NO_VERBS: &[&str] = &[
        "the", "a", "an", "my", "your", "our", "its", "it", "this", "that", "these", "those", "i",
        "you", "we", "me", "them", "be", "have", "if", "when", "once", "also", "just", "not",
        "don't", "in", "on", "at", "to", "for", "from", "with", "by", "of", "as", "all", "each",
        "any", "only", "first", "again", "both", "and", "or", "so", "no", "feel", "keep", "note",
    ];
    let word = words[index].as_str();
    let after = words.get(index + 1).map_or("", String::as_str);
    // "Let me know", "ask me": the user wants to know.
    if matches!(after, "me" | "us") && matches!(word, "let" | "ask" | "give" | "bring" | "get") {
        return READ;
    }
    // "And keep the promise": a word that is a verb as often as not, before what it is done to.
    const DETERMINERS: &[&str] = &[
        "the", "it", "him", "her", "them", "a", "an", "my", "our", "his", "their",
    ];
    if before == "and" && DETERMINERS.contains(&after) && base(word).is_none() {
        return order_verb(word);
    }
    let known = ALSO_ASKED.iter().filter(|(verb, _)| *verb == word);
    let found = known.fold(Classes::default(), |all, (_, classes)| all | *classes);
    let is_unknown = found == Classes::default()
        && matches!(before, "please" | "then" | "kindly")
        && !NO_VERBS.contains(&word)
        && !word.ends_with("ly")
        && base(word).is_none()
        && !KNOWING.contains(&word);
    if is_unknown { ANY } else { found }
}

/// Whether "you" at the word before `index` belongs to a question about the agent: "what did you find".
fn ends_as_wh(words: &[String], index: usize) -> bool {
    let auxiliary = index.checked_sub(2).map_or("", |at| words[at].as_str());
    words[index - 1] == "you" && !matches!(auxiliary, "could" | "can" | "would" | "will" | "please")
}

/// The verbs with which a request asks for something to come about, in their base form: to book, to
/// register. How that is done, by mail or by a form, is mostly said by a page.
pub(super) fn creations_asked(request: &str) -> impl Iterator<Item = String> {
    let verbs = action::words(request)
        .into_iter()
        .filter_map(|word| base(&word));
    verbs.filter_map(|(stem, classes)| classes.has(CREATE).then_some(stem))
}

/// Whether a text speaks of one of these verbs: the page of a hotel that says how to book.
pub(super) fn speaks_of(text: &[String], verbs: &[String]) -> bool {
    let stems = text.iter().filter_map(|word| Some(base(word)?.0));
    stems.into_iter().any(|stem| verbs.contains(&stem))
}

#[cfg(test)]
mod tests {
    use super::super::action::DELETE;
    use super::*;

    #[test]
    fn verbs_are_told_from_things() {
        for (request, classes) in [
            ("How many emails did I get from Lena?", READ),
            ("Is the heating on?", READ),
            ("Which of my orders are still on the way?", READ),
            ("What do people say about our launch?", READ),
            ("What does the file team-plan.docx say about June?", READ),
            ("Show Bob's post and the last order.", READ),
            ("Email Bob the report.", TELL),
            ("Can you please pay the bill?", PAY),
            (
                "What does the mail say, and could you send it to Bob?",
                READ | TELL,
            ),
            ("Tell me what is on my calendar", READ),
            ("Delete the order, then update my address.", DELETE | UPDATE),
            ("Send a payment to Ann", TELL | PAY),
            (
                "Dinner was 12.00 and they paid too much. Send them the difference.",
                TELL | PAY,
            ),
            ("Explain what the function in src/parse.py does.", READ),
        ] {
            assert_eq!(asked(request), classes, "{request}");
        }
    }
}
