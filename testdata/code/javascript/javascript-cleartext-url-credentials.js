const { Pool } = require("pg");
const mongoose = require("mongoose");

// ruleid: javascript-cleartext-url-credentials
const pool = new Pool({ connectionString: "postgres://app:Tr0ub4dor3@db.internal:5432/shop" });
// ruleid: javascript-cleartext-url-credentials
mongoose.connect("mongodb+srv://root:q8ZtR2vX7m@cluster0.internal.net/app");
// ok: javascript-cleartext-url-credentials
const fromEnv = new Pool({ connectionString: process.env.DATABASE_URL });
// ok: javascript-cleartext-url-credentials
const local = new Pool({ connectionString: "postgres://postgres:postgres@localhost:5432/test" });
// ok: javascript-cleartext-url-credentials
const open = new Pool({ connectionString: "postgres://db.internal:5432/shop" });

module.exports = [pool, fromEnv, local, open];
