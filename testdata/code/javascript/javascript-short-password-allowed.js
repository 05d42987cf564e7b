const schema = z.object({
  email: z.string().email(),
  // ruleid: javascript-short-password-allowed
  password: z.string().min(4),
});

// ruleid: javascript-short-password-allowed
const rules = [body('password').isLength({ min: 5 })];

const user = new Schema({
  // ruleid: javascript-short-password-allowed
  password: { type: String, required: true, minlength: 6 },
  // ok: javascript-short-password-allowed
  name: { type: String, minlength: 2 },
});

function register(req, res) {
  // ruleid: javascript-short-password-allowed
  if (req.body.password.length < 6) return res.status(400).end();
  // ok: javascript-short-password-allowed
  if (req.body.name.length < 2) return res.status(400).end();
  // ok: javascript-short-password-allowed
  if (req.body.password.length < 12) return res.status(400).end();
  // ok: javascript-short-password-allowed
  if (req.body.password.length < 1) return res.status(400).end();
}

const strong = z.object({
  // ok: javascript-short-password-allowed
  password: z.string().min(12).max(128),
  // ok: javascript-short-password-allowed
  name: z.string().min(2),
});
