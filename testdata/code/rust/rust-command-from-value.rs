use std::process::Command;

fn run(tool: &str) {
    // ruleid: rust-command-from-value
    Command::new(tool).spawn();
}

fn fixed() {
    // ok: rust-command-from-value
    Command::new("git").arg("status").spawn();
}

fn named() {
    let git = "git";
    // ok: rust-command-from-value
    Command::new(git).spawn();
}

fn constant() {
    // ok: rust-command-from-value
    Command::new(GIT).spawn();
}

fn chosen(line: &str) {
    let program = match line {
        "list" => "ls",
        "date" => "date",
        _ => return,
    };
    // ok: rust-command-from-value
    std::process::Command::new(program).status().ok();
}
