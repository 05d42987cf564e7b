const crypto = require("crypto");
const CryptoJS = require("crypto-js");

const KEY = "0123456789abcdef0123456789abcdef";

// ruleid: javascript-hardcoded-crypto-key
exports.sign = (data) => crypto.createHmac("sha256", "pa4qacea4VK9t9nGv7yZtwmj").update(data).digest("hex");

function named(text, iv) {
  // ruleid: javascript-hardcoded-crypto-key
  const a = crypto.createCipheriv("aes-256-gcm", KEY, iv);
  // ruleid: javascript-hardcoded-crypto-key
  const b = crypto.createCipheriv("aes-256-gcm", Buffer.from(KEY), iv);
  // ruleid: javascript-hardcoded-crypto-key
  const c = CryptoJS.AES.encrypt(text, "my secret key").toString();
  return [a, b, c];
}

function right(text, key, iv) {
  // ok: javascript-hardcoded-crypto-key
  const a = crypto.createCipheriv("aes-256-gcm", key, iv);
  // ok: javascript-hardcoded-crypto-key
  const b = crypto.createHmac("sha256", process.env.SECRET);
  const own = crypto.randomBytes(32);
  // ok: javascript-hardcoded-crypto-key
  const c = crypto.createCipheriv("aes-256-gcm", own, iv);
  // ok: javascript-hardcoded-crypto-key
  const d = crypto.createHmac("sha256", "");
  // ok: javascript-hardcoded-crypto-key
  const e = crypto.createHmac("sha256", "<secret>");
  // ok: javascript-hardcoded-crypto-key
  const f = crypto.createHmac("sha256", Buffer.from(process.env["SECRET_KEY"]));
  return [a, b, c, d, e, f];
}
