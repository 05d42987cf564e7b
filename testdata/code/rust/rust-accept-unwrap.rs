use std::net::TcpListener;

fn main() {
    let listener = TcpListener::bind("127.0.0.1:7000").expect("bind");
    loop {
        // ruleid: rust-accept-unwrap
        let (stream, _) = listener.accept().unwrap();
        drop(stream);
    }
}

fn once(listener: &TcpListener) {
    // ok: rust-accept-unwrap
    let (stream, _) = listener.accept().unwrap();
    drop(stream);
}
