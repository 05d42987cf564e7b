import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import javax.servlet.http.HttpServletRequest;

class Download {
    private final Path root = Paths.get("/srv/files");

    InputStream open(HttpServletRequest request) throws IOException {
        // ruleid: java-path-traversal
        return new FileInputStream("/srv/files/" + request.getParameter("name"));
    }

    byte[] read(HttpServletRequest request) throws IOException {
        String name = request.getParameter("name");
        Path path = Paths.get("/srv/files", name);
        // ruleid: java-path-traversal
        return Files.readAllBytes(path);
    }

    boolean remove(HttpServletRequest req) {
        String name = req.getHeader("X-File");
        File file = new File("/srv/files", name);
        // ruleid: java-path-traversal
        return file.delete();
    }

    byte[] checked(HttpServletRequest request) throws IOException {
        String name = request.getParameter("name");
        // ok: java-path-traversal
        Path path = root.resolve(name).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("outside");
        }
        return Files.readAllBytes(path);
    }

    byte[] refused(HttpServletRequest request) throws IOException {
        String name = request.getParameter("name");
        if (name.contains("..") || name.contains("/")) {
            throw new IOException("name");
        }
        // ok: java-path-traversal
        return Files.readAllBytes(Paths.get("/srv/files", name));
    }

    File constant(HttpServletRequest request) {
        String mode = request.getParameter("mode");
        // ok: java-path-traversal
        return new File("full".equals(mode) ? "/srv/full.txt" : "/srv/short.txt".trim());
    }

    byte[] decoded(HttpServletRequest request) throws IOException {
        String name = new String(Base64.getDecoder().decode(request.getParameter("name").getBytes()));
        // ruleid: java-path-traversal
        return Files.readAllBytes(Paths.get("/srv/files/" + name));
    }
}

class Avatars {
    void show(HttpServletRequest req, HttpServletResponse resp) throws IOException {
        String user = req.getParameter("user");
        // ok: java-path-traversal
        File file = new File("/var/avatars/" + user.replaceAll("[^a-z0-9]", "") + ".png");
        new FileInputStream(file).transferTo(resp.getOutputStream());
    }
}
