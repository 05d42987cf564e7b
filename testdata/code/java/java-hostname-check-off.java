import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSession;
// ruleid: java-hostname-check-off
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.impl.client.HttpClients;

class Names {
    void lambda(HttpsURLConnection connection) {
        // ruleid: java-hostname-check-off
        connection.setHostnameVerifier((host, session) -> true);
    }

    Object apache() {
        // ruleid: java-hostname-check-off
        return HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE).build();
    }

    static class Always implements HostnameVerifier {
        // ruleid: java-hostname-check-off
        public boolean verify(String host, SSLSession session) {
            return true;
        }
    }

    void compared(HttpsURLConnection connection) {
        // ok: java-hostname-check-off
        connection.setHostnameVerifier((host, session) -> "api.example.org".equals(host));
    }

    static class Checked implements HostnameVerifier {
        // ok: java-hostname-check-off
        public boolean verify(String host, SSLSession session) {
            return HttpsURLConnection.getDefaultHostnameVerifier().verify(host, session);
        }
    }

    boolean verify(String signature) {
        // ok: java-hostname-check-off
        return true;
    }
}

class Beans {
    // ruleid: java-hostname-check-off
    HostnameVerifier anyHost() {
        return (host, session) -> true;
    }
    // ok: java-hostname-check-off
    HostnameVerifier oneHost() {
        return (host, session) -> host.equals("host.tld");
    }
}
