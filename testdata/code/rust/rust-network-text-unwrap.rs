use std::io::Read;
use std::net::{TcpStream, UdpSocket};

pub fn echo(socket: &UdpSocket) -> std::io::Result<()> {
    let mut buf = [0u8; 1500];
    loop {
        let (n, peer) = socket.recv_from(&mut buf)?;
        // ruleid: rust-network-text-unwrap
        let text = std::str::from_utf8(&buf[..n]).unwrap();
        socket.send_to(text.as_bytes(), peer)?;
    }
}

pub fn number(mut stream: TcpStream) -> std::io::Result<i64> {
    let mut buf = [0u8; 32];
    let n = stream.read(&mut buf)?;
    let text = String::from_utf8_lossy(&buf[..n]);
    // ok: rust-network-text-unwrap
    Ok(text.trim().parse().unwrap_or(0))
}

pub fn own() -> i64 {
    let text = "42".to_string();
    // ok: rust-network-text-unwrap
    text.parse().unwrap()
}
