class Protocols {
    void open() throws Exception {
        // ruleid: java-cleartext-protocol
        FTPClient client = new FTPClient();
        // ruleid: java-cleartext-protocol
        TelnetClient telnet = new TelnetClient();
        // ruleid: java-cleartext-protocol
        URL url = new URL("ftp://files.shop.com/list");
        // ok: java-cleartext-protocol
        FTPSClient secure = new FTPSClient();
    }
}
