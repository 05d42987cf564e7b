app.get("/find", (req, res) => {
  // ruleid: javascript-nosql-where-from-input
  db.users.find({ $where: `this.name == '${req.query.name}'` });
  const query = {};
  // ruleid: javascript-nosql-where-from-input
  query["$where"] = "this.email == '" + req.body.email + "'";
  // ok: javascript-nosql-where-from-input
  db.users.find({ $where: "this.a == this.b" });
});
