use std::io;
use std::process::{Command, Output};

fn ping(host: &str) -> io::Result<Output> {
    // ruleid: rust-command-shell
    Command::new("sh")
        .arg("-c")
        .arg(format!("ping -c 1 {host}"))
        .output()
}

fn archive(name: &str) -> io::Result<Output> {
    let line = format!("tar -xf {}", name);
    // ruleid: rust-command-shell
    std::process::Command::new("/bin/bash")
        .args(["-c", &line])
        .output()
}

fn windows(line: &str) -> io::Result<Output> {
    let mut command = Command::new("cmd");
    // ruleid: rust-command-shell
    command.arg("/C").arg(line).output()
}

fn constant() -> io::Result<Output> {
    // ok: rust-command-shell
    Command::new("sh")
        .arg("-c")
        .arg("df -h | tail -n 1")
        .output()
}

fn constant_variable() -> io::Result<Output> {
    let script = "uptime | cut -c 1-8";
    // ok: rust-command-shell
    Command::new("sh").arg("-c").arg(script).output()
}

fn direct(name: &str) -> io::Result<Output> {
    // ok: rust-command-shell
    Command::new("tar").arg("-c").arg(name).output()
}

fn open_folder(folder: String) {
    // ruleid: rust-command-shell
    std::process::Command::new("cmd")
        .arg("/C")
        .arg("explorer ".to_owned() + &folder);
}
