class Modes {
    void make() throws Exception {
        // ruleid: java-cipher-without-integrity
        Cipher.getInstance("AES/CBC/PKCS5Padding");
        // ok: java-cipher-without-integrity
        Cipher.getInstance("AES/GCM/NoPadding");
    }
}
