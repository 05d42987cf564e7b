// ruleid: javascript-password-argument-literal
const db = new Sequelize('shop', 'shop_user', 'Sh0p!Pass#77', { dialect: 'postgres' });

// ok: javascript-password-argument-literal
const other = new Sequelize('shop', 'shop_user', process.env.DB_PASSWORD, { dialect: 'postgres' });

// ok: javascript-password-argument-literal
const sample = new Sequelize('database', 'username', 'password', { dialect: 'postgres' });
