import java.security.MessageDigest

fun authorized(given: String, apiKey: String): Boolean {
    // ruleid: kotlin-secret-compare-timing
    return given == apiKey
}

fun verified(hmac: ByteArray, sent: ByteArray): Boolean {
    // ruleid: kotlin-secret-compare-timing
    return hmac.contentEquals(sent)
}

fun constantTime(given: String, apiKey: String): Boolean {
    // ok: kotlin-secret-compare-timing
    return MessageDigest.isEqual(given.toByteArray(), apiKey.toByteArray())
}

fun missing(apiKey: String?): Boolean {
    // ok: kotlin-secret-compare-timing
    return apiKey == null
}
