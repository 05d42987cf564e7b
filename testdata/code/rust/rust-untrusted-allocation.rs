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
