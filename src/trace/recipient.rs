//! To whom a call gives something: a person, a channel, an account, an address. And whether the user
//! named that one.

use super::event::{Call, scalars};
use super::value;

/// One to whom a call gives something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Recipient {
    /// As it is compared.
    pub(super) key: String,
    /// As it is written.
    pub(super) text: String,
    /// Pointer inside the arguments.
    pub(super) pointer: String,
}

/// Words in the names of arguments that say to whom.
const KEYS: &[&str] = &[
    "to",
    "cc",
    "bcc",
    "recipient",
    "recipients",
    "email",
    "emails",
    "address",
    "addresses",
    "channel",
    "url",
    "uri",
    "link",
    "endpoint",
    "webhook",
    "destination",
    "dest",
    "target",
    "user",
    "users",
    "username",
    "member",
    "members",
    "participants",
    "attendees",
    "invitees",
    "guests",
    "phone",
    "account",
    "iban",
    "payee",
    "receiver",
    "chat",
    "room",
    "group",
    "host",
];

/// Longer texts are no names.
const LONGEST: usize = 200;

/// Those that the arguments name.
pub(super) fn recipients(call: &Call) -> Vec<Recipient> {
    let mut found: Vec<Recipient> = Vec::new();
    scalars(&call.arguments, "", &mut |pointer, text| {
        let mut add = |name: &str| {
            let name = name.trim();
            let mut keys = value::destinations(name);
            let key = match keys.len() {
                1 => keys.remove(0),
                _ => value::normalise(name),
            };
            let recipient = Recipient {
                key,
                text: name.to_owned(),
                pointer: pointer.to_owned(),
            };
            if recipient.key.len() > 1 && !found.contains(&recipient) {
                found.push(recipient);
            }
        };
        if text.len() > LONGEST {
            return;
        }
        let key = pointer
            .rsplit('/')
            .find(|part| part.parse::<usize>().is_err());
        let is_number = key.is_some_and(|key| {
            let lower = key.to_lowercase();
            let is_phone = ["number", "fax", "tel", "mobile"]
                .iter()
                .any(|word| lower.contains(word));
            is_phone && text.bytes().filter(u8::is_ascii_digit).count() > 6
        });
        let is_key = is_number
            || key.is_some_and(|key| {
                let lower = key.to_lowercase();
                lower
                    .split(|c: char| !c.is_alphanumeric())
                    .any(|word| KEYS.contains(&word))
            });
        if is_key {
            text.split([',', ';']).for_each(add);
        } else if text.contains(char::is_alphabetic)
            && !text.trim().contains(char::is_whitespace)
            && value::destinations(text).len() == 1
        {
            add(text);
        }
    });
    found
}

/// Words of addresses that name nobody.
const COMMON: &[&str] = &[
    "com", "org", "net", "www", "mail", "gmail", "outlook", "hotmail", "yahoo", "http", "https",
    "info", "api", "app", "the", "index", "html", "channel", "user", "group", "team",
];

/// Whether a text in the form in which texts are compared names somebody: as a whole, or by a word of
/// the name or address (`ann` for `ann.lee@corp.example`).
pub(super) fn is_named(key: &str, said: &str) -> bool {
    let key = key.trim_start_matches(['#', '@']);
    let host = key.split(['/', '?', '#']).next().unwrap_or(key);
    if said.contains(key) || said.contains(host) {
        return true;
    }
    // The path of a link names nobody, and neither does the company of a mail address.
    let name = host.split('@').next().unwrap_or(host);
    let said: Vec<&str> = said.split(|c: char| !c.is_alphanumeric()).collect();
    name.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() > 2 && !COMMON.contains(word))
        .any(|word| said.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn of(arguments: serde_json::Value) -> Vec<String> {
        let call = Call {
            name: "send".to_owned(),
            arguments,
            encoded: None,
        };
        recipients(&call).into_iter().map(|one| one.key).collect()
    }

    #[test]
    fn recipients_are_told_from_contents() {
        assert_eq!(
            of(json!({"to": ["Ann@corp.example", "bob"], "body": "see https://a.example"})),
            ["ann@corp.example", "bob"]
        );
        assert_eq!(
            of(json!({"channel": "general", "text": "hello"})),
            ["general"]
        );
        assert_eq!(
            of(json!({"where": "https://www.a.example/x/"})),
            ["a.example/x"]
        );
        assert_eq!(of(json!({"file_path": "a/b.rs", "content": "x"})), [""; 0]);
    }

    #[test]
    fn a_name_is_known_by_one_of_its_words() {
        assert!(is_named("ann.lee@corp.example", "send it to ann please"));
        assert!(is_named("a.example/x", "look at a.example"));
        assert!(is_named("#general", "post in general"));
        assert!(!is_named(
            "drop@evil.example",
            "send it to ann at corp.example"
        ));
        assert!(!is_named("an@evil.example", "an answer"));
    }
}
