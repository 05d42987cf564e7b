class Rsa {
    void encrypt() throws Exception {
        // ruleid: java-rsa-padding
        Cipher.getInstance("RSA/NONE/NoPadding");
        // ruleid: java-rsa-padding
        Cipher.getInstance("RSA/ECB/PKCS1Padding");
        // ok: java-rsa-padding
        Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    }
}
