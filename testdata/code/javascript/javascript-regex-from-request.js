const express = require("express");
const _ = require("lodash");

const app = express();

app.get("/search", (req, res) => {
  // ruleid: javascript-regex-from-request
  const matcher = new RegExp(req.query.pattern, "i");
  res.send(String(matcher.test("text")));
});

app.get("/later", (req, res) => {
  const word = req.query.word;
  // ruleid: javascript-regex-from-request
  res.send(String(new RegExp("^" + word).test("text")));
});

app.get("/taken", (req, res) => {
  const { word } = req.query;
  // ruleid: javascript-regex-from-request
  res.send(String(new RegExp(word).test("text")));
});

app.get("/fine", (req, res) => {
  // ok: javascript-regex-from-request
  const first = new RegExp(_.escapeRegExp(req.query.word));
  // ok: javascript-regex-from-request
  const second = new RegExp("^[a-z]+$").test(req.query.word);
  // ok: javascript-regex-from-request
  res.send(String("text".includes(req.query.word) && first && second));
});
