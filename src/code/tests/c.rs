use super::check;

#[test]
fn calls_and_declarations() {
    check(
        "c",
        &[
            (
                "gets($X)",
                "void f(void) { gets(a);\nfgets(a, 1, b);\nx = gets(c); }",
                &[1, 3],
            ),
            (
                "strcpy($D, $S);",
                "void f(void) { strcpy(a, b);\nif (strcpy(a, b)) {}\nif (c) strcpy(a, b); }",
                &[1, 3],
            ),
            (
                "$X = malloc(...)",
                "void f(void) { char *a = malloc(1);\nb = malloc(2);\na->c = malloc(3); }",
                &[1, 2, 3],
            ),
            (
                "$P = malloc(...);\n...\n$P->$F = $X;",
                "void f(void) {\nstruct n *p = malloc(8);\np->v = 1; }",
                &[2],
            ),
            (
                "$T *$P = malloc(...);",
                "void f(void) { char *a = malloc(1);\nint b = malloc(2); }",
                &[1],
            ),
            (
                "char $B[$N];",
                "void f(void) { char a[10];\nint b[10];\nchar c; }",
                &[1],
            ),
            (
                "char $B[$N];\n...\ngets($B);",
                "void f(void) {\nchar a[10];\nif (b) gets(a); }",
                &[2],
            ),
            (
                "$T $F(...) { ... }",
                "static int f(int a, char *b) { c(); return 0; }\nvoid g(void);",
                &[1],
            ),
            (
                "$T $F(...) { ... chdir(...); ... }",
                "int f(int a) { b(); chdir(c); d(); }\nint g(void) { e(); }",
                &[1],
            ),
            (
                "$P = malloc(...);\nmemset($P, ...);",
                "void f(void) { char *p = malloc(3); if (p) memset(p, 0, 3); }\nvoid g(void) { char *p = malloc(3); memset(p, 0, 3); }",
                &[2],
            ),
            (
                "free($P);\n...\nfree($P);",
                "void f(void) {\nfree(a);\nb();\nfree(a); }\nvoid g(void) {\nfree(a);\nfree(b); }",
                &[2],
            ),
            (
                "free($P);\n...\nfree($P);",
                "void f(void) {\n#ifdef A\nfree(a);\n#else\nfree(a);\n#endif\n}\nvoid g(void) {\n#ifdef A\nfree(a);\nb();\nfree(a);\n#endif\n}",
                &[10],
            ),
            (
                "sizeof($T)",
                "int a = sizeof(b);\nint c = sizeof(int);",
                &[1, 2],
            ),
            (
                "printf($X)",
                "void f(void) { printf(a);\nprintf(\"a\", b); }",
                &[1],
            ),
            (
                "memcpy($D, $S, strlen($S))",
                "void f(void) { memcpy(a, b, strlen(b));\nmemcpy(a, b, strlen(a)); }",
                &[1],
            ),
            ("$X->$Y", "void f(void) { a->b;\na.b; }", &[1]),
            ("*$X = $Y;", "void f(void) { *a = b;\nc = d; }", &[1]),
        ],
    );
}

#[test]
fn code_that_is_no_code() {
    check(
        "c",
        &[
            (
                "gets(...)",
                "// gets(a)\n/* gets(b) */\nchar *s = \"gets(c)\";\nvoid f(void) { gets(d); }",
                &[4],
            ),
            (
                "gets(...)",
                "#define X(a) do { gets(a); } while (0)\nvoid f(void) { if (x { gets(d); } }",
                &[2],
            ),
            ("gets(...)", "void f( {\ngets(a);\n", &[2]),
            (
                "gets(...)",
                "gets(a);\n#ifdef X\nvoid f(void) { gets(b); }\n#else\n#endif",
                &[1, 3],
            ),
            (
                "f(\"...\")",
                "void g(void) { f(\"a\" \"b\");\nf(\"a\" PRIu64 \"b\"); }",
                &[1],
            ),
        ],
    );
}
