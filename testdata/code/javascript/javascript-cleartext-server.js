const http = require("http");
const https = require("https");
// ruleid: javascript-cleartext-server
http.createServer(app).listen(80);
// ok: javascript-cleartext-server
https.createServer(options, app).listen(443);
