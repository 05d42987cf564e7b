fn frame(stream: &mut TcpStream) {
    let mut head = [0u8; 4];
    stream.read_exact(&mut head);
    let size = u32::from_be_bytes(head) as usize;
    // ruleid: rust-untrusted-allocation
    let mut body = vec![0; size];
    stream.read_exact(&mut body);
}

fn bounded(stream: &mut TcpStream) {
    let mut head = [0u8; 4];
    stream.read_exact(&mut head);
    let size = u32::from_be_bytes(head) as usize;
    if size > 4096 {
        return;
    }
    // ok: rust-untrusted-allocation
    let mut body = vec![0; size];
    stream.read_exact(&mut body);
}

fn frame(mut s: TcpStream) -> std::io::Result<Vec<u8>> {
    let mut header = [0u8; 4];
    s.read_exact(&mut header)?;
    let length = u32::from_be_bytes(header) as usize;
    // ruleid: rust-untrusted-allocation
    let mut body = vec![0u8; length];
    s.read_exact(&mut body)?;
    Ok(body)
}

fn limited_frame(mut s: TcpStream) -> std::io::Result<Vec<u8>> {
    let mut header = [0u8; 4];
    s.read_exact(&mut header)?;
    let length = u32::from_be_bytes(header) as usize;
    if length > MAX_FRAME {
        return Err(ErrorKind::InvalidData.into());
    }
    // ok: rust-untrusted-allocation
    let mut body = vec![0u8; length];
    s.read_exact(&mut body)?;
    Ok(body)
}
