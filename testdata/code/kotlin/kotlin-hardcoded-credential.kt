object Settings {
    // ruleid: kotlin-hardcoded-credential
    const val API_KEY = "9f8a7b6c5d4e3f2a1b0c"
    // ruleid: kotlin-hardcoded-credential
    private val dbPassword = "S3cr3t!pass"
    // ok: kotlin-hardcoded-credential
    val password = System.getenv("DB_PASSWORD")
    // ok: kotlin-hardcoded-credential
    val passwordLabel = "password-label-1"

    fun connect() {
        // ruleid: kotlin-hardcoded-credential
        DriverManager.getConnection(url, "sa", "hunter22")
        // ok: kotlin-hardcoded-credential
        DriverManager.getConnection(url, user, password)
    }
}
