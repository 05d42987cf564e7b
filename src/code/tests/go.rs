use super::check;

#[test]
fn calls_and_literals() {
    check(
        "go",
        &[
            (
                "exec.Command(...)",
                "package p\nimport \"os/exec\"\nfunc f() { exec.Command(a) }",
                &[3],
            ),
            (
                "exec.Command(...)",
                "package p\nimport e \"os/exec\"\nfunc f() { e.Command(a, b...) }",
                &[3],
            ),
            (
                "exec.Command(...)",
                "package p\nimport . \"os/exec\"\nfunc f() { Command(a) }",
                &[3],
            ),
            (
                "rand.Intn(...)",
                "package p\nimport mr \"math/rand/v2\"\nfunc f() { mr.Intn(1) }",
                &[3],
            ),
            (
                "tls.Config{..., InsecureSkipVerify: true, ...}",
                "package p\nvar a = &tls.Config{InsecureSkipVerify: true}\nvar b = tls.Config{MinVersion: 1, InsecureSkipVerify: true}\nvar c = tls.Config{InsecureSkipVerify: false}\nvar d = tls.Config{}",
                &[2, 3],
            ),
            (
                "&http.Server{...}",
                "package p\nvar a = &http.Server{Addr: b}\nvar c = http.Server{}",
                &[2],
            ),
            (
                "f(args...)",
                "package p\nfunc g() { f(args...)\nf(args) }",
                &[2],
            ),
            (
                "fmt.Sprintf(\"=~/(?i)select/\", ...)",
                "package p\nfunc f() { fmt.Sprintf(`SELECT %s`, a)\nfmt.Sprintf(\"insert\", a) }",
                &[2],
            ),
            (
                "$X + $Y",
                "package p\nvar a = \"b\" + c\nvar d = e - f",
                &[2],
            ),
            (
                "f(\"...\")",
                "package p\nfunc g() { f(\"a\" + \"b\")\nf(\"a\" + b) }",
                &[2],
            ),
            (
                "import \"crypto/md5\"",
                "package p\nimport (\n\"fmt\"\n\"crypto/md5\"\n)\nimport \"crypto/sha1\"",
                &[4],
            ),
            (
                "[]byte(\"...\")",
                "package p\nvar a = []byte(\"x\")\nvar b = []byte(c)",
                &[2],
            ),
        ],
    );
}

#[test]
fn statements() {
    check(
        "go",
        &[
            (
                "$X := f(...)",
                "package p\nfunc g() {\na := f()\nb, err := f()\nvar c = f()\nd = f()\n}",
                &[3, 4, 5, 6],
            ),
            (
                "$X, $E := f(...)",
                "package p\nfunc g() {\na := f()\nb, err := f()\n}",
                &[4],
            ),
            (
                "$X := f()\n...\ng($X)",
                "package p\nfunc h() {\na := f()\nif b { g(a) }\n}",
                &[3],
            ),
            (
                "func $F(...) { ... }",
                "package p\nfunc a() {}\nfunc b(c int, d string) {\ne()\n}\nfunc g() error { return nil }",
                &[2, 3],
            ),
            (
                "func $F(..., $R *http.Request, ...) { ... }",
                "package p\nfunc a(w W, r *http.Request) { b() }\nfunc c(d int) {}",
                &[2],
            ),
            (
                "func ($R $T) $F(...) $E { ... }",
                "package p\nfunc (r *T) f(a int) error { return nil }\nfunc g() error { return nil }",
                &[2],
            ),
            (
                "if $E != nil { ... }",
                "package p\nfunc f() { if err != nil { return } \nif a { } }",
                &[2],
            ),
            (
                "defer $X.Close()",
                "package p\nfunc f() { defer a.Close()\nb.Close() }",
                &[2],
            ),
            ("go $F(...)", "package p\nfunc f() { go g(a) }", &[2]),
            (
                "for { ... }",
                "package p\nfunc f() { for { a() } \n for i := range b { } }",
                &[2],
            ),
            (
                "var $X = \"...\"",
                "package p\nvar a = \"b\"\nconst c = \"d\"\nvar e = 1",
                &[2, 3],
            ),
        ],
    );
}

#[test]
fn code_that_is_no_code() {
    check(
        "go",
        &[
            (
                "f(...)",
                "package p\n// f(a)\n/* f(b) */\nvar s = `f(c)`\nvar t = f(d)",
                &[5],
            ),
            ("f(...)", "package p\nfunc g( {\nf(a)\n}", &[3]),
            ("f(...)", "f(a)\nx := f(b)", &[1, 2]),
        ],
    );
}
