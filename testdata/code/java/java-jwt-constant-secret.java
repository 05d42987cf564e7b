class Signing {
    private static final String SECRET = "change-me-please-1234567890";

    String make(String user, String secret) {
        // ruleid: java-jwt-constant-secret
        Algorithm algorithm = Algorithm.HMAC256("secret");
        // ruleid: java-jwt-constant-secret
        Jwts.builder().setSubject(user).signWith(SignatureAlgorithm.HS256, SECRET).compact();
        // ok: java-jwt-constant-secret
        Algorithm good = Algorithm.HMAC256(secret);
        // ok: java-jwt-constant-secret
        return Jwts.builder().setSubject(user).signWith(key).compact();
    }
}
