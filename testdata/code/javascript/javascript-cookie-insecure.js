const express = require("express");
const session = require("express-session");

const app = express();
// ruleid: javascript-cookie-insecure
app.use(session({ name: "sid", cookie: { secure: false } }));
// ok: javascript-cookie-insecure
app.use(session({ name: "sid", cookie: { secure: true, httpOnly: true } }));

app.post("/login", (req, res) => {
  // ruleid: javascript-cookie-insecure
  res.cookie("session", req.id, { httpOnly: false, secure: true });
  // ruleid: javascript-cookie-insecure
  res.cookie("access_token", req.id);
  // ok: javascript-cookie-insecure
  res.cookie("session", req.id, { httpOnly: true, secure: true, sameSite: "lax" });
  // ok: javascript-cookie-insecure
  res.cookie("theme", "dark");
  res.end();
});
