class Fixed {
    fun encrypt(key: ByteArray) {
        // ruleid: kotlin-constant-iv-or-key
        IvParameterSpec(ByteArray(16))
        // ruleid: kotlin-constant-iv-or-key
        SecretKeySpec("0123456789abcdef".toByteArray(), "AES")
        val iv = ByteArray(12)
        SecureRandom().nextBytes(iv)
        // ok: kotlin-constant-iv-or-key
        GCMParameterSpec(128, iv)
        // ok: kotlin-constant-iv-or-key
        SecretKeySpec(key, "AES")
    }
}
