class Hashes {
    fun weak(data: ByteArray) {
        // ruleid: kotlin-weak-hash
        MessageDigest.getInstance("MD5").digest(data)
        // ruleid: kotlin-weak-hash
        java.security.MessageDigest.getInstance("SHA-1")
        // ruleid: kotlin-weak-hash
        DigestUtils.md5Hex(data)
        // ok: kotlin-weak-hash
        MessageDigest.getInstance("SHA-256")
        // ok: kotlin-weak-hash
        DigestUtils.sha256Hex(data)
    }
}
