// ruleid: javascript-identity-from-input
if (req.cookies.user === req.params.id) { show(); }
// ruleid: javascript-identity-from-input
if (req.cookies["user"] === req.params["id"]) { show(); }
// ok: javascript-identity-from-input
if (req.session.user === req.params.id) { show(); }

app.use((req, res, next) => {
  // ruleid: javascript-identity-from-input
  if (req.headers['x-user-role'] === 'admin') return next();
  // ruleid: javascript-identity-from-input
  if (req.cookies.isAdmin === 'true') return next();
  // ok: javascript-identity-from-input
  if (req.session.role === 'admin') return next();
  // ok: javascript-identity-from-input
  if (req.cookies.theme === 'dark') return next();
  res.status(403).end();
});
