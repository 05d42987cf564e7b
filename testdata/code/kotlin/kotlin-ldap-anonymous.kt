class Bind {
    fun open(env: Hashtable<String, String>) {
        // ruleid: kotlin-ldap-anonymous
        env[Context.SECURITY_AUTHENTICATION] = "none"
        // ruleid: kotlin-ldap-anonymous
        env.put(Context.SECURITY_AUTHENTICATION, "none")
        // ok: kotlin-ldap-anonymous
        env[Context.SECURITY_AUTHENTICATION] = "simple"
    }
}
