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

    String host(HttpServletRequest request) {
        String host = request.getParameter("host");
        // ruleid: java-ssrf-request-url
        return rest.getForObject("http://" + host + "/status", String.class);
    }

    InputStream connection(HttpServletRequest req) throws IOException {
        String address = req.getParameter("address");
        URL url = new URL(address);
        // ruleid: java-ssrf-request-url
        return url.openStream();
    }

    InputStream checked(HttpServletRequest request) throws IOException {
        String target = request.getParameter("url");
        URL url = new URL(target);
        if (!url.getHost().equals("images.example.org")) {
            throw new IOException("host");
        }
        // ok: java-ssrf-request-url
        return url.openStream();
    }

    String fixed(HttpServletRequest request) {
        String id = request.getParameter("id");
        // ok: java-ssrf-request-url
        rest.getForObject("https://api.example.org/users/" + id, String.class);
        // ok: java-ssrf-request-url
        return rest.getForObject("https://api.example.org/users/{id}", String.class, id);
    }

    InputStream listed(HttpServletRequest request) throws IOException {
        String address = request.getParameter("url");
        if (!address.equals("https://a.example") && !address.equals("https://b.example")) {
            return null;
        }
        // ok: java-ssrf-request-url
        return new URL(address).openStream();
    }
}

class Preview {
    @PostMapping("/preview")
    String preview(@RequestBody PreviewRequest body) {
        // ruleid: java-ssrf-request-url
        return rest.getForObject(body.getUrl(), String.class);
    }
}
