app.get("/", (req, res) => {
  try { run(); } catch (err) {
    // ruleid: javascript-error-details-shown
    res.status(500).send(err.stack);
    // ruleid: javascript-error-details-shown
    res.end(err.stack);
    // ruleid: javascript-error-details-shown
    res.json({ error: "failed", stack: err.stack });
    // ok: javascript-error-details-shown
    console.error(err.stack);
    // ok: javascript-error-details-shown
    res.status(500).send("failed");
  }
});

const handler = async (request, h) => {
  try {
    return await work(request);
  } catch (err) {
    // ruleid: javascript-error-details-shown
    return h.response({ error: err.stack }).code(500);
  }
};
