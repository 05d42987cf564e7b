const logger = require("pino")();

function login(name, password) {
  // ruleid: javascript-log-secret
  console.log("login", name, password);
  // ruleid: javascript-log-secret
  logger.info(`password is ${password}`);
  // ok: javascript-log-secret
  logger.info("login", name);
  // ok: javascript-log-secret
  console.log("password changed for " + name);
}

function connect(client) {
  // ruleid: javascript-log-secret
  console.error("bad key " + client.apiKey);
  // ok: javascript-log-secret
  console.log(client.apiKeyId);
  // ok: javascript-log-secret
  console.log("length", client.password.length);
  // ok: javascript-log-secret
  return Math.log(client.password);
}
