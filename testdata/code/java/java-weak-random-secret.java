import java.security.SecureRandom;
import java.util.Random;

class Tokens {
    private static final Random RANDOM = new Random();
    private static final SecureRandom SECURE = new SecureRandom();

    byte[] sessionIdBytes() {
        byte[] bytes = new byte[16];
        // ruleid: java-weak-random-secret
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] saltBytes() {
        byte[] bytes = new byte[16];
        // ok: java-weak-random-secret
        SECURE.nextBytes(bytes);
        return bytes;
    }

    String newToken() {
        // ruleid: java-weak-random-secret
        Random random = new Random();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            out.append((char) ('a' + random.nextInt(26)));
        }
        return out.toString();
    }

    String resetCode() {
        // ruleid: java-weak-random-secret
        return String.valueOf((int) (Math.random() * 1000000));
    }

    void login(String user) {
        // ruleid: java-weak-random-secret
        String sessionId = user + Math.random();
        System.out.println(sessionId.length());
    }

    void mail(String user) {
        Random dice = new Random();
        // ruleid: java-weak-random-secret
        int verificationCode = 100000 + dice.nextInt(900000);
        System.out.println(user + verificationCode);
    }

    byte[] newSecret() {
        // ok: java-weak-random-secret
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return secret;
    }

    int roll() {
        // ok: java-weak-random-secret
        Random dice = new Random();
        return dice.nextInt(6) + 1;
    }

    long pause() {
        // ok: java-weak-random-secret
        return (long) (Math.random() * 100);
    }
}

class SessionTokens {
    String create(String user) {
        // ruleid: java-weak-random-secret
        return Long.toHexString(new Random(user.hashCode()).nextLong());
    }
}
