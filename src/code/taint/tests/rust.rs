//! Rust.

use super::check;

#[test]
fn data_is_followed() {
    check(
        "rust",
        false,
        r#"
fn f() {
    let a = source();
    sink(&a); // SINK
    sink("constant");
    let a = "new";
    sink(a);
}
---
fn f() {
    let a: String = source()?.trim().to_string();
    sink(format!("x {}", a)); // SINK
    sink(format!("x {a}")); // SINK
    sink(format!("x {a:?} {}", 1)); // SINK
    sink(format!("x {}", 1));
    sink(&("x".to_owned() + &a)); // SINK
    sink(a.len());
    sink(clean(a));
}
---
fn get() -> String { source() }
fn f() {
    sink(get()); // SINK
}
---
fn run(what: &str) {
    sink(what); // SINK
}
fn f() {
    run(&source());
}
---
fn f() {
    match source() {
        Some(a) => sink(a), // SINK
        None => sink("x"),
    }
}
---
fn f() {
    if let Some(a) = source() {
        sink(a); // SINK
    }
    let Some(b) = source() else { return };
    sink(b); // SINK
}
---
fn f() {
    let a = if flag { source() } else { "x" };
    sink(a); // SINK
}
---
fn f(mut s: String) {
    s.push_str(&source());
    sink(s); // SINK
}
---
async fn f() {
    let a = source().await.unwrap();
    for b in a.split(',') {
        sink(b); // SINK
    }
}
---
struct S;
impl S {
    fn get(&self) -> String { source() }
    fn run(&self) { sink(self.get()); } // SINK
}
---
fn f() {
    let a = source();
    let b = move |x| sink(a); // SINK
    b(1);
}
---
fn f() {
    let a = source();
    if !proves(&a) {
        return;
    }
    sink(a);
}
---
fn f() {
    let a = source();
    match a.as_str() {
        "x" | "y" => sink(a),
        _ => {}
    }
}
---
fn f() {
    let a = match source() { Ok(a) => a, Err(_) => return };
    sink(a); // SINK
    println!("{}", sink(a)); // SINK
}
---
fn f() {
    let a = source();
    let b = if proves(&a) { a.clone() } else { String::new() };
    sink(b);
    let c = if proves(&a) { String::new() } else { a };
    sink(c); // SINK
}
"#,
    );
}

#[test]
fn parameters_are_taken_apart() {
    check(
        "rust",
        true,
        r#"
fn f(Query(q): Query<Params>) {
    sink(q.name); // SINK
}
---
fn f(a: &str, mut b: String, n: u32) {
    sink(a); // SINK
    sink(b); // SINK
    sink(n);
}
"#,
    );
}
