import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { pool } from "./db.js";

const server = new McpServer({ name: "db", version: "1.0.0" });

server.tool("query", { sql: z.string() }, async ({ sql }) => {
  // ruleid: javascript-tool-runs-sql
  const result = await pool.query(sql);
  return { content: [{ type: "text", text: JSON.stringify(result.rows) }] };
});

const ask = tool({
  description: "Asks the database",
  // ruleid: javascript-tool-runs-sql
  execute: async ({ table }) => db.query(`SELECT * FROM ${table}`),
});

server.tool("orders", { customer: z.string() }, async ({ customer }) => {
  // ok: javascript-tool-runs-sql
  const result = await pool.query("SELECT * FROM orders WHERE customer = $1", [customer]);
  return { content: [{ type: "text", text: JSON.stringify(result.rows) }] };
});

async function plain(sql) {
  // ok: javascript-tool-runs-sql
  return pool.query(sql);
}
