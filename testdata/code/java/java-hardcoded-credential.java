import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class Settings {
    // ruleid: java-hardcoded-credential
    private static final String API_KEY = "9f8a7c6d5e4b3a2f1e0d";
    // ruleid: java-hardcoded-credential
    private String jwtSecret = "k3y-for-Signing!2024";

    // ok: java-hardcoded-credential
    private static final String PASSWORD_PROPERTY = "db.password.1";
    // ok: java-hardcoded-credential
    private static final String SECRET = "changeme-12345";

    private String password;

    Connection connect(String url) throws SQLException {
        // ruleid: java-hardcoded-credential
        return DriverManager.getConnection(url, "app", "s3cr3tPw");
    }

    void set() {
        // ruleid: java-hardcoded-credential
        this.password = "W1nter-is-Coming";
    }

    void weak() {
        // ruleid: java-hardcoded-credential
        String adminPassword = "letmein";
        // ok: java-hardcoded-credential
        String inputPassword = "password";
        // ruleid: java-hardcoded-credential
        String dbPassword = "password";
        System.out.println(adminPassword.length() + inputPassword.length() + dbPassword.length());
    }

    Connection fromEnvironment(String url) throws SQLException {
        // ok: java-hardcoded-credential
        String password = System.getenv("DB_PASSWORD_1");
        // ok: java-hardcoded-credential
        return DriverManager.getConnection(url, "app1", password);
    }

    void empty() {
        // ok: java-hardcoded-credential
        password = "";
    }
}
