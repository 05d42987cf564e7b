class Modes {
    fun make() {
        // ruleid: kotlin-cipher-without-integrity
        val cipher = Cipher.getInstance("AES/CBC/PKCS5Padding")
        cipher.init(Cipher.ENCRYPT_MODE, key, iv)
        // ok: kotlin-cipher-without-integrity
        Cipher.getInstance("AES/GCM/NoPadding")
    }
}
