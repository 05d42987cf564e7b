const jwt = require("jsonwebtoken");
const { Strategy: JwtStrategy } = require("passport-jwt");

const SECRET = "a-shared-signing-key";

function issue(user) {
  // ruleid: javascript-jwt-hardcoded-secret
  return jwt.sign({ sub: user }, "my-signing-key", { expiresIn: "1h" });
}

function read(token) {
  // ruleid: javascript-jwt-hardcoded-secret
  return jwt.verify(token, SECRET);
}

function strategy(extract, done) {
  // ruleid: javascript-jwt-hardcoded-secret
  return new JwtStrategy({ jwtFromRequest: extract, secretOrKey: "passport-key" }, done);
}

function fine(user, token, key) {
  // ok: javascript-jwt-hardcoded-secret
  const first = jwt.sign({ sub: user }, process.env.JWT_SECRET, { expiresIn: "1h" });
  // ok: javascript-jwt-hardcoded-secret
  const second = jwt.verify(token, key);
  // ok: javascript-jwt-hardcoded-secret
  return [first, second, jwt.decode(token, "complete")];
}

function joseKeys(payload) {
  const { JWT, JWK, jwtVerify } = require("jose");
  // ruleid: javascript-jwt-hardcoded-secret
  JWT.sign(payload, JWK.asKey("raz-dva-tri"));
  const key = new TextEncoder().encode("a-fixed-secret");
  // ruleid: javascript-jwt-hardcoded-secret
  jwtVerify(payload, key);
  const fromEnvironment = new TextEncoder().encode(process.env.JWT_SECRET);
  // ok: javascript-jwt-hardcoded-secret
  jwtVerify(payload, fromEnvironment);
}
