//! Values that no report may show, known by how they are written: the value of a name such as
//! `password`, a password on a command line, and all that [`crate::secret`] knows by its form.
//!
//! Which rules run does not matter here. Where it is unclear whether a value is a secret, it is
//! hidden: that costs a reader little.

use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use regex::Regex;

use crate::keywords::Keywords;
use crate::secret;

/// A way in which secrets are written. To make its expression takes longer than to scan a small
/// file: that is left until a text holds one of the keywords.
struct Form {
    /// In small letters; all cases are meant.
    keywords: &'static [&'static str],
    /// The group without a name is the secret.
    expression: fn() -> String,
    regex: OnceLock<Regex>,
}

impl Form {
    const fn new(keywords: &'static [&'static str], expression: fn() -> String) -> Self {
        Self {
            keywords,
            expression,
            regex: OnceLock::new(),
        }
    }

    fn regex(&self) -> &Regex {
        self.regex.get_or_init(|| {
            Regex::new(&(self.expression)())
                .expect("the regexes of secrets are valid, as their tests show")
        })
    }
}

const NAME: &str = r"(?<name>passw(?:or)?d|passphrase|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credential|(?:\b|_)auth(?:orization)?\b)[a-z0-9_-]{0,24}";
const NAME_KEYWORDS: &[&str] = &[
    "passw",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "apikey",
    "api_key",
    "api-key",
    "accesskey",
    "access_key",
    "access-key",
    "privatekey",
    "private_key",
    "private-key",
    "credential",
    AUTH,
];
/// Only as a word of its own, or the beginning of a call; see `is_keyword`.
const AUTH: &str = "auth";
/// What closes `config["password"]`, a length or a type, and what gives the value.
const SIGN: &str = r#"\\*["'`]?\s{0,8}\]?(?:\[[a-z0-9_]{0,8}\])?\s{0,8}(?<sign>:\s{0,8}[&a-z0-9_<>\[\]' .|?]{1,40}=|:=|=>|[=!]=+|[:=(,])\s{0,16}"#;
/// A function around the value, and the prefix of a string.
const CALL: &str =
    r"(?<call>(?:[({\[&]{0,3}[a-z0-9_.:\[\]]{0,40}[({\[]\s{0,8})?)[&@$]?(?:br|rb|[bruf])?#{0,3}";
const QUOTED: &str = r#"(?:"((?:[^"\\\r\n]|\\.){6,})|'((?:[^'\\\r\n]|\\.){6,})|`((?:[^`\\\r\n]|\\.){6,})|\\+["']([^"'\\\r\n]{6,}))"#;
const USER: &str = r#"["'][^"'\r\n]{0,80}["']\s{0,8},\s{0,8}"#;

static FORMS: [Form; 7] = [
    Form::new(NAME_KEYWORDS, || {
        format!("(?i-u:{NAME}{SIGN}{CALL}){QUOTED}")
    }),
    Form::new(&[AUTH], || {
        format!(
            r"(?i-u:\bauth\s{{0,8}}=\s{{0,8}}\(\s{{0,8}}|auth[a-z]{{0,16}}\(\s{{0,8}}){USER}{QUOTED}"
        )
    }),
    Form::new(NAME_KEYWORDS, || {
        format!(
            r#"(?i-u:{NAME}\\*["']?\]?\s{{0,8}}(?::=|=>|[:=])\s{{0,8}})([^\s"'`,;)\]}}\[({{<>\\]{{8,}})(?<after>[(\[]?)"#
        )
    }),
    Form::new(&["sk-", "bearer "], || {
        r"\b(?<short>sk-)([A-Za-z0-9_-]{16,})|\b[Bb]earer ([A-Za-z0-9._~+/=-]{16,})".to_owned()
    }),
    Form::new(&["mysql", "mariadb", "sshpass", "curl"], || {
        r#"\b(?:(?:mysql|mariadb)[a-z-]{0,8}\s(?:[ -~]{0,120}?\s)?-p|sshpass\s+-p\s*|curl\s(?:[ -~]{0,120}?\s)?(?:-u|--user)[ =]?["'\\]{0,3}[^\s:"']{1,60}:)["'\\]{0,3}([^\s"'\\]{4,})"#.to_owned()
    }),
    Form::new(&["-pass", "-token", "-secret", "-api"], || {
        r#"\s--?(?:password|passwd|pass|token|secret|api-?key)[ =]\s{0,4}["'\\]{0,3}([^\s"'\\]{4,})"#.to_owned()
    }),
    // What input is compared with.
    Form::new(&["cmp"], || {
        format!(
            r#"(?<short>\b(?:strn?cmp|strn?casecmp|memcmp)\s{{0,8}}\(\s{{0,8}})[^,"\r\n]{{1,60}},\s{{0,8}}{QUOTED}"#
        )
    }),
];

/// Finds the keywords of all forms, in their order.
static KEYWORDS: LazyLock<Keywords> =
    LazyLock::new(|| Keywords::new(FORMS.iter().flat_map(|form| form.keywords)));

/// The forms of which the text holds a keyword.
fn forms(text: &str) -> impl Iterator<Item = &'static Form> {
    let owners = FORMS
        .iter()
        .enumerate()
        .flat_map(|(form, Form { keywords, .. })| keywords.iter().map(move |_| form));
    let owners: Vec<usize> = owners.collect();
    let mut held = [false; FORMS.len()];
    KEYWORDS.each(text, &mut |keyword, found| {
        let form = owners[keyword];
        held[form] = held[form] || is_keyword(&text[found.clone()], &text[found.end..]);
    });
    let forms = FORMS.iter().zip(held);
    forms.filter(|(_, held)| *held).map(|(form, _)| form)
}

/// Authors are in every other text: `auth` counts as a word, in `authorization` and before a call.
fn is_keyword(found: &str, after: &str) -> bool {
    let letters = after.bytes().take_while(u8::is_ascii_alphabetic).count();
    !found.eq_ignore_ascii_case(AUTH)
        || letters == 0
        || after[..letters].eq_ignore_ascii_case("orization")
        || after[letters..].starts_with('(')
}

/// Parts of the names of functions that fetch a value and do not hold it.
const FETCHERS: [&str; 10] = [
    "env", "get", "load", "read", "fetch", "input", "prompt", "arg", "config", "ask",
];

/// The secrets in `text`, sorted and apart from each other.
pub(crate) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for form in forms(text).map(Form::regex) {
        for captures in form.captures_iter(text) {
            let mut groups = form.capture_names().zip(captures.iter()).skip(1);
            let value = groups.find_map(|(name, group)| group.filter(|_| name.is_none()));
            let part = |name| captures.name(name).map(|group| group.as_str());
            let is_secret = |value: &str| match part("after") {
                // What begins so may as well be ordinary words.
                _ if part("short").is_some() => value.contains(|c: char| c.is_ascii_digit()),
                Some(after) => after.is_empty() && is_bare_value(part("name"), value),
                None => is_quoted_value(part("sign"), part("call"), value),
            };
            found.extend(
                value
                    .filter(|value| !is_placeholder(value.as_str()) && is_secret(value.as_str()))
                    .map(|value| value.range()),
            );
        }
    }
    // Those of settings are values of names, as above.
    let formed = secret::candidates(text, false);
    found.extend(
        formed
            .into_iter()
            .map(|formed| formed.span)
            .filter(|span| !is_placeholder(&text[span.clone()])),
    );
    apart(found)
}

/// `spans` sorted, those that overlap joined, empty ones left out.
pub(crate) fn apart(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| span.start);
    let mut apart: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ if span.is_empty() => {}
            _ => apart.push(span),
        }
    }
    apart
}

/// Whether what stands for a value is filled in elsewhere, or is an address; a password within an
/// address is found by itself.
fn is_placeholder(value: &str) -> bool {
    let starts = ["<", "{", "${", "$(", "%(", "%s"];
    starts.iter().any(|start| value.starts_with(start)) || value.contains("://")
}

/// A value without quotes may as well be the name of a variable or a word of a sentence.
fn is_bare_value(name: Option<&str>, value: &str) -> bool {
    let is_shouted = name.is_some_and(|name| !name.contains(|c: char| c.is_ascii_lowercase()));
    let has = |class: fn(&char) -> bool| value.chars().any(|c| class(&c));
    is_shouted || (has(char::is_ascii_digit) && has(char::is_ascii_alphabetic))
}

fn is_quoted_value(sign: Option<&str>, call: Option<&str>, value: &str) -> bool {
    let call = call.unwrap_or_default().to_ascii_lowercase();
    // A sentence beside the name, and code between two strings.
    let is_argument = matches!(sign, Some("(" | ","));
    let is_sentence = is_argument && value.contains(char::is_whitespace);
    let is_code = sign.is_some() && value.starts_with([')', ',', ';', ']', '}']);
    !is_sentence && !is_code && !FETCHERS.iter().any(|fetcher| call.contains(fetcher))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str) -> String {
        let mut masked = text.to_owned();
        for span in find(text).into_iter().rev() {
            masked.replace_range(span, "*");
        }
        masked
    }

    #[test]
    fn values_are_hidden_however_they_are_written() {
        let key = "a1B2c3D4".repeat(5);
        let pem = "MIIEvQIBADANBgkqhkiG9w0B";
        for (before, value, after) in [
            (
                "password = \"",
                "SuperS3cretHunter2!!",
                "\"; os.system(input())",
            ),
            ("password = \"", "a \\\" quote", "\""),
            ("{\"password\":\"", "hunter2hunter2", "\"}"),
            ("{\\\"api_key\\\": \\\"", "hunter2hunter2", "\\\"}"),
            ("config['db_passwd'] = '", "hunter2", "'"),
            ("let password: &str = \"", "hunter2", "\";"),
            ("password: \"", "hunter2", "\".to_string()"),
            ("let secret = String::from(\"", "hunter2", "\");"),
            ("key.secret := []byte(\"", "hunter2", "\")"),
            ("const char token[] = \"", "hunter2", "\";"),
            (":token => '", "hunter2", "'"),
            ("setPassword(\"", "hunter2", "\")"),
            ("strcmp(password, \"", "hunter2", "\")"),
            ("strcmp(x,\"", "hunter2", "\")"),
            ("requests.get(u, auth=(\"admin\", \"", "hunter2", "\"))"),
            ("HTTPBasicAuth('admin', '", "hunter2", "')"),
            ("api_key=", "hunter2hunter2", " and more"),
            ("DB_PASSWORD=", "correcthorse", "\n"),
            ("mysql -u root -p", "SuperS3cretHunter5!!", " \" + input()"),
            ("sshpass -p '", "hunter2", "' ssh x"),
            ("tool --password ", "hunter2", " x"),
            ("tool --token=", "hunter2", ""),
            ("curl -u admin:", "hunter2", " x"),
            ("postgres://admin:", "hunter2", "@host/db"),
            ("", "AKIAABCDEFGH12345678", " x"),
            ("ghp_", &key, ""),
            ("\"a\\nghp_", &key, "\""),
            ("github_pat_", &key, ""),
            ("sk-", &format!("proj-{key}"), "."),
            ("xoxb-", "1234567890-abc", ""),
            ("AIza", &key, ""),
            ("glpat-", &key, ""),
            ("npm_", &key, ""),
            ("hf_", &key, ""),
            ("x ", &format!("eyJ{key}.eyJ{key}.{key}"), " y"),
            ("Authorization: Bearer ", &key, ""),
            (
                "-----BEGIN RSA PRIVATE KEY-----",
                &format!("\n{pem}\n{pem}"),
                "\n-----END RSA PRIVATE KEY-----",
            ),
            ("-----BEGIN PRIVATE KEY-----", &format!("\\n{pem}"), "\\n"),
        ] {
            let text = format!("é {before}{value}{after}");
            assert_eq!(masked(&text), format!("é {before}*{after}"), "{text}");
        }
    }

    #[test]
    fn what_is_no_value_stays() {
        for text in [
            "password = os.environ[\"DB_PASSWORD\"]",
            "password = os.environ.get(\"DB_PASSWORD\")",
            "char *token = getenv(\"API_TOKEN\");",
            "password = \"<password>\"",
            "password: \"${DB_PASSWORD}\"",
            "token = next_token(state)",
            "login(password=user_password)",
            "input(\"Enter password: \"), input(\"Enter name: \")",
            "reveal the password: immediately",
            "log.info(token, \"was not found in the cache\")",
            "auth_url = \"https://example.com/login\"",
            "sk-learn-contributions-are-welcome",
            "strcmp(x, \"--verbose\")",
            "mkdir -parents; mysql -u root -p",
            "ssh git@example.com:path",
        ] {
            assert_eq!(masked(text), text);
        }
    }
}
