func derive(password: String, salt: [UInt8], out: inout [UInt8]) {
    // ruleid: swift-cheap-key-derivation
    CCKeyDerivationPBKDF(CCPBKDFAlgorithm(kCCPBKDF2), password, password.count, salt, salt.count, CCPseudoRandomAlgorithm(kCCPRFHmacAlgSHA256), 1000, &out, out.count)
}

func deriveSlow(password: String, salt: [UInt8], out: inout [UInt8]) {
    // ok: swift-cheap-key-derivation
    CCKeyDerivationPBKDF(CCPBKDFAlgorithm(kCCPBKDF2), password, password.count, salt, salt.count, CCPseudoRandomAlgorithm(kCCPRFHmacAlgSHA256), 600_000, &out, out.count)
}
