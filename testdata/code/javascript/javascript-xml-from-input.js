const expat = require("node-expat");
const xml2json = require("xml2json");
app.post("/a", (req, res) => {
  const parser = new expat.Parser("UTF-8");
  // ruleid: javascript-xml-from-input
  parser.write(req.body.xml);
  // ruleid: javascript-xml-from-input
  const json = xml2json.toJson(req.body.xml);
  // ok: javascript-xml-from-input
  parser.write("<a/>");
  // ok: javascript-xml-from-input
  JSON.parse(req.body.text);
});
