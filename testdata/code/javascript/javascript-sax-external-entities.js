const libxmljs = require("libxmljs");
const expat = require("node-expat");
// ruleid: javascript-sax-external-entities
const a = libxmljs.parseXml(text, { noent: true });
// ruleid: javascript-sax-external-entities
const b = new libxmljs.SaxParser();
// ruleid: javascript-sax-external-entities
const c = new expat.Parser("UTF-8");
// ok: javascript-sax-external-entities
const d = libxmljs.parseXml(text);
// ok: javascript-sax-external-entities
const e = new DOMParser();
