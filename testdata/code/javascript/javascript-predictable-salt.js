const crypto = require("crypto");
const bcrypt = require("bcrypt");
const CryptoJS = require("crypto-js");

function keys(password, stored) {
  // ruleid: javascript-predictable-salt
  const a = crypto.pbkdf2Sync(password, "salt", 600000, 32, "sha256");
  // ruleid: javascript-predictable-salt
  const b = crypto.scryptSync(password, "fixed-salt", 32);
  // ruleid: javascript-predictable-salt
  const c = crypto.scryptSync(password, Buffer.from("00112233445566778899aabbccddeeff", "hex"), 32);
  // ruleid: javascript-predictable-salt
  const d = bcrypt.hashSync(password, "$2b$10$abcdefghijklmnopqrstuu");
  // ruleid: javascript-predictable-salt
  const e = CryptoJS.PBKDF2(password, "salt", { keySize: 8, iterations: 600000 });
  // ok: javascript-predictable-salt
  const f = crypto.pbkdf2Sync(password, crypto.randomBytes(16), 600000, 32, "sha256");
  // ok: javascript-predictable-salt
  const g = crypto.scryptSync(password, stored.salt, 32);
  // ok: javascript-predictable-salt
  const h = bcrypt.hashSync(password, 12);
  // ok: javascript-predictable-salt
  const i = crypto.createHash("sha256").update("salt").digest("hex");
  return [a, b, c, d, e, f, g, h, i];
}
