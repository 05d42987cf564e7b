app.post("/login", async (req, res) => {
  // ruleid: javascript-nosql-from-input
  const user = await User.findOne({ name: req.body.name, password: req.body.password });
  // ruleid: javascript-nosql-from-input
  const all = await db.collection("users").find(req.body).toArray();
  // ok: javascript-nosql-from-input
  const other = await User.findOne({ name: String(req.body.name) });
  // ok: javascript-nosql-from-input
  const fixed = await User.find({ active: true });
  // ok: javascript-nosql-from-input
  const found = list.find((item) => item.id === req.body.id);
});

app.get('/orders/:id', async (req, res) => {
  // ok: javascript-nosql-from-input
  res.json(await Order.findOne({ _id: req.params.id, user: req.user.id }));
});
