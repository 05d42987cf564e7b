//! Scanned text that attacks whoever reads the report: terminals, CI logs, Markdown, people.

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::text::is_dangerous;

/// One of each attack: terminal control, clipboard by OSC 52, bell, hidden and reversed text, a log
/// line overwritten, commands of CI runners, links, images, HTML, mentions.
const ATTACKS: &[&str] = &[
    "\x1b[2J\x1b]0;owned\x07",
    "\x1b]52;c;cm0gLXJm\x07",
    "\u{9b}31m",
    "user\u{202e}nimda\u{2066}\u{2069}",
    "all good\rFAILED",
    "\r\n::error file=a,line=1::forged",
    "::stop-commands::x",
    "##[error]forged ##vso[task.setvariable variable=a]b",
    "\u{e0049}\u{e0067}\u{200b}\u{200d}\u{feff}\u{2028}\u{fe0f}\u{3164}",
    "[click](https://evil.example) ![i](https://evil.example/i.png)",
    "<img src=x onerror=alert(1)> &#64;octocat @octocat www.evil.example",
    "a,b:c%0Ad%",
    ":",
];

/// A report in which `text` stands wherever scanned text can stand.
fn report_of(text: &str) -> Report {
    let source = Source::new(text, format!("x = 1\n{text}\ny = 2\n").into_bytes());
    let rule = rule("r", Severity::High);
    let mut hit = Hit::new(&rule, 6..6 + text.len(), text);
    hit.pointer = Some(format!("/{text}"));
    hit.related = vec![RelatedHit {
        span: 0..5,
        pointer: Some(format!("/{text}")),
        message: text.to_owned(),
    }];
    let mut report = report(&source, vec![hit]);
    report.skipped = vec![skipped(text, Some(1), text)];
    report.notes = vec![text.to_owned()];
    report
}

/// The report in every format and, for people, in every style without colour.
fn rendered(report: &Report) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    for format in FORMATS {
        for (quiet, verbose) in [(false, false), (true, false), (false, true)] {
            let style = Style {
                quiet,
                verbose,
                color: false,
            };
            all.push((format.name, render_styled(format, report, style)));
        }
    }
    let mut line = Vec::new();
    let Render::Records(render) = format("jsonl").expect("it is built in").render else {
        panic!("jsonl writes records");
    };
    let id = report.notes.first().map(String::as_str);
    render(&record(report, id), &mut line).expect("memory takes all");
    all.push(("jsonl", String::from_utf8(line).expect("UTF-8")));
    all
}

/// What holds for every format, whatever was scanned.
fn check(name: &str, output: &str) -> Result<(), TestCaseError> {
    for c in output.chars() {
        prop_assert!(
            c == '\n' || !is_dangerous(c),
            "{name} lets {c:?} through: {output}"
        );
    }
    prop_assert!(!output.contains("##["), "{name}: {output}");
    prop_assert!(!output.contains("##vso["), "{name}: {output}");
    let commands = output
        .lines()
        .filter(|line| line.trim_start().starts_with("::"))
        .count();
    if name == "github" {
        prop_assert_eq!((commands, output.lines().count()), (2, 2), "{}", output);
        for line in output.lines() {
            prop_assert!(line.starts_with("::error file="), "{line}");
        }
    } else {
        prop_assert_eq!(commands, 0, "{}: {}", name, output);
    }
    if name == "sarif" {
        let log: Value = serde_json::from_str(output).expect("JSON");
        check_strings(&log)?;
    }
    Ok(())
}

/// Viewers of SARIF show its strings as they are: escapes of JSON do not protect them.
fn check_strings(value: &Value) -> Result<(), TestCaseError> {
    match value {
        Value::String(text) => {
            for c in text.chars() {
                prop_assert!(matches!(c, '\n' | '\t') || !is_dangerous(c), "{text:?}");
            }
        }
        Value::Array(items) => items.iter().try_for_each(check_strings)?,
        Value::Object(members) => members.values().try_for_each(check_strings)?,
        _ => {}
    }
    Ok(())
}

#[test]
fn attacks_come_out_harmless_in_every_format() {
    for attack in ATTACKS {
        for (name, output) in rendered(&report_of(attack)) {
            check(name, &output).unwrap_or_else(|error| panic!("{attack:?}: {error}"));
        }
    }
}

/// How each attack looks then, for the eye of whoever changes this.
#[test]
fn attacks_are_spelled_out() {
    let text = format!("x = 1\n{}\n", ATTACKS.concat());
    let source = Source::new("a,b:c%\n\x1b[2J.py", text.into_bytes());
    let mut rule = Rule::clone(&rule("r", Severity::High));
    (rule.cwe, rule.references) = (Vec::new(), Vec::new());
    let mut hit = Hit::new(&Arc::new(rule), 0..5, ATTACKS.concat());
    hit.pointer = Some("/\u{202e}".to_owned());
    let mut report = report(&source, vec![hit]);
    report.skipped = vec![skipped("::error::a\n.py", None, "no\r::error::b")];
    for format in FORMATS {
        let output = render(format.name, &report).replace(env!("CARGO_PKG_VERSION"), "[version]");
        insta::assert_snapshot!(format!("hostile-{}", format.name), output);
    }
}

#[test]
fn json_keeps_the_exact_values() {
    for attack in ATTACKS {
        let report = report_of(attack);
        let value: Value = serde_json::from_str(&render("json", &report)).expect("JSON");
        assert_eq!(value["findings"][0]["message"], *attack);
        assert_eq!(value["findings"][0]["location"]["path"], *attack);
        assert_eq!(value["skipped"][0]["reason"], *attack);
    }
}

#[test]
fn sarif_messages_hold_no_links_but_our_own() {
    let attack = "[a](https://b.c) <b> @d ![e](2)";
    let log: Value = serde_json::from_str(&render("sarif", &report_of(attack))).expect("JSON");
    let words = r"\[a\](https: //b.c) \<b> @ d !\[e\](2)";
    assert_eq!(
        log["runs"][0]["results"][0]["message"]["text"],
        format!("{words} ([{words}](1))")
    );
}

#[test]
fn secrets_are_not_shown() {
    let text = "a = 'hunter2' # b = 'hunter3', c = 'hunter3'\n";
    let source = Source::new("a.py", text.as_bytes().to_vec());
    let rule = rule("secret", Severity::High);
    let mut hits: Vec<Hit> = [5..12, 21..28, 36..43]
        .map(|span| Hit::new(&rule, span, "a password"))
        .to_vec();
    for hit in &mut hits {
        hit.secret = true;
    }
    hits[0].related = vec![related(&source, "b = 'hunter3'", "and another")];
    let report = report(&source, hits);
    for (name, output) in rendered(&report) {
        assert!(!output.contains("hunter"), "{name}: {output}");
    }
    for name in ["human", "json", "jsonl", "sarif"] {
        assert!(
            render(name, &report).contains("<redacted, 7 characters>"),
            "{name}"
        );
    }
}

proptest! {
    // Each case is rendered in every format and style, twice.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_scanned_leaves_its_place(text in any::<String>(), parts in prop::collection::vec(prop::sample::select(ATTACKS), 0..3)) {
        for text in [text.clone(), parts.concat() + &text] {
            for (name, output) in rendered(&report_of(&text)) {
                check(name, &output)?;
            }
        }
    }
}
