const path = require("path");
app.get("/a", (req, res) => {
  // ruleid: javascript-path-join-from-input
  extract(path.join("files", req.query.name));
  // ok: javascript-path-join-from-input
  extract(path.join("files", path.basename(req.query.name)));
  // ok: javascript-path-join-from-input
  extract(path.join("files", "a.txt"));
});
app.get("/b", (req, res) => {
  // ok: javascript-path-join-from-input
  const file = path.resolve("files", req.query.name);
  if (!file.startsWith(root)) {
    return;
  }
  open(file);
});
