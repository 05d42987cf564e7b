//! Reading a pattern once, from left to right.

use super::piece::{Piece, add_text, repeated, single};
use super::{CHARACTER, DEEPEST, LARGEST_CLASS, Required, telling};

/// A pattern that is being read. `None` stands for what is not understood.
pub(super) struct Reader<'a> {
    ignore_case: bool,
    rest: &'a str,
    depth: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(pattern: &'a str) -> Self {
        Self {
            ignore_case: ignores_case(pattern),
            rest: pattern,
            depth: 0,
        }
    }

    pub(super) fn whole(&mut self) -> Option<Vec<Piece>> {
        let pieces = self.alternatives()?;
        self.rest.is_empty().then_some(pieces)
    }

    fn eat(&mut self, prefix: &str) -> bool {
        let rest = self.rest.strip_prefix(prefix);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    /// What stands between `|`, up to the end of the group. Pieces of the only alternative stay
    /// on their own.
    fn alternatives(&mut self) -> Option<Vec<Piece>> {
        let first = self.sequence()?;
        if !self.rest.starts_with('|') {
            return Some(first);
        }
        let (mut all, mut longest) = single(&first);
        let mut outside = first.iter().all(Piece::outside);
        while self.eat("|") {
            let branch = self.sequence()?;
            let (literals, length) = single(&branch);
            outside &= branch.iter().all(Piece::outside);
            longest = longest.max(length);
            all = all.zip(literals).map(|(mut all, literals)| {
                all.extend_from_slice(&literals);
                all
            });
        }
        Some(vec![Piece::Other {
            literals: all.and_then(telling),
            length: longest,
            outside,
        }])
    }

    fn sequence(&mut self) -> Option<Vec<Piece>> {
        let mut pieces = Vec::new();
        while !self.rest.is_empty() && !self.rest.starts_with(['|', ')']) {
            let plain = self.plain();
            if !plain.is_empty() {
                add_text(&mut pieces, plain.as_bytes());
                continue;
            }
            let mut atom = self.atom()?;
            while let Some((least, most)) = self.repetition()? {
                atom = vec![repeated(&atom, least, most)];
            }
            for piece in atom {
                match piece {
                    Piece::Text(text) => add_text(&mut pieces, &text),
                    piece => pieces.push(piece),
                }
            }
        }
        Some(pieces)
    }

    /// The characters up to the next sign with a meaning. The last one may be repeated, so that it
    /// is left if a sign follows.
    fn plain(&mut self) -> &'a str {
        let rest = self.rest;
        let end = rest
            .find(|c: char| {
                matches!(
                    c,
                    '\\' | '.'
                        | '+'
                        | '*'
                        | '?'
                        | '('
                        | ')'
                        | '|'
                        | '['
                        | ']'
                        | '{'
                        | '}'
                        | '^'
                        | '$'
                ) || (self.ignore_case && !c.is_ascii())
            })
            .unwrap_or(rest.len());
        let last = rest[..end].chars().next_back().map_or(0, char::len_utf8);
        let repeated = rest[end..].starts_with(['?', '*', '+', '{']);
        let length = if repeated { end - last } else { end };
        self.rest = &rest[length..];
        &rest[..length]
    }

    /// How often the atom before may stand, if that is said.
    fn repetition(&mut self) -> Option<Option<(usize, Option<usize>)>> {
        let counts = if self.eat("?") {
            (0, Some(1))
        } else if self.eat("*") {
            (0, None)
        } else if self.eat("+") {
            (1, None)
        } else if self.rest.starts_with('{') {
            let (counts, rest) = self.rest[1..].split_once('}')?;
            self.rest = rest;
            match counts.split_once(',') {
                None => {
                    let count = counts.trim().parse().ok()?;
                    (count, Some(count))
                }
                Some((least, most)) => {
                    let most = match most.trim() {
                        "" => None,
                        most => Some(most.parse().ok()?),
                    };
                    (least.trim().parse().ok()?, most)
                }
            }
        } else {
            return Some(None);
        };
        self.eat("?");
        Some(Some(counts))
    }

    fn atom(&mut self) -> Option<Vec<Piece>> {
        Some(match self.next()? {
            '(' => return self.group(),
            '[' => vec![self.class()?],
            '^' | '$' => Vec::new(),
            '.' => vec![Piece::CHARACTER],
            '\\' => match self.next()? {
                'b' if !self.rest.starts_with('{') => vec![Piece::Boundary],
                'B' | 'A' | 'z' => Vec::new(),
                'd' | 'D' | 's' | 'S' | 'w' | 'W' => vec![Piece::CHARACTER],
                c => vec![self.character(escaped(c)?)],
            },
            '?' | '*' | '+' | '{' => return None,
            c => vec![self.character(c)],
        })
    }

    fn character(&self, c: char) -> Piece {
        // Letters beyond ASCII have other bytes in the other case; `k` and `s` have signs that
        // are longer, but do not occur in what is searched.
        if self.ignore_case && !c.is_ascii() {
            return Piece::CHARACTER;
        }
        Piece::Text(c.to_string().into_bytes())
    }

    fn group(&mut self) -> Option<Vec<Piece>> {
        if self.depth == DEEPEST {
            return None;
        }
        if self.eat("?") && !self.eat(":") {
            if self.eat("P<") || self.eat("<") {
                self.rest = self.rest.split_once('>')?.1;
            } else {
                let end = self.rest.find([':', ')'])?;
                let (flags, rest) = self.rest.split_at(end);
                // White space would mean nothing.
                if !flags.chars().all(|flag| "imsU-".contains(flag)) {
                    return None;
                }
                self.rest = &rest[1..];
                if rest.starts_with(')') {
                    return Some(Vec::new());
                }
            }
        }
        self.depth += 1;
        let pieces = self.alternatives()?;
        self.depth -= 1;
        self.eat(")").then_some(pieces)
    }

    /// The characters between brackets, if they are few.
    fn class(&mut self) -> Option<Piece> {
        let mut known = !self.eat("^");
        let mut members: Vec<char> = Vec::new();
        let (mut depth, mut opened) = (1, true);
        loop {
            let mut c = self.next()?;
            match c {
                ']' if !opened => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                    continue;
                }
                '[' => {
                    known = false;
                    depth += 1;
                    self.eat("^");
                    opened = true;
                    continue;
                }
                '\\' => {
                    let sign = self.next()?;
                    match escaped(sign) {
                        Some(sign) => c = sign,
                        None => known = false,
                    }
                }
                _ => {}
            }
            opened = false;
            members.push(c);
            if self.rest.starts_with('-') && !self.rest.starts_with("-]") {
                self.eat("-");
                let last = match self.next()? {
                    '\\' => escaped(self.next()?)?,
                    '[' => return None,
                    last => last,
                };
                let range = c..=last;
                known &= range.clone().nth(LARGEST_CLASS).is_none();
                if known {
                    members.extend(range.skip(1));
                }
            }
        }
        known &= members.len() <= LARGEST_CLASS
            && !(self.ignore_case && members.iter().any(|c| !c.is_ascii()));
        let literals = known.then(|| {
            members
                .iter()
                .map(|c| Required::new(c.to_string().as_bytes()))
                .collect()
        });
        Some(Piece::Other {
            literals: literals.and_then(telling),
            length: CHARACTER,
            outside: known && !members.iter().any(|&c| c.is_alphanumeric() || c == '_'),
        })
    }
}

/// Whether a flag in the pattern makes it ignore case, in part at least.
fn ignores_case(pattern: &str) -> bool {
    pattern.split("(?").skip(1).any(|flags| {
        flags
            .chars()
            .take_while(char::is_ascii_alphabetic)
            .any(|flag| flag == 'i')
    })
}

/// The character that an escape stands for; none for classes, numbers and places.
fn escaped(sign: char) -> Option<char> {
    match sign {
        'n' => Some('\n'),
        't' => Some('\t'),
        'r' => Some('\r'),
        sign if sign.is_ascii_alphanumeric() => None,
        '<' | '>' => None,
        sign => Some(sign),
    }
}
