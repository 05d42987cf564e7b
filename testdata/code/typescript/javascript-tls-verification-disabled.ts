import { Agent } from "https";
import { Pool } from "pg";

// ruleid: javascript-tls-verification-disabled
export const pool = new Pool({ ssl: { rejectUnauthorized: false } });
// ruleid: javascript-tls-verification-disabled
export const agent = new Agent({ rejectUnauthorized: false });
// ok: javascript-tls-verification-disabled
export const fine = new Pool({ ssl: { ca: "/etc/ssl/ca.pem" } });
// ok: javascript-tls-verification-disabled
export const strict = new Agent({ rejectUnauthorized: true });
