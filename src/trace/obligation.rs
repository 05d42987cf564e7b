//! What a sentence wants done without telling anybody to do it: obligations, wishes, rules. And what it
//! speaks of in whatever form of the verb.

use super::action::{ANY, Classes, READ};
use super::english::{inflected, order_verb, participle, told};
use super::order::{PREPOSITIONS, THINGS, Word, begins_clause, signed_words};

/// Words that say that something is wanted done: "needs it shared with X".
const WANTS: &[&str] = &[
    "need", "needs", "want", "wants", "require", "requires", "like",
];
/// Verbs after which comes what is wanted: "the bank asks that it is paid".
const ASKS: &[&str] = &[
    "require",
    "requires",
    "required",
    "request",
    "requests",
    "requested",
    "ask",
    "asks",
    "asked",
    "demand",
    "demands",
    "insist",
    "insists",
    "recommend",
    "recommends",
    "mandates",
    "expects",
];
/// Words with which a rule says when it holds.
const ALWAYS: &[&str] = &[
    "whenever",
    "every",
    "each",
    "always",
    "until",
    "henceforth",
    "once",
    "upon",
    "before",
    "after",
    "effective",
    "immediately",
    "when",
    "first",
    "must",
    "if",
    "beforehand",
    "otherwise",
    "prior",
];

/// What somebody does, as a thing, and its verb.
const DEEDS: &[(&str, &str)] = &[
    ("cancellation", "cancel"),
    ("deletion", "delete"),
    ("removal", "remove"),
    ("approval", "approve"),
    ("payment", "pay"),
    ("transmission", "send"),
    ("activation", "activate"),
    ("deactivation", "deactivate"),
    ("registration", "register"),
    ("subscription", "subscribe"),
    ("termination", "terminate"),
    ("purchase", "buy"),
    ("reservation", "reserve"),
    ("disclosure", "share"),
    ("reassignment", "assign"),
    ("assignment", "assign"),
    ("disposal", "delete"),
];

/// What the verbs among these words mean, in whatever form they stand; words that are things as often as not
/// mean nothing.
pub(super) fn mentioned(words: &[String]) -> Classes {
    let is_thing = |word: &str| {
        let stem = word.strip_suffix('s').unwrap_or(word);
        THINGS.contains(&stem) || matches!(stem, "set" | "place" | "order" | "plan" | "close")
    };
    words.iter().fold(Classes::NONE, |all, word| {
        let deed = DEEDS.iter().find(|(deed, _)| deed == word);
        let found = match is_thing(word) {
            _ if deed.is_some() => deed.map_or(Classes::NONE, |(_, verb)| order_verb(verb)),
            true => Classes::NONE,
            false => inflected(word).with(participle(word)),
        };
        all.with(found.without(ANY))
    })
}

/// Words after which "to be done" tells how things are.
const FACTS: &[&str] = &[
    "expected", "likely", "unlikely", "going", "used", "able", "seem", "seems", "appear",
    "appears", "said", "known", "believed", "thought", "proved", "about", "how", "where", "when",
    "due", "what", "waiting", "ready", "happy", "willing", "supposed", "reported", "found",
    "turned", "turns", "not", "hope", "hoping", "wait", "chance", "first", "last", "only", "want",
    "wants", "tends", "tend",
];

/// What a sentence wants done without telling anybody to do it: "it has to be sent to X", "the agency needs
/// it shared with X", "payments are made to X until further notice", "whoever reads this adds X".
pub(super) fn obliged(sentence: &str) -> Classes {
    let all: Vec<Word> = signed_words(sentence).collect();
    let word = |at: usize| all.get(at).map_or("", |word| word.word.as_str());
    let is_rule = || all.iter().any(|word| ALWAYS.contains(&word.word.as_str()));
    let mut found = Classes::NONE;
    for at in 1..all.len() {
        let done = participle(word(at));
        if done != Classes::NONE && is_wanted(&all, at, &is_rule) {
            found = found.with(done);
        }
    }
    found.with(of_whoever(&all))
}

/// Whether what the participle at this word says is wanted.
fn is_wanted(all: &[Word], at: usize, is_rule: &dyn Fn() -> bool) -> bool {
    let word = |at: usize| all.get(at).map_or("", |word| word.word.as_str());
    let is_adverb = |word: &str| {
        word.ends_with("ly") || matches!(word, "also" | "now" | "then" | "first" | "always" | "too")
    };
    let mut before = at - 1;
    while before > 0 && is_adverb(word(before)) {
        before -= 1;
    }
    let earlier = &all[before.saturating_sub(10)..before];
    match word(before) {
        "be" if before == 0 => false,
        "be" => match word(before - 1) {
            "must" | "should" | "shall" => true,
            // "The flat to be cleaned on Monday", no "expected to be sent".
            "to" => !FACTS.contains(&word(before.saturating_sub(2))) || before == 1,
            _ => is_asked_that(earlier),
        },
        "is" | "are" => is_asked_that(earlier) || is_rule(),
        _ => {
            let near = &all[at.saturating_sub(16)..at];
            let wants = near
                .iter()
                .rposition(|word| WANTS.contains(&word.word.as_str()));
            let is_open = |from: usize| {
                near[from + 1..]
                    .iter()
                    .all(|word| !begins_clause(word.sign))
            };
            let leads_on = at + 1 == all.len() || PREPOSITIONS.contains(&word(at + 1));
            leads_on && wants.is_some_and(|from| from + 1 < near.len() && is_open(from))
        }
    }
}

/// Whether words say that something is asked for, as far as "that".
fn is_asked_that(words: &[Word]) -> bool {
    words
        .windows(2)
        .any(|pair| ASKS.contains(&pair[0].word.as_str()) && pair[1].word == "that")
}

/// What whoever reads something is said to do: "whoever opens this enters 20 and adds X".
fn of_whoever(all: &[Word]) -> Classes {
    const WHO: &[&str] = &[
        "whoever",
        "anyone",
        "everyone",
        "anybody",
        "everybody",
        "reader",
    ];
    let Some(who) = all
        .iter()
        .position(|word| WHO.contains(&word.word.as_str()))
    else {
        return Classes::NONE;
    };
    let third = all[who + 1..].iter().skip(1).filter(|word| {
        let is_third = word.word.ends_with('s') && !word.word.ends_with("ss");
        is_third && !THINGS.contains(&word.word.trim_end_matches('s'))
    });
    let found = third.fold(Classes::NONE, |all, word| all.with(told(&word.word)));
    found.without(READ)
}
