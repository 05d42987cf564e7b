//! Several built-in rules may see one flaw: that data from a request reaches a query, and that the
//! query is put together from texts. The strongest finding tells it; the others would only be read
//! twice.

use std::cmp::Reverse;

use crate::finding::{Confidence, Hit, Severity, Verdict};
use crate::rule::Rule;

/// Leaves out each finding of a built-in rule beside which a stronger one about the same weakness
/// (CWE) stands in overlapping code that begins on the same line. What the user's own rules find
/// stays.
pub(super) fn strongest(
    text: &str,
    mut hits: Vec<Hit>,
    is_own: impl Fn(&Rule) -> bool,
) -> Vec<Hit> {
    let rivals = rivals(text, &hits, is_own);
    let mut order: Vec<usize> = (0..hits.len()).collect();
    order.sort_by_key(|&index| (Reverse(weight(&hits[index])), &hits[index].rule.id));
    let mut is_kept = vec![false; hits.len()];
    for index in order {
        // Its stronger rivals have been looked at.
        is_kept[index] = !rivals[index].iter().any(|&rival| is_kept[rival]);
    }
    let mut kept = is_kept.into_iter();
    hits.retain(|_| kept.next().unwrap_or(true));
    hits
}

/// For each finding those that tell of the same flaw.
fn rivals(text: &str, hits: &[Hit], is_own: impl Fn(&Rule) -> bool) -> Vec<Vec<usize>> {
    let mut by_start: Vec<usize> = (0..hits.len()).collect();
    by_start.retain(|&index| !is_own(&hits[index].rule) && !hits[index].secret);
    by_start.sort_by_key(|&index| hits[index].span.start);
    let mut rivals = vec![Vec::new(); hits.len()];
    for (place, &first) in by_start.iter().enumerate() {
        let overlapping = by_start[place + 1..]
            .iter()
            .take_while(|&&second| hits[second].span.start < hits[first].span.end)
            .take_while(|&&second| {
                let between = hits[first].span.start..hits[second].span.start;
                !text[between].contains('\n')
            });
        for &second in overlapping {
            if tell_the_same(&hits[first], &hits[second]) {
                rivals[first].push(second);
                rivals[second].push(first);
            }
        }
    }
    rivals
}

fn tell_the_same(a: &Hit, b: &Hit) -> bool {
    a.rule.id != b.rule.id
        && a.pointer == b.pointer
        && a.rule.cwe.iter().any(|cwe| b.rule.cwe.contains(cwe))
}

/// A path through the code explains more than a place.
fn weight(hit: &Hit) -> (Verdict, Severity, Confidence, bool) {
    let has_path = !hit.related.is_empty();
    (hit.verdict, hit.severity, hit.confidence, has_path)
}
