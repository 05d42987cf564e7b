app.get("/a", (req, res) => {
  // ruleid: javascript-regexp-slow-on-input
  /^(([a-z])+.)+[A-Z]([a-z])+$/.test(req.query.text);
  const slow = /^(a+)+$/;
  // ruleid: javascript-regexp-slow-on-input
  slow.test(req.query.text);
  // ok: javascript-regexp-slow-on-input
  /^[a-z]+$/.test(req.query.text);
  // ok: javascript-regexp-slow-on-input
  /^(a+)+$/.test("aaa");
});
