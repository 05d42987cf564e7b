class Cookies {
    fun add(response: HttpServletResponse, value: String) {
        val cookie = Cookie("session", value)
        // ruleid: kotlin-cookie-not-protected
        cookie.secure = false
        // ruleid: kotlin-cookie-not-protected
        response.addCookie(cookie)
    }

    fun good(response: HttpServletResponse, value: String) {
        val cookie = Cookie("session", value)
        cookie.secure = true
        cookie.isHttpOnly = true
        // ok: kotlin-cookie-not-protected
        response.addCookie(cookie)
    }

    fun Application.module() {
        install(Sessions) {
            cookie<Session>("SESSION") {
                // ruleid: kotlin-cookie-not-protected
                cookie.httpOnly = false
            }
        }
    }
}
