const express = require("express");
const helmet = require("helmet");

const app = express();
// ruleid: javascript-helmet-protection-off
app.use(helmet({ contentSecurityPolicy: false }));
// ruleid: javascript-helmet-protection-off
app.use(helmet({ hsts: false, noSniff: true }));
// ok: javascript-helmet-protection-off
app.use(helmet());
// ok: javascript-helmet-protection-off
app.use(helmet({ contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } }));
