// ruleid: javascript-buffer-uninitialised
const a = Buffer.allocUnsafe(size);
// ok: javascript-buffer-uninitialised
const b = Buffer.alloc(size);
// ok: javascript-buffer-uninitialised
const c = Buffer.allocUnsafe(size).fill(0);
