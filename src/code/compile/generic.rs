//! Patterns for any text (`language: generic`), as regular expressions: words and signs in their
//! order, whatever blanks lie between.

use crate::code::placeholder;

/// The expression that the pattern means. `...` and `$...X` stand for anything on at most ten lines,
/// `$X` for a word.
pub(super) fn to_regex(text: &str) -> String {
    let mut regex = String::from("(?:");
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        let after_sign = rest[c.len_utf8()..].trim_start_matches("...");
        let length = match c {
            '$' => placeholder::name_length(after_sign),
            _ => 0,
        };
        if c == '$' && length > 0 {
            let is_many = rest[1..].starts_with("...");
            regex.push_str(if is_many { DOTS } else { r"[A-Za-z0-9_-]+" });
            rest = &after_sign[length..];
        } else if let Some(after) = rest.strip_prefix("...") {
            regex.push_str(DOTS);
            rest = after;
        } else if c.is_whitespace() {
            regex.push_str(r"\s+");
            rest = rest.trim_start();
            // Dots may stand for nothing.
            if rest.starts_with("...") {
                regex.truncate(regex.len() - r"\s+".len());
            }
        } else {
            regex.push_str(&regex::escape(&rest[..c.len_utf8()]));
            rest = &rest[c.len_utf8()..];
        }
    }
    regex.push(')');
    regex
}

const DOTS: &str = r"(?:[^\n]*\n?){0,10}?";

#[cfg(test)]
mod tests {
    use super::to_regex;

    #[test]
    fn words_and_signs_come_in_order() {
        for (pattern, text, wanted) in [
            ("<$TAG ...", "x <b>", true),
            ("<$TAG ...", "1 < 2", false),
            ("$SCHEME://%s", "https://%s/x", true),
            ("$SCHEME://%s", "//%s", false),
            ("a ... b", "a\n1\n2\nb", true),
            ("a  b", "a\nb", true),
            ("f($...X)", "f(1, 2)", true),
            ("a.b", "axb", false),
        ] {
            let regex = regex::Regex::new(&to_regex(pattern)).expect(pattern);
            assert_eq!(regex.is_match(text), wanted, "{pattern} on {text}");
        }
    }
}
