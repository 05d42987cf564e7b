//! What a person sees.

use super::*;

fn human(report: &Report, style: Style) -> String {
    render_styled(format("human").expect("it is built in"), report, style)
}

#[test]
fn explains_each_rule_once_and_counts() {
    insta::assert_snapshot!(human(&full(), Style::default()));
}

#[test]
fn verbose_tells_weights_and_notes() {
    let style = Style {
        verbose: true,
        ..Style::default()
    };
    insta::assert_snapshot!(human(&full(), style));
}

#[test]
fn quiet_still_names_what_was_not_scanned() {
    let style = Style {
        quiet: true,
        ..Style::default()
    };
    insta::assert_snapshot!(human(&full(), style));
}

#[test]
fn a_clean_run_says_what_was_scanned() {
    let mut report = report(&Source::new("a", Vec::new()), Vec::new());
    report.statistics.inputs = 12;
    assert_eq!(
        human(&report, Style::default()),
        "No findings in 12 inputs.\n"
    );
    report.statistics.inputs = 0;
    report.statistics.passed_over = 1;
    assert_eq!(
        human(&report, Style::default()),
        "Nothing was scanned; 1 other file passed over.\n"
    );
}

#[test]
fn colour_only_where_it_is_wanted() {
    let colored = Style {
        color: true,
        ..Style::default()
    };
    assert!(human(&full(), colored).contains('\x1b'));
    assert!(!human(&full(), Style::default()).contains('\x1b'));
}

#[test]
fn a_cut_line_shows_that_it_was_cut() {
    let text = format!("{}needle{}", "a ".repeat(200), " b".repeat(200));
    let source = Source::new("long.txt", text.into_bytes());
    let hits = vec![hit(&source, &rule("r", Severity::Medium), "needle", "long")];
    insta::assert_snapshot!(human(&report(&source, hits), Style::default()));
}

#[test]
fn lines_of_a_long_finding_keep_their_numbers() {
    let source = Source::new("a.txt", b"zero\none\r\ntwo\rthree\n".to_vec());
    let hits = vec![hit(
        &source,
        &rule("r", Severity::Info),
        "one\r\ntwo\rthree",
        "lines",
    )];
    insta::assert_snapshot!(human(&report(&source, hits), Style::default()));
}

proptest::proptest! {
    #[test]
    fn any_place_of_any_text_can_be_shown(text in proptest::prelude::any::<String>(), start in 0usize..40, length in 0usize..40) {
        let source = Source::new("a", text.into_bytes());
        let hit = Hit::new(&rule("r", Severity::High), start..start + length, "m");
        human(&report(&source, vec![hit]), Style::default());
    }
}
