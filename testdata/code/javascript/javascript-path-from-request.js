const express = require("express");
const fs = require("fs");
const path = require("path");

const app = express();
const base = "/srv/files";

app.get("/direct", (req, res) => {
  // ruleid: javascript-path-from-request
  res.sendFile(req.query.path);
});

app.get("/joined", (req, res) => {
  const name = req.params.name;
  // ruleid: javascript-path-from-request
  fs.readFile(path.join(base, name), (error, data) => res.send(data));
});

app.get("/taken", (req, res) => {
  const { file } = req.query;
  // ruleid: javascript-path-from-request
  res.send(fs.readFileSync(`${base}/${file}`));
});

app.post("/remove", (req, res) => {
  // ruleid: javascript-path-from-request
  fs.unlinkSync(base + "/" + req.body.file);
  res.end();
});

app.get("/guarded", (req, res) => {
  const target = path.join(base, req.query.name);
  if (!target.startsWith(base + path.sep)) {
    return res.status(403).end();
  }
  // ok: javascript-path-from-request
  return res.sendFile(target);
});

app.get("/later", (req, res) => {
  const name = req.query.name;
  const target = path.join(base, name);
  // ruleid: javascript-path-from-request
  fs.createReadStream(target).pipe(res);
});

app.get("/fine", (req, res) => {
  // ok: javascript-path-from-request
  const first = fs.readFileSync(path.join(base, "index.html"));
  // ok: javascript-path-from-request
  const second = fs.readFileSync(path.join(base, path.basename(req.query.name)));
  // ok: javascript-path-from-request
  res.sendFile("index.html", { root: base });
  return [first, second, req.query.name];
});

app.get('/invoices/:year/:file', (req, res) => {
  // ok: javascript-path-from-request
  res.sendFile(path.join(req.params.year, req.params.file), { root: '/srv/invoices' });
});
