//! English verbs and what they do, in coarse classes.

use std::collections::HashMap;

use super::action::{ANY, CREATE, Classes, DELETE, EXECUTE, PAY, READ, TELL, UPDATE};

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

/// Verbs that are things as often as not: they count where an order begins, and in the name of a tool that
/// has no other.
const ORDER_VERBS: &[(Classes, &str)] = &[
    (
        PAY,
        "settle credit debit disburse compensate waive discount",
    ),
    (
        TELL,
        "dispatch relay broadcast escalate cc bcc fax dial reveal disclose transmit deliver ship hand export dump enter type paste fill route redirect ask let put answer leave confirm",
    ),
    (
        CREATE,
        "attach issue provision allocate record log note copy duplicate link connect pair mount file lodge import ship enrol enroll bookmark mint emit stage queue put",
    ),
    (
        DELETE,
        "void annul suspend expire dismiss evict detach disconnect cut block blacklist stop kill abort truncate unlink unassign decline deny discard waive",
    ),
    (
        UPDATE,
        "mark tag label flag pin upgrade downgrade extend renew override overwrite patch rewrite redirect reroute route rotate raise lower elevate convert swap exchange confirm accept whitelist allowlist allow permit mute unmute pause resume restart reboot shut postpone delay alter amend revise give make lend sync attach link connect transform keep fill patch commit push pull record put reject",
    ),
    (EXECUTE, "invoke trigger eval load spawn boot import"),
    (READ, "print tail cat scroll"),
];

type Table = HashMap<&'static str, Classes>;

fn table(verbs: &[(Classes, &'static str)]) -> Table {
    let mut table = Table::new();
    for (classes, words) in verbs {
        for word in words.split(' ') {
            let entry = table.entry(word).or_default();
            *entry = entry.with(*classes);
        }
    }
    table
}

pub(super) fn verb(word: &str) -> Classes {
    thread_local! {
        static TABLE: Table = table(VERBS);
    }
    TABLE.with(|table| table.get(word).copied().unwrap_or(Classes::NONE))
}

/// What a word orders where an order begins.
pub(super) fn order_verb(word: &str) -> Classes {
    thread_local! {
        static TABLE: Table = table(ORDER_VERBS);
    }
    let more = TABLE.with(|table| table.get(word).copied().unwrap_or(Classes::NONE));
    let found = verb(word).with(more);
    match word.strip_prefix("re").filter(|rest| rest.len() > 3) {
        // "Reorder", "resend".
        Some(again) if found == Classes::NONE => verb(again),
        _ => found,
    }
}

/// As [`verb`], for inflected forms: sends, sending, invited.
pub(super) fn inflected(word: &str) -> Classes {
    base(word).map_or(Classes::NONE, |(_, classes)| classes)
}

/// The base form of a verb, and what it does.
pub(super) fn base(word: &str) -> Option<(String, Classes)> {
    base_in(word, verb)
}

/// The base form of a word that the table knows, and what it does.
fn base_in(word: &str, table: fn(&str) -> Classes) -> Option<(String, Classes)> {
    const ENDINGS: &[(&str, &str)] = &[
        ("", ""),
        ("s", ""),
        ("es", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
        ("ies", "y"),
        ("ied", "y"),
    ];
    let known = |form: String| {
        let found = table(&form);
        (found != Classes::NONE).then_some((form, found))
    };
    let mut forms = ENDINGS.iter().filter_map(|(ending, instead)| {
        let stem = word.strip_suffix(ending)?;
        // "Cancelled", "transferring".
        let single = stem.strip_suffix(|c: char| c.is_ascii_alphabetic());
        let single = single.filter(|single| {
            matches!(*ending, "ed" | "ing") && single.chars().last() == stem.chars().last()
        });
        known(format!("{stem}{instead}")).or_else(|| known(single?.to_owned()))
    });
    forms.next()
}

/// The base form of what somebody is told to do.
pub(super) fn told_base(word: &str) -> Option<String> {
    let irregular = PARTICIPLES.iter().find(|(form, _)| *form == word);
    let irregular = irregular.map(|(_, verb)| (*verb).to_owned());
    irregular.or_else(|| base_in(word, order_verb).map(|(stem, _)| stem))
}

/// What somebody is told to do, in any form of the verb.
pub(super) fn told(word: &str) -> Classes {
    base_in(word, order_verb).map_or(Classes::NONE, |(_, classes)| classes)
}

/// Participles that do not end in -ed, and their verbs.
const PARTICIPLES: &[(&str, &str)] = &[
    ("paid", "pay"),
    ("bought", "buy"),
    ("sold", "sell"),
    ("withdrawn", "withdraw"),
    ("sent", "send"),
    ("told", "tell"),
    ("written", "write"),
    ("rewritten", "rewrite"),
    ("overwritten", "overwrite"),
    ("made", "make"),
    ("put", "put"),
    ("set", "set"),
    ("reset", "reset"),
    ("given", "give"),
    ("shut", "shut"),
    ("kept", "keep"),
    ("run", "run"),
    ("built", "build"),
    ("let", "let"),
    ("lent", "lend"),
    ("cut", "cut"),
];

/// What is done to something of which a participle is said: forwarded, paid.
pub(super) fn participle(word: &str) -> Classes {
    if let Some((_, verb)) = PARTICIPLES.iter().find(|(form, _)| *form == word) {
        return order_verb(verb);
    }
    match word.ends_with("ed") {
        true => told(word),
        false => Classes::NONE,
    }
}
