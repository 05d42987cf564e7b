use super::check;

#[test]
fn calls() {
    check(
        "kotlin",
        &[
            (
                "MessageDigest.getInstance(\"MD5\")",
                "fun f() {\nMessageDigest.getInstance(\"MD5\")\njava.security.MessageDigest.getInstance(\"MD5\")\nMessageDigest.getInstance(\"SHA-256\")\nval a = Other.getInstance(\"MD5\")\n}",
                &[2, 3],
            ),
            (
                "java.security.MessageDigest.getInstance(...)",
                "import java.security.MessageDigest\nval x = MessageDigest.getInstance(a)",
                &[2],
            ),
            (
                "java.security.MessageDigest.getInstance(...)",
                "import java.security.MessageDigest as Digest\nval x = Digest.getInstance(a)",
                &[2],
            ),
            (
                "java.security.MessageDigest.getInstance(...)",
                "import java.security.*\nval x = MessageDigest.getInstance(a)",
                &[2],
            ),
            (
                "java.security.MessageDigest.getInstance(...)",
                "import other.MessageDigest\nval x = MessageDigest.getInstance(a)",
                &[],
            ),
            (
                "Random(...)",
                "val a = Random()\nval b = java.util.Random(1)\nval c = SecureRandom()\nclass D : Random(2)",
                &[1, 2],
            ),
            (
                "ArrayList()",
                "val a = ArrayList<String>()\nval b = ArrayList(c)",
                &[1],
            ),
            (
                "$X.exec(...)",
                "fun f() { r.exec(c)\nRuntime.getRuntime().exec(c, d)\nr?.exec(c)\nexec(c) }",
                &[1, 2, 3],
            ),
            (
                "Runtime.getRuntime(). ... .exec($C)",
                "fun f() { Runtime.getRuntime().exec(c)\nx.exec(c) }",
                &[1],
            ),
            (
                "f(1, ..., 2)",
                "fun g() { f(1, 2)\nf(1, a, 2)\nf(1, 2, 3) }",
                &[1, 2],
            ),
            (
                "f(..., name = true, ...)",
                "fun g() { f(1, name = true)\nf(name = false)\nf(other = 1, name = true) }",
                &[1, 3],
            ),
            (
                "f($X)",
                "fun g() { f(a)\nf(a) { b() }\nf { b() } }",
                &[1, 2],
            ),
            ("$X as T", "val a = b as T\nval c = b as U", &[1]),
            ("$A + $B", "val a = b + c\nval d = b - c", &[1]),
            ("$A[$B]", "val a = b[c]", &[1]),
            (
                "$X.settings.javaScriptEnabled = true",
                "fun f() { view.settings.javaScriptEnabled = true\nview.settings.javaScriptEnabled = false }",
                &[1],
            ),
        ],
    );
}

#[test]
fn texts() {
    check(
        "kotlin",
        &[
            (
                "f(\"...\")",
                "fun g() { f(\"a\")\nf(\"a\" + \"b\")\nf(\"a $b\")\nf(\"$a\")\nf(\"\"\"a\"\"\") }",
                &[1, 2, 5],
            ),
            (
                "f(\"...${$X}...\")",
                "fun g() { f(\"a $b\")\nf(\"a ${b.c} d\")\nf(\"\"\"a $b\"\"\")\nf(\"a\")\nf(a) }",
                &[1, 2, 3],
            ),
            (
                "f(...)",
                "fun g() {\n// f(a)\n/* f(b) */\nval s = \"f(c)\"\nf(d) }",
                &[5],
            ),
            (
                "f(...)",
                "class A {\nfun g() { f(b\n}\nfun i() {\nf(a)\n}\n}",
                &[2, 5],
            ),
        ],
    );
}

#[test]
fn statements_and_declarations() {
    check(
        "kotlin",
        &[
            (
                "$X = f(...)",
                "val a = f()\nclass B { private var c: String = f() }\nfun g() { val d = f()\ne = f()\nval h: Int? = f()\nval i = 1 }",
                &[1, 2, 3, 4, 5],
            ),
            (
                "val password = \"...\"",
                "val password = \"a\"\nval password: String = \"b\"\npassword = \"c\"\nval other = \"d\"\nval password = f()",
                &[1, 2, 3],
            ),
            (
                "val $X = f()\n...\ng($X)",
                "fun h() {\nval a = f()\ni()\nif (b) { g(a) } }",
                &[2],
            ),
            (
                "$X = f()\n...\ng($X)",
                "fun h() {\nval a = f()\na.use { g(a) } }",
                &[2],
            ),
            (
                "fun $F(...) { ... }",
                "class A {\noverride suspend fun f(a: Int): String { b() }\nfun g(): Int = 1\nfun h() {}\nabstract fun i() }",
                &[2, 4],
            ),
            (
                "fun $F(..., $A: String, ...) { ... }",
                "fun f(a: Int, b: String) { c() }\nfun g(a: String = \"\") { }\nfun h(a: Int) {}",
                &[1, 2],
            ),
            (
                "class $C { ... fun verify(...) { } ... }",
                "class A(val b: Int) : C() {\nval x = 1\noverride fun verify(a: String) { }\n}\nclass B { fun verify(a: String) { c() } }",
                &[1],
            ),
            (
                "@GetMapping(...)\nfun $F(...) { ... }",
                "class A {\n@GetMapping(\"/a\") fun f(a: Int) { b() }\nfun g() { b() } }",
                &[2],
            ),
            (
                "try { ... } catch ($E: $T) { }",
                "fun f() { try { a() } catch (e: E) { }\ntry { a() } catch (e: E) { b() } }",
                &[1],
            ),
            (
                "return true",
                "fun f() { return true }\nfun g() { return false }",
                &[1],
            ),
            (
                "if ($X) {\n...\nreturn\n}",
                "fun f() { if (a) { b(); return }\nif (a) { b() } }",
                &[1],
            ),
        ],
    );
}
