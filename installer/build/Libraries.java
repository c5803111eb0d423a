import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The libraries of the app, without native code for other systems, and stored without compression:
/// the package compresses them all together and comes out a seventh smaller.
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
                copy(jar, target.resolve(jar.getFileName()));
            }
        }
        return target;
    }

    private void copy(Path jar, Path copy) throws IOException {
        var kept = 0;
        var sqlite = jar.getFileName().toString().startsWith("sqlite-jdbc");
        try (var zip = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                var name = entry.getName();
                var isNative = sqlite && name.startsWith(NATIVE);
                if (!isNative || name.startsWith(host.sqliteFolder())) {
                    kept += isNative ? 1 : 0;
                    store(out, name, zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        if (sqlite && kept == 0) {
            throw new IOException("no SQLite for " + host.sqliteFolder() + " in " + jar);
        }
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
