const express = require('express');
const bcrypt = require('bcrypt');
const app = express();

// ruleid: javascript-login-without-limit
app.post('/login', async (req, res) => {
  res.sendStatus((await bcrypt.compare(req.body.password, find(req.body.name).hash)) ? 204 : 401);
});

// ok: javascript-login-without-limit
app.post('/notes', async (req, res) => {
  res.sendStatus(201);
});
