// ruleid: javascript-database-tls-off
const a = { dialect: "postgres", dialectOptions: { ssl: { rejectUnauthorized: false } } };
// ruleid: javascript-database-tls-off
const b = { dialect: "mysql", dialectOptions: { ssl: false } };
// ruleid: javascript-database-tls-off
const c = { username: "app", dialect: "mariadb", host: "db.host.tld", database: "shop" };
// ok: javascript-database-tls-off
const d = { dialect: "postgres", host: "db.host.tld", dialectOptions: { ssl: { ca } } };
// ok: javascript-database-tls-off
const e = { dialect: "sqlite", storage: "a.db" };
// ok: javascript-database-tls-off
const f = { dialect: "postgres", host: "localhost" };

// ok: javascript-database-tls-off
const inside = new Sequelize('shop', 'user', process.env.DB_PASSWORD, { host: 'db.internal', dialect: 'postgres' });
