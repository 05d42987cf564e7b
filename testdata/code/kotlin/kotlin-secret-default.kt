fun load() {
    // ruleid: kotlin-secret-default
    val secret = System.getenv("JWT_SECRET") ?: "super-secret-key"
    // ok: kotlin-secret-default
    val host = System.getenv("DB_HOST") ?: "localhost"
    // ok: kotlin-secret-default
    val needed = System.getenv("JWT_SECRET") ?: error("JWT_SECRET is not set")
}
