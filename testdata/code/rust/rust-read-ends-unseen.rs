use std::io::{self, Read};
use std::net::TcpStream;

pub fn read_message(stream: &mut TcpStream, want: usize) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut buf = [0u8; 512];
    while out.len() < want {
        // ruleid: rust-read-ends-unseen
        let n = stream.read(&mut buf)?;
        out.extend_from_slice(&buf[..n]);
    }
    Ok(out)
}

pub fn read_checked(stream: &mut TcpStream, want: usize) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut buf = [0u8; 512];
    while out.len() < want {
        // ok: rust-read-ends-unseen
        let n = stream.read(&mut buf)?;
        if n == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        out.extend_from_slice(&buf[..n]);
    }
    Ok(out)
}
