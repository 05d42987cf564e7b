// ruleid: javascript-host-header-link
const a = "https://" + req.host + "/reset";
// ruleid: javascript-host-header-link
const b = `https://${req.get("host")}/reset?token=${token}`;
// ok: javascript-host-header-link
const c = `${base}/reset`;
// ok: javascript-host-header-link
const d = new URL(req.url, `http://${req.headers.host}`);
// ok: javascript-host-header-link
console.log("request for http://" + req.hostname);
// ok: javascript-host-header-link
const e = url.host + "/x";
