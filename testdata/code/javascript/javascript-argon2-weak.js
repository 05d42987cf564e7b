// ruleid: javascript-argon2-weak
const a = await argon2.hash(p, { type: argon2.argon2i });
// ruleid: javascript-argon2-weak
const b = await bcrypt.hash(p, 4);
// ok: javascript-argon2-weak
const c = await argon2.hash(p, { type: argon2.argon2id });
// ok: javascript-argon2-weak
const d = await bcrypt.hash(p, 12);
