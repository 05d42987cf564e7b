const crypto = require("crypto");
// ruleid: javascript-gcm-tag
const a = crypto.createDecipheriv("aes-256-gcm", key, iv);
// ok: javascript-gcm-tag
const b = crypto.createDecipheriv("aes-256-gcm", key, iv, { authTagLength: 16 });
// ok: javascript-gcm-tag
const c = crypto.createDecipheriv("aes-256-cbc", key, iv);

function open(raw, key) {
  // ok: javascript-gcm-tag
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, raw.subarray(0, 12));
  decipher.setAuthTag(raw.subarray(12, 28));
  return decipher.update(raw.subarray(28));
}
