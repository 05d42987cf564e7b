// ruleid: javascript-secret-env-default
const jwtSecret = process.env.JWT_SECRET || "super-secret";
// ruleid: javascript-secret-env-default
const password = process.env["DB_PASSWORD"] || "postgres";
// ruleid: javascript-secret-env-default
const apiKey = process.env.API_KEY ?? "abc123";
// ok: javascript-secret-env-default
const host = process.env.DB_HOST || "localhost";
// ok: javascript-secret-env-default
const empty = process.env.API_KEY || "";
// ok: javascript-secret-env-default
const required = process.env.JWT_SECRET;

module.exports = [jwtSecret, password, apiKey, host, empty, required];
