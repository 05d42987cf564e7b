import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

class Unpack {
    void stream(InputStream in, File target) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        ZipEntry entry;
        while ((entry = zip.getNextEntry()) != null) {
            // ruleid: java-zip-slip
            File out = new File(target, entry.getName());
            zip.transferTo(new FileOutputStream(out));
        }
    }

    void file(ZipFile zip, Path target) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            // ruleid: java-zip-slip
            Path out = target.resolve(entry.getName());
            Files.copy(zip.getInputStream(entry), out);
        }
    }

    void checked(ZipFile zip, Path target) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            // ok: java-zip-slip
            Path out = target.resolve(entry.getName()).normalize();
            if (!out.startsWith(target)) {
                throw new IOException("entry outside of target");
            }
            Files.copy(zip.getInputStream(entry), out);
        }
    }

    interface Named {
        String getName();
    }

    File own(File folder, Named user) {
        // ok: java-zip-slip
        return new File(folder, user.getName());
    }
}
