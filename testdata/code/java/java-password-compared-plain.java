import java.util.Map;

public class AuthService {
    private Map<String, String> passwords;

    public boolean login(String user, String password) {
        String stored = passwords.get(user);
        // ruleid: java-password-compared-plain
        return stored != null && stored.equals(password);
    }

    public boolean loginHashed(String user, String password) {
        // ok: java-password-compared-plain
        return BCrypt.checkpw(password, passwords.get(user));
    }
}
