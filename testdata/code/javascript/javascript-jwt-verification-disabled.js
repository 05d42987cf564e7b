const jwt = require("jsonwebtoken");

function none(token, key) {
  // ruleid: javascript-jwt-verification-disabled
  return jwt.verify(token, key, { algorithms: ["HS256", "none"] });
}

function unsigned(payload) {
  // ruleid: javascript-jwt-verification-disabled
  return jwt.sign(payload, "", { algorithm: "none" });
}

function empty(token) {
  // ruleid: javascript-jwt-verification-disabled
  return jwt.verify(token, null);
}

function middleware(req, res, next) {
  // ruleid: javascript-jwt-verification-disabled
  req.user = jwt.decode(req.headers.authorization);
  next();
}

function fine(token, key) {
  // ok: javascript-jwt-verification-disabled
  const first = jwt.verify(token, key, { algorithms: ["RS256"] });
  // ok: javascript-jwt-verification-disabled
  const second = jwt.sign({ sub: 1 }, key, { algorithm: "RS256" });
  // ok: javascript-jwt-verification-disabled
  const header = jwt.decode(token, { complete: true });
  return [first, second, header];
}
