import CryptoKit

func direct(text: Data) throws {
    // ruleid: swift-hardcoded-crypto-key
    let a = SymmetricKey(data: "0123456789abcdef".data(using: .utf8)!)
    // ruleid: swift-hardcoded-crypto-key
    let b = SymmetricKey(data: Data("0123456789abcdef".utf8))
    // ruleid: swift-hardcoded-crypto-key
    let c = try AES(key: "keykeykeykeykeyk", iv: "drowssapdrowssap")
}

func named(text: Data) throws {
    let secret = "0123456789abcdef"
    // ruleid: swift-hardcoded-crypto-key
    let key = SymmetricKey(data: Data(secret.utf8))
}

func right(text: Data, stored: Data) throws {
    // ok: swift-hardcoded-crypto-key
    let a = SymmetricKey(size: .bits256)
    // ok: swift-hardcoded-crypto-key
    let b = SymmetricKey(data: stored)
}
