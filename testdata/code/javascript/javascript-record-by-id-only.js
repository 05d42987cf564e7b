router.get('/orders/:orderId', requireLogin, async (req, res) => {
  // ruleid: javascript-record-by-id-only
  const order = await Order.findById(req.params.orderId);
  res.json(order);
});

router.get('/invoices/:id', requireLogin, async (req, res) => {
  // ok: javascript-record-by-id-only
  const invoice = await Invoice.findById(req.params.id);
  if (invoice.user !== req.user.id) return res.sendStatus(404);
  res.json(invoice);
});

router.get('/pages/:id', async (req, res) => {
  // ok: javascript-record-by-id-only
  res.json(await Page.findById(req.params.id));
});
