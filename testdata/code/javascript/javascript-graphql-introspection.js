// ruleid: javascript-graphql-introspection
const a = new ApolloServer({ typeDefs, resolvers, introspection: true });
// ruleid: javascript-graphql-introspection
app.use("/graphql", graphqlHTTP({ schema, graphiql: true }));
// ok: javascript-graphql-introspection
const b = new ApolloServer({ typeDefs, introspection: process.env.NODE_ENV !== "production" });
