import com.auth0.jwt.JWT

fun userId(token: String): String {
    // ruleid: kotlin-jwt-only-decoded
    return JWT.decode(token).subject
}

fun other(decoder: Decoder, text: String): String {
    // ok: kotlin-jwt-only-decoded
    return decoder.decode(text)
}
