// ruleid: javascript-buffer-deprecated
const a = new Buffer(size);
// ok: javascript-buffer-deprecated
const b = new Buffer(text, "base64");
// ok: javascript-buffer-deprecated
const c = Buffer.from(text, "base64");
// ok: javascript-buffer-deprecated
const d = new ArrayBuffer(8);
