app.get("/page", (req, res) => {
  // ruleid: javascript-render-from-input
  res.render(req.query.page);
  // ruleid: javascript-render-from-input
  res.render("pages/" + req.params.name);
  // ruleid: javascript-render-from-input
  res.render("index", req.body);
  // ok: javascript-render-from-input
  res.render("index", { name: req.query.name });
});
