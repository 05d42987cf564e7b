const express = require('express');
const db = require('./db');
const app = express();

// ruleid: javascript-removal-route-open
app.delete('/api/users/:id', async (req, res) => {
  await db.query('DELETE FROM users WHERE id = $1', [req.params.id]);
  res.sendStatus(204);
});

// ok: javascript-removal-route-open
app.delete('/api/orders/:id', requireAdmin, async (req, res) => {
  await db.query('DELETE FROM orders WHERE id = $1', [req.params.id]);
  res.sendStatus(204);
});
