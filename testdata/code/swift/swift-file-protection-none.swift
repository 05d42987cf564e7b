// ruleid: swift-file-protection-none
let a: [FileAttributeKey: Any] = [.protectionKey: FileProtectionType.none]
// ruleid: swift-file-protection-none
try data.write(to: url, options: .noFileProtection)
// ok: swift-file-protection-none
let b: [FileAttributeKey: Any] = [.protectionKey: FileProtectionType.complete]
// ok: swift-file-protection-none
try data.write(to: url, options: .completeFileProtection)
