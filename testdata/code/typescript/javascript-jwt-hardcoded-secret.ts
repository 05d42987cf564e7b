import jwt from "jsonwebtoken";

export function issue(user: string): string {
  // ruleid: javascript-jwt-hardcoded-secret
  return jwt.sign({ sub: user }, "typed-signing-key");
}

export function fine(user: string, key: string): string {
  // ok: javascript-jwt-hardcoded-secret
  return jwt.sign({ sub: user }, key);
}
