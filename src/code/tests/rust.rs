use super::check;

#[test]
fn paths() {
    check(
        "rust",
        &[
            (
                "std::process::Command::new(...)",
                "fn f() { std::process::Command::new(a); }",
                &[1],
            ),
            (
                "std::process::Command::new(...)",
                "use std::process::Command;\nfn f() { Command::new(a); }",
                &[2],
            ),
            (
                "std::process::Command::new(...)",
                "use std::process::{self, Command as C};\nfn f() { C::new(a);\nprocess::Command::new(b); }",
                &[2, 3],
            ),
            (
                "std::process::Command::new(...)",
                "use std::{fs, process::*};\nfn f() { Command::new(a); }",
                &[2],
            ),
            (
                "std::process::Command::new(...)",
                "use tokio::process::Command;\nfn f() { Command::new(a); }",
                &[],
            ),
            (
                "Command::new(...)",
                "fn f() { std::process::Command::new(a);\nCommand::new(b);\nOther::new(c); }",
                &[1, 2],
            ),
            (
                "mem::transmute(...)",
                "use std::mem;\nfn f() { mem::transmute::<A, B>(a);\nmem::transmute(b); }",
                &[2, 3],
            ),
            (
                "$T::from_slice($X)",
                "fn f() { Key::<A>::from_slice(a);\nKey::from_slice(b); }",
                &[1, 2],
            ),
            (
                "Command::new(\"sh\"). ... .arg($X)",
                "fn f() { Command::new(\"sh\").arg(\"-c\").arg(a);\nCommand::new(\"ls\").arg(b); }",
                &[1],
            ),
        ],
    );
}

#[test]
fn statements_and_macros() {
    check(
        "rust",
        &[
            (
                "let $X = f(...);",
                "fn g() { let a = f();\nlet mut b: T = f(1);\nc = f(); }",
                &[1, 2, 3],
            ),
            (
                "mod tests { ... }",
                "mod tests { fn a() {} use b; }\nmod c { }",
                &[1],
            ),
            (
                "impl $T { ... fn f(...) { ... } ... }",
                "impl A { const X: u8 = 1; fn f(&self) { g() } fn h() {} }\nimpl B { fn g() {} }",
                &[1],
            ),
            (
                "unsafe { ... }",
                "fn f() { unsafe { a(); b() } }\nunsafe fn g() {}",
                &[1],
            ),
            (
                "format!(\"...\", $X)",
                "fn f() { format!(\"a\", b);\nformat!(\"a\");\nformat!(\"a\", b, c); }",
                &[1],
            ),
            (
                "format!(...)",
                "fn f() { format!(\"a\", b.c(d));\nprintln!(\"a\"); }",
                &[1],
            ),
            (
                "fn $F(...) { ... }",
                "pub async fn f<T>(a: T) -> U { b() }\nfn g();",
                &[1],
            ),
            (
                "$X.danger_accept_invalid_certs(true)",
                "fn f() { a.b()?.danger_accept_invalid_certs(true);\na.danger_accept_invalid_certs(false); }",
                &[1],
            ),
            (
                "Foo { ..., a: true, ... }",
                "fn f() { Foo { b: 1, a: true };\nFoo { a: true, ..d };\nFoo { a: false }; }",
                &[1, 2],
            ),
            (
                "$X.unwrap()",
                "fn f() { a().unwrap();\nb.unwrap_or(c); }",
                &[1],
            ),
            (
                "let $X = f();\n...\ng($X);",
                "fn h() { let a = f();\nif b { g(a); } }",
                &[1],
            ),
            (
                "$P as *const $T",
                "fn f() { a as *const u8;\nb as u8; }",
                &[1],
            ),
            (
                "static mut $X: $T = $V;",
                "static mut A: u8 = 1;\nstatic B: u8 = 1;",
                &[1],
            ),
        ],
    );
}

#[test]
fn code_that_is_no_code() {
    check(
        "rust",
        &[
            (
                "f(...)",
                "// f(a)\n/* f(b) */\nconst S: &str = \"f(c)\";\nfn g() { f(d) }",
                &[4],
            ),
            ("f(...)", "fn g( {\nf(a);\n}", &[2]),
            (
                "f(\"a\")",
                "fn g() { f(\"a\");\nf(r#\"a\"#);\nf(b\"a\");\nf('a'); }",
                &[1, 2, 3],
            ),
        ],
    );
}

#[test]
fn arguments_of_macros() {
    check(
        "rust",
        &[
            (
                "md5::compute($X)",
                "fn f() { println!(\"{:x}\", md5::compute(a));\nlet b = format!(\"{}\", vec![md5::compute(c)]);\nassert!(md5::compute(d) == e, \"f\");\njson!({ \"a\": md5::compute(g) }); }",
                &[1, 2, 3],
            ),
            (
                "format!(\"...\", $X)",
                "fn f() { format!(\"a\", b.c(d));\nformat!(\"a\", &b[1..]);\nformat!(\"a\", b, c);\nprintln!(\"a\", b); }",
                &[1, 2],
            ),
            (
                "$X.unwrap()",
                "fn f() { panic!(\"{}\", format!(\"{}\", matches!(a.unwrap(), B | C)));\nvec![0; b.unwrap()];\nvec![c!(d), e.unwrap()]; }",
                &[1, 2, 3],
            ),
            (
                "sqlx::query(&format!(...))",
                "fn f() { tokio::join!(sqlx::query(&format!(\"{}\", a)).execute(b), c()); }",
                &[1],
            ),
            (
                "f(...)",
                "macro_rules! m { ($a:expr) => { f($a) }; }\nm!(f(b));\nm! { f(c) }\nm!(\"f(d)\" /* f(e) */);",
                &[2],
            ),
            (
                "$A == $B",
                "fn f() { assert!(a == b);\nassert!(c != d); }",
                &[1],
            ),
        ],
    );
}

#[test]
fn macros_are_read_where_a_fragment_begins() {
    check(
        "rust",
        &[
            ("f(...)", "p!(f(a));", &[1]),
            ("f(...)", "assert_eq!(f(a), b)", &[1]),
        ],
    );
}
