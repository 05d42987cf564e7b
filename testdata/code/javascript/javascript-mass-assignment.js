const express = require("express");
const User = require("./models/user");

const app = express();

app.post("/users", async (req, res) => {
  // ruleid: javascript-mass-assignment
  res.json(await User.create(req.body));
});

app.put("/users/:id", async (req, res) => {
  // ruleid: javascript-mass-assignment
  await User.findByIdAndUpdate(req.params.id, req.body);
  // ruleid: javascript-mass-assignment
  const draft = new User(req.body);
  // ruleid: javascript-mass-assignment
  await User.updateOne({ _id: req.params.id }, { $set: req.body });
  res.json(draft);
});

app.patch("/users/:id", async (req, res) => {
  const user = await User.findById(req.params.id);
  // ruleid: javascript-mass-assignment
  Object.assign(user, req.body);
  // ok: javascript-mass-assignment
  await User.create({ name: req.body.name });
  // ok: javascript-mass-assignment
  await User.findByIdAndUpdate(req.params.id, { name: req.body.name });
  // ok: javascript-mass-assignment
  const text = new TextDecoder().decode(req.body) + new URLSearchParams(req.body);
  res.json([user, text]);
});
