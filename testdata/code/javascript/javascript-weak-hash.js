const crypto = require("crypto");
const { createHash } = require("node:crypto");

function checksum(data) {
  // ruleid: javascript-weak-hash
  return crypto.createHash("md5").update(data).digest("hex");
}

function variants(data) {
  // ruleid: javascript-weak-hash
  const first = createHash("SHA1").update(data);
  // ruleid: javascript-weak-hash
  const second = crypto.createSign("RSA-SHA1");
  return [first, second];
}

function fine(data, algorithm) {
  // ok: javascript-weak-hash
  const first = crypto.createHash("sha256").update(data);
  // ok: javascript-weak-hash
  const second = crypto.createHash(algorithm).update(data);
  // ok: javascript-weak-hash
  return [first, second, crypto.createHmac("sha256", data)];
}
