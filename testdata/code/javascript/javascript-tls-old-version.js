const https = require("https");
const tls = require("tls");

// ruleid: javascript-tls-old-version
const server = https.createServer({ key: "k", cert: "c", secureProtocol: "TLSv1_method" });
// ruleid: javascript-tls-old-version
const old = tls.createSecureContext({ minVersion: "TLSv1" });
// ruleid: javascript-tls-old-version
tls.DEFAULT_MIN_VERSION = "TLSv1.1";
// ok: javascript-tls-old-version
const current = tls.createSecureContext({ minVersion: "TLSv1.2" });
// ok: javascript-tls-old-version
const plain = https.createServer({ key: "k", cert: "c", secureProtocol: "TLS_method" });
// ok: javascript-tls-old-version
tls.DEFAULT_MIN_VERSION = "TLSv1.3";

module.exports = { server, old, current, plain };
