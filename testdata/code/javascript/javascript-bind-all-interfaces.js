const app = require("express")();
const server = require("http").createServer(app);

// ruleid: javascript-bind-all-interfaces
app.listen(3000, "0.0.0.0");
// ruleid: javascript-bind-all-interfaces
server.listen({ port: 3001, host: "0.0.0.0" }, () => {});
// ok: javascript-bind-all-interfaces
app.listen(3002, "127.0.0.1");
// ok: javascript-bind-all-interfaces
app.listen(3003);
// ok: javascript-bind-all-interfaces
server.listen({ port: 3004, host: "localhost" });
