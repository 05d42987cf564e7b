const crypto = require("crypto");
// ruleid: javascript-crypto-no-iv
const a = crypto.createCipher("aes-256-cbc", password);
// ruleid: javascript-crypto-no-iv
const b = crypto.createCipheriv("aes-128-gcm", key, "");
// ruleid: javascript-crypto-no-iv
const c = crypto.createCipheriv("aes-256-cbc", key, Buffer.alloc(16));
// ok: javascript-crypto-no-iv
const d = crypto.createCipheriv("aes-256-gcm", key, iv);
