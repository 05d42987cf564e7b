// ruleid: swift-broken-crypto-constants
let a = [kCCAlgorithm3DES, kCCKeySize3DES]
// ruleid: swift-broken-crypto-constants
let b = UInt32(kCCOptionECBMode)
// ok: swift-broken-crypto-constants
let c = kCCAlgorithmAES
