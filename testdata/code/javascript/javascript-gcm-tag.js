const crypto = require("crypto");
// ruleid: javascript-gcm-tag
const a = crypto.createDecipheriv("aes-256-gcm", key, iv);
// ok: javascript-gcm-tag
const b = crypto.createDecipheriv("aes-256-gcm", key, iv, { authTagLength: 16 });
// ok: javascript-gcm-tag
const c = crypto.createDecipheriv("aes-256-cbc", key, iv);
