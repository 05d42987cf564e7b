const jwt = require("jsonwebtoken");
// ruleid: javascript-jwt-sensitive-payload
const a = jwt.sign({ id, password }, key);
function b(user) {
  const payload = { id: user.id };
  payload.password = user.password;
  // ruleid: javascript-jwt-sensitive-payload
  return jwt.sign(payload, key);
}
// ok: javascript-jwt-sensitive-payload
const c = jwt.sign({ sub: user.id, role: user.role }, key);
// ok: javascript-jwt-sensitive-payload
const d = jwt.sign({ passwordChanged: true }, key);
// ok: javascript-jwt-sensitive-payload
const e = hash.sign({ password }, key);
