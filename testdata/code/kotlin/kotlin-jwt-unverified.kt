class Jwt {
    fun make(user: String): String {
        // ruleid: kotlin-jwt-unverified
        return Jwts.builder().setSubject(user).compact()
    }

    fun signed(user: String): String {
        // ok: kotlin-jwt-unverified
        return Jwts.builder().setSubject(user).signWith(key).compact()
    }

    fun none() {
        // ruleid: kotlin-jwt-unverified
        JWT.create().sign(Algorithm.none())
    }
}

// ruleid: kotlin-jwt-unverified
fun unsigned(text: String) = Jwts.parser().parse(text)

// ok: kotlin-jwt-unverified
fun signed(text: String, key: SecretKey) = Jwts.parser().verifyWith(key).build().parseSignedClaims(text)
