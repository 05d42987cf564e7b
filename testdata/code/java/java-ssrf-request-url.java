import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.client.RestTemplate;

class Fetch {
    private final RestTemplate rest = new RestTemplate();

    InputStream direct(HttpServletRequest request) throws IOException {
        // ruleid: java-ssrf-request-url
        return new URL(request.getParameter("url")).openStream();
    }

    String stored(HttpServletRequest request) {
        String target = request.getParameter("target");
        // ruleid: java-ssrf-request-url
        return rest.getForObject(target, String.class);
    }

    InputStream connection(HttpServletRequest req) throws IOException {
        String address = req.getParameter("address");
        // ruleid: java-ssrf-request-url
        URL url = new URL(address);
        return url.openStream();
    }

    InputStream checked(HttpServletRequest request) throws IOException {
        String target = request.getParameter("url");
        // ok: java-ssrf-request-url
        URL url = new URL(target);
        if (!url.getHost().equals("images.example.org")) {
            throw new IOException("host");
        }
        return url.openStream();
    }

    String fixed(HttpServletRequest request) {
        String id = request.getParameter("id");
        // ok: java-ssrf-request-url
        return rest.getForObject("https://api.example.org/users/{id}", String.class, id);
    }
}
