import java.io.File;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

class Permissions {
    void file(File file) {
        // ruleid: java-world-writable-file
        file.setWritable(true, false);
    }

    Set<PosixFilePermission> all() {
        // ruleid: java-world-writable-file
        return PosixFilePermissions.fromString("rwxrwxrwx");
    }

    void added(Set<PosixFilePermission> permissions) {
        // ruleid: java-world-writable-file
        permissions.add(PosixFilePermission.OTHERS_WRITE);
    }

    void owner(File file, Set<PosixFilePermission> permissions) {
        // ok: java-world-writable-file
        file.setWritable(true, true);
        // ok: java-world-writable-file
        permissions.add(PosixFilePermission.OWNER_WRITE);
    }

    Set<PosixFilePermission> readable() {
        // ok: java-world-writable-file
        return PosixFilePermissions.fromString("rw-r--r--");
    }

    void preferences(Context context) {
        // ruleid: java-world-writable-file
        context.getSharedPreferences("theme", Context.MODE_WORLD_READABLE | Context.MODE_WORLD_WRITEABLE);
        // ok: java-world-writable-file
        context.getSharedPreferences("theme", Context.MODE_PRIVATE);
    }
}
