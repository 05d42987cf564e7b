// ruleid: swift-tls-old-version
config.tlsMinimumSupportedProtocolVersion = .TLSv10
// ruleid: swift-tls-old-version
let a = kCFStreamSocketSecurityLevelSSLv3
// ok: swift-tls-old-version
config.tlsMinimumSupportedProtocolVersion = .TLSv12
