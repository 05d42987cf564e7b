import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;

class Cookies {
    void explicit(HttpServletResponse response, String id) {
        Cookie cookie = new Cookie("prefs", id);
        // ruleid: java-cookie-not-protected
        cookie.setSecure(false);
        response.addCookie(cookie);
    }

    void scripts(Cookie sessionCookie) {
        // ruleid: java-cookie-not-protected
        sessionCookie.setHttpOnly(false);
    }

    void login(HttpServletResponse response, String id) {
        Cookie cookie = new Cookie("SESSION_ID", id);
        cookie.setPath("/");
        // ruleid: java-cookie-not-protected
        response.addCookie(cookie);
    }

    void protectedCookie(HttpServletResponse response, String id) {
        Cookie cookie = new Cookie("SESSION_ID", id);
        // ok: java-cookie-not-protected
        cookie.setSecure(true);
        // ok: java-cookie-not-protected
        cookie.setHttpOnly(true);
        // ok: java-cookie-not-protected
        response.addCookie(cookie);
    }

    void theme(HttpServletResponse response) {
        Cookie cookie = new Cookie("theme", "dark");
        // ok: java-cookie-not-protected
        response.addCookie(cookie);
    }

    void connection(Connector connector) {
        // ok: java-cookie-not-protected
        connector.setSecure(false);
    }

    interface Connector {
        void setSecure(boolean on);
    }
}
