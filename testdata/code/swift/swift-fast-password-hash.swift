import CryptoKit
import Foundation

func hashPassword(_ password: String) -> String {
    // ruleid: swift-fast-password-hash
    let digest = SHA256.hash(data: Data(password.utf8))
    return digest.map { String(format: "%02x", $0) }.joined()
}

func etag(_ body: Data) -> String {
    // ok: swift-fast-password-hash
    let digest = SHA256.hash(data: body)
    return digest.description
}
