//! What tells a real secret from one that was made up: checksums, randomness, known examples.

use serde::Deserialize;

/// A checksum that the provider puts into its tokens.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Checksum {
    /// The last six characters are the CRC-32 of those before them, in base 62, as in tokens of
    /// GitHub and npm.
    Crc32Base62,
    /// The last eight characters after `_` are the CRC-32 of all before it, in base 16, as in tokens
    /// of Grafana.
    Crc32Hex,
}

impl Checksum {
    /// Whether the secret has the right one.
    pub(super) fn holds(self, secret: &str) -> bool {
        match self {
            Self::Crc32Base62 => {
                let Some((random, sum)) = secret.split_at_checked(secret.len().saturating_sub(6))
                else {
                    return false;
                };
                sum == base62(crc32(random.as_bytes()))
            }
            Self::Crc32Hex => secret.rsplit_once('_').is_some_and(|(before, sum)| {
                sum.eq_ignore_ascii_case(&format!("{:08x}", crc32(before.as_bytes())))
            }),
        }
    }
}

/// CRC-32 as in zip files.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}

const BASE62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Six digits.
pub(super) fn base62(mut number: u32) -> String {
    let mut digits = [b'0'; 6];
    for digit in digits.iter_mut().rev() {
        *digit = BASE62[(number % 62) as usize];
        number /= 62;
    }
    digits.iter().map(|digit| char::from(*digit)).collect()
}

/// Bits for each character, by how often each occurs.
pub(super) fn entropy(text: &str) -> f64 {
    let mut counts = [0_u32; 256];
    for byte in text.bytes() {
        counts[usize::from(byte)] += 1;
    }
    let length = text.len() as f64;
    let shares = counts.iter().filter(|count| **count > 0);
    shares
        .map(|count| {
            let share = f64::from(*count) / length;
            -share * share.log2()
        })
        .sum()
}

/// Words of secrets that are none.
const WORDS: &[&str] = &[
    "example",
    "sample",
    "placeholder",
    "changeme",
    "change_me",
    "change-me",
    "replace",
    "insert",
    "redacted",
    "dummy",
    "your_",
    "your-",
    "yourkey",
    "yourtoken",
    "yoursecret",
    "notreal",
    "not_real",
    "fake",
    "xxxx",
    "****",
    "....",
    "<",
    "${",
    "{{",
    "$(",
    "%(",
    "secret_here",
    "key_here",
    "token_here",
    "goes_here",
    "todo",
];

/// Whether someone typed it as a stand-in: a word that says so, a row of the alphabet or of digits,
/// the same over and over.
pub(super) fn is_made_up(secret: &str) -> bool {
    let lower = secret.to_ascii_lowercase();
    let bytes = lower.as_bytes();
    WORDS.iter().any(|word| lower.contains(word))
        || longest_row(bytes, 1) >= 7
        || longest_row(bytes, 2) >= 7
        || is_repeated(bytes)
}

/// The longest run in which each byte is the one `step` places before, or its neighbour in the
/// alphabet: `aaaa`, `abcd`, `4321`, `a1b2c3`.
fn longest_row(bytes: &[u8], step: usize) -> usize {
    let mut longest = 0;
    for change in [0_i16, 1, -1] {
        let mut length = 1;
        for (before, after) in bytes.iter().zip(bytes.iter().skip(step)) {
            let is_next = i16::from(*after) - i16::from(*before) == change
                || (change == 1 && (*before, *after) == (b'9', b'0'));
            length = if is_next { length + 1 } else { 1 };
            longest = longest.max(length);
        }
    }
    longest
}

/// Whether a third of the text or less makes up all of it.
fn is_repeated(bytes: &[u8]) -> bool {
    let mut periods = 1..=bytes.len() / 3;
    periods.any(|period| bytes.iter().zip(&bytes[period..]).all(|(a, b)| a == b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_zip_files() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(base62(0), "000000");
        assert_eq!(base62(u32::MAX), "4gfFC3");
        assert!(!Checksum::Crc32Base62.holds("é"));
        assert!(!Checksum::Crc32Hex.holds(""));
    }

    #[test]
    fn stand_ins_are_told_from_random_texts() {
        for made_up in [
            "AKIAIOSFODNN7EXAMPLE",
            "0123456789",
            "abcdefghij",
            "hgfedcba99",
            "a1b2c3d4e5f6g7",
            "aB3aB3aB3aB3",
            "7f7f7f7f7f7f",
            "xxxxxxxxxxxx",
            "${TOKEN}",
        ] {
            assert!(is_made_up(made_up), "{made_up}");
        }
        for real in ["q7Zr2LxPw9", "f3a9c27be10d4458", "S3cure!Passw0rd"] {
            assert!(!is_made_up(real), "{real}");
        }
        assert!(entropy("aaaa") < 0.01 && entropy("abcd") > 1.99);
    }
}
