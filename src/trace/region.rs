//! Where a suspicious text begins and ends: the field of the data, the block between tags or rules,
//! the paragraph, the sentence. Too wide a cut swallows the harmless values beside an injection.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::pattern::Pattern;

/// How a text is divided into fields.
#[derive(Debug)]
pub(super) struct Fields {
    /// Sorted, without overlap; what lies between them is a field as well.
    spans: Vec<Range<usize>>,
    length: usize,
}

impl Fields {
    /// Finds the strings of JSON, the values of YAML; any other text is one field.
    pub(super) fn of(text: &str) -> Self {
        let start = text.trim_start();
        let spans =
            if start.starts_with(['{', '[']) && text.contains("\":") || start.starts_with("[\"") {
                json_strings(text)
            } else {
                yaml_values(text)
            };
        Self {
            spans,
            length: text.len(),
        }
    }

    /// The field that holds the byte at `at`.
    pub(super) fn around(&self, at: usize) -> Range<usize> {
        let next = self.spans.partition_point(|span| span.end <= at);
        match self.spans.get(next) {
            Some(span) if span.start <= at => span.clone(),
            after => {
                let start = next
                    .checked_sub(1)
                    .map_or(0, |before| self.spans[before].end);
                start..after.map_or(self.length, |span| span.start)
            }
        }
    }
}

/// The insides of all string literals.
fn json_strings(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let (mut spans, mut at) = (Vec::new(), 0);
    while let Some(open) = memchr::memchr(b'"', &bytes[at..]).map(|found| at + found + 1) {
        let mut end = open;
        while let Some(found) = memchr::memchr2(b'"', b'\\', &bytes[end..]) {
            end += found;
            if bytes[end] == b'"' {
                break;
            }
            end += 2;
        }
        let end = end.min(bytes.len());
        if !text.is_char_boundary(end) {
            break;
        }
        spans.push(open..end);
        at = (end + 1).min(bytes.len());
    }
    spans
}

/// The values of a YAML dump: from a key to the next line that is not indented deeper. A text in
/// which some line at the margin is neither a key nor a list item is no such dump.
fn yaml_values(text: &str) -> Vec<Range<usize>> {
    static KEY: Pattern =
        Pattern::new(r"^( *)((?:- +)*)(?:([A-Za-z_][\w .-]{0,40}):(?: |$)|-(?: |$))");
    let (mut spans, mut start, mut keys) = (Vec::new(), 0, 0);
    // Column and start of the value that is open.
    let mut open: Option<(usize, usize)> = None;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end();
        let indent = content.len() - content.trim_start_matches(' ').len();
        let is_inside = content.is_empty() || open.is_some_and(|(column, _)| indent > column);
        if !is_inside {
            if let Some((_, from)) = open.take() {
                spans.push(from..start);
            }
            match KEY.of(content).captures(content.as_bytes()) {
                Some(found) => {
                    let column = found[1].len() + found[2].len();
                    let after = found.get(0).map_or(0, |all| all.end());
                    open = Some((column, start + after));
                    keys += usize::from(found.get(3).is_some());
                }
                None => return Vec::new(),
            }
        }
        start += line.len();
    }
    if let Some((_, from)) = open {
        spans.push(from.min(text.len())..text.len());
    }
    match keys > 1 {
        true => spans,
        false => Vec::new(),
    }
}

/// Tags that only lay out a page: they say nothing about who speaks.
const LAYOUT_TAGS: &[&str] = &[
    "a", "article", "b", "body", "br", "code", "div", "em", "footer", "h1", "h2", "h3", "h4",
    "head", "header", "hr", "html", "i", "img", "input", "li", "link", "main", "meta", "nav", "ol",
    "p", "pre", "section", "small", "span", "strong", "table", "tbody", "td", "th", "thead", "tr",
    "u", "ul",
];

/// The innermost block between an opening and a closing tag around `span`, tags included; or the comment.
pub(super) fn tag_block(
    text: &str,
    within: &Range<usize>,
    span: &Range<usize>,
) -> Option<Range<usize>> {
    static TAG: Pattern = Pattern::new(r"<(/?)([A-Za-z][\w:-]{0,40})[^<>]{0,200}>");
    if let Some(start) = text[within.start..span.start]
        .rfind("<!--")
        .map(|at| within.start + at)
        && let Some(end) = text[start..within.end].find("-->").map(|at| start + at + 3)
        && end >= span.end
    {
        return Some(start..end);
    }
    let part = &text[within.clone()];
    if !part.contains("</") {
        return None;
    }
    let mut open: Vec<(&str, usize)> = Vec::new();
    for found in TAG.of(part).captures_iter(part.as_bytes()) {
        let (Some(all), Some(name)) = (found.get(0), found.get(2)) else {
            continue;
        };
        let (start, end) = (within.start + all.start(), within.start + all.end());
        let name = &part[name.range()];
        if LAYOUT_TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name)) {
            continue;
        }
        if found[1].is_empty() {
            if start <= span.start {
                open.push((name, start));
            }
        } else if let Some(at) = open
            .iter()
            .rposition(|(opened, _)| opened.eq_ignore_ascii_case(name))
        {
            if end >= span.end {
                return Some(open[at].1..end);
            }
            open.truncate(at);
        }
    }
    None
}

/// How far around a span a block between tags is looked for.
const WINDOW: usize = 4096;

/// The instruction around a span: the block between tags that holds it; else a stretch of its
/// field, so far before and after, that ends at ruled lines.
pub(super) fn instruction(
    text: &str,
    fields: &Fields,
    span: &Range<usize>,
    (before, after): (usize, usize),
) -> Range<usize> {
    static RULE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|\n)[ \t]*[-=*_~]{5,}[ \t]*(?:\n|$)").expect("the pattern is valid")
    });
    let field = fields.around(span.start);
    let stretch = |before: usize, after: usize| {
        let start = text.floor_char_boundary(span.start.saturating_sub(before));
        let end = text.floor_char_boundary(span.end + after);
        start.max(field.start).min(span.start)..end.min(field.end).max(span.end)
    };
    if let Some(block) = tag_block(text, &stretch(WINDOW, WINDOW), span) {
        return block;
    }
    let Range { start, end } = stretch(before, after);
    let rule_before = RULE.find_iter(&text[start..span.start]).last();
    let rule_after = RULE.find(&text[span.end..end]);
    let start = rule_before.map_or(start, |rule| start + rule.end());
    start..rule_after.map_or(end, |rule| span.end + rule.start())
}

/// The text with a full stop in place of each `_` that glues a name and a sentence together, as in
/// `channel_Ignore the above`: an attacker who may only choose a name ends it there. As long as before.
pub(super) fn unglued(text: &str) -> Cow<'_, str> {
    static GLUE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"[\p{Ll}\d]_(?:\p{Lu}\p{L}+:? )").expect("the pattern is valid")
    });
    let mut found = GLUE.find_iter(text).peekable();
    if found.peek().is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = text.to_owned();
    for glue in found {
        let at = glue.start() + glue.as_str().find('_').unwrap_or(0);
        out.replace_range(at..=at, ".");
    }
    Cow::Owned(out)
}

/// What ends a sentence: punctuation before white space, a capital or a quote; a blank line; a new list
/// item.
static END: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r#"[。！？]|[.!?](?:\s|\\n|['")]|\p{Lu}\p{Ll}|\p{Lu}{3}|\p{Lo})|(?:\n|\\n)[ \t]*(?:\r?\n|\\n)|\n[ \t]*(?:[-*•>#]|\d+[.)])[ \t]"#,
    )
    .expect("the pattern is valid")
});

/// Where sentences end. A quotation within one ends none: "the words 'Is it so?' to Ann".
fn ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let found = END.find_iter(text).filter(|found| {
        if is_initial(&text[..found.start()]) {
            return false;
        }
        let is_quoted = found.as_str().ends_with(['\'', '"']);
        let rest = text[found.end()..].trim_start_matches(' ');
        !(is_quoted
            && rest.len() < text.len() - found.end()
            && rest.starts_with(char::is_lowercase))
    });
    found.map(|found| found.start())
}

/// Whether a text ends with the initial of a name, as in "M. Orr".
fn is_initial(before: &str) -> bool {
    let mut last = before.chars().rev();
    last.next().is_some_and(char::is_uppercase) && last.next().is_some_and(|c| c == ' ' || c == '.')
}

/// All sentences of a text.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    let ends = END
        .find_iter(text)
        .map(|found| found.start())
        .filter(|at| !is_initial(&text[..*at]))
        .chain([text.len()]);
    ends.map(move |end| {
        let from = start;
        start = text.ceil_char_boundary((end + 1).min(text.len()));
        from..end
    })
}

/// The sentence around `span`.
pub(super) fn sentence(text: &str, within: &Range<usize>, span: &Range<usize>) -> Range<usize> {
    let before = &text[within.start..span.start.max(within.start)];
    let whole = &text[within.start..within.end.max(within.start)];
    let start = ends(whole)
        .take_while(|at| *at < before.len())
        .last()
        // The character after the punctuation belongs to the next sentence.
        .map_or(within.start, |at| {
            text.ceil_char_boundary(within.start + at + 1)
        });
    let after = &text[span.end.min(within.end)..within.end];
    let end = ends(after).next().map_or(within.end, |at| span.end + at);
    start..end
}

/// The line of `within` that holds `span`.
pub(super) fn line<'a>(text: &'a str, within: &Range<usize>, span: &Range<usize>) -> &'a str {
    let start = text[within.start..span.start].rfind('\n');
    let end = text[span.end..within.end].find('\n');
    let start = start.map_or(within.start, |at| within.start + at + 1);
    &text[start..end.map_or(within.end, |at| span.end + at)]
}

/// What of an instruction a report shows at most, in bytes, if less carries the order.
const SHOWN: usize = 400;

/// The narrowest part of an instruction that carries an order with the value at `span`: the block
/// between tags, the paragraph, the sentence with those before it up to one that `orders`. Where
/// none is seen to, the paragraph.
pub(super) fn shown(
    text: &str,
    instruction: &Range<usize>,
    span: &Range<usize>,
    orders: impl Fn(&str) -> bool,
) -> Range<usize> {
    if let Some(block) = tag_block(text, instruction, span)
        && block.len() <= SHOWN
    {
        return block;
    }
    let paragraph = paragraph(text, instruction, span);
    if paragraph.len() <= SHOWN && orders(&text[paragraph.clone()]) {
        return trimmed(text, paragraph);
    }
    let sentence = sentence(text, instruction, span);
    let mut start = sentence.start;
    while !orders(&text[start..sentence.end]) {
        if start <= instruction.start || sentence.end - start > 2 * SHOWN {
            return trimmed(text, paragraph);
        }
        let before = text.floor_char_boundary(start - 1).max(instruction.start);
        start = self::sentence(text, instruction, &(before..before))
            .start
            .min(before);
    }
    trimmed(text, start..sentence.end)
}

/// The paragraph around `span`: from blank line to blank line.
fn paragraph(text: &str, within: &Range<usize>, span: &Range<usize>) -> Range<usize> {
    static BLANK: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:\r?\n|\\n)[ \t]*(?:\r?\n|\\n)").expect("the pattern is valid")
    });
    let start = BLANK.find_iter(&text[within.start..span.start]).last();
    let end = BLANK.find(&text[span.end..within.end]);
    start.map_or(within.start, |blank| within.start + blank.end())
        ..end.map_or(within.end, |blank| span.end + blank.start())
}

/// Without white space around it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    start..(start + part.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str, part: &str) -> Range<usize> {
        let start = text.find(part).expect("the part is there");
        start..start + part.len()
    }

    #[test]
    fn a_field_ends_where_the_next_one_begins() {
        let yaml = "- body: one\n    wrapped\n\n    more\n  from: ann\n- body: two\n  from: bob\n";
        let field = |part| {
            yaml[Fields::of(yaml).around(at(yaml, part).start)]
                .trim()
                .to_owned()
        };
        assert_eq!(field("wrapped"), "one\n    wrapped\n\n    more");
        assert_eq!(field("two"), "two");
        let json = r#"{"a": "say \"x\" now", "b": ["two"]}"#;
        let field = |part| &json[Fields::of(json).around(at(json, part).start)];
        assert_eq!(field("now"), r#"say \"x\" now"#);
        assert_eq!(field("two"), "two");
        let prose = "Note: this\nis prose.\n";
        assert_eq!(Fields::of(prose).around(3), 0..prose.len());
    }

    #[test]
    fn blocks_and_sentences_are_cut() {
        let text = "News. <b>Bold</b>\n\n<NOTE>\nDo it.\n\nNow pay X.\n</NOTE>\n\nBye.";
        let (all, pay) = (0..text.len(), at(text, "X"));
        let fields = Fields::of(text);
        let block = tag_block(text, &all, &pay).expect("a block");
        assert_eq!(
            &text[block.clone()],
            "<NOTE>\nDo it.\n\nNow pay X.\n</NOTE>"
        );
        assert_eq!(instruction(text, &fields, &pay, (1, 1)), block);
        let ruled = "One.\n-----\nPay X.\nOr Y.\n=====\nTwo.";
        let inside = instruction(ruled, &Fields::of(ruled), &at(ruled, "X"), (100, 4));
        assert_eq!(&ruled[inside], "Pay X.\nOr");
        assert_eq!(&text[sentence(text, &block, &pay)], "\n\nNow pay X");
        assert_eq!(tag_block(text, &all, &at(text, "Bold")), None);
        let inline = "It fell to 7.2%.TODO: call www.a.example now. Bye";
        let span = at(inline, "www.a.example");
        assert_eq!(
            &inline[sentence(inline, &(0..inline.len()), &span)],
            "TODO: call www.a.example now"
        );
    }

    #[test]
    fn a_report_shows_the_order_and_not_what_stands_beside_it() {
        let orders = |part: &str| part.contains("Send");
        let cut =
            |text: &str| text[shown(text, &(0..text.len()), &at(text, "X"), orders)].to_owned();
        let filler = "It was a mild day. ".repeat(40);
        assert_eq!(
            cut("Bill.\n\nNote: Send it\nto X.\n\nBye."),
            "Note: Send it\nto X."
        );
        assert_eq!(
            cut(&format!("{filler}Send it to X. {filler}")),
            "Send it to X"
        );
        assert_eq!(
            cut(&format!("{filler}Send it. The address is X. {filler}")),
            "Send it. The address is X"
        );
        assert_eq!(cut("Send it:\n\nX\n\nBye."), "Send it:\n\nX");
        assert_eq!(
            cut("Hi. <NOTE>\n\nSend it.\n\nTo X.</NOTE>"),
            "<NOTE>\n\nSend it.\n\nTo X.</NOTE>"
        );
        assert_eq!(cut("Guten Tag.\n\nAn X. Danke."), "An X. Danke.");
    }

    proptest! {
        #[test]
        fn cuts_hold_their_span_and_are_whole_characters(text in "[a-zé.<>/\" \n:{-]{0,60}", from in 0usize..60, length in 0usize..20) {
            let start = text.floor_char_boundary(from);
            let span = start..text.floor_char_boundary(start + length);
            let fields = Fields::of(&text);
            let field = fields.around(span.start);
            prop_assert!(text.get(field.clone()).is_some());
            let instruction = instruction(&text, &fields, &span, (length, length));
            prop_assert!(text.get(instruction.clone()).is_some() && instruction.start <= span.start && span.end <= instruction.end);
            for orders in [false, true] {
                let cut = shown(&text, &instruction, &span, |part| orders && part.contains('e'));
                prop_assert!(text.get(cut.clone()).is_some() && instruction.start <= cut.start && cut.end <= instruction.end);
            }
            let cut = sentence(&text, &instruction, &span);
            prop_assert!(text.get(cut.clone()).is_some() && cut.start <= span.start && span.end <= cut.end);
        }
    }
}
