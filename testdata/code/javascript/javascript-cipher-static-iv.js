const crypto = require("crypto");

const IV = "0123456789abcdef";

function constant(key) {
  // ruleid: javascript-cipher-static-iv
  return crypto.createCipheriv("aes-256-cbc", key, IV);
}

function zeros(key) {
  // ruleid: javascript-cipher-static-iv
  return crypto.createCipheriv("aes-256-cbc", key, Buffer.alloc(16, 0));
}

function assigned(key) {
  const iv = Buffer.from("00112233445566778899aabbccddeeff", "hex");
  // ruleid: javascript-cipher-static-iv
  return crypto.createCipheriv("aes-256-cbc", key, iv);
}

function fine(key, stored) {
  const iv = crypto.randomBytes(16);
  // ok: javascript-cipher-static-iv
  const first = crypto.createCipheriv("aes-256-cbc", key, iv);
  // ok: javascript-cipher-static-iv
  const second = crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
  // ok: javascript-cipher-static-iv
  return [first, second, crypto.createDecipheriv("aes-256-gcm", key, stored.iv)];
}
