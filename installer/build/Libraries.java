import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The libraries of the app, stored without compression: the package compresses them all together
/// and comes out a seventh smaller. SQLite's native code for this system lies beside them, that for
/// others is left out; the app's style sheets are there in binary form too, and the typeface of its
/// window lies beside it, since JavaFX otherwise writes each to a file before it can read it.
class Libraries {
    private static final String NATIVE = "org/sqlite/native/";
    private static final String TYPEFACE = "peermortem/fonts/Inter-";

    private final Path folder;
    private final Path javaFx;
    private final Host host;

    Libraries(Path app, Host host) {
        this.folder = app.resolve("lib");
        this.javaFx = app.resolve("fx");
        this.host = host;
    }

    Path copyTo(Path target) throws IOException, InterruptedException {
        Files.createDirectories(target);
        try (var jars = Files.list(folder)) {
            for (var jar : jars.sorted().toList()) {
                var name = jar.getFileName().toString();
                Map<String, byte[]> more =
                        name.startsWith("peermortem-")
                                ? StyleSheets.binary(jar, javaFx, target.getParent())
                                : Map.of();
                copy(jar, target.resolve(name), more);
            }
        }
        return target;
    }

    private void copy(Path jar, Path copy, Map<String, byte[]> more) throws IOException {
        var kept = 0;
        var sqlite = jar.getFileName().toString().startsWith("sqlite-jdbc");
        try (var zip = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                var name = entry.getName();
                var bytes = zip.getInputStream(entry).readAllBytes();
                if (!sqlite || !name.startsWith(NATIVE)) {
                    store(out, name, bytes);
                } else if (name.startsWith(host.sqliteFolder())) {
                    kept++;
                    beside(copy, name, bytes);
                }
                if (name.startsWith(TYPEFACE)) {
                    beside(copy, name, bytes);
                }
            }
            for (var added : more.entrySet()) {
                store(out, added.getKey(), added.getValue());
            }
        }
        if (sqlite && kept == 0) {
            throw new IOException("no SQLite for " + host.sqliteFolder() + " in " + jar);
        }
    }

    private static void beside(Path jar, String entry, byte[] bytes) throws IOException {
        Files.write(jar.resolveSibling(entry.substring(entry.lastIndexOf('/') + 1)), bytes);
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
