class Fetch {
    fun get() {
        // ruleid: kotlin-cleartext-transport
        URL("http://api.shop.com/orders").readText()
        // ruleid: kotlin-cleartext-transport
        FTPClient()
        // ok: kotlin-cleartext-transport
        URL("https://api.shop.com/orders").readText()
        // ok: kotlin-cleartext-transport
        URL("http://localhost:8080/health").readText()
    }
}
