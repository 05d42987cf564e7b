use super::check;

#[test]
fn calls() {
    check(
        "csharp",
        &[
            (
                "MD5.Create()",
                "class A { void F() {\nMD5.Create();\nSystem.Security.Cryptography.MD5.Create();\nvar a = SHA256.Create();\nvar b = MD5.Create(); } }",
                &[2, 3, 5],
            ),
            (
                "System.Security.Cryptography.MD5.Create(...)",
                "using System.Security.Cryptography;\nclass A { object x = MD5.Create(\"a\"); }",
                &[2],
            ),
            (
                "System.Security.Cryptography.MD5.Create()",
                "using Hash = System.Security.Cryptography.MD5;\nclass A { object x = Hash.Create(); }",
                &[2],
            ),
            (
                "System.Security.Cryptography.MD5.Create()",
                "using Other;\nclass A { object x = MD5.Create(); }",
                &[],
            ),
            (
                "new Random(...)",
                "class A { object a = new Random();\nobject b = new System.Random(1);\nobject c = new Randomly(); }",
                &[1, 2],
            ),
            (
                "new List()",
                "class A { object a = new List<string>();\nobject b = new List(c); }",
                &[1],
            ),
            (
                "new XmlReaderSettings { ..., DtdProcessing = $V, ... }",
                "class A { object a = new XmlReaderSettings { B = 1, DtdProcessing = D.Parse };\nobject b = new XmlReaderSettings() { DtdProcessing = D.Parse };\nobject c = new XmlReaderSettings(); }",
                &[1, 2],
            ),
            (
                "$X.Start(...)",
                "class A { void F() { Process.Start(c);\np.Start();\np.Stop();\nStart(); } }",
                &[1, 2],
            ),
            (
                "$X.Get<int>($Y)",
                "class A { void F() { a.Get<int>(b);\na.Get(b); } }",
                &[1, 2],
            ),
            (
                "f(..., name: true, ...)",
                "class A { void F() { f(1, name: true);\nf(name: false);\nf(other: 1, name: true); } }",
                &[1, 3],
            ),
            (
                "f($A, $B)",
                "class A { void F() { f(ref a, out b);\nf(a, out var c);\nf(a); } }",
                &[1, 2],
            ),
            (
                "(T)$X",
                "class A { object a = (T)b;\nobject c = (U)b; }",
                &[1],
            ),
            (
                "$A + $B",
                "class A { object a = b + c;\nobject d = b - c; }",
                &[1],
            ),
            (
                "[ValidateInput(false)]",
                "class A {\n[ValidateInput(false)]\npublic void F() { }\n[ValidateInput(true)] public void G() { } }",
                &[2],
            ),
            (
                "await $X.Run(...)",
                "class A { async void F() { await a.Run(1);\na.Run(2); } }",
                &[1],
            ),
        ],
    );
}

#[test]
fn texts() {
    check(
        "csharp",
        &[
            (
                "f(\"...\")",
                "class A { void G() { f(\"a\");\nf(@\"a\");\nf(\"a\" + \"b\");\nf($\"{a}\");\nf($\"a\");\nf(\"\"\"a\"\"\"); } }",
                &[1, 2, 3, 5, 6],
            ),
            (
                "f($\"...{$X}...\")",
                "class A { void G() { f($\"a{b}c\");\nf($@\"{b}\");\nf($\"a\");\nf(\"{b}\"); } }",
                &[1, 2],
            ),
            (
                "f($\"...\")",
                "class A { void G() { f($\"a{b}c\");\nf(a); } }",
                &[1],
            ),
            (
                "f(\"a\")",
                "class A { void G() { f(\"a\");\nf(@\"a\");\nf(\"b\"); } }",
                &[1, 2],
            ),
            (
                "f(...)",
                "class A { void G() {\n// f(a)\n/* f(b) */\nstring s = \"f(c)\";\nf(d); } }",
                &[5],
            ),
        ],
    );
}

#[test]
fn statements_and_declarations() {
    check(
        "csharp",
        &[
            (
                "$X = f(...)",
                "class A { object a = f();\nobject B { get; set; } = f();\nvoid G() { var c = f();\nd = f();\nusing var e = f();\nusing (var g = f()) { }\nconst int h = 1; } }",
                &[1, 2, 3, 4, 5, 6],
            ),
            (
                "$T $X = f();\n...\ng($X);",
                "class A { void H() {\nint a = f();\ni();\nif (b) { g(a); } } }",
                &[2],
            ),
            ("$X = f();\n...\ng($X);", "var a = f();\nh();\ng(a);", &[1]),
            (
                "$T $F(...) { ... }",
                "class A {\npublic static async Task F(int a) { b(); }\nabstract void G();\nA() { } }",
                &[2],
            ),
            (
                "$T $F(..., string $A, ...) { ... }",
                "class A {\nvoid F(int a, [FromBody] string b = \"\") { c(); }\nvoid H(string? a) { }\nvoid G(int a) { } }",
                &[2, 3],
            ),
            (
                "class $C { ... void Verify(...) { } ... }",
                "class A : B { int x; public void Verify(string a) { } int y; }\nclass B { void Verify(string a) { c(); } }",
                &[1],
            ),
            (
                "[HttpGet]\npublic $T $F(...) { ... }",
                "class A {\n[HttpGet] public int F(int a) { return 1; }\npublic int G() { return 1; } }",
                &[2],
            ),
            (
                "try { ... } catch ($E $X) { }",
                "class A { void F() { try { a(); } catch (E e) { }\ntry { a(); } catch (E e) { b(); } } }",
                &[1],
            ),
            (
                "$X => true",
                "class A { void F() { a.B = x => true;\na.B = x => false; } }",
                &[1],
            ),
            (
                "return true;",
                "class A { bool F() { return true; }\nbool G() { return false; } }",
                &[1],
            ),
            (
                "f($X);",
                "class A { void G() { f(a);\nb(f(a)); } }",
                &[1, 2],
            ),
            (
                "$X.Valid = false",
                "class A { void G() { p.Valid = false;\np.Valid = true; } }",
                &[1],
            ),
            (
                "f(...)",
                "namespace N;\npublic class A { void G( {\nf(a);\n} }",
                &[3],
            ),
        ],
    );
}

#[test]
fn fragments_without_their_class_are_read() {
    let code =
        "    var a = b;\n    }\n\n    public void G(string s)\n    {\n        f(s);\n    }\n}\n";
    check(
        "csharp",
        &[
            ("void G(string $S) { ... }", code, &[4]),
            ("f($X)", code, &[6]),
        ],
    );
}
