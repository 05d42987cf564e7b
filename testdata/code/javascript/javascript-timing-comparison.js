// ruleid: javascript-timing-comparison
if (password === stored) { open(); }
// ruleid: javascript-timing-comparison
if (req.body.token != expectedToken) { deny(); }
// ruleid: javascript-timing-comparison
if (signature == computed) { open(); }
// ok: javascript-timing-comparison
if (item.token === name) { open(); }
// ok: javascript-timing-comparison
if (password === undefined) { deny(); }
// ok: javascript-timing-comparison
if (token === "+") { add(); }
// ok: javascript-timing-comparison
if (password !== confirmPassword) { warn(); }
// ok: javascript-timing-comparison
if (location.hash !== old) { move(); }
// ok: javascript-timing-comparison
if (crypto.timingSafeEqual(a, b)) { open(); }
