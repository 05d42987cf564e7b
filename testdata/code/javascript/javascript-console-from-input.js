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
