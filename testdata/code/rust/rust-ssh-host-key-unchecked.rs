impl client::Handler for Client {
    type Error = russh::Error;
    // ruleid: rust-ssh-host-key-unchecked
    async fn check_server_key(&mut self, _key: &PublicKey) -> Result<bool, Self::Error> {
        Ok(true)
    }
}

impl client::Handler for Careful {
    type Error = russh::Error;
    // ok: rust-ssh-host-key-unchecked
    async fn check_server_key(&mut self, key: &PublicKey) -> Result<bool, Self::Error> {
        Ok(key.fingerprint(HashAlg::Sha256) == self.expected)
    }
}

async fn connect() {
    // ruleid: rust-ssh-host-key-unchecked
    let client = Client::connect(addr, "me", auth, ServerCheckMethod::NoCheck).await;
}

async fn connect_checked() {
    // ok: rust-ssh-host-key-unchecked
    let client = Client::connect(addr, "me", auth, ServerCheckMethod::DefaultKnownHostsFile).await;
}
