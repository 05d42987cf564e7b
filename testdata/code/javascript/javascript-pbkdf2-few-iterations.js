const bcrypt = require("bcrypt");
const crypto = require("crypto");

function derive(password, salt) {
  // ruleid: javascript-pbkdf2-few-iterations
  return crypto.pbkdf2Sync(password, salt, 1000, 32, "sha256");
}

async function quick(password) {
  // ruleid: javascript-pbkdf2-few-iterations
  return bcrypt.hash(password, 4);
}

async function fine(password, salt, rounds) {
  // ok: javascript-pbkdf2-few-iterations
  const first = crypto.pbkdf2Sync(password, salt, 600000, 32, "sha256");
  // ok: javascript-pbkdf2-few-iterations
  const second = await bcrypt.hash(password, 12);
  // ok: javascript-pbkdf2-few-iterations
  const third = await bcrypt.hash(password, 10);
  // ok: javascript-pbkdf2-few-iterations
  return [first, second, third, await bcrypt.hash(password, rounds)];
}
