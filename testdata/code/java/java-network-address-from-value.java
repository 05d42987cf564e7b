class Addresses {
    void open(String host, int port) throws Exception {
        // ruleid: java-network-address-from-value
        new InetSocketAddress(host, port);
        // ruleid: java-network-address-from-value
        new URL(host).openStream();
        // ok: java-network-address-from-value
        new InetSocketAddress("localhost", port);
        // ok: java-network-address-from-value
        new InetSocketAddress(8080);
    }
}
