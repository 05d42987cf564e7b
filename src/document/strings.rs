//! The strings of a JSON text, each with its place and its pointer.

use crate::json;
use crate::source::Span;

/// Lists and objects in each other.
const DEPTH: usize = 500;

/// What is open around a value.
enum Open {
    Object { key: String, has_key: bool },
    List { index: usize },
}

/// Calls `take` with the inside of each string that is a value, and the pointer to it. Ends where the
/// text is no JSON any more.
pub(super) fn walk(text: &str, mut take: impl FnMut(Span, &str)) {
    let bytes = text.as_bytes();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' if open.len() >= DEPTH => return,
            b'{' => open.push(Open::Object {
                key: String::new(),
                has_key: false,
            }),
            b'[' => open.push(Open::List { index: 0 }),
            b'}' | b']' => drop(open.pop()),
            b',' => match open.last_mut() {
                Some(Open::List { index }) => *index += 1,
                Some(Open::Object { has_key, .. }) => *has_key = false,
                None => {}
            },
            b'"' => {
                let Some(end) = end_of_string(bytes, at + 1) else {
                    return;
                };
                let inside = at + 1..end;
                match open.last_mut() {
                    Some(Open::Object { key, has_key }) if !*has_key => {
                        *key = json::characters(&text[inside]).map(|(_, c)| c).collect();
                        *has_key = true;
                    }
                    _ => take(inside, &pointer(&open)),
                }
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
}

fn pointer(open: &[Open]) -> String {
    open.iter().fold(String::new(), |pointer, open| match open {
        Open::Object { key, .. } => json::join(&pointer, key),
        Open::List { index } => json::join(&pointer, &index.to_string()),
    })
}

/// Where the quotation mark is that ends a string.
fn end_of_string(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[at] == b'"' {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_have_the_pointers_of_their_values() {
        let text = r#"{"a/b": ["x", {"c": "y\"z"}, 3, "w"], "e": "v", "d": {}}"#;
        let mut found = Vec::new();
        walk(text, |span, pointer| {
            let value = json::locate(text, pointer).expect("the pointer is right");
            assert_eq!(value, span.start - 1..span.end + 1);
            found.push(pointer.to_owned());
        });
        assert_eq!(found[..3], ["/a~1b/0", "/a~1b/1/c", "/a~1b/3"]);
        walk("[[[{\"a", |_, _| unreachable!("there is no whole string"));
        walk("]}\",", |_, _| unreachable!("there is no whole string"));
    }
}
