//! Scripts in HTML and in components of Vue and Svelte.

use super::{Excerpt, Extraction, Segment};
use crate::code::reading::Reading;

/// The insides of `<script>` whose language is known, and the module above an Astro component.
pub(super) fn extract(text: &str) -> Extraction {
    let mut extraction = Extraction::default();
    let lower = text.to_ascii_lowercase();
    let mut at = 0;
    while let Some(open) = lower[at..].find("<script").map(|found| at + found) {
        let Some(start) = lower[open..].find('>').map(|found| open + found + 1) else {
            break;
        };
        let end = lower[start..]
            .find("</script")
            .map_or(text.len(), |found| start + found);
        let head = &lower[open + "<script".len()..start - 1];
        // `<scripted>` is another element.
        let is_script = head.is_empty() || head.starts_with([' ', '\t', '\n', '\r', '/']);
        if let Some(reading) = reading(head).filter(|_| is_script && !head.ends_with('/')) {
            let mut code = Excerpt::default();
            code.copy(text, start..end);
            extraction.segments.push(Segment::new(reading, code));
        }
        at = if is_script { end } else { start };
    }
    extraction
}

/// As what a script with these attributes is read: JavaScript unless they say otherwise.
fn reading(head: &str) -> Option<Reading> {
    let attribute = |name: &str| {
        let (before, after) = head.split_once(name)?;
        let value = after.trim_start().strip_prefix('=')?.trim_start();
        let value = value.trim_start_matches(['"', '\'']);
        let end = value.find(['"', '\'', ' ', '\n']).unwrap_or(value.len());
        before.ends_with(char::is_whitespace).then(|| &value[..end])
    };
    match (attribute("lang"), attribute("type")) {
        (Some(language), _) => Reading::by_name(language),
        // Templates, data and import maps are no code.
        (None, Some(kind)) => match kind {
            "module" | "text/javascript" | "application/javascript" | "text/babel" => {
                Reading::by_name("javascript")
            }
            "text/typescript" => Reading::by_name("typescript"),
            _ => None,
        },
        (None, None) => Reading::by_name("javascript"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_found_in_their_language() {
        let text = "<template/>\n<Script setup lang=\"ts\">a</SCRIPT>\n<script src=x></script><script type=\"application/json\">{}</script>\n<script type=module>b</script><scripted>c</scripted><script>\nd";
        let found = extract(text).segments;
        let codes: Vec<(bool, &str)> = found
            .iter()
            .map(|segment| {
                (
                    Some(segment.reading) == Reading::by_name("ts"),
                    segment.code.text(),
                )
            })
            .filter(|(_, code)| !code.is_empty())
            .collect();
        assert_eq!(codes, [(true, "a"), (false, "b"), (false, "\nd")]);
    }
}
