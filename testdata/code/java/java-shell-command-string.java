import java.util.*;

class Run {
    void a(Runtime rt, String dir) throws Exception {
        // ruleid: java-shell-command-string
        rt.exec(new String[] {"sh", "-c", "ls " + dir});
        // ruleid: java-shell-command-string
        new ProcessBuilder("/bin/bash", "-c", String.format("tar xf %s", dir)).start();
        // ruleid: java-shell-command-string
        new ProcessBuilder(Arrays.asList("cmd.exe", "/c", "dir " + dir)).start();
        // ok: java-shell-command-string
        new ProcessBuilder("ls", "-l", dir).start();
        // ok: java-shell-command-string
        rt.exec(new String[] {"sh", "-c", "ls | wc -l"});
        // ok: java-shell-command-string
        rt.exec(new String[] {"grep", "-c", "x" + dir});
    }
}
