//! Reading messages spelled in characters that no one sees.

use super::rules::Detector;

/// More symbols than this are not read: a message for a model is shorter.
const LIMIT: usize = 1 << 16;
/// Letters that a reading must have to be a message rather than chance.
const SHORTEST: usize = 3;

/// The message in a sequence of invisible characters, if it can be read.
pub(crate) fn decode(detector: Detector, symbols: &[char]) -> Option<String> {
    let symbols = &symbols[..symbols.len().min(LIMIT)];
    let readings = match detector {
        Detector::HiddenTags => vec![
            symbols
                .iter()
                .filter_map(|&c| tag(c))
                .filter(|&c| c != '\u{7F}')
                .collect(),
        ],
        Detector::HiddenVariationSelectors => {
            let mut readings = selectors(symbols);
            readings.extend(binary(symbols));
            readings
        }
        Detector::HiddenBidi | Detector::MixedScriptWord => Vec::new(),
        _ => binary(symbols),
    };
    let readable = readings
        .into_iter()
        .filter(|reading: &String| is_readable(reading));
    // The most letters for the fewest signs; of equals the first.
    readable.min_by_key(|reading| {
        reading
            .chars()
            .filter(|c| !c.is_alphanumeric() && *c != ' ')
            .count()
            * 100
            / reading.chars().count()
    })
}

/// The ASCII character that a tag stands for.
pub(crate) fn tag(c: char) -> Option<char> {
    let code = u32::from(c).checked_sub(0xE0000)?;
    matches!(code, 0x20..=0x7F)
        .then(|| char::from_u32(code))
        .flatten()
}

/// Variation selectors as bytes: the 256 of them in order, the first sixteen as half bytes, or the
/// supplement alone counted from 0.
fn selectors(symbols: &[char]) -> Vec<String> {
    let values: Vec<u8> = symbols
        .iter()
        .filter_map(|&c| match u32::from(c) {
            code @ 0xFE00..=0xFE0F => u8::try_from(code - 0xFE00).ok(),
            code @ 0xE0100..=0xE01EF => u8::try_from(code - 0xE0100 + 16).ok(),
            _ => None,
        })
        .collect();
    let mut readings = vec![values.clone()];
    if values.iter().all(|&value| value < 16) {
        let (pairs, _) = values.as_chunks::<2>();
        readings.push(pairs.iter().map(|[high, low]| high << 4 | low).collect());
    }
    readings.push(values.iter().map(|value| value.wrapping_sub(16)).collect());
    readings
        .into_iter()
        .filter_map(|bytes| String::from_utf8(bytes).ok())
        .collect()
}

/// Two symbols as bits, four as pairs of bits, three as bits with a separator.
fn binary(symbols: &[char]) -> Vec<String> {
    let mut alphabet = symbols.to_vec();
    alphabet.sort_unstable();
    alphabet.dedup();
    match alphabet[..] {
        [zero, one] => [(zero, one), (one, zero)]
            .into_iter()
            .flat_map(|(zero, _)| {
                let bits: Vec<u8> = symbols.iter().map(|&c| u8::from(c != zero)).collect();
                [8, 7]
                    .into_iter()
                    .filter_map(move |width| letters(&bits, width))
            })
            .collect(),
        [a, b, c] => [(a, b), (b, a), (a, c), (c, a), (b, c), (c, b)]
            .into_iter()
            .filter_map(|(zero, one)| separated(symbols, zero, one))
            .collect(),
        [..] if alphabet.len() == 4 => {
            let values = symbols
                .iter()
                .filter_map(|c| alphabet.iter().position(|other| other == c));
            let bits: Vec<u8> = values
                .flat_map(|value| [u8::from(value & 2 != 0), u8::from(value & 1 != 0)])
                .collect();
            letters(&bits, 8).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn letters(bits: &[u8], width: usize) -> Option<String> {
    let bytes = bits
        .chunks_exact(width)
        .map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | bit));
    String::from_utf8(bytes.collect()).ok()
}

/// Groups of bits of any length, each a character, with a third symbol between them.
fn separated(symbols: &[char], zero: char, one: char) -> Option<String> {
    symbols
        .split(|&c| c != zero && c != one)
        .filter(|group| !group.is_empty())
        .map(|group| {
            let code = group.iter().try_fold(0u32, |code, &c| {
                code.checked_mul(2).map(|code| code + u32::from(c == one))
            });
            code.and_then(char::from_u32)
        })
        .collect()
}

/// Whether a reading is a message: long enough, printable, mostly letters.
pub(crate) fn is_readable(text: &str) -> bool {
    let (mut all, mut letters, mut strange) = (0usize, 0usize, 0usize);
    for c in text.chars() {
        all += 1;
        letters += usize::from(c.is_alphanumeric() || c == ' ');
        let odd = c.is_control() && !c.is_ascii_whitespace();
        strange += usize::from(
            odd || c == char::REPLACEMENT_CHARACTER || super::prepare::fold::is_invisible(c),
        );
    }
    all >= SHORTEST && letters * 10 >= all * 6 && strange == 0
}
