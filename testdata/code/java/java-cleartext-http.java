import java.net.URL;

class Fetch {
    void get(RestTemplate template) throws Exception {
        // ruleid: java-cleartext-http
        URL url = new URL("http://api.shop.com/orders");
        // ruleid: java-cleartext-http
        template.getForObject("http://api.shop.com/orders", String.class);
        String address = "http://api.shop.com/token";
        // ruleid: java-cleartext-http
        HttpPost post = new HttpPost(address);
        // ok: java-cleartext-http
        URL good = new URL("https://api.shop.com/orders");
        // ok: java-cleartext-http
        URL own = new URL("http://localhost:8080/health");
        // ok: java-cleartext-http
        URI space = URI.create("http://www.w3.org/2001/XMLSchema");
        // ok: java-cleartext-http
        URL service = new URL("http://orders:8080/list");
    }
}
