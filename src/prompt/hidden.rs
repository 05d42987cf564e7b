//! Text that a model reads and a person does not see.
//!
//! Most invisible characters have honest uses: emoji are joined by them, Persian and Hindi need
//! them, a flag is spelled with tags. So each one is judged by its neighbours, and what has no
//! honest use there is collected, decoded if it holds a message, and reported.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

use super::mixed_script;
use super::rules::Detector;
use super::stego;
use crate::finding::Severity;

/// Invisible characters with at most this many bytes between them belong together.
const GAP: usize = 64;

/// Hidden text at one place.
#[derive(Debug, Clone)]
pub(crate) struct Hidden {
    pub(crate) detector: Detector,
    pub(crate) span: Range<usize>,
    /// What it says, if it can be read.
    pub(crate) payload: Option<String>,
    pub(crate) severity: Severity,
    pub(crate) score: f64,
    /// What was found, in a few words.
    pub(crate) what: String,
}

/// All hidden text, by detector and place.
pub(crate) fn find(text: &str) -> Vec<Hidden> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut marks = Marks::new(text);
    marks.collect();
    let mut hidden: Vec<Hidden> = groups(marks.found)
        .into_iter()
        .filter_map(|group| judge(&group, text))
        .collect();
    hidden.extend(mixed_script::find(text));
    hidden
}

/// An invisible character without an honest use where it stands.
#[derive(Debug, Clone, Copy)]
struct Mark {
    detector: Detector,
    at: usize,
    c: char,
    /// Whether one alone is worth a finding.
    grave: bool,
    /// Whether it splits a word.
    in_word: bool,
    /// How many invisible characters stand together here.
    run: usize,
}

/// A stretch of invisible characters and the visible ones around it.
struct Run<'a> {
    start: usize,
    text: &'a str,
    length: usize,
    before: Option<char>,
    after: Option<char>,
}

struct Marks<'a> {
    text: &'a str,
    found: Vec<Mark>,
    /// The line looked at last, and what is known of it.
    line: (Range<usize>, Line),
}

/// What decides whether direction controls have an honest use in a line.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    right_to_left: bool,
    /// First-strong isolates that are closed, and no other control: translation tools put them
    /// around inserted words, and they change nothing.
    harmless_isolates: bool,
    braille: bool,
}

impl<'a> Marks<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            found: Vec::new(),
            line: (0..0, Line::default()),
        }
    }

    fn collect(&mut self) {
        let bytes = self.text.as_bytes();
        let (mut at, mut before) = (0, None);
        while at < bytes.len() {
            if bytes[at].is_ascii() {
                before = Some(char::from(bytes[at]));
                at += 1;
                continue;
            }
            let mut rest = self.text[at..].chars();
            let Some(c) = rest.next() else { break };
            if !is_blank(c) {
                before = Some(c);
                at += c.len_utf8();
                continue;
            }
            let tail = self.text[at..].trim_start_matches(is_blank);
            let run = &self.text[at..self.text.len() - tail.len()];
            let length = run.chars().count();
            let after = tail.chars().next();
            self.run(&Run {
                start: at,
                text: run,
                length,
                before,
                after,
            });
            at += run.len();
        }
    }

    fn run(&mut self, run: &Run<'_>) {
        let allowed = allowed_prefix(run);
        for (index, (offset, c)) in run.text.char_indices().enumerate() {
            let at = run.start + offset;
            let verdict = if index < allowed {
                None
            } else {
                self.verdict(c, at, index, run)
            };
            if let Some((detector, grave)) = verdict {
                let in_word = splits_word(run.before, run.after);
                self.found.push(Mark {
                    detector,
                    at,
                    c,
                    grave,
                    in_word,
                    run: run.length,
                });
            }
        }
    }

    /// Which detector a character belongs to and whether it is grave, or `None` if it is honest.
    fn verdict(
        &mut self,
        c: char,
        at: usize,
        index: usize,
        run: &Run<'_>,
    ) -> Option<(Detector, bool)> {
        let joins = run.before.is_some_and(joins_letters) || run.after.is_some_and(joins_letters);
        let beside = |range: std::ops::RangeInclusive<char>| {
            run.before.is_some_and(|c| range.contains(&c))
                || run.after.is_some_and(|c| range.contains(&c))
        };
        match c {
            '\u{E0000}'..='\u{E007F}' => Some((Detector::HiddenTags, true)),
            '\u{E0100}'..='\u{E01EF}' => Some((Detector::HiddenVariationSelectors, true)),
            '\u{FE00}'..='\u{FE0F}' => Some((Detector::HiddenVariationSelectors, index > 0)),
            '\u{180B}'..='\u{180F}' if beside('\u{1800}'..='\u{18AF}') => None,
            '\u{202D}' | '\u{202E}' => Some((Detector::HiddenBidi, true)),
            '\u{202A}'..='\u{202C}' | '\u{2066}'..='\u{2069}' => {
                let line = self.line_at(at);
                (!line.right_to_left && !line.harmless_isolates)
                    .then_some((Detector::HiddenBidi, false))
            }
            '\u{200E}' | '\u{200F}' | '\u{61C}' if self.line_at(at).right_to_left => None,
            '\u{200C}' | '\u{200D}' if joins && run.length <= 2 => None,
            '\u{200B}' | '\u{2060}' if run.length <= 2 && writes_without_spaces(run) => None,
            '\u{FEFF}' if at == 0 => None,
            '\u{AD}' if run.length <= 2 => None,
            '\u{17B4}' | '\u{17B5}' if beside('\u{1780}'..='\u{17FF}') => None,
            '\u{2061}'..='\u{2064}' => Some((Detector::HiddenInvisibleOperators, false)),
            '\u{3164}' if beside('\u{3131}'..='\u{318E}') => None,
            '\u{115F}' | '\u{1160}' if beside('\u{1100}'..='\u{11FF}') => None,
            '\u{FFA0}' if beside('\u{FFA1}'..='\u{FFDC}') => None,
            '\u{3164}' | '\u{115F}' | '\u{1160}' | '\u{FFA0}' => {
                Some((Detector::HiddenFiller, true))
            }
            '\u{2800}' if self.line_at(at).braille => None,
            '\u{2800}' => Some((Detector::HiddenFiller, splits_word(run.before, run.after))),
            _ => Some((Detector::HiddenZeroWidth, false)),
        }
    }

    fn line_at(&mut self, at: usize) -> Line {
        if !self.line.0.contains(&at) {
            let bytes = self.text.as_bytes();
            let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |at| at + 1);
            let end = memchr::memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |end| at + end);
            self.line = (start..end, Line::new(&self.text[start..end]));
        }
        self.line.1
    }
}

impl Line {
    fn new(line: &str) -> Self {
        let (mut right_to_left, mut braille, mut others) = (false, false, false);
        let (mut open, mut balanced) = (0usize, true);
        for c in line.chars() {
            match c {
                '\u{2068}' => open += 1,
                '\u{2069}' => match open.checked_sub(1) {
                    Some(left) => open = left,
                    None => balanced = false,
                },
                '\u{202A}'..='\u{202E}' | '\u{2066}' | '\u{2067}' => others = true,
                '\u{2801}'..='\u{28FF}' => braille = true,
                c => right_to_left |= is_right_to_left(c),
            }
        }
        Self {
            right_to_left,
            braille,
            harmless_isolates: balanced && open == 0 && !others,
        }
    }
}

/// How many characters at the start of a run complete the visible one before it: a variation
/// selector, the tags of a flag, the joiner between two emoji.
fn allowed_prefix(run: &Run<'_>) -> usize {
    let Some(before) = run.before else { return 0 };
    if before == '\u{1F3F4}' {
        return flag(run.text);
    }
    let mut chars = run.text.chars().peekable();
    let mut allowed = 0;
    if chars
        .next_if(|&selector| takes_selector(before, selector))
        .is_some()
    {
        allowed += 1;
    }
    let joins_emoji = is_emoji(before) && run.after.is_some_and(is_emoji);
    if joins_emoji && run.length == allowed + 1 && chars.next() == Some('\u{200D}') {
        allowed += 1;
    }
    allowed
}

/// The number of tags that make the flag of a part of a country, or 0.
fn flag(tags: &str) -> usize {
    let spelled: String = tags.chars().map_while(stego::tag).take(7).collect();
    let known = ["gbeng\u{7F}", "gbsct\u{7F}", "gbwls\u{7F}"];
    match known.iter().find(|known| spelled.starts_with(**known)) {
        Some(known) => known.len(),
        // Parts of the United States, which some fonts draw as well.
        None if spelled.starts_with("us") && spelled.find('\u{7F}') == Some(4) => 5,
        None => 0,
    }
}

fn takes_selector(base: char, selector: char) -> bool {
    let script = base.script();
    match selector {
        '\u{E0100}'..='\u{E01EF}' => script == Script::Han,
        '\u{FE00}'..='\u{FE0D}' => {
            !base.is_ascii_alphabetic() && !base.is_whitespace() && script != Script::Latin
        }
        '\u{FE0E}' | '\u{FE0F}' => {
            matches!(base, '0'..='9' | '#' | '*')
                || script == Script::Han
                || (!base.is_ascii() && script == Script::Common && !base.is_whitespace())
        }
        _ => false,
    }
}

/// Characters that show nothing: candidates for hidden text.
fn is_blank(c: char) -> bool {
    super::prepare::fold::is_invisible(c) || c == '\u{2800}'
}

fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{A9}' | '\u{AE}' | '\u{203C}' | '\u{2049}' | '\u{20E3}' | '\u{2122}' | '\u{2139}'
        | '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{2460}'..='\u{24FF}'
        | '\u{25A0}'..='\u{27BF}' | '\u{2900}'..='\u{297F}' | '\u{2B00}'..='\u{2BFF}' | '\u{3030}'
        | '\u{303D}' | '\u{3297}' | '\u{3299}' | '\u{1F000}'..='\u{1FAFF}')
}

fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{61B}' | '\u{61D}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Whether letters of this script change their shape when joined, so that joiners are spelling.
fn joins_letters(c: char) -> bool {
    use Script::{
        Adlam, Arabic, Bengali, Devanagari, Gujarati, Gurmukhi, Kannada, Khmer, Malayalam, Mandaic,
        Mongolian, Myanmar, Nko, Oriya, Sinhala, Syriac, Tamil, Telugu, Tibetan,
    };
    matches!(
        c.script(),
        Adlam
            | Arabic
            | Bengali
            | Devanagari
            | Gujarati
            | Gurmukhi
            | Kannada
            | Khmer
            | Malayalam
            | Mandaic
            | Mongolian
            | Myanmar
            | Nko
            | Oriya
            | Sinhala
            | Syriac
            | Tamil
            | Telugu
            | Tibetan
    )
}

/// Whether the text here is of a script without spaces, where an invisible one shows where a line
/// may break.
fn writes_without_spaces(run: &Run<'_>) -> bool {
    use Script::{Han, Hangul, Hiragana, Javanese, Katakana, Khmer, Lao, Myanmar, Thai, Tibetan};
    let spaceless = |c: char| {
        matches!(
            c.script(),
            Han | Hangul | Hiragana | Javanese | Katakana | Khmer | Lao | Myanmar | Thai | Tibetan
        )
    };
    run.before.is_some_and(spaceless) || run.after.is_some_and(spaceless)
}

/// Whether something stands within an English word. Where a lower-case letter meets a capital, a
/// long name may break.
fn splits_word(before: Option<char>, after: Option<char>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => {
            before.is_ascii_alphabetic()
                && after.is_ascii_alphabetic()
                && !(before.is_ascii_lowercase() && after.is_ascii_uppercase())
        }
        _ => false,
    }
}

/// Marks of one detector close to each other.
fn groups(mut marks: Vec<Mark>) -> Vec<Vec<Mark>> {
    marks.sort_by_key(|mark| (mark.detector, mark.at));
    let mut groups: Vec<Vec<Mark>> = Vec::new();
    for mark in marks {
        match groups
            .last_mut()
            .and_then(|group| group.last().copied().map(|last| (group, last)))
        {
            Some((group, last)) if last.detector == mark.detector && mark.at <= last.at + GAP => {
                group.push(mark);
            }
            _ => groups.push(vec![mark]),
        }
    }
    groups
}

/// What a group of marks amounts to, if anything.
fn judge(group: &[Mark], text: &str) -> Option<Hidden> {
    let (first, last) = (group.first()?, group.last()?);
    let symbols: Vec<char> = group.iter().map(|mark| mark.c).collect();
    let payload = stego::decode(first.detector, &symbols);
    let count = group.len();
    let run = group.iter().map(|mark| mark.run).max().unwrap_or(0);
    let (severity, score) = if payload.is_some() {
        (Severity::High, 0.9)
    } else {
        weigh(first.detector, group, run)?
    };
    let name = match first.detector {
        Detector::HiddenTags => "tag character",
        Detector::HiddenVariationSelectors => "variation selector",
        Detector::HiddenBidi => "control of the writing direction",
        Detector::HiddenZeroWidth => "zero-width character",
        Detector::HiddenInvisibleOperators => "invisible operator",
        Detector::HiddenFiller | Detector::MixedScriptWord | Detector::Classifier => "blank filler",
    };
    let what = if count == 1 {
        format!("a {name} without a use here (U+{:04X})", u32::from(first.c))
    } else {
        let name = name.replacen("control", "controls", 1);
        let plural = if name.starts_with("controls") {
            ""
        } else {
            "s"
        };
        format!("{count} {name}{plural} without a use here")
    };
    let end = last.at + text[last.at..].chars().next().map_or(0, char::len_utf8);
    Some(Hidden {
        detector: first.detector,
        span: first.at..end,
        payload,
        severity,
        score,
        what,
    })
}

/// Severity and score of marks that cannot be read; `None` if they are too few to mean anything.
fn weigh(detector: Detector, group: &[Mark], run: usize) -> Option<(Severity, f64)> {
    let count = group.len();
    let in_word = group.iter().filter(|mark| mark.in_word).count();
    let grave = group.iter().any(|mark| mark.grave);
    let some = |severity, score| Some((severity, score));
    match detector {
        Detector::HiddenTags => some(Severity::Medium, 0.4),
        Detector::HiddenBidi if grave => some(Severity::High, 0.6),
        Detector::HiddenBidi => {
            let isolates = group
                .iter()
                .any(|mark| matches!(mark.c, '\u{2066}'..='\u{2069}'));
            if isolates {
                some(Severity::Medium, 0.4)
            } else {
                some(Severity::Low, 0.15)
            }
        }
        Detector::HiddenFiller if count >= 8 => some(Severity::Medium, 0.35),
        Detector::HiddenFiller if grave => some(Severity::Low, 0.15),
        Detector::HiddenFiller => None,
        _ if run >= 8 || count >= 16 => some(Severity::High, 0.6),
        Detector::HiddenVariationSelectors if grave || count >= 4 => some(Severity::Medium, 0.3),
        Detector::HiddenInvisibleOperators if run >= 2 || count >= 4 => {
            some(Severity::Medium, 0.35)
        }
        Detector::HiddenZeroWidth if run >= 3 || in_word >= 3 || count >= 6 => {
            some(Severity::Medium, 0.35)
        }
        // A single one is found in many a text that was copied from a web page.
        _ if in_word >= 1 && detector == Detector::HiddenZeroWidth => some(Severity::Info, 0.1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    struct Probe {
        name: String,
        text: String,
        hidden: bool,
        payload: Option<String>,
    }

    #[test]
    fn hidden_text_is_found_and_read_and_honest_text_is_not() {
        let json = include_str!("../../testdata/prompt/hidden-text.json");
        let probes: Vec<Probe> =
            serde_json::from_str(json).expect("the fixture is a list of probes");
        assert!(probes.len() > 60);
        let mut wrong = Vec::new();
        for probe in probes {
            let found = find(&probe.text);
            // What is only worth knowing does not fail a run.
            let hidden = found.iter().any(|hidden| hidden.severity > Severity::Info);
            let payload = found.iter().find_map(|hidden| hidden.payload.clone());
            if hidden != probe.hidden || payload != probe.payload {
                wrong.push(format!("{}: {found:?}", probe.name));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
