const crypto = require("crypto");
const NodeRSA = require("node-rsa");

function make() {
  // ruleid: javascript-rsa-key-too-short
  return crypto.generateKeyPairSync("rsa", { modulusLength: 1024, publicExponent: 0x10001 });
}

function other() {
  // ruleid: javascript-rsa-key-too-short
  return new NodeRSA({ b: 512 });
}

function fine(bits) {
  // ok: javascript-rsa-key-too-short
  const first = crypto.generateKeyPairSync("rsa", { modulusLength: 3072 });
  // ok: javascript-rsa-key-too-short
  const second = crypto.generateKeyPairSync("ed25519");
  // ok: javascript-rsa-key-too-short
  return [first, second, new NodeRSA({ b: 2048 }), bits];
}
