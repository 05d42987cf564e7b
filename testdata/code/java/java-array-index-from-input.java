import javax.servlet.http.HttpServletRequest;

class Pages {
    private final String[] pages = {"a", "b", "c"};

    String direct(HttpServletRequest request) {
        // ruleid: java-array-index-from-input
        return pages[Integer.parseInt(request.getParameter("page"))];
    }

    String stored(HttpServletRequest request) {
        int page = Integer.parseInt(request.getParameter("page"));
        // ruleid: java-array-index-from-input
        return pages[page];
    }

    String checked(HttpServletRequest request) {
        int page = Integer.parseInt(request.getParameter("page"));
        if (page < 0 || page >= pages.length) {
            return "none";
        }
        // ok: java-array-index-from-input
        return pages[page];
    }

    String inside(HttpServletRequest request) {
        int page = Integer.parseInt(request.getParameter("page"));
        if (page >= 0 && page < pages.length) {
            // ok: java-array-index-from-input
            return pages[page];
        }
        return "none";
    }

    String own(int page) {
        // ok: java-array-index-from-input
        return pages[page];
    }
}
