class Modes {
    void make() throws Exception {
        // ruleid: java-cipher-without-integrity
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key, iv);
        // ok: java-cipher-without-integrity
        Cipher.getInstance("AES/GCM/NoPadding");
    }
}
