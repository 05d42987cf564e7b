import jakarta.servlet.http.*;

public class Pages {
    public int pages(HttpServletRequest req) {
        int size = Integer.parseInt(req.getParameter("size"));
        // ruleid: java-divided-by-parsed-number
        return 1000 / size;
    }

    public int pagesChecked(HttpServletRequest req) {
        int size = Integer.parseInt(req.getParameter("size"));
        if (size <= 0) {
            return 0;
        }
        // ok: java-divided-by-parsed-number
        return 1000 / size;
    }
}
