fun find(context: DirContext, user: String) {
    // ruleid: kotlin-ldap-filter-string
    context.search("dc=example", "(uid=$user)", SearchControls())
    val filter = "(&(objectClass=person)(uid=" + user + "))"
    // ruleid: kotlin-ldap-filter-string
    context.search("dc=example", filter, SearchControls())
    // ok: kotlin-ldap-filter-string
    context.search("dc=example", "(uid={0})", arrayOf(user), SearchControls())
    // ok: kotlin-ldap-filter-string
    index.search("books", "title=$user", 10)
}
