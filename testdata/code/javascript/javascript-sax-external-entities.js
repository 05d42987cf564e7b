const libxmljs = require("libxmljs");
// ruleid: javascript-sax-external-entities
const a = libxmljs.parseXml(text, { noent: true });
// ruleid: javascript-sax-external-entities
const b = new libxmljs.SaxParser();
// ok: javascript-sax-external-entities
const d = libxmljs.parseXml(text);
// ok: javascript-sax-external-entities
const e = new DOMParser();
