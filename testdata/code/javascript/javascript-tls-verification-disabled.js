const https = require("https");
const tls = require("tls");

// ruleid: javascript-tls-verification-disabled
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
// ruleid: javascript-tls-verification-disabled
process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = 0;
// ok: javascript-tls-verification-disabled
process.env.NODE_ENV = "0";

// ruleid: javascript-tls-verification-disabled
const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });
// ok: javascript-tls-verification-disabled
const strict = new https.Agent({ rejectUnauthorized: true });

function connect(host) {
  // ruleid: javascript-tls-verification-disabled
  return tls.connect({ host, port: 443, checkServerIdentity: () => undefined });
}

function options(dev) {
  // ok: javascript-tls-verification-disabled
  return { rejectUnauthorized: !dev, agent, strict };
}
