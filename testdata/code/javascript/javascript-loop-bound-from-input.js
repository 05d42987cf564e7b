app.post("/sum", (req, res) => {
  const list = req.body.list;
  // ruleid: javascript-loop-bound-from-input
  for (let i = 0; i < list.length; i++) {
    add(list[i]);
  }
  // ruleid: javascript-loop-bound-from-input
  const b = Buffer.alloc(req.body.size);
  // ok: javascript-loop-bound-from-input
  for (let i = 0; i < 10; i++) {
    add(i);
  }
});
app.post("/sum2", (req, res) => {
  const list = req.body.list;
  if (!Array.isArray(list)) {
    return;
  }
  // ok: javascript-loop-bound-from-input
  for (let i = 0; i < list.length; i++) {
    add(list[i]);
  }
});

app.get('/resize', (req, res) => {
  const width = parseInt(req.query.width);
  // ruleid: javascript-loop-bound-from-input
  const pixels = Buffer.alloc(width * 4);
  const some = Math.min(parseInt(req.query.width), 2000);
  // ok: javascript-loop-bound-from-input
  res.send(Buffer.alloc(some * 4));
});
