class Unsigned {
    String make(String user) {
        // ruleid: java-jwt-unsigned
        return Jwts.builder().setSubject(user).compact();
    }

    String signed(String user) {
        // ok: java-jwt-unsigned
        return Jwts.builder().setSubject(user).signWith(key).compact();
    }

    String read(String token) {
        // ruleid: java-jwt-unsigned
        return JWT.decode(token).getSubject();
    }

    String checked(String token) {
        verifier.verify(token);
        // ok: java-jwt-unsigned
        return JWT.decode(token).getSubject();
    }
}
