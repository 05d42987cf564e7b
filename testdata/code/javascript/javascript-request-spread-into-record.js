const express = require('express');
const router = express.Router();

router.post('/users', async (req, res) => {
  // ruleid: javascript-request-spread-into-record
  const user = await User.create({ ...req.body });
  // ok: javascript-request-spread-into-record
  const other = await User.create({ name: String(req.body.name) });
  // ruleid: javascript-request-spread-into-record
  await User.updateOne({ _id: user.id }, { $set: req.body });
  res.json({ user, other });
});
