use std::net::TcpListener;
use std::thread;

pub fn run(listener: TcpListener) {
    // ruleid: rust-thread-per-connection
    for stream in listener.incoming() {
        let Ok(stream) = stream else { continue };
        thread::spawn(move || handle(stream));
    }
}

pub fn pooled(listener: TcpListener, pool: &Pool) {
    // ok: rust-thread-per-connection
    for stream in listener.incoming() {
        let Ok(stream) = stream else { continue };
        pool.execute(move || handle(stream));
    }
}
