const JwtStrategy = require("passport-jwt").Strategy;
// ruleid: javascript-passport-hardcoded-secret
const a = new JwtStrategy({ secretOrKey: "our-own-secret" }, verify);
function b() {
  const appSecret = "d41d8cd98f00b204";
  // ruleid: javascript-passport-hardcoded-secret
  return new FacebookStrategy({ clientID: "1", clientSecret: appSecret }, verify);
}
// ok: javascript-passport-hardcoded-secret
const c = new JwtStrategy({ secretOrKey: process.env.JWT_SECRET }, verify);
// ok: javascript-passport-hardcoded-secret
const d = new FacebookStrategy({ clientID: "1", clientSecret: config.secret }, verify);
