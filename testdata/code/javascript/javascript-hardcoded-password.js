const mysql = require("mysql2");

// ruleid: javascript-hardcoded-password
const dbPassword = "Tr0ub4dor&3";
// ok: javascript-hardcoded-password
const rootPassword = process.env.ROOT_PASSWORD;
// ok: javascript-hardcoded-password
const adminPassword = "";
// ok: javascript-hardcoded-password
const mailPassword = "changeme123";
// ok: javascript-hardcoded-password
const userPassword = "<your password 1>";

function connect() {
  // ruleid: javascript-hardcoded-password
  return mysql.createConnection({ host: "db", user: "app", password: "hunter2-prod" });
}

function login(user, password) {
  // ruleid: javascript-hardcoded-password
  if (password === "s3cr3t!") {
    return user;
  }
  // ok: javascript-hardcoded-password
  return password === "" ? null : user;
}

// ok: javascript-hardcoded-password
const labels = { password: "Password", passwordHint: "Use 8 characters" };
// ok: javascript-hardcoded-password
const schema = { password: { type: "string", minLength: 8 } };
// ok: javascript-hardcoded-password
const selectors = { password: "#password1" };

module.exports = [dbPassword, rootPassword, adminPassword, mailPassword, userPassword, connect, login, labels, schema, selectors];
