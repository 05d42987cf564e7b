import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import javax.crypto.SecretKey;

class Tokens {
    String unsigned(String user) {
        // ruleid: java-jwt-unverified
        return JWT.create().withSubject(user).sign(Algorithm.none());
    }

    Claims plain(String token) {
        // ruleid: java-jwt-unverified
        return Jwts.parser().build().parseClaimsJwt(token).getBody();
    }

    Object anyToken(String token, byte[] key) {
        // ruleid: java-jwt-unverified
        return Jwts.parserBuilder().setSigningKey(key).build().parse(token);
    }

    String verified(String token, byte[] key) {
        // ok: java-jwt-unverified
        return JWT.require(Algorithm.HMAC256(key)).build().verify(token).getSubject();
    }

    Claims signed(String token, SecretKey key) {
        // ok: java-jwt-unverified
        return Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload();
    }
}
