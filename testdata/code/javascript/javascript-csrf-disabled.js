const lusca = require("lusca");
const { ApolloServer } = require("@apollo/server");

function protect(app, schema) {
  // ruleid: javascript-csrf-disabled
  app.use(lusca({ csrf: false, xframe: "DENY" }));
  // ruleid: javascript-csrf-disabled
  return new ApolloServer({ schema, csrfPrevention: false });
}

function fine(app, schema) {
  // ok: javascript-csrf-disabled
  app.use(lusca({ csrf: true, xframe: "DENY" }));
  // ok: javascript-csrf-disabled
  return new ApolloServer({ schema, csrfPrevention: true });
}
