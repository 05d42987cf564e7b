const express = require("express");
const User = require("./models/user");

const app = express();

app.post("/login", async (req, res) => {
  // ruleid: javascript-nosql-request-filter
  const user = await User.findOne({ name: req.body.name, password: req.body.password });
  res.json(user);
});

app.get("/search", async (req, res) => {
  // ruleid: javascript-nosql-request-filter
  res.json(await User.find(req.query));
});

app.post("/old", async (req, res) => {
  const name = req.body.name;
  // ruleid: javascript-nosql-request-filter
  res.json(await User.findOne({ name: name }));
});

app.post("/short", async (req, res) => {
  const { name, password } = req.body;
  // ruleid: javascript-nosql-request-filter
  res.json(await User.findOne({ name, password }));
});

app.get("/where", async (req, res) => {
  // ruleid: javascript-nosql-request-filter
  res.json(await User.find({ $where: `this.age > ${req.query.age}` }));
});

app.get("/fine", async (req, res) => {
  // ok: javascript-nosql-request-filter
  const first = await User.findOne({ name: String(req.body.name) });
  // ok: javascript-nosql-request-filter
  const second = await User.findOne({ _id: req.params.id });
  // ok: javascript-nosql-request-filter
  await req.service.deleteMany(req.body.keys);
  // ok: javascript-nosql-request-filter
  const third = [1, 2].find((x) => x === Number(req.query.x));
  // ok: javascript-nosql-request-filter
  const fourth = await User.find({ age: { $gt: parseInt(req.query.age, 10) } });
  res.json([first, second, third, fourth]);
});
