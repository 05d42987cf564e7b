import java.io.IOException;
import java.util.List;
import javax.servlet.http.HttpServletRequest;

class Tools {
    private static final String TAR = "tar";

    Process ping(String host) throws IOException {
        // ruleid: java-exec-command-line
        return Runtime.getRuntime().exec("ping -c 1 " + host);
    }

    Process stored(String name) throws IOException {
        String line = String.format("convert %s out.png", name);
        Runtime runtime = Runtime.getRuntime();
        // ruleid: java-exec-command-line
        return runtime.exec(line);
    }

    Process shell(String line) throws IOException {
        // ruleid: java-exec-command-line
        return new ProcessBuilder("sh", "-c", line).start();
    }

    Process array(String name) throws IOException {
        // ruleid: java-exec-command-line
        return Runtime.getRuntime().exec(new String[] {"/bin/bash", "-c", "ls " + name});
    }

    Process initializer(String dir) throws IOException {
        // ruleid: java-exec-command-line
        String[] command = {"/bin/sh", "-c", "ls " + dir};
        return Runtime.getRuntime().exec(command);
    }

    Process fromRequest(HttpServletRequest request) throws IOException {
        // ruleid: java-exec-command-line
        return Runtime.getRuntime().exec(request.getParameter("cmd"));
    }

    Process separate(String name) throws IOException {
        // ok: java-exec-command-line
        return new ProcessBuilder(TAR, "-xf", name).start();
    }

    Process constant() throws IOException {
        // ok: java-exec-command-line
        Runtime.getRuntime().exec("uptime");
        // ok: java-exec-command-line
        return new ProcessBuilder("sh", "-c", "df -h | tail -n 1").start();
    }

    Process arguments(String name) throws IOException {
        // ok: java-exec-command-line
        return Runtime.getRuntime().exec(new String[] {"ls", "-l", name});
    }
}
