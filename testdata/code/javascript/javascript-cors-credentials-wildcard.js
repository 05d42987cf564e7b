const express = require("express");
const cors = require("cors");

const app = express();
// ruleid: javascript-cors-credentials-wildcard
app.use(cors({ origin: true, credentials: true }));
// ruleid: javascript-cors-credentials-wildcard
app.use(cors({ credentials: true, methods: ["GET"], origin: "*" }));
// ok: javascript-cors-credentials-wildcard
app.use(cors({ origin: "*" }));
// ok: javascript-cors-credentials-wildcard
app.use(cors({ origin: ["https://shop.tld"], credentials: true }));

app.use((req, res, next) => {
  // ruleid: javascript-cors-credentials-wildcard
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  // ok: javascript-cors-credentials-wildcard
  res.setHeader("Access-Control-Allow-Origin", "https://shop.tld");
  // ok: javascript-cors-credentials-wildcard
  res.setHeader("Vary", req.headers.origin);
  next();
});
