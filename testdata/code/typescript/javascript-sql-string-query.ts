import { Pool } from "pg";
import { PrismaClient } from "@prisma/client";

const pool = new Pool();
const prisma = new PrismaClient();

export async function find(name: string): Promise<unknown> {
  const query: string = "SELECT * FROM users WHERE name = '" + name + "'";
  // ruleid: javascript-sql-string-query
  const first = await pool.query(query);
  // ruleid: javascript-sql-string-query
  const second = await prisma.$queryRawUnsafe(`SELECT * FROM users WHERE name = '${name}'`);
  return [first, second];
}

export async function safe(name: string): Promise<unknown> {
  // ok: javascript-sql-string-query
  const first = await prisma.$queryRaw`SELECT * FROM users WHERE name = ${name}`;
  // ok: javascript-sql-string-query
  const second = await pool.query("SELECT * FROM users WHERE name = $1", [name]);
  return [first, second];
}
