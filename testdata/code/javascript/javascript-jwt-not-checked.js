const jwt = require("jsonwebtoken");
function h(token) {
  // ruleid: javascript-jwt-not-checked
  return jwt.decode(token).sub;
}
// ruleid: javascript-jwt-not-checked
const b = jwt.verify(token, key, { algorithms: ["HS256", "none"] });
// ruleid: javascript-jwt-not-checked
const c = jwt.sign(payload, "", { algorithm: "none" });
// ruleid: javascript-jwt-not-checked
const d = JWT.verify(token, JWK.None);
// ok: javascript-jwt-not-checked
const e = jwt.verify(token, key, { algorithms: ["HS256"] });
// ok: javascript-jwt-not-checked
const f = qs.decode(text);
function g(token) {
  // ok: javascript-jwt-not-checked
  const head = jwt.decode(token, { complete: true });
  return jwt.verify(token, keyOf(head.header.kid));
}
