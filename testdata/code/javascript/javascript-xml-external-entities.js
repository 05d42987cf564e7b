const libxml = require("libxmljs");

function read(text) {
  // ruleid: javascript-xml-external-entities
  return libxml.parseXml(text, { noent: true, noblanks: true });
}

function load(text) {
  // ruleid: javascript-xml-external-entities
  return libxml.parseXmlString(text, { dtdload: true });
}

function fine(text) {
  // ok: javascript-xml-external-entities
  const first = libxml.parseXml(text);
  // ok: javascript-xml-external-entities
  return [first, libxml.parseXml(text, { noent: false, noblanks: true })];
}
