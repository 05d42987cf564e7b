class Trust {
    void build(SSLContextBuilder builder) throws Exception {
        // ruleid: java-trust-strategy-all
        builder.loadTrustMaterial(null, (chain, type) -> true);
        // ruleid: java-trust-strategy-all
        builder.loadTrustMaterial(new TrustSelfSignedStrategy());
        // ok: java-trust-strategy-all
        builder.loadTrustMaterial(store, password);
    }

    class Strategy implements TrustStrategy {
        // ruleid: java-trust-strategy-all
        public boolean isTrusted(X509Certificate[] chain, String type) {
            return true;
        }
    }

    void mail(HttpClientOptions options) {
        // ruleid: java-trust-strategy-all
        options.setTrustAll(true);
        // ok: java-trust-strategy-all
        options.setTrustAll(false);
    }
}
