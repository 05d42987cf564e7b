// ruleid: swift-weak-cipher
let a = CCCrypt(op, CCAlgorithm(kCCAlgorithm3DES), opts, k, l, iv, d, n, out, m, &moved)
// ruleid: swift-weak-cipher
let b = CCOptions(kCCOptionECBMode)
// ruleid: swift-weak-cipher
let c = CCOptions(kCCOptionECBMode | kCCOptionPKCS7Padding)
// ok: swift-weak-cipher
let d = CCAlgorithm(kCCAlgorithmAES)
// ok: swift-weak-cipher
let e = CCOptions(kCCOptionPKCS7Padding)
