class Rsa {
    fun encrypt() {
        // ruleid: kotlin-rsa-padding
        Cipher.getInstance("RSA/ECB/PKCS1Padding")
        // ok: kotlin-rsa-padding
        Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding")
    }
}
