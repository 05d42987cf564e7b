fn missing(user: Option<User>) -> User {
    if user.is_none() {
        // ruleid: rust-unwrap-after-check
        return user.unwrap();
    }
    // ok: rust-unwrap-after-check
    user.unwrap()
}

fn failed(answer: Result<u8, Error>) {
    if answer.is_err() {
        // ok: rust-unwrap-after-check
        log(answer.unwrap_err());
        return;
    }
    if answer.is_ok() {
        // ok: rust-unwrap-after-check
        log(answer.unwrap());
        // ruleid: rust-unwrap-after-check
        log(answer.unwrap_err());
    }
}

fn filled(mut token: Option<String>) -> String {
    if token.is_none() {
        token = Some(fresh());
        // ok: rust-unwrap-after-check
        return token.unwrap();
    }
    if cached() && token.is_none() {
        // ruleid: rust-unwrap-after-check
        return token.expect("a token");
    }
    String::new()
}

fn other_branch(peer: Option<Peer>) {
    // ruleid: rust-unwrap-after-check
    if peer.is_some() {
        greet();
    } else {
        drop_peer(peer.unwrap());
    }
    // ok: rust-unwrap-after-check
    if peer.is_some() {
        greet(peer.unwrap());
    } else {
        wait();
    }
    // ok: rust-unwrap-after-check
    if peer.is_none() {
        wait();
    } else {
        greet(peer.unwrap());
    }
    // ruleid: rust-unwrap-after-check
    if peer.is_none() {
        drop_peer(peer.unwrap());
    } else {
        wait();
    }
}
