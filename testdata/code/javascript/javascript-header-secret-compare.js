app.use((req, res, next) => {
  // ruleid: javascript-header-secret-compare
  if (req.headers["x-api-key"] !== process.env.API_KEY) {
    return res.status(401).end();
  }
  // ruleid: javascript-header-secret-compare
  if (req.get("Authorization") === `Bearer ${process.env.TOKEN}`) next();
  // ruleid: javascript-header-secret-compare
  if (expectedSignature === req.header("X-Hub-Signature-256")) next();
  // ok: javascript-header-secret-compare
  if (req.headers["x-api-key"] === undefined) next();
  // ok: javascript-header-secret-compare
  if (req.get("Content-Type") === config.type) next();
  // ok: javascript-header-secret-compare
  if (crypto.timingSafeEqual(hash(req.get("X-Api-Key")), hash(process.env.API_KEY))) next();
});
