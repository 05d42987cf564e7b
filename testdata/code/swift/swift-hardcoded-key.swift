// ruleid: swift-hardcoded-key
let apiKey = "a8f5f167f44f4964e6c998dee827110c"
// ruleid: swift-hardcoded-key
let aes = try AES(key: "passwordpassword", iv: "drowssapdrowssap")
// ok: swift-hardcoded-key
let passwordLabel = "Password"
// ok: swift-hardcoded-key
let apiKey2 = Bundle.main.infoDictionary
// ok: swift-hardcoded-key
var password = ""
