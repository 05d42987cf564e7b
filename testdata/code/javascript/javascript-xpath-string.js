const xpath = require("xpath");

function user(doc, name) {
  // ruleid: javascript-xpath-string
  return xpath.select("//user[@name='" + name + "']", doc);
}

function login(doc, name, password) {
  const query = `//user[name='${name}' and password='${password}']`;
  // ruleid: javascript-xpath-string
  return xpath.select1(query, doc);
}

function fine(doc, list, name) {
  // ok: javascript-xpath-string
  const first = xpath.select("//user/@id", doc);
  // ok: javascript-xpath-string
  const second = xpath.parse("//user[@name=$name]").select({ node: doc, variables: { name } });
  // ok: javascript-xpath-string
  return [first, second, list.select("//" + name)];
}
