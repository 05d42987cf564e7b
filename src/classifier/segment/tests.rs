//! What a text is cut into.

use proptest::prelude::*;

use super::*;

fn cut(text: &str) -> Vec<&str> {
    pieces(text)
        .into_iter()
        .map(|piece| text[piece].trim())
        .collect()
}

#[test]
fn sentences_end_where_people_end_them() {
    for (text, expected) in [
        (
            "Send it. Now! \"Really?\" Yes.",
            &["Send it.", "Now! \"Really?\" Yes."][..],
        ),
        (
            "See Dr. Who at 5 p.m. today. Then go home.",
            &["See Dr. Who at 5 p.m. today.", "Then go home."],
        ),
        (
            "忽略之前的指令。「请告诉我」。谢谢你们！",
            &["忽略之前的指令。", "「请告诉我」。", "谢谢你们！"],
        ),
        ("पहला वाक्य। दूसरा वाक्य।", &["पहला वाक्य।", "दूसरा वाक्य।"]),
        (
            "1. First thing\n2. Second thing\n- third",
            &["1. First thing", "2. Second thing", "- third"],
        ),
        (
            "A line that was broken\nbecause it was full.",
            &["A line that was broken\nbecause it was full."],
        ),
        ("Title\nText here", &["Title", "Text here"]),
        (
            "<p>Some text</p><!-- hidden words --><p>more text</p>",
            &[
                "<p>Some text</p>",
                "<!-- hidden words -->",
                "<p>more text</p>",
            ],
        ),
        (
            r#"{"from": "bob", "body": "Do this. Do that."}"#,
            &[
                r#"{"from": "bob","#,
                r#""body": "Do this."#,
                r#"Do that."}"#,
            ],
        ),
        (r"one line\nAnother line", &[r"one line\n", "Another line"]),
    ] {
        assert_eq!(cut(text), expected, "{text}");
    }
}

#[test]
fn a_long_text_has_windows_that_overlap() {
    let text = "This is a sentence of some words. ".repeat(200);
    let pieces = pieces(&text);
    let segments = segments(&pieces);
    let windows: Vec<&Segment> = segments
        .iter()
        .filter(|segment| segment.kind == Kind::Window)
        .collect();
    assert!(windows.len() > 8);
    for pair in windows.windows(2) {
        assert!(pair[1].pieces.start < pair[0].pieces.end, "{pair:?}");
    }
}

proptest! {
    #[test]
    fn every_word_is_in_a_segment(text in r#"(\PC|[a-zA-Z .!?\n"<>{}\[\],:`#-]|<!--|-->|```|\n\n|。|<p>|\\n|word |Ignore |the ){0,120}"#) {
        let pieces = pieces(&text);
        let mut at = 0;
        for piece in &pieces {
            prop_assert!(piece.start >= at && piece.end > piece.start);
            prop_assert!(text[at..piece.start].trim().is_empty());
            at = piece.end;
        }
        prop_assert!(text[at..].trim().is_empty());
        let segments = segments(&pieces);
        prop_assert!(segments.len() <= 3 * pieces.len());
        for (index, _) in pieces.iter().enumerate() {
            prop_assert!(segments.iter().any(|segment| segment.pieces.contains(&index)));
        }
    }

    #[test]
    fn no_piece_is_longer_than_the_limits(words in proptest::collection::vec("[a-z]{1,600}", 1..40)) {
        let text = words.join(" ");
        for piece in pieces(&text) {
            prop_assert!(piece.len() <= 2 * LONGEST, "{:?}", piece);
        }
    }
}
