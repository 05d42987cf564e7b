import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Login {
    private static final Logger log = LoggerFactory.getLogger(Login.class);
    private String apiKey;

    void login(String user, String password) {
        // ruleid: java-secret-in-log
        log.info("login of {} with {}", user, password);
    }

    void start() {
        // ruleid: java-secret-in-log
        log.debug("calling with key " + apiKey);
    }

    void console(Account account) {
        // ruleid: java-secret-in-log
        System.out.println("Password: " + account.getPassword());
    }

    void failed(String user, String password) {
        // ok: java-secret-in-log
        log.warn("wrong password for {}", user);
        // ok: java-secret-in-log
        log.warn("password of " + user + " has " + password.length() + " characters");
    }

    interface Account {
        String getPassword();
    }
}

class Payments {
    void charge(String cardNumber, String cvv, long cents) {
        // ruleid: java-secret-in-log
        log.info("charging card {} cvv {} amount {}", cardNumber, cvv, cents);
        // ok: java-secret-in-log
        log.info("charging amount {}", cents);
    }
}
