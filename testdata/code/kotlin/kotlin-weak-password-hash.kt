class Passwords {
    fun encode(password: CharArray, salt: ByteArray) {
        // ruleid: kotlin-weak-password-hash
        NoOpPasswordEncoder.getInstance()
        // ruleid: kotlin-weak-password-hash
        PBEKeySpec(password, salt, 1000, 256)
        // ok: kotlin-weak-password-hash
        PBEKeySpec(password, salt, 600000, 256)
    }
}
