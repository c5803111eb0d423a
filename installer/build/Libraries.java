import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The libraries of the app, without native code for other systems.
class Libraries {
    private static final String NATIVE = "org/sqlite/native/";

    private final Path folder;
    private final Host host;

    Libraries(Path folder, Host host) {
        this.folder = folder;
        this.host = host;
    }

    Path copyTo(Path target) throws IOException {
        Files.createDirectories(target);
        try (var jars = Files.list(folder)) {
            for (var jar : jars.sorted().toList()) {
                var copy = target.resolve(jar.getFileName());
                if (jar.getFileName().toString().startsWith("sqlite-jdbc")) {
                    copyTrimmed(jar, copy);
                } else {
                    Files.copy(jar, copy);
                }
            }
        }
        return target;
    }

    private void copyTrimmed(Path jar, Path copy) throws IOException {
        var kept = 0;
        try (var zip = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : zip.stream().toList()) {
                var name = entry.getName();
                var isNative = name.startsWith(NATIVE) && !entry.isDirectory();
                if (isNative && !name.startsWith(host.sqliteFolder())) {
                    continue;
                }
                kept += isNative ? 1 : 0;
                out.putNextEntry(new ZipEntry(name));
                zip.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
        if (kept == 0) {
            throw new IOException("no SQLite for " + host.sqliteFolder() + " in " + jar);
        }
    }
}
