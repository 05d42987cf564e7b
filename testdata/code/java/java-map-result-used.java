import java.util.*;

public class TokenCache {
    private final Map<String, String> tokens = new HashMap<>();

    public int length(String user) {
        // ruleid: java-map-result-used
        String token = tokens.get(user);
        return token.length();
    }

    public boolean same(String user, String given) {
        // ruleid: java-map-result-used
        return tokens.get(user).equals(given);
    }

    public int lengthOrZero(String user) {
        // ok: java-map-result-used
        String token = tokens.get(user);
        return token == null ? 0 : token.length();
    }

    public int lengthKnown(String user) {
        if (!tokens.containsKey(user)) {
            return 0;
        }
        // ok: java-map-result-used
        return tokens.get(user).length();
    }
}
