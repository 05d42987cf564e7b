//! C#.

use super::check;

#[test]
fn data_is_followed() {
    check(
        "csharp",
        false,
        r#"
var a = source();
var b = "x" + a + "y";
sink(b);  // SINK
a = "new";
sink(a);
---
class C {
    void F() {
        string a = source();
        sink($"x{a}y");  // SINK
        sink(string.Format("x{0}", a));  // SINK
        sink(string.Join(",", new[] { "a", a }));  // SINK
        sink(a.Trim().ToLower());  // SINK
        sink(a.Substring(1, 2));  // SINK
        sink(unknown(a));  // SINK
        sink(int.Parse(a));
        sink(clean(a));
        sink((string)a);  // SINK
        sink(a ?? "none");  // SINK
        sink(a?.Trim());  // SINK
        sink(a as string);  // SINK
    }
}
---
class C {
    async Task F() {
        var x = await source();
        sink(x);  // SINK
        x += "more";
        sink(x);  // SINK
        x = clean(x);
        sink(x);
    }
}
---
class C {
    void F() {
        var text = new StringBuilder();
        text.Append("a");
        text.Append(source());
        sink(text.ToString());  // SINK
        var info = new Info { Name = source() };
        sink(info);  // SINK
        var safe = new Info { Name = "x" };
        sink(safe);
    }
}
---
class C {
    void F() {
        foreach (var x in source().Split(',')) sink(x);  // SINK
        using (var reader = new Reader(source()))
        {
            sink(reader.ReadToEnd());  // SINK
        }
        try { sink("a"); } catch (Exception e) { sink(source()); }  // SINK
    }
}
---
class C {
    void F(object value) {
        if (source() is string text) sink(text);  // SINK
        var y = flag ? source() : "no";
        sink(y);  // SINK
    }
}
"#,
    );
}

#[test]
fn fields_and_functions_of_the_file() {
    check(
        "csharp",
        false,
        r#"
class C {
    private string name;
    void F() {
        name = source();
        G();
        this.name = "x";
        sink(name);
    }
    void G() {
        sink(this.name);  // SINK
    }
}
---
class C {
    string Wrap(string x) { return "a" + x; }
    string Same(string x) => x;
    string Safe(string x) => "b";
    void F() {
        sink(Wrap(source()));  // SINK
        sink(Same(source()));  // SINK
        sink(Safe(source()));
        H(source());
    }
    static void H(string y) { sink(y); }  // SINK
}
"#,
    );
}

#[test]
fn constants_and_guards_decide() {
    check(
        "csharp",
        false,
        r#"
class C {
    void F() {
        var x = source();
        if (7 * 6 > 40) { x = "safe"; }
        sink(x);
    }
    void G() {
        var x = source();
        if (x != "a" && x != "b") { return; }
        sink(x);
    }
    void H() {
        var x = source();
        if (!Regex.IsMatch(x, "^[a-z]+$")) throw new Exception();
        sink(x);
    }
    void I() {
        var allowed = new[] { "a", "b" };
        var x = source();
        if (!allowed.Contains(x)) return;
        sink(x);
    }
    void J() {
        var x = source();
        switch (x)
        {
            case "a":
                sink(x);
                break;
            default:
                sink(x);  // SINK
                break;
        }
    }
    void K() {
        var x = source();
        if (proves(x)) { sink(x); } else { sink(x); }  // SINK
    }
    void L() {
        var x = new Uri(source());
        if (!proves(x.Host)) return;
        sink(x);
    }
    void M() {
        var x = new Uri(source());
        if (!proves(x)) return;
        sink(x);
    }
    void N() {
        var x = new Uri(source());
        if (proves(x.Host) == 1) return;
        sink(x); // SINK
    }
}
---
class C {
    void F() {
        var d = new Dictionary<string, string>();
        d["a"] = source();
        d["b"] = "x";
        sink(d["b"]);
        sink(d["a"]);  // SINK
    }
}
"#,
    );
}

#[test]
fn parameters_are_weak_sources() {
    check(
        "csharp",
        true,
        r#"
class C {
    public void F(string a, int b, Guid c) {
        sink(a);  // SINK
        sink(b);
        sink(c);
    }
}
"#,
    );
}
