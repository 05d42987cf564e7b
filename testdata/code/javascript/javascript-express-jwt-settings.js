const jwt = require("express-jwt");
// ruleid: javascript-express-jwt-settings
app.use(jwt({ secret: "shared-by-all", algorithms: ["HS256"] }));
// ruleid: javascript-express-jwt-settings
app.use(jwt({ secret: process.env.KEY }));
// ok: javascript-express-jwt-settings
app.use(jwt({ secret: process.env.KEY, algorithms: ["HS256"], isRevoked }));
// ok: javascript-express-jwt-settings
app.use(session({ secret: process.env.KEY }));
