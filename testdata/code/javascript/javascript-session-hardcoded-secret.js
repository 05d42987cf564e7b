const express = require("express");
const session = require("express-session");
const cookieParser = require("cookie-parser");

const app = express();
// ruleid: javascript-session-hardcoded-secret
app.use(session({ secret: "keyboard dog", resave: false }));
// ruleid: javascript-session-hardcoded-secret
app.use(cookieParser("cookie-signing-key"));
// ok: javascript-session-hardcoded-secret
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));
// ok: javascript-session-hardcoded-secret
app.use(cookieParser());
// ok: javascript-session-hardcoded-secret
app.use(session({ name: "sid", resave: false }));
