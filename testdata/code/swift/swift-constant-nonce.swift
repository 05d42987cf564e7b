func seal(data: Data, key: SymmetricKey) throws -> Data? {
    // ruleid: swift-constant-nonce
    let nonce = try AES.GCM.Nonce(data: Data(repeating: 0, count: 12))
    return try AES.GCM.seal(data, using: key, nonce: nonce).combined
}

func sealText(data: Data, key: SymmetricKey) throws {
    // ruleid: swift-constant-nonce
    let nonce = try ChaChaPoly.Nonce(data: Data("unique nonce".utf8))
}

func sealRandom(data: Data, key: SymmetricKey) throws -> Data? {
    // ok: swift-constant-nonce
    return try AES.GCM.seal(data, using: key).combined
}

func open(data: Data, key: SymmetricKey) throws {
    // ok: swift-constant-nonce
    let nonce = try AES.GCM.Nonce(data: data.prefix(12))
}
