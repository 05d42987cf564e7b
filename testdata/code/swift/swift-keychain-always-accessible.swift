// ruleid: swift-keychain-always-accessible
let a: [String: Any] = [kSecAttrAccessible as String: kSecAttrAccessibleAlways]
// ok: swift-keychain-always-accessible
let b = kSecAttrAccessibleWhenUnlockedThisDeviceOnly
