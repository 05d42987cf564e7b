import java.io.IOException;
import java.util.Set;

class Runner {
    private static final Set<String> KNOWN = Set.of("uptime", "df");

    Process run(String command) throws IOException {
        // ruleid: java-exec-parameter
        return Runtime.getRuntime().exec(command);
    }

    void later(Runtime runtime, String line) throws IOException {
        System.out.println("running");
        // ruleid: java-exec-parameter
        runtime.exec(line);
    }

    Process listed(String command) throws IOException {
        if (!KNOWN.contains(command)) {
            throw new IOException("unknown command");
        }
        // ok: java-exec-parameter
        return Runtime.getRuntime().exec(command);
    }

    Process fixed(String name) throws IOException {
        String command = "uptime";
        // ok: java-exec-parameter
        return Runtime.getRuntime().exec(command);
    }

    interface Session {
        void exec(String statement);
    }

    void database(Session session, String statement) {
        // ok: java-exec-parameter
        session.exec(statement);
    }
}
