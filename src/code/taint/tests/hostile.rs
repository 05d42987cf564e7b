//! Code that is made to break the engine, and code of no sense at all.

use proptest::prelude::*;

use super::rule;
use crate::code::tests::scanner;

/// Every input ends, without a panic, the same each time, with places that lie in the text.
fn check(language: &str, code: &str) -> Vec<String> {
    let scanner = scanner(&rule(language, true));
    let scan = || {
        scanner
            .scan_text(language, code)
            .expect("the language is known")
    };
    let (first, second) = (scan(), scan());
    let told = |outcome: &crate::scan::Outcome| format!("{:?} {:?}", outcome.hits, outcome.skipped);
    assert_eq!(told(&first), told(&second), "{code}");
    for hit in &first.hits {
        let related = hit.related.iter().map(|related| &related.span);
        for span in related.chain([&hit.span]) {
            assert!(
                span.start < span.end && code.get(span.clone()).is_some(),
                "{span:?} in {code}"
            );
        }
    }
    first.skipped.into_iter().map(|part| part.reason).collect()
}

#[test]
fn deep_and_long_code_ends() {
    let many = 600;
    let inputs = [
        format!("sink({}source(){})", "(".repeat(many), ")".repeat(many)),
        format!("sink({}source(){})", "f(".repeat(many), ")".repeat(many)),
        format!("x = source(){}\nsink(x)", " + 'a'".repeat(many)),
        format!("x = source(){}\nsink(x)", ".f()".repeat(many)),
        format!("x = [source()]\n{}sink(x)", "x = [x, x]\n".repeat(many)),
        format!(
            "x = source()\n{}sink(x)",
            "if a:\n    x = x + 'a'\n".repeat(many)
        ),
        (0..300)
            .map(|depth| format!("{}while f(sink(source())):\n", " ".repeat(depth)))
            .collect(),
        format!(
            "{}sink(source())",
            "def f(x): return f(x) + f(x)\nf(source())\n".repeat(many)
        ),
        (0..many)
            .map(|number| {
                format!(
                    "def f{number}(x): f{}(x); f{}(x); sink(x)\n",
                    number + 1,
                    number + 2
                )
            })
            .collect(),
        "class A(A):\n    def f(self): self.f(); sink(self.x)\n".to_owned(),
        "class A(B):\n    x = A()\nclass B(A):\n    def f(self, x): sink(super().f(x))\n"
            .to_owned(),
        "def f(*a, **b): f(*a, **b); sink(a)\n".to_owned(),
        "x = source()\nx.x = x\nx.x.x = x\nsink(x)\n".to_owned(),
        "sink(source(\n".to_owned(),
    ];
    for code in &inputs {
        check("python", code);
    }
}

#[test]
fn what_a_parser_puts_in_has_no_place() {
    let code = " = case 1:)sink(\n = sink(ydef f(x):\n    source()source()x.y;yreturn xfunction f(x) sink(sink(`${x}`x[)";
    for language in ["python", "javascript", "java", "go"] {
        check(language, code);
    }
}

#[test]
fn what_takes_too_long_is_told() {
    let code = format!(
        "def f(x):\n{}    sink(x)\n",
        "    y = x + 'a'\n".repeat(8_000)
    );
    let skipped = check("python", &code);
    assert!(
        skipped
            .iter()
            .any(|reason| reason.contains("too many steps")),
        "{skipped:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_code_ends(parts in prop::collection::vec(0..WORDS.len(), 0..120)) {
        let code: String = parts.iter().map(|part| WORDS[*part]).collect();
        for language in ["python", "javascript", "java", "go"] {
            check(language, &code);
        }
    }
}

const WORDS: &[&str] = &[
    "sink(",
    "source()",
    ")",
    "x",
    " = ",
    "y",
    "\n",
    "\n    ",
    "if ",
    ":",
    "{",
    "}",
    "(",
    "[",
    "]",
    "def f(x):\n    ",
    "function f(x) ",
    "class A ",
    "return ",
    ";",
    "for ",
    " in ",
    "while ",
    "x.y",
    "x[0]",
    "'a'",
    "`${x}`",
    "f'{x}'",
    " + ",
    "lambda x: ",
    "=> ",
    "switch (x) ",
    "case 1:",
    "default:",
    "try ",
    "catch (e) ",
    "break",
    "continue",
    ", ",
    "...",
    "func f(x string) ",
    "new A",
    "this.x",
    "é😀",
];
