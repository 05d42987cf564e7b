fn f(bytes: &[u8]) {
    // ruleid: rust-unlimited-decode
    let a: Message = bincode::deserialize(bytes).unwrap();
    // ok: rust-unlimited-decode
    let b: Message = bincode::DefaultOptions::new()
        .with_limit(4096)
        .deserialize(bytes)
        .unwrap();
    // ok: rust-unlimited-decode
    let c: Message = serde_json::from_slice(bytes).unwrap();
}
