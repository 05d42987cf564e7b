// ruleid: javascript-ajv-all-errors
const a = new Ajv({ allErrors: true, strict: false });
const options = { allErrors: true };
// ruleid: javascript-ajv-all-errors
const b = new Ajv(options);
// ok: javascript-ajv-all-errors
const c = new Ajv({ allErrors: process.env.DEBUG });
// ok: javascript-ajv-all-errors
const d = new Ajv();
