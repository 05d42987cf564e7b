const express = require("express");
const escapeHtml = require("escape-html");

const app = express();

app.get("/hello", (req, res) => {
  // ruleid: javascript-html-from-request
  res.send("<h1>Hello " + req.query.name + "</h1>");
});

app.get("/search", (req, res) => {
  const { q } = req.query;
  // ruleid: javascript-html-from-request
  res.send(`<p>No results for ${q}</p>`);
});

app.get("/user/:name", (req, res) => {
  // ruleid: javascript-html-from-request
  res.status(404).send(`No user ${req.params.name}`);
});

app.get("/fine", (req, res) => {
  const name = req.query.name;
  // ok: javascript-html-from-request
  res.send(`<h1>Hello ${escapeHtml(name)}</h1>`);
  // ok: javascript-html-from-request
  res.json({ name: req.query.name });
  // ok: javascript-html-from-request
  res.render("hello", { name });
  // ok: javascript-html-from-request
  res.send("<h1>Hello</h1>");
});

const Router = require("@koa/router");
router.get("/json", async (ctx) => {
  const sent = ctx.request.body;
  // ok: javascript-html-from-request
  ctx.body = { ok: true, sent };
});
router.get("/typed", async (ctx) => {
  ctx.type = "application/json";
  // ok: javascript-html-from-request
  ctx.body = ctx.query.name;
});
router.get("/page", async (ctx) => {
  // ruleid: javascript-html-from-request
  ctx.body = "<h1>" + ctx.query.name + "</h1>";
});
router.get("/record", async (ctx) => {
  // ok: javascript-html-from-request
  ctx.body = await User.findById(ctx.params.id);
});

exports.handler = async (event) => {
  // ruleid: javascript-html-from-request
  return { statusCode: 200, headers: { "Content-Type": "text/html" }, body: "<h1>" + event.name + "</h1>" };
};
app.get("/file/:name", ({ params }, res) => {
  // ruleid: javascript-html-from-request
  res.send("<p>" + params.name + "</p>");
});

app.get('/proxied', async (req, res) => {
  const upstream = await fetch(target(req.query.id));
  const body = await upstream.text();
  // ok: javascript-html-from-request
  res.status(200).send(body);
});

app.get('/profile/:name', (req, res) => {
  const parts = ['<html><body>'];
  parts.push(`<h1>${req.params.name}</h1>`);
  // ruleid: javascript-html-from-request
  res.set('Content-Type', 'text/html').end(parts.join('\n'));
});
