use super::check;

#[test]
fn names_of_the_standard_library() {
    check(
        "cpp",
        &[
            (
                "system($X)",
                "void f() { system(a);\nstd::system(b);\n::system(c);\nother::system(d);\ne.system(f); }",
                &[1, 2, 3],
            ),
            (
                "std::system($X)",
                "void f() { std::system(a);\nsystem(b);\nother::system(c); }",
                &[1, 2],
            ),
            (
                "std::string_view $V = $X;",
                "void f() { std::string_view a = b;\nusing namespace std;\nstring_view c = d;\nint e = 1; }",
                &[1, 3],
            ),
            (
                "boost::process::system(...)",
                "void f() { boost::process::system(a, b);\nprocess::system(c); }",
                &[1],
            ),
        ],
    );
}

#[test]
fn expressions() {
    check(
        "cpp",
        &[
            (
                "reinterpret_cast<$T>($X)",
                "void f() { auto a = reinterpret_cast<char *>(b);\nstatic_cast<char *>(c); }",
                &[1],
            ),
            (
                "$X.c_str()",
                "void f() { g(a.c_str());\ng((a + b).c_str());\ng(a->c_str()); }",
                &[1, 2],
            ),
            (
                "$P = new $T[$N];",
                "void f() { int *a = new int[3];\nint *b = new int(3);\nc = new int[n]; }",
                &[1, 3],
            ),
            (
                "delete $P;",
                "void f() { delete a;\nfree(b);\ndelete this->c; }",
                &[1, 3],
            ),
            (
                "new QProcess(...)",
                "void f() { auto *a = new QProcess(this);\nauto *b = new Other(this); }",
                &[1],
            ),
            (
                "std::cin >> $X",
                "void f() { std::cin >> a;\ncin >> b;\nin >> c; }",
                &[1, 2],
            ),
            (
                "f(\"...\")",
                "void g() { f(\"a\");\nf(R\"(b)\");\nf(u8\"c\");\nf(d); }",
                &[1, 2, 3],
            ),
            ("f($X)", "auto g = [&](int a) { return f(a); };", &[1]),
            (
                "std::vector<int> $V = f();",
                "void g() { std::vector<int> a = f();\nint b = f(); }",
                &[1],
            ),
        ],
    );
}

#[test]
fn statements_and_definitions() {
    check(
        "cpp",
        &[
            (
                "$P = new $T(...);\n...\nfree($P);",
                "void f() {\nFoo *p = new Foo(1);\nif (a) { free(p); } }",
                &[2],
            ),
            (
                "std::vector<$T> $V;\n...\n$V.reserve($N);\n...",
                "void f() {\nstd::vector<int> a;\na.reserve(3);\ng(a); }",
                &[2],
            ),
            (
                "VerifySsl{false}",
                "void f() { g(a::VerifySsl{false}, VerifySsl{false});\nVerifySsl{true}; }",
                &[1],
            ),
            (
                "if ($X) { ... }",
                "void f() { if (a) { b(); }\nif (int c = d()) { e(); } }",
                &[1, 2],
            ),
            (
                "$T $F(...) { ... }",
                "namespace n { static int f(int a) noexcept { return a; } }\nclass C {\n public:\n  virtual int g(const std::string &s) const override { return 1; }\n};",
                &[1, 4],
            ),
            (
                "char $B[$N];",
                "class C { void f() {\nchar a[10]; } };",
                &[2],
            ),
            (
                "try { ... } catch (...) { ... }",
                "void f() { try { g(); } catch (...) { } }",
                &[1],
            ),
        ],
    );
}

#[test]
fn code_that_is_no_code() {
    check(
        "cpp",
        &[
            (
                "gets(...)",
                "// gets(a)\n/* gets(b) */\nauto s = R\"(gets(c))\";\nvoid f() { gets(d); }",
                &[4],
            ),
            ("gets(...)", "void f( {\ngets(a);\n", &[2]),
            (
                "gets(...)",
                "Q_OBJECT_MACRO\nclass A : public B { Q_OBJECT\npublic: void f() { gets(a); } };",
                &[3],
            ),
        ],
    );
}
