class Modes {
    fun make() {
        // ruleid: kotlin-cipher-without-integrity
        Cipher.getInstance("AES/CBC/PKCS5Padding")
        // ok: kotlin-cipher-without-integrity
        Cipher.getInstance("AES/GCM/NoPadding")
    }
}
