async fn f() {
    // ruleid: rust-bind-all-interfaces
    let a = tokio::net::TcpListener::bind("0.0.0.0:3000").await;
    // ruleid: rust-bind-all-interfaces
    let b = SocketAddr::from(([0, 0, 0, 0], 8080));
    // ok: rust-bind-all-interfaces
    let c = tokio::net::TcpListener::bind("127.0.0.1:3000").await;
    // ok: rust-bind-all-interfaces
    let d = UdpSocket::bind("0.0.0.0:0");
}

fn parsed() -> std::net::SocketAddr {
    // ruleid: rust-bind-all-interfaces
    "0.0.0.0:6379".parse().expect("a literal address")
}
