// ruleid: javascript-prisma-raw-unsafe
const a = await prisma.$queryRawUnsafe(`SELECT * FROM users WHERE id = ${id}`);
// ruleid: javascript-prisma-raw-unsafe
const b = knex.raw("select * from users where id = " + id);
// ruleid: javascript-prisma-raw-unsafe
const c = repo.createQueryBuilder("u").where(`u.name = '${name}'`);
// ok: javascript-prisma-raw-unsafe
const d = await prisma.$queryRaw`SELECT * FROM users WHERE id = ${id}`;
// ok: javascript-prisma-raw-unsafe
const e = knex.raw("select * from users where id = ?", [id]);
// ok: javascript-prisma-raw-unsafe
const f = repo.createQueryBuilder("u").where("u.name = :name", { name });
