const ejs = require("ejs");
const pug = require("pug");
const nunjucks = require("nunjucks");

function direct(req, res) {
  // ruleid: javascript-template-from-request
  res.send(ejs.render(req.body.template, {}));
}

function later(req, res) {
  const name = req.query.name;
  // ruleid: javascript-template-from-request
  res.send(pug.render("h1 Hello " + name));
}

function taken(req, res) {
  const { page } = req.body;
  // ruleid: javascript-template-from-request
  res.send(nunjucks.renderString(page, {}));
}

function fine(req, res, template) {
  // ok: javascript-template-from-request
  const first = ejs.render("<h1><%= name %></h1>", { name: req.query.name });
  // ok: javascript-template-from-request
  const second = ejs.render(template, { name: req.query.name });
  // ok: javascript-template-from-request
  res.send(first + second + pug.render("h1 Hello"));
}
