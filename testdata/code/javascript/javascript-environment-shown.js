app.get('/debug', (req, res) => {
  // ruleid: javascript-environment-shown
  res.json({ env: process.env, uptime: process.uptime() });
});

app.get('/env', (req, res) => {
  // ruleid: javascript-environment-shown
  res.send(process.env);
});

app.get('/version', (req, res) => {
  // ok: javascript-environment-shown
  res.json({ version: process.env.APP_VERSION });
});
