class Mongo {
    void find(MongoCollection users, String name) {
        BasicDBObject query = new BasicDBObject();
        // ruleid: java-mongo-query-string
        query.put("$where", "this.name == \"" + name + "\"");
        // ruleid: java-mongo-query-string
        Document.parse("{name: '" + name + "'}");
        // ok: java-mongo-query-string
        query.put("name", name);
        // ok: java-mongo-query-string
        Document.parse("{name: 'x'}");
        // ok: java-mongo-query-string
        users.find(Filters.eq("name", name));
    }
}
