//! Names of findings that outlive an edit: GitHub's line hash and firestop's own fingerprint.

use std::collections::HashMap;
use std::fmt;

use sha2::{Digest, Sha256};

/// Units of UTF-16 that GitHub's rolling hash looks at.
const WINDOW: usize = 100;
const MULTIPLIER: u64 = 37;
/// Stands for the end of the file.
const END_OF_FILE: u16 = 65535;

/// GitHub's hash of each line, as its SARIF upload computes `primaryLocationLineHash`:
/// the rolling hash of the 100 UTF-16 units from the first non-blank unit of the line, blanks
/// left out, then `:` and the occurrence number of that hash in the file.
///
/// Source: `fingerprints.ts` of github/codeql-action.
pub(crate) fn line_hashes(text: &str) -> Vec<LineHash> {
    let mut state = RollingHash::new();
    let mut units = text.encode_utf16().peekable();
    while let Some(unit) = units.next() {
        let unit = match unit {
            0x20 | 0x09 => continue,
            0x0D => {
                if units.peek() == Some(&0x0A) {
                    units.next();
                }
                0x0A
            }
            other => other,
        };
        state.push(unit);
    }
    state.push(END_OF_FILE);
    for _ in 0..WINDOW {
        state.push(0);
    }
    state.finish()
}

/// GitHub's hash of a line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LineHash {
    hash: u64,
    /// How many lines up to this one have that hash.
    occurrence: usize,
}

impl fmt::Display for LineHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}:{}", self.hash, self.occurrence)
    }
}

struct RollingHash {
    window: [u16; WINDOW],
    at: usize,
    hash: u64,
    first_multiplier: u64,
    line: usize,
    at_line_start: bool,
    /// The line that starts at each place of the window, if one does.
    starts: [Option<usize>; WINDOW],
    hashes: Vec<u64>,
}

impl RollingHash {
    fn new() -> Self {
        Self {
            window: [0; WINDOW],
            at: 0,
            hash: 0,
            first_multiplier: (0..WINDOW).fold(1u64, |power, _| power.wrapping_mul(MULTIPLIER)),
            line: 0,
            at_line_start: true,
            starts: [None; WINDOW],
            hashes: Vec::new(),
        }
    }

    fn push(&mut self, unit: u16) {
        // The unit that leaves the window ends the hash of the line that started there.
        if let Some(line) = self.starts[self.at].take() {
            self.record(line);
        }
        if self.at_line_start {
            self.at_line_start = false;
            self.starts[self.at] = Some(self.line);
        }
        if unit == 0x0A {
            self.at_line_start = true;
            self.line += 1;
        }
        let old = u64::from(self.window[self.at]);
        self.window[self.at] = unit;
        self.hash = self
            .hash
            .wrapping_mul(MULTIPLIER)
            .wrapping_add(u64::from(unit))
            .wrapping_sub(self.first_multiplier.wrapping_mul(old));
        self.at += 1;
        if self.at == WINDOW {
            self.at = 0;
        }
    }

    fn record(&mut self, line: usize) {
        if self.hashes.len() <= line {
            self.hashes.resize(line + 1, 0);
        }
        self.hashes[line] = self.hash;
    }

    fn finish(self) -> Vec<LineHash> {
        let mut seen: HashMap<u64, usize> = HashMap::new();
        let hashes = self.hashes.into_iter().map(|hash| {
            let count = seen.entry(hash).or_insert(0);
            *count += 1;
            LineHash {
                hash,
                occurrence: *count,
            }
        });
        hashes.collect()
    }
}

/// A stable name of a finding: 32 hexadecimal digits of SHA-256 over `parts`.
pub(crate) fn fingerprint(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hasher
        .finalize()
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    fn line_hashes(text: &str) -> Vec<String> {
        let hashes = super::line_hashes(text).into_iter();
        hashes.map(|hash| hash.to_string()).collect()
    }

    /// Values computed by GitHub's own implementation.
    #[test]
    fn line_hashes_agree_with_github() {
        let cases: &[(&str, &[&str])] = &[
            ("", &["c129715d7a2bc9a3:1"]),
            (
                " a\nb\n  \t\tc\n d",
                &[
                    "271789c17abda88f:1",
                    "54703d4cd895b18:1",
                    "180aee12dab6264:1",
                    "a23a3dc5e078b07b:1",
                ],
            ),
            (
                " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n",
                &[
                    "e9496ae3ebfced30:1",
                    "fb7c023a8b9ccb3f:1",
                    "ce8ba1a563dcdaca:1",
                    "e20e36e16fcb0cc8:1",
                    "b3edc88f2938467e:1",
                    "c8e28b0b4002a3a0:1",
                    "c129715d7a2bc9a3:1",
                ],
            ),
            (
                "x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n",
                &[
                    "e54938cc54b302f1:1",
                    "bb609acbe9138d60:1",
                    "1131fd5871777f34:1",
                    "5c482a0f8b35ea28:1",
                    "54517377da7028d2:1",
                    "2c644846cb18d53e:1",
                    "f1b89f20de0d133:1",
                    "c129715d7a2bc9a3:1",
                ],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(line_hashes(text), *expected, "{text:?}");
        }
        let repeated = line_hashes(&"Lorem ipsum dolor sit amet.\n".repeat(10));
        let alike = (1..=6).map(|count| format!("a7f2ff13bc495cf2:{count}"));
        let others = [
            "a7f2ff1481e87703:1",
            "a9cf91f7bbf1862b:1",
            "55ec222b86bcae53:1",
            "cc97dc7b1d7d8f7b:1",
            "c129715d7a2bc9a3:1",
        ];
        let expected: Vec<String> = alike.chain(others.map(str::to_owned)).collect();
        assert_eq!(repeated, expected);
    }
}
