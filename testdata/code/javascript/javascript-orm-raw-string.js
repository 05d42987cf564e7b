const knex = require("knex")({ client: "pg" });
const { Sequelize } = require("sequelize");

function list(column, name) {
  // ruleid: javascript-orm-raw-string
  knex("users").whereRaw(`name = '${name}'`);
  // ruleid: javascript-orm-raw-string
  knex("users").orderByRaw(column + " desc");
  // ruleid: javascript-orm-raw-string
  return knex.raw("lower(name) = '" + name + "'");
}

function order(user, column) {
  // ruleid: javascript-orm-raw-string
  return user.findAll({ order: Sequelize.literal(`${column} DESC`) });
}

function safe(name, user) {
  // ok: javascript-orm-raw-string
  knex("users").whereRaw("name = ?", [name]);
  // ok: javascript-orm-raw-string
  knex("users").orderByRaw("created_at desc");
  // ok: javascript-orm-raw-string
  knex("users").whereRaw(`name IN (${name.map(() => "?")})`, name);
  // ok: javascript-orm-raw-string
  knex("users").where({ name });
  // ok: javascript-orm-raw-string
  return user.findAll({ order: Sequelize.literal("created_at DESC") });
}
