const router = require('express').Router();

// ruleid: javascript-admin-route-open
router.delete('/admin/users/:id', async (req, res) => {
  await User.findByIdAndDelete(req.params.id);
  res.json({ deleted: true });
});

// ok: javascript-admin-route-open
router.delete('/admin/items/:id', requireAdmin, async (req, res) => {
  await Item.findByIdAndDelete(req.params.id);
  res.json({ deleted: true });
});

// ok: javascript-admin-route-open
router.post('/admin/items', async (req, res) => {
  if (!req.session.admin) return res.sendStatus(403);
  res.json(await Item.create({ name: String(req.body.name) }));
});
