import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

class Versions {
    SSLContext old() throws Exception {
        // ruleid: java-tls-old-version
        return SSLContext.getInstance("SSLv3");
    }

    void lowered(SSLSocket socket) {
        // ruleid: java-tls-old-version
        socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.1"});
    }

    SSLContext current() throws Exception {
        // ok: java-tls-old-version
        return SSLContext.getInstance("TLSv1.3");
    }

    void modern(SSLSocket socket) {
        // ok: java-tls-old-version
        socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
    }

    void properties() {
        // ruleid: java-tls-old-version
        System.setProperty("https.protocols", "TLSv1,TLSv1.2");
        // ok: java-tls-old-version
        System.setProperty("https.protocols", "TLSv1.2,TLSv1.3");
    }
}
