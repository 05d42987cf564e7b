// ruleid: javascript-nosql-where-code
const a = db.users.find({ $where: `this.name == '${name}'` });
// ruleid: javascript-nosql-where-code
query["$where"] = "this.email == '" + email + "'";
// ok: javascript-nosql-where-code
const b = db.users.find({ $where: "this.a == this.b" });
// ok: javascript-nosql-where-code
const c = db.users.find({ name });
