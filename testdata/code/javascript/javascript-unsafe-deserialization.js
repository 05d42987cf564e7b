const serialize = require("node-serialize");
const yaml = require("js-yaml");

function profile(cookie) {
  // ruleid: javascript-unsafe-deserialization
  return serialize.unserialize(Buffer.from(cookie, "base64").toString());
}

function config(text) {
  // ruleid: javascript-unsafe-deserialization
  return yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA });
}

function fine(text) {
  // ok: javascript-unsafe-deserialization
  const first = yaml.load(text);
  // ok: javascript-unsafe-deserialization
  const second = JSON.parse(text);
  // ok: javascript-unsafe-deserialization
  const third = yaml.load(text, { schema: yaml.JSON_SCHEMA });
  // ok: javascript-unsafe-deserialization
  return [first, second, third, serialize.serialize({ a: 1 })];
}
