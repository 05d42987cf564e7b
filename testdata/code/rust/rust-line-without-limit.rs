use std::io::{BufRead, BufReader};
use std::net::TcpStream;

pub fn greet(stream: TcpStream) -> std::io::Result<String> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    // ruleid: rust-line-without-limit
    reader.read_line(&mut line)?;
    Ok(line)
}

pub fn ask() -> std::io::Result<String> {
    let mut line = String::new();
    // ok: rust-line-without-limit
    std::io::stdin().read_line(&mut line)?;
    Ok(line)
}
