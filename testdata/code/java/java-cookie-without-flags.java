class Cookies {
    void add(HttpServletResponse response, String value) {
        Cookie cookie = new Cookie("theme", value);
        cookie.setSecure(true);
        // ruleid: java-cookie-without-flags
        response.addCookie(cookie);
    }

    void good(HttpServletResponse response, String value) {
        Cookie cookie = new Cookie("theme", value);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        // ok: java-cookie-without-flags
        response.addCookie(cookie);
    }
}

class Inline {
    void add(HttpServletResponse response, String id) {
        // ruleid: java-cookie-without-flags
        response.addCookie(new Cookie("session", id));
    }
}
