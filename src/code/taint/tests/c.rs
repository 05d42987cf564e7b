//! C and C++.

use super::check;

#[test]
fn data_is_followed() {
    check(
        "c",
        false,
        r#"
int main(void) {
    char *a = source();
    sink(a); // SINK
    sink("constant");
    a = "new";
    sink(a);
}
---
void f(void) {
    char *p;
    p = (char *)source();
    sink(p + 1); // SINK
    sink(p[3]); // SINK
    sink(*p); // SINK
    sink(strcmp(p, "x"));
    sink(clean(p));
}
---
static char *get(int n) { return n ? source() : "none"; }
void f(void) {
    sink(get(1)); // SINK
}
---
static void run(const char *what) {
    sink(what); // SINK
}
void f(void) {
    run(source());
}
---
void f(struct s *s) {
    s->name = source();
    sink(s->name); // SINK
    sink(s->other);
}
---
void f(void) {
    char *x = source();
    if (!proves(x))
        return;
    sink(x);
}
---
void f(int n) {
    char *x = "a";
    switch (n) {
    case 1:
        x = source();
        break;
    case 2:
        sink(x);
        break;
    }
    sink(x); // SINK
}
---
void f(void) {
    for (int i = 0; i < 3; i++) {
        char *x = source();
        sink(x); // SINK
    }
    do { sink("a"); } while (more());
}
---
void f(void) {
    char *x = source();
    if (strcmp(x, "a") == 0) sink("a");
    else sink(x); // SINK
}
---
void f(void) {
    char *x = source();
    if (proves(x) == NULL) return;
    sink(x);
}
---
void f(void) {
    char *x = source();
    if (NULL != proves(x)) sink(x);
    else sink(x); // SINK
    if (proves(x) == 0) sink(x); // SINK
    char *y = proves(x) ? x : "none";
    sink(y);
}
"#,
    );
}

#[cfg(feature = "cpp")]
#[test]
fn data_is_followed_in_cpp() {
    check(
        "cpp",
        false,
        r#"
void f() {
    std::string a = source();
    sink("x" + a); // SINK
    sink(a.c_str()); // SINK
    sink((a + "y").c_str()); // SINK
    sink(a.size());
}
---
void f() {
    std::ostringstream out;
    out << "ls " << source() << " -l";
    sink(out.str()); // SINK
}
---
class C {
    std::string name;
    void set() { name = source(); }
    std::string get() { return source(); }
    void run() { sink(get()); } // SINK
};
---
void f() {
    auto a = source();
    auto g = [&](int n) { sink(a); }; // SINK
    g(1);
}
---
void f(std::vector<std::string> v) {
    v.push_back(source());
    for (const auto &x : v) {
        sink(x); // SINK
    }
}
---
void f() {
    auto s = source();
    std::string a(s);
    sink(a); // SINK
    std::string b = "x";
    b += a;
    sink(b); // SINK
}
---
void f() {
    try {
        sink(source()); // SINK
    } catch (const std::exception &e) {
        sink("x");
    }
}
"#,
    );
}
