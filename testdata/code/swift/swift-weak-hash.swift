// ruleid: swift-weak-hash
CC_SHA1(data.bytes, CC_LONG(data.count), &digest)
// ruleid: swift-weak-hash
let a = Insecure.MD5.hash(data: data)
// ruleid: swift-weak-hash
let b = text.md5()
// ok: swift-weak-hash
let c = SHA256.hash(data: data)
// ok: swift-weak-hash
CC_SHA256(data.bytes, CC_LONG(data.count), &digest)
