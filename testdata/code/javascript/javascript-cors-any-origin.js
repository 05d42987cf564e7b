// ruleid: javascript-cors-any-origin
res.setHeader("Access-Control-Allow-Origin", "*");
// ruleid: javascript-cors-any-origin
res.writeHead(200, { "Access-Control-Allow-Origin": "*" });
// ok: javascript-cors-any-origin
app.use(cors());
// ruleid: javascript-cors-any-origin
app.use(cors({ origin: "*" }));
// ruleid: javascript-cors-any-origin
res.set("Access-Control-Allow-Origin", req.headers.origin);
// ok: javascript-cors-any-origin
app.use(cors({ origin: "https://app.host.tld" }));
// ok: javascript-cors-any-origin
res.setHeader("Access-Control-Allow-Origin", "https://app.host.tld");
// ok: javascript-cors-any-origin
res.setHeader("Content-Type", "*");
