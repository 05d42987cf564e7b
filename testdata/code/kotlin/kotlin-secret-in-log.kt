class Logging {
    fun write(user: User, password: String) {
        // ruleid: kotlin-secret-in-log
        Log.d("login", "password $password")
        // ruleid: kotlin-secret-in-log
        println("token: " + user.accessToken)
        // ok: kotlin-secret-in-log
        Log.d("login", "user ${user.name}")
        // ok: kotlin-secret-in-log
        Log.d("login", "password changed")
    }
}

class AuthInterceptor(private val tokenProvider: () -> String) {
    fun header(): String {
        val token = tokenProvider()
        // ruleid: kotlin-secret-in-log
        Log.d("Auth", "using token $token")
        // ok: kotlin-secret-in-log
        Log.d("Auth", "token attached")
        return "Bearer $token"
    }
}
