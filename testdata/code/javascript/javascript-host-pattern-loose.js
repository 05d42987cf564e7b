// ruleid: javascript-host-pattern-loose
const LOOSE = /^https?:\/\/app.example.com/;
// ok: javascript-host-pattern-loose
const STRICT = /^https:\/\/app\.example\.com$/;
module.exports = { LOOSE, STRICT };
