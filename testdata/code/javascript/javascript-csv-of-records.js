app.get('/contacts.csv', async (req, res) => {
  const contacts = await Contact.findAll();
  // ruleid: javascript-csv-of-records
  const lines = contacts.map((c) => `${c.name},${c.email},${c.message}`);
  res.type('text/csv').send(lines.join('\n'));
});

app.get('/clean.csv', async (req, res) => {
  const contacts = await Contact.findAll();
  // ok: javascript-csv-of-records
  const lines = contacts.map((c) => `${defused(c.name)},${defused(c.message)}`);
  res.type('text/csv').send(lines.join('\n'));
});

app.get('/totals.csv', async (req, res) => {
  const orders = await Order.findAll();
  // ok: javascript-csv-of-records
  const lines = orders.map((o) => `${o.id},${o.total}`);
  // ok: javascript-csv-of-records
  const labels = orders.map((o) => `${o.name} of ${o.company}`);
  res.type('text/csv').send(lines.join('\n'));
});
