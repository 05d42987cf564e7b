use super::check;

#[test]
fn calls() {
    check(
        "java",
        &[
            (
                "MessageDigest.getInstance(\"MD5\")",
                "class A { void f() {\nMessageDigest.getInstance(\"MD5\");\njava.security.MessageDigest.getInstance(\"MD5\");\nMessageDigest.getInstance(\"SHA-256\");\nOther.getInstance(\"MD5\");\n} }",
                &[2, 3],
            ),
            (
                "java.security.MessageDigest.getInstance(...)",
                "import java.security.MessageDigest;\nclass A { Object x = MessageDigest.getInstance(a); }",
                &[2],
            ),
            (
                "java.security.MessageDigest.getInstance(...)",
                "import java.security.*;\nclass A { Object x = MessageDigest.getInstance(a); }",
                &[2],
            ),
            (
                "java.security.MessageDigest.getInstance(...)",
                "import other.MessageDigest;\nclass A { Object x = MessageDigest.getInstance(a); }",
                &[],
            ),
            (
                "new Random(...)",
                "class A { Object a = new Random();\nObject b = new java.util.Random(1);\nObject c = new SecureRandom(); }",
                &[1, 2],
            ),
            (
                "new ArrayList()",
                "class A { Object a = new ArrayList<String>();\nObject b = new ArrayList<>(); }",
                &[1, 2],
            ),
            (
                "$X.exec(...)",
                "class A { void f() { r.exec(c);\nRuntime.getRuntime().exec(c, d);\nexec(c); } }",
                &[1, 2],
            ),
            (
                "Runtime.getRuntime(). ... .exec($C)",
                "class A { void f() { Runtime.getRuntime().exec(c);\nx.exec(c); } }",
                &[1],
            ),
            (
                "exec($C)",
                "class A { void f() { exec(c);\nr.exec(c);\nthis.exec(c); } }",
                &[1],
            ),
            (
                "$F($X)",
                "class A { void f() {\na.b(c);\nd(e); } }",
                &[2, 3],
            ),
            (
                "f(1, ..., 2)",
                "class A { void g() { f(1, 2);\nf(1, a, b, 2);\nf(1, 2, 3); } }",
                &[1, 2],
            ),
            (
                "(T) $X",
                "class A { Object a = (T) b;\nObject c = (U) b; }",
                &[1],
            ),
            (
                "$A + $B",
                "class A { Object a = b + c;\nObject d = b - c; }",
                &[1],
            ),
        ],
    );
}

#[test]
fn statements_and_declarations() {
    check(
        "java",
        &[
            (
                "String $X = $Y;",
                "class A { void f() { String a = b;\nfinal String c = d;\nint e = 1;\nString g; } }",
                &[1, 2],
            ),
            (
                "$X = f(...)",
                "class A { void g() { int a = f();\nb = f();\nc += f(); } Object d = f(); }",
                &[1, 2, 3],
            ),
            (
                "$T $X = f();\n...\ng($X);",
                "class A { void h() {\nint a = f();\ni();\nif (b) { g(a); } } }",
                &[2],
            ),
            (
                "$T $F(...) { ... }",
                "class A {\npublic static void f(int a) throws E { b(); }\nabstract void g();\nA() {} }",
                &[2],
            ),
            (
                "$T $F(..., String $A, ...) { ... }",
                "class A {\nvoid f(int a, String b) { c(); }\nvoid g(int a) {} }",
                &[2],
            ),
            (
                "class $C { ... }",
                "public class A extends B implements C { int x; void f() {} }",
                &[1],
            ),
            (
                "class $C { ... void verify(...) { } ... }",
                "class A { int x; public void verify(String a) { } int y; }\nclass B { void verify(String a) { c(); } }",
                &[1],
            ),
            (
                "try { ... } catch ($E $X) { }",
                "class A { void f() { try { a(); } catch (E e) { }\ntry { a(); } catch (E e) { b(); } } }",
                &[1],
            ),
            (
                "return true;",
                "class A { boolean f() { return true; }\nboolean g() { return false; } }",
                &[1],
            ),
            (
                "public void g(...) { ... }",
                "class A {\n@Override public final void g() { f(); }\nvoid g(int a) { }\n}",
                &[2],
            ),
            (
                "$F(..., @$A(...) $T $X, ...) { ... }",
                "class A {\nvoid g(int a, @B(c = 1) D d) { }\nvoid h(D d) { }\n}",
                &[2],
            ),
            (
                "@A(..., b = $X, ...)\n$T $M(...) { ... }",
                "class A {\n@A(c = 1, b = 2) void g() { }\n@A(c = 1) void h() { }\n}",
                &[2],
            ),
            (
                "interface $I extends A { $T $M(B $X); }",
                "interface C extends A {\nvoid f();\nvoid g(B b);\n}\ninterface D extends A { void f(); }",
                &[1],
            ),
            (
                "f(\"=~/^a/i\")",
                "class A { void g() { f(\"Ab\");\nf(\"b\"); } }",
                &[1],
            ),
            (
                "f($X);",
                "class A { void g() { f(a);\nb(f(a)); } }",
                &[1, 2],
            ),
            (
                "if ($X) { ... return; ... }",
                "class A { void f() { if (a) { b(); return; }\nif (a) { b(); } } }",
                &[1],
            ),
            (
                "for (...; ...; ...) { ... }",
                "class A { void f() { for (int i = 0; i < 1; i++) { a(); } } }",
                &[1],
            ),
        ],
    );
}

#[test]
fn code_that_is_no_code() {
    check(
        "java",
        &[
            (
                "f(...)",
                "class A { void g() {\n// f(a)\n/* f(b) */\nString s = \"f(c)\";\nf(d); } }",
                &[5],
            ),
            ("f(...)", "class A { void g( {\nf(a);\n} } }", &[2]),
            ("f(...)", "f(a);\nint x = f(b);", &[1, 2]),
            (
                "f(\"...\")",
                "class A { void g() { f(\"a\" + \"b\");\nf(\"a\" + b);\nf(\"\"\"\n a\"\"\"); } }",
                &[1, 3],
            ),
        ],
    );
}
