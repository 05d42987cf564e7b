class Ciphers {
    fun weak() {
        // ruleid: kotlin-weak-cipher
        Cipher.getInstance("DES/CBC/PKCS5Padding")
        // ruleid: kotlin-weak-cipher
        Cipher.getInstance("AES/ECB/PKCS5Padding")
        // ruleid: kotlin-weak-cipher
        Cipher.getInstance("AES")
        // ruleid: kotlin-weak-cipher
        NullCipher()
        // ok: kotlin-weak-cipher
        Cipher.getInstance("AES/GCM/NoPadding")
        // ok: kotlin-weak-cipher
        Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding")
    }
}
