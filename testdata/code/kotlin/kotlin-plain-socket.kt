class Sockets {
    fun open() {
        // ruleid: kotlin-plain-socket
        Socket("db.shop.com", 5432)
        // ruleid: kotlin-plain-socket
        ServerSocket(8080)
        // ok: kotlin-plain-socket
        SSLSocketFactory.getDefault().createSocket("db.shop.com", 443)
    }
}
