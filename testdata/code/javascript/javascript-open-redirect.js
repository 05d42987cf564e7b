const express = require("express");

const app = express();

app.get("/login", (req, res) => {
  // ruleid: javascript-open-redirect
  res.redirect(req.query.next);
});

app.get("/out", (req, res) => {
  const target = req.query.url;
  // ruleid: javascript-open-redirect
  res.redirect(302, target);
});


app.get("/fine", (req, res) => {
  // ok: javascript-open-redirect
  res.redirect("/home");
  // ok: javascript-open-redirect
  res.redirect(`/users/${encodeURIComponent(req.params.id)}`);
  // ok: javascript-open-redirect
  res.redirect(301, "/login");
});

function fine(path) {
  // ok: javascript-open-redirect
  window.location.href = "/" + path;
}
