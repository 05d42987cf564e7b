use axum::extract::Query;
use std::process::Command;

async fn run(Query(q): Query<Params>) -> String {
    // ruleid: rust-command-injection
    let out = Command::new(format!("bin/{}", q.tool)).output();
    // ok: rust-command-injection
    let fine = Command::new("ls").arg(&q.dir).output();
    String::new()
}

fn main() {
    let tool = std::env::args().nth(1).unwrap();
    // ruleid: rust-command-injection
    Command::new(tool).spawn();
    // ok: rust-command-injection
    Command::new("git").spawn();
}
