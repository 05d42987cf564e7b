import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

class Temp {
    FileWriter log() throws IOException {
        // ruleid: java-fixed-temp-file
        return new FileWriter("/tmp/service.log");
    }

    FileOutputStream stored() throws IOException {
        File file = new File("/tmp/report.pdf");
        // ruleid: java-fixed-temp-file
        return new FileOutputStream(file);
    }

    void written(byte[] data) throws IOException {
        // ruleid: java-fixed-temp-file
        Files.write(Paths.get("/tmp/data.bin"), data);
    }

    Path fresh() throws IOException {
        // ok: java-fixed-temp-file
        return Files.createTempFile("report", ".pdf");
    }

    FileOutputStream elsewhere() throws IOException {
        // ok: java-fixed-temp-file
        return new FileOutputStream("/var/lib/service/tmp/report.pdf");
    }
}
