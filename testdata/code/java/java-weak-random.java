import java.security.SecureRandom;
import java.util.Random;

class Dice {
    private static final SecureRandom RANDOM = new SecureRandom();

    int roll(Random rnd) {
        // ruleid: java-weak-random
        Random random = new Random();
        // ruleid: java-weak-random
        double value = Math.random();
        // ruleid: java-weak-random
        return rnd.nextInt(6);
    }

    int safe(Scanner scanner) {
        // ok: java-weak-random
        int number = scanner.nextInt();
        // ok: java-weak-random
        return RANDOM.nextInt(6);
    }
}
