app.get("/a", (req, res) => {
  const origin = req.query.origin;
  // ruleid: javascript-cors-origin-from-input
  res.writeHead(200, { "Access-Control-Allow-Origin": origin });
});

app.get("/b", (req, res) => {
  const from = req.headers.origin;
  // ruleid: javascript-cors-origin-from-input
  res.setHeader("access-control-allow-origin", from);
});

app.get("/c", (req, res) => {
  // ruleid: javascript-cors-origin-from-input
  res.set({ "Content-Length": 12, "Access-Control-Allow-Origin": req.body.site });
});

app.get("/d", (req, res) => {
  // ok: javascript-cors-origin-from-input
  res.set("Access-Control-Allow-Origin", "https://shop.tld");
});

app.get("/e", (req, res) => {
  const origin = req.headers.origin;
  if (ALLOWED.includes(origin)) {
    // ok: javascript-cors-origin-from-input
    res.set("Access-Control-Allow-Origin", origin);
  }
});

app.get("/f", (req, res) => {
  // ok: javascript-cors-origin-from-input
  res.set("Access-Control-Allow-Origin", config.origin);
});
