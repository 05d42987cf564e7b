const crypto = require("crypto");
// ruleid: javascript-pseudo-random-bytes
const a = crypto.pseudoRandomBytes(16);
// ok: javascript-pseudo-random-bytes
const b = crypto.randomBytes(16);
