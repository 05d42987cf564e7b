import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

public class ArtifactStore {
    private final File base = new File("/srv");

    public byte[] load(String name) throws IOException {
        // ruleid: java-path-parameter
        File f = new File(base, name);
        return Files.readAllBytes(f.toPath());
    }

    public byte[] loadChecked(String name) throws IOException {
        // ok: java-path-parameter
        File f = new File(base, name);
        if (!f.getCanonicalPath().startsWith(base.getCanonicalPath() + File.separator)) {
            throw new IOException("outside");
        }
        return Files.readAllBytes(f.toPath());
    }
}
