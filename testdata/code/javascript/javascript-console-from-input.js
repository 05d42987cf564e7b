app.post('/login', (req, res) => {
  const username = req.body.username;
  // ruleid: javascript-console-from-input
  console.log('Failed login for ' + username);
  // ruleid: javascript-console-from-input
  logger.warn(`Failed login for ${req.body.username}`);
  // ok: javascript-console-from-input
  logger.warn('Failed login for ' + JSON.stringify(username));
  // ok: javascript-console-from-input
  console.log('Failed login');
});

app.get('/visit', (req, res) => {
  // ruleid: javascript-console-from-input
  logStream.write(`visit of ${req.query.user}\n`);
  // ok: javascript-console-from-input
  logStream.write(`visit of ${JSON.stringify(req.query.user)}\n`);
});
