const jwt = require('jsonwebtoken');

function issue(user) {
  // ruleid: javascript-token-without-expiry
  return jwt.sign({ id: user.id }, process.env.JWT_KEY);
}

function issueShort(user) {
  // ok: javascript-token-without-expiry
  return jwt.sign({ id: user.id }, process.env.JWT_KEY, { expiresIn: '15m' });
}

function issueExp(user, exp) {
  // ok: javascript-token-without-expiry
  return jwt.sign({ id: user.id, exp: exp }, process.env.JWT_KEY);
}
