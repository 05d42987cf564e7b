app.get("/a", (req, res) => {
  // ruleid: javascript-header-from-input
  res.setHeader("X-Name", req.query.name);
  // ruleid: javascript-header-from-input
  res.writeHead(200, { "Content-Type": req.query.type });
  // ok: javascript-header-from-input
  res.setHeader("X-Name", encodeURIComponent(req.query.name));
  // ok: javascript-header-from-input
  res.setHeader("X-Name", "fixed");
  // ok: javascript-header-from-input
  cache.set("name", req.query.name);
});
