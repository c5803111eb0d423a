import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipFile;

/// Native code as files of the app. Left in its archives, JavaFX and SQLite would copy it to the
/// user's folders, and compare the copies at each start.
class Natives {
    private Natives() {}

    /// Takes JavaFX's native parts out of its jars and puts them where the runtime looks for them.
    static void ofJavaFx(Path jars, Path runtime, Host host) throws IOException {
        var target = Files.createDirectories(runtime.resolve(host.javaFxNatives()));
        var unpacked = 0;
        try (var files = Files.list(jars)) {
            for (var jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                unpacked += unpack(jar, target, host);
            }
        }
        if (unpacked == 0) {
            throw new IOException("no native parts of JavaFX in " + jars);
        }
    }

    private static int unpack(Path jar, Path target, Host host) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var parts =
                    zip.stream()
                            .filter(entry -> entry.getName().endsWith(host.nativeEnding()))
                            .toList();
            for (var part : parts) {
                var name = Path.of(part.getName()).getFileName().toString();
                try (var in = zip.getInputStream(part)) {
                    Files.copy(in, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return parts.size();
        }
    }
}
