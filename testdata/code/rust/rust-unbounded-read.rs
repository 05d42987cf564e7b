use std::io::Read;
use std::net::{TcpListener, TcpStream};

pub fn serve(listener: TcpListener) -> std::io::Result<()> {
    for stream in listener.incoming() {
        let mut stream = stream?;
        let mut data = String::new();
        // ruleid: rust-unbounded-read
        stream.read_to_string(&mut data)?;
    }
    Ok(())
}

pub fn all(mut socket: TcpStream) -> std::io::Result<Vec<u8>> {
    let mut data = Vec::new();
    // ruleid: rust-unbounded-read
    socket.read_to_end(&mut data)?;
    Ok(data)
}

pub async fn body(body: axum::body::Body) -> Result<Bytes, axum::Error> {
    // ruleid: rust-unbounded-read
    axum::body::to_bytes(body, usize::MAX).await
}

pub async fn small(body: axum::body::Body) -> Result<Bytes, axum::Error> {
    // ok: rust-unbounded-read
    axum::body::to_bytes(body, 64 * 1024).await
}

pub fn limited(socket: TcpStream) -> std::io::Result<Vec<u8>> {
    let mut data = Vec::new();
    // ok: rust-unbounded-read
    socket.take(4096).read_to_end(&mut data)?;
    Ok(data)
}

pub fn file(mut file: std::fs::File) -> std::io::Result<Vec<u8>> {
    let mut data = Vec::new();
    // ok: rust-unbounded-read
    file.read_to_end(&mut data)?;
    Ok(data)
}
