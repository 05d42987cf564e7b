class Flags {
    fun add(response: HttpServletResponse, value: String) {
        val cookie = Cookie("theme", value)
        cookie.setSecure(true)
        // ruleid: kotlin-cookie-flag-missing
        response.addCookie(cookie)
    }

    fun good(response: HttpServletResponse, value: String) {
        val cookie = Cookie("theme", value)
        cookie.setSecure(true)
        cookie.setHttpOnly(true)
        // ok: kotlin-cookie-flag-missing
        response.addCookie(cookie)
    }
}
