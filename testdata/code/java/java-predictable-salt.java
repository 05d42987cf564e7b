import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.spec.PBEKeySpec;
import org.mindrot.jbcrypt.BCrypt;

class Passwords {
    PBEKeySpec first(char[] password) {
        // ruleid: java-predictable-salt
        return new PBEKeySpec(password, "salt".getBytes(StandardCharsets.UTF_8), 600000, 256);
    }

    PBEKeySpec second(char[] password) {
        byte[] salt = "0123456789abcdef".getBytes();
        // ruleid: java-predictable-salt
        return new PBEKeySpec(password, salt, 600000, 256);
    }

    PBEKeySpec third(char[] password) {
        byte[] bytes = {1, 2, 3, 4, 5, 6, 7, 8};
        // ruleid: java-predictable-salt
        return new PBEKeySpec(password, bytes, 600000, 256);
    }

    String fourth(String password) {
        // ruleid: java-predictable-salt
        return BCrypt.hashpw(password, "$2a$10$abcdefghijklmnopqrstuu");
    }

    PBEKeySpec fresh(char[] password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        // ok: java-predictable-salt
        return new PBEKeySpec(password, salt, 600000, 256);
    }

    String good(String password) {
        // ok: java-predictable-salt
        return BCrypt.hashpw(password, BCrypt.gensalt());
    }

    PBEKeySpec stored(char[] password, byte[] salt) {
        // ok: java-predictable-salt
        return new PBEKeySpec(password, salt, 600000, 256);
    }
}
