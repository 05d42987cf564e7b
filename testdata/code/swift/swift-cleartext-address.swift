// ruleid: swift-cleartext-address
let a = URL(string: "http://api.host.tld/v1")
// ok: swift-cleartext-address
let b = URL(string: "https://api.host.tld/v1")
// ok: swift-cleartext-address
let c = URL(string: "http://localhost:8080")
