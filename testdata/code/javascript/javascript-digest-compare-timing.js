const crypto = require("crypto");

function verify(key, body, signature) {
  const expected = crypto.createHmac("sha256", key).update(body).digest("hex");
  // ruleid: javascript-digest-compare-timing
  return signature === expected;
}

function prefixed(key, body, header) {
  const expected = "sha256=" + crypto.createHmac("sha256", key).update(body).digest("hex");
  // ruleid: javascript-digest-compare-timing
  if (expected !== header) {
    throw new Error("bad signature");
  }
}

function fine(key, body, signature) {
  const expected = crypto.createHmac("sha256", key).update(body).digest();
  // ok: javascript-digest-compare-timing
  const same = key === body;
  // ok: javascript-digest-compare-timing
  return same && crypto.timingSafeEqual(expected, signature);
}
