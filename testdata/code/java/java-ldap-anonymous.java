class Bind {
    void open(Hashtable<String, String> env) {
        // ruleid: java-ldap-anonymous
        env.put(Context.SECURITY_AUTHENTICATION, "none");
        // ok: java-ldap-anonymous
        env.put(Context.SECURITY_AUTHENTICATION, "simple");
    }
}
