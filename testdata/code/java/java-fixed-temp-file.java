import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

public class Export {
    public File fixed() {
        // ruleid: java-fixed-temp-file
        return new File(System.getProperty("java.io.tmpdir"), "export.csv");
    }

    public File own() throws IOException {
        // ok: java-fixed-temp-file
        return Files.createTempFile("export", ".csv").toFile();
    }
}
