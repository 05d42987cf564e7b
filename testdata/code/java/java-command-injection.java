import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;

class Tools {
    private static final String TAR = "tar";

    Process ping(String host) throws IOException {
        // ruleid: java-command-injection
        return Runtime.getRuntime().exec("ping -c 1 " + host);
    }

    Process stored(String name) throws IOException {
        String line = String.format("convert %s out.png", name);
        Runtime runtime = Runtime.getRuntime();
        // ruleid: java-command-injection
        return runtime.exec(line);
    }

    Process shell(String line) throws IOException {
        // ruleid: java-command-injection
        return new ProcessBuilder("sh", "-c", line).start();
    }

    Process array(String name) throws IOException {
        // ruleid: java-command-injection
        return Runtime.getRuntime().exec(new String[] {"/bin/bash", "-c", "ls " + name});
    }

    Process initializer(String dir) throws IOException {
        String[] command = {"/bin/sh", "-c", "ls " + dir};
        // ruleid: java-command-injection
        return Runtime.getRuntime().exec(command);
    }

    Process fromRequest(HttpServletRequest request) throws IOException {
        // ruleid: java-command-injection
        return Runtime.getRuntime().exec(request.getParameter("cmd"));
    }

    Process separate(String name) throws IOException {
        // ok: java-command-injection
        return new ProcessBuilder(TAR, "-xf", name).start();
    }

    Process constant() throws IOException {
        // ok: java-command-injection
        Runtime.getRuntime().exec("uptime");
        // ok: java-command-injection
        return new ProcessBuilder("sh", "-c", "df -h | tail -n 1").start();
    }

    Process arguments(String name) throws IOException {
        // ok: java-command-injection
        return Runtime.getRuntime().exec(new String[] {"ls", "-l", name});
    }
}


class Runner {
    private static final Set<String> KNOWN = Set.of("uptime", "df");

    Process run(String command) throws IOException {
        // ruleid: java-command-injection
        return Runtime.getRuntime().exec(command);
    }

    void later(Runtime runtime, String line) throws IOException {
        System.out.println("running");
        // ruleid: java-command-injection
        runtime.exec(line);
    }

    Process listed(String command) throws IOException {
        if (!KNOWN.contains(command)) {
            throw new IOException("unknown command");
        }
        // ok: java-command-injection
        return Runtime.getRuntime().exec(command);
    }

    Process fixed(String name) throws IOException {
        String command = "uptime";
        // ok: java-command-injection
        return Runtime.getRuntime().exec(command);
    }

    interface Session {
        void exec(String statement);
    }

    void database(Session session, String statement) {
        // ok: java-command-injection
        session.exec(statement);
    }
}
