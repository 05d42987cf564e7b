const crypto = require("crypto");
const bcrypt = require("bcrypt");

function register(db, name, password) {
  // ruleid: javascript-weak-hash-password
  db.save(name, crypto.createHash("sha256").update(password).digest("hex"));
}

function check(user, req) {
  // ruleid: javascript-weak-hash-password
  return user.hash === crypto.createHash("md5").update(req.body.password, "utf8").digest("hex");
}

function stepwise(salt, userPassword) {
  const hash = crypto.createHash("sha1");
  // ruleid: javascript-weak-hash-password
  hash.update(salt + userPassword);
  return hash.digest("hex");
}

async function fine(password, file, salt) {
  // ok: javascript-weak-hash-password
  const stored = await bcrypt.hash(password, 12);
  // ok: javascript-weak-hash-password
  const etag = crypto.createHash("sha256").update(file).digest("hex");
  // ok: javascript-weak-hash-password
  const key = crypto.scryptSync(password, salt, 32);
  // ok: javascript-weak-hash-password
  return [stored, etag, key, crypto.createHash("sha256").update(file.passwordPolicy)];
}
