class Sockets {
    void open() throws Exception {
        // ruleid: java-plain-socket
        Socket socket = new Socket("db.shop.com", 80);
        // ruleid: java-plain-socket
        ServerSocket server = new ServerSocket(8080);
        // ok: java-plain-socket
        Socket secure = SSLSocketFactory.getDefault().createSocket("db.shop.com", 443);
        // ok: java-plain-socket
        Socket later = new Socket();
    }
}
